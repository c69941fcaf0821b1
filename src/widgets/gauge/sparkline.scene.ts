import { extent } from 'd3-array';
import { line } from 'd3-shape';
import { linear, px, type LinearScale } from '../../scene/linear.js';
import type { GaugePoint } from './reading.scene.js';
import type { Point, Sheet } from './sheet.scene.js';

/** A small line of the periods up to the one shown. */
export interface Sparkline {
  /** The line, with a gap where a period has no rate. */
  readonly path: string;
  /** The last period; null where it has no rate. */
  readonly end: Point | null;
  /** What is pointed at for a period: from half way from the one before to half way to the next. */
  readonly hits: readonly SparklineHit[];
}

/** A period of a sparkline. */
export interface SparklineHit {
  readonly period: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a sparkline is drawn; the names of its periods stand below. */
export interface SparklineBox {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

/** From the bottom of the line to the baseline of the names. */
export const NAMES_BELOW = 20;
/** Fewer points than this are no course of events. */
const LEAST_POINTS = 3;
/** Changes under this share of the losses are drawn flat, or noise would look like news. */
const LEAST_SPAN = 0.25;
const END_RADIUS = 4;

/** The periods of a sparkline; null where there are too few for one. */
export function courseOf(history: readonly GaugePoint[]): readonly GaugePoint[] | null {
  return history.filter(({ value }) => value !== null).length < LEAST_POINTS ? null : history;
}

/** Draws a sparkline, and writes the names of its first and last period under it. */
export function sparkline(
  sheet: Sheet,
  course: readonly GaugePoint[],
  { left, width, top, height }: SparklineBox,
  names: { readonly from: string; readonly to: string },
): Sparkline {
  const xOf = linear([0, course.length - 1], [left, left + width - END_RADIUS]);
  const yOf = linear(domainOf(course), [top + height, top]);
  const place = ({ value }: GaugePoint, i: number): Point => sheet.point(xOf(i), yOf(value ?? 0));
  const path = line<GaugePoint>()
    .defined(({ value }) => value !== null)
    .x((point, i) => place(point, i).x)
    .y((point, i) => place(point, i).y);
  const last = course.length - 1;
  const y = px(top + height + NAMES_BELOW);
  sheet.write('from', 'tick', { x: left, y }, names.from, 'start');
  sheet.write('to', 'tick', { x: left + width, y }, names.to, 'end');
  return {
    path: path(course) ?? '',
    end: course[last]!.value === null ? null : place(course[last]!, last),
    hits: hitsOf(sheet, course, xOf, { left, width, top, height }),
  };
}

function hitsOf(
  sheet: Sheet,
  course: readonly GaugePoint[],
  xOf: LinearScale,
  { left, width, top, height }: SparklineBox,
): SparklineHit[] {
  const y = px(top - END_RADIUS);
  return course.flatMap(({ period, value }, i) => {
    if (value === null) return [];
    const start = i === 0 ? left : xOf(i - 0.5);
    const end = i === course.length - 1 ? left + width : xOf(i + 0.5);
    const x = Math.min(sheet.x(start), sheet.x(end));
    return [{ period, x, y, width: px(end - start), height: px(height + 2 * END_RADIUS) }];
  });
}

/** From the lowest to the highest rate, or more where they hardly differ. */
function domainOf(course: readonly GaugePoint[]): readonly [number, number] {
  const [lowest = 0, highest = 0] = extent(course, ({ value }) => value ?? undefined);
  const middle = (lowest + highest) / 2;
  const losses = Math.min(middle, 1 - middle);
  const half = Math.max((highest - lowest) / 2, (losses * LEAST_SPAN) / 2, 1e-6);
  return [middle - half, middle + half];
}
