import { linear, px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import { writeHead, writeScale, writeZones, zonesWithin } from './bullet-text.scene.js';
import type { GaugeFrame, GaugeInput } from './gauge.scene.js';
import { sideOf, within } from './scale.scene.js';
import { FONT, LINE, Sheet, type Point, type Stroke } from './sheet.scene.js';
import { courseOf, NAMES_BELOW, sparkline } from './sparkline.scene.js';

/** A rectangle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A zone of the track. */
export interface BulletZone {
  readonly level: number;
  readonly box: Box;
}

/** Stephen Few's bullet graph: a bar on a track, with a linear scale under it. */
export interface BulletDial {
  readonly shape: 'bullet';
  readonly track: Box;
  /** The parts of the track that are zones, and where they meet. */
  readonly zones: readonly BulletZone[];
  readonly bounds: readonly Stroke[];
  /** From zero to the value; null where there is nothing to fill. */
  readonly value: Box | null;
  /** The 95 % interval, under the bar. */
  readonly interval: Stroke | null;
  readonly target: Stroke | null;
  /** Where losses and growth are even. */
  readonly even: Stroke | null;
  /** The marks of the scale. */
  readonly ticks: readonly Stroke[];
  /** Cuts through the bar where the scale does not start at zero. */
  readonly cuts: readonly Stroke[];
  /** An arrowhead at the end that the value lies beyond. */
  readonly beyond: string | null;
}

const WIDEST = 960;
const TRACK = 26;
/** The bar in the track: from its top, and how high. */
const BAR = { y: 5, height: 11 } as const;
const INTERVAL_Y = 21;
const ARROW = 10;
const TARGET_OVERHANG = 3;
/** The sparkline beside the number, where it has room, and under the bar. */
const SPARKLINE = { beside: { width: 160, height: 22 }, under: { height: 24 } } as const;
/** Under this width the sparkline goes. */
const LEAST_FOR_SPARKLINE = 210;

/** Lays out the number with its details, the bar, its scale, and the sparkline. */
export function bulletScene(input: GaugeInput): GaugeFrame & BulletDial {
  const { reading, scale, text } = input;
  const width = Math.min(WIDEST, input.width);
  const sheet = new Sheet(input.width, input.direction);
  const value = reading?.value ?? null;
  const beyond = value === null ? null : sideOf(value, scale);
  const left = beyond === 'below' ? ARROW + 2 : 0;
  const right = width - (beyond === 'above' ? ARROW + 2 : 0);
  const xOf = linear([scale.min, scale.max], [left, right]);
  const xWithin = (fraction: number | null | undefined): number | null =>
    fraction == null || sideOf(fraction, scale) ? null : xOf(fraction);

  const head = writeHead(sheet, text, width);
  const course = reading && courseOf(reading.history);
  const besideLeft = width - SPARKLINE.beside.width;
  const isBeside = head.right + 40 <= besideLeft;
  let line: GaugeFrame['sparkline'] = null;
  if (course && isBeside) {
    const box = { ...SPARKLINE.beside, left: besideLeft, top: head.bottom - 42 };
    line = sparkline(sheet, course, box, text.names);
  }

  const target = xWithin(input.target);
  const even = xWithin(input.even);
  const top = head.bottom + (target === null ? 16 : 36);
  if (target !== null) {
    const half = textWidth(text.target.long, FONT) / 2;
    const x = Math.max(half, Math.min(width - half, target));
    sheet.write('target', 'target', { x, y: top - TARGET_OVERHANG - 6 }, text.target.long);
  }
  const ticks = writeScale(sheet, xOf, text, top + TRACK + 20);
  let y = top + TRACK + 20;
  const zones = zonesWithin(input, xOf);
  if (writeZones(sheet, zones, y + LINE)) y += LINE;

  let previousKey: Point | null = null;
  if (text.previous !== null) {
    y += LINE + 4;
    sheet.write('previous', 'previous', { x: 12, y }, text.previous, 'start');
    previousKey = sheet.point(4, y - 4);
  }
  if (course && !isBeside && width >= LEAST_FOR_SPARKLINE) {
    const box = { ...SPARKLINE.under, left: 0, width, top: y + 20 };
    line = sparkline(sheet, course, box, text.names);
    y = box.top + box.height + NAMES_BELOW;
  }

  const upright = (x: number, from: number, to: number): Stroke => ({
    from: sheet.point(x, from),
    to: sheet.point(x, to),
  });
  const box = (from: number, to: number, boxTop: number, height: number): Box => ({
    x: Math.min(sheet.x(from), sheet.x(to)),
    width: px(Math.abs(to - from)),
    y: px(boxTop),
    height,
  });
  const previous = xWithin(reading?.previous?.value);
  return {
    shape: 'bullet',
    width: px(input.width),
    height: px(y + 6),
    track: box(left, right, top, TRACK),
    zones: zones.map(({ level, from, to }) => ({ level, box: box(from, to, top, TRACK) })),
    bounds: zones.slice(1).map(({ from }) => upright(from, top - 1, top + TRACK + 1)),
    value: barOf(),
    interval: reading?.interval ? intervalOf(reading.interval) : null,
    target:
      target === null
        ? null
        : upright(target, top - TARGET_OVERHANG, top + TRACK + TARGET_OVERHANG),
    even: even === null ? null : upright(even, top, top + TRACK + 5),
    ticks: ticks.map((tick) => upright(xOf(tick), top + TRACK, top + TRACK + 5)),
    cuts: scale.min > 0 ? cutsAt() : [],
    beyond: beyond && arrowAt(beyond),
    labels: sheet.labels,
    isNumberSmall: head.isNumberSmall,
    previous: previous === null ? null : sheet.point(previous, top + BAR.y + BAR.height / 2),
    previousKey,
    sparkline: line,
  };

  function barOf(): Box | null {
    if (value === null) return null;
    const from = xOf(within(0, scale));
    const to = xOf(within(value, scale));
    if (from === to) return null;
    // What there is can be seen, however little.
    const end = Math.abs(to - from) < 2 ? from + 2 * Math.sign(to - from) : to;
    return box(from, end, top + BAR.y, BAR.height);
  }

  function intervalOf([lower, upper]: readonly [number, number]): Stroke | null {
    const from = xOf(within(lower, scale));
    const to = xOf(within(upper, scale));
    const at = top + INTERVAL_Y;
    return from === to ? null : { from: sheet.point(from, at), to: sheet.point(to, at) };
  }

  function cutsAt(): Stroke[] {
    return [9, 14].map((distance) => ({
      from: sheet.point(left + distance, top + TRACK + 1),
      to: sheet.point(left + distance + 5, top - 1),
    }));
  }

  function arrowAt(side: 'above' | 'below'): string {
    const base = side === 'above' ? right : left;
    const tip = side === 'above' ? base + ARROW : base - ARROW;
    const corners = [
      sheet.point(base, top + BAR.y - 4),
      sheet.point(tip, top + BAR.y + BAR.height / 2),
      sheet.point(base, top + BAR.y + BAR.height + 4),
    ];
    return `M${corners.map((corner) => `${corner.x},${corner.y}`).join('L')}Z`;
  }
}
