import { expect } from '@open-wc/testing';
import { cohorts } from '../../src/metrics/cohorts.js';
import { customersIn } from '../../src/metrics/customers-in.js';
import { kpis } from '../../src/metrics/kpis.js';
import { movements, movementsSteps, type PeriodMovement } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { reasons } from '../../src/metrics/reasons.js';
import { retention } from '../../src/metrics/retention.js';
import { runSteps } from '../../src/metrics/steps.js';
import { faultOf } from '../helpers/faults.js';
import { ledgerOf } from '../helpers/ledger.js';

const row = (rows: readonly PeriodMovement[], period: string): PeriodMovement =>
  rows.find((one) => one.period === period)!;

describe('the options of movements', () => {
  const MONEY = [
    { customerId: 'grows', start: '2023-12-10', end: '2024-01-15', mrr: 100 },
    { customerId: 'grows', start: '2024-01-15', mrr: 130 },
    { customerId: 'shrinks', start: '2023-12-10', end: '2024-01-15', mrr: 100 },
    { customerId: 'shrinks', start: '2024-01-15', mrr: 80 },
    { customerId: 'leaves', start: '2023-12-10', end: '2024-01-15', mrr: 50 },
    { customerId: 'joins', start: '2024-01-15', mrr: 150 },
    { customerId: 'returns', start: '2023-10-10', end: '2023-11-10', mrr: 5 },
    { customerId: 'returns', start: '2024-01-15', mrr: 40 },
  ];
  const january = async (options: MetricOptions): Promise<PeriodMovement> =>
    row(movements(await ledgerOf(MONEY, { asOf: '2024-02-01' }), options), '2024-01');

  it('divide losses of MRR by opening, by the mean of opening and closing, or by opening and new', async () => {
    const rates = async (denominator: MetricOptions['denominator']): Promise<(number | null)[]> => {
      const { grossMrrChurnRate, netMrrChurnRate } = await january(
        denominator ? { denominator } : {},
      );
      return [grossMrrChurnRate, netMrrChurnRate];
    };
    expect(await rates('opening')).to.deep.equal([70 / 250, 40 / 250]);
    expect(await rates(undefined)).to.deep.equal([70 / 250, 40 / 250]);
    expect(await rates('average')).to.deep.equal([70 / 325, 40 / 325]);
    expect(await rates('opening-plus-new')).to.deep.equal([70 / 400, 40 / 400]);
  });

  it('leave period retention divided by opening, whatever churn rates are divided by', async () => {
    for (const denominator of ['average', 'opening-plus-new'] as const) {
      expect(await january({ denominator })).to.include({ periodNrr: 210 / 250, periodGrr: 0.72 });
    }
  });

  it('leave contraction out of gross churn, and count returning MRR in net churn and quick ratio', async () => {
    expect(await january({ contraction: 'exclude' })).to.include({
      grossMrrChurnRate: 50 / 250,
      netMrrChurnRate: 40 / 250,
      periodGrr: 180 / 250,
    });
    expect(await january({ reactivation: 'include' })).to.include({
      netMrrChurnRate: 0,
      quickRatio: 220 / 70,
    });
  });

  it('give an interval only to a part of the customers at opening', async () => {
    const hasInterval = async (options: MetricOptions): Promise<boolean> =>
      (await january(options)).customerChurnInterval !== null;
    expect(await hasInterval({})).to.equal(true);
    expect(await hasInterval({ returned: 'counted' })).to.equal(true);
    expect(await hasInterval({ joinedAndLeft: 'counted' })).to.equal(false);
    expect(await hasInterval({ denominator: 'average' })).to.equal(false);
    expect(await hasInterval({ denominator: 'opening-plus-new' })).to.equal(false);
    expect(await hasInterval({ grain: 'event' })).to.equal(false);
  });

  it('take who returns after more days than the window for new, and among all who joined', async () => {
    const window = async (reactivationWindowDays: number): Promise<number[]> => {
      const { newCustomers, reactivatedCustomers, newMrr, reactivationMrr, customerChurnRate } =
        await january({ reactivationWindowDays, denominator: 'opening-plus-new' });
      return [newCustomers, reactivatedCustomers, newMrr, reactivationMrr, 1 / customerChurnRate!];
    };
    // From 10 November to 15 January are 66 days.
    expect(await window(66)).to.deep.equal([1, 1, 150, 40, 4]);
    expect(await window(65)).to.deep.equal([2, 0, 190, 0, 5]);
    expect(await window(-1)).to.deep.equal([1, 1, 150, 40, 4]);
  });

  it('count back only who was there at opening, left, and was there again at closing', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'stays', start: '2023-12-10' },
        { customerId: 'twice', start: '2023-12-10', end: '2024-01-05' },
        { customerId: 'twice', start: '2024-01-07', end: '2024-01-10' },
        { customerId: 'twice', start: '2024-01-20' },
        { customerId: 'seamless', start: '2023-12-10', end: '2024-01-05' },
        { customerId: 'seamless', start: '2024-01-05' },
        { customerId: 'leaves again', start: '2023-12-10', end: '2024-01-05' },
        { customerId: 'leaves again', start: '2024-01-07', end: '2024-01-10' },
        { customerId: 'over the boundary', start: '2023-11-10', end: '2023-12-20' },
        { customerId: 'over the boundary', start: '2024-01-07' },
        { customerId: 'on the boundary', start: '2023-11-10', end: '2024-01-01' },
        { customerId: 'on the boundary', start: '2024-01-02' },
      ],
      { asOf: '2024-02-01' },
    );
    const rows = movements(ledger, { returned: 'counted' });
    expect(row(rows, '2024-01')).to.include({
      openingCustomers: 5,
      churnedCustomers: 1,
      customerChurnRate: 3 / 5,
    });
    expect(row(movements(ledger), '2024-01').customerChurnRate).to.equal(1 / 5);
  });

  it('end a record on the day its end was asked for, and leave out one that was asked to end at once', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', end: '2024-03-10', cancelledAt: '2024-02-20' },
        { customerId: 'b', start: '2024-01-10', end: '2024-02-10', cancelledAt: '2024-01-10' },
        { customerId: 'c', start: '2024-01-10', cancelledAt: '2024-03-05' },
        { customerId: 'd', start: '2024-01-10' },
      ],
      { asOf: '2024-04-01' },
    );
    const lost = (options: MetricOptions): number[] =>
      movements(ledger, options).map(({ churnedCustomers }) => churnedCustomers);
    expect(lost({})).to.deep.equal([0, 1, 1]);
    expect(lost({ churnDate: 'requested' })).to.deep.equal([0, 1, 1]);
    const [january, , march] = movements(ledger, { churnDate: 'requested' });
    expect(january).to.include({ newCustomers: 3, joinedAndLeft: 0 });
    expect(march).to.include({ churnedCustomers: 1, closingCustomers: 1 });
    expect(cohorts(ledger, { churnDate: 'requested' })[0]!.size).to.equal(3);
  });
});

describe('rolling periods', () => {
  const ledger = ledgerOf(
    [
      { customerId: 'a', start: '2024-01-05', end: '2024-03-10', cancelReason: 'price' },
      { customerId: 'b', start: '2024-02-10' },
    ],
    { asOf: '2024-03-16' },
  );

  it('end on the as-of day, follow each other, and the first holds the first paying day', async () => {
    const rows = movements(await ledger, { rollingDays: 30 });
    expect(rows.map(({ period, end }) => [period, end])).to.deep.equal([
      ['2023-12-17/2024-01-16', '2024-01-16'],
      ['2024-01-16/2024-02-15', '2024-02-15'],
      ['2024-02-15/2024-03-16', '2024-03-16'],
    ]);
    expect(rows.every(({ complete }) => complete)).to.equal(true);
    expect(rows.map(({ newCustomers }) => newCustomers)).to.deep.equal([1, 1, 0]);
    expect(rows[2]).to.include({ openingCustomers: 2, churnedCustomers: 1, churnedMrr: 100 });
  });

  it('bound reasons, and are chosen by from and to', async () => {
    const options = { rollingDays: 30 };
    expect(reasons(await ledger, options)).to.have.lengthOf(1);
    expect(reasons(await ledger, { ...options, to: '2024-03-15' })).to.have.lengthOf(0);
    const some = movements(await ledger, { ...options, from: '2024-01-01', to: '2024-02-15' });
    expect(some.map(({ period }) => period)).to.deep.equal(['2024-01-16/2024-02-15']);
    const selection = { period: '2024-02-15/2024-03-16', movement: 'churn' } as const;
    expect(customersIn(await ledger, selection, options)).to.have.lengthOf(1);
  });

  it('leave cohorts and retention with calendar months', async () => {
    expect(cohorts(await ledger, { rollingDays: 30 })).to.deep.equal(cohorts(await ledger));
    const points = retention(await ledger, { rollingDays: 30, window: 1 });
    expect(points).to.deep.equal(retention(await ledger, { window: 1 }));
    expect(points.map(({ period }) => period)).to.deep.equal(['2024-01', '2024-02']);
  });

  it('are what the headline is of, whose retention is that of the last complete month', async () => {
    const figures = kpis(await ledger, { preset: 'stripe' });
    expect(figures).to.include({
      period: '2024-02-15/2024-03-16',
      customers: 1,
      customerChurnRate: 1 / 2,
    });
    expect(figures.nullReasons['nrr']).to.equal('too-short:2');
  });

  it('are calendar periods for anything but a whole number of days', async () => {
    for (const rollingDays of [0, -3, 1.5, Number.NaN, Infinity, 1e9]) {
      const [first] = movements(await ledger, { rollingDays });
      expect(first!.period, String(rollingDays)).to.equal('2024-01');
    }
  });

  it('are refused where a typing error of a year makes hundreds of thousands of them', async () => {
    const ancient = await ledgerOf([{ start: '0024-01-05' }], { asOf: '2024-03-16' });
    const options = { rollingDays: 1 };
    for (const metric of [movements, kpis, reasons]) {
      const fault = await faultOf(() => metric(ancient, options), 'data/too-large');
      expect(fault.values).to.deep.equal({ periods: 730_556 });
    }
    expect(movements(ancient, { rollingDays: 30 })).to.have.lengthOf(24_352);
  });

  it('are written in steps, where there are thousands of them', async () => {
    const old = await ledgerOf([{ start: '1990-01-01' }], { asOf: '2024-01-01' });
    const steps = movementsSteps(old, { rollingDays: 1 });
    let count = 0;
    while (steps.next().done !== true) count++;
    const few = movementsSteps(old, { rollingDays: 365 });
    while (few.next().done !== true) count--;
    expect(runSteps(movementsSteps(old, { rollingDays: 1 }))).to.have.lengthOf(12_418);
    expect(count).to.equal(12);
  });
});
