import { px } from '../../scene/linear.js';
import { wrapText } from '../../scene/wrap-text.js';
import type { BridgeBar, BridgeScene, Connector } from './bridge.scene.js';
import { chartHeight } from './chart-height.scene.js';
import {
  appearance,
  CUT_AT,
  drawnSteps,
  FONT,
  isTotal,
  LEAST_BAR,
  shorterTotal,
  type BridgeInput,
  type BridgeKey,
  type BridgeText,
  type Ladder,
} from './ladder.scene.js';

const LABEL_ROOM = 26;
const NAME_ROOM = 28;
/** From the base line to that of a name. */
const NAME_BASE = 20;
const WIDEST_BAND = 120;
/** How much of its column a bar takes. */
const BAR_SHARE = 0.66;
/** Of a part: its name, the amounts over its bars, and what is left under them. */
const HEADING_ROOM = 24;
const AMOUNT_ROOM = 20;
const PART_GAP = 8;
const LEAST_PART = 10;

/** Where a bridge stands. */
interface Place {
  /** The left of a bar, how wide it is, and how far it is from one to the next. */
  readonly xOf: (key: BridgeKey) => number;
  readonly band: number;
  readonly pitch: number;
  /** Px of one major unit. */
  readonly perUnit: number;
  /** The base line. */
  readonly bottom: number;
  /** Where it can be pointed at. */
  readonly top: number;
  readonly height: number;
}

/** Bars side by side, those of parts below those of the whole. */
export function standingBridge(
  { width, compact, direction, text }: BridgeInput,
  ladders: readonly Ladder[],
): BridgeScene {
  const { steps, axisStart } = ladders[0]!;
  const used = Math.min(width, WIDEST_BAND * steps.length);
  const margin = (width - used) / 2;
  const isMirrored = direction === 'rtl';
  const keys = steps.map(({ key }) => key);
  const pitch = used / keys.length;
  const band = pitch * BAR_SHARE;
  const xOf = (key: BridgeKey): number => {
    const middle = margin + pitch * (keys.indexOf(key) + 0.5);
    return (isMirrored ? width - middle : middle) - band / 2;
  };
  const room = chartHeight(width, compact) - NAME_ROOM - LABEL_ROOM;
  const perUnit = room / (Math.max(...ladders.map(({ extent }) => extent)) || 1);

  let y = 0;
  const places = ladders.map(({ part, extent }): Place => {
    const plot = part ? Math.max(LEAST_PART, extent * perUnit) : room;
    const above = part ? HEADING_ROOM + AMOUNT_ROOM : LABEL_ROOM;
    const height = above + plot + (part ? PART_GAP : NAME_ROOM);
    const place = { xOf, band, pitch, perUnit, bottom: y + above + plot, top: y, height };
    y += height;
    return place;
  });
  return {
    width: px(width),
    height: px(y),
    lying: false,
    bars: ladders.flatMap((ladder, i) => barsOf(ladder, places[i]!, text)),
    headings: ladders.flatMap(({ part }, i) =>
      part
        ? [
            {
              key: part.key,
              text: wrapText(part.name, used, FONT, 1)[0] ?? '',
              x: px(isMirrored ? width - margin : margin),
              y: px(places[i]!.top + 16),
            },
          ]
        : [],
    ),
    keys,
    names: steps
      .filter((step) => !drawnSteps(steps).includes(step))
      .map(({ key }) => ({
        key,
        text: text.name(key),
        x: px(xOf(key) + band / 2),
        y: px(places[0]!.bottom + NAME_BASE),
      })),
    base: places.map(({ bottom }) => `M0 ${px(bottom + 0.5)}H${px(width)}`).join(''),
    axisStart,
  };
}

function barsOf(
  { part, steps: all, axisStart }: Ladder,
  { xOf, band, pitch, perUnit, bottom, top, height }: Place,
  text: BridgeText,
): BridgeBar[] {
  const steps = part ? all : drawnSteps(all);
  const yOf = (level: number): number => bottom - (level - axisStart) * perUnit;
  const gap = pitch - band;
  const cutY = bottom - CUT_AT * (bottom - yOf(shorterTotal(steps)));
  return steps.map((step, i): BridgeBar => {
    const x = xOf(step.key);
    const upper = yOf(Math.max(step.from, step.to));
    const lower = isTotal(step.key) ? bottom : yOf(Math.min(step.from, step.to));
    const next = steps[i + 1];
    const isCut = isTotal(step.key) && axisStart > 0;
    return {
      ...appearance(step, text, part),
      x: px(x),
      y: px(Math.min(upper, bottom - LEAST_BAR)),
      width: px(band),
      height: px(Math.max(lower - upper, LEAST_BAR)),
      name: part ? '' : text.name(step.key),
      nameX: px(x + band / 2),
      nameY: px(bottom + NAME_BASE),
      amountX: px(x + band / 2),
      amountY: px(upper - (part ? 5 : 8)),
      hit: { x: px(x - gap / 2), y: px(top), width: px(band + gap), height: px(height) },
      cut: isCut ? { x: px(x - 1), y: px(cutY), path: zigzag(band + 2, part ? 3 : 5) } : null,
      connector: next ? connect(x, px(yOf(step.to)), xOf(next.key), band) : null,
    };
  });
}

function connect(x: number, y: number, nextX: number, band: number): Connector {
  const isForward = nextX > x;
  return {
    x1: px(isForward ? x + band : x),
    y1: y,
    x2: px(isForward ? nextX : nextX + band),
    y2: y,
  };
}

function zigzag(width: number, height: number): string {
  const step = px(width / 4);
  return `M0 0l${step} -${height}l${step} ${height}l${step} -${height}l${step} ${height}`;
}
