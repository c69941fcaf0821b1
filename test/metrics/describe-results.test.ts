import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { formatDay, parseDay } from '../../src/metrics/calendar.js';
import { cohorts } from '../../src/metrics/cohorts.js';
import { describeMetric, type DescribedMetric } from '../../src/metrics/describe.js';
import { kpis } from '../../src/metrics/kpis.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { logRank } from '../../src/metrics/log-rank.js';
import { movements } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { reasons } from '../../src/metrics/reasons.js';
import { retention } from '../../src/metrics/retention.js';
import { survival } from '../../src/metrics/survival.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';

const AS_OF = '2024-09-10';

/** A customer who comes, changes its plan, leaves and returns, after a time each that may be short. */
const history = fc
  .record({
    begin: fc.integer({ min: parseDay('2022-11-01')!, max: parseDay('2024-09-01')! }),
    stays: fc.array(
      fc.record({
        length: fc.constantFrom(3, 8, 20, 40, 100, 200),
        gap: fc.constantFrom(0, 0, 3, 6, 40),
        mrr: fc.constantFrom(10, 20, 30),
        plan: fc.constantFrom('A', 'B'),
        reason: fc.constantFrom('price', 'bugs'),
        notice: fc.constantFrom(0, 2, 15),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ begin, stays }) => {
    let next = begin;
    return stays.map(({ length, gap, mrr, plan, reason, notice }) => {
      const end = next + length;
      const record = {
        ...{ start: formatDay(next), end: formatDay(end), mrr, plan, cancelReason: reason },
        cancelledAt: formatDay(Math.max(next + 1, end - notice)),
      };
      next = end + gap;
      return record;
    });
  });

/** The same histories in every run, so that what an option can change does not depend on luck. */
function ledgers(): Promise<Ledger[]> {
  const drawn = fc.sample(history, { numRuns: 240, seed: 1 });
  const records = drawn.map((stays, i): TestRecord[] =>
    stays.map((stay) => ({ customerId: `c${i}`, ...stay })),
  );
  return Promise.all(
    [0, 1, 2, 3].map((n) => ledgerOf(records.slice(60 * n, 60 * n + 60).flat(), { asOf: AS_OF })),
  );
}

/** What each figure comes to; `nrr`, `grr` and `logo` at the end of every period. */
function figuresOf(
  ledger: Ledger,
  options: MetricOptions,
): Partial<Record<DescribedMetric, unknown>> {
  const months = movements(ledger, options);
  const points = retention(ledger, options);
  const cells = cohorts(ledger, options).map((cohort) => cohort.cells);
  const { mrr, arr, arpa, ltv, lifetimeMonths, cac, paybackMonths } = kpis(ledger, options);
  return {
    ...{ mrr, arr, arpa, ltv, lifetimeMonths, cac, paybackMonths },
    customerChurnRate: months.map((row) => row.customerChurnRate),
    grossMrrChurnRate: months.map((row) => row.grossMrrChurnRate),
    netMrrChurnRate: months.map((row) => row.netMrrChurnRate),
    periodNrr: months.map((row) => row.periodNrr),
    periodGrr: months.map((row) => row.periodGrr),
    quickRatio: months.map((row) => row.quickRatio),
    nrr: points.map((point) => point.nrr),
    grr: points.map((point) => point.grr),
    logo: points.map((point) => point.logo),
    customerRetention: cells.map((row) => row.map((cell) => cell.customerRetention)),
    revenueRetention: cells.map((row) => row.map((cell) => cell.revenueRetention)),
    survival: survival(ledger, options),
    logRank: logRank(ledger, { by: 'plan', ...options }).chiSquared,
    reasons: reasons(ledger, options).map(({ reason, share }) => [reason, share]),
  };
}

/** Every value of a choice, and two of what is no choice. */
const VALUES: { readonly [N in keyof MetricOptions]: readonly MetricOptions[N][] } = {
  period: ['month', 'quarter', 'year'],
  rollingDays: [0, 30, 7],
  basis: ['customers', 'revenue'],
  denominator: ['opening', 'average', 'opening-plus-new'],
  grain: ['net', 'event'],
  churnDate: ['period-end', 'requested'],
  reactivation: ['exclude', 'include'],
  contraction: ['include', 'exclude'],
  returned: ['netted', 'counted'],
  joinedAndLeft: ['excluded', 'counted'],
  reactivationWindowDays: [Infinity, 4],
  window: [12, 3],
  method: ['point', 'flow', 'compound'],
  periodZero: ['end', 'full'],
  interval: ['log-log', 'log', 'plain'],
  by: [undefined, 'plan'],
  observedFrom: [undefined, '2023-06-01'],
  ltv: ['trailing', 'simple', 'km'],
  margin: [1, 0.5],
  spend: [50, 100],
};

describe('the options that a description lists', () => {
  let all: Ledger[];
  before(async () => {
    all = await ledgers();
  });

  const BASES: readonly MetricOptions[] = [
    {},
    { preset: 'stripe' },
    { rollingDays: 30, ltv: 'simple' },
    { ltv: 'km', period: 'quarter' },
    { denominator: 'opening-plus-new', method: 'compound' },
    { reactivation: 'include', method: 'flow' },
    { grain: 'event', method: 'flow' },
    { grain: 'event', method: 'compound', denominator: 'average' },
  ];
  for (const base of BASES) {
    it(`can change the figure, and no other option can, where ${JSON.stringify(base)} is in force`, () => {
      for (const [name, values] of Object.entries(VALUES)) {
        const variants = values.map((value) => ({ spend: 50, ...base, [name]: value }));
        const results = variants.map((options) => all.map((one) => figuresOf(one, options)));
        for (const metric of Object.keys(results[0]![0]!) as DescribedMetric[]) {
          const told = variants.map((options) => describeMetric(metric, options).options);
          const isListed = told.some((options) => options.some((option) => option.name === name));
          const answers = results.map((figures) => JSON.stringify(figures.map((f) => f[metric])));
          expect(isListed, `${metric}: ${name}`).to.equal(new Set(answers).size > 1);
        }
      }
    });
  }
});
