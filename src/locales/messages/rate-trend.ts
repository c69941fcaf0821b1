import type { PeriodUnit } from '../../metrics/calendar.js';
import type { RateFigure } from '../../scene/rate-figure.js';
import type { Counted, Rich } from './text.js';

/** The texts of `<churn-rate-trend>`. */
export interface RateTrendMessages {
  /** The drawings of each value could not be loaded. */
  readonly lack: string;
  readonly heading: Readonly<Record<RateFigure, (unit: PeriodUnit) => string>>;
  readonly takeaway: (values: TrendSummary) => Rich;
  /** Which value of a dimension has the highest rate, and which the lowest. */
  readonly compared: (values: TrendComparison) => Rich;
  /** No complete period has a rate. */
  readonly noRate: (figure: RateFigure) => Rich;
  /** There is a running period, and none before it. */
  readonly noPeriod: (unit: PeriodUnit, running: string) => Rich;
  readonly names: {
    /** `Average of 3 months` */
    readonly average: (unit: PeriodUnit, periods: Counted) => string;
    readonly before: string;
    readonly target: string;
  };
  /** A part of all: those without a value, and those too few to be drawn by themselves. */
  readonly noValue: string;
  readonly others: (values: Counted) => string;
  /** A period in words. */
  readonly point: (values: TrendPointText) => string;
  /** A value of a dimension in words. */
  readonly part: (name: string, rate: string | null) => string;
  readonly notes: {
    /** What a line is, where there is no room to name it beside its end. */
    readonly average: (name: string) => string;
    readonly before: string;
    readonly target: (rate: string) => string;
    readonly interval: string;
    readonly cut: (rate: string) => string;
    readonly axisStartsAt: (rate: string) => string;
    readonly running: (period: string) => string;
    readonly whole: string;
    readonly unknown: (dimension: string) => string;
    readonly smallSample: (customers: Counted) => string;
    readonly better: Readonly<Record<'lost' | 'kept', string>>;
  };
  readonly table: {
    readonly period: string;
    readonly rate: Readonly<Record<RateFigure, string>>;
    readonly part: Readonly<Record<RateFigure, string>>;
    readonly whole: Readonly<Record<'customers' | 'revenue', string>>;
    readonly intervalFrom: string;
    readonly intervalTo: string;
    readonly before: string;
    readonly all: string;
    readonly running: (period: string) => string;
  };
}

/** The numbers of a takeaway, as text. */
export interface TrendSummary {
  readonly figure: RateFigure;
  readonly unit: PeriodUnit;
  readonly period: string;
  readonly rate: string;
  /** Whether nothing at all was lost. */
  readonly lossless: boolean;
  /** Absent where the period before has no rate. */
  readonly change:
    { readonly direction: 'up' | 'down' | 'same'; readonly before: string } | undefined;
  /** The same period a year before; absent where that is not compared with. */
  readonly yearBefore: string | undefined;
  /** What a year of such periods would come to, compounded; absent where that says nothing more. */
  readonly annual: string | undefined;
}

/** The numbers of a comparison of values, as text. */
export interface TrendComparison {
  readonly figure: RateFigure;
  readonly period: string;
  readonly highest: { readonly name: string; readonly rate: string };
  readonly lowest: { readonly name: string; readonly rate: string };
  readonly whole: string | undefined;
}

/** A period, as text. */
export interface TrendPointText {
  readonly figure: RateFigure;
  /** Of a value of a dimension; absent for all. */
  readonly name?: string;
  readonly period: string;
  /** Null where there is none. */
  readonly rate: string | null;
  readonly part: string;
  readonly whole: Counted;
  readonly interval: readonly [string, string] | null;
  readonly average: string | null;
  readonly yearBefore: string | null;
  readonly complete: boolean;
}
