import type { SurvivalPoint } from '../../metrics/survival.js';

/** One curve: of all customers, or of those with a value of a dimension. */
export interface Curve {
  /** Unlike that of any other curve, and free of spaces. */
  readonly key: string;
  /** Empty for all customers. */
  readonly name: string;
  /** The customers with one value, to be listed; null where no selection stands for them. */
  readonly value: readonly [dimension: string, value: string | null] | null;
  /** Whether it is of all values that are too small for a curve of their own. */
  readonly isRest: boolean;
  readonly customers: number;
  readonly points: readonly SurvivalPoint[];
}

/** What a curve says of one age. */
export interface Reading {
  /** The estimated share that is still there after so many days, a fraction. */
  readonly survival: number;
  /** The 95 % interval; null where the share is 0 or 1. */
  readonly interval: readonly [number, number] | null;
  /** Customers who are seen at this age: those there are a share of who may leave next. */
  readonly atRisk: number;
  /** Customers who had left by then. */
  readonly left: number;
}

/** A curve of fewer customers at risk than this says little, and is dashed. */
export const FEW_AT_RISK = 10;

/** The last day of which a curve says anything; 0 without one. */
export function lastDayOf({ points }: Pick<Curve, 'points'>): number {
  return points[points.length - 1]?.day ?? 0;
}

/** What a curve says of a day; null beyond its end. */
export function readingAt({ points }: Pick<Curve, 'points'>, day: number): Reading | null {
  const next = points.findIndex((point) => point.day >= day);
  if (next < 0) return null;
  const at = points[next]!.day === day ? next : next - 1;
  const point = points[at];
  return {
    survival: point?.survival ?? 1,
    interval: point?.lower == null || point.upper === null ? null : [point.lower, point.upper],
    atRisk: points[next]!.atRisk,
    left: points.slice(0, at + 1).reduce((sum, { events }) => sum + events, 0),
  };
}

/** The first day after which no more than half are still there; null where it is not seen. */
export function medianOf({ points }: Pick<Curve, 'points'>): number | null {
  return points.find(({ survival }) => survival <= 0.5)?.day ?? null;
}

/** Customers who have left. */
export function eventsOf({ points }: Pick<Curve, 'points'>): number {
  return points.reduce((sum, { events }) => sum + events, 0);
}

/** Whether some customer is still there, and so its curve was cut off. */
export function hasCensored({ points }: Pick<Curve, 'points'>): boolean {
  return points.some(({ censored }) => censored > 0);
}

/** Whether some part of a curve is of fewer customers than tell much. */
export function hasFew({ points }: Pick<Curve, 'points'>): boolean {
  return points.some(({ atRisk }) => atRisk < FEW_AT_RISK);
}
