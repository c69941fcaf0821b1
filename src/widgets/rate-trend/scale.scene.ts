import { max, min, nice } from 'd3-array';
import type { TrendPoint } from './reading.scene.js';

/** Where an axis begins and ends, as fractions. */
export interface RateDomain {
  readonly from: number;
  readonly to: number;
  /** Whether a part of some interval lies beyond an end. */
  readonly isCut: boolean;
}

/** About so many lines across. */
export const TICKS = 4;
/** An interval takes at most so many times the room of the rates themselves. */
const MOST_OF_INTERVALS = 4;
/** The least height of an axis, so that nothing lost is not drawn as something. */
const LEAST_SPAN = 0.01;
/** What is above the highest rate, so that no mark touches the edge. */
const HEADROOM = 1.08;

/**
 * The axis of rates that were lost begins at 0. Rates that were kept are drawn from below the lowest of
 * them, where all are above one half, because from 0 they could not be told apart.
 */
export function domainOf(
  series: readonly (readonly TrendPoint[])[],
  side: 'lost' | 'kept',
  target: number | null,
): RateDomain {
  // What was kept is drawn as what was lost, from the other end.
  const turned = (rate: number): number => (side === 'lost' ? rate : 1 - rate);
  const points = series.flat();
  const rates = points
    .flatMap(({ value, average, before }) => [value, average, before])
    .concat(target)
    .filter((rate) => rate !== null)
    .map(turned);
  const drawn = points.filter(({ complete }) => complete);
  const ends = drawn.flatMap(({ interval }) => interval ?? []).map(turned);
  const highest = max(rates) ?? 0;
  // Where nothing at all was lost, there is only the interval to show.
  const most = highest === 0 ? Infinity : highest * MOST_OF_INTERVALS;
  const reach = Math.min(max(ends) ?? 0, most);
  const top = Math.max(highest * HEADROOM, reach, LEAST_SPAN);
  const lowest = Math.min(0, min(rates) ?? 0);
  if (side === 'kept' && top > 0.5) return { from: 0, to: 1, isCut: false };
  const [from, nicest] = nice(lowest, top, TICKS);
  const to = Math.max(nicest, top);
  const isCut = (max(ends) ?? 0) > to;
  return side === 'lost' ? { from, to, isCut } : { from: 1 - to, to: 1 - from, isCut };
}
