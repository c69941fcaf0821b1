import type { BenchmarkMetric } from '../../metrics/benchmark.js';
import type { PeriodUnit } from '../../metrics/calendar.js';
import type { Counted, Rich } from './text.js';

/** The texts of `<churn-benchmark-comparison>`. */
export interface BenchmarkMessages {
  /** What reads the figures that the page gives could not be loaded. */
  readonly lack: string;
  readonly heading: string;
  /** What is compared, inside a sentence: `monthly customer churn`. */
  readonly rate: (metric: BenchmarkMetric, period: PeriodUnit) => string;
  /** The companies of a group that was chosen by the company's own ARPA or MRR. */
  readonly companies: Readonly<Record<'arpa' | 'mrr', string>>;
  /** The companies of any other group, by its name. */
  readonly group: (name: string) => string;
  /** The groups of the published figures that come with the package, by their id. */
  readonly populations: Readonly<Record<string, BenchmarkPopulationText>>;
  /** What a source of the package says of itself, by its address; else the source's own words. */
  readonly sources: Readonly<Record<string, { readonly sample?: string; readonly note?: string }>>;
  readonly compared: (values: BenchmarkSummary) => Rich;
  /** No group is like the company. */
  readonly unmatched: (rate: string, value: string) => Rich;
  /** There is nothing to compare with. */
  readonly unpublished: (rate: string, value: string) => Rich;
  readonly noPeriod: Readonly<Record<'month' | 'year', string>>;
  readonly tooShort: (rate: string, months: Counted) => string;
  /** Nobody, or no MRR, to measure the rate of: at the start of a period, or a year before its end. */
  readonly noBase: (values: {
    readonly rate: string;
    readonly of: 'customers' | 'revenue';
    readonly when: 'start' | 'year-before';
    readonly period: string;
  }) => string;
  /** What stands in the place of the chart where no figure may be drawn. */
  readonly nothing: { readonly given: string; readonly ours: string };
  readonly you: (rate: string) => string;
  /** The name of the group that the company belongs to. */
  readonly yours: (name: string) => string;
  readonly verdict: (verdict: BenchmarkVerdict) => string;
  /** In place of a verdict: companies have another ARPA or MRR, or nobody knows how they were asked. */
  readonly unlike: Readonly<Record<'arpa' | 'mrr' | 'grade', string>>;
  readonly better: Readonly<Record<'lower' | 'higher', string>>;
  /** A published percentile with its value: `median 4.6%`, `90th percentile 10%`. */
  readonly percentile: (percent: number, value: string) => string;
  /** A published range: `10% – 15%`; null where a side is open. */
  readonly range: (from: string | null, to: string | null) => string;
  /** The articles of which nobody knows how they came to their figures, and all that is known of them. */
  readonly articles: {
    readonly name: string;
    /** The name above their rows, with the grade. */
    readonly heading: string;
    readonly sample: string;
    readonly note: string;
  };
  /** A row in words. */
  readonly row: (values: BenchmarkRowText) => string;
  readonly counted: (values: {
    readonly churned: string;
    readonly opening: Counted;
    readonly period: string;
  }) => string;
  readonly interval: (lower: string, upper: string) => string;
  readonly smallSample: string;
  /** Why there is no interval. */
  readonly noInterval: string;
  readonly twelveMonthsTo: (period: string) => string;
  /** What the marks mean. */
  readonly marks: Readonly<Record<'median' | 'outer' | 'inner' | 'range', string>>;
  readonly axisStartsAt: (rate: string) => string;
  readonly intervalGoesOn: (end: string) => string;
  /** By which amounts the own group was chosen, or none was; ARPA is null without customers. */
  readonly amounts: (arpa: string | null, mrr: string) => string;
  readonly noGroupFor: (arpa: string | null, mrr: string) => string;
  readonly amountsInDollars: string;
  readonly leftOut: (period: string) => string;
  readonly source: (values: BenchmarkSourceText) => Rich;
  /** The year is null where a source is undated. */
  readonly sourceName: (publisher: string, year: string | null) => string;
  readonly sampleUnknown: string;
  readonly sampleOf: (companies: Counted) => string;
  readonly table: {
    readonly group: string;
    readonly source: string;
    readonly percentiles: Readonly<Record<'p10' | 'p25' | 'p50' | 'p75' | 'p90', string>>;
    /** The column of ranges. */
    readonly range: string;
    readonly you: string;
    readonly intervalFrom: string;
    readonly intervalTo: string;
    readonly verdict: string;
  };
  /** The choice of the group to be compared with, and that it is chosen by the company's own amounts. */
  readonly compareWith: string;
  readonly automatic: string;
  readonly refusedHeading: string;
  readonly refused: (values: BenchmarkRefusal) => string;
  readonly faultyHeading: string;
  /** `entry 3 has no median`; 0 for what is no list at all, by the name of the setting. */
  readonly faulty: (
    entry: number,
    fault: BenchmarkFault,
    name: 'benchmarks' | 'benchmark-src',
  ) => string;
}

/** How a group of companies is named. */
export interface BenchmarkPopulationText {
  /** In a row. */
  readonly name: string;
  /** In a sentence: `the median of …`; the quoted name where it is left out. */
  readonly companies?: string;
}

/** How a rate compares with a group: with the median, or with `than` of 100 companies. */
export type BenchmarkVerdict =
  | { readonly kind: 'better' | 'worse'; readonly than: number }
  | { readonly kind: 'spans' | 'same' | 'no-median' };

/** The numbers of a comparison's takeaway, as text. */
export interface BenchmarkSummary {
  readonly rate: string;
  readonly value: string;
  readonly verdict: BenchmarkVerdict['kind'];
  readonly companies: string;
  /** Null where it is not published. */
  readonly median: string | null;
}

/** What a row of a comparison shows, as text. */
export interface BenchmarkRowText {
  readonly name: string;
  readonly source: string;
  /** Null where there is no rate yet. */
  readonly you: {
    readonly value: string;
    readonly interval: string | null;
    readonly verdict: string;
    /** Of 100 companies, how many do worse. */
    readonly betterThan: { readonly lower: string; readonly upper: string } | null;
  } | null;
  /** `median 4.6%` */
  readonly percentiles: readonly string[];
  readonly better: string;
}

/** What is told of a source, as text. */
export interface BenchmarkSourceText {
  readonly name: string;
  /** Null where the name is the title. */
  readonly title: string | null;
  readonly rate: string;
  readonly sample: string;
  /** B: repeated by somebody else; C: method unclear; null for what was read at its publisher's. */
  readonly grade: 'B' | 'C' | null;
  readonly note: string | null;
}

/** A published figure that may not be compared with, and why. */
export interface BenchmarkRefusal {
  readonly names: readonly string[];
  readonly source: string;
  readonly reason: 'different-metric' | 'different-unit' | 'different-period';
  readonly theirs: BenchmarkMeasured;
  readonly ours: BenchmarkMeasured;
}

/** How a rate is measured. */
export interface BenchmarkMeasured {
  readonly metric: BenchmarkMetric;
  readonly unit: 'customers' | 'revenue';
  readonly period: PeriodUnit;
}

/** What is wrong with something given as a published figure. */
export type BenchmarkFault =
  | 'no-json'
  | 'too-long'
  | 'no-list'
  | 'no-object'
  | 'id'
  | 'id-twice'
  | 'metric'
  | 'unit'
  | 'period'
  | 'population'
  | 'percentiles'
  | 'direction'
  | 'source';
