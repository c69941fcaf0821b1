import { expect } from '@open-wc/testing';
import { readSubscriptions, type ReadOptions } from '../../src/data/read.js';
import { annualised, ratePerPeriod } from '../../src/metrics/annualised.js';
import { cohorts } from '../../src/metrics/cohorts.js';
import { kpis } from '../../src/metrics/kpis.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { movements, type PeriodMovement } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { reasons } from '../../src/metrics/reasons.js';
import { retention } from '../../src/metrics/retention.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';

const many = (count: number, record: (i: number) => TestRecord): TestRecord[] =>
  Array.from({ length: count }, (_, i) => record(i));

/** Prices as records have them, without an MRR. */
const priced = (
  rows: readonly Readonly<Record<string, unknown>>[],
  options: ReadOptions = {},
): Promise<Ledger> =>
  readSubscriptions(
    rows.map((row, i) => ({ customerId: `c${i}`, start: '2024-01-10', currency: 'USD', ...row })),
    { today: '2030-01-01', asOf: '2024-02-01', ...options },
  );

function month(ledger: Ledger, period: string, options: MetricOptions = {}): PeriodMovement {
  return movements(ledger, options).find((row) => row.period === period)!;
}

describe('published worked examples of prices', () => {
  it('T6 T9 T12 are the sum of months: five at 5, two more at 30, a year at 1,200', async () => {
    const five = Array.from({ length: 5 }, () => ({ amount: 5, interval: 'month' }));
    const two = Array.from({ length: 2 }, () => ({ amount: 30, interval: 'month' }));
    const mrrOf = async (rows: object[]): Promise<number> =>
      month(await priced(rows as never), '2024-01').closingMrr;
    expect(await mrrOf(five)).to.equal(25);
    expect(await mrrOf([...five, ...two])).to.equal(85);
    expect(await mrrOf([{ amount: 1200, interval: 'year' }])).to.equal(100);
  });

  it('T8 ⚠ is 12,500 for 100 at 100 a month and 50 at 600 a year', async () => {
    const rows = [
      ...Array.from({ length: 100 }, () => ({ amount: 100, interval: 'month' })),
      ...Array.from({ length: 50 }, () => ({ amount: 600, interval: 'year' })),
    ];
    expect(month(await priced(rows), '2024-01').closingMrr).to.equal(12_500);
  });

  it('T46 keeps hundredths of a cent, so that twelve months of 100 a year are 100 again', async () => {
    const row = month(await priced([{ amount: 100, interval: 'year' }]), '2024-01');
    expect(row.closingMrr).to.equal(8.3333);
    expect(Math.round(row.closingMrr * 12 * 100) / 100).to.equal(100);
    const thousand = Array.from({ length: 1200 }, () => ({ amount: 100, interval: 'year' }));
    expect(month(await priced(thousand), '2024-01').closingMrr).to.be.closeTo(10_000, 0.05);
  });
});

describe('published worked examples of movements', () => {
  it('T2 grows by a tenth of 100 where 120 are there at the end and 10 of them are new', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', end: '2024-02-10', mrr: 100 },
        { customerId: 'a', start: '2024-02-10', mrr: 110 },
        { customerId: 'b', start: '2024-02-10', mrr: 10 },
      ],
      { asOf: '2024-03-01' },
    );
    const row = month(ledger, '2024-02');
    expect(row).to.include({ openingMrr: 100, closingMrr: 120, newMrr: 10 });
    expect(row.netMrrChurnRate).to.be.closeTo(-0.1, 1e-12);
  });

  it('T2b ⚠ loses 5 % gross of 100 that become 95', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-01-10', end: '2024-02-10', mrr: 100 },
        { start: '2024-02-10', mrr: 95 },
      ],
      { asOf: '2024-03-01' },
    );
    expect(month(ledger, '2024-02').grossMrrChurnRate).to.equal(0.05);
  });

  it('T3 loses ten of a hundred: of twelve one came back, and one had not been there at the start', async () => {
    const ledger = await ledgerOf(
      [
        ...many(100, (i) => ({
          customerId: `o${i}`,
          start: '2024-01-10',
          end: i < 11 ? '2024-02-10' : null,
        })),
        { customerId: 'o0', start: '2024-02-20' },
        { customerId: 'n', start: '2024-02-05', end: '2024-02-15' },
      ],
      { asOf: '2024-03-01' },
    );
    const row = month(ledger, '2024-02');
    expect(row).to.include({ openingCustomers: 100, churnedCustomers: 10, customerChurnRate: 0.1 });
    expect(row.joinedAndLeft).to.equal(1);
  });

  it('T5 follows a life of new, expansion, contraction, churn at the period end and reactivation', async () => {
    const gold = { customerId: 'a', id: 'gold', plan: 'Gold' };
    const records = [
      {
        ...gold,
        start: '2023-01-15',
        end: '2024-01-15',
        amount: 500,
        interval: 'year',
        quantity: 4,
      },
      {
        ...{ customerId: 'a', id: 'silver', plan: 'Silver', amount: 30, interval: 'month' },
        ...{ quantity: 2, start: '2023-03-10', end: '2023-06-10' },
      },
      { ...gold, id: 'again', start: '2024-05-10', amount: 50, interval: 'month', quantity: 3 },
    ];
    const ledger = await readSubscriptions(
      records.map((record) => ({ currency: 'USD', ...record })),
      { today: '2030-01-01', asOf: '2024-06-01' },
    );
    expect(month(ledger, '2023-01').newMrr).to.equal(166.6667);
    expect(month(ledger, '2023-03').expansionMrr).to.be.closeTo(60, 1e-9);
    expect(month(ledger, '2023-06').contractionMrr).to.be.closeTo(60, 1e-9);
    expect(month(ledger, '2023-12').churnedMrr).to.equal(0);
    expect(month(ledger, '2024-01')).to.include({ churnedMrr: 166.6667, churnedCustomers: 1 });
    expect(month(ledger, '2024-05')).to.include({ reactivationMrr: 150, reactivatedCustomers: 1 });
  });

  it('T15 loses on 15 June what was cancelled on the 8th, or on the 8th where requests count', async () => {
    const ledger = await ledgerOf(
      [{ start: '2024-04-15', end: '2024-06-15', cancelledAt: '2024-06-08', mrr: 10 }],
      { asOf: '2024-07-01' },
    );
    const lostBy = (asOf: string, churnDate: 'period-end' | 'requested'): number =>
      month(ledger, '2024-06', { asOf, churnDate }).churnedMrr;
    expect(lostBy('2024-06-15', 'period-end')).to.equal(0);
    expect(lostBy('2024-06-16', 'period-end')).to.equal(10);
    expect(lostBy('2024-06-08', 'requested')).to.equal(0);
    expect(lostBy('2024-06-09', 'requested')).to.equal(10);
  });

  it('T34 counts 100 on every day from 29 March to 28 April', async () => {
    const ledger = await ledgerOf([{ start: '2024-03-29', end: '2024-04-29', mrr: 100 }], {
      asOf: '2024-06-01',
    });
    const levelOn = (asOf: string): number => movements(ledger, { asOf }).at(-1)?.closingMrr ?? 0;
    for (const day of ['2024-03-30', '2024-04-01', '2024-04-15', '2024-04-29']) {
      expect(levelOn(day), day).to.equal(100);
    }
    expect(levelOn('2024-03-29')).to.equal(0);
    expect(levelOn('2024-04-30')).to.equal(0);
  });
});

describe('published worked examples of retention', () => {
  it('T18 keeps 11 of 11 for three months, 10 in the fourth and 7 in the twelfth', async () => {
    const ends = ['2021-09-10', '2022-01-10', '2022-03-10', '2022-05-10'];
    const ledger = await ledgerOf(
      many(11, (i) => ({ customerId: `c${i}`, start: '2021-05-10', end: ends[i] ?? null })),
      { asOf: '2022-06-01' },
    );
    const [may] = cohorts(ledger);
    const shares = may!.cells.map(({ customerRetention }) => customerRetention);
    // Its month 1 is our age 0.
    expect(shares.slice(0, 4)).to.deep.equal([1, 1, 1, 1]);
    expect(shares[4]).to.be.closeTo(0.909, 0.0005);
    expect(shares[12]).to.be.closeTo(0.636, 0.0005);
  });

  it('T22 loses 150 to 15 who cancelled and 100 to 10 whose payments failed', async () => {
    const ledger = await ledgerOf(
      many(25, (i) => ({
        customerId: `c${i}`,
        start: '2024-01-10',
        end: '2024-02-10',
        mrr: 10,
        cancelReason: i < 15 ? 'cancellation_requested' : 'payment_failed',
      })),
      { asOf: '2024-03-01' },
    );
    const sumOf = (kind: string): number =>
      reasons(ledger)
        .filter((row) => row.kind === kind)
        .reduce((sum, { mrr }) => sum + mrr, 0);
    expect([sumOf('voluntary'), sumOf('involuntary'), sumOf('unknown')]).to.deep.equal([
      150, 100, 0,
    ]);
  });

  it('T41 ⚠ nets 108 % from 83 % gross and 25 % expansion', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'lost', start: '2023-01-10', end: '2023-06-10', mrr: 17 },
        { customerId: 'kept', start: '2023-01-10', end: '2023-06-10', mrr: 83 },
        { customerId: 'kept', start: '2023-06-10', mrr: 108 },
      ],
      { asOf: '2024-02-01' },
    );
    const point = retention(ledger).at(-1)!;
    expect(point).to.include({ period: '2024-01', grr: 0.83, nrr: 1.08 });
  });

  it('T40 says 50 months at 2 % a month, after which 36.4 % are still there', async () => {
    const ledger = await ledgerOf(
      many(50, (i) => ({
        customerId: `c${i}`,
        start: '2024-01-10',
        end: i === 0 ? '2024-02-10' : null,
      })),
      { asOf: '2024-03-01' },
    );
    expect(kpis(ledger).lifetimeMonths).to.be.closeTo(50, 1e-9);
    expect(1 - annualised(0.02, 50)!).to.be.closeTo(0.364, 0.0005);
  });
});

describe('a year of a rate', () => {
  const YEARS: readonly (readonly [month: number, year: number])[] = [
    [0.01, 0.1136],
    [0.02, 0.2153],
    [0.03, 0.3062],
    [0.04, 0.3873],
    [0.05, 0.4596],
    [0.08, 0.6323],
    [0.1, 0.7176],
    [0.2, 0.9313],
  ];

  for (const [rate, year] of YEARS) {
    it(`T30 T31 is ${year * 100} % at ${rate * 100} % a month, and back`, () => {
      expect(annualised(rate)).to.be.closeTo(year, 0.00005);
      expect(ratePerPeriod(annualised(rate)!)).to.be.closeTo(rate, 1e-12);
    });
  }

  it('follows the length of the period, goes below 0 with growth, and is none above 1', () => {
    expect(annualised(0.1, 4)).to.be.closeTo(1 - 0.9 ** 4, 1e-15);
    expect(annualised(0.1, 365 / 30)).to.be.closeTo(1 - 0.9 ** (365 / 30), 1e-15);
    expect(annualised(-0.01)).to.be.closeTo(1 - 1.01 ** 12, 1e-12);
    expect(annualised(1)).to.equal(1);
    expect(annualised(1.01)).to.equal(null);
    expect(annualised(NaN)).to.equal(null);
    expect(annualised(0.1, 0)).to.equal(null);
  });
});
