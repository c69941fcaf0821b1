import { expect } from '@open-wc/testing';
import {
  allDrawn,
  answered,
  choose,
  CUSTOMERS,
  dashboardOf,
  inside,
  optionsOf,
  shown,
  until,
} from '../helpers/dashboard.js';
import { drawn, part, textOf, unmountAll } from '../helpers/element.js';

const before = location.href;

/** What the address says under a name. */
function said(name = 'churn'): unknown {
  const text = new URL(location.href).searchParams.get(name);
  return text === null ? null : JSON.parse(text);
}

function say(name: string, text: string): void {
  const url = new URL(location.href);
  url.searchParams.set(name, text);
  history.replaceState(null, '', url);
}

describe('the address of a page with a dashboard', () => {
  afterEach(() => {
    unmountAll();
    history.replaceState(null, '', before);
  });

  it('says nothing unless it is asked to', async () => {
    const dashboard = await shown(dashboardOf({ where: { plan: 'Team' } }));
    dashboard.period = 'quarter';
    await drawn(dashboard);
    expect(location.href).to.equal(before);
  });

  it('says what a reader has changed, and nothing when that is undone', async () => {
    const entries = history.length;
    const dashboard = await shown(dashboardOf({ urlState: '', where: { plan: 'Team' } }));
    expect(said()).to.equal(null);
    Object.assign(dashboard, { where: null, period: 'quarter', from: '2024-02-01' });
    await drawn(dashboard);
    expect(said()).to.deep.equal({ where: null, period: 'quarter', from: '2024-02-01' });
    expect(history.length).to.equal(entries);
    Object.assign(dashboard, { where: { plan: 'Team' }, period: 'month', from: null });
    await drawn(dashboard);
    expect(location.href).to.equal(before);
  });

  it('brings back filters, and the selection where it was made', async () => {
    const first = await shown(dashboardOf({ urlState: 'view' }));
    first.where = { plan: ['Solo', 'Team'] };
    choose(inside(first, 'churn-reasons'), /payment failed/);
    await until(() => Object.keys(said('view') ?? {}).length === 3, 'a selection in the address');
    unmountAll();
    const events: unknown[] = [];
    const again = dashboardOf({ urlState: 'view' });
    again.addEventListener('churn-filter', ({ where, selection }) =>
      events.push([where, selection]),
    );
    await shown(again);
    expect(again.where).to.deep.equal({ plan: ['Solo', 'Team'] });
    expect(again.selection).to.deep.equal({ reason: 'payment failed' });
    const reasons = inside(again, 'churn-reasons');
    await until(() => reasons.shadowRoot!.querySelector('[data-selected]'), 'the mark');
    expect(optionsOf(reasons)).not.to.have.property('selection');
    await answered(inside(again, 'churn-gauge'), ({ selection }) => selection !== undefined);
    expect(events).to.deep.equal([[{ plan: ['Solo', 'Team'] }, { reason: 'payment failed' }]]);
  });

  it('leaves out what cannot be read of it, and says so', async () => {
    for (const [text, where] of [
      ['{"where": {"plan": "Team"}, "period": "fortnight"}', { plan: 'Team' }],
      ['{"where": [1]}', null],
      ['{"selection": {"colour": "red"}}', null],
      ['{"selection": {"period": "2024-13", "movement": "churn"}}', null],
      ['{"selection": {"period": "2024-03", "to": "2024-02", "movement": "churn"}}', null],
      ['{"selection": {"period": "2024-03", "to": "2024-Q4", "movement": "churn"}}', null],
      ['{"selection": {"period": "2024-02-30/2024-03-30", "movement": "churn"}}', null],
      ['{"selection": {"cohort": "2024-Q5"}}', null],
      ['{"selection": {"cohort": "2024-03", "to": "2024-01", "age": 1}}', null],
      ['{"selection": {"cohort": "2024-01", "to": "2024", "age": 1}}', null],
      ['{"selection": {"cohort": "2024-01", "age": -5}}', null],
      ['{"selection": {"cohort": "2024-01", "age": 0.5}}', null],
      ['{"from": "May", "__proto__": 1}', null],
      ['[[[', null],
      ['"text"', null],
      ['7', null],
      [JSON.stringify({ where: { plan: 'x'.repeat(9000) } }), null],
    ] as const) {
      say('churn', text);
      const dashboard = await shown(dashboardOf({ urlState: 'churn' }));
      expect(dashboard.where, text).to.deep.equal(where);
      expect([dashboard.selection, dashboard.from], text).to.deep.equal([null, null]);
      expect(dashboard.period, text).to.equal('month');
      expect(textOf(dashboard, 'warning'), text).to.contain('could not be read and were left out');
      expect(dashboard.matches(':state(error)'), text).to.equal(false);
      unmountAll();
    }
  });

  it('takes back a currency that no record has, and says so', async () => {
    say('churn', '{"currency": "ZZZ", "period": "quarter"}');
    const dashboard = await shown(dashboardOf({ urlState: '', currency: 'USD' }));
    await until(() => dashboard.currency === 'USD', 'the currency of the page');
    await until(() => part(dashboard, 'warning'), 'a warning');
    await allDrawn(dashboard);
    expect(textOf(dashboard, 'warning')).to.contain('could not be read and were left out');
    expect(said()).to.deep.equal({ period: 'quarter' });
    await until(
      () => inside(dashboard, 'churn-mrr-waterfall').answer?.facts.currency === 'USD',
      'amounts in the currency of the page',
    );
  });

  it('names a currency that records have, until all filters are cleared', async () => {
    const data = CUSTOMERS.map((one, i) => ({ ...one, currency: i < 30 ? 'USD' : 'EUR' }));
    say('churn', '{"currency": "EUR", "where": {"plan": "Team"}}');
    const dashboard = await shown(dashboardOf({ urlState: '', data }));
    expect([dashboard.currency, part(dashboard, 'warning')]).to.deep.equal(['EUR', null]);
    part(dashboard, 'clear')!.click();
    await until(() => part(dashboard, 'clear') === null, 'no filters');
    expect([dashboard.currency, dashboard.where, said()]).to.deep.equal([null, null, null]);
  });

  it('keeps several dashboards apart, also of one name', async () => {
    const first = await shown(dashboardOf({ urlState: '' }, ['churn-gauge']));
    const second = await shown(dashboardOf({ urlState: '' }, ['churn-gauge']));
    const third = await shown(dashboardOf({ urlState: 'other' }, ['churn-gauge']));
    first.period = 'quarter';
    second.period = 'year';
    third.where = { plan: 'Team' };
    for (const one of [first, second, third]) await drawn(one);
    expect(said()).to.deep.equal({ period: 'quarter' });
    expect(said('churn-2')).to.deep.equal({ period: 'year' });
    expect(said('other')).to.deep.equal({ where: { plan: 'Team' } });
  });

  it('is left alone where the browser lets nobody change it', async () => {
    const original = history.replaceState;
    let tries = 0;
    history.replaceState = () => {
      tries++;
      throw new DOMException('no', 'SecurityError');
    };
    try {
      const dashboard = await shown(dashboardOf({ urlState: '' }));
      for (const period of ['quarter', 'year'] as const) {
        dashboard.period = period;
        await answered(inside(dashboard, 'churn-gauge'), (options) => options['period'] === period);
      }
      expect(tries).to.equal(1);
    } finally {
      history.replaceState = original;
    }
  });

  it('is followed when a reader goes back within the page', async () => {
    const dashboard = await shown(dashboardOf({ urlState: '' }));
    dashboard.where = { plan: 'Team' };
    await drawn(dashboard);
    // The page itself has made another entry, with another filter.
    history.pushState(null, '', before);
    say('churn', '{"where": {"plan": "Solo"}}');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await until(() => JSON.stringify(dashboard.where) === '{"plan":"Solo"}', 'Solo');
    history.back();
    await until(() => JSON.stringify(dashboard.where) === '{"plan":"Team"}', 'Team');
    await allDrawn(dashboard);
    expect(textOf(dashboard, 'chip')).to.equal('plan: Team');
    expect(part(dashboard, 'warning')).to.equal(null);
  });
});
