import { expect } from '@open-wc/testing';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import type { ChurnDashboard } from '../../src/widgets/dashboard/dashboard.js';
import type { ChurnFilterEvent } from '../../src/widgets/dashboard/filter-event.js';
import {
  allDrawn,
  answered,
  choose,
  CUSTOMERS,
  customersOfHeatmap,
  customersOfWaterfall,
  dashboardOf,
  inside,
  INSIDE,
  optionsOf,
  shown,
  until,
} from '../helpers/dashboard.js';
import { drawn, part, textOf, unmountAll } from '../helpers/element.js';
import { RECORDS, TAGS, widget } from '../helpers/widgets.js';

const PAID_TOO_LATE = { reason: 'payment failed' };

/** Chooses those who were lost because of a failed payment, and waits until all others show them. */
async function paymentFailed(dashboard: ChurnDashboard): Promise<void> {
  choose(inside(dashboard, 'churn-reasons'), /payment failed/);
  for (const tag of INSIDE.filter((one) => one !== 'churn-reasons')) {
    await answered(
      inside(dashboard, tag),
      ({ selection }) => JSON.stringify(selection) === JSON.stringify(PAID_TOO_LATE),
    );
  }
}

function pressed(dashboard: HTMLElement): (string | null)[] {
  const marks = inside(dashboard, 'churn-reasons').shadowRoot!.querySelectorAll('[data-selected]');
  return [...marks].map((mark) => mark.getAttribute('data-mark'));
}

function filters(dashboard: HTMLElement): ChurnFilterEvent[] {
  const events: ChurnFilterEvent[] = [];
  dashboard.addEventListener('churn-filter', (event) => events.push(event));
  return events;
}

async function unselected(dashboard: ChurnDashboard): Promise<void> {
  for (const tag of INSIDE) await answered(inside(dashboard, tag), ({ selection }) => !selection);
}

describe('a selection in a dashboard', () => {
  afterEach(unmountAll);

  it('shows the same customers in all others, as many as are behind the mark, and marks it where it was made', async () => {
    const dashboard = await shown(dashboardOf());
    const events = filters(dashboard);
    let customers = 0;
    let listed: Promise<unknown> = Promise.resolve();
    dashboard.addEventListener('churn-select', (event: ChurnSelectEvent) => {
      listed = event.customers().then((rows) => (customers = rows.length));
    });
    expect([customersOfHeatmap(dashboard), customersOfWaterfall(dashboard)]).to.deep.equal([
      40, 40,
    ]);
    const before = JSON.stringify(inside(dashboard, 'churn-reasons').answer!.result);
    await paymentFailed(dashboard);
    await listed;
    const expected = CUSTOMERS.filter(
      (one) => (one as { cancelReason: string }).cancelReason === 'payment failed',
    ).length;
    expect(expected).to.equal(7);
    expect(customers).to.equal(expected);
    expect(customersOfHeatmap(dashboard)).to.equal(expected);
    expect(customersOfWaterfall(dashboard)).to.equal(expected);
    expect(textOf(dashboard, 'matches')).to.equal('7 of 40 customers match');
    // It has its own picture still, with the mark in it.
    expect(JSON.stringify(inside(dashboard, 'churn-reasons').answer!.result)).to.equal(before);
    expect(pressed(dashboard).length).to.equal(1);
    expect(textOf(dashboard, 'chip')).to.equal('Churn, payment failed');
    for (const tag of INSIDE) {
      const says = textOf(inside(dashboard, tag), 'notes').includes('only the selected customers');
      expect(says, tag).to.equal(tag !== 'churn-reasons');
    }
    expect(events.map(({ where, selection }) => [where, selection])).to.deep.equal([
      [null, PAID_TOO_LATE],
    ]);
  });

  it('shows those of them who pay again in a list of customers at risk', async () => {
    const back = ['secret-0', 'secret-6'].map((customerId) => ({
      ...{ customerId, start: '2024-05-10', mrr: 100, currency: 'USD' },
      ...{ plan: 'Team', country: 'DE', segment: 'A' },
    }));
    const dashboard = await shown(
      dashboardOf({ data: [...CUSTOMERS, ...back], asOf: '2024-06-01' }, [
        ...INSIDE,
        'churn-risk-list',
      ]),
    );
    const list = inside(dashboard, 'churn-risk-list');
    const customers = (): number =>
      Object.values(list.answer!.result.page.groups).reduce((sum, one) => sum + one.customers, 0);
    expect(customers()).to.equal(28);
    await paymentFailed(dashboard);
    await answered(list, ({ selection }) => selection !== undefined);
    expect(customers()).to.equal(2);
    expect([customersOfHeatmap(dashboard), customersOfWaterfall(dashboard)]).to.deep.equal([7, 7]);
  });

  it('filters an element of every kind, and names no customer', async () => {
    const dashboard = await shown(dashboardOf({}, TAGS));
    choose(inside(dashboard, 'churn-reasons'), /payment failed/);
    for (const tag of TAGS.filter((one) => one !== 'churn-reasons')) {
      await answered(inside(dashboard, tag), ({ selection }) => selection !== undefined);
      expect(optionsOf(inside(dashboard, tag))['selection'], tag).to.deep.equal(PAID_TOO_LATE);
    }
    const texts = [dashboard, ...dashboard.children].map((one) => one.shadowRoot!.textContent);
    expect(texts.filter((text) => text.includes('secret-'))).to.deep.equal([]);
  });

  it('is cleared by choosing the mark again, by Escape, and by its chip, each time for all', async () => {
    const dashboard = await shown(dashboardOf());
    const reasons = inside(dashboard, 'churn-reasons');
    const ways: readonly (() => void)[] = [
      () => choose(reasons, /payment failed/),
      () => {
        const mark = reasons.shadowRoot!.querySelector('[data-selected]')!;
        mark.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
        );
      },
      () =>
        part(dashboard, 'period')!.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
        ),
      () => part(dashboard, 'chip')!.click(),
      () => part(dashboard, 'clear')!.click(),
      () => part(reasons, 'customers')!.querySelectorAll('button')[1]!.click(),
      () => void (dashboard.selection = null),
    ];
    for (const clear of ways) {
      await paymentFailed(dashboard);
      clear();
      await unselected(dashboard);
      await drawn(reasons);
      expect(pressed(dashboard)).to.deep.equal([]);
      expect(part(dashboard, 'chip')).to.equal(null);
      expect(dashboard.selection).to.equal(null);
    }
  });

  it('moves to the element in which another is made, without a word from the first', async () => {
    const dashboard = await shown(dashboardOf());
    await paymentFailed(dashboard);
    const silence: unknown[] = [];
    const reasons = inside(dashboard, 'churn-reasons');
    reasons.addEventListener('churn-select', (event) => silence.push(event.selection));
    const waterfall = inside(dashboard, 'churn-mrr-waterfall');
    choose(waterfall, /Churn/);
    await answered(reasons, ({ selection }) => selection !== undefined);
    await answered(waterfall, ({ selection }) => !selection);
    expect(optionsOf(reasons)['selection']).to.have.property('movement', 'churn');
    expect(pressed(dashboard)).to.deep.equal([]);
    expect(silence).to.deep.equal([]);
    expect(waterfall.shadowRoot!.querySelectorAll('[data-selected]').length).to.equal(1);
  });

  it('stays where a filter leaves nobody of it, says so, and offers to clear it', async () => {
    const dashboard = await shown(dashboardOf());
    await paymentFailed(dashboard);
    dashboard.where = { segment: 'B' };
    await until(() => part(dashboard, 'warning'), 'a warning');
    expect(textOf(dashboard, 'warning')).to.contain(
      'None of the selected customers (Churn, payment failed) match the other filters.',
    );
    await allDrawn(dashboard);
    expect(dashboard.selection).to.deep.equal(PAID_TOO_LATE);
    await until(
      () => textOf(inside(dashboard, 'churn-gauge'), 'empty').includes('No customers match'),
      'nobody',
    );
    // With the filter gone it is where it was.
    dashboard.where = null;
    await until(() => pressed(dashboard).length === 1, 'the mark');
    expect(part(dashboard, 'warning')).to.equal(null);
    dashboard.where = { segment: 'B' };
    await until(() => part(dashboard, 'warning'), 'a warning');
    part(dashboard, 'warning')!.querySelector('button')!.click();
    await unselected(dashboard);
    expect(part(dashboard, 'warning')).to.equal(null);
  });

  it('is not made by an element with records of its own, nor by one of a dashboard inside', async () => {
    const own = widget('churn-reasons', { data: RECORDS, asOf: '2024-05-01' });
    const inner = dashboardOf({}, ['churn-reasons']);
    const outer = dashboardOf({}, [own, 'churn-gauge']);
    outer.append(inner);
    await shown(outer);
    choose(own, /price/);
    await drawn(own);
    expect(own.shadowRoot!.querySelectorAll('[data-selected]').length).to.equal(1);
    expect(outer.selection).to.equal(null);
    choose(inside(inner, 'churn-reasons'), /payment failed/);
    await drawn(inner);
    expect(inner.selection).to.deep.equal(PAID_TOO_LATE);
    expect(outer.selection).to.equal(null);
  });

  it('stays with the element in which it was made when that is moved, or the dashboard', async () => {
    const dashboard = await shown(dashboardOf({}, [...INSIDE, 'churn-reasons']));
    await paymentFailed(dashboard);
    const reasons = inside(dashboard, 'churn-reasons');
    const other = dashboard.querySelectorAll('churn-reasons')[1]!;
    const place = document.createElement('div');
    document.body.append(place);
    for (const move of [
      () => dashboard.append(reasons),
      () => dashboard.parentElement!.append(place, dashboard),
    ]) {
      move();
      await allDrawn(dashboard);
      await answered(other, ({ selection }) => selection !== undefined);
      expect(optionsOf(reasons)).not.to.have.property('selection');
      expect(reasons.shadowRoot!.querySelectorAll('[data-selected]').length).to.equal(1);
      expect(other.shadowRoot!.querySelectorAll('[data-selected]').length).to.equal(0);
    }
    reasons.remove();
    await allDrawn(dashboard);
    expect(dashboard.selection).to.deep.equal(PAID_TOO_LATE);
    expect(optionsOf(other)['selection']).to.deep.equal(PAID_TOO_LATE);
    place.remove();
  });

  it('can be made by the page, and then filters everything', async () => {
    const dashboard = await shown(dashboardOf());
    dashboard.selection = { value: ['plan', 'Team'] };
    for (const tag of INSIDE) {
      await answered(inside(dashboard, tag), ({ selection }) => selection !== undefined);
    }
    expect(customersOfHeatmap(dashboard)).to.equal(10);
    expect(textOf(dashboard, 'chip')).to.equal('plan: Team');
  });
});
