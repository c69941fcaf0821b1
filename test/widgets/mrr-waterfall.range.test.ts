import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import { movements, type PeriodMovement } from '../../src/metrics/movements.js';
import { changeBy, MOVEMENT_STEPS } from '../../src/scene/movement-steps.js';
import type { ChurnMrrWaterfall } from '../../src/widgets/mrr-waterfall/mrr-waterfall.js';
import { periodsNamed, rangeName, summed } from '../../src/widgets/mrr-waterfall/range.js';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { until } from '../helpers/explanation.js';
import { ledgerOf } from '../helpers/ledger.js';
import { alwaysSplit } from '../helpers/split-ledgers.js';

/** One customer more in each month of 2024 up to June; one leaves in March, returns in May, another shrinks. */
const RECORDS = [
  ...['01', '02', '03', '04', '05', '06'].map((month, i) => ({
    ...{ customerId: `c${i}`, start: `2024-${month}-10`, end: null, mrr: 40.1 },
    ...{ currency: 'USD', plan: i % 2 === 0 ? 'A' : 'B' },
  })),
  { customerId: 'l', start: '2024-01-10', end: '2024-03-10', mrr: 70, currency: 'USD', plan: 'A' },
  { customerId: 'l', start: '2024-05-10', end: null, mrr: 70, currency: 'USD', plan: 'A' },
  { customerId: 's', start: '2024-01-10', end: '2024-04-10', mrr: 30, currency: 'USD', plan: 'B' },
  { customerId: 's', start: '2024-04-10', end: null, mrr: 20, currency: 'USD', plan: 'B' },
];

function waterfall(settings: Partial<ChurnMrrWaterfall> = {}): ChurnMrrWaterfall {
  const element = document.createElement('churn-mrr-waterfall');
  return Object.assign(element, { data: RECORDS, asOf: '2024-07-01', mode: 'movements' }, settings);
}

function item(element: ChurnMrrWaterfall, period: string): SVGElement {
  return part(element, 'chart')!.querySelector<SVGElement>(`[data-mark="${period}"]`)!;
}

/** Where the empty part of a period's column is, in px of the window. */
function placeOf(element: ChurnMrrWaterfall, period: string): [number, number] {
  const { left, top, width } = item(element, period)
    .querySelector('.opens')!
    .getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + 4)];
}

function words(element: ChurnMrrWaterfall): string[] {
  return [...part(element, 'chart')!.querySelectorAll('[role="listitem"]')].map((bar) =>
    bar.getAttribute('aria-label')!,
  );
}

function picked(element: ChurnMrrWaterfall): string[] {
  return [...part(element, 'chart')!.querySelectorAll('[data-picked]')].map((bar) =>
    bar.getAttribute('data-mark')!,
  );
}

const status = (element: ChurnMrrWaterfall): string =>
  element.shadowRoot!.querySelector('.stacks [role="status"]')!.textContent;

const focused = (element: ChurnMrrWaterfall): string | null => {
  const { activeElement } = element.shadowRoot!;
  return activeElement?.getAttribute('data-mark') ?? activeElement?.className ?? null;
};

async function drag(element: ChurnMrrWaterfall, from: string, to: string): Promise<void> {
  await sendMouse({ type: 'move', position: placeOf(element, from) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: placeOf(element, to) });
}

/** The bridge from February to May: from one opening to the last closing. */
const BRIDGE = [
  'Opening: $140.10, 3 customers',
  'New: +$160.40, 4 customers',
  'Reactivation: +$70.00, 1 customer',
  'Expansion: $0.00',
  'Contraction: −$10.00',
  'Churn: −$70.00, 1 customer',
  'Closing: $290.50, 7 customers',
];

describe('<churn-mrr-waterfall> of several periods as one', () => {
  afterEach(async () => {
    await resetMouse();
    unmountAll();
  });

  it('D-21 opens one bridge over the periods that are dragged across, in either direction', async () => {
    for (const [from, to] of [
      ['2024-02', '2024-05'],
      ['2024-05', '2024-02'],
    ] as const) {
      const element = await mounted(waterfall());
      await drag(element, from, to);
      expect(picked(element)).to.deep.equal(['2024-02', '2024-03', '2024-04', '2024-05']);
      expect(status(element)).to.equal('Feb 2024 – May 2024');
      expect(element.of).to.equal(null);
      await sendMouse({ type: 'up' });
      await drawn(element);
      expect(element.of).to.equal('2024-02/2024-05');
      expect(words(element)).to.deep.equal(BRIDGE);
      expect(textOf(element, 'periods')).to.equal('All periods Feb 2024 – May 2024');
      expect(textOf(element, 'takeaway')).to.contain('from Feb 2024 to May 2024');
      expect(textOf(element, 'notes')).to.contain('Feb 1 – May 31, 2024');
      expect(focused(element)).to.equal('back');
      unmountAll();
    }
  });

  it('leaves a click a click, though the pointer moves a little, and picks nothing on Escape', async () => {
    const element = await mounted(waterfall());
    const [x, y] = placeOf(element, '2024-03');
    await sendMouse({ type: 'move', position: [x, y] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [x + 3, y + 2] });
    expect(picked(element)).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await drawn(element);
    expect(element.of).to.equal('2024-03');
    element.of = null;
    await drawn(element);
    await drag(element, '2024-02', '2024-04');
    await sendKeys({ press: 'Escape' });
    expect(picked(element)).to.deep.equal([]);
    expect(status(element)).to.equal('');
    await sendMouse({ type: 'up' });
    await drawn(element);
    expect(element.of).to.equal(null);
  });

  it('opens nothing where the pointer comes back to where it began', async () => {
    const element = await mounted(waterfall());
    await drag(element, '2024-02', '2024-04');
    await sendMouse({ type: 'move', position: placeOf(element, '2024-02') });
    expect(picked(element)).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await drawn(element);
    expect(element.of).to.equal(null);
  });

  it('A-4 picks periods by Shift and arrows, opens them by Enter, and goes back by Escape', async () => {
    const element = await mounted(waterfall());
    item(element, '2024-04').focus();
    await sendKeys({ down: 'Shift' });
    for (const press of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
      await sendKeys({ press });
    }
    await sendKeys({ up: 'Shift' });
    expect(picked(element)).to.deep.equal(['2024-02', '2024-03', '2024-04']);
    expect(status(element)).to.equal('Feb 2024 – Apr 2024');
    expect(focused(element)).to.equal('2024-02');
    await sendKeys({ press: 'Escape' });
    expect(picked(element)).to.deep.equal([]);
    expect(focused(element)).to.equal('2024-02');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'End' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await drawn(element);
    expect(element.of).to.equal('2024-02/2024-06');
    expect(focused(element)).to.equal('back');
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(element.of).to.equal(null);
    expect(focused(element)).to.equal('2024-02');
  });

  it('A-4 picks none any more when an arrow key moves on alone, or Tab leads away', async () => {
    const element = await mounted(waterfall());
    for (const press of ['ArrowRight', 'Tab']) {
      item(element, '2024-03').focus();
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ up: 'Shift' });
      expect(picked(element), press).to.deep.equal(['2024-03', '2024-04']);
      await sendKeys({ press });
      expect(picked(element), press).to.deep.equal([]);
    }
    expect(element.of).to.equal(null);
  });

  it('A-4 picks against the reading direction where that runs from right to left', async () => {
    const element = waterfall();
    element.dir = 'rtl';
    await mounted(element);
    item(element, '2024-03').focus();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ up: 'Shift' });
    expect(picked(element)).to.deep.equal(['2024-03', '2024-04']);
    await drag(element, '2024-05', '2024-03');
    await sendMouse({ type: 'up' });
    await drawn(element);
    expect(element.of).to.equal('2024-03/2024-05');
  });

  it('goes on to as many periods later or earlier, and says where there are none', async () => {
    const element = await mounted(waterfall({ of: '2024-02/2024-04' }));
    const button = (name: string): HTMLButtonElement =>
      part(element, 'periods')!.querySelector<HTMLButtonElement>(`.${name}`)!;
    button('after').click();
    await drawn(element);
    expect(element.of).to.equal('2024-03/2024-05');
    button('after').click();
    await drawn(element);
    expect(element.of).to.equal('2024-04/2024-06');
    expect(button('after').getAttribute('aria-disabled')).to.equal('true');
    button('after').click();
    expect(element.of).to.equal('2024-04/2024-06');
  });

  it('lists the customers of a bar in all of the periods, with their MRR', async () => {
    const element = await mounted(waterfall({ of: '2024-02/2024-05', by: 'plan' }));
    const events: ChurnSelectEvent[] = [];
    element.addEventListener('churn-select', (event) => events.push(event as ChurnSelectEvent));
    for (const [mark, count, mrr] of [
      ['new', 4, 160.4],
      ['contraction', 1, 10],
      ['churn', 1, 70],
      ['reactivation', 1, 70],
      ['new value A', 2, 80.2],
    ] as const) {
      item(element, mark).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      const event = events.at(-1)!;
      expect(event.selection, mark).to.include({ period: '2024-02', to: '2024-05' });
      const rows = await event.customers();
      expect(rows.length, mark).to.equal(count);
      expect(
        rows.reduce((sum, row) => sum + row.mrr, 0),
        mark,
      ).to.be.closeTo(mrr, 1e-9);
    }
    await until(() => textOf(element, 'customers').includes('$'));
    expect(textOf(element, 'customers')).to.contain('New, Feb 2024 – May 2024 · A: 2 customers');
  });

  it('D-17 lists behind the totals who paid at the first opening and the last closing, also of a part', async () => {
    const element = await mounted(waterfall({ of: '2024-02/2024-05', by: 'plan' }));
    const events: ChurnSelectEvent[] = [];
    element.addEventListener('churn-select', (event) => events.push(event as ChurnSelectEvent));
    const totals = [
      ...element.shadowRoot!.querySelectorAll<SVGElement>('[role="listitem"]'),
    ].filter((bar) => /^(opening|closing)/.test(bar.getAttribute('data-mark')!));
    expect(totals.length).to.equal(6);
    for (const bar of totals) {
      bar.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      const event = events.at(-1)!;
      const [key] = bar.getAttribute('data-mark')!.split(' ');
      const period = key === 'opening' ? '2024-02' : '2024-05';
      expect(event.selection).to.include({ period, movement: key });
      expect(event.selection).not.to.have.property('to');
      const sum = (await event.customers()).reduce((total, { mrr }) => total + mrr, 0);
      const said = bar.getAttribute('aria-label')!;
      expect(said).to.contain(`$${sum.toFixed(2)}`);
    }
    await until(() => textOf(element, 'customers').includes('$'));
    expect(textOf(element, 'customers')).to.match(/^Closing, May 2024 · \S+: /);
  });

  it('D-21 takes a name of several periods from the page, for its table and its files as well', async () => {
    const element = await mounted(waterfall({ mode: 'bridge', of: '2024-02/2024-05' }));
    expect(words(element)).to.deep.equal(BRIDGE);
    expect(part(element, 'periods')).to.equal(null);
    expect(await element.toCSV()).to.contain('"New",160.4,4');
    element.of = '2024-05/2024-02';
    await drawn(element);
    expect(words(element)[0]).to.equal('Opening: $290.50, 7 customers');
  });

  it('counts the running period in, hatches the whole bridge, and says so', async () => {
    const element = await mounted(waterfall({ asOf: '2024-06-20', of: '2024-05/2024-06' }));
    expect(textOf(element, 'notes')).to.contain('Jun 2024 is still running');
    const bars = part(element, 'chart')!.querySelectorAll('[role="listitem"]');
    expect(part(element, 'chart')!.querySelectorAll('.hatched').length).to.equal(bars.length);
  });

  it('lets a finger scroll the page up and down, and pick across the chart', async () => {
    const element = await mounted(waterfall());
    const chart = part(element, 'chart')!;
    expect(getComputedStyle(chart).touchAction).to.equal('pan-y pinch-zoom');
    const [x, y] = placeOf(element, '2024-02');
    const [end] = placeOf(element, '2024-04');
    const pointer = (type: string, clientX: number, more: PointerEventInit = {}): PointerEvent =>
      new PointerEvent(type, {
        ...{ bubbles: true, composed: true, isPrimary: true, pointerType: 'touch', pointerId: 1 },
        ...{ clientX, clientY: y },
        ...more,
      });
    chart.setPointerCapture = () => undefined;
    const column = item(element, '2024-02').querySelector('.opens')!;
    column.dispatchEvent(pointer('pointerdown', x));
    column.dispatchEvent(pointer('pointermove', end));
    expect(picked(element)).to.deep.equal(['2024-02', '2024-03', '2024-04']);
    column.dispatchEvent(pointer('pointercancel', end));
    expect(picked(element)).to.deep.equal([]);
    column.dispatchEvent(pointer('pointerdown', x));
    column.dispatchEvent(pointer('pointermove', end, { pointerId: 2 }));
    expect(picked(element)).to.deep.equal([]);
    column.dispatchEvent(pointer('pointermove', end));
    column.dispatchEvent(pointer('pointerup', end));
    await drawn(element);
    expect(element.of).to.equal('2024-02/2024-04');
  });

  it('D-17 adds periods up exactly, whatever the records, in the whole and in its parts', () =>
    alwaysSplit((ledger) => {
      const units = (amount: number): number => Math.round(amount * 1e4);
      for (const where of [undefined, { plan: 'A' }]) {
        const all = movements(ledger, where ? { where } : {});
        if (all.length < 2) return;
        for (const shown of [all, all.slice(1), all.slice(0, 2)]) {
          const sum = summed(shown);
          const moved = MOVEMENT_STEPS.reduce(
            (total, step) => total + units(changeBy(step, sum)),
            0,
          );
          expect(units(sum.openingMrr) + moved).to.equal(units(sum.closingMrr));
          const came = sum.newCustomers + sum.reactivatedCustomers + sum.enteringCustomers;
          const went = sum.churnedCustomers + sum.leavingCustomers;
          expect(sum.openingCustomers + came - went).to.equal(sum.closingCustomers);
        }
      }
    }, 60));

  it('D-17 adds a tenth of a dollar up to whole dollars, and not to a little less', () => {
    const month = (period: string): PeriodMovement =>
      ({ period, complete: true, newMrr: 0.1, churnedMrr: 0.7 }) as PeriodMovement;
    const sum = summed(['2024-01', '2024-02', '2024-03'].map(month));
    expect(sum.newMrr).to.equal(0.3);
    expect(sum.churnedMrr).to.equal(2.1);
    expect(sum.period).to.equal('2024-01/2024-03');
  });

  it('names several periods from the first to the last, also those of so many days', async () => {
    const ledger = await ledgerOf([{ customerId: 'a', start: '2024-01-01', mrr: 1 }], {
      asOf: '2024-07-01',
    });
    for (const options of [{}, { period: 'quarter' }, { rollingDays: 30 }] as const) {
      const all = movements(ledger, options);
      const [first, last] = [all[0]!.period, all.at(-1)!.period];
      const name = rangeName(first, last);
      expect(periodsNamed(all, name)).to.deep.equal(all);
      expect(periodsNamed(all, first)).to.deep.equal([all[0]]);
      expect(rangeName(last, last)).to.equal(last);
    }
    const months = movements(ledger);
    for (const name of [null, '', '/', 'March', '2024-03/2031-01', '2024-05/2024-02', '2024-Q1']) {
      expect(periodsNamed(months, name), String(name)).to.deep.equal([]);
    }
  });
});
