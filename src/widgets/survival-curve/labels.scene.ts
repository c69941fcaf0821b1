import { px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';
import type { Age } from './ages.scene.js';
import { medianOf, readingAt, type Curve } from './reading.scene.js';

/** A text, and where it begins. */
export interface Label {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Where half of a curve's customers have left: its text, and the lines that lead there. */
export interface MedianLabel extends Label {
  readonly axisX: number;
  readonly dropX: number;
}

/** What is said of a place on a curve, and a dot there. */
export interface DotLabel extends Label {
  readonly dotX: number;
  readonly dotY: number;
}

/** Where a plot is; places count from where reading begins until `place` mirrors them. */
export interface Plot {
  readonly xOf: (day: number) => number;
  readonly yOf: (share: number) => number;
  readonly place: (x: number) => number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly base: number;
  /** The width of the drawing, of which labels may take what is left beside the plot. */
  readonly width: number;
}

/** The size of every text. */
export const FONT = 12;
/** From one name at the ends of curves to the next. */
const NAME_STEP = 15;
/** From a line to what stands beside it. */
const BESIDE = 6;

/** A text as far as there is room for it. */
export function fit(text: string, room: number): string {
  return wrapText(text, room, FONT, 1)[0] ?? '';
}

/** The room of the longest of some texts. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((one) => textWidth(one, FONT)));
}

/** Names beside the ends of curves, moved apart as far as need be. */
export function endLabels(
  curves: readonly Curve[],
  names: readonly string[],
  { yOf, place, to, top, base }: Plot,
): Label[] {
  const wishes = curves
    .map(({ key, points }, i) => ({
      key,
      text: names[i]!,
      y: yOf(points[points.length - 1]?.survival ?? 1),
    }))
    .sort((a, b) => a.y - b.y);
  let least = top;
  const pushed = wishes.map((wish) => {
    const y = Math.max(wish.y, least);
    least = y + NAME_STEP;
    return { ...wish, y };
  });
  let most = base;
  return pushed
    .toReversed()
    .map((one): Label => {
      const y = Math.min(one.y, most);
      most = y - NAME_STEP;
      return { ...one, x: place(to + BESIDE), y: px(y) };
    })
    .toReversed();
}

/** The lines from one half to the curve and down to the day; their text only where it has room. */
export function medianLabel(
  curve: Curve,
  write: (day: number) => string,
  { xOf, place, from, base, width }: Plot,
): MedianLabel | null {
  const day = medianOf(curve);
  if (day === null) return null;
  const text = write(day);
  const room = textWidth(text, FONT);
  const x = xOf(day);
  const after = x + BESIDE;
  const before = x - BESIDE - room;
  const isAfter = after + room <= width;
  return {
    key: 'median',
    text: isAfter || before >= from ? text : '',
    x: place(isAfter ? after : before),
    y: base - 7,
    axisX: place(from),
    dropX: place(x),
  };
}

/** A dot at an age of a curve, and the share there. */
export function dotLabel(
  curve: Curve,
  age: Age | null,
  write: (share: number) => string,
  { xOf, yOf, place, top, width }: Plot,
): DotLabel | null {
  const reading = age && readingAt(curve, age.day);
  if (!age || !reading) return null;
  const text = write(reading.survival);
  const x = xOf(age.day);
  // Above the interval, so that no line goes through it.
  const y = yOf(reading.interval?.[1] ?? reading.survival) - BESIDE;
  return {
    key: 'spoken',
    text,
    x: place(Math.min(x + BESIDE, width - textWidth(text, FONT))),
    y: px(Math.max(top + 4, y)),
    dotX: place(x),
    dotY: px(yOf(reading.survival)),
  };
}
