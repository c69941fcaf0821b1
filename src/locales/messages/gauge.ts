import type { PeriodUnit } from '../../metrics/calendar.js';
import type { GaugeFigure } from '../../scene/gauge-figure.js';
import type { Counted, Rich } from './text.js';

/** The texts of `<churn-gauge>`. */
export interface GaugeMessages {
  /** The bullet graph could not be loaded. */
  readonly lack: string;
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
  /** What zones of the scale are called where the page gives them no names. */
  readonly zoneNames: Readonly<Record<'good' | 'fair' | 'bad', string>>;
  /** A zone by its name and its ends, of which one may be absent: `fair: 2% – 5%`. */
  readonly zone: (name: string, from: string | null, to: string | null) => string;
  /** A sentence after another: in which zone the rate lies, and whether its interval leaves it. */
  readonly inZone: (name: string, isCertain: boolean) => string;
  /** All zones, one after the other. */
  readonly zonesNote: (zones: readonly string[]) => string;
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
