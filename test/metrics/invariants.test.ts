import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { parseDay } from '../../src/metrics/calendar.js';
import { cohorts } from '../../src/metrics/cohorts.js';
import { kpis } from '../../src/metrics/kpis.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { movements } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { reasons } from '../../src/metrics/reasons.js';
import { retention } from '../../src/metrics/retention.js';
import { survival } from '../../src/metrics/survival.js';
import { METRIC_NAMES, resultOf } from '../helpers/metrics.js';
import {
  always,
  cases,
  DAYS,
  FROM,
  read,
  type AwkwardRecord,
  type Case,
} from '../helpers/awkward-ledgers.js';

const UNITS = ['month', 'quarter', 'year'] as const;
const OPTIONS: readonly MetricOptions[] = [
  ...UNITS.map((period) => ({ period })),
  { by: 'plan' },
  { basis: 'revenue', reactivation: 'include', periodZero: 'full', interval: 'plain' },
  { from: '2023-02-01', to: '2024-01-01', interval: 'log', window: 5, ltv: 'simple', spend: 10 },
];

/** Everything every metric has to say. */
function everything(ledger: Ledger): unknown {
  return OPTIONS.map((options) => METRIC_NAMES.map((name) => resultOf(name, ledger, options)));
}

/** Major units as the whole units that were added up. */
function units(amount: number): number {
  return Math.round(amount * 10_000);
}

describe('whatever the records', () => {
  it('opening and all movements add up to closing, exactly, for customers and for MRR', () =>
    always((ledger) => {
      for (const period of UNITS) {
        let closing = { customers: 0, mrr: 0 };
        for (const row of movements(ledger, { period })) {
          expect(row.openingCustomers).to.equal(closing.customers);
          expect(row.openingMrr).to.equal(closing.mrr);
          expect(
            row.openingCustomers +
              row.newCustomers +
              row.reactivatedCustomers +
              row.enteringCustomers -
              row.leavingCustomers -
              row.churnedCustomers,
          ).to.equal(row.closingCustomers);
          expect(
            units(row.openingMrr) +
              units(row.newMrr) +
              units(row.reactivationMrr) +
              units(row.expansionMrr) +
              units(row.enteringMrr) -
              units(row.leavingMrr) -
              units(row.contractionMrr) -
              units(row.churnedMrr),
          ).to.equal(units(row.closingMrr));
          closing = { customers: row.closingCustomers, mrr: row.closingMrr };
        }
      }
    }));

  it('their order changes nothing', () =>
    fc.assert(
      fc.asyncProperty(
        cases.chain((theCase) =>
          fc.tuple(
            fc.constant(theCase),
            fc.shuffledSubarray([...theCase.records], { minLength: theCase.records.length }),
          ),
        ),
        async ([theCase, records]) => {
          expect(everything(await read({ ...theCase, records }))).to.deep.equal(
            everything(await read(theCase)),
          );
        },
      ),
    ));

  it('one that is split into two consecutive ones changes nothing', () =>
    fc.assert(
      fc.asyncProperty(cases, fc.nat(), fc.nat(), async (theCase, which, where) => {
        const { records } = theCase;
        fc.pre(records.length > 0);
        const record = records[which % records.length]!;
        const length = (record.end ?? FROM + 2 * DAYS) - record.start;
        fc.pre(length > 1);
        const cut = record.start + 1 + (where % (length - 1));
        const halves = [
          { ...record, end: cut },
          { ...record, start: cut },
        ];
        const split = records.flatMap((one) => (one === record ? halves : [one]));
        expect(everything(await read({ ...theCase, records: split }))).to.deep.equal(
          everything(await read(theCase)),
        );
      }),
    ));

  it('one that is split on the as-of day changes nothing', () =>
    always(async (ledger, { records, asOf }) => {
      const split = records.flatMap((record) => {
        const spans = record.start < asOf && (record.end === null || record.end > asOf);
        if (!spans) return [record];
        return [
          { ...record, end: asOf },
          { ...record, start: asOf },
        ];
      });
      expect(everything(await read({ records: split, asOf }))).to.deep.equal(everything(ledger));
    }));

  it('quarters and years open and close as their months do', () =>
    always((ledger) => {
      const months = movements(ledger);
      for (const period of ['quarter', 'year'] as const) {
        for (const row of movements(ledger, { period })) {
          const inside = months.filter(({ start, end }) => start >= row.start && end <= row.end);
          expect(inside.at(-1)).to.include({
            end: row.end,
            closingCustomers: row.closingCustomers,
            closingMrr: row.closingMrr,
          });
          expect(inside[0]).to.include({
            openingCustomers: row.openingCustomers,
            openingMrr: row.openingMrr,
          });
        }
      }
    }));

  it('the cells of a calendar diagonal add up to closing customers and MRR', () =>
    always((ledger) => {
      for (const period of UNITS) {
        const rows = movements(ledger, { period });
        const table = cohorts(ledger, { period });
        rows.forEach((row, p) => {
          const diagonal = table.flatMap((cohort) => {
            const joined = rows.findIndex((one) => one.period === cohort.cohort);
            return cohort.cells.filter(({ age }) => joined + age === p);
          });
          const customers = diagonal.reduce((sum, cell) => sum + cell.customers, 0);
          const mrr = diagonal.reduce((sum, cell) => sum + units(cell.mrr), 0);
          expect(customers).to.equal(row.closingCustomers);
          expect(mrr).to.equal(units(row.closingMrr));
        });
        const sizes = table.reduce((sum, { size }) => sum + size, 0);
        expect(sizes).to.equal(ledger.customers);
      }
    }));

  it('gross retention is never above 1, nor above net retention', () =>
    always((ledger) => {
      for (const window of [1, 2, 5, 12]) {
        for (const { nrr, grr, logo } of retention(ledger, { window })) {
          if (nrr === null) expect(grr).to.equal(null);
          else expect(grr).to.be.within(0, Math.min(1, nrr));
          if (logo !== null) expect(logo).to.be.within(0, 1);
        }
      }
      for (const { periodNrr, periodGrr } of movements(ledger)) {
        if (periodNrr === null) expect(periodGrr).to.equal(null);
        else expect(periodGrr).to.be.within(0, Math.min(1, periodNrr));
      }
    }));

  it('survival never rises, lies within its interval, and accounts for every customer', () =>
    always((ledger) => {
      for (const interval of ['log-log', 'log', 'plain'] as const) {
        let before = 1;
        let atRisk = ledger.customers;
        for (const point of survival(ledger, { interval })) {
          expect(point.survival).to.be.within(0, before);
          expect(point.atRisk).to.equal(atRisk);
          expect(point.events + point.censored).to.be.above(0);
          if (point.lower !== null) {
            expect(point.lower).to.be.within(0, point.survival);
            expect(point.upper).to.be.within(point.survival, 1);
          }
          before = point.survival;
          atRisk -= point.events + point.censored;
        }
        expect(atRisk).to.equal(0);
      }
    }));

  it('reasons account for all churn of the complete periods', () =>
    always((ledger) => {
      for (const period of UNITS) {
        const complete = movements(ledger, { period }).filter((row) => row.complete);
        for (const basis of ['customers', 'revenue'] as const) {
          const rows = reasons(ledger, { period, basis });
          const sum = (of: (row: (typeof rows)[number]) => number): number =>
            rows.reduce((total, row) => total + of(row), 0);
          const churn = complete.reduce((total, row) => total + units(row.churnedMrr), 0);
          expect(sum(({ customers }) => customers)).to.equal(
            complete.reduce((total, row) => total + row.churnedCustomers, 0),
          );
          expect(sum(({ mrr }) => units(mrr))).to.equal(churn);
          const isNothing = basis === 'customers' ? rows.length === 0 : churn === 0;
          expect(sum(({ share }) => share)).to.be.closeTo(isNothing ? 0 : 1, 1e-9);
        }
      }
    }));

  it('there is neither NaN nor Infinity in any result, and a reason for every null of a rate', () =>
    always((ledger) => {
      const walk = (value: unknown, path: string): void => {
        if (typeof value === 'number') expect(Number.isFinite(value), path).to.equal(true);
        if (typeof value !== 'object' || value === null) return;
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
      };
      walk(everything(ledger), 'everything');
      const explained = [...movements(ledger), ...retention(ledger), kpis(ledger)];
      for (const { nullReasons, ...row } of explained) {
        const nulls = Object.entries(row).filter(([, value]) => value === null);
        const names = nulls
          .map(([name]) => name)
          .filter((name) => name !== 'customerChurnInterval');
        expect(Object.keys(nullReasons).sort()).to.deep.equal(names.sort());
      }
    }));
});

/** What the contract says of one customer's records, in as many words and without haste. */
class ByHand {
  readonly records: readonly AwkwardRecord[];
  readonly asOf: number;

  constructor(theCase: Case, customerId: string) {
    this.asOf = theCase.asOf;
    this.records = theCase.records.filter((record) => record.customerId === customerId);
  }

  /** The state at a boundary: whether it is a customer, and its MRR in dollars. */
  at(boundary: number): { isCustomer: boolean; mrr: number } {
    const known = this.records.filter(
      ({ start, end }) => start < boundary && (end === null || end >= boundary),
    );
    const dollars = known.filter(({ currency }) => currency === 'USD');
    const mrr = dollars.reduce((sum, record) => sum + units(record.mrr), 0);
    return { isCustomer: known.length > 0, mrr };
  }

  paysOn(theDay: number): boolean {
    return this.records.some(({ start, end }) => start <= theDay && (end === null || end > theDay));
  }

  /** How many days the first stay lasted by the as-of day, and whether it had ended. */
  firstStay(): { days: number; hasEnded: boolean } | null {
    const first = Math.min(...this.records.map(({ start }) => start));
    if (first >= this.asOf) return null;
    for (let theDay = first; theDay <= this.asOf; theDay++) {
      if (!this.paysOn(theDay)) return { days: theDay - first, hasEnded: true };
    }
    return { days: this.asOf - first, hasEnded: false };
  }

  /** The reason of the last drop to 0 between two boundaries. */
  lastReason(from: number, to: number): string | null {
    let last = from;
    for (let theDay = from; theDay < to; theDay++) {
      if (this.paysOn(theDay - 1) && !this.paysOn(theDay)) last = theDay;
    }
    const ending = this.records.filter(({ end }) => end === last);
    const yen = ({ currency }: AwkwardRecord): number => (currency === 'JPY' ? 100 : 10_000);
    const size = (record: AwkwardRecord): number => Math.round(record.mrr * yen(record));
    const largest = Math.max(...ending.map(size));
    const names = ending.filter((record) => size(record) === largest);
    return (
      names
        .map(({ cancelReason }) => cancelReason)
        .filter((name) => name !== null)
        .sort()[0] ?? null
    );
  }
}

function byHand(theCase: Case): ByHand[] {
  const ids = [...new Set(theCase.records.map(({ customerId }) => customerId))];
  return ids.map((id) => new ByHand(theCase, id));
}

describe('a count by hand, customer by customer,', () => {
  it('agrees with movements', () =>
    always((ledger, theCase) => {
      const customers = byHand(theCase);
      for (const period of UNITS) {
        for (const row of movements(ledger, { period })) {
          const from = parseDay(row.start)!;
          const to = parseDay(row.end)!;
          const count = { new: 0, back: 0, churned: 0, inside: 0, expansion: 0, contraction: 0 };
          for (const customer of customers) {
            const opening = customer.at(from);
            const closing = customer.at(to);
            const paidBefore = customer.records.some(({ start }) => start < from);
            const paysInside = customer.records.some(
              ({ start, end }) => start < to && (end === null || end > from),
            );
            if (opening.isCustomer && !closing.isCustomer) count.churned++;
            else if (!opening.isCustomer && closing.isCustomer)
              count[paidBefore ? 'back' : 'new']++;
            else if (!opening.isCustomer && paysInside) count.inside++;
            if (opening.mrr === 0 || closing.mrr === 0) continue;
            count.expansion += Math.max(0, closing.mrr - opening.mrr);
            count.contraction += Math.max(0, opening.mrr - closing.mrr);
          }
          expect({
            new: row.newCustomers,
            back: row.reactivatedCustomers,
            churned: row.churnedCustomers,
            inside: row.joinedAndLeft,
            expansion: units(row.expansionMrr),
            contraction: units(row.contractionMrr),
          }).to.deep.equal(count);
        }
      }
    }));

  it('agrees with retention', () =>
    always((ledger, theCase) => {
      const customers = byHand(theCase);
      const months = movements(ledger);
      for (const window of [1, 3, 12]) {
        retention(ledger, { window }).forEach((point, p) => {
          if (p + 1 < window) {
            expect(point.nullReasons['logo']).to.equal(`too-short:${p + 1}`);
            return;
          }
          const then = parseDay(months[p + 1 - window]!.start)!;
          const now = parseDay(months[p]!.end)!;
          const sum = { base: 0, kept: 0, then: 0, now: 0, least: 0 };
          for (const customer of customers) {
            const before = customer.at(then);
            const after = customer.at(now);
            if (!before.isCustomer) continue;
            sum.base++;
            if (after.isCustomer) sum.kept++;
            sum.then += before.mrr;
            sum.now += before.mrr === 0 ? 0 : after.mrr;
            sum.least += Math.min(before.mrr, after.mrr);
          }
          expect([point.baseCustomers, units(point.baseMrr)]).to.deep.equal([sum.base, sum.then]);
          expect(point.logo).to.equal(sum.base === 0 ? null : sum.kept / sum.base);
          expect(point.nrr).to.equal(sum.then === 0 ? null : sum.now / sum.then);
          expect(point.grr).to.equal(sum.then === 0 ? null : sum.least / sum.then);
        });
      }
    }));

  it('agrees with survival', () =>
    always((ledger, theCase) => {
      const known = byHand(theCase)
        .map((customer) => customer.firstStay())
        .filter((stay) => stay !== null);
      const counted = survival(ledger).flatMap(({ day: days, events, censored }) => [
        ...Array.from({ length: events }, () => ({ days, hasEnded: true })),
        ...Array.from({ length: censored }, () => ({ days, hasEnded: false })),
      ]);
      const inOrder = known.sort(
        (a, b) => a.days - b.days || Number(b.hasEnded) - Number(a.hasEnded),
      );
      expect(counted).to.deep.equal(inOrder);
    }));

  it('agrees with reasons', () =>
    always((ledger, theCase) => {
      const counts = new Map<string | null, number>();
      for (const { start, end, complete } of movements(ledger)) {
        if (!complete) continue;
        const from = parseDay(start)!;
        const to = parseDay(end)!;
        for (const customer of byHand(theCase)) {
          if (!customer.at(from).isCustomer || customer.at(to).isCustomer) continue;
          const reason = customer.lastReason(from, to);
          counts.set(reason, (counts.get(reason) ?? 0) + 1);
        }
      }
      const rows = reasons(ledger).map(({ reason, customers }) => [reason, customers] as const);
      expect(new Map(rows)).to.deep.equal(counts);
    }));
});
