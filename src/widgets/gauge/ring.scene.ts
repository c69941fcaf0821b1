import { px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import type { GaugeText } from './gauge.scene.js';
import { FONT, type Point } from './sheet.scene.js';

/** All the way round. */
export const TURN = 2 * Math.PI;
/** How far each foot of the ring is from the top. */
export const SWEEP = TURN / 3;
/** How far the mark of a target goes beyond the ring. */
export const TICK_OVERHANG = 5;
/** From this width on the sparkline stands beside the ring. */
export const WIDE_SPARKLINE = { from: 700, width: 320, height: 64, gap: 84 } as const;
const LARGEST_RADIUS = 110;
const LEAST_RADIUS = 48;
const THICKNESS = { least: 8, share: 0.11 } as const;
const LABEL_GAP = 5;

/** The ring's place on the sheet. */
export interface Ring {
  readonly centre: Point;
  readonly radius: number;
  /** The radii of the hole, and of the middle of the ring. */
  readonly inner: number;
  readonly middle: number;
  /** How far down the ring reaches. */
  readonly feet: number;
  /** The target as it is written, where it is. */
  readonly target: string;
}

/** A name outside the ring, at an angle from its top. */
export interface Mark {
  readonly angle: number;
  readonly name: string;
}

/** The largest ring that leaves room for the names beside it, as near the middle as can be. */
export function ringOf(
  target: number | null,
  even: Mark | null,
  width: number,
  names: GaugeText['target'],
): Ring {
  const long = ringWith(target, even, width, names.long);
  const isInFull = long.radius === LARGEST_RADIUS && long.centre.x === width / 2;
  return isInFull || target === null ? long : ringWith(target, even, width, names.short);
}

function ringWith(target: number | null, even: Mark | null, width: number, name: string): Ring {
  const marks = [even, target === null ? null : { angle: target, name }].filter(
    (mark) => mark !== null,
  );
  let radius = Math.min(LARGEST_RADIUS, width / 2);
  let left = 0;
  let right = 0;
  let top = 3;
  // The room for a name depends on the radius, and the radius on the room: this settles it.
  for (let i = 0; i < 3 && marks.length > 0; i++) {
    left = right = 0;
    top = TICK_OVERHANG + 2;
    for (const mark of marks) {
      const { x, y, anchor } = labelAt(mark, radius);
      const extent = textWidth(mark.name, FONT);
      const start = x - { start: 0, middle: extent / 2, end: extent }[anchor];
      left = Math.max(left, -start - radius);
      right = Math.max(right, start + extent - radius);
      top = Math.max(top, FONT - y - radius);
    }
    radius = (width - left - right) / 2;
    radius = Math.max(LEAST_RADIUS, Math.min(LARGEST_RADIUS, radius));
  }
  const x = Math.max(left + radius, Math.min(width - right - radius, width / 2));
  return makeRing({ x, y: top + radius }, radius, name);
}

/** The largest ring, in the middle together with the sparkline beside it. */
export function besideSparkline(
  target: number | null,
  even: Mark | null,
  width: number,
  text: GaugeText,
): Ring {
  const block = 2 * LARGEST_RADIUS + WIDE_SPARKLINE.gap + WIDE_SPARKLINE.width;
  const left = (width - block) / 2;
  const isRoomy = textWidth(text.target.long, FONT) + 12 < Math.min(left, WIDE_SPARKLINE.gap);
  const name = isRoomy ? text.target.long : text.target.short;
  const { centre, radius } = ringWith(target, even, Infinity, name);
  return makeRing({ x: left + radius, y: centre.y }, radius, name);
}

function makeRing(centre: Point, radius: number, target: string): Ring {
  const thickness = Math.max(THICKNESS.least, Math.round(radius * THICKNESS.share));
  return {
    centre,
    radius,
    inner: radius - thickness,
    middle: radius - thickness / 2,
    feet: centre.y - radius * Math.cos(SWEEP),
    target,
  };
}

/** Where a name stands, from the centre: outside the ring, at the end of its tick. */
export function labelAt(
  { angle, name }: Mark,
  radius: number,
): Point & { readonly anchor: 'start' | 'middle' | 'end' } {
  const { x, y } = pointAt(angle, radius + TICK_OVERHANG + LABEL_GAP);
  const side = Math.sin(angle);
  const isOnTop = Math.abs(side) < 0.35 && name !== '';
  const anchor = isOnTop ? 'middle' : side < 0 ? 'end' : 'start';
  // On top the name stands on this point, at the side it is level with it, below it hangs.
  return { x, y: y + 4 - 4 * Math.cos(angle), anchor };
}

/** A point around the origin; angles count from the top, clockwise. */
export function pointAt(angle: number, distance: number): Point {
  return { x: px(distance * Math.sin(angle)), y: px(-distance * Math.cos(angle)) };
}
