import type { PeriodMovement } from '../../metrics/movements.js';
import type { RateFigure } from '../../scene/rate-figure.js';

/** The rate of one period, and what it is compared with. */
export interface TrendPoint {
  readonly period: string;
  /** First day and closing boundary, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  /** False for the running period, whose rate is not final. */
  readonly complete: boolean;
  /** A fraction; null where there is nobody, or no MRR, to measure it of. */
  readonly value: number | null;
  /** The rate is `part` ÷ `whole`: customers, or major units of MRR. */
  readonly part: number;
  readonly whole: number;
  /** The 95 % interval; null where the rate is no share of customers. */
  readonly interval: readonly [number, number] | null;
  /**
   * All that was lost or kept in the last periods up to this one ÷ all there was at their starts;
   * null where one of them has no rate, and for the running period.
   */
  readonly average: number | null;
  /** The rate of the same period a year before; null where it is not known. */
  readonly before: number | null;
}

/** How a course is read. */
export interface TrendSettings {
  readonly figure: RateFigure;
  /** Over how many periods the trailing average goes; below 2 there is none. */
  readonly average: number;
  /** How many periods a year has; 0 where that is no whole number. */
  readonly periodsInYear: number;
}

/** Whether a rate is of customers or of MRR. */
export function basisOf(figure: RateFigure): 'customers' | 'revenue' {
  return figure === 'customerChurnRate' || figure === 'periodLogo' ? 'customers' : 'revenue';
}

/** Whether a rate is what was lost, and less of it is better, or what was kept. */
export function sideOf(figure: RateFigure): 'lost' | 'kept' {
  return figure.endsWith('ChurnRate') ? 'lost' : 'kept';
}

/** The last periods, from the first that has a rate, oldest first. */
export function trendPoints(
  movements: readonly PeriodMovement[],
  settings: TrendSettings & { readonly last: number },
): TrendPoint[] {
  const points = allPoints(movements, settings);
  const since = points.findIndex(({ value }) => value !== null);
  const first = since < 0 ? points.length - 1 : since;
  return points.slice(Math.max(first, points.length - settings.last));
}

/** Every period that is listed, oldest first. */
export function allPoints(
  movements: readonly PeriodMovement[],
  { figure, average, periodsInYear }: TrendSettings,
): TrendPoint[] {
  const all = movements.map((movement) => ({ movement, ...partsOf(movement, figure) }));
  return all.map(({ movement, part, whole }, i): TrendPoint => {
    const before = periodsInYear > 0 ? all[i - periodsInYear] : undefined;
    const window = all.slice(Math.max(0, i + 1 - average), i + 1);
    const isWhole = window.length === average && window.every((one) => one.whole > 0);
    const isAveraged = average > 1 && isWhole && movement.complete;
    return {
      period: movement.period,
      start: movement.start,
      end: movement.end,
      complete: movement.complete,
      value: rateOf(part, whole),
      part,
      whole,
      interval: intervalOf(movement, figure),
      average: isAveraged ? rateOf(sum(window, 'part'), sum(window, 'whole')) : null,
      before: before ? rateOf(before.part, before.whole) : null,
    };
  });
}

/** The last complete period; undefined where there is none. */
export function lastComplete(points: readonly TrendPoint[]): TrendPoint | undefined {
  return points.findLast(({ complete }) => complete);
}

function partsOf(
  { lostCustomers, baseCustomers, lostMrr, baseMrr }: PeriodMovement,
  figure: RateFigure,
): { part: number; whole: number } {
  const isOfCustomers = basisOf(figure) === 'customers';
  const whole = isOfCustomers ? baseCustomers : baseMrr;
  const lost = isOfCustomers ? lostCustomers : lostMrr;
  return { part: sideOf(figure) === 'lost' ? lost : whole - lost, whole };
}

function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function intervalOf(
  { customerChurnInterval }: PeriodMovement,
  figure: RateFigure,
): readonly [number, number] | null {
  if (basisOf(figure) === 'revenue' || !customerChurnInterval) return null;
  const [lower, upper] = customerChurnInterval;
  return sideOf(figure) === 'lost' ? [lower, upper] : [1 - upper, 1 - lower];
}

function sum<K extends string>(rows: readonly Readonly<Record<K, number>>[], name: K): number {
  return rows.reduce((total, row) => total + row[name], 0);
}
