import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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

/** Clicks what lies in the middle of an element; a real mouse stalls while another test page has it. */
async function clickOn(target: Element): Promise<void> {
  const { left, top, width, height } = target.getBoundingClientRect();
  const root = target.getRootNode() as ShadowRoot;
  root
    .elementFromPoint(left + width / 2, top + height / 2)!
    .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
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

  it('leaves totals of nobody, and bars in which nothing moved, alone', async () => {
    const element = await mounted(waterfall({ of: '2024-01' }));
    const events = selections(element);
    for (const name of ['opening', 'contraction']) {
      await clickOn(mark(element, name));
      mark(element, name).focus();
      await sendKeys({ press: 'Enter' });
    }
    expect(events).to.deep.equal([]);
    expect(mark(element, 'opening').classList.contains('choosable')).to.equal(false);
  });

  it('A-4 leads from the totals to who paid then, whose MRR adds up to the bar', async () => {
    const element = await mounted(waterfall());
    const events = selections(element);
    for (const [name, count, mrr] of [
      ['opening', 4, 830],
      ['closing', 3, 970],
    ] as const) {
      const bar = mark(element, name);
      expect(bar.classList.contains('choosable'), name).to.equal(true);
      expect(bar.getAttribute('aria-label')).to.contain(`$${mrr}.00, ${count} customers`);
      bar.focus();
      await sendKeys({ press: 'Enter' });
      await drawn(element);
      expect(selected(element)).to.deep.equal([name]);
      const event = events.at(-1)!;
      expect(event.selection).to.deep.equal({ period: '2024-03', movement: name });
      const rows = await event.customers();
      expect(rows.length, name).to.equal(count);
      expect(rows.reduce((sum, row) => sum + row.mrr, 0)).to.equal(mrr);
    }
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

describe('the customers behind a mark', () => {
  afterEach(unmountAll);

  const buttonNamed = (element: HTMLElement, name: string): HTMLButtonElement =>
    [...element.shadowRoot!.querySelectorAll('button')].find(
      ({ textContent }) => textContent!.trim() === name,
    )!;

  /** Waits for something that comes with a chunk of code or an answer. */
  async function until(element: HTMLElement, isThere: () => boolean): Promise<void> {
    for (let i = 0; i < 300 && !isThere(); i++) await frames(1);
    expect(isThere()).to.equal(true);
    await drawn(element);
  }

  async function withChosen(element: ChurnMrrWaterfall, name = 'churn'): Promise<HTMLElement> {
    await mounted(element);
    mark(element, name).focus();
    await sendKeys({ press: 'Enter' });
    const bar = (): string => part(element, 'customers')?.textContent ?? '';
    await until(element, () => /\d (customer|位客户)/.test(bar()));
    return element;
  }

  async function listed(element: HTMLElement, show = 'Show customers'): Promise<string[][]> {
    if (!part(element, 'customers-table')) buttonNamed(element, show).click();
    await until(element, () => part(element, 'customers-table') !== null);
    const lines = [...part(element, 'customers-table')!.querySelectorAll('tr')];
    return lines.map((line) => [...line.children].map((cell) => cell.textContent!.trim()));
  }

  it('says how many they are and what is concerned, and lists them on demand', async () => {
    const element = await withChosen(waterfall());
    const status = part(element, 'customers')!.querySelector('[role="status"]')!;
    expect(status.textContent).to.equal('Churn, Mar 2024: 2 customers, $130');
    expect(part(element, 'customers-table')).to.equal(null);
    expect(await listed(element)).to.deep.equal([
      ['Plan', 'MRR', 'Start', 'End', 'Reason'],
      ['=Solo', '$90.00', 'Jan 10, 2024', 'Mar 20, 2024', 'price'],
      ['Solo', '$40.00', 'Jan 12, 2024', 'Mar 21, 2024', '–'],
    ]);
    await expect(element).to.be.accessible();
  });

  it('S-14 keeps ids out of the page until they are revealed, for this choice only', async () => {
    const element = await withChosen(waterfall());
    await listed(element);
    expect(element.shadowRoot!.innerHTML).not.to.contain('id-leaves');
    buttonNamed(element, 'Reveal ids').click();
    await drawn(element);
    expect((await listed(element)).map(([first]) => first)).to.deep.equal([
      'Customer',
      'id-leaves',
      'id-leaves-too',
    ]);
    buttonNamed(element, 'Clear').click();
    await drawn(element);
    expect(part(element, 'customers')).to.equal(null);
    expect(focused(element)).to.equal('churn');
    await sendKeys({ press: 'Enter' });
    await until(element, () => part(element, 'customers') !== null);
    await listed(element);
    expect(element.shadowRoot!.innerHTML).not.to.contain('id-leaves');
  });

  it('S-14 shows ids at once where the page’s author lets it', async () => {
    const element = await withChosen(waterfall({ showIds: true }), 'new');
    expect(await listed(element)).to.deep.equal([
      ['Customer', 'Plan', 'MRR', 'Start', 'End', 'Reason'],
      ['id-joins', 'Solo', '$150.00', 'Mar 7, 2024', '–', '–'],
    ]);
    expect(buttonNamed(element, 'Reveal ids')).to.equal(undefined);
  });

  it('S-12 S-14 gives the list as CSV, safe for spreadsheets, with the ids that it shows', async () => {
    const contents: Promise<string>[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob: Blob) => {
      contents.push(blob.text());
      return createObjectURL.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    const element = await withChosen(waterfall());
    await listed(element);
    const save = async (): Promise<void> => {
      const told = new Promise((resolve) => {
        element.addEventListener('churn-export', resolve, { once: true });
      });
      part(element, 'customers')!
        .querySelector<HTMLButtonElement>('.customers-tools button:last-child')!
        .click();
      expect(await told).to.include({ kind: 'csv', ok: true });
    };
    await save();
    buttonNamed(element, 'Reveal ids').click();
    await drawn(element);
    await save();
    Object.assign(URL, { createObjectURL });
    HTMLAnchorElement.prototype.click = click;
    const [hidden, revealed] = await Promise.all(contents);
    expect(hidden).to.equal(
      [
        '"Plan","MRR","Start","End","Reason"',
        '"\'=Solo",90,"2024-01-10","2024-03-20","price"',
        '"Solo",40,"2024-01-12","2024-03-21",',
        '',
      ].join('\r\n'),
    );
    expect(revealed).to.contain('"id-leaves","\'=Solo",90');
  });

  it('turns pages of a hundred', async () => {
    const data = Array.from({ length: 230 }, (_, i) => ({
      customerId: `id-${i}`,
      start: '2024-03-05',
      end: null,
      mrr: 1000 - i,
    }));
    const element = await withChosen(waterfall({ data }), 'new');
    expect((await listed(element)).length).to.equal(101);
    buttonNamed(element, 'Next').click();
    await drawn(element);
    buttonNamed(element, 'Next').click();
    await drawn(element);
    expect((await listed(element)).length).to.equal(31);
    expect(part(element, 'customers')!.textContent).to.contain('201–230 of 230');
    expect(buttonNamed(element, 'Next').disabled).to.equal(true);
  });

  it('speaks Chinese', async () => {
    const element = await withChosen(Object.assign(waterfall(), { lang: 'zh-CN' }));
    const status = part(element, 'customers')!.querySelector('[role="status"]')!;
    expect(status.textContent).to.equal('2024年3月流失：2 位客户，$130');
    expect((await listed(element, '显示客户'))[0]).to.deep.equal([
      '套餐',
      'MRR',
      '开始',
      '结束',
      '原因',
    ]);
  });
});
