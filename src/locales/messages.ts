import type { ErrorCode } from '../metrics/errors.js';
import type { PeriodUnit } from '../metrics/calendar.js';

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

/** Every text of the elements in one language. Values arrive already formatted. */
export interface Messages {
  /** The language tag. */
  readonly language: string;
  readonly loading: string;
  readonly waiting: string;
  readonly empty: { readonly title: string; readonly advice: string };
  readonly errors: Readonly<Record<ErrorCode, ErrorText>>;
  readonly retry: string;
  /** `Could not update. Showing data from before.` */
  readonly stale: string;
  readonly dataThrough: (day: string) => string;
  readonly rowsLeftOut: (rejected: Counted, rows: string) => string;
  /** What money is in where the records name several currencies. */
  readonly onlyCurrency: (currency: string, others: string) => string;
  readonly gauge: GaugeMessages;
  readonly heatmap: HeatmapMessages;
  readonly waterfall: WaterfallMessages;
}

/** The texts of `<churn-cohort-heatmap>`. */
export interface HeatmapMessages {
  readonly heading: Readonly<Record<PeriodUnit, string>>;
  readonly signedUp: string;
  readonly size: string;
  readonly average: string;
  /** The same where there is little room. */
  readonly averageShort: string;
  /** The heading of the column of age 0: `Month 0`. */
  readonly ageZero: Readonly<Record<PeriodUnit, string>>;
  /** What age 0 means. */
  readonly ageZeroNote: Readonly<Record<PeriodUnit, string>>;
  readonly runningNote: string;
  readonly retained: (values: HeatmapSummary) => Rich;
  readonly tooYoung: string;
  /** A cell in words, for a screen reader and a tooltip. */
  readonly cell: (values: HeatmapCellText) => string;
  readonly averageCell: (values: HeatmapAverageText) => string;
  readonly legend: Readonly<Record<'customers' | 'revenue', string>>;
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
  readonly retention: string;
  /** Customers or MRR left, and at first. */
  readonly left: string;
  readonly from: string;
  readonly complete: boolean;
}

/** The numbers behind one cell of the weighted average, as text. */
export interface HeatmapAverageText {
  readonly unit: PeriodUnit;
  readonly age: string;
  readonly retention: string;
  /** Those who are old enough to be in it. */
  readonly customers: Counted;
  readonly cohorts: Counted;
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
  /** A bar in words. */
  readonly bar: (values: {
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
  readonly heading: Readonly<Record<GaugeMeasure, Readonly<Record<GaugeBasis, string>>>>;
  /** The rate, how it changed, and the target. */
  readonly takeaway: (values: GaugeSummary) => Rich;
  /** The rate of a period that has none, and why. */
  readonly noRate: (values: {
    readonly measure: GaugeMeasure;
    readonly basis: GaugeBasis;
    readonly period: string;
  }) => Rich;
  /** There is a running period, and none before it. */
  readonly noPeriod: (values: { readonly unit: PeriodUnit; readonly running: string }) => Rich;
  /** A sentence: why the rate says little. `null` customers: there are enough, but few losses. */
  readonly smallSample: (customers: Counted | null) => string;
  /** The same on the face of the gauge. */
  readonly smallSampleShort: string;
  /** `64 of 1,545 customers` */
  readonly parts: (values: {
    readonly measure: GaugeMeasure;
    readonly basis: GaugeBasis;
    readonly part: string;
    readonly whole: Counted;
  }) => string;
  readonly interval: (lower: string, upper: string) => string;
  /** The face of a gauge that has no rate. */
  readonly noRateShort: Readonly<Record<GaugeBasis, string>>;
  readonly noPeriodShort: Readonly<Record<PeriodUnit, string>>;
  readonly target: (rate: string) => string;
  /** `Nov 2024: 2.6%` */
  readonly rateOf: (period: string, rate: string) => string;
  /** The rate, or the target, lies beyond an end of the scale. */
  readonly beyond: Readonly<Record<'above' | 'below', (end: string) => string>>;
  readonly targetBeyond: (target: string) => string;
  /** How the rate is computed, in words. */
  readonly formula: Readonly<Record<GaugeMeasure, Readonly<Record<GaugeBasis, string>>>>;
  readonly better: Readonly<Record<GaugeMeasure, string>>;
  readonly scaleStartsAt: (start: string) => string;
  readonly runningLeftOut: Readonly<Record<PeriodUnit, string>>;
  /** Several statements, one after the other, for a screen reader. */
  readonly spoken: (statements: readonly string[]) => string;
}

type GaugeMeasure = 'churn' | 'retention';
type GaugeBasis = 'customers' | 'revenue';

/** The numbers of a gauge's takeaway, as text. */
export interface GaugeSummary {
  readonly measure: GaugeMeasure;
  readonly basis: GaugeBasis;
  readonly unit: PeriodUnit;
  readonly period: string;
  readonly rate: string;
  /** Whether nothing at all was lost. */
  readonly lossless: boolean;
  /** Absent where the period before has no rate. */
  readonly change:
    { readonly direction: 'up' | 'down' | 'same'; readonly before: string } | undefined;
  readonly target: string | undefined;
}
