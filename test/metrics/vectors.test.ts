import { expect } from '@open-wc/testing';
import { cohorts } from '../../src/metrics/cohorts.js';
import { customersIn } from '../../src/metrics/customers-in.js';
import { movements, type PeriodMovement } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { retention, type RetentionPoint } from '../../src/metrics/retention.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';
import { referenceLedger } from '../helpers/reference-data.js';

/** MRR of one customer at the beginning and at the end of a month. */
type Change = readonly [opening: number, closing: number];

/** January 2024, in which each customer's MRR changes on the 15th. */
async function january(...changes: Change[]): Promise<PeriodMovement> {
  const records: TestRecord[] = [];
  changes.forEach(([opening, closing], i) => {
    const customerId = String(i);
    if (opening > 0) {
      records.push({ customerId, start: '2023-12-10', end: '2024-01-15', mrr: opening });
    }
    if (closing > 0) records.push({ customerId, start: '2024-01-15', mrr: closing });
  });
  const ledger = await ledgerOf(records, { asOf: '2024-02-01' });
  return movements(ledger).find(({ period }) => period === '2024-01')!;
}

/** A month with these sums: new, expansion, contraction and churned MRR on top of some that stays. */
function sums(
  opening: number,
  parts: { joined?: number; expansion?: number; contraction?: number; churn?: number },
): Promise<PeriodMovement> {
  const { joined = 0, expansion = 0, contraction = 0, churn = 0 } = parts;
  const steady = opening - churn - contraction - 2;
  return january(
    [0, joined],
    [churn, 0],
    [contraction + 1, 1],
    [1, 1 + expansion],
    [steady, steady],
  );
}

function month(rows: readonly PeriodMovement[], period: string): PeriodMovement {
  return rows.find((row) => row.period === period)!;
}

/** So many customers alike. */
function people(name: string, count: number, record: TestRecord): TestRecord[] {
  return Array.from({ length: count }, (_, i) => ({ customerId: `${name} ${i}`, ...record }));
}

describe('published worked examples', () => {
  it('T1 has gross churn of 20 % and net churn of 10 % after losses of 10 and 10 and growth of 10', async () => {
    const row = await sums(100, { churn: 10, contraction: 10, expansion: 10 });
    expect(row).to.include({ grossMrrChurnRate: 0.2, netMrrChurnRate: 0.1 });
    expect(row).to.include({ periodNrr: 0.9, periodGrr: 0.8 });
  });

  it('T11 doubles in March, as expansion, and churns with the doubled amount in April', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-02-01', end: '2024-03-15', mrr: 100 },
        { start: '2024-03-15', end: '2024-04-10', mrr: 200 },
      ],
      { asOf: '2024-05-01' },
    );
    const rows = movements(ledger);
    expect(month(rows, '2024-03')).to.include({
      openingMrr: 100,
      expansionMrr: 100,
      closingMrr: 200,
      churnedMrr: 0,
    });
    expect(month(rows, '2024-04')).to.include({ openingMrr: 200, churnedMrr: 200, closingMrr: 0 });
  });

  it('T13 takes the end of one of three subscriptions for contraction and loses no customer', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-01-10', mrr: 30, plan: 'a' },
        { start: '2024-01-10', mrr: 30, plan: 'b', end: '2024-02-10' },
        { start: '2024-01-10', mrr: 30, plan: 'c' },
      ],
      { asOf: '2024-03-01' },
    );
    expect(month(movements(ledger), '2024-02')).to.include({
      churnedCustomers: 0,
      churnedMrr: 0,
      contractionMrr: 30,
      customerChurnRate: 0,
    });
  });

  it('T16 counts who pays and leaves within one month in joinedAndLeft alone', async () => {
    const ledger = await ledgerOf([{ start: '2023-12-05', end: '2023-12-20' }], {
      asOf: '2024-01-01',
    });
    expect(movements(ledger)).to.have.lengthOf(1);
    expect(movements(ledger)[0]).to.include({
      newCustomers: 0,
      newMrr: 0,
      churnedCustomers: 0,
      churnedMrr: 0,
      joinedAndLeft: 1,
      closingCustomers: 0,
    });
  });

  it('T19 loses half of the customers and five sixths of the revenue', async () => {
    const row = await january([1000, 1000], [5000, 0]);
    expect(row.customerChurnRate).to.equal(0.5);
    expect(row.grossMrrChurnRate).to.be.closeTo(0.8333, 5e-5);
  });

  it('T20 loses one customer of three and half of the revenue', async () => {
    const row = await january([20, 20], [30, 30], [50, 0]);
    expect(row.customerChurnRate).to.be.closeTo(1 / 3, 1e-12);
    expect(row.grossMrrChurnRate).to.equal(0.5);
  });

  it('T23 takes a cheaper plan for contraction, not for churn', async () => {
    const row = await january([100, 70]);
    expect(row).to.include({ churnedCustomers: 0, customerChurnRate: 0, contractionMrr: 30 });
  });

  it('T24 ⚠ keeps 40 % gross where the totals would say 100 %', async () => {
    const row = await january([3000, 0], [2000, 6000]);
    expect(row).to.include({ openingMrr: 5000, closingMrr: 6000, periodGrr: 0.4, periodNrr: 1.2 });
  });

  it('T12 sees no movement where 100 a month becomes 1,200 a year', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-01-10', end: '2024-02-10', mrr: 100 },
        { start: '2024-02-10', mrr: undefined, amount: 1200, interval: 'year' },
      ],
      { asOf: '2024-03-01' },
    );
    for (const grain of ['net', 'event'] as const) {
      expect(month(movements(ledger, { grain }), '2024-02')).to.include({
        ...{ openingMrr: 100, closingMrr: 100, expansionMrr: 0, contractionMrr: 0 },
        ...{ churnedMrr: 0, newMrr: 0, reactivationMrr: 0, churnedCustomers: 0 },
      });
    }
  });

  it('T14 has an MRR of 9 for 120 a year with a tenth off', async () => {
    const ledger = await ledgerOf(
      [{ start: '2024-01-10', mrr: undefined, amount: 108, interval: 'year' }],
      { asOf: '2024-02-01' },
    );
    expect(movements(ledger)[0]!.closingMrr).to.equal(9);
  });

  it('T15 dates churn by the end of the paid period, or by the click to cancel', async () => {
    const ledger = await ledgerOf(
      [{ start: '2024-04-15', end: '2024-06-15', cancelledAt: '2024-06-08', mrr: 10 }],
      { asOf: '2024-07-01' },
    );
    const churnOf = (churnDate: 'period-end' | 'requested'): string[] =>
      customersIn(ledger, { period: '2024-06', movement: 'churn' }, { churnDate }).map(
        ({ end }) => end!,
      );
    expect(churnOf('period-end')).to.deep.equal(['2024-06-15']);
    expect(churnOf('requested')).to.deep.equal(['2024-06-08']);
    const early = { asOf: '2024-06-10' };
    expect(month(movements(ledger, early), '2024-06').churnedCustomers).to.equal(0);
    const requested = { ...early, churnDate: 'requested' } as const;
    expect(month(movements(ledger, requested), '2024-06').churnedCustomers).to.equal(1);
  });

  describe('T43 where the definitions of tools disagree: 100 customers, 12 cancel and 2 of them return, 20 join and 5 of them leave', () => {
    const records: TestRecord[] = [
      ...people('stays', 88, { start: '2023-11-10' }),
      ...people('cancels', 10, { start: '2023-11-10', end: '2024-01-10' }),
      ...people('returns', 2, { start: '2023-11-10', end: '2024-01-10' }),
      ...people('returns', 2, { start: '2024-01-20' }),
      ...people('joins', 15, { start: '2024-01-15' }),
      ...people('tries', 5, { start: '2024-01-15', end: '2024-01-25' }),
    ];
    const ANSWERS: [string, MetricOptions, number][] = [
      ['10 % by default', {}, 10 / 100],
      ['12 % where those who return count', { returned: 'counted' }, 12 / 100],
      ['15 % where those count who join and leave', { joinedAndLeft: 'counted' }, 15 / 100],
      [
        '17 of 120 where both do, among all who were there or joined',
        { returned: 'counted', joinedAndLeft: 'counted', denominator: 'opening-plus-new' },
        17 / 120,
      ],
      ['10 of 102.5 on average', { denominator: 'average' }, 10 / 102.5],
    ];
    for (const [title, options, rate] of ANSWERS) {
      it(`T43 has churn of ${title}`, async () => {
        const row = month(
          movements(await ledgerOf(records, { asOf: '2024-02-01' }), options),
          '2024-01',
        );
        expect(row.customerChurnRate).to.be.closeTo(rate, 1e-12);
        expect(row).to.include({
          openingCustomers: 100,
          newCustomers: 15,
          churnedCustomers: 10,
          joinedAndLeft: 5,
          closingCustomers: 105,
        });
      });
    }
  });

  it('T44 counts 30 lost of 100 → 150 → 120 by flows, and nothing from point to point', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-01-10', end: '2024-03-10', mrr: 100 },
        { start: '2024-03-10', end: '2024-05-10', mrr: 150 },
        { start: '2024-05-10', mrr: 120 },
      ],
      { asOf: '2024-07-01' },
    );
    const june = (method: 'point' | 'flow'): RetentionPoint =>
      retention(ledger, { window: 5, method }).at(-1)!;
    expect(june('flow')).to.include({ grr: 0.7, nrr: 1.2, logo: 1 });
    expect(june('point')).to.include({ grr: 1, nrr: 1.2, logo: 1 });
  });

  const NET: [string, number, Parameters<typeof sums>[1], number][] = [
    ['T25', 200_000, { contraction: 10_000, expansion: 15_000 }, -0.025],
    ['T26', 200_000, { churn: 10_000, contraction: 3000, expansion: 15_000 }, -0.01],
    ['T27 ⚠', 50_000, { churn: 5000, expansion: 8000 }, -0.06],
    ['T27 ⚠', 100_000, { churn: 10_000, expansion: 4000 }, 0.06],
    ['T27 ⚠', 75_000, { churn: 3000, expansion: 3000 }, 0],
    ['T28', 50_000, { churn: 2000, expansion: 800 }, 0.024],
  ];
  for (const [name, opening, parts, rate] of NET) {
    it(`${name} has net MRR churn of ${rate} from ${opening} after ${JSON.stringify(parts)}`, async () => {
      const row = await sums(opening, parts);
      expect(row.openingMrr).to.equal(opening);
      expect(row.netMrrChurnRate).to.be.closeTo(rate, 1e-12);
    });
  }

  const QUICK: [Required<Parameters<typeof sums>[1]>, number][] = [
    [{ joined: 20_000, expansion: 8000, churn: 5000, contraction: 3000 }, 3.5],
    [{ joined: 25_000, expansion: 10_000, churn: 8000, contraction: 4000 }, 35 / 12],
    [{ joined: 5000, expansion: 1000, churn: 1500, contraction: 500 }, 3],
    [{ joined: 50_000, expansion: 15_000, churn: 10_000, contraction: 3000 }, 5],
    [{ joined: 2e6, expansion: 1e6, churn: 3e5, contraction: 2e5 }, 6],
  ];
  for (const [parts, ratio] of QUICK) {
    it(`T29 has a quick ratio of ${ratio.toFixed(2)} after ${JSON.stringify(parts)}`, async () => {
      const row = await sums(1e6, parts);
      expect(row.quickRatio).to.be.closeTo(ratio, 1e-12);
      expect(row.closingMrr - row.openingMrr).to.equal(
        parts.joined + parts.expansion - parts.churn - parts.contraction,
      );
    });
  }

  it('T42 has churn of 10 % from 500 to 450 customers without new ones', async () => {
    const changes = Array.from({ length: 500 }, (_, i): Change => [10, i < 50 ? 0 : 10]);
    const row = await january(...changes);
    expect(row).to.include({ openingCustomers: 500, closingCustomers: 450, newCustomers: 0 });
    expect(row.customerChurnRate).to.equal(0.1);
  });
});

describe("T36 dbt Labs' MRR playbook", () => {
  it('has the published MRR at the end of each month', async function () {
    const rows = movements(await referenceLedger(this, 'mrr-playbook'));
    const closing = {
      '2018-01': 55,
      '2018-02': 70,
      '2018-04': 150,
      '2018-05': 190,
      '2018-09': 340,
      '2018-11': 575,
      '2019-03': 660,
      '2019-04': 895,
      '2019-08': 1240,
      '2019-11': 1840,
      '2019-12': 1255,
    };
    for (const [period, mrr] of Object.entries(closing)) {
      expect(month(rows, period).closingMrr, period).to.equal(mrr);
    }
  });

  it('has the published movements', async function () {
    const rows = movements(await referenceLedger(this, 'mrr-playbook'));
    expect(month(rows, '2018-05')).to.include({ newMrr: 120, churnedMrr: 80 });
    expect(month(rows, '2018-09')).to.include({ newMrr: 30, reactivationMrr: 50 });
    expect(month(rows, '2018-11')).to.include({ newMrr: 240, newCustomers: 5 });
    expect(month(rows, '2019-04')).to.include({
      newMrr: 120,
      expansionMrr: 65,
      reactivationMrr: 50,
    });
    expect(month(rows, '2019-08')).to.include({ newMrr: 105, contractionMrr: 55, churnedMrr: 160 });
    expect(month(rows, '2019-12')).to.include({
      newMrr: 100,
      expansionMrr: 50,
      contractionMrr: 30,
      churnedMrr: 705,
      churnedCustomers: 17,
      openingCustomers: 42,
    });
  });

  it('has the published rates, with and without reactivation', async function () {
    const ledger = await referenceLedger(this, 'mrr-playbook');
    const percent = (rate: number | null): string => (rate! * 100).toFixed(2);
    const april = (reactivation: 'exclude' | 'include'): string =>
      percent(month(movements(ledger, { reactivation }), '2019-04').netMrrChurnRate);
    expect(april('exclude')).to.equal('-9.85');
    expect(april('include')).to.equal('-17.42');
    const december = month(movements(ledger), '2019-12');
    expect(percent(december.customerChurnRate)).to.equal('40.48');
    expect(percent(december.grossMrrChurnRate)).to.equal('39.95');
    expect(percent(december.netMrrChurnRate)).to.equal('37.23');
    expect(december.quickRatio!.toFixed(3)).to.equal('0.204');
    const november = retention(ledger).find(({ period }) => period === '2019-11')!;
    expect(november).to.include({ baseCustomers: 11, baseMrr: 575 });
    expect(percent(november.nrr)).to.equal('97.39');
    expect(percent(november.grr)).to.equal('80.00');
    expect(percent(november.logo)).to.equal('90.91');
  });

  it('has the published cohort, which grows again after losses', async function () {
    const rows = cohorts(await referenceLedger(this, 'mrr-playbook'));
    const cohort = rows.find((row) => row.cohort === '2018-11')!;
    expect(cohort).to.include({ size: 5, mrr: 240 });
    expect(cohort.cells.map(({ customers }) => customers)).to.deep.equal([
      5, 5, 5, 4, 3, 4, 4, 4, 5, 4, 4, 4, 4, 2,
    ]);
    expect(cohort.cells.map(({ mrr }) => mrr)).to.deep.equal([
      240, 225, 225, 175, 150, 200, 175, 215, 265, 165, 185, 190, 225, 135,
    ]);
  });
});
