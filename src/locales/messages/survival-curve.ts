import type { Counted, Rich } from './text.js';

/** How long a customer has been there: a number of days or months and how it is written. */
export interface AgeText extends Counted {
  readonly unit: 'day' | 'month';
}

/** The texts of `<churn-survival-curve>`. */
export interface SurvivalCurveMessages {
  readonly heading: string;
  /** The share that is still there at an age, and the age at which half have left, where that is seen. */
  readonly takeaway: (values: {
    readonly share: string;
    readonly age: AgeText;
    readonly median: AgeText | null;
  }) => Rich;
  /** The values of which most and fewest are still there; `chance` is of a difference so great. */
  readonly compared: (values: SurvivalComparisonText) => Rich;
  readonly nobodyLeft: (customers: Counted, longest: AgeText) => Rich;
  readonly tooFew: (customers: Counted, left: Counted) => Rich;
  /** `After 12 months` */
  readonly after: (age: AgeText) => string;
  /** Where half have left, beside the lines that lead there. */
  readonly median: (age: AgeText) => string;
  /** Over the customers at risk, under the axis. */
  readonly atRisk: string;
  /** What the numbers on the axis are, in full and in a word. */
  readonly units: Readonly<Record<AgeText['unit'], readonly [string, string]>>;
  /** Those without a value, and those of values too small for a curve of their own. */
  readonly noValue: string;
  readonly others: (values: Counted) => string;
  /** A curve at an age, in words. */
  readonly reading: (values: SurvivalReadingText) => string;
  /** The estimate in the explanation, with its interval. */
  readonly figure: (
    age: AgeText,
    share: string,
    interval: readonly [string, string] | null,
  ) => string;
  readonly notes: {
    readonly band: string;
    /** Curves are too many for their intervals. */
    readonly noBand: string;
    readonly tick: string;
    readonly few: (customers: string) => string;
    readonly observed: (day: string) => string;
    readonly unknown: (dimension: string) => string;
  };
  readonly table: Readonly<Record<'share' | 'from' | 'to' | 'atRisk' | 'left', string>>;
}

/** The numbers of a comparison, as text. */
export interface SurvivalComparisonText {
  readonly age: AgeText;
  readonly highest: { readonly name: string; readonly share: string };
  readonly lowest: { readonly name: string; readonly share: string };
  /** The probability of so great a difference by chance; null where it cannot be told. */
  readonly chance: { readonly isUnlikely: boolean; readonly text: string } | null;
}

/** A curve at an age, as text. */
export interface SurvivalReadingText {
  /** Of a value of a dimension; empty for all. */
  readonly name: string;
  readonly age: AgeText;
  readonly share: string;
  readonly interval: readonly [string, string] | null;
  readonly atRisk: Counted;
  readonly left: Counted;
  /** Whether so few are at risk that the curve says little. */
  readonly few: boolean;
}
