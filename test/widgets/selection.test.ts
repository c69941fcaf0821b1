import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { ChurnSelectEvent } from '../../src/element/events.js';
import '../../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';
import type { ChurnMrrWaterfall } from '../../src/widgets/mrr-waterfall/mrr-waterfall.js';
import { drawn, frames, mounted, part, unmountAll, whenSettled } from '../helpers/element.js';

const RECORDS = [
  { customerId: 'id-stays', start: '2024-01-10', end: null, mrr: 500, plan: 'Team' },
  { customerId: 'id-grows', start: '2024-01-10', end: '2024-03-15', mrr: 200, plan: 'Solo' },
  { customerId: 'id-grows', start: '2024-03-15', end: null, mrr: 320, plan: 'Team' },
  {
    customerId: 'id-leaves',
    start: '2024-01-10',
    end: '2024-03-20',
    mrr: 90,
    plan: '=Solo',
    cancelReason: 'price',
  },
  { customerId: 'id-leaves-too', start: '2024-01-12', end: '2024-03-21', mrr: 40, plan: 'Solo' },
  { customerId: 'id-joins', start: '2024-03-07', end: null, mrr: 150, plan: 'Solo' },
].map((record) => ({ ...record, currency: 'USD' }));

function waterfall(settings: Partial<ChurnMrrWaterfall> = {}): ChurnMrrWaterfall {
  const element = document.createElement('churn-mrr-waterfall');
  return Object.assign(element, { data: RECORDS, asOf: '2024-04-01' }, settings);
}

function mark(element: HTMLElement, name: string): SVGElement {
  return element.shadowRoot!.querySelector<SVGElement>(`[data-mark="${name}"]`)!;
}

/** The marks that are shown as chosen. */
function selected(element: HTMLElement): (string | null)[] {
  const marks = [...element.shadowRoot!.querySelectorAll('[data-selected]')];
  for (const one of marks) expect(one.getAttribute('aria-current')).to.equal('true');
  expect(element.shadowRoot!.querySelectorAll('[aria-current]').length).to.equal(marks.length);
  return marks.map((one) => one.getAttribute('data-mark'));
}

/** The mark that has the focus. */
function focused(element: HTMLElement): string | null {
  return element.shadowRoot!.activeElement?.getAttribute('data-mark') ?? null;
}

function selections(element: HTMLElement): ChurnSelectEvent[] {
  const events: ChurnSelectEvent[] = [];
  element.addEventListener('churn-select', (event) => events.push(event));
  return events;
}

async function tabBack(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

async function clickOn(target: Element): Promise<void> {
  const { left, top, width, height } = target.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position });
}

describe('churn-select', () => {
  const row = {
    customerId: 'secret-1',
    plan: 'Solo',
    mrr: 50,
    start: '2024-01-10',
    end: null,
    reason: null,
  };

  it('E-4 S-14 passes shadow roots, and names customers only where it is asked for them', async () => {
    let asked = 0;
    const event = new ChurnSelectEvent({ cohort: '2024-01' }, async () => {
      asked++;
      return [row];
    });
    expect(event.type).to.equal('churn-select');
    expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
    expect('detail' in event).to.equal(false);
    expect(event.selection).to.deep.equal({ cohort: '2024-01' });
    expect(JSON.stringify(Object.entries(event))).not.to.contain('secret-1');
    expect(asked).to.equal(0);
    expect(await event.customers()).to.deep.equal([row]);
  });

  it('E-4 has nobody to name once the choice is cleared', async () => {
    const event = new ChurnSelectEvent(null, async () => [row]);
    expect(event.selection).to.equal(null);
    expect(await event.customers()).to.deep.equal([]);
  });
});

describe('choosing a mark', () => {
  afterEach(unmountAll);

  it('A-4 A-9 chooses the bar that is clicked anywhere in its column, and clears it when clicked again', async () => {
    const element = await mounted(waterfall());
    const events = selections(element);
    const bar = mark(element, 'churn');
    const before = part(element, 'chart');
    await clickOn(bar);
    await drawn(element);
    expect(selected(element)).to.deep.equal(['churn']);
    expect(events.map(({ selection }) => selection)).to.deep.equal([
      { period: '2024-03', movement: 'churn' },
    ]);
    expect(mark(element, 'churn'), 'drawn anew').to.equal(bar);
    expect(part(element, 'chart'), 'drawn anew').to.equal(before);
    const hit = bar.querySelector('.hit')!.getBoundingClientRect();
    expect(Math.min(hit.width, hit.height)).to.be.at.least(24);
    await clickOn(bar);
    await drawn(element);
    expect(selected(element)).to.deep.equal([]);
    expect(events[1]!.selection).to.equal(null);
  });

  it('gives the customers behind the bar, the largest first', async () => {
    const element = await mounted(waterfall());
    const events = selections(element);
    await clickOn(mark(element, 'churn'));
    const rows = await events[0]!.customers();
    expect(rows.map(({ customerId, mrr }) => [customerId, mrr])).to.deep.equal([
      ['id-leaves', 90],
      ['id-leaves-too', 40],
    ]);
  });

  it('leaves totals, and bars in which nothing moved, alone', async () => {
    const element = await mounted(waterfall());
    const events = selections(element);
    for (const name of ['opening', 'closing', 'contraction']) {
      await clickOn(mark(element, name));
      mark(element, name).focus();
      await sendKeys({ press: 'Enter' });
    }
    expect(events).to.deep.equal([]);
    expect(mark(element, 'opening').classList.contains('choosable')).to.equal(false);
  });

  it('A-4 chooses by Enter and by Space, clears by Escape, and keeps the focus', async () => {
    const element = await mounted(waterfall());
    const events = selections(element);
    for (const key of ['Enter', 'Space']) {
      mark(element, 'new').focus();
      await sendKeys({ press: key });
      await drawn(element);
      expect(selected(element)).to.deep.equal(['new']);
      expect(focused(element)).to.equal('new');
      await sendKeys({ press: 'Escape' });
      await drawn(element);
      expect(selected(element)).to.deep.equal([]);
      expect(focused(element)).to.equal('new');
    }
    expect(events.map(({ selection }) => selection !== null)).to.deep.equal([
      true,
      false,
      true,
      false,
    ]);
  });

  it('A-4 follows no key while the focus is outside', async () => {
    const outside = document.createElement('button');
    const element = await mounted(waterfall());
    document.body.append(outside);
    await clickOn(mark(element, 'churn'));
    const events = selections(element);
    outside.focus();
    for (const press of ['Escape', 'Enter', 'ArrowRight', 'Home']) await sendKeys({ press });
    await drawn(element);
    expect(selected(element)).to.deep.equal(['churn']);
    expect(events).to.deep.equal([]);
    expect(document.activeElement).to.equal(outside);
  });

  it('A-4 makes the bars one tab stop, which Tab leaves and comes back to', async () => {
    const before = document.createElement('button');
    document.body.append(before);
    const element = await mounted(waterfall({ withoutMenu: true }));
    before.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal('opening');
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal('reactivation');
    expect(element.shadowRoot!.querySelectorAll('[data-mark][tabindex="0"]').length).to.equal(1);
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal(null);
    await tabBack();
    expect(focused(element)).to.equal('reactivation');
    await tabBack();
    expect(document.activeElement).to.equal(before);
  });

  it('A-4 goes along standing bars by left and right, to the ends by Home and End, and no further', async () => {
    const element = await mounted(waterfall());
    const press = async (key: string): Promise<string | null> => {
      await sendKeys({ press: key });
      return focused(element);
    };
    mark(element, 'opening').focus();
    expect(await press('ArrowLeft')).to.equal('opening');
    expect(await press('ArrowRight')).to.equal('new');
    expect(await press('ArrowDown')).to.equal('new');
    expect(await press('End')).to.equal('closing');
    expect(await press('ArrowRight')).to.equal('closing');
    expect(await press('ArrowLeft')).to.equal('churn');
    expect(await press('Home')).to.equal('opening');
  });

  it('A-4 goes along lying bars by up and down, and the other way round where text runs from the right', async () => {
    const lying = await mounted(waterfall(), 320);
    mark(lying, 'opening').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(lying)).to.equal('opening');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused(lying)).to.equal('new');
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(lying)).to.equal('opening');
    const mirrored = await mounted(waterfall({ dir: 'rtl' }));
    mark(mirrored, 'opening').focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(mirrored)).to.equal('new');
  });

  it('A-4 goes through the movements of a stack by up and down, and chooses one', async () => {
    const element = await mounted(waterfall({ mode: 'movements' }));
    const events = selections(element);
    mark(element, '2024-01').focus();
    await sendKeys({ press: 'Enter' });
    expect(events).to.deep.equal([]);
    await sendKeys({ press: 'End' });
    expect(focused(element)).to.equal('2024-03');
    for (const name of ['new', 'expansion', 'churn', 'churn']) {
      await sendKeys({ press: 'ArrowDown' });
      expect(focused(element)).to.equal(`2024-03 ${name}`);
    }
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(selected(element)).to.deep.equal(['2024-03 churn']);
    expect(events[0]!.selection).to.deep.equal({ period: '2024-03', movement: 'churn' });
    await sendKeys({ press: 'ArrowLeft' });
    expect(focused(element)).to.equal('2024-02');
    expect(part(element, 'tooltip')!.textContent).to.contain('Feb 2024');
  });

  it('A-7 shows on focus what it shows on hover, and hides it by Escape', async () => {
    const element = await mounted(waterfall());
    const tooltip = part(element, 'tooltip')!;
    mark(element, 'churn').focus();
    await frames(2);
    expect(tooltip.matches(':popover-open')).to.equal(true);
    expect(tooltip.textContent).to.equal('Churn: −$130.00, 2 customers');
    await sendKeys({ press: 'Escape' });
    expect(tooltip.matches(':popover-open')).to.equal(false);
    expect(focused(element)).to.equal('churn');
  });

  it('A-14 keeps focus and choice over new data, and clears the choice where its mark is gone', async () => {
    const element = await mounted(waterfall());
    mark(element, 'churn').focus();
    await sendKeys({ press: 'Enter' });
    const events = selections(element);
    const more = { ...RECORDS[0]!, customerId: 'id-more', start: '2024-03-02' };
    element.data = [...RECORDS, more];
    await whenSettled(element);
    await drawn(element);
    expect(selected(element)).to.deep.equal(['churn']);
    expect(focused(element)).to.equal('churn');
    expect(events).to.deep.equal([]);
    const cleared = new Promise((resolve) => {
      element.addEventListener('churn-select', resolve, { once: true });
    });
    element.asOf = '2024-05-01';
    await cleared;
    await drawn(element);
    expect(selected(element)).to.deep.equal([]);
    expect(events.map(({ selection }) => selection)).to.deep.equal([null]);
    expect(focused(element)).to.equal('churn');
  });

  it('A-1 has no violations with a mark chosen', async () => {
    for (const mode of ['bridge', 'movements'] as const) {
      const element = await mounted(waterfall({ mode }));
      mark(element, mode === 'bridge' ? 'churn' : '2024-03 churn').focus();
      await sendKeys({ press: 'Enter' });
      await drawn(element);
      await expect(element).to.be.accessible();
    }
  });
});
