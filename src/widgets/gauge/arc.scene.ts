import { arc as arcShape } from 'd3-shape';
import { linear, px, type LinearScale } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';
import type { GaugeFrame, GaugeInput, GaugeText } from './gauge.scene.js';
import { sideOf, within, type GaugeScale } from './scale.scene.js';
import { FONT, LINE, numberWidth, Sheet, type Point, type Stroke } from './sheet.scene.js';
import { courseOf, NAMES_BELOW, sparkline } from './sparkline.scene.js';

/** A ring that is open at the bottom; its paths and strokes are relative to the centre. */
export interface ArcDial {
  readonly shape: 'arc';
  readonly centre: Point;
  readonly track: string;
  /** From zero to the value; null where there is nothing to fill. */
  readonly value: string | null;
  /** The 95 % interval, inside the ring. */
  readonly interval: string | null;
  readonly target: Stroke | null;
  /** Where losses and growth are even. */
  readonly even: Stroke | null;
  /** Cuts through the ring where the scale does not start at zero. */
  readonly cuts: readonly Stroke[];
  /** An arrowhead at the end that the value lies beyond. */
  readonly beyond: string | null;
}

const TURN = 2 * Math.PI;
/** How far each foot of the ring is from the top. */
const SWEEP = TURN / 3;
const LARGEST_RADIUS = 110;
const LEAST_RADIUS = 48;
const THICKNESS = { least: 8, share: 0.11 } as const;
const TICK_OVERHANG = 5;
const LABEL_GAP = 5;
/** Two names outside the ring stand this far apart at least, an angle. */
const LEAST_BETWEEN = 0.35;
/** More lines of text than this would crowd the ring. */
const MOST_INSIDE = 2;
/** The gap between ring and interval, and the width of the latter. */
const INTERVAL = { gap: 4, width: 2.5 } as const;
const SPARKLINE_HEIGHT = 24;
/** Under this width the sparkline goes. */
const LEAST_FOR_SPARKLINE = 210;
/** From this width on the sparkline stands beside the ring. */
const WIDE = 700;
const WIDE_SPARKLINE = { width: 320, height: 64, gap: 84 } as const;

/** Lays out the ring with everything in and under it, and the sparkline under or beside it. */
export function arcScene(input: GaugeInput): GaugeFrame & ArcDial {
  const { reading, scale, text, width } = input;
  const sheet = new Sheet(width, input.direction);
  const angleOf = linear([scale.min, scale.max], [-SWEEP, SWEEP]);
  const angleWithin = (fraction: number | null | undefined): number | null =>
    fraction == null || sideOf(fraction, scale) ? null : angleOf(fraction);
  const target = angleWithin(input.target);
  const even = angleWithin(input.even);
  const course = reading && courseOf(reading.history);
  const isWide = width >= WIDE && course !== null;
  const isClear = target === null || even === null || Math.abs(even - target) > LEAST_BETWEEN;
  const middle = even !== null && isClear ? { angle: even, name: text.tick(input.even!) } : null;
  const ring = isWide
    ? besideSparkline(target, middle, width, text)
    : ringOf(target, middle, width, text.target);
  const { centre, radius } = ring;
  const dial = new Dial(ring, angleOf, scale, sheet.isMirrored);

  const lowest = reading?.interval ? Math.max(...reading.interval.map(angleOf).map(Math.abs)) : 0;
  const face = writeFace(sheet, ring, text, lowest > TURN / 4);
  const beyond = reading?.value == null ? null : sideOf(reading.value, scale);
  let y = ring.feet + 16 + (beyond ? 6 : 0);
  const foot = writeFoot(sheet, ring, text, { y, scale, inside: face.inside });
  y = foot.y;

  if (target !== null) {
    const label = labelAt({ angle: target, name: ring.target }, radius);
    const place = { x: centre.x + label.x, y: centre.y + label.y };
    sheet.write('target', 'target', place, ring.target, label.anchor);
  }

  if (middle) {
    const label = labelAt(middle, radius);
    const place = { x: centre.x + label.x, y: centre.y + label.y };
    sheet.write('even', 'tick', place, middle.name, label.anchor);
  }

  let line: GaugeFrame['sparkline'] = null;
  if (isWide) {
    const { height, gap } = WIDE_SPARKLINE;
    const left = centre.x + radius + gap;
    const top = centre.y - height / 2 - 4;
    line = sparkline(sheet, course, { ...WIDE_SPARKLINE, left, top }, text.names);
  } else if (course && width >= LEAST_FOR_SPARKLINE) {
    const left = centre.x - radius;
    const box = { left, width: 2 * radius, top: y + 20, height: SPARKLINE_HEIGHT };
    line = sparkline(sheet, course, box, text.names);
    y = box.top + box.height + NAMES_BELOW;
  }

  const previous = angleWithin(reading?.previous?.value);
  return {
    shape: 'arc',
    width: px(width),
    height: px(y + 6),
    centre: sheet.point(centre.x, centre.y),
    track: dial.track(),
    value: reading?.value == null ? null : dial.value(reading.value),
    interval: reading?.interval ? dial.interval(reading.interval) : null,
    target: target === null ? null : dial.across(target, ring.inner - 3, radius + TICK_OVERHANG),
    even: even === null ? null : dial.across(even, ring.inner - 3, radius + 3),
    cuts: scale.min > 0 ? dial.cuts() : [],
    beyond: beyond && dial.arrow(beyond),
    labels: sheet.labels,
    isNumberSmall: face.isNumberSmall,
    previous: previous === null ? null : dial.at(previous, ring.middle),
    previousKey: foot.key,
    sparkline: line,
  };
}

/** The ring's place on the sheet. */
interface Ring {
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
interface Mark {
  readonly angle: number;
  readonly name: string;
}

/** The largest ring that leaves room for the names beside it, as near the middle as can be. */
function ringOf(
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
function besideSparkline(
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
function labelAt(
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

/** Writes period, number and as many details as fit into the ring. */
function writeFace(
  sheet: Sheet,
  { centre, inner }: Ring,
  text: GaugeText,
  isIntervalLow: boolean,
): { readonly inside: number; readonly isNumberSmall: boolean } {
  const { x, y } = centre;
  // Where the interval reaches into the lower half, it takes room from the lines there.
  const clear = inner - (isIntervalLow ? INTERVAL.gap + INTERVAL.width + 3 : 3);
  const lines = text.details.slice(0, MOST_INSIDE);
  const tooWide = lines.findIndex((words, i) => {
    const depth = detailY(i) + 3;
    const chord = 2 * Math.sqrt(Math.max(0, clear * clear - depth * depth));
    return textWidth(words, FONT) > chord - 8;
  });
  const inside = tooWide < 0 ? lines.length : tooWide;
  const isNumberSmall = numberWidth(text.number, 'large') > 2 * clear - 8;
  const down = (inside > 0 ? 0 : 8) - (isNumberSmall ? 3 : 0);
  sheet.write('period', 'period', { x, y: y - 36 + (inside > 0 ? 0 : 8) }, text.period);
  sheet.write('number', 'number', { x, y: y + 4 + down }, text.number);
  lines.slice(0, inside).forEach((words, i) => {
    sheet.write(`detail ${i}`, 'detail', { x, y: y + detailY(i) }, words);
  });
  return { inside, isNumberSmall };
}

function detailY(line: number): number {
  return 26 + LINE * line;
}

/** Writes the ends of the scale, the details that did not fit into the ring, and the period before. */
function writeFoot(
  sheet: Sheet,
  { centre: { x }, middle }: Ring,
  text: GaugeText,
  at: { readonly y: number; readonly scale: GaugeScale; readonly inside: number },
): { readonly y: number; readonly key: Point | null } {
  const ends = [text.tick(at.scale.min), text.tick(at.scale.max)] as const;
  const half = middle * Math.sin(SWEEP);
  let { y } = at;
  sheet.write('min', 'tick', { x: x - half, y }, ends[0]);
  sheet.write('max', 'tick', { x: x + half, y }, ends[1]);

  const outside = text.details.slice(at.inside);
  if (outside.length > 0) y += 4;
  outside.forEach((words, i) => {
    sheet.write(`detail ${at.inside + i}`, 'detail', { x, y: (y += LINE) }, words);
  });
  if (text.previous === null) return { y, key: null };

  const mark = 12;
  const extent = mark + textWidth(text.previous, FONT);
  const between = 2 * half - (textWidth(ends[0], FONT) + textWidth(ends[1], FONT)) / 2;
  if (outside.length > 0) y += LINE;
  else if (extent > between - 28) y += LINE + 4;
  const left = x - extent / 2;
  sheet.write('previous', 'previous', { x: left + mark, y }, text.previous, 'start');
  return { y, key: sheet.point(left + 4, y - 4) };
}

/** The pieces of a ring, turned the other way where reading goes from right to left. */
class Dial {
  readonly #ring: Ring;
  readonly #angleOf: LinearScale;
  readonly #scale: GaugeScale;
  readonly #turn: 1 | -1;

  constructor(ring: Ring, angleOf: LinearScale, scale: GaugeScale, isMirrored: boolean) {
    this.#ring = ring;
    this.#angleOf = angleOf;
    this.#scale = scale;
    this.#turn = isMirrored ? -1 : 1;
  }

  at(angle: number, distance: number): Point {
    return pointAt(this.#turn * angle, distance);
  }

  across(angle: number, from: number, to: number): Stroke {
    return { from: this.at(angle, from), to: this.at(angle, to) };
  }

  track(): string {
    return this.#band(-SWEEP, SWEEP, this.#ring.inner, this.#ring.radius);
  }

  value(fraction: number): string | null {
    const from = this.#angleOf(within(0, this.#scale));
    const to = this.#angleOf(within(fraction, this.#scale));
    if (from === to) return null;
    // What there is can be seen, however little.
    const least = 2 / this.#ring.radius;
    const end = Math.abs(to - from) < least ? from + least * Math.sign(to - from) : to;
    return this.#band(from, end, this.#ring.inner, this.#ring.radius);
  }

  interval([lower, upper]: readonly [number, number]): string | null {
    const from = this.#angleOf(within(lower, this.#scale));
    const to = this.#angleOf(within(upper, this.#scale));
    if (from === to) return null;
    const outer = this.#ring.inner - INTERVAL.gap;
    return this.#band(from, to, outer - INTERVAL.width, outer);
  }

  /** Two cuts near the first foot, slanted like those of a broken axis. */
  cuts(): Stroke[] {
    const { inner, radius } = this.#ring;
    return [9, 14].map((distance) => {
      const angle = -SWEEP + distance / radius;
      return { from: this.at(angle, inner - 1), to: this.at(angle + 3 / radius, radius + 1) };
    });
  }

  /** An arrowhead that leads on from a foot. */
  arrow(side: 'above' | 'below'): string {
    const { inner, middle, radius } = this.#ring;
    const ahead = side === 'above' ? 1 : -1;
    const reach = (radius - middle + 8) / middle;
    const corners = [
      this.at(ahead * SWEEP, inner - 5),
      this.at(ahead * SWEEP, radius + 5),
      this.at(ahead * (SWEEP + reach), middle),
    ];
    return `M${corners.map(({ x, y }) => `${x},${y}`).join('L')}Z`;
  }

  /** A piece of a ring with round ends. */
  #band(from: number, to: number, inner: number, outer: number): string {
    const draw = arcShape()
      .cornerRadius((outer - inner) / 2)
      .digits(2);
    const angles = [this.#turn * from, this.#turn * to] as const;
    return (
      draw({
        startAngle: Math.min(...angles),
        endAngle: Math.max(...angles),
        innerRadius: inner,
        outerRadius: outer,
      }) ?? ''
    );
  }
}

/** A point around the origin; angles count from the top, clockwise. */
function pointAt(angle: number, distance: number): Point {
  return { x: px(distance * Math.sin(angle)), y: px(-distance * Math.cos(angle)) };
}
