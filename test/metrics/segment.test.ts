import { expect } from '@open-wc/testing';
import { cohorts } from '../../src/metrics/cohorts.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { customersIn } from '../../src/metrics/customers-in.js';
import { kpis } from '../../src/metrics/kpis.js';
import { movements, type PeriodMovement } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { reasons } from '../../src/metrics/reasons.js';
import { retention } from '../../src/metrics/retention.js';
import type { Selection } from '../../src/metrics/selection.js';
import { segmentSteps, type Segment } from '../../src/metrics/segment.js';
import { runSteps } from '../../src/metrics/steps.js';
import { survival } from '../../src/metrics/survival.js';
import { expectMonth, type ExpectedMonth } from '../helpers/expected-months.js';
import { ledgerOf } from '../helpers/ledger.js';
import { referenceFile, referenceLedger } from '../helpers/reference-data.js';
import { alwaysSplit, readSplit } from '../helpers/split-ledgers.js';

const segmentOf = (ledger: Ledger, options: MetricOptions): Segment =>
  runSteps(segmentSteps(ledger, options));

interface ExpectedSegment {
  readonly months: readonly ExpectedMonth[];
  readonly km: readonly { t: number; nRisk: number; nEvent: number; surv: number }[];
  readonly reasons: Readonly<Record<string, { churnedCustomers: number; churnedMrr: number }>>;
}

const row = (rows: readonly PeriodMovement[], period: string): PeriodMovement =>
  rows.find((one) => one.period === period)!;

describe('a segment of customers', () => {
  for (const name of ['synthetic-demo', 'fader-hardie-sbg']) {
    it(`has the figures that were computed from its records alone, for each of ${name}`, async function () {
      const ledger = await referenceLedger(this, name);
      const segments = await referenceFile<Record<string, ExpectedSegment>>(
        this,
        `${name}/expected.by-segment.json`,
      );
      for (const [segment, expected] of Object.entries(segments)) {
        const where = { segment };
        const months = new Map(expected.months.map((month) => [month['month'], month]));
        for (const month of movements(ledger, { where })) {
          const want = months.get(month.period);
          if (want) expectMonth(month, want);
          else expect(month, month.period).to.include({ openingCustomers: 0, closingCustomers: 0 });
        }
        for (const point of retention(ledger, { where })) {
          const want = months.get(point.period);
          if (!want || point.baseCustomers === 0) continue;
          expect(point.baseCustomers).to.equal(want['base12Customers']);
          expect(point.nrr).to.be.closeTo(want['nrr12'] as number, 1e-9);
          expect(point.grr).to.be.closeTo(want['grr12'] as number, 1e-9);
          expect(point.logo).to.be.closeTo(want['logoRetention12'] as number, 1e-9);
        }
        const leaving = survival(ledger, { where }).filter(({ events }) => events > 0);
        expect(leaving.map(({ day, atRisk, events }) => [day, atRisk, events])).to.deep.equal(
          expected.km
            .filter(({ nEvent }) => nEvent > 0)
            .map(({ t, nRisk, nEvent }) => [t, nRisk, nEvent]),
        );
        for (const { reason, customers, mrr } of reasons(ledger, { where })) {
          const want = expected.reasons[reason ?? '(none)']!;
          expect(customers, `${segment} ${reason}`).to.equal(want.churnedCustomers);
          expect(mrr, `${segment} ${reason}`).to.be.closeTo(want.churnedMrr, 0.005);
        }
      }
    });
  }

  it('adds up with the others to the whole, in every movement, whatever the records and options', () =>
    alwaysSplit((ledger) => {
      const sums = [
        ...['openingCustomers', 'newCustomers', 'reactivatedCustomers', 'churnedCustomers'],
        ...['closingCustomers', 'joinedAndLeft', 'newMrr', 'reactivationMrr', 'expansionMrr'],
        ...['contractionMrr', 'churnedMrr', 'enteringMrr', 'leavingMrr', 'closingMrr'],
      ] as (keyof PeriodMovement)[];
      for (const grain of ['net', 'event'] as const) {
        const options = { grain, churnDate: 'requested' } as const;
        const parts = ['DE', 'FR', null].map((country) =>
          movements(ledger, { ...options, where: { country } }),
        );
        movements(ledger, options).forEach((month, p) => {
          for (const name of sums) {
            const sum = parts.reduce((total, rows) => total + (rows[p]![name] as number), 0);
            expect(sum, `${month.period} ${name}`).to.be.closeTo(month[name] as number, 1e-6);
          }
        });
      }
    }));

  it('is the ledger’s own columns without a filter, and the same object for the same options', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', plan: 'A', country: 'DE' },
        { customerId: 'a', start: '2024-02-10', plan: 'B', country: 'DE' },
        { customerId: 'b', start: '2024-02-10', plan: 'B', country: 'FR' },
      ],
      { asOf: '2024-04-01' },
    );
    expect(segmentOf(ledger, {}).columns === ledger.columns).to.equal(true);
    expect(segmentOf(ledger, { where: {}, churnDate: 'requested' })).to.equal(
      segmentOf(ledger, { period: 'year', asOf: '2024-03-01' }),
    );
    const one = segmentOf(ledger, { where: { country: 'DE', plan: ['A', 'B'] } });
    const same = { where: { plan: ['A', 'B'], country: ['DE'] }, period: 'year' } as const;
    expect(segmentOf(ledger, same) === one).to.equal(true);
    expect([one.columns.customers, one.columns.rows]).to.deep.equal([1, 2]);
    expect(one.columns.customerIds.at(0)).to.equal('a');
  });

  it('forgets the one that was not asked for longest, once there are five', async () => {
    const ledger = await ledgerOf(
      ['a', 'b', 'c', 'd', 'e'].map((customerId) => ({
        customerId,
        start: '2024-01-10',
        name: customerId.toUpperCase(),
      })),
      { asOf: '2024-04-01' },
    );
    const of = (name: string): Segment => segmentOf(ledger, { where: { name } });
    const first = of('A');
    const second = of('B');
    for (const name of ['C', 'D', 'A', 'E']) of(name);
    expect(of('A') === first).to.equal(true);
    expect(of('B') === second).to.equal(false);
  });
});

describe('the customers behind a mark', () => {
  const FIGURES = ['mrr', 'customers', 'arpa', 'ltv', 'customerChurnRate', 'nrr', 'grr'] as const;
  const SELECTIONS: readonly Selection[] = [
    { cohort: '2023-03' },
    { cohort: '2023', age: 0 },
    { period: '2023-05', movement: 'churn' },
    { period: '2023-Q2', movement: 'expansion' },
    { period: '2023-06', movement: 'joinedAndLeft' },
    { reason: 'price' },
    { value: ['plan', 'B'] },
  ];

  it('have the figures of a ledger of their records alone, in every metric', () =>
    alwaysSplit(async (ledger, records, asOf) => {
      for (const selection of SELECTIONS) {
        const ids = new Set(customersIn(ledger, selection).map(({ customerId }) => customerId));
        const mine = records.filter(({ customerId }) => ids.has(customerId));
        const alone = await readSplit(mine, asOf);
        const periods = new Map(movements(alone).map((month) => [month.period, month]));
        for (const month of movements(ledger, { selection })) {
          const want = periods.get(month.period);
          if (want) expect(month).to.deep.equal(want);
          else expect(month.closingCustomers).to.equal(0);
        }
        expect(cohorts(ledger, { selection })).to.deep.equal(cohorts(alone));
        expect(survival(ledger, { selection })).to.deep.equal(survival(alone));
        expect(reasons(ledger, { selection })).to.deep.equal(reasons(alone));
        const figures = kpis(ledger, { selection });
        const want = kpis(alone);
        // Where all came in the running month only the ledger as a whole has a complete one.
        if ([...periods.values()].some(({ complete }) => complete)) {
          for (const name of FIGURES) {
            expect(figures[name], name).to.equal(want[name]);
          }
        }
      }
    }));
});

describe('the day on which an end was asked for', () => {
  it('makes the figures of a ledger of records that end then, in every metric', () =>
    alwaysSplit(async (ledger, records, asOf) => {
      const options = { churnDate: 'requested' } as const;
      const ended = records
        .map((record) => {
          const { start, end, cancelledAt } = record;
          if (cancelledAt === null || (end !== null && end <= cancelledAt)) return record;
          return { ...record, end: Math.max(start, cancelledAt) };
        })
        .filter(({ start, end }) => end === null || end > start);
      const want = await readSplit(
        ended.map((record) => ({ ...record, cancelledAt: null })),
        asOf,
      );
      const periods = new Map(movements(want).map((month) => [month.period, month]));
      for (const month of movements(ledger, options)) {
        const one = periods.get(month.period);
        if (one) expect(month).to.deep.equal(one);
      }
      expect(cohorts(ledger, options)).to.deep.equal(cohorts(want));
      expect(survival(ledger, options)).to.deep.equal(survival(want));
      expect(reasons(ledger, options)).to.deep.equal(reasons(want));
    }));
});

describe('a segment of records', () => {
  const RECORDS = [
    { customerId: 'switches', start: '2024-01-10', end: '2024-03-10', mrr: 50, plan: 'A' },
    { customerId: 'switches', start: '2024-03-10', mrr: 30, plan: 'B' },
    { customerId: 'upgrades', start: '2024-01-10', end: '2024-02-10', mrr: 20, plan: 'B' },
    { customerId: 'upgrades', start: '2024-02-10', mrr: 60, plan: 'A' },
    { customerId: 'leaves', start: '2024-01-10', end: '2024-03-20', mrr: 40, plan: 'A' },
    { customerId: 'both', start: '2024-01-10', mrr: 70, plan: 'A' },
    { customerId: 'both', start: '2024-01-20', end: '2024-02-20', mrr: 5, plan: 'B' },
    { customerId: 'late', start: '2024-01-10', end: '2024-02-05', mrr: 10, plan: 'B' },
    { customerId: 'late', start: '2024-03-05', mrr: 15, plan: 'A' },
    { customerId: 'never', start: '2024-01-10', mrr: 1000, plan: 'B' },
  ];
  const ledger = ledgerOf(RECORDS, { asOf: '2024-04-01' });
  const where = { plan: 'A' };

  it('T7 takes the change from a plan of 50 to another for leaving of 50 under a filter on the plan', async () => {
    const march = row(movements(await ledger, { where }), '2024-03');
    expect(march).to.include({ leavingCustomers: 1, leavingMrr: 50, contractionMrr: 0 });
    expect(row(movements(await ledger), '2024-03')).to.include({
      contractionMrr: 20,
      leavingMrr: 0,
      leavingCustomers: 0,
    });
  });

  it('tells entering from joining, leaving from churning, and returning by all of a customer’s records', async () => {
    const rows = movements(await ledger, { where });
    expect(row(rows, '2024-01')).to.include({ newCustomers: 3, newMrr: 160, enteringCustomers: 0 });
    expect(row(rows, '2024-02')).to.include({ enteringCustomers: 1, enteringMrr: 60 });
    expect(row(rows, '2024-03')).to.include({
      openingCustomers: 4,
      openingMrr: 220,
      churnedCustomers: 1,
      churnedMrr: 40,
      newCustomers: 0,
      reactivatedCustomers: 1,
      reactivationMrr: 15,
      closingCustomers: 3,
      closingMrr: 145,
    });
  });

  it('has cohorts by the first day with a selected record', async () => {
    const rows = cohorts(await ledger, { where });
    expect(rows.map(({ cohort, size, mrr }) => [cohort, size, mrr])).to.deep.equal([
      ['2024-01', 3, 160],
      ['2024-02', 1, 60],
      ['2024-03', 1, 15],
    ]);
    expect(rows[0]!.cells.map(({ customers, mrr }) => [customers, mrr])).to.deep.equal([
      [3, 160],
      [3, 160],
      [1, 70],
    ]);
  });

  it('keeps who left it only, with what was paid then, in retention from point to point', async () => {
    const [, , march] = retention(await ledger, { where, window: 1 });
    expect(march).to.include({ baseCustomers: 4, baseMrr: 220, logo: 3 / 4 });
    expect(march!.nrr).to.equal(180 / 220);
    expect(march!.grr).to.equal(180 / 220);
  });

  it('takes leaving neither for an event of survival nor for a reason', async () => {
    const points = survival(await ledger, { where });
    expect(points.map(({ day, events, censored }) => [day, events, censored])).to.deep.equal([
      [27, 0, 1],
      [51, 0, 1],
      [60, 0, 1],
      [70, 1, 0],
      [82, 0, 1],
    ]);
    expect(
      reasons(await ledger, { where }).map(({ customers, mrr }) => [customers, mrr]),
    ).to.deep.equal([[1, 40]]);
  });

  it('gives a churn the reason of the record that ended last, selected or not', async () => {
    const ledgerWithReasons = await ledgerOf(
      [
        { start: '2024-01-10', end: '2024-02-10', plan: 'A', cancelReason: 'moved to B' },
        { start: '2024-02-10', end: '2024-02-20', plan: 'B', cancelReason: 'price' },
      ],
      { asOf: '2024-04-01' },
    );
    expect(reasons(ledgerWithReasons, { where }).map(({ reason }) => reason)).to.deep.equal([
      'price',
    ]);
  });

  it('has cohorts whose diagonals, and reasons that, add up to its movements, whatever the records', () =>
    alwaysSplit((of) => {
      for (const grain of ['net', 'event'] as const) {
        const options = { where: { plan: ['B', null] }, grain };
        const months = movements(of, options);
        const table = cohorts(of, options);
        months.forEach((month, p) => {
          const cells = table.flatMap(({ cohort, cells: all }) => {
            const joined = months.findIndex(({ period }) => period === cohort);
            return all.filter(({ age }) => joined + age === p);
          });
          const customers = cells.reduce((sum, cell) => sum + cell.customers, 0);
          expect(customers).to.equal(month.closingCustomers);
          const mrr = cells.reduce((sum, cell) => sum + cell.mrr, 0);
          expect(mrr).to.be.closeTo(month.closingMrr, 1e-6);
        });
        const complete = months.filter((month) => month.complete);
        const churned = complete.reduce((sum, month) => sum + month.churnedCustomers, 0);
        const rows = reasons(of, options);
        expect(rows.reduce((sum, { customers }) => sum + customers, 0)).to.equal(churned);
      }
    }));

  it('counts as leaving of survival only a first stay after which the customer pays for nothing', () =>
    alwaysSplit((of, records, asOf) => {
      const ids = [...new Set(records.map(({ customerId }) => customerId))];
      let events = 0;
      let customers = 0;
      for (const id of ids) {
        const mine = records.filter(({ customerId }) => customerId === id);
        const fits = mine.filter(({ plan }) => plan === 'A');
        const paysOn = (list: typeof mine, day: number): boolean =>
          list.some(({ start, end }) => start <= day && (end === null || end > day));
        const first = Math.min(...fits.map(({ start }) => start));
        if (first >= asOf) continue;
        customers++;
        let day = first;
        while (day <= asOf && paysOn(fits, day)) day++;
        if (day <= asOf && !paysOn(mine, day)) events++;
      }
      const points = survival(of, { where: { plan: 'A' } });
      expect(points.reduce((sum, point) => sum + point.events, 0)).to.equal(events);
      expect(points[0]?.atRisk ?? 0).to.equal(customers);
    }));

  it('agrees with a count by hand, whatever the records', () =>
    alwaysSplit((of, records, asOf) => {
      const ids = [...new Set(records.map(({ customerId }) => customerId))];
      const selected = movements(of, { where: { plan: ['A', null] } });
      for (const month of selected) {
        const count = {
          newCustomers: 0,
          reactivatedCustomers: 0,
          enteringCustomers: 0,
          leavingCustomers: 0,
          churnedCustomers: 0,
          joinedAndLeft: 0,
        };
        const [from, to] = [dayNumber(month.start), dayNumber(month.end)];
        for (const id of ids) {
          const mine = records.filter(({ customerId }) => customerId === id);
          const fits = mine.filter(({ plan }) => plan !== 'B');
          const runsAt = (list: typeof mine, boundary: number): boolean =>
            list.some(
              ({ start, end }) =>
                start < boundary && start < asOf && (end === null || end >= boundary),
            );
          const [was, is] = [runsAt(fits, from), runsAt(fits, to)];
          const [wasAny, isAny] = [runsAt(mine, from), runsAt(mine, to)];
          const paidBefore = mine.some(({ start }) => start < from);
          const inside = fits.some(
            ({ start, end }) => start < to && start < asOf && (end === null || end > from),
          );
          if (was && !is) count[isAny ? 'leavingCustomers' : 'churnedCustomers']++;
          else if (!was && is && wasAny) count.enteringCustomers++;
          else if (!was && is) count[paidBefore ? 'reactivatedCustomers' : 'newCustomers']++;
          else if (!was && !wasAny && !isAny && inside) count.joinedAndLeft++;
        }
        expect(month).to.include(count);
      }
    }));
});

function dayNumber(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
}
