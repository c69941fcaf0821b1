import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { kpiHistory, type KpiName } from '../../src/metrics/kpi-history.js';
import { kpis } from '../../src/metrics/kpis.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { always, cases, read } from '../helpers/awkward-ledgers.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';

/** So many customers from `start` on, all alike. */
function customers(count: number, name: string, record: Partial<TestRecord>): TestRecord[] {
  return Array.from({ length: count }, (_, i) => ({
    customerId: `${name}${i}`,
    start: '2024-01-10',
    ...record,
  }));
}

const options: fc.Arbitrary<MetricOptions> = fc.record(
  {
    period: fc.constantFrom('month', 'quarter', 'year'),
    preset: fc.constantFrom('chartmogul', 'stripe', 'baremetrics'),
    from: fc.constantFrom('2023-02-01', '2023-07-15'),
    to: fc.constantFrom('2024-01-01', '2024-06-20'),
    margin: fc.constantFrom(0, 0.5),
    spend: fc.constantFrom<NonNullable<MetricOptions['spend']>>(1000, { '2023-05': 10 }),
    ltv: fc.constantFrom('trailing', 'simple', 'km'),
  },
  { requiredKeys: [] },
);

describe('kpiHistory', () => {
  it('has for each period what the headline figures are where that period is the last', async () => {
    await fc.assert(
      fc.asyncProperty(cases, options, async (theCase, given) => {
        const ledger = await read(theCase);
        for (const point of kpiHistory(ledger, given).points) {
          const { nullReasons, ...figures } = kpis(ledger, { ...given, to: point.end });
          expect(point).to.include(figures);
          expect(point.nullReasons).to.include(nullReasons);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('ends with the period of the headline figures, and has none where there are none', async () => {
    await always((ledger) => {
      const { points } = kpiHistory(ledger);
      expect(points.at(-1)?.period ?? null).to.equal(kpis(ledger).period);
    });
  });

  it('tells the two numbers whose quotient each rate is', async () => {
    await fc.assert(
      fc.asyncProperty(cases, options, async (theCase, given) => {
        for (const point of kpiHistory(await read(theCase), given).points) {
          for (const [name, [part, whole]] of Object.entries(point.parts)) {
            const isProduct = name === 'ltv' && given.ltv === 'km';
            const figure = isProduct ? part * whole : part / whole;
            expect(figure, name).to.be.closeTo(
              point[name as KpiName]!,
              1e-6 * (1 + Math.abs(figure)),
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps twelve complete periods, the oldest first, and names the one that is running', async () => {
    const ledger = await ledgerOf(customers(3, 'a', {}), { asOf: '2025-03-20' });
    const { points, running, hasCustomers } = kpiHistory(ledger);
    expect(points.map(({ period }) => period)).to.deep.equal([
      ...Array.from({ length: 10 }, (_, i) => `2024-${String(i + 3).padStart(2, '0')}`),
      '2025-01',
      '2025-02',
    ]);
    expect(points[0]).to.include({ start: '2024-03-01', end: '2024-04-01' });
    expect(running).to.equal('2025-03');
    expect(hasCustomers).to.equal(true);
    expect(kpiHistory(ledger, { to: '2025-03-01' }).running).to.equal(null);
  });

  it('has no points where nothing is complete, and nobody where nobody was selected', async () => {
    const ledger = await ledgerOf(customers(3, 'a', { plan: 'Pro' }), { asOf: '2024-01-20' });
    expect(kpiHistory(ledger)).to.deep.equal({
      points: [],
      running: '2024-01',
      hasCustomers: true,
    });
    expect(kpiHistory(ledger, { where: { plan: 'Team' } }).hasCustomers).to.equal(false);
    expect(kpiHistory(await ledgerOf([])).hasCustomers).to.equal(false);
  });

  it('counts customers and MRR that were kept beside those that were lost', async () => {
    const ledger = await ledgerOf(
      [...customers(3, 'a', { end: '2024-02-10' }), ...customers(9, 'b', {})],
      { asOf: '2024-03-01' },
    );
    const [january, february] = kpiHistory(ledger).points;
    expect(february).to.include({ periodLogo: 0.75, periodGrr: 0.75, customerChurnRate: 0.25 });
    expect(february!.parts.periodLogo).to.deep.equal([9, 12]);
    expect(january!.periodLogo).to.equal(null);
    expect(january!.nullReasons).to.include({ periodLogo: 'no-customers', periodGrr: 'no-mrr' });
  });

  it('takes what was spent in each period by its name, or the same in every one', async () => {
    const ledger = await ledgerOf(
      [
        ...customers(2, 'a', {}),
        ...customers(4, 'b', { start: '2024-02-10' }),
        ...customers(5, 'c', { start: '2024-03-10' }),
      ],
      { asOf: '2024-04-01' },
    );
    const cac = (spend: NonNullable<MetricOptions['spend']>): (number | null)[] =>
      kpiHistory(ledger, { spend }).points.map((point) => point.cac);
    expect(cac(1000)).to.deep.equal([500, 250, 200]);
    expect(cac({ '2024-01': 300, '2024-03': 0 })).to.deep.equal([150, null, 0]);
    expect(kpiHistory(ledger, { spend: { '2024-01': 300 } }).points[1]!.nullReasons).to.include({
      cac: 'no-spend',
    });
    expect(() => cac({ '2024-02': -1 })).to.throw('spend is -1');
  });
});
