import { countsGrowth, evenOf, type GaugeFigure } from './figure.scene.js';
import type { GaugeReading } from './reading.scene.js';

/** The ends of a gauge, as fractions. */
export interface GaugeScale {
  readonly min: number;
  readonly max: number;
}

/** What a page may fix of a scale; null leaves it to be chosen. */
export interface GaugeLimits {
  readonly min: number | null;
  readonly max: number | null;
  readonly target: number | null;
  /** Where zones end; none without thresholds. */
  readonly bounds: readonly number[];
}

/** The spans to choose from: few, so that a refresh seldom moves the scale. */
const SPANS = [0.01, 0.02, 0.05, 0.08, 0.1, 0.2, 0.3, 0.5, 1];
/** What grows has no end as what is lost has. */
const GROWTHS = [...SPANS, 1.5, 2, 3, 5, 10];
const HEADROOM = 1.1;
/** How much room growth leaves for losses at least, so that the middle of the scale is in sight. */
const LEAST_SHARE = 0.2;

/**
 * The ends of the scale: for churn from 0 to the least round span that holds the last twelve
 * periods, the interval, the target and the thresholds; for retention such a span below 1. Where growth counts and
 * there was some, the scale reaches as far to the other side.
 */
export function gaugeScale(
  reading: GaugeReading | null,
  figure: GaugeFigure,
  { min, max, target, bounds }: GaugeLimits,
): GaugeScale {
  const values = [
    target,
    ...bounds,
    ...(reading ? [...(reading.interval ?? []), ...reading.history.map(({ value }) => value)] : []),
  ].filter((value) => value !== null);
  const even = evenOf(figure);
  const losses = values.map((value) => (even === 0 ? value : 1 - value));
  const growth = countsGrowth(figure)
    ? spanOf(GROWTHS, Math.max(0, ...losses.map((loss) => -loss)))
    : 0;
  const loss = spanOf(SPANS, Math.max(growth * LEAST_SHARE, ...losses, 0)) || SPANS[0]!;
  const chosen = even === 0 ? { min: 0 - growth, max: loss } : { min: 1 - loss, max: 1 + growth };
  const scale = { min: min ?? chosen.min, max: max ?? chosen.max };
  return scale.min < scale.max ? scale : chosen;
}

/** The least span that holds a value with some room; 0 for none. */
function spanOf(spans: readonly number[], value: number): number {
  if (value === 0) return 0;
  return spans.find((span) => span >= value * HEADROOM) ?? spans[spans.length - 1]!;
}

/** Where losses and growth are even, if that lies inside the scale; null where it is no more than an end. */
export function evenWithin(figure: GaugeFigure, { min, max }: GaugeScale): number | null {
  const even = evenOf(figure);
  return even > min && even < max ? even : null;
}

/** On which side of a scale a value lies, or `null` within it. */
export function sideOf(value: number, { min, max }: GaugeScale): 'above' | 'below' | null {
  if (value > max) return 'above';
  return value < min ? 'below' : null;
}

/** The value, or the end of the scale that it lies beyond. */
export function within(value: number, { min, max }: GaugeScale): number {
  return Math.max(min, Math.min(max, value));
}
