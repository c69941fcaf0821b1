/** How a scene writes numbers and days: in the reader's language, made by the element. */
export interface Formats {
  /** The language tag the formats are for. */
  readonly language: string;
  /** How many: `1,234`; `102.5` where that is the mean of two numbers. */
  count(value: number): string;
  /** A number with all the decimals it has: `1.0837`. */
  decimal(value: number): string;
  /** A fraction as per cent with one decimal: 0.0343 is `3.4%`. */
  percent(fraction: number): string;
  /**
   * A rate as per cent with one decimal, or as many as it takes to tell it from 0 % and 100 %:
   * 0.0343 is `3.4%`, 0.0003 is `0.03%`, 0 is `0%`.
   */
  rate(fraction: number): string;
  /** A fraction as per cent with the decimals it has, at most two: 0.02 is `2%`, 0.025 is `2.5%`. */
  exactPercent(fraction: number): string;
  /** A fraction as whole per cent: 0.724 is `72%`. */
  wholePercent(fraction: number): string;
  /** An amount with three or four digits: `$9.50`, `$1,090`, `$10.3M`. */
  money(amount: number): string;
  /** The same with its sign: `+$1.01M`, `−$325`. */
  signedMoney(amount: number): string;
  /** An amount in full: `$10,268,123.45`. */
  fullMoney(amount: number): string;
  /** The same with its sign. */
  signedFullMoney(amount: number): string;
  /** The amount that `money` and `signedMoney` write: 10,268,123.45 as 10,300,000. */
  writtenMoney(amount: number): number;
  /** The amount that `fullMoney` and `signedFullMoney` write. */
  writtenFullMoney(amount: number): number;
  /** A day given as `YYYY-MM-DD`: `Dec 31, 2024`. */
  day(day: string): string;
  /** The day before a boundary given as `YYYY-MM-DD`, the last that belongs to what ends there. */
  dayBefore(boundary: string): string;
  /** The time of day of a moment in milliseconds since 1970: `14:02`. */
  time(moment: number): string;
  /** The days from one to the last before a boundary: `Oct 1 – Dec 31, 2024`. */
  days(start: string, boundary: string): string;
  /**
   * A period by its name: `2024-03` is `Mar 2024`, `2024-Q1` is `Q1 2024`, `2024-03-02/2024-04-01`
   * is `Mar 2 – 31, 2024`.
   */
  period(name: string): string;
  /** The same with the month in full: `March 2024`. */
  longPeriod(name: string): string;
}
