import { expect } from '@open-wc/testing';
import { parseDay } from '../../src/metrics/calendar.js';
import { movements, type PeriodMovement } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { retention, type RetentionPoint } from '../../src/metrics/retention.js';
import { ledgerOf } from '../helpers/ledger.js';
import { DATA_SETS, referenceFile, referenceLedger } from '../helpers/reference-data.js';
import { alwaysSplit } from '../helpers/split-ledgers.js';

interface ExpectedMonth {
  month: string;
  base12Customers: number;
  base12Mrr: number;
  nrr12: number | null;
  grr12: number | null;
  logoRetention12: number | null;
}

function at(points: readonly RetentionPoint[], period: string): RetentionPoint {
  return points.find((point) => point.period === period)!;
}

/** Major units as the whole units that were added up. */
function units(amount: number): number {
  return Math.round(amount * 10_000);
}

describe('retention', () => {
  for (const name of DATA_SETS) {
    it(`equals the independently computed trailing twelve months of ${name}`, async function () {
      const ledger = await referenceLedger(this, name);
      const { months } = await referenceFile<{ months: ExpectedMonth[] }>(
        this,
        `${name}/expected.json`,
      );
      const points = retention(ledger);
      expect(points.map(({ period }) => period)).to.deep.equal(months.map(({ month }) => month));
      points.forEach((point, i) => {
        const want = months[i]!;
        expect(point.baseCustomers, point.period).to.equal(want.base12Customers);
        expect(point.baseMrr, point.period).to.be.closeTo(want.base12Mrr, 0.005);
        const rates = [
          [point.nrr, want.nrr12],
          [point.grr, want.grr12],
          [point.logo, want.logoRetention12],
        ] as const;
        for (const [rate, expected] of rates) {
          if (expected === null) expect(rate, point.period).to.equal(null);
          else expect(rate, point.period).to.be.closeTo(expected, 1e-9);
        }
      });
    });
  }

  it('T24 takes the lesser amount customer by customer, so that growth of one hides no loss of another', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'A', start: '2023-01-10', end: '2023-09-10', mrr: 3000 },
        { customerId: 'B', start: '2023-01-10', end: '2023-06-10', mrr: 2000 },
        { customerId: 'B', start: '2023-06-10', mrr: 6000 },
      ],
      { asOf: '2024-02-01' },
    );
    expect(at(retention(ledger), '2024-01')).to.deep.equal({
      period: '2024-01',
      nrr: 1.2,
      grr: 0.4,
      logo: 0.5,
      baseCustomers: 2,
      baseMrr: 5000,
      nullReasons: {},
    });
  });

  it('T44 sees the two ends of the window only: 100 to 150 to 120 has lost nothing', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2023-01-10', end: '2023-05-10', mrr: 100 },
        { start: '2023-05-10', end: '2023-08-10', mrr: 150 },
        { start: '2023-08-10', mrr: 120 },
      ],
      { asOf: '2024-02-01' },
    );
    expect(at(retention(ledger), '2024-01')).to.include({ nrr: 1.2, grr: 1, logo: 1 });
  });

  it('counts a customer who left and came back, and none who was not there then', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'back', start: '2023-01-10', end: '2023-03-10' },
        { customerId: 'back', start: '2023-11-10', mrr: 40 },
        { customerId: 'gone', start: '2023-01-10', end: '2023-03-10' },
        { customerId: 'later', start: '2023-02-10', mrr: 900 },
      ],
      { asOf: '2024-02-01' },
    );
    expect(at(retention(ledger), '2024-01')).to.include({
      baseCustomers: 2,
      baseMrr: 200,
      nrr: 0.2,
      grr: 0.2,
      logo: 0.5,
    });
  });

  it('says how many complete months there are where the window is longer', async () => {
    const ledger = await ledgerOf([{ start: '2023-01-10' }], { asOf: '2024-02-15' });
    const points = retention(ledger);
    expect(points).to.have.lengthOf(13);
    expect(at(points, '2023-07')).to.deep.equal({
      period: '2023-07',
      nrr: null,
      grr: null,
      logo: null,
      baseCustomers: 0,
      baseMrr: 0,
      nullReasons: { nrr: 'too-short:7', grr: 'too-short:7', logo: 'too-short:7' },
    });
    expect(at(points, '2023-12').nullReasons).to.deep.equal({
      nrr: 'no-mrr',
      grr: 'no-mrr',
      logo: 'no-customers',
    });
    expect(at(points, '2024-01')).to.include({ nrr: 1, grr: 1, logo: 1 });
  });

  it('has months for its window whatever the period, of which quarters and years list the last', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2022-11-10', end: '2023-04-10', mrr: 100 },
        { start: '2023-04-10', end: '2023-12-20', mrr: 80 },
        { start: '2023-12-20', mrr: 90 },
      ],
      { asOf: '2024-03-01' },
    );
    const months = retention(ledger, { window: 7 });
    const quarters = retention(ledger, { window: 7, period: 'quarter' });
    expect(quarters.map(({ period }) => period)).to.deep.equal([
      '2022-Q4',
      '2023-Q1',
      '2023-Q2',
      '2023-Q3',
      '2023-Q4',
    ]);
    for (const [quarter, month] of [
      ['2023-Q1', '2023-03'],
      ['2023-Q2', '2023-06'],
      ['2023-Q4', '2023-12'],
    ] as const) {
      expect({ ...at(quarters, quarter), period: '' }).to.deep.equal({
        ...at(months, month),
        period: '',
      });
    }
    expect(at(quarters, '2023-Q1').nullReasons['nrr']).to.equal('too-short:5');
    expect(at(quarters, '2023-Q4')).to.include({ nrr: 90 / 80, grr: 1 });
    const [first, ...years] = retention(ledger, { period: 'year' });
    expect(first!.nullReasons['logo']).to.equal('too-short:2');
    expect(years).to.deep.equal([{ ...at(retention(ledger), '2023-12'), period: '2023' }]);
  });

  it('lists complete periods only, within from and to', async () => {
    const ledger = await ledgerOf([{ start: '2023-01-10' }], { asOf: '2023-06-15' });
    const names = (options: object): string[] =>
      retention(ledger, options).map(({ period }) => period);
    expect(names({})).to.deep.equal(['2023-01', '2023-02', '2023-03', '2023-04', '2023-05']);
    expect(names({ from: '2023-02-01', to: '2023-05-01' })).to.deep.equal([
      '2023-02',
      '2023-03',
      '2023-04',
    ]);
    expect(names({ asOf: '2023-03-01' })).to.deep.equal(['2023-01', '2023-02']);
  });

  it('takes 12 months for a window that is no whole number from 1 on', async () => {
    const ledger = await ledgerOf([{ start: '2022-01-10', end: '2023-05-10' }], {
      asOf: '2024-02-01',
    });
    for (const window of [0, -3, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(retention(ledger, { window })).to.deep.equal(retention(ledger));
    }
    expect(at(retention(ledger, { window: 1 }), '2023-05')).to.include({ nrr: 0, logo: 0 });
  });

  it('counts customers over all currencies, and the money of those who paid in one', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2023-01-10', currency: 'USD', mrr: 100 },
        { customerId: 'b', start: '2023-01-10', currency: 'EUR', mrr: 70 },
        { customerId: 'c', start: '2023-01-10', end: '2023-05-10', currency: 'EUR', mrr: 70 },
        { customerId: 'c', start: '2023-05-10', currency: 'USD', mrr: 60 },
      ],
      { asOf: '2024-02-01', currency: 'USD' },
    );
    expect(at(retention(ledger), '2024-01')).to.include({
      baseCustomers: 3,
      baseMrr: 100,
      nrr: 1,
      grr: 1,
      logo: 1,
    });
  });

  it('has no money rates where the base paid in another currency', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2023-01-10', currency: 'EUR' },
        { customerId: 'b', start: '2023-02-10', currency: 'USD' },
      ],
      { asOf: '2024-02-01', currency: 'USD' },
    );
    expect(at(retention(ledger), '2024-01')).to.deep.include({
      nrr: null,
      logo: 1,
      nullReasons: { nrr: 'no-mrr', grr: 'no-mrr' },
    });
  });

  const FLOWS = [
    { customerId: 'grows', start: '2023-12-10', end: '2024-02-10', mrr: 100 },
    { customerId: 'grows', start: '2024-02-10', end: '2024-03-10', mrr: 160 },
    { customerId: 'grows', start: '2024-03-10', mrr: 120 },
    { customerId: 'leaves', start: '2023-12-10', end: '2024-02-10', mrr: 60 },
    { customerId: 'returns', start: '2023-12-10', end: '2024-02-10', mrr: 40 },
    { customerId: 'returns', start: '2024-03-10', mrr: 50 },
    { customerId: 'comes and goes', start: '2024-02-10', end: '2024-03-10', mrr: 30 },
  ];

  it('sets all losses of the window against the base by flow, those of newcomers too', async () => {
    const ledger = await ledgerOf(FLOWS, { asOf: '2024-04-01' });
    const march = (options: MetricOptions): RetentionPoint =>
      at(retention(ledger, { window: 2, method: 'flow', ...options }), '2024-03');
    // 200 at the end of January; churn 100 and 30, contraction 40, expansion 60, back 50.
    expect(march({})).to.deep.include({ nrr: 90 / 200, grr: 30 / 200, logo: 0, baseCustomers: 3 });
    expect(march({ reactivation: 'include' })).to.include({ nrr: 140 / 200, grr: 30 / 200 });
    expect(march({ window: 4 }).nullReasons['nrr']).to.equal('no-mrr');
    expect(march({ window: 5 }).nullReasons['nrr']).to.equal('too-short:4');
  });

  it('multiplies the rates of the months by compounding, and is null where one of them is', async () => {
    const ledger = await ledgerOf(FLOWS, { asOf: '2024-04-01' });
    const point = at(retention(ledger, { window: 2, method: 'compound' }), '2024-03');
    const months = movements(ledger).filter(({ period }) => period >= '2024-02');
    const product = (of: (row: PeriodMovement) => number): number =>
      months.reduce((total, month) => total * of(month), 1);
    expect(point.nrr).to.be.closeTo(
      product((month) => month.periodNrr!),
      1e-12,
    );
    expect(point.grr).to.be.closeTo(
      product((month) => month.periodGrr!),
      1e-12,
    );
    expect(point.logo).to.be.closeTo(
      product((month) => 1 - month.customerChurnRate!),
      1e-12,
    );
    // (200 − 100 + 60) ÷ 200 and (190 − 70) ÷ 190; one of three stays, then one of two.
    expect(point.nrr).to.be.closeTo((160 / 200) * (120 / 190), 1e-12);
    expect(point.logo).to.be.closeTo((1 / 3) * (1 / 2), 1e-12);
    const whole = at(retention(ledger, { window: 4, method: 'compound' }), '2024-03');
    expect(whole.nullReasons).to.include({ nrr: 'no-mrr', logo: 'no-customers' });
  });

  it('compares each base customer of selected records with itself, whatever the records', () =>
    alwaysSplit((ledger, records, asOf) => {
      const ids = [...new Set(records.map(({ customerId }) => customerId))];
      const where = { plan: ['A', null] };
      const months = movements(ledger, { where });
      for (const window of [1, 3]) {
        retention(ledger, { where, window }).forEach((point, p) => {
          if (p + 1 < window) return;
          const then = parseDay(months[p + 1 - window]!.start)!;
          const now = parseDay(months[p]!.end)!;
          const sum = { base: 0, kept: 0, then: 0, now: 0, least: 0 };
          for (const id of ids) {
            const mine = records.filter(({ customerId }) => customerId === id);
            const at = (boundary: number, isSelected: boolean): { is: boolean; mrr: number } => {
              const known = mine.filter(
                ({ start, end, plan }) =>
                  (!isSelected || plan !== 'B') &&
                  start < Math.min(boundary, asOf) &&
                  (end === null || end >= boundary),
              );
              const dollars = known.filter(({ currency }) => currency === 'USD');
              const mrr = dollars.reduce((total, record) => total + units(record.mrr), 0);
              return { is: known.length > 0, mrr };
            };
            const before = at(then, true);
            if (!before.is) continue;
            sum.base++;
            sum.then += before.mrr;
            const after = at(now, true);
            const stays = !after.is && at(now, false).is;
            if (after.is || stays) sum.kept++;
            const pays = before.mrr === 0 ? 0 : stays ? before.mrr : after.mrr;
            sum.now += pays;
            sum.least += Math.min(before.mrr, pays);
          }
          expect([point.baseCustomers, units(point.baseMrr)]).to.deep.equal([sum.base, sum.then]);
          expect(point.logo).to.equal(sum.base === 0 ? null : sum.kept / sum.base);
          expect(point.nrr).to.equal(sum.then === 0 ? null : sum.now / sum.then);
          expect(point.grr).to.equal(sum.then === 0 ? null : sum.least / sum.then);
        });
      }
    }));

  it('is empty without customers', async () => {
    expect(retention(await ledgerOf([], { asOf: '2024-01-01' }))).to.deep.equal([]);
  });
});
