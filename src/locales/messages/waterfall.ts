import type { Counted, Rich } from './text.js';

/** The texts of `<churn-mrr-waterfall>`. */
export interface WaterfallMessages {
  /** The drawing of several periods could not be loaded. */
  readonly lack: string;
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
  /** One movement of a period, of a part, or of both, in words. */
  readonly part: (values: {
    readonly of: string;
    readonly name: string;
    readonly amount: string;
    readonly customers: Counted | null;
  }) => string;
  /** The movements of one period in words. */
  readonly stack: (values: {
    readonly of: string;
    readonly parts: readonly { readonly name: string; readonly amount: string }[];
    readonly net: string;
    readonly complete: boolean;
  }) => string;
  /** The takeaway where MRR began at nothing. */
  readonly began: (values: WaterfallSpan & { readonly closing: string }) => Rich;
  /** The takeaway where there is none, neither at first nor at last. */
  readonly nothing: (to: string) => Rich;
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
  /** The heading where movements are divided by a dimension. */
  readonly headingBy: (dimension: string) => string;
  /** The column of what is not divided. */
  readonly all: string;
  /** The part of what has no value, and that of all values without a part of their own. */
  readonly none: string;
  readonly others: string;
  /** What entering and leaving are where customers can go from one part to another. */
  readonly movedBetween: (dimension: string) => string;
  /** The whole and its parts are drawn at one scale. */
  readonly sameScale: string;
  /** The bars of parts are cut. */
  readonly partsCut: string;
  /** There is no such dimension. */
  readonly notDivided: (dimension: string) => string;
  /** Amounts as they are written do not add up to the total as it is written. */
  readonly rounded: string;
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
