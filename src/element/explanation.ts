import type { Counted } from '../locales/messages/text.js';
import type { PeriodUnit } from '../metrics/calendar.js';
import type { DescribedMetric } from '../metrics/describe.js';
import type { MetricOptions } from '../metrics/options.js';

/**
 * What a widget tells of how its numbers were computed: ids and numbers as they are written, no
 * sentences. Those are loaded when somebody asks for them.
 */
export interface Explanation {
  /** How the drawing is to be read: what each of its marks is. */
  readonly reading: readonly ReadingId[];
  /** What the keyboard does in the chart. */
  readonly keys: readonly KeyId[];
  readonly figures: readonly ExplainedFigure[];
  /** The days or periods that the figures are of, as text; null where there are none. */
  readonly period: string | null;
  /** What was counted as what, in the order in which it is told. */
  readonly terms: readonly ExplainedTerm[];
  /** The period that is left out because it is still running, as text; null where there is none. */
  readonly running: string | null;
}

/** A drawing, or a mark in it, that is told how to read. */
export type ReadingId =
  | 'gauge-arc'
  | 'gauge-no-rate'
  | 'gauge-bullet'
  | 'gauge-interval'
  | 'gauge-previous'
  | 'gauge-target'
  | 'gauge-zones'
  | 'gauge-history'
  | 'gauge-choose'
  | 'heatmap'
  | 'heatmap-steps'
  | 'waterfall-bridge'
  | 'waterfall-movements'
  | 'waterfall-parts'
  | 'kpi'
  | 'kpi-none'
  | 'kpi-course'
  | 'trend'
  | 'trend-interval'
  | 'trend-average'
  | 'trend-before'
  | 'trend-target'
  | 'trend-running'
  | 'trend-parts'
  | 'reasons'
  | 'reasons-kinds'
  | 'reasons-rest'
  | 'reasons-wordings'
  | 'survival-curve'
  | 'survival-parts'
  | 'survival-band'
  | 'survival-ticks'
  | 'survival-few'
  | 'survival-median'
  | 'survival-at-risk'
  | 'survival-observed'
  | 'cost'
  | 'cost-paths'
  | 'risk-list'
  | 'benchmark'
  | 'benchmark-interval';

/** Keys and what they do in a chart, or in its table. */
export type KeyId =
  | 'tab'
  | 'tab-past'
  | 'cells'
  | 'row-ends'
  | 'grid-ends'
  | 'pages'
  | 'bars'
  | 'lying-bars'
  | 'periods'
  | 'parts'
  | 'values'
  | 'rows'
  | 'sort-column'
  | 'wordings'
  | 'ages'
  | 'ends'
  | 'open-period'
  | 'pick-periods'
  | 'choose'
  | 'escape'
  | 'table-tab'
  | 'table-sort'
  | 'table-scroll';

/** A figure of the engine, or one that only a takeaway speaks of. */
export type FigureId =
  | DescribedMetric
  | 'annualRate'
  | 'annualRetention'
  | 'mrrGrowth'
  | 'shareLost'
  | 'customersStayed'
  | 'mrrStayed';

/** A figure that an element shows, and the numbers it was made of. */
export interface ExplainedFigure {
  readonly figure: FigureId;
  /** The options it was asked for with. */
  readonly options?: MetricOptions;
  /** The numbers in its formula as they are written; left out where they are not told. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** The figure as the element writes it; null where there is none. */
  readonly result: string | null;
  /** Its 95 % interval. */
  readonly interval?: readonly [string, string] | null;
  /** What is to be said of it besides. */
  readonly remark?: Remark | undefined;
  /** Why there is no result: a code of the metric's `nullReasons`. */
  readonly nullReason?: string | undefined;
}

/** Something that is counted, by the rule of its name. */
export type TermId =
  | 'opening'
  | 'new'
  | 'reactivation'
  | 'expansion'
  | 'contraction'
  | 'churn'
  | 'entering'
  | 'leaving'
  | 'closing'
  | 'lostCustomer'
  | 'joinedAndLeft'
  | 'cohort'
  | 'customersLeft'
  | 'mrrLeft';

/** What a rule counted. */
export interface ExplainedTerm {
  readonly term: TermId;
  /** How much or how many it came to; left out where that is not told. */
  readonly amount?: string;
}

/** What may be said of a figure beside its formula, with the values of the sentence. */
export interface RemarkValues {
  /** The figure is an average over cohorts, of those that are old enough. */
  readonly weightedAverage: {
    readonly unit: PeriodUnit;
    readonly age: string;
    readonly cohorts: Counted;
  };
  /** How it is decided that a rate is better or worse than a published one. */
  readonly comparison: { readonly hasInterval: boolean };
}

/** A remark by its id. */
export type Remark = {
  [K in keyof RemarkValues]: { readonly id: K } & RemarkValues[K];
}[keyof RemarkValues];
