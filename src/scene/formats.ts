/** How a scene writes numbers and days: in the reader's language, made by the element. */
export interface Formats {
  /** The language tag the formats are for. */
  readonly language: string;
  /** A whole number: `1,234`. */
  count(value: number): string;
  /** A fraction as per cent with one decimal: 0.0343 is `3.4%`. */
  percent(fraction: number): string;
  /** A fraction as whole per cent: 0.724 is `72%`. */
  wholePercent(fraction: number): string;
  /** An amount with three significant digits: `$10.3M`. */
  money(amount: number): string;
  /** The same with its sign: `+$1.01M`, `−$325K`. */
  signedMoney(amount: number): string;
  /** An amount in full: `$10,268,123.45`. */
  fullMoney(amount: number): string;
  /** A day given as `YYYY-MM-DD`: `Dec 31, 2024`. */
  day(day: string): string;
  /** The day before a boundary given as `YYYY-MM-DD`, the last that belongs to what ends there. */
  dayBefore(boundary: string): string;
  /** A period by its name: `2024-03` is `Mar 2024`, `2024-Q1` is `Q1 2024`. */
  period(name: string): string;
}
