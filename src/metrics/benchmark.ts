import type { PeriodUnit } from './calendar.js';

/** The rates that published figures exist for. */
export type BenchmarkMetric =
  'customer-churn' | 'customer-retention' | 'gross-mrr-churn' | 'net-mrr-churn' | 'nrr' | 'grr';

/** From one amount, included, to another, excluded; null where a side is open. */
export type AmountRange = readonly [number | null, number | null];

/** How a rate was measured, and at what company: what makes two rates comparable. */
export interface BenchmarkSubject {
  readonly metric: BenchmarkMetric;
  /** Whether customers are counted or their revenue. */
  readonly unit: 'customers' | 'revenue';
  /** The time over which the rate was measured. */
  readonly period: PeriodUnit;
  /** The company's MRR a customer, in the currency of the figures; left out where it is not known. */
  readonly arpa?: number | null;
  /** The company's MRR, likewise. */
  readonly mrr?: number | null;
  /** Whom the company sells to, for example `B2B`. */
  readonly market?: string | null;
  /** The size of the company or of its customers, in the source's words. */
  readonly size?: string | null;
}

/** The companies behind a published figure. */
export interface BenchmarkPopulation {
  /** In a few words, for people. */
  readonly label: string;
  /** Their MRR a customer, in major units of the source's currency. */
  readonly arpa?: AmountRange;
  /** Their MRR, likewise. */
  readonly mrr?: AmountRange;
  readonly market?: string;
  readonly size?: string;
}

/** Where a published figure comes from. */
export interface BenchmarkSource {
  readonly title: string;
  readonly publisher?: string;
  /** The year of the data, or of the publication where the source does not say; null where it is undated. */
  readonly year: number | null;
  readonly url: string;
  /** How many companies, or what the source says about it; null where it says nothing. */
  readonly sample: number | string | null;
  /** A: read at its publisher's; B: repeated by somebody else; C: method unclear. */
  readonly grade: 'A' | 'B' | 'C';
  /** What a reader should know before comparing. */
  readonly note?: string;
}

/** The percentiles of which a distribution may know some. */
export type Percentile = 'p10' | 'p25' | 'p50' | 'p75' | 'p90';

/** What is published about a rate in one population of companies; plain JSON. */
export interface BenchmarkDistribution {
  readonly id: string;
  readonly metric: BenchmarkMetric;
  readonly unit: 'customers' | 'revenue';
  readonly period: 'month' | 'year';
  readonly population: BenchmarkPopulation;
  /** Fractions, ascending; at least one. */
  readonly percentiles: Readonly<Partial<Record<Percentile, number>>>;
  readonly betterWhen: 'lower' | 'higher';
  readonly source: BenchmarkSource;
}

/** Where a rate stands among companies. */
export interface BenchmarkPosition {
  /** Against the median; `cannot-tell` where the interval holds it. */
  readonly position: 'better' | 'worse' | 'cannot-tell';
  /**
   * Of 100 companies, how many do worse: between `lower` and `upper`. Null where the distribution
   * knows fewer than two percentiles, of which one says no more than `position`.
   */
  readonly band: { readonly lower: number; readonly upper: number } | null;
}

/**
 * Where a rate stands against the published median and percentiles.
 *
 * It is better or worse where its whole interval lies on one side of the median; without an
 * interval the rate alone is compared, and an equal one cannot be told apart. Where the median is
 * not published, the percentiles next to it stand for it. The band is of the rate alone.
 *
 * @param rate a fraction, measured as the distribution's rates are: see {@link comparable}
 * @param interval its confidence interval, or null
 * @returns a word, and between how many of 100 companies it stands; `band` is null where fewer than
 *   two percentiles are published. Never throws.
 * @see METRICS.md §4
 */
export function benchmarkPosition(
  rate: number,
  interval: readonly [number, number] | null,
  distribution: BenchmarkDistribution,
): BenchmarkPosition {
  const known = knownPercentiles(distribution);
  const isLowerBetter = distribution.betterWhen === 'lower';
  const [low, high] = interval ?? [rate, rate];
  const isBelow = known.some(({ percent, value }) => percent <= 50 && high < value);
  const isAbove = known.some(({ percent, value }) => percent >= 50 && low > value);
  const isBetter = isLowerBetter ? isBelow : isAbove;
  const isWorse = isLowerBetter ? isAbove : isBelow;
  return {
    position: isBetter ? 'better' : isWorse ? 'worse' : 'cannot-tell',
    band: known.length < 2 ? null : bandOf(rate, known, isLowerBetter),
  };
}

interface KnownPercentile {
  readonly percent: number;
  readonly value: number;
}

function knownPercentiles({ percentiles }: BenchmarkDistribution): KnownPercentile[] {
  return Object.entries(percentiles).map(([name, value]) => ({
    percent: Number(name.slice(1)),
    value,
  }));
}

function bandOf(
  rate: number,
  known: readonly KnownPercentile[],
  isLowerBetter: boolean,
): { lower: number; upper: number } {
  const notAbove = known.filter(({ value }) => value <= rate).map(({ percent }) => percent);
  const notBelow = known.filter(({ value }) => value >= rate).map(({ percent }) => percent);
  // A rate that equals a percentile is in both lists, and where two percentiles coincide so do they.
  const below = Math.max(0, ...notAbove);
  const above = Math.min(100, ...notBelow);
  const [lower, upper] = below <= above ? [below, above] : [above, below];
  return isLowerBetter ? { lower: 100 - upper, upper: 100 - lower } : { lower, upper };
}

/**
 * Whether a rate may be set beside a published one: null, or the code of what stands against it.
 *
 * The metric, its unit and its period must be the same. The population must not be a different one
 * as far as both are known: what the subject or the distribution leaves out stands against nothing.
 *
 * @returns `different-metric`, `different-unit`, `different-period`, `different-population` or null;
 *   a code, no sentence. Never throws.
 * @see METRICS.md §4
 */
export function comparable(
  subject: BenchmarkSubject,
  { metric, unit, period, population }: BenchmarkDistribution,
): string | null {
  if (subject.metric !== metric) return 'different-metric';
  if (subject.unit !== unit) return 'different-unit';
  if (subject.period !== period) return 'different-period';
  const isOther =
    isOutside(subject.arpa, population.arpa) ||
    isOutside(subject.mrr, population.mrr) ||
    isDifferent(subject.market, population.market) ||
    isDifferent(subject.size, population.size);
  return isOther ? 'different-population' : null;
}

function isOutside(amount: number | null | undefined, range: AmountRange | undefined): boolean {
  if (amount === null || amount === undefined || range === undefined) return false;
  const [from, to] = range;
  return (from !== null && amount < from) || (to !== null && amount >= to);
}

function isDifferent(ours: string | null | undefined, theirs: string | undefined): boolean {
  return ours !== null && ours !== undefined && theirs !== undefined && ours !== theirs;
}
