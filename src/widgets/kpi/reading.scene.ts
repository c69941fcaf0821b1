import type { KpiHistory, KpiPoint } from '../../metrics/kpi-history.js';
import { isLowerBetter, kindOf, type KpiName } from './figure.scene.js';

/** A figure in one period; null where there is none. */
export interface CoursePoint {
  readonly period: string;
  readonly value: number | null;
}

/** How a figure differs from that of the period before. */
export interface KpiChange {
  readonly direction: 'up' | 'down' | 'same';
  /** Null where nothing has changed. */
  readonly isGood: boolean | null;
  /** A fraction of the figure before, or for rates percentage points; null from nothing. */
  readonly by: number | null;
}

/** What is shown of a figure. */
export interface KpiReading extends CoursePoint {
  readonly point: KpiPoint;
  /** Why there is no figure, as the metric says; null where there is one. */
  readonly nullReason: string | null;
  /** Null where there is no period before, or no figure in it or in this one. */
  readonly previous: { readonly period: string; readonly value: number } | null;
  readonly change: KpiChange | null;
  /** Up to twelve periods from the first that has the figure, oldest first; this one is the last. */
  readonly course: readonly CoursePoint[];
}

/**
 * The figure of the last complete period, and what it is compared with.
 *
 * @param write how the figure is shown: what looks the same has not changed
 * @returns null where no period is complete
 */
export function kpiReading(
  { points }: KpiHistory,
  figure: KpiName,
  write: (value: number) => string,
): KpiReading | null {
  const point = points.at(-1);
  if (!point) return null;
  const all = points.map((one) => ({ period: one.period, value: one[figure] }));
  const now = all[all.length - 1]!;
  const before = all[all.length - 2];
  const previous =
    now.value !== null && before && before.value !== null
      ? { period: before.period, value: before.value }
      : null;
  const since = all.findIndex(({ value }) => value !== null);
  return {
    ...now,
    point,
    nullReason: point.nullReasons[figure] ?? null,
    previous,
    change: previous && changeOf(previous.value, now.value!, figure, write),
    course: all.slice(Math.max(0, since)),
  };
}

/** How a figure differs from the one before, as far as readers can see. */
export function changeOf(
  before: number,
  now: number,
  figure: KpiName,
  write: (value: number) => string,
): KpiChange {
  if (write(before) === write(now)) return { direction: 'same', isGood: null, by: 0 };
  const isUp = now > before;
  return {
    direction: isUp ? 'up' : 'down',
    isGood: isUp !== isLowerBetter(figure),
    by: kindOf(figure) === 'rate' ? pointsBetween(before, now) : shareOf(before, now),
  };
}

function shareOf(before: number, now: number): number | null {
  return before === 0 ? null : Math.abs(now - before) / Math.abs(before);
}

/** Percentage points between two rates as they are written, with one decimal if that tells them apart. */
function pointsBetween(before: number, now: number): number {
  const tenths = Math.abs(Math.round(now * 1000) - Math.round(before * 1000));
  return tenths === 0 ? Number((Math.abs(now - before) * 100).toPrecision(1)) : tenths / 10;
}
