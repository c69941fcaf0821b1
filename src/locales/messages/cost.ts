import type { CostLine } from '../../metrics/churn-cost.js';
import type { Counted, Rich } from './text.js';

/** The fields of the form. */
export type CostField =
  | 'remainingMonths'
  | 'margin'
  | 'retentionCost'
  | 'replacementLow'
  | 'replacementHigh'
  | 'refunds'
  | 'fees'
  | 'supportHours'
  | 'hourlyCost'
  | 'badReviews'
  | 'lostInsight';

/** The texts of `<churn-cost>`. */
export interface CostMessages {
  readonly heading: string;
  readonly takeaway: (values: CostSummary) => Rich;
  readonly nobody: (period: string) => Rich;
  readonly noPeriod: Rich;
  readonly lines: Readonly<Record<CostLine['id'] | 'total', string>>;
  readonly range: (low: string, high: string) => string;
  readonly bar: (name: string, amount: string) => string;
  readonly paths: {
    readonly title: (month: string) => string;
    readonly asIs: string;
    readonly kept: string;
    readonly month: (month: Counted) => string;
    readonly words: (asIs: string, kept: string) => string;
  };
  /** The name of the slider, and its value. */
  readonly slider: string;
  readonly points: (points: Counted) => string;
  readonly whatIf: (values: {
    readonly points: Counted;
    readonly rate: string;
    readonly less: string;
    readonly asIs: string;
    readonly kept: string;
    readonly more: string;
  }) => Rich;
  readonly toWin: (customers: { readonly all: Counted; readonly each: Counted }) => Rich;
  readonly assumptions: { readonly heading: string; readonly advice: string };
  readonly fields: Readonly<Record<CostField, string>>;
  /** What fields are counted in that are no money. */
  readonly units: {
    readonly remainingMonths: string;
    readonly replacementLow: string;
    readonly replacementHigh: string;
    readonly supportHours: string;
  };
  readonly context: string;
  readonly notes: {
    readonly measured: string;
    readonly revenue: string;
    readonly projection: string;
    readonly running: (period: string) => string;
  };
  readonly table: {
    readonly line: string;
    readonly from: string;
    readonly to: string;
    readonly inAYear: (path: string) => string;
  };
}

/** The numbers of a takeaway, as text. */
export interface CostSummary {
  readonly period: string;
  readonly customers: Counted;
  readonly total: string;
  /** Of the total, what they would have paid; null where that is all of it. */
  readonly revenue: string | null;
  readonly months: Counted;
  /** Whether margin is counted in place of revenue. */
  readonly isMargin: boolean;
}
