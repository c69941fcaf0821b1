import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { kpis } from '../../src/metrics/kpis.js';
import { movements } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { retention } from '../../src/metrics/retention.js';
import { cases, read } from '../helpers/awkward-ledgers.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';
import { DATA_SETS, referenceFile, referenceLedger } from '../helpers/reference-data.js';

/** So many customers from `start` on, all alike. */
function customers(count: number, name: string, record: Partial<TestRecord>): TestRecord[] {
  return Array.from({ length: count }, (_, i) => ({
    customerId: `${name}${i}`,
    start: '2024-01-10',
    ...record,
  }));
}

describe('kpis', () => {
  for (const name of DATA_SETS) {
    it(`has the independently computed figures of the last complete month of ${name}`, async function () {
      const ledger = await referenceLedger(this, name);
      const { months } = await referenceFile<{ months: Record<string, number | string | null>[] }>(
        this,
        `${name}/expected.json`,
      );
      const want = months.at(-1)!;
      const figures = kpis(ledger);
      expect(figures.period).to.equal(want['month']);
      expect(figures.customers).to.equal(want['closingCustomers']);
      const pairs = {
        mrr: want['closingMrr'],
        customerChurnRate: want['customerChurnRate'],
        grossMrrChurnRate: want['grossMrrChurnRate'],
        netMrrChurnRate: want['netMrrChurnRate'],
        nrr: want['nrr12'],
        grr: want['grr12'],
        quickRatio: want['quickRatioWithoutReactivation'],
      } as const;
      for (const [key, value] of Object.entries(pairs)) {
        expect(figures[key as keyof typeof pairs], key).to.be.closeTo(value as number, 1e-9);
      }
      expect(figures.arr).to.equal(12 * figures.mrr!);
      expect(figures.arpa).to.be.closeTo(figures.mrr! / figures.customers!, 1e-9);
    });
  }

  /** 400 customers, of whom 5 % leave in February and 5 % of the others in March. */
  function fivePercent(): Promise<Ledger> {
    return ledgerOf(
      [
        ...customers(20, 'a', { end: '2024-02-10' }),
        ...customers(19, 'b', { end: '2024-03-10' }),
        ...customers(361, 'c', {}),
      ],
      { asOf: '2024-04-01' },
    );
  }

  it('T4 values a customer who pays 100 a month at 2,000 where 5 % leave every month', async () => {
    const figures = kpis(await fivePercent());
    expect(figures.arpa).to.equal(100);
    expect(figures.ltv).to.be.closeTo(2000, 1e-9);
    expect(figures.lifetimeMonths).to.be.closeTo(20, 1e-9);
  });

  it('multiplies the lifetime value by the margin', async () => {
    expect(kpis(await fivePercent(), { margin: 0.8 }).ltv).to.be.closeTo(1600, 1e-9);
    expect(kpis(await fivePercent(), { margin: Number.NaN }).ltv).to.be.closeTo(2000, 1e-9);
  });

  it('averages churn over the last six complete months, and takes the period alone on request', async () => {
    const ledger = await ledgerOf(
      [
        ...customers(50, 'a', { end: '2024-02-10' }),
        ...customers(6, 'b', { end: '2024-08-10' }),
        ...customers(44, 'c', {}),
      ],
      { asOf: '2024-09-15' },
    );
    const figures = kpis(ledger);
    expect(figures.period).to.equal('2024-08');
    expect(figures.customerChurnRate).to.equal(0.12);
    expect(figures.ltv).to.be.closeTo(100 / (0.12 / 6), 1e-9);
    expect(kpis(ledger, { ltv: 'simple' }).ltv).to.be.closeTo(100 / 0.12, 1e-9);
    expect(kpis(ledger, { from: '2024-08-01' })).to.deep.equal(figures);
  });

  it('assumes no lifetime above 60 months, unless it is asked for the simple quotient', async () => {
    const ledger = await ledgerOf(
      [...customers(1, 'a', { end: '2024-02-10' }), ...customers(99, 'b', {})],
      { asOf: '2024-03-01' },
    );
    expect(kpis(ledger).ltv).to.equal(6000);
    expect(kpis(ledger, { ltv: 'simple' }).ltv).to.be.closeTo(10_000, 1e-9);
    expect(kpis(ledger).lifetimeMonths).to.be.closeTo(100, 1e-9);
  });

  it('T17 values a customer who pays 10 a month at 250 where 4 % leave, at a third less where 6 % do', async () => {
    const simple = async (leavers: number): Promise<number> => {
      const ledger = await ledgerOf(
        [
          ...customers(leavers, 'a', { end: '2024-02-10', mrr: 10 }),
          ...customers(100 - leavers, 'b', { mrr: 10 }),
        ],
        { asOf: '2024-03-01' },
      );
      return kpis(ledger, { ltv: 'simple' }).ltv!;
    };
    expect(await simple(4)).to.be.closeTo(250, 1e-9);
    expect(await simple(6)).to.be.closeTo(500 / 3, 1e-9);
  });

  it('takes the area under the survival curve for the lifetime on request', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-01', end: '2024-02-20', mrr: 60 },
        { customerId: 'b', start: '2024-01-01', mrr: 90 },
      ],
      { asOf: '2024-04-15' },
    );
    // Both for 50 days, and half of them up to day 91, at the end of March.
    const months = (50 + 41 / 2) / (365 / 12);
    expect(kpis(ledger, { ltv: 'km' }).ltv).to.be.closeTo(90 * months, 1e-9);
    expect(kpis(ledger, { ltv: 'km', margin: 0.5 }).ltv).to.be.closeTo(45 * months, 1e-9);
    expect(kpis(ledger, { ltv: 'km', period: 'quarter' }).ltv).to.be.closeTo(90 * months, 1e-9);
    const later = kpis(ledger, { ltv: 'km', observedFrom: '2024-02-20' });
    expect(later.ltv).to.be.closeTo((90 * 91) / (365 / 12), 1e-9);
  });

  it('counts no more than 60 months of the survival curve, where nobody leaves either', async () => {
    const loyal = await ledgerOf([{ start: '2015-01-01' }], { asOf: '2024-04-01' });
    expect(kpis(loyal, { ltv: 'km' }).ltv).to.be.closeTo(6000, 1e-9);
    expect(kpis(loyal).nullReasons['ltv']).to.equal('no-losses');
    const young = await ledgerOf([{ start: '2024-01-01' }], { asOf: '2024-04-01' });
    expect(kpis(young, { ltv: 'km' }).ltv).to.be.closeTo((100 * 91) / (365 / 12), 1e-9);
  });

  it('values no customer where there is none to pay', async () => {
    const ledger = await ledgerOf([{ start: '2024-01-10', end: '2024-02-10' }], {
      asOf: '2024-03-01',
    });
    expect(kpis(ledger, { ltv: 'km' }).nullReasons['ltv']).to.equal('no-customers');
  });

  it('T19 loses half of two customers and five sixths of their MRR', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', mrr: 1000 },
        { customerId: 'b', start: '2024-01-10', end: '2024-02-10', mrr: 5000 },
      ],
      { asOf: '2024-03-01' },
    );
    const { customerChurnRate, grossMrrChurnRate } = kpis(ledger);
    expect(customerChurnRate).to.equal(0.5);
    expect(grossMrrChurnRate).to.be.closeTo(5 / 6, 1e-12);
  });

  it('T20 loses one of three customers and half of their MRR', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', mrr: 20 },
        { customerId: 'b', start: '2024-01-10', mrr: 30 },
        { customerId: 'c', start: '2024-01-10', end: '2024-02-10', mrr: 50 },
      ],
      { asOf: '2024-03-01' },
    );
    const { customerChurnRate, grossMrrChurnRate } = kpis(ledger);
    expect(customerChurnRate).to.be.closeTo(1 / 3, 1e-12);
    expect(grossMrrChurnRate).to.equal(0.5);
  });

  for (const [won, expansion, churned, contraction, ratio] of [
    [20_000, 8000, 5000, 3000, 3.5],
    [25_000, 10_000, 8000, 4000, 35 / 12],
    [5000, 1000, 1500, 500, 3],
    [50_000, 15_000, 10_000, 3000, 5],
    [2_000_000, 1_000_000, 300_000, 200_000, 6],
  ] as const) {
    it(`T29 has a quick ratio of ${ratio.toFixed(2)} for (${won} + ${expansion}) ÷ (${churned} + ${contraction})`, async () => {
      const before = { start: '2024-01-10', end: '2024-02-10' };
      const ledger = await ledgerOf(
        [
          { customerId: 'new', start: '2024-02-10', mrr: won },
          { customerId: 'more', ...before, mrr: 100 },
          { customerId: 'more', start: '2024-02-10', mrr: 100 + expansion },
          { customerId: 'less', ...before, mrr: 100 + contraction },
          { customerId: 'less', start: '2024-02-10', mrr: 100 },
          { customerId: 'gone', ...before, mrr: churned },
        ],
        { asOf: '2024-03-01' },
      );
      expect(kpis(ledger).quickRatio).to.be.closeTo(ratio, 1e-12);
    });
  }

  it('T21 divides MRR by customers: 200 at 10 and 300 at 20 are 16 each', async () => {
    const ledger = await ledgerOf(
      [...customers(200, 'a', { mrr: 10 }), ...customers(300, 'b', { mrr: 20 })],
      { asOf: '2024-02-01' },
    );
    expect(kpis(ledger)).to.include({ mrr: 8000, arr: 96_000, customers: 500, arpa: 16 });
  });

  it('T35 pays back 12,000 in 15 months from 1,000 a month at a margin of 80 %', async () => {
    const one = await ledgerOf(customers(1, 'a', { mrr: 1000 }), { asOf: '2024-02-01' });
    expect(kpis(one, { spend: 12_000, margin: 0.8 })).to.include({
      cac: 12_000,
      paybackMonths: 15,
    });
    const ten = await ledgerOf(customers(10, 'a', {}), { asOf: '2024-02-01' });
    expect(kpis(ten, { spend: 10_000 })).to.include({ cac: 1000, paybackMonths: 10 });
  });

  it('counts a lifetime in months whatever the period', async () => {
    const ledger = await ledgerOf(
      [
        ...customers(10, 'a', { start: '2023-12-10', end: '2024-02-10' }),
        ...customers(90, 'b', { start: '2023-12-10' }),
      ],
      { asOf: '2024-04-01' },
    );
    const quarter = kpis(ledger, { period: 'quarter', ltv: 'simple' });
    expect(quarter).to.include({ period: '2024-Q1', customerChurnRate: 0.1 });
    expect(quarter.lifetimeMonths).to.be.closeTo(30, 1e-9);
    expect(quarter.ltv).to.be.closeTo(3000, 1e-9);
    const months = kpis(ledger, { period: 'quarter' });
    expect(months.ltv).to.be.closeTo(100 / (0.1 / 3), 1e-9);
  });

  it('has the rates of movements and the trailing twelve months of retention', async () => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2022-12-10', end: '2023-11-10', mrr: 100 },
        { customerId: 'a', start: '2023-11-10', mrr: 130 },
        { customerId: 'b', start: '2022-12-10', end: '2023-12-10', mrr: 60 },
        { customerId: 'c', start: '2022-12-10', end: '2023-06-10', mrr: 50 },
        { customerId: 'c', start: '2023-12-10', mrr: 50 },
      ],
      { asOf: '2024-01-10' },
    );
    for (const options of [{}, { period: 'year' }, { reactivation: 'include' }] as const) {
      const row = movements(ledger, options).findLast(({ complete }) => complete)!;
      const year = retention(ledger).at(-1)!;
      expect(kpis(ledger, { ...options, window: 3 })).to.include({
        period: row.period,
        mrr: row.closingMrr,
        customers: row.closingCustomers,
        customerChurnRate: row.customerChurnRate,
        grossMrrChurnRate: row.grossMrrChurnRate,
        netMrrChurnRate: row.netMrrChurnRate,
        quickRatio: row.quickRatio,
        nrr: year.nrr,
        grr: year.grr,
      });
    }
  });

  it('is of the last complete period that from and to leave', async () => {
    const ledger = await fivePercent();
    expect(kpis(ledger, { to: '2024-03-01' })).to.include({ period: '2024-02', customers: 380 });
    expect(kpis(ledger, { from: '2024-04-01' }).period).to.equal(null);
  });

  it('divides money by the customers of its currency, and counts customers over all', async () => {
    const ledger = await ledgerOf(
      [
        ...customers(3, 'a', { currency: 'USD', mrr: 90 }),
        ...customers(2, 'b', { currency: 'JPY', mrr: 5000 }),
      ],
      { asOf: '2024-02-01' },
    );
    expect(kpis(ledger)).to.include({ mrr: 270, customers: 5, arpa: 90 });
  });

  it('says why a figure is missing', async () => {
    const ledger = await ledgerOf([{ start: '2024-01-10' }], { asOf: '2024-03-01' });
    expect(kpis(ledger, { to: '2024-02-01' }).nullReasons).to.deep.equal({
      ltv: 'no-customers',
      customerChurnRate: 'no-customers',
      grossMrrChurnRate: 'no-mrr',
      netMrrChurnRate: 'no-mrr',
      nrr: 'too-short:1',
      grr: 'too-short:1',
      quickRatio: 'no-losses',
      lifetimeMonths: 'no-customers',
      cac: 'no-spend',
      paybackMonths: 'no-spend',
    });
    const february = kpis(ledger, { spend: 50, margin: 0 });
    expect(february).to.include({ customerChurnRate: 0, ltv: null, cac: null });
    expect(february.nullReasons).to.include({
      ltv: 'no-losses',
      lifetimeMonths: 'no-losses',
      cac: 'no-new-customers',
      paybackMonths: 'no-new-customers',
      nrr: 'too-short:2',
    });
    expect(kpis(ledger, { to: '2024-02-01', spend: 50, margin: 0 }).nullReasons).to.include({
      paybackMonths: 'no-margin',
    });
  });

  it('has no ARPA where everybody has left', async () => {
    const ledger = await ledgerOf([{ start: '2024-01-10', end: '2024-02-10' }], {
      asOf: '2024-03-01',
    });
    expect(kpis(ledger)).to.include({
      mrr: 0,
      arr: 0,
      customers: 0,
      arpa: null,
      lifetimeMonths: 1,
    });
    expect(kpis(ledger).nullReasons).to.include({ arpa: 'no-customers', ltv: 'no-customers' });
  });

  it('is null throughout where no period is complete', async () => {
    for (const records of [[], [{ start: '2024-01-10' }]]) {
      const { nullReasons, ...figures } = kpis(await ledgerOf(records, { asOf: '2024-01-20' }));
      expect(Object.values(figures)).to.deep.equal(Array.from({ length: 15 }, () => null));
      expect(Object.keys(nullReasons)).to.deep.equal(Object.keys(figures));
      expect(new Set(Object.values(nullReasons))).to.deep.equal(new Set(['too-short:0']));
    }
  });

  const options: fc.Arbitrary<MetricOptions> = fc.record(
    {
      period: fc.constantFrom('month', 'quarter', 'year'),
      preset: fc.constantFrom('chartmogul', 'stripe', 'baremetrics'),
      denominator: fc.constantFrom('opening', 'average', 'opening-plus-new'),
      grain: fc.constantFrom('net', 'event'),
      churnDate: fc.constantFrom('period-end', 'requested'),
      reactivation: fc.constantFrom('exclude', 'include'),
      contraction: fc.constantFrom('include', 'exclude'),
      returned: fc.constantFrom('netted', 'counted'),
      joinedAndLeft: fc.constantFrom('excluded', 'counted'),
      rollingDays: fc.constantFrom(30, 7),
      ltv: fc.constantFrom('trailing', 'simple', 'km'),
      margin: fc.constantFrom(0, 0.5, 1),
      spend: fc.constantFrom(0, 1000),
      observedFrom: fc.constant('2023-06-01'),
    },
    { requiredKeys: [] },
  );

  it('gives a reason for every null and for nothing else, and no number that is none', async () => {
    await fc.assert(
      fc.asyncProperty(cases, options, async (theCase, given) => {
        const { nullReasons, ...figures } = kpis(await read(theCase), given);
        for (const [name, figure] of Object.entries(figures)) {
          if (figure === null) expect(nullReasons[name], name).to.match(/^(no-|too-short:)/);
          else expect(Object.keys(nullReasons)).not.to.include(name);
          if (typeof figure === 'number') expect(Number.isFinite(figure), name).to.equal(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has the rates of movements under the options of the call, those of a preset included', async () => {
    await fc.assert(
      fc.asyncProperty(cases, options, async (theCase, given) => {
        const ledger = await read(theCase);
        const row = movements(ledger, given).findLast(({ complete }) => complete);
        const figures = kpis(ledger, given);
        expect(figures.period).to.equal(row?.period ?? null);
        for (const name of [
          'customerChurnRate',
          'grossMrrChurnRate',
          'netMrrChurnRate',
          'quickRatio',
        ] as const) {
          expect(figures[name], name).to.equal(row?.[name] ?? null);
        }
      }),
      { numRuns: 100 },
    );
  });
});
