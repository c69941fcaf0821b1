import { tickStep } from 'd3-array';
import type { BenchmarkInput } from './input.scene.js';

const PER_TICK = 64;
const MOST_TICKS = 8;
/** An interval draws the axis out to no more than this many times the greatest rate. */
const LONGEST_INTERVAL = 1.6;

/** The rates between which everything is drawn, and the round ones that are written under it. */
export function axisOf(
  { groups, rate, interval, axis }: BenchmarkInput,
  room: number,
): { domain: [number, number]; ticks: number[] } {
  const peers = groups.flatMap((group) => group.peers);
  const percentiles = peers.flatMap(({ distribution }) => Object.values(distribution.percentiles));
  // What nobody knows the measure of draws the axis out only where there is nothing else.
  const ends = peers.flatMap(({ range }) => range ?? []).filter((end) => end !== null);
  const published = percentiles.length > 0 ? percentiles : ends;
  const rates = rate === null ? published : [...published, rate];
  const greatest = Math.max(...rates);
  const high = Math.max(greatest, Math.min(interval?.[1] ?? 0, greatest * LONGEST_INTERVAL));
  const least = axis.fromZero ? 0 : Math.min(...rates, interval?.[0] ?? Infinity);
  const span = high - least || 0.01;
  const margin = axis.fromZero ? 0 : span * 0.1;
  const from = Math.max(0, least - margin);
  const to = Math.min(least + span + margin, axis.most ?? Infinity);
  const step = tickStep(from, to, Math.max(2, Math.min(MOST_TICKS, Math.floor(room / PER_TICK))));
  const first = Math.floor(exact(from / step));
  const last = Math.ceil(exact(to / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => exact((first + i) * step));
  return { domain: [ticks[0]!, ticks[ticks.length - 1]!], ticks };
}

/** Without the last digits, which a product of decimals gets wrong. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
