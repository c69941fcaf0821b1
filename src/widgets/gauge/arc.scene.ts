import { linear, px } from '../../scene/linear.js';
import { writeFace, writeFoot } from './arc-text.scene.js';
import { Dial, type ArcZone } from './dial.scene.js';
import type { GaugeFrame, GaugeInput } from './gauge.scene.js';
import {
  besideSparkline,
  labelAt,
  ringOf,
  SWEEP,
  TICK_OVERHANG,
  TURN,
  WIDE_SPARKLINE,
} from './ring.scene.js';
import { sideOf } from './scale.scene.js';
import { Sheet, type Point, type Stroke } from './sheet.scene.js';
import { courseOf, NAMES_BELOW, sparkline } from './sparkline.scene.js';

/** A ring that is open at the bottom; its paths and strokes are relative to the centre. */
export interface ArcDial {
  readonly shape: 'arc';
  readonly centre: Point;
  readonly track: string;
  /** The parts of the track that are zones, and where they meet. */
  readonly zones: readonly ArcZone[];
  readonly bounds: readonly Stroke[];
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

/** Two names outside the ring stand this far apart at least, an angle. */
const LEAST_BETWEEN = 0.35;
const SPARKLINE_HEIGHT = 24;
/** Under this width the sparkline goes. */
const LEAST_FOR_SPARKLINE = 210;

/** As wide as a compact arc is; there is no room for a sparkline under it. */
const COMPACT_WIDTH = 190;

/** Lays out the ring with everything in and under it, and the sparkline under or beside it. */
export function arcScene(input: GaugeInput): GaugeFrame & ArcDial {
  const { reading, scale, text } = input;
  const width = input.compact ? Math.min(COMPACT_WIDTH, input.width) : input.width;
  const sheet = new Sheet(width, input.direction);
  const angleOf = linear([scale.min, scale.max], [-SWEEP, SWEEP]);
  const angleWithin = (fraction: number | null | undefined): number | null =>
    fraction == null || sideOf(fraction, scale) ? null : angleOf(fraction);
  const target = angleWithin(input.target);
  const even = angleWithin(input.even);
  const course = reading && courseOf(reading.history);
  const isWide = width >= WIDE_SPARKLINE.from && course !== null;
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
    ...dial.zones(input.zones),
    value: reading?.value == null ? null : dial.value(reading.value, input.zones.length > 0),
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
