import type { ErrorCode } from '../metrics/errors.js';
import type { BenchmarkMetric } from '../metrics/benchmark.js';
import type { PeriodUnit } from '../metrics/calendar.js';
import type { GaugeFigure } from '../scene/gauge-figure.js';

/** A sentence whose emphasised parts are marked. */
export type Rich = readonly (string | { readonly strong: string })[];

/** Marks a part of a sentence as emphasised. */
export const strong = (text: string): { readonly strong: string } => ({ strong: text });

/** A number to be spoken of: its value, for the plural, and how it is written. */
export interface Counted {
  readonly value: number;
  readonly text: string;
}

/** What went wrong, and what a reader can do about it. */
export interface ErrorText {
  readonly title: string;
  readonly advice: string;
}

/** What every element may have to say before its tools are there. Values arrive already formatted. */
export interface SharedMessages {
  /** The language tag. */
  readonly language: string;
  readonly loading: string;
  /** A load that takes long has read so many rows. */
  readonly loadingRows: (rows: Counted) => string;
  readonly waiting: string;
  readonly empty: { readonly title: string; readonly advice: string };
  /** There are customers, but none in the periods asked for. */
  readonly emptyRange: { readonly title: string; readonly advice: string };
  readonly errors: Readonly<Record<ErrorCode, ErrorText>>;
  readonly retry: string;
  /** Menu, table, lists or explanation could not be loaded. */
  readonly toolsMissing: string;
  /** An update failed; what is shown was loaded at this time. */
  readonly stale: (time: string) => string;
  /** Notes of the reader that belong under every chart, by their code. */
  readonly notes: Readonly<Record<string, (count: Counted, subject: string) => string>>;
  /** A quarter by its number from 1 and its year as text: `Q1 2024`. */
  readonly quarter: (quarter: number, year: string) => string;
  /** The notes under a chart, one after the other. */
  readonly noteLine: (notes: readonly string[]) => string;
  readonly dataThrough: (day: string) => string;
  readonly rowsLeftOut: (rejected: Counted, rows: string) => string;
  /** What money is in where the records name several currencies. */
  readonly onlyCurrency: (currency: string, others: string) => string;
  /** What money was converted to, at rates such as `1 EUR = 1.08`. */
  readonly converted: (currency: string, rates: readonly string[]) => string;
  /** Money that was not converted, by its currencies. */
  readonly withoutRate: (currencies: readonly string[]) => string;
  /** Money that was not converted, because nothing says what it is in. */
  readonly withoutUnnamed: string;
  /** The name of a choice among currencies. */
  readonly currency: string;
  readonly tools: Pick<ToolsMessages, 'more' | 'explain'>;
}

/** What charts say, each kind by itself. */
export interface WidgetMessages {
  readonly gauge: GaugeMessages;
  readonly heatmap: HeatmapMessages;
  readonly waterfall: WaterfallMessages;
  readonly benchmark: BenchmarkMessages;
}

/** What a chart is drawn with. */
export type ChartMessages = SharedMessages & WidgetMessages;

/** Every text of the elements in one language. */
export interface Messages extends SharedMessages, WidgetMessages {
  readonly tools: ToolsMessages;
  readonly selection: SelectionMessages;
}

/** The texts of `<churn-cohort-heatmap>`. */
export interface HeatmapMessages {
  readonly heading: Readonly<Record<PeriodUnit, string>>;
  readonly signedUp: string;
  readonly size: string;
  readonly average: string;
  /** The same where there is little room. */
  readonly averageShort: string;
  /** The column of an age: `Month 3`. */
  readonly age: (unit: PeriodUnit, age: string) => string;
  /** The column of the table that is 100 % of revenue. */
  readonly firstMrr: string;
  /** A size that is marked as small, in words. */
  readonly smallSize: (size: string) => string;
  /** What age 0 means. */
  readonly ageZeroNote: Readonly<Record<PeriodUnit, string>>;
  readonly runningNote: string;
  /** What the mark beside a size means. */
  readonly smallNote: (customers: string) => string;
  /** What the corner of a cell means. */
  readonly cornerNote: string;
  /** The percent sign is left out of the cells. */
  readonly bareNote: string;
  /** The colours reach from the lowest to the highest rate only. */
  readonly fittedNote: (from: string, to: string) => string;
  /** In which order the cohorts stand, where it is not from the oldest; by retention, at which age. */
  readonly orderNote: Readonly<
    Record<'newest' | 'largest' | 'best', (unit: PeriodUnit, age: string) => string>
  >;
  /** The period asked for has given too many cohorts, and another is drawn. */
  readonly coarserNote: (drawn: PeriodUnit, asked: PeriodUnit, periods: string) => string;
  readonly retained: (values: HeatmapSummary) => Rich;
  readonly tooYoung: string;
  /** On revenue, where all cohorts paid in another currency. */
  readonly noFirstMrr: string;
  /** A cell in words, for a screen reader and a tooltip. */
  readonly cell: (values: HeatmapCellText) => string;
  readonly averageCell: (values: HeatmapAverageText) => string;
  /** A value of the running period in the table. */
  readonly running: (value: string) => string;
  readonly legend: Readonly<Record<'customers' | 'revenue', string>>;
  /** The end of a scale that some rates lie beyond. */
  readonly andMore: (rate: string) => string;
}

/** The numbers of a heatmap's takeaway, as text. */
export interface HeatmapSummary {
  readonly basis: 'customers' | 'revenue';
  readonly unit: PeriodUnit;
  readonly age: Counted;
  readonly retention: string;
  /** Absent where there are too few cohorts to compare. */
  readonly best: { readonly cohort: string; readonly retention: string } | undefined;
  readonly worst: { readonly cohort: string; readonly retention: string } | undefined;
}

/** The numbers behind one cell of a heatmap, as text. */
export interface HeatmapCellText {
  readonly basis: 'customers' | 'revenue';
  readonly unit: PeriodUnit;
  readonly cohort: string;
  readonly age: string;
  /** Null where there was no MRR at first, so that no share of it can be left. */
  readonly retention: string | null;
  /** Customers or MRR left, and at first. */
  readonly left: string;
  readonly from: string;
  readonly complete: boolean;
}

/** The numbers behind one cell of the weighted average, as text. */
export interface HeatmapAverageText {
  readonly basis: 'customers' | 'revenue';
  readonly unit: PeriodUnit;
  readonly age: string;
  readonly retention: string;
  /** Those who are old enough to be in it: cohorts, and their customers or first MRR by the basis. */
  readonly cohorts: Counted;
  readonly customers: Counted;
  readonly mrr: string;
}

/** The texts of `<churn-mrr-waterfall>`. */
export interface WaterfallMessages {
  readonly heading: string;
  readonly names: Readonly<
    Record<
      | 'opening'
      | 'new'
      | 'reactivation'
      | 'expansion'
      | 'entering'
      | 'contraction'
      | 'churn'
      | 'leaving'
      | 'closing',
      string
    >
  >;
  readonly net: string;
  readonly table: {
    readonly movement: string;
    readonly mrr: string;
    readonly customers: string;
    readonly period: string;
    readonly running: (period: string) => string;
  };
  /** A bar in words. */
  readonly bar: (values: {
    readonly name: string;
    readonly amount: string;
    readonly customers: Counted | null;
  }) => string;
  /** One movement of one period in words. */
  readonly part: (values: {
    readonly period: string;
    readonly name: string;
    readonly amount: string;
    readonly customers: Counted | null;
  }) => string;
  /** The movements of one period in words. */
  readonly stack: (values: {
    readonly period: string;
    readonly parts: readonly { readonly name: string; readonly amount: string }[];
    readonly net: string;
    readonly complete: boolean;
  }) => string;
  /** The takeaway where MRR began at nothing. */
  readonly began: (values: WaterfallSpan & { readonly closing: string }) => Rich;
  readonly moved: (values: WaterfallChange) => Rich;
  readonly axisStartsAt: (amount: string) => string;
  /** The running period is left out, or hatched, or all there is. */
  readonly leftOut: (period: string) => string;
  readonly hatched: (period: string) => string;
  readonly stillRunning: (period: string) => string;
  /** The way back from one period, and those to the one before and after it. */
  readonly allPeriods: string;
  readonly before: string;
  readonly after: string;
}

/** The periods of a takeaway: the first, the last and how many. */
export interface WaterfallSpan {
  readonly from: string;
  readonly to: string;
  readonly periods: number;
}

/** The numbers of a waterfall's takeaway, as text. */
export interface WaterfallChange extends WaterfallSpan {
  readonly closing: string;
  readonly direction: -1 | 0 | 1;
  /** Without its sign. */
  readonly growth: string;
  readonly won: string;
  readonly lost: string;
  /** Null where nothing was won. */
  readonly shareLost: string | null;
  readonly hasLosses: boolean;
  /** Whether more was lost than won. */
  readonly outweighed: boolean;
}

/** The texts of `<churn-gauge>`. */
export interface GaugeMessages {
  readonly heading: Readonly<Record<GaugeFigure, string>>;
  /** The rate, how it changed, and the target. */
  readonly takeaway: (values: GaugeSummary) => Rich;
  /** The rate of a period that has none, and why. */
  readonly noRate: (values: {
    readonly figure: GaugeFigure;
    readonly period: string;
    readonly cause: GaugeCause;
  }) => Rich;
  /** There is a running period, and none before it. */
  readonly noPeriod: (values: { readonly unit: PeriodUnit; readonly running: string }) => Rich;
  /** A sentence after another: why the rate says little. `null` customers: there are enough, but few losses. */
  readonly smallSample: (customers: Counted | null) => string;
  /** The same on the face of the gauge. */
  readonly smallSampleShort: string;
  /** `64 of 1,545 customers` */
  readonly parts: Readonly<Record<GaugeFigure, (part: string, whole: Counted) => string>>;
  readonly interval: (lower: string, upper: string) => string;
  /** The face of a gauge that has no rate. */
  readonly noRateShort: Readonly<Record<GaugeCause, string>>;
  readonly noPeriodShort: Readonly<Record<PeriodUnit, string>>;
  readonly target: (rate: string) => string;
  /** `Nov 2024: 2.6%` */
  readonly rateOf: (period: string, rate: string) => string;
  /** The rate, or the target, lies beyond an end of the scale. */
  readonly beyond: Readonly<Record<'above' | 'below', (end: string) => string>>;
  readonly targetBeyond: (target: string) => string;
  /** How the rate is computed, in words. */
  readonly formula: Readonly<Record<GaugeFigure, string>>;
  readonly table: {
    readonly period: string;
    readonly intervalFrom: string;
    readonly intervalTo: string;
    readonly columns: Readonly<
      Record<GaugeFigure, { readonly rate: string; readonly part: string; readonly whole: string }>
    >;
  };
  readonly better: Readonly<Record<'lost' | 'kept', string>>;
  readonly scaleStartsAt: (start: string) => string;
  readonly runningLeftOut: Readonly<Record<PeriodUnit, string>>;
  /** Several statements, one after the other, for a screen reader. */
  readonly spoken: (statements: readonly string[]) => string;
}

/** Why a gauge has no rate: nobody, or no MRR, at the start or twelve months before, or too few months. */
export type GaugeCause = 'no-customers' | 'no-mrr' | 'no-mrr-then' | 'too-short';

/** The numbers of a gauge's takeaway, as text. */
export interface GaugeSummary {
  readonly figure: GaugeFigure;
  readonly unit: PeriodUnit;
  readonly period: string;
  readonly rate: string;
  /** Whether nothing at all was lost. */
  readonly lossless: boolean;
  /** Whether more was won than lost of those who were there, so that a rate of loss is below 0. */
  readonly isGrowth: boolean;
  /** Absent where the period before has no rate. */
  readonly change:
    { readonly direction: 'up' | 'down' | 'same'; readonly before: string } | undefined;
  readonly target: string | undefined;
}

/** The texts of `<churn-benchmark-comparison>`. */
export interface BenchmarkMessages {
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
  readonly better: Readonly<Record<'lower' | 'higher', string>>;
  /** A published percentile with its value: `median 4.6%`, `90th percentile 10%`. */
  readonly percentile: (percent: number, value: string) => string;
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
  readonly marks: { readonly median: string; readonly outer: string; readonly inner: string };
  readonly axisStartsAt: (rate: string) => string;
  readonly intervalGoesOn: (end: string) => string;
  /** By which amounts the own group was chosen, or none was; ARPA is null without customers. */
  readonly amounts: (arpa: string | null, mrr: string) => string;
  readonly noGroupFor: (arpa: string | null, mrr: string) => string;
  readonly amountsInDollars: string;
  readonly leftOut: (period: string) => string;
  readonly source: (values: BenchmarkSourceText) => Rich;
  readonly sourceName: (publisher: string, year: string) => string;
  readonly sampleUnknown: string;
  readonly sampleOf: (companies: Counted) => string;
  readonly table: {
    readonly group: string;
    readonly source: string;
    readonly percentiles: Readonly<Record<'p10' | 'p25' | 'p50' | 'p75' | 'p90', string>>;
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
  /** `entry 3 has no median`; 0 for what is no list at all. */
  readonly faulty: (entry: number, fault: BenchmarkFault) => string;
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

/** The texts of what is said and listed of a chosen mark. */
export interface SelectionMessages {
  /** A movement of one period by its name: `Churn, Dec 2024`. */
  readonly movement: (name: string, period: string) => string;
  /** The name of the customers who paid inside a period only. */
  readonly joinedAndLeft: string;
  readonly cohort: (cohort: string) => string;
  readonly cohortAt: (cohort: string, age: string) => string;
  readonly reason: (reason: string | null) => string;
  readonly value: (dimension: string, value: string | null) => string;
  /** `Churn, Dec 2024: 39 customers, $7,850` */
  readonly summary: (title: string, customers: Counted, mrr: string) => string;
  readonly show: string;
  readonly clear: string;
  /** A switch that shows the ids of customers. */
  readonly reveal: string;
  readonly previous: string;
  readonly next: string;
  readonly page: (first: string, last: string, all: string) => string;
  readonly columns: {
    readonly id: string;
    readonly plan: string;
    readonly mrr: string;
    readonly start: string;
    readonly end: string;
    readonly reason: string;
  };
  readonly failed: string;
}

/** The texts of the menu, the table and what else every element has. */
export interface ToolsMessages {
  /** The name of the menu's button. */
  readonly more: string;
  readonly showTable: string;
  readonly showChart: string;
  readonly saveCsv: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly sortBy: (column: string) => string;
  /** The button that opens the explanation. */
  readonly explain: string;
  /** The command that opens it where the keys are listed. */
  readonly keyboard: string;
  readonly explainFailed: string;
}
