import { expect } from '@open-wc/testing';
import { breakdown, type Breakdown } from '../../src/metrics/breakdown.js';
import { ChurnError } from '../../src/metrics/errors.js';
import { customersIn } from '../../src/metrics/customers-in.js';
import { movements, type PeriodMovement } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import type { SelectedMovement, Selection } from '../../src/metrics/selection.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';
import { alwaysSplit } from '../helpers/split-ledgers.js';

type Amount = {
  [K in keyof PeriodMovement]: PeriodMovement[K] extends number ? K : never;
}[keyof PeriodMovement];

const SAME_IN_SUM: readonly Amount[] = [
  'openingMrr',
  'newMrr',
  'reactivationMrr',
  'churnedMrr',
  'closingMrr',
];
const OF_CUSTOMERS: readonly Amount[] = [
  ...SAME_IN_SUM,
  'expansionMrr',
  'contractionMrr',
  'enteringMrr',
  'leavingMrr',
  'openingCustomers',
  'newCustomers',
  'reactivatedCustomers',
  'churnedCustomers',
  'enteringCustomers',
  'leavingCustomers',
  'closingCustomers',
  'joinedAndLeft',
];

const moved = (m: PeriodMovement): number =>
  m.expansionMrr + m.enteringMrr - m.contractionMrr - m.leavingMrr;
const sumOf = (found: Breakdown, p: number, of: (m: PeriodMovement) => number): number =>
  found.parts.reduce((sum, part) => sum + of(part.movements[p]!), 0);

describe('movements by a dimension', () => {
  it('add up to the undivided ones, whatever the records, options, filter and selection', () =>
    alwaysSplit((ledger) => {
      const questions: MetricOptions[] = [
        {},
        { grain: 'event', churnDate: 'requested', period: 'quarter' },
        { where: { plan: ['A', null] } },
        { where: { country: 'DE' }, selection: { period: '2023-05', movement: 'expansion' } },
      ];
      for (const options of questions) {
        const whole = movements(ledger, options);
        for (const by of ['plan', 'country']) {
          const found = breakdown(ledger, { ...options, by })!;
          const sums = found.of === 'customer' ? OF_CUSTOMERS : SAME_IN_SUM;
          whole.forEach((month, p) => {
            for (const name of sums) {
              const sum = sumOf(found, p, (part) => part[name]);
              expect(sum, `${by} ${month.period} ${name}`).to.be.closeTo(month[name], 1e-6);
            }
            const sum = sumOf(found, p, moved);
            expect(sum, `${by} ${month.period} moved`).to.be.closeTo(moved(month), 1e-6);
          });
        }
      }
    }, 60));

  it('lead from the opening to the closing MRR of each part by themselves', () =>
    alwaysSplit((ledger) => {
      for (const { movements: rows } of breakdown(ledger, { by: 'plan' })!.parts) {
        for (const m of rows) {
          const closing = m.openingMrr + m.newMrr + m.reactivationMrr + moved(m) - m.churnedMrr;
          expect(m.closingMrr, m.period).to.be.closeTo(closing, 1e-6);
        }
      }
    }, 40));

  it('list the customers whom they count, with the MRR that they sum', () =>
    alwaysSplit((ledger) => {
      const names = {
        new: 'newMrr',
        churn: 'churnedMrr',
        expansion: 'expansionMrr',
        entering: 'enteringMrr',
        leaving: 'leavingMrr',
      } as const satisfies Partial<Record<SelectedMovement, Amount>>;
      const options = { where: { country: ['DE', 'FR'] } };
      for (const { where, movements: rows } of breakdown(ledger, { ...options, by: 'plan' })!
        .parts) {
        for (const month of rows.slice(-4)) {
          for (const [movement, amount] of Object.entries(names)) {
            const selection = { period: month.period, movement, where } as Selection;
            const sum = customersIn(ledger, selection, options).reduce((all, c) => all + c.mrr, 0);
            expect(sum, `${month.period} ${movement}`).to.be.closeTo(month[amount], 1e-6);
          }
        }
      }
    }, 40));

  it('leave of other metrics those customers whom a part of a movement stands for', () =>
    alwaysSplit((ledger) => {
      for (const { where, movements: rows } of breakdown(ledger, { by: 'plan' })!.parts) {
        const month = rows.at(-1);
        if (!month) continue;
        const selection = { period: month.period, movement: 'leaving', where } as const;
        const chosen = customersIn(ledger, selection);
        const left = movements(ledger, { selection })[rows.length - 1]!;
        expect(left.openingCustomers).to.equal(new Set(chosen.map((c) => c.customerId)).size);
      }
    }, 40));

  const plan = (name: string | null, mrr: number): TestRecord => ({
    customerId: `of ${name}`,
    start: '2024-01-10',
    plan: name,
    mrr,
  });

  it('have a part for each of the six largest values, and one for all others together', async () => {
    const plans = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const seven = await ledgerOf(
      plans.map((name, i) => plan(name, 10 + i)),
      { asOf: '2024-03-01' },
    );
    expect(breakdown(seven, { by: 'plan' })!.parts.map(({ values }) => values)).to.deep.equal(
      ['G', 'F', 'E', 'D', 'C', 'B', 'A'].map((name) => [name]),
    );
    const eight = await ledgerOf([...plans.map((name, i) => plan(name, 10 + i)), plan(null, 5)], {
      asOf: '2024-03-01',
    });
    const { of, parts } = breakdown(eight, { by: 'plan' })!;
    expect(of).to.equal('customer');
    expect(parts.map(({ values, isRest }) => [values, isRest])).to.deep.equal([
      ...['G', 'F', 'E', 'D', 'C', 'B'].map((name) => [[name], false]),
      [['A', null], true],
    ]);
    const rest = parts[6]!;
    expect(rest.movements[0]!.newMrr).to.equal(15);
    const selection = { period: '2024-01', movement: 'new', where: rest.where } as const;
    const rows = customersIn(eight, selection);
    expect(rows.map(({ customerId }) => customerId)).to.deep.equal(['of A', 'of null']);
  });

  it('say that a customer who changes its plan leaves one and enters the other', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', end: '2024-02-10', plan: 'Basic', mrr: 10 },
        { customerId: 'a', start: '2024-02-10', plan: 'Pro', mrr: 30 },
      ],
      { asOf: '2024-03-01' },
    );
    expect(movements(ledger)[1]!.expansionMrr).to.equal(20);
    const [pro, basic] = breakdown(ledger, { by: 'plan' })!.parts.map((part) => part.movements[1]!);
    expect(pro).to.include({ enteringMrr: 30, newMrr: 0, expansionMrr: 0, closingMrr: 30 });
    expect(basic).to.include({ leavingMrr: 10, churnedMrr: 0, contractionMrr: 0, closingMrr: 0 });
  });

  it('are null without a dimension, or for one that does not occur', async () => {
    const ledger = await ledgerOf([plan('A', 1)], { asOf: '2024-03-01' });
    expect(breakdown(ledger)).to.equal(null);
    expect(breakdown(ledger, { by: 'region' })).to.equal(null);
  });

  it('refuse a selection whose filter cannot be read', async () => {
    const ledger = await ledgerOf([plan('A', 1)], { asOf: '2024-03-01' });
    const selection = { period: '2024-01', movement: 'new', where: 'A' } as unknown as Selection;
    expect(() => customersIn(ledger, selection)).to.throw(ChurnError, 'where cannot be read');
  });
});
