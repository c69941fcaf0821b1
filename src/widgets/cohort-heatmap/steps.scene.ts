import { extent } from 'd3-array';
import { px } from '../../scene/linear.js';

/** How many colours there are from nothing to everything retained; their steps count from 0. */
export const STEPS = 9;

/** How many colours there are above 100 %, which revenue can reach. */
export const ABOVE_STEPS = 4;

/** Where the colours above 100 % may end: the first that no rate lies above. */
const ENDS = [1.25, 1.5, 2, 3];

/** Chosen ends of a scale are multiples of this. */
const ROUND = 0.05;

/** How the colours of a heatmap stand for rates. */
export interface RateScale {
  /** Where the colours begin and end, those above 100 % aside. */
  readonly from: number;
  readonly to: number;
  /** Where the colours above 100 % end; null where no rate is above it, and there are none. */
  readonly end: number | null;
  /** Whether there are rates beyond that end, which have the last colour. */
  readonly isOpen: boolean;
  /** The name of a rate's colour: `0` to `8`, `above-0` to `above-3`, or `none`. */
  stepOf(rate: number | null): string;
}

/**
 * A scale from 0 to 100 %, and in a second hue to the end that these rates need.
 *
 * @param isFitted whether it only reaches from the lowest to the highest of these rates up to 100 %
 */
export function rateScale(rates: readonly (number | null)[], isFitted = false): RateScale {
  const [from, to] = isFitted ? endsOf(rates) : [0, 1];
  const most = rates.reduce<number>((greatest, rate) => Math.max(greatest, rate ?? 0), 0);
  const end = most > 1 ? (ENDS.find((known) => most <= known) ?? ENDS[ENDS.length - 1]!) : null;
  return {
    from,
    to,
    end,
    isOpen: end !== null && most > end,
    stepOf(rate) {
      if (rate === null) return 'none';
      if (rate <= 1) return String(step((rate - from) / (to - from), STEPS));
      return `above-${step((rate - 1) / ((end ?? ENDS[0]!) - 1), ABOVE_STEPS)}`;
    },
  };
}

/** Round ends around rates up to 100 %. */
function endsOf(rates: readonly (number | null)[]): readonly [number, number] {
  const known = rates.filter((rate) => rate !== null).map((rate) => Math.min(1, rate));
  const [least = 0, most = 1] = extent(known);
  const from = Math.floor(least / ROUND);
  const to = Math.max(from + 1, Math.ceil(most / ROUND));
  return to * ROUND > 1 ? [1 - ROUND, 1] : [px(from * ROUND), px(to * ROUND)];
}

function step(share: number, steps: number): number {
  return Math.max(0, Math.min(steps - 1, Math.floor(share * steps)));
}

/** A colour of the legend, one wide. */
export interface Swatch {
  readonly step: string;
  readonly x: number;
}

/** The colours from 0 to 100 %, and those above where they are used. */
export interface HeatmapLegend {
  readonly least: string;
  readonly most: string;
  readonly swatches: readonly Swatch[];
  readonly above: { readonly end: string; readonly swatches: readonly Swatch[] } | null;
}

/** The legend of a scale; its colours run the way the page reads. */
export function legendOf(
  { from, to, end, isOpen }: RateScale,
  direction: 'ltr' | 'rtl',
  text: { rate(fraction: number): string; andMore(rate: string): string },
): HeatmapLegend {
  const swatches = (count: number, prefix: string): Swatch[] =>
    Array.from({ length: count }, (_, i) => ({
      step: `${prefix}${i}`,
      x: direction === 'rtl' ? count - 1 - i : i,
    }));
  const above = (rate: number): HeatmapLegend['above'] => ({
    end: isOpen ? text.andMore(text.rate(rate)) : text.rate(rate),
    swatches: swatches(ABOVE_STEPS, 'above-'),
  });
  return {
    least: text.rate(from),
    most: text.rate(to),
    swatches: swatches(STEPS, ''),
    above: end === null ? null : above(end),
  };
}
