import { expect } from '@open-wc/testing';
import type { ChurnErrorEvent } from '../../src/element/events.js';
import {
  allDrawn,
  answered,
  CUSTOMERS,
  dashboardOf,
  inside,
  INSIDE,
  optionsOf,
  shown,
  until,
} from '../helpers/dashboard.js';
import { drawn, part, textOf, unmountAll, whenSettled } from '../helpers/element.js';
import { jsonScript } from '../helpers/json-script.js';
import { RECORDS, TAGS, widget, type Widget } from '../helpers/widgets.js';

/** A fetcher that counts its requests and fails while it is told to. */
function counting(records: readonly object[] = CUSTOMERS) {
  const network = {
    requests: 0,
    isDown: false,
    fetcher: async (): Promise<Response> => {
      network.requests++;
      return network.isDown
        ? new Response('', { status: 404 })
        : new Response(JSON.stringify(records));
    },
  };
  return network;
}

function heard(dashboard: HTMLElement, type: 'churn-error' | 'churn-ready'): string[] {
  const tags: string[] = [];
  dashboard.addEventListener(type, ({ target }) => tags.push((target as Element).localName));
  return tags;
}

describe('a dashboard', () => {
  afterEach(unmountAll);

  it('E-2 gives its records to everything inside, from any of its inputs', async () => {
    const script = dashboardOf({ data: null });
    script.prepend(jsonScript(JSON.stringify(CUSTOMERS)));
    const attribute = dashboardOf({ data: null });
    attribute.setAttribute('data', JSON.stringify(CUSTOMERS));
    const { fetcher } = counting();
    for (const dashboard of [
      dashboardOf(),
      script,
      attribute,
      dashboardOf({ data: null, src: '/records.json', fetcher }),
    ]) {
      await shown(dashboard);
      for (const tag of INSIDE) {
        const { customers, asOf } = inside(dashboard, tag).answer!.facts;
        expect([customers, asOf], tag).to.deep.equal([40, '2024-05-01']);
      }
      expect(textOf(dashboard, 'matches')).to.equal('40 customers');
      unmountAll();
    }
  });

  it('R-7 makes one request for twelve elements of every kind, and none for one that comes later', async () => {
    const network = counting();
    const twelve = [...TAGS, ...TAGS].slice(0, 12);
    const settings = { data: null, src: '/records.json', fetcher: network.fetcher };
    const dashboard = await shown(dashboardOf(settings, twelve));
    expect(dashboard.children.length).to.equal(12);
    expect(network.requests).to.equal(1);
    // A page makes another function in each of its drawings.
    dashboard.fetcher = () => network.fetcher();
    const late = widget('churn-gauge');
    const ready = whenSettled(late);
    dashboard.append(late);
    expect((await ready).type).to.equal('churn-ready');
    expect(network.requests).to.equal(1);
    dashboard.refresh();
    await until(() => network.requests === 2, 'a second request');
    await allDrawn(dashboard);
    late.refresh();
    await until(() => network.requests === 3, 'a third request');
    await allDrawn(dashboard);
    expect(network.requests).to.equal(3);
  });

  it('gives its settings to those that have none of their own, and leaves those of others', async () => {
    const own = widget('churn-gauge');
    own.setAttribute('period', 'month');
    own.setAttribute('where', '{"plan": "Solo"}');
    const byScript = document.createElement('churn-gauge');
    Object.assign(byScript, { period: 'month', basis: 'customers' });
    const dashboard = await shown(
      dashboardOf(
        { period: 'quarter', basis: 'revenue', where: { plan: 'Team' }, from: '2024-01-01' },
        [own, byScript, 'churn-reasons', 'churn-mrr-waterfall'],
      ),
    );
    expect(optionsOf(own)).to.deep.include({ period: 'month', where: { plan: 'Solo' } });
    expect(optionsOf(own)).to.deep.include({ from: '2024-01-01' });
    // What a script sets is a setting too, also where it is the default.
    expect([byScript.period, byScript.basis]).to.deep.equal(['month', 'customers']);
    expect(optionsOf(byScript)).to.deep.include({ where: { plan: 'Team' } });
    const reasons = inside(dashboard, 'churn-reasons');
    expect([reasons.period, reasons.basis]).to.deep.equal(['quarter', 'revenue']);
    own.removeAttribute('where');
    await answered(own, ({ where }) => JSON.stringify(where) === '{"plan":"Team"}');
    dashboard.period = 'month';
    dashboard.basis = null;
    dashboard.where = null;
    await answered(reasons, ({ period, where }) => period === 'month' && !where);
    expect(reasons.basis).to.equal('customers');
    expect(inside(dashboard, 'churn-mrr-waterfall').period).to.equal('month');
  });

  it('tells of currency, as-of day and definitions, and loads once for another currency', async () => {
    const records = [
      ...CUSTOMERS,
      ...[1, 2].map((i) => ({
        customerId: `e${i}`,
        start: '2024-01-10',
        mrr: 70,
        currency: 'EUR',
        plan: 'Solo',
      })),
    ];
    const network = counting(records);
    const settings = { data: null, src: '/money.json', fetcher: network.fetcher };
    const dashboard = await shown(dashboardOf({ ...settings, preset: 'chartmogul' }));
    const waterfall = inside(dashboard, 'churn-mrr-waterfall');
    expect(waterfall.answer!.facts.currency).to.equal('USD');
    expect(optionsOf(waterfall)).to.deep.include({ preset: 'chartmogul', asOf: '2024-05-01' });
    // The dashboard has the choice, for all.
    expect(part(waterfall, 'currency')).to.equal(null);
    const choice = part<HTMLSelectElement>(dashboard, 'currency')!;
    choice.selectedIndex = [...choice.options].findIndex(({ label }) => label === 'EUR');
    choice.dispatchEvent(new Event('change'));
    await until(() => waterfall.answer?.facts.currency === 'EUR', 'money in euro');
    await allDrawn(dashboard);
    for (const tag of INSIDE) {
      expect(inside(dashboard, tag).answer!.facts.currency, tag).to.equal('EUR');
    }
    expect(network.requests).to.equal(2);
    dashboard.asOf = '2024-04-01';
    await answered(waterfall, ({ asOf }) => asOf === '2024-04-01');
    expect(network.requests).to.equal(2);
  });

  it('E-3 lends its fetcher to what elements inside ask for beside the records', async () => {
    const asked: string[] = [];
    const fetcher = async (url: string): Promise<Response> => {
      asked.push(new URL(url).pathname);
      return new Response(JSON.stringify(url.endsWith('signals.json') ? [] : CUSTOMERS));
    };
    const list = widget('churn-risk-list', { signalsSrc: '/signals.json' });
    await shown(dashboardOf({ data: null, src: '/records.json', fetcher }, [list]));
    expect(asked).to.deep.equal(['/records.json', '/signals.json']);
  });

  it('E-2 leaves out an element with records of its own, which says so', async () => {
    const own = widget('churn-gauge', { data: RECORDS, asOf: '2024-05-01' });
    const dashboard = await shown(
      dashboardOf({ where: { country: 'DE' }, period: 'quarter' }, [own, 'churn-reasons']),
    );
    expect(own.answer!.facts.customers).to.equal(6);
    expect(own.period).to.equal('month');
    expect(optionsOf(own)).not.to.have.property('where');
    own.data = null;
    await until(() => own.answer?.facts.customers === 40, 'the records of the dashboard');
    expect(own.period).to.equal('quarter');
    own.data = RECORDS;
    await until(() => own.answer?.facts.customers === 6, 'its own records');
    expect(own.period).to.equal('month');
    expect(dashboard.matches(':state(ready)')).to.equal(true);
  });

  it('says once that the source failed, and one retry serves all', async () => {
    const network = counting();
    network.isDown = true;
    const settings = { data: null, src: '/down.json', fetcher: network.fetcher };
    const dashboard = dashboardOf(settings);
    const errors = heard(dashboard, 'churn-error');
    const failed = whenSettled(dashboard);
    document.body.append(dashboard);
    expect(((await failed) as ChurnErrorEvent).code).to.equal('network/http');
    await drawn(dashboard);
    const widgets = INSIDE.map((tag): Widget => inside(dashboard, tag));
    const alerts = [dashboard, ...widgets].flatMap((one) => [
      ...one.shadowRoot!.querySelectorAll('[role="alert"]'),
    ]);
    expect(alerts.length).to.equal(1);
    expect(errors).to.deep.equal(['churn-dashboard']);
    expect(network.requests).to.equal(1);
    for (const one of widgets) {
      expect(part(one, 'skeleton') === null, one.localName).to.equal(true);
      expect(part(one, 'card')!.getAttribute('aria-busy'), one.localName).to.equal('false');
      expect(textOf(one, 'body'), one.localName).to.equal('');
    }
    network.isDown = false;
    part(dashboard, 'retry')!.click();
    await allDrawn(dashboard);
    expect(network.requests).to.equal(2);
    for (const one of widgets) expect(one.matches(':state(ready)')).to.equal(true);
    expect(part(dashboard, 'error')).to.equal(null);
  });

  it('leaves the charts of a dashboard blank as well that is inside of one whose load failed', async () => {
    const inner = dashboardOf({ data: null, asOf: null }, ['churn-gauge']);
    const outer = dashboardOf({ data: '[{' }, []);
    outer.append(inner);
    const failed = whenSettled(outer);
    document.body.append(outer);
    await failed;
    const gauge = inside(inner, 'churn-gauge');
    await until(() => part(gauge, 'skeleton') === null, 'a blank');
    outer.data = [...CUSTOMERS];
    await until(() => gauge.matches(':state(ready)'), 'a chart');
  });

  it('R-4 keeps what is drawn where a refresh fails, and says that once', async () => {
    const network = counting();
    const settings = { data: null, src: '/flaky.json', fetcher: network.fetcher };
    const dashboard = await shown(dashboardOf(settings));
    const errors = heard(dashboard, 'churn-error');
    network.isDown = true;
    const failed = whenSettled(dashboard);
    dashboard.refresh();
    await failed;
    await drawn(dashboard);
    expect(errors).to.deep.equal(['churn-dashboard']);
    expect(textOf(dashboard, 'stale')).to.match(/^As of .*; could not update\.$/);
    expect(dashboard.matches(':state(stale)')).to.equal(true);
    for (const tag of INSIDE) {
      const one = inside(dashboard, tag);
      expect(one.matches(':state(ready):not(:state(stale))'), tag).to.equal(true);
      expect(part(one, 'stale'), tag).to.equal(null);
    }
    dashboard.where = { plan: 'Team' };
    await answered(
      inside(dashboard, 'churn-gauge'),
      ({ where }) => JSON.stringify(where) === '{"plan":"Team"}',
    );
    await until(() => / of 40 /.test(textOf(dashboard, 'matches')), 'a count of those who match');
    expect(textOf(dashboard, 'matches')).not.to.match(/^40 of/);
    expect(errors).to.deep.equal(['churn-dashboard']);
    expect(textOf(dashboard, 'stale')).to.match(/^As of .*; could not update\.$/);
  });

  it('E-5 refuses a filter that cannot be read, once, and leaves what is drawn', async () => {
    const dashboard = await shown(dashboardOf({ where: { plan: 'Team' } }));
    const errors = heard(dashboard, 'churn-error');
    for (const faulty of [
      { where: '{"plan": ' },
      { where: { plan: 'Team' }, from: 'May' },
      { from: null, selection: { colour: 'red' } },
    ]) {
      const failed = whenSettled(dashboard);
      Object.assign(dashboard, faulty);
      expect((await failed).type).to.equal('churn-error');
      await drawn(dashboard);
      for (const tag of INSIDE) {
        expect(optionsOf(inside(dashboard, tag))['where']).to.deep.equal({ plan: 'Team' });
      }
    }
    expect(new Set(errors)).to.deep.equal(new Set(['churn-dashboard']));
    Object.assign(dashboard, { selection: null, where: { plan: 'Solo' } });
    await answered(
      inside(dashboard, 'churn-gauge'),
      ({ where }) => JSON.stringify(where) === '{"plan":"Solo"}',
    );
  });

  it('says so where no customer meets the filter, in it and in everything inside', async () => {
    const dashboard = await shown(dashboardOf({ where: { plan: 'Team', tier: 'A' } }, TAGS));
    for (const tag of TAGS) {
      expect(textOf(inside(dashboard, tag), 'empty'), tag).to.contain('No customers match');
    }
    expect(textOf(dashboard, 'warning')).to.contain('No customers match these filters.');
    expect(textOf(dashboard, 'notes')).to.contain('the records have no tier');
    part(dashboard, 'warning')!.querySelector('button')!.click();
    await until(() => dashboard.where === null, 'no filter');
    await answered(inside(dashboard, 'churn-gauge'), ({ where }) => !where);
    expect(part(dashboard, 'warning')).to.equal(null);
  });

  it('serves what is added, moved and taken out later, also within other shadow roots', async () => {
    const first = await shown(dashboardOf({ period: 'quarter' }, ['churn-gauge']));
    const second = await shown(dashboardOf({ data: RECORDS, asOf: '2024-05-01' }, []));
    const gauge = inside(first, 'churn-gauge');
    expect([gauge.period, gauge.answer!.facts.customers]).to.deep.equal(['quarter', 40]);
    second.append(gauge);
    await until(() => gauge.answer?.facts.customers === 6, 'the records of the other');
    expect(gauge.period).to.equal('month');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(gauge);
    first.append(host);
    await until(() => gauge.answer?.facts.customers === 40, 'the records of the first');
    document.body.append(gauge);
    await until(() => gauge.answer === null, 'no records');
    expect(gauge.period).to.equal('month');
    // Slotted into a shadow root in which the dashboard is.
    const page = document.createElement('div');
    const around = dashboardOf({}, []);
    around.append(document.createElement('slot'));
    page.attachShadow({ mode: 'open' }).append(around);
    document.body.append(page);
    page.append(gauge);
    await until(() => gauge.answer?.facts.customers === 40, 'the records of the dashboard');
  });

  it('lets the nearest of several dashboards count, which takes what it lacks from those around', async () => {
    const inner = dashboardOf({ data: null, asOf: null, period: 'year' }, ['churn-gauge']);
    const other = dashboardOf({ data: RECORDS, asOf: '2024-05-01' }, ['churn-gauge']);
    const outer = dashboardOf({ where: { plan: 'Team' } }, []);
    outer.append(inner, other);
    await shown(outer);
    const gauge = inside(inner, 'churn-gauge');
    await answered(gauge, ({ period }) => period === 'year');
    expect(gauge.answer!.facts.customers).to.equal(40);
    expect(optionsOf(gauge)['where']).to.deep.equal({ plan: 'Team' });
    expect(inside(other, 'churn-gauge').answer!.facts.customers).to.equal(6);
    expect(optionsOf(inside(other, 'churn-gauge'))).not.to.have.property('where');
  });

  it('waits without a word of error while it has no records', async () => {
    const dashboard = dashboardOf({ data: null });
    document.body.append(dashboard);
    await drawn(dashboard);
    for (const tag of INSIDE) {
      expect(inside(dashboard, tag).matches(':state(error), :state(loading)'), tag).to.equal(false);
    }
    dashboard.data = [...CUSTOMERS];
    await allDrawn(dashboard);
    expect(inside(dashboard, 'churn-gauge').answer!.facts.customers).to.equal(40);
  });
});
