import { expect } from '@open-wc/testing';
import { customersIn } from '../../src/metrics/customers-in.js';
import { customerKey } from '../../src/metrics/customer-key.js';
import { keepSignals } from '../../src/metrics/kept-signals.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import {
  riskListSteps,
  type RiskPage,
  type RiskQuestion,
  type RiskSort,
} from '../../src/metrics/risk-list.js';
import { DEFAULT_RULES, type RiskRule, type Signal } from '../../src/metrics/risk-rules.js';
import { riskScores } from '../../src/metrics/risk-scores.js';
import { movements } from '../../src/metrics/movements.js';
import { runSteps } from '../../src/metrics/steps.js';
import { readSubscriptions } from '../../src/data/read.js';
import { faultOf } from '../helpers/faults.js';
import { ledgerOf } from '../helpers/ledger.js';

const AS_OF = '2024-03-01';

const SIGNALS: readonly Signal[] = [
  { customerId: 'a', kind: 'usage-change', value: -0.6 },
  { customerId: 'b', kind: 'arrears', value: 20 },
  { customerId: 'b', kind: 'renewal', date: '2024-03-05' },
  { customerId: 'nobody', kind: 'arrears', value: 1 },
];

/** Who pays what, and whose end is known: `c` leaves, `d` shows no sign, `e` has left. */
function five(signals: readonly Signal[] = SIGNALS): Promise<Ledger> {
  const subscriptions = [
    { customerId: 'a', start: '2023-05-10', mrr: 100, plan: 'Pro', region: 'north' },
    { customerId: 'b', start: '2023-06-10', mrr: 40, plan: 'Solo', region: 'south' },
    { customerId: 'c', start: '2023-07-10', end: '2024-04-02', mrr: 25, plan: 'Solo' },
    { customerId: 'd', start: '2023-08-10', mrr: 15.5, plan: 'Solo', region: 'north' },
    { customerId: 'e', start: '2023-08-10', end: '2023-12-10', mrr: 900, plan: 'Pro' },
  ];
  return readSubscriptions({ asOf: AS_OF, subscriptions, signals }, { today: '2030-01-01' });
}

function pageOf(ledger: Ledger, risk: RiskQuestion = {}, options: MetricOptions = {}): RiskPage {
  return runSteps(riskListSteps(ledger, { ...options, risk }));
}

const idsOf = ({ rows }: RiskPage): string[] => rows.map(({ customerId }) => customerId);

describe('the list of customers at risk', () => {
  it('has the rows of riskScores, with what is known of each customer besides', async () => {
    const ledger = await five();
    const page = pageOf(ledger);
    const { rows, notes } = riskScores(ledger, SIGNALS);
    expect(
      page.rows.map(({ customerId, mrr, score, reasons }) => ({ customerId, mrr, score, reasons })),
    ).to.deep.equal(rows);
    expect([page.total, page.notes]).to.deep.equal([3, notes]);
    const more = page.rows.map(({ rank, plan, start, ends }) => [rank, plan, start, ends]);
    expect(more).to.deep.equal([
      [1, 'Pro', '2023-05-10', null],
      [2, 'Solo', '2023-07-10', '2024-04-02'],
      [3, 'Solo', '2023-06-10', null],
    ]);
  });

  it('puts all who pay into one group each, whose MRR is all there is', async () => {
    const ledger = await five();
    const { groups } = pageOf(ledger);
    expect(groups).to.deep.equal({
      leaving: { customers: 1, mrr: 25 },
      several: { customers: 1, mrr: 40 },
      one: { customers: 1, mrr: 100 },
      none: { customers: 1, mrr: 15.5 },
    });
    const sum = Object.values(groups).reduce((total, { mrr }) => total + mrr, 0);
    expect(sum).to.equal(movements(ledger).at(-1)!.closingMrr);
  });

  it('takes two rules on one signal for one sign, and counts whom each rule applies to', async () => {
    const { byRule } = pageOf(await five());
    const applied = Object.entries(byRule).filter(([, { customers }]) => customers > 0);
    expect(Object.fromEntries(applied)).to.deep.equal({
      cancelled: { customers: 1, mrr: 25 },
      'uses-less': { customers: 1, mrr: 100 },
      'uses-far-less': { customers: 1, mrr: 100 },
      'in-arrears': { customers: 1, mrr: 40 },
      'renews-soon': { customers: 1, mrr: 40 },
    });
    expect(Object.keys(byRule)).to.deep.equal(DEFAULT_RULES.map(({ id }) => id));
  });

  const ORDERS: Readonly<Record<RiskSort, string>> = {
    customer: 'abc',
    why: 'cab',
    score: 'abc',
    mrr: 'cba',
  };
  for (const sort of Object.keys(ORDERS) as RiskSort[]) {
    it(`is sorted by ${sort}, up and down, and its customers keep their rank`, async () => {
      const ledger = await five();
      const up = pageOf(ledger, { sort });
      expect(idsOf(up).join('')).to.equal(ORDERS[sort]);
      const down = pageOf(ledger, { sort, descending: true });
      expect(idsOf(down).join('')).to.equal([...ORDERS[sort]].reverse().join(''));
      const ranks = Object.fromEntries(down.rows.map(({ customerId, rank }) => [customerId, rank]));
      expect(ranks).to.deep.equal({ a: 1, c: 2, b: 3 });
    });
  }

  it('is taken a page at a time, and all pages together are all rows', async () => {
    const records = Array.from({ length: 25 }, (_, i) => ({
      customerId: `c${i}`,
      start: '2023-01-10',
      end: '2024-05-01',
      mrr: 10 + (i % 7),
    }));
    const ledger = await ledgerOf(records, { asOf: AS_OF });
    for (const question of [{}, { sort: 'customer', descending: true }] as RiskQuestion[]) {
      const pages = [0, 10, 20, 30].map((skip) => pageOf(ledger, { ...question, skip, count: 10 }));
      expect(pages.map(({ rows }) => rows.length)).to.deep.equal([10, 10, 5, 0]);
      expect(pages.map(({ total }) => total)).to.deep.equal([25, 25, 25, 25]);
      expect(pages.flatMap(idsOf)).to.deep.equal(idsOf(pageOf(ledger, question)));
    }
  });

  it('sorts many customers in steps of which each has some thousand rows', async () => {
    const count = 20_000;
    const records = Array.from({ length: count }, (_, i) => ({
      customerId: `c${(i * 7919) % count}`,
      start: '2023-01-10',
      end: '2024-05-01',
      mrr: 1 + (i % 997),
    }));
    const ledger = await ledgerOf(records, { asOf: AS_OF });
    const steps = riskListSteps(ledger, { risk: { sort: 'mrr', count: 50 } });
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).to.be.above(15);
    expect(step.value.total).to.equal(count);
    expect(step.value.rows.map(({ mrr }) => mrr)).to.deep.equal(
      records
        .map(({ mrr }) => mrr)
        .sort((a, b) => a - b)
        .slice(0, 50),
    );
  });

  it('uses signals that were kept beside the records in place of those that came with them', async () => {
    const ledger = await five();
    keepSignals(ledger, 7, [{ customerId: 'd', kind: 'downgrades', value: 1 }]);
    expect(idsOf(pageOf(ledger, { signals: 7 }))).to.deep.equal(['c', 'd']);
    expect(idsOf(pageOf(ledger))).to.deep.equal(['a', 'c', 'b']);
    keepSignals(ledger, 8, [{ customerId: 'd', kind: 'arrears', value: 1 }]);
    keepSignals(ledger, 8, []);
    expect(idsOf(pageOf(ledger, { signals: 8 }))).to.deep.equal(['c']);
  });

  it('knows scheduled cancellations without any signal, and says that there is none', async () => {
    const page = pageOf(await five([]));
    expect(idsOf(page)).to.deep.equal(['c']);
    expect([page.hasSignals, page.notes]).to.deep.equal([false, []]);
  });

  it('follows rules of a page, filters and selections', async () => {
    const ledger = await five();
    const rules: RiskRule[] = [{ id: 'x', signal: 'arrears', when: { above: 5 }, points: 3 }];
    expect(idsOf(pageOf(ledger, { rules }))).to.deep.equal(['b']);
    expect(idsOf(pageOf(ledger, { rules: [] }))).to.deep.equal([]);
    expect(idsOf(pageOf(ledger, {}, { where: { region: 'south' } }))).to.deep.equal(['b']);
    const selection = { value: ['plan', 'Solo'] } as const;
    const page = pageOf(ledger, {}, { selection });
    expect(idsOf(page)).to.deep.equal(['c', 'b']);
    expect(page.groups.none).to.deep.equal({ customers: 1, mrr: 15.5 });
  });

  it('lists nobody to whom only rules without points apply', async () => {
    const rules: RiskRule[] = [{ id: 'x', signal: 'arrears', when: { above: 5 }, points: 0 }];
    const ledger = await five();
    const page = pageOf(ledger, { rules });
    expect([page.total, page.groups.none.customers]).to.deep.equal([0, 4]);
    expect(page.byRule['x']).to.deep.equal({ customers: 1, mrr: 40 });
    expect(riskScores(ledger, SIGNALS, rules).rows).to.deep.equal([]);
  });

  it('refuses two rules of one id, of which nobody could tell which applied', async () => {
    const rule: RiskRule = { id: 'x', signal: 'arrears', when: { above: 5 }, points: 3 };
    const ledger = await five();
    const fault = await faultOf(() => pageOf(ledger, { rules: [rule, rule] }), 'config/attribute');
    expect(fault.message).to.contain('"x"');
  });

  it('has rows whose key selects the customer and nobody else', async () => {
    const ledger = await five();
    for (const { key, customerId, mrr, plan, start } of pageOf(ledger).rows) {
      expect(key).to.equal(customerKey(customerId));
      expect(key).to.match(/^[0-9a-z]{1,11}$/);
      expect(customersIn(ledger, { customer: key })).to.deep.equal([
        { customerId, mrr, plan, start, end: null, reason: null },
      ]);
      const page = pageOf(ledger, {}, { selection: { customer: key } });
      expect(idsOf(page)).to.deep.equal([customerId]);
    }
    expect(customersIn(ledger, { customer: customerKey('nobody') })).to.deep.equal([]);
    const [gone] = customersIn(ledger, { customer: customerKey('e') });
    expect(gone).to.deep.include({ customerId: 'e', mrr: 0, end: '2023-12-10' });
  });

  it('gives different customers different keys', () => {
    const keys = new Set<string>();
    const names = ['c', 'cus_0000', 'ä', '客户', 'a@b.c'];
    for (const name of names) for (let i = 0; i < 20_000; i++) keys.add(customerKey(name + i));
    expect(keys.size).to.equal(20_000 * names.length);
  });
});
