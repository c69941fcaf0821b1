import { extent } from 'd3-array';
import { line } from 'd3-shape';
import { linear, px } from '../../scene/linear.js';
import type { CoursePoint } from './reading.scene.js';

/** The line of the last periods. */
export interface Sparkline {
  /** The line, with a gap where a period has no figure. */
  readonly path: string;
  /** The last period; null where it has no figure. */
  readonly end: { readonly x: number; readonly y: number } | null;
}

/** Where a line is drawn, in px from the edge at which reading begins. */
export interface SparklineBox {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** Fewer points than this are no course of events. */
const LEAST_POINTS = 3;
/** Changes under this share of the figure are drawn flat, or noise would look like news. */
const LEAST_SPAN = 0.04;
const END_RADIUS = 4;

/** Whether there are points enough for a line. */
export function isCourse(course: readonly CoursePoint[]): boolean {
  return course.filter(({ value }) => value !== null).length >= LEAST_POINTS;
}

/**
 * The line through the figures of some periods.
 *
 * @param place where a distance from the edge at which reading begins is
 */
export function sparkline(
  course: readonly CoursePoint[],
  { left, width, top, height }: SparklineBox,
  place: (x: number) => number,
): Sparkline {
  const xOf = linear([0, course.length - 1], [left + 1, left + width - END_RADIUS]);
  const yOf = linear(domainOf(course), [top + height - END_RADIUS, top + END_RADIUS]);
  const draw = line<CoursePoint>()
    .defined(({ value }) => value !== null)
    .x((_, i) => px(place(xOf(i))))
    .y(({ value }) => px(yOf(value!)));
  const last = course.length - 1;
  const { value } = course[last]!;
  return {
    path: draw(course) ?? '',
    end: value === null ? null : { x: px(place(xOf(last))), y: px(yOf(value)) },
  };
}

/** From the lowest to the highest figure, or more where they hardly differ. */
function domainOf(course: readonly CoursePoint[]): readonly [number, number] {
  const [lowest = 0, highest = 0] = extent(course, ({ value }) => value ?? undefined);
  const middle = (lowest + highest) / 2;
  const half = Math.max((highest - lowest) / 2, (Math.abs(middle) * LEAST_SPAN) / 2, 1e-9);
  return [middle - half, middle + half];
}
