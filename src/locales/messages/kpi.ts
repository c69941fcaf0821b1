import type { PeriodUnit } from '../../metrics/calendar.js';
import type { KpiName } from '../../metrics/kpi-history.js';
import type { Counted, Rich } from './text.js';

/** Why there is no figure. */
export type KpiCause =
  | 'no-customers'
  | 'no-mrr'
  | 'no-losses'
  | 'nobody-left'
  | 'no-spend'
  | 'no-new-customers'
  | 'no-margin'
  | 'too-short';

/** The texts of `<churn-kpi>`. */
export interface KpiMessages {
  readonly heading: Readonly<Record<KpiName, string>>;
  /** The figure of a period, and how it changed. */
  readonly takeaway: (values: KpiSummary) => Rich;
  readonly noFigure: (figure: KpiName, period: string, cause: KpiCause) => Rich;
  /** There is a running period, and none before it. */
  readonly noPeriod: (unit: PeriodUnit, running: string) => Rich;
  readonly noPeriodShort: Readonly<Record<PeriodUnit, string>>;
  readonly causes: Readonly<Record<KpiCause, string>>;
  /** The word beside a number of months. */
  readonly months: (count: Counted) => string;
  /** Percentage points with their unit: `0.3 points`. */
  readonly points: (count: Counted) => string;
  /** The figure of the period before, after the change: `from $11.2M`. */
  readonly from: (before: string) => string;
  /** The same as in the period before. */
  readonly unchanged: string;
  readonly lowerIsBetter: string;
  readonly smallSample: (customers: Counted) => string;
  readonly runningLeftOut: Readonly<Record<PeriodUnit, string>>;
  /** `Nov 2024: $11.2M` */
  readonly valueOf: (period: string, value: string) => string;
  /** What an arrow says, for a screen reader. */
  readonly moved: Readonly<Record<'up' | 'down', (by: string) => string>>;
  readonly better: string;
  readonly worse: string;
  /** Several statements, one after the other, for a screen reader. */
  readonly spoken: (statements: readonly string[]) => string;
  readonly table: {
    readonly period: string;
    readonly change: string;
    /** The change of a rate, in percentage points. */
    readonly changeInPoints: string;
  };
}

/** The numbers of a takeaway, as text. */
export interface KpiSummary {
  readonly figure: KpiName;
  readonly unit: PeriodUnit;
  readonly period: string;
  readonly value: Counted;
  /** Absent where there is nothing to compare with. */
  readonly change:
    | {
        readonly direction: 'up' | 'down' | 'same';
        /** Without a sign; empty where it cannot be said. */
        readonly by: string;
        readonly before: string;
      }
    | undefined;
}
