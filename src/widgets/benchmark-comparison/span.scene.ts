import { px, type LinearScale } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { FONT } from './columns.scene.js';
import type { BenchmarkText, RateRange } from './input.scene.js';

/** An arrow head: where it is, and its path from there. */
export interface Arrow {
  readonly x: number;
  readonly path: string;
}

/** A range of rates, as far as the axis reaches. */
export interface BenchmarkSpan {
  readonly x: number;
  readonly width: number;
  /** An arrow head at the end of the axis, where it goes on beyond it, or lies there altogether. */
  readonly arrow: Arrow | null;
  /** Above it; null where it is beside the name. */
  readonly label: { readonly x: number; readonly text: string } | null;
}

/** A range on the axis; without a label where there is no text. */
export function spanOf(
  [from, to]: RateRange,
  xOf: LinearScale,
  text: BenchmarkText | null,
): BenchmarkSpan {
  const [least, most] = xOf.domain;
  const within = (rate: number): number => Math.max(least, Math.min(most, rate));
  const ends = [xOf(within(from ?? least)), xOf(within(to ?? most))] as const;
  const label = text?.range([from, to]) ?? '';
  const half = textWidth(label, FONT) / 2;
  const sides = [xOf(least), xOf(most)];
  const middle = (ends[0] + ends[1]) / 2;
  const x = Math.max(Math.min(...sides) + half, Math.min(Math.max(...sides) - half, middle));
  const back = xOf(most) > xOf(least) ? -5 : 5;
  return {
    x: px(Math.min(...ends)),
    width: px(Math.abs(ends[1] - ends[0])),
    arrow: (to ?? Infinity) > most ? arrowTo(ends[1], back) : null,
    label: label === '' ? null : { x: px(x), text: label },
  };
}

/** An arrow head that ends at a place, and begins so far from it. */
export function arrowTo(end: number, back: number): Arrow {
  return { x: px(end + back), path: `M0 -5l${-back} 5l${back} 5` };
}
