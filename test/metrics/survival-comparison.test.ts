import { expect } from '@open-wc/testing';
import { formatDay, parseDay } from '../../src/metrics/calendar.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { logRank } from '../../src/metrics/log-rank.js';
import { survival } from '../../src/metrics/survival.js';
import { survivalComparison } from '../../src/metrics/survival-comparison.js';
import { ledgerOf } from '../helpers/ledger.js';

const AS_OF = '2024-01-01';

/** Customers of some regions, each region larger than the next, who stay for different times. */
function regions(count: number, customersIn: (region: number) => number): Promise<Ledger> {
  const asOf = parseDay(AS_OF)!;
  const records = Array.from({ length: count }, (_, region) =>
    Array.from({ length: customersIn(region) }, (_, i) => {
      const age = 400 + ((i * 37 + region * 11) % 300);
      const stay = 20 + ((i * 53 + region * 29) % 600);
      return {
        customerId: `${region} ${i}`,
        start: formatDay(asOf - age),
        end: stay < age ? formatDay(asOf - age + stay) : null,
        mrr: 10,
        region: `region ${region}`,
      };
    }),
  ).flat();
  return ledgerOf(records, { asOf: AS_OF });
}

describe('survivalComparison', () => {
  it('is the curves and the test of all values where there are at most seven', async () => {
    const ledger = await regions(7, (region) => 20 - region);
    const options = { by: 'region' };
    const comparison = survivalComparison(ledger, options)!;
    const curves = new Map(survival(ledger, options).map(({ value, points }) => [value, points]));
    expect(comparison.parts.map(({ values }) => values[0])).to.deep.equal(
      Array.from({ length: 7 }, (_, region) => `region ${region}`),
    );
    for (const { values, points, isRest } of comparison.parts) {
      expect(points).to.deep.equal(curves.get(values[0]!));
      expect(isRest).to.equal(false);
    }
    const test = logRank(ledger, options);
    expect(comparison.chiSquared).to.be.closeTo(test.chiSquared!, 1e-9);
    expect(comparison.degreesOfFreedom).to.equal(6);
    expect(comparison.pValue).to.be.closeTo(test.pValue!, 1e-9);
  });

  it('compares the six largest of 5,000 values with all others together', async () => {
    const ledger = await regions(5000, (region) => (region < 6 ? 30 - region : 1));
    const { parts, degreesOfFreedom, pValue } = survivalComparison(ledger, { by: 'region' })!;
    expect(parts.map(({ customers }) => customers)).to.deep.equal([30, 29, 28, 27, 26, 25, 4994]);
    const rest = parts.at(-1)!;
    expect(rest.isRest).to.equal(true);
    expect(rest.values.length).to.equal(4994);
    const large = parts.slice(0, -1).flatMap(({ values }) => values);
    const others = survival(ledger, { where: { region: { not: large } } });
    expect(rest.points).to.deep.equal(others);
    expect(degreesOfFreedom).to.equal(6);
    expect(pValue).to.be.within(0, 1);
    const sum = (name: 'events' | 'expected'): number =>
      parts.reduce((total, part) => total + part[name], 0);
    expect(sum('expected')).to.be.closeTo(sum('events'), 1e-6);
  });

  it('joins those who came before the data begin from the day on which they do', async () => {
    const ledger = await regions(9, (region) => 30 - region);
    const observedFrom = '2023-02-01';
    const { parts } = survivalComparison(ledger, { by: 'region', observedFrom })!;
    const large = parts.slice(0, -1).flatMap(({ values }) => values);
    expect(parts.at(-1)!.points).to.deep.equal(
      survival(ledger, { where: { region: { not: large } }, observedFrom }),
    );
  });

  it('is null for a dimension that does not occur, and without one', async () => {
    const ledger = await regions(2, () => 3);
    expect(survivalComparison(ledger, { by: 'segment' })).to.equal(null);
    expect(survivalComparison(ledger)).to.equal(null);
  });

  it('has no test where there is a single value', async () => {
    const { parts, pValue, degreesOfFreedom } = survivalComparison(await regions(1, () => 12), {
      by: 'region',
    })!;
    expect(parts.length).to.equal(1);
    expect(pValue).to.equal(null);
    expect(degreesOfFreedom).to.equal(0);
  });
});
