import { expect } from '@open-wc/testing';
import {
  benchmarkPosition,
  comparable,
  type BenchmarkDistribution,
  type BenchmarkSubject,
} from '../../src/metrics/benchmark.js';
import { BENCHMARKS } from '../../src/metrics/benchmark-set.js';

const CHURN: BenchmarkDistribution = {
  id: 'test',
  metric: 'customer-churn',
  unit: 'customers',
  period: 'month',
  population: { label: 'companies', arpa: [10, 50], mrr: [10_000, null], market: 'B2B' },
  percentiles: { p10: 0.01, p25: 0.02, p50: 0.04, p75: 0.06, p90: 0.1 },
  betterWhen: 'lower',
  source: { title: 'A test', year: 2026, url: 'https://example.org', sample: null, grade: 'C' },
};

const RETENTION: BenchmarkDistribution = {
  ...CHURN,
  metric: 'nrr',
  percentiles: { p25: 0.9, p50: 1, p75: 1.1 },
  betterWhen: 'higher',
};

describe('benchmarkPosition', () => {
  const CASES = [
    [
      'better where the whole interval of a churn rate is below the median',
      CHURN,
      0.03,
      [0.02, 0.039],
      'better',
    ],
    [
      'worse where the whole interval of a churn rate is above the median',
      CHURN,
      0.05,
      [0.041, 0.07],
      'worse',
    ],
    ['undecided where the interval holds the median', CHURN, 0.03, [0.02, 0.05], 'cannot-tell'],
    ['undecided where the interval ends at the median', CHURN, 0.03, [0.02, 0.04], 'cannot-tell'],
    ['decided by the rate alone where there is no interval', CHURN, 0.039, null, 'better'],
    ['undecided where a rate without interval equals the median', CHURN, 0.04, null, 'cannot-tell'],
    ['better where a retention rate is above the median', RETENTION, 1.01, null, 'better'],
    ['worse where a retention rate is below the median', RETENTION, 0.99, null, 'worse'],
  ] as const;
  for (const [title, distribution, rate, interval, position] of CASES) {
    it(`is ${title}`, () => {
      expect(benchmarkPosition(rate, interval, distribution).position).to.equal(position);
    });
  }

  it('takes the nearest percentiles for the median where that is not published', () => {
    const quartiles = { ...CHURN, percentiles: { p25: 0.02, p75: 0.06 } };
    const positions = [0.019, 0.02, 0.04, 0.06, 0.061].map(
      (rate) => benchmarkPosition(rate, null, quartiles).position,
    );
    expect(positions).to.deep.equal([
      'better',
      'cannot-tell',
      'cannot-tell',
      'cannot-tell',
      'worse',
    ]);
  });

  const BANDS = [
    [CHURN, 0.005, 90, 100],
    [CHURN, 0.03, 50, 75],
    [CHURN, 0.02, 75, 75],
    [CHURN, 0.08, 10, 25],
    [CHURN, 0.5, 0, 10],
    [RETENTION, 0.8, 0, 25],
    [RETENTION, 0.95, 25, 50],
    [RETENTION, 1.2, 75, 100],
    [{ ...CHURN, percentiles: { p25: 0.03, p50: 0.03, p75: 0.06 } }, 0.03, 50, 75],
    [{ ...CHURN, percentiles: { p75: 0.06, p50: 0.04 } }, 0.05, 25, 50],
  ] as const;
  for (const [distribution, rate, lower, upper] of BANDS) {
    const known = Object.keys(distribution.percentiles).join(', ');
    it(`says that ${lower} to ${upper} of 100 companies do worse at ${distribution.metric} of ${rate}, knowing ${known}`, () => {
      expect(benchmarkPosition(rate, null, distribution).band).to.deep.equal({ lower, upper });
    });
  }

  it('has no band where only the median is published', () => {
    const median = { ...CHURN, percentiles: { p50: 0.04 } };
    expect(benchmarkPosition(0.03, null, median)).to.deep.equal({ position: 'better', band: null });
  });
});

describe('comparable', () => {
  const subject: BenchmarkSubject = {
    metric: 'customer-churn',
    unit: 'customers',
    period: 'month',
  };
  const CASES: [string, Partial<BenchmarkSubject>, string | null][] = [
    ['compares like with like, the population being unknown', {}, null],
    ['refuses another metric', { metric: 'gross-mrr-churn' }, 'different-metric'],
    ['refuses revenue beside customers', { unit: 'revenue' }, 'different-unit'],
    ['refuses a quarter beside a month', { period: 'quarter' }, 'different-period'],
    ['compares within the range of ARPA', { arpa: 49.99, market: 'B2B' }, null],
    ['compares at the lower end of the range', { arpa: 10 }, null],
    ['refuses below the range', { arpa: 9.99 }, 'different-population'],
    [
      'refuses at the upper end, which belongs to the next band',
      { arpa: 50 },
      'different-population',
    ],
    ['compares any MRR above a range without upper end', { mrr: 1e9 }, null],
    ['refuses MRR below it', { mrr: 5 }, 'different-population'],
    ['refuses another market', { market: 'B2C' }, 'different-population'],
    ['compares a size where the population names none', { size: 'large' }, null],
    ['takes null for not known', { arpa: null, mrr: null, market: null }, null],
  ];
  for (const [title, fields, code] of CASES) {
    it(title, () => {
      expect(comparable({ ...subject, ...fields }, CHURN)).to.equal(code);
    });
  }
});

describe('the benchmarks that come with the package', () => {
  it('have an id of their own, a source with a year, and grade A', () => {
    expect(new Set(BENCHMARKS.map(({ id }) => id)).size).to.equal(BENCHMARKS.length);
    for (const { id, source } of BENCHMARKS) {
      expect(source.grade, id).to.equal('A');
      expect(source.year, id).to.be.within(2019, 2026);
      expect(source.url, id).to.match(/^https:\/\//);
    }
  });

  it('are medians of rates that make sense, in the unit and direction of their metric', () => {
    for (const { id, metric, unit, period, betterWhen, percentiles } of BENCHMARKS) {
      const isChurn = metric === 'customer-churn';
      expect([unit, period, betterWhen], id).to.deep.equal(
        isChurn ? ['customers', 'month', 'lower'] : ['revenue', 'year', 'higher'],
      );
      expect(Object.keys(percentiles), id).to.deep.equal(['p50']);
      const [least, most] = isChurn ? [0.01, 0.1] : [0.8, 1.2];
      expect(percentiles.p50, id).to.be.within(least!, most!);
    }
  });

  it('offer a company exactly one band of each source that has bands', () => {
    const subject = { metric: 'grr', unit: 'revenue', period: 'year', mrr: 200_000 } as const;
    for (const [arpa, median] of [
      [50, 0.9],
      [1000, 0.9],
      [2500, 0.92],
      [8000, 0.93],
      [90_000, 0.93],
    ] as const) {
      const fitting = BENCHMARKS.filter((row) => comparable({ ...subject, arpa }, row) === null);
      expect(fitting.map(({ percentiles }) => percentiles.p50)).to.deep.equal([median]);
    }
    const small = BENCHMARKS.filter(
      (row) => comparable({ ...subject, arpa: 50, mrr: 80_000 }, row) === null,
    );
    expect(small).to.deep.equal([]);
  });
});
