import { px } from '../../scene/linear.js';
import type { TrendPoint } from './reading.scene.js';

/** A place on a line; its `key` is its period. */
export interface LinePoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** An interval: from `y` up to `top`. */
export interface BandPoint extends LinePoint {
  readonly top: number;
}

/** Points in a row without a gap, each run by itself. */
export function runsOf<P>(
  points: readonly TrendPoint[],
  place: (point: TrendPoint, i: number) => P | null,
): P[][] {
  const runs: P[][] = [[]];
  points.forEach((point, i) => {
    const placed = place(point, i);
    if (placed) runs[runs.length - 1]!.push(placed);
    else if (runs[runs.length - 1]!.length > 0) runs.push([]);
  });
  return runs.filter((run) => run.length > 0);
}

/** From the last complete period to the running one, where both have a rate. */
export function runningLine(
  points: readonly TrendPoint[],
  place: (rate: number, i: number) => LinePoint,
): LinePoint[] {
  const i = points.length - 1;
  const now = points[i]!;
  const before = points[i - 1];
  if (now.complete || now.value === null || !before || before.value === null) return [];
  return [place(before.value, i - 1), place(now.value, i)];
}

/** A line as a path; a single point is a dot where line ends are round. */
export function linePath(runs: readonly (readonly LinePoint[])[]): string {
  return runs
    .filter((run) => run.length > 0)
    .map(
      (run) =>
        `M${run.map(({ x, y }) => `${px(x)} ${px(y)}`).join('L')}${run.length === 1 ? 'h0' : ''}`,
    )
    .join('');
}

/** Intervals as a path around them; that of a single period is a line across its ends. */
export function bandPath(runs: readonly (readonly BandPoint[])[]): string {
  return runs
    .map((run) => {
      const wide =
        run.length === 1 ? [shifted(run[0]!, -BAND_OF_ONE), shifted(run[0]!, BAND_OF_ONE)] : run;
      const there = wide.map(({ x, top }) => `${px(x)} ${px(top)}`);
      const back = wide.toReversed().map(({ x, y }) => `${px(x)} ${px(y)}`);
      return `M${[...there, ...back].join('L')}Z`;
    })
    .join('');
}

/** Half the width of the interval of a period that stands by itself. */
const BAND_OF_ONE = 6;

function shifted(point: BandPoint, by: number): BandPoint {
  return { ...point, x: point.x + by };
}
