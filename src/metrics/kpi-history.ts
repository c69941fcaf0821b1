import { kpisSteps, type Kpis } from './kpis.js';
import type { Ledger } from './ledger.js';
import { levelsSteps } from './levels.js';
import { movementsSteps, type PeriodMovement } from './movements.js';
import { marginOption, type MetricOptions } from './options.js';
import { listed, monthsOf, periodsOf } from './periods.js';
import { withPreset } from './presets.js';
import { retentionSteps, type RetentionPoint } from './retention.js';
import { runsSteps } from './runs.js';
import { segmentSteps } from './segment.js';
import { runSteps, type Steps } from './steps.js';

/** A headline figure: one of `Kpis`, or what is left beside a churn rate. */
export type KpiName = Exclude<keyof Kpis, 'period' | 'nullReasons'> | 'periodLogo' | 'periodGrr';

/** The headline figures of one complete period, and what they were made of. */
export interface KpiPoint extends Kpis {
  /** `2024-03`, `2024-Q1` or `2024`. */
  readonly period: string;
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** Closing boundary, the first day after the period. */
  readonly end: string;
  /** 1 − `customerChurnRate`, of the same customers; null where that is. */
  readonly periodLogo: number | null;
  /** 1 − `grossMrrChurnRate`, of the same MRR; null where that is. */
  readonly periodGrr: number | null;
  /**
   * Numerator and denominator of the figures that are quotients: customers, months, fractions, or
   * major units. A lifetime value has none where its limit of months was met, or none was assumed.
   */
  readonly parts: Readonly<Partial<Record<KpiName, readonly [number, number]>>>;
}

/** The headline figures of the last periods. */
export interface KpiHistory {
  /** Up to twelve complete periods, the oldest first. */
  readonly points: readonly KpiPoint[];
  /** The period that is still running, in none of the points; null where there is none. */
  readonly running: string | null;
  /** Whether anybody paid in any period listed. */
  readonly hasCustomers: boolean;
}

const MOST_POINTS = 12;
const YEAR = 12;

/**
 * The figures of `kpis` at the end of each of the last twelve complete periods listed.
 *
 * Each point is what `kpis` has where that period is the last; the option `spend` may name what was
 * spent in each.
 *
 * @returns points without any where no listed period is complete; figures are null as those of `kpis`
 * @throws ChurnError as `kpis` does
 * @see METRICS.md §1.3
 */
export function kpiHistory(ledger: Ledger, options: MetricOptions = {}): KpiHistory {
  return runSteps(kpiHistorySteps(ledger, options));
}

/** The same as {@link kpiHistory}, in short steps. */
export function* kpiHistorySteps(ledger: Ledger, given: MetricOptions = {}): Steps<KpiHistory> {
  const options = withPreset(given);
  const periods = periodsOf(ledger, options);
  const { first } = listed(periods, options);
  const segment = yield* segmentSteps(ledger, options);
  const rows = yield* movementsSteps(ledger, options, segment);
  const { payersAt } = yield* levelsSteps(yield* runsSteps(segment, periods), periods);
  const months = { ...options, period: 'month', from: undefined, to: undefined } as const;
  const years = yield* retentionSteps(ledger, { ...months, window: YEAR }, segment);
  const complete = rows.filter((row) => row.complete);
  const from = Math.max(0, complete.length - MOST_POINTS);
  const points: KpiPoint[] = [];
  for (let i = from; i < complete.length; i++) {
    const row = complete[i]!;
    const figures = yield* kpisSteps(ledger, { ...options, to: row.end });
    // The months that have ended by then are those before the month of the boundary.
    const year = years.findLast(({ period }) => period < row.end.slice(0, 7));
    const made = { row, year, payers: payersAt[first + i + 1]!, months: monthsOf(periods) };
    points.push(pointOf(figures, made, options));
  }
  return {
    points,
    running: rows.find((row) => !row.complete)?.period ?? null,
    hasCustomers: rows.some(
      (row) => row.openingCustomers + row.closingCustomers + row.joinedAndLeft > 0,
    ),
  };
}

/** What the figures of a period were made of. */
interface Made {
  readonly row: PeriodMovement;
  readonly year: RetentionPoint | undefined;
  /** Customers at the end who pay in the ledger's currency. */
  readonly payers: number;
  /** How many months the period has. */
  readonly months: number;
}

function pointOf(figures: Kpis, made: Made, options: MetricOptions): KpiPoint {
  const { row } = made;
  const kept = (rate: number | null, lost: number, of: number): number | null =>
    rate === null ? null : (of - lost) / of;
  const point = {
    ...figures,
    period: row.period,
    start: row.start,
    end: row.end,
    periodLogo: kept(row.customerChurnRate, row.lostCustomers, row.baseCustomers),
    periodGrr: kept(row.grossMrrChurnRate, row.lostMrr, row.baseMrr),
    nullReasons: {
      ...figures.nullReasons,
      ...reasonOf('periodLogo', figures.nullReasons['customerChurnRate']),
      ...reasonOf('periodGrr', figures.nullReasons['grossMrrChurnRate']),
    },
  };
  const parts = Object.entries(partsOf(figures, made, options)).filter(
    ([name]) => point[name as KpiName] !== null,
  );
  return { ...point, parts: Object.fromEntries(parts) };
}

function reasonOf(name: KpiName, reason: string | undefined): Record<string, string> {
  return reason === undefined ? {} : { [name]: reason };
}

function partsOf(
  { mrr, arpa, ltv, cac, customerChurnRate, nrr, grr }: Kpis,
  { row, year, payers, months }: Made,
  options: MetricOptions,
): KpiPoint['parts'] {
  const margin = marginOption(options);
  const gain = arpa! * margin;
  const lost = row.churnedMrr + row.contractionMrr;
  const returned = options.reactivation === 'include' ? row.reactivationMrr : 0;
  const then = year?.baseMrr ?? 0;
  const lifetime = ltv! / gain;
  return {
    arpa: [mrr!, payers],
    ...(lifetime < LONGEST_LIFETIME && {
      ltv: [gain, options.ltv === 'km' ? lifetime : 1 / lifetime],
    }),
    customerChurnRate: [row.lostCustomers, row.baseCustomers],
    periodLogo: [row.baseCustomers - row.lostCustomers, row.baseCustomers],
    grossMrrChurnRate: [row.lostMrr, row.baseMrr],
    periodGrr: [row.baseMrr - row.lostMrr, row.baseMrr],
    netMrrChurnRate: [lost - row.expansionMrr - returned, row.baseMrr],
    nrr: [nrr! * then, then],
    grr: [grr! * then, then],
    quickRatio: [row.newMrr + row.expansionMrr + returned, lost],
    lifetimeMonths: [months, customerChurnRate!],
    cac: [cac! * row.newCustomers, row.newCustomers],
    paybackMonths: [cac!, gain],
  };
}

/** See `kpis`: where hardly anybody leaves, 1 ÷ churn is centuries. */
const LONGEST_LIFETIME = 60;
