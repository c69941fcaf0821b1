import { scaleBand } from 'd3-scale';
import type { PeriodMovement } from '../../metrics/movements.js';
import { linear, px } from '../../scene/linear.js';
import { changeBy, isLoss, stepsOf, type MovementStep } from '../../scene/movement-steps.js';
import { textWidth } from '../../scene/text-width.js';
import { chartHeight } from './chart-height.scene.js';

const FONT = 12;
const LABEL_ROOM = 26;
const NAME_ROOM = 28;
/** Under this width the bars lie, with names before and amounts after them. */
const LYING_BELOW = 480;
const LEAST_GAP = 4;
const BOLD = 1.08;
const ROW = 34;
const BAR = 22;
const LEAST_BAR = 1.5;
/** Totals are cut where all that happened spans less than this share of them. */
const SMALL_CHANGE = 0.35;
/** How much of the cut totals stays, as a share of the span of what happened. */
const STUMP = 0.45;
/** Where totals are cut, between the base line and the end of the shorter of the two. */
const CUT_AT = 0.4;
const WIDEST_BAND = 120;

/** A bar of the bridge: a total or a step between totals. */
export type BridgeKey = 'opening' | 'closing' | MovementStep;

/** What a bridge is drawn from. */
export interface BridgeInput {
  readonly movement: PeriodMovement;
  /** False where the source does not tell changes of price, so that expansion and contraction are not known. */
  readonly hasHistory: boolean;
  readonly width: number;
  /** Whether to take less height. @default false */
  readonly compact?: boolean;
  readonly direction: 'ltr' | 'rtl';
  /** Whether the axis begins at 0, at the changes, or wherever they can be seen. */
  readonly axis: 'auto' | 'zero' | 'changes';
  readonly text: BridgeText;
}

/** How the scene writes. */
export interface BridgeText {
  name(key: BridgeKey): string;
  total(amount: number): string;
  change(amount: number): string;
  words(key: BridgeKey, amount: number): string;
}

/** A line from the level a bar leads to, to the next bar. */
export interface Connector {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** One bar with its name and amount; every coordinate in px. */
export interface BridgeBar {
  readonly key: BridgeKey;
  readonly tone: 'state' | 'gain' | 'loss';
  readonly hatched: boolean;
  /** True for a step in which nothing moved. */
  readonly quiet: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly nameX: number;
  readonly nameY: number;
  readonly amount: string;
  readonly amountX: number;
  readonly amountY: number;
  readonly words: string;
  /** Where the bar can be pointed at: its whole column, or row. */
  readonly hit: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** A zigzag across the bar that shows where it is cut: its path, and where that begins. */
  readonly cut: { readonly x: number; readonly y: number; readonly path: string } | null;
  /** From this bar's level to the next bar, as a path; empty after the last. */
  readonly connector: Connector | null;
}

/** A bridge from opening to closing MRR. */
export interface BridgeScene {
  readonly width: number;
  readonly height: number;
  readonly lying: boolean;
  readonly bars: readonly BridgeBar[];
  /** The base line as a path; empty where bars lie. */
  readonly base: string;
  /** The amount at which the axis begins; 0 where totals are whole. */
  readonly axisStart: number;
}

interface Step {
  readonly key: BridgeKey;
  readonly amount: number;
  /** The levels between which the bar stands. */
  readonly from: number;
  readonly to: number;
}

/** Lays out the bridge of one period: totals from the base line, steps from level to level. */
export function bridgeScene(input: BridgeInput): BridgeScene {
  const steps = bridgeSteps(input);
  const levels = steps.map(({ to }) => to);
  const axisStart = startOfAxis(levels, input.axis);
  const top = Math.max(...levels, axisStart + Number.EPSILON, Math.max(...levels) || 1);
  return isLying(input, steps)
    ? lyingBridge(input, steps, axisStart, top)
    : standingBridge(input, steps, axisStart, top);
}

/** Whether bars lie: where it is narrow, or their texts would touch if they stood side by side. */
function isLying({ width, text }: BridgeInput, steps: readonly Step[]): boolean {
  if (width < LYING_BELOW) return true;
  const widest = Math.max(
    ...steps.map((step) =>
      Math.max(
        textWidth(text.name(step.key), FONT),
        textWidth(amountOf(step, text).amount, FONT) * BOLD,
      ),
    ),
  );
  return widest + LEAST_GAP > width / steps.length;
}

function bridgeSteps({ movement, hasHistory }: BridgeInput): Step[] {
  const { openingMrr, closingMrr } = movement;
  const steps: Step[] = [{ key: 'opening', amount: openingMrr, from: 0, to: openingMrr }];
  let level = openingMrr;
  for (const key of stepsOf([movement], hasHistory)) {
    const amount = changeBy(key, movement);
    steps.push({ key, amount, from: level, to: level + amount });
    level += amount;
  }
  steps.push({ key: 'closing', amount: closingMrr, from: 0, to: closingMrr });
  return steps;
}

function startOfAxis(levels: readonly number[], axis: BridgeInput['axis']): number {
  const highest = Math.max(...levels);
  const lowest = Math.min(...levels);
  const span = highest - lowest;
  if (axis === 'zero' || span === 0) return 0;
  if (axis === 'auto' && span > SMALL_CHANGE * highest) return 0;
  const start = lowest - STUMP * span;
  if (start <= 0) return 0;
  const unit = 10 ** Math.floor(Math.log10(span) - 1);
  return Math.floor(start / unit) * unit;
}

function standingBridge(
  { width, compact, direction, text }: BridgeInput,
  steps: readonly Step[],
  axisStart: number,
  top: number,
): BridgeScene {
  const height = chartHeight(width, compact);
  const bottom = height - NAME_ROOM;
  const used = Math.min(width, WIDEST_BAND * steps.length);
  const margin = (width - used) / 2;
  const range: [number, number] =
    direction === 'rtl' ? [width - margin, margin] : [margin, width - margin];
  const xOf = scaleBand<BridgeKey>()
    .domain(steps.map(({ key }) => key))
    .range(range)
    .paddingInner(0.34)
    .paddingOuter(0.17);
  const yOf = linear([axisStart, top], [bottom, LABEL_ROOM]);
  const band = xOf.bandwidth();
  const gap = xOf.step() - band;
  const cutY = bottom - CUT_AT * (bottom - yOf(shorterTotal(steps)));
  const bars = steps.map((step, i): BridgeBar => {
    const x = xOf(step.key)!;
    const isTotal = step.key === 'opening' || step.key === 'closing';
    const upper = yOf(Math.max(step.from, step.to));
    const lower = isTotal ? bottom : yOf(Math.min(step.from, step.to));
    const extent = Math.max(lower - upper, LEAST_BAR);
    const next = steps[i + 1];
    const level = px(yOf(step.to));
    const isCut = isTotal && axisStart > 0;
    return {
      ...appearance(step),
      x: px(x),
      y: px(Math.min(upper, bottom - LEAST_BAR)),
      width: px(band),
      height: px(extent),
      name: text.name(step.key),
      nameX: px(x + band / 2),
      nameY: bottom + 20,
      ...amountOf(step, text),
      amountX: px(x + band / 2),
      amountY: px(upper - 8),
      hit: { x: px(x - gap / 2), y: 0, width: px(band + gap), height },
      cut: isCut ? { x: px(x - 1), y: px(cutY), path: zigzag(band + 2) } : null,
      connector: next ? connect(x, level, xOf(next.key)!, band) : null,
    };
  });
  return {
    width: px(width),
    height,
    lying: false,
    bars,
    base: `M0 ${bottom + 0.5}H${px(width)}`,
    axisStart,
  };
}

function shorterTotal(steps: readonly Step[]): number {
  return Math.min(steps[0]!.amount, steps[steps.length - 1]!.amount);
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

function zigzag(width: number): string {
  const step = px(width / 4);
  return `M0 0l${step} -5l${step} 5l${step} -5l${step} 5`;
}

function lyingBridge(
  { width, direction, text }: BridgeInput,
  steps: readonly Step[],
  axisStart: number,
  top: number,
): BridgeScene {
  const nameRoom = Math.max(...steps.map(({ key }) => textWidth(text.name(key), FONT))) + 10;
  const amountRoom =
    Math.max(...steps.map((step) => textWidth(amountOf(step, text).amount, FONT) * BOLD)) + 10;
  const isMirrored = direction === 'rtl';
  const mirror = (x: number): number => (isMirrored ? width - x : x);
  const xOf = linear([axisStart, top], [nameRoom, Math.max(nameRoom + 20, width - amountRoom)]);
  const cutAt = nameRoom + CUT_AT * (xOf(shorterTotal(steps)) - nameRoom);
  const bars = steps.map((step, i): BridgeBar => {
    const isTotal = step.key === 'opening' || step.key === 'closing';
    const from = isTotal ? nameRoom : xOf(Math.min(step.from, step.to));
    const to = Math.max(xOf(Math.max(step.from, step.to)), from + LEAST_BAR);
    const y = i * ROW + (ROW - BAR) / 2;
    const level = px(mirror(xOf(step.to)));
    const isCut = isTotal && axisStart > 0;
    return {
      ...appearance(step),
      x: px(isMirrored ? width - to : from),
      y: px(y),
      width: px(to - from),
      height: BAR,
      name: text.name(step.key),
      nameX: px(mirror(0)),
      nameY: px(y + BAR / 2 + 4),
      ...amountOf(step, text),
      amountX: px(mirror(width)),
      amountY: px(y + BAR / 2 + 4),
      hit: { x: 0, y: i * ROW, width: px(width), height: ROW },
      cut: isCut ? { x: px(mirror(cutAt)), y: px(y - 1), path: uprightZigzag(BAR + 2) } : null,
      connector:
        i + 1 < steps.length ? { x1: level, y1: px(y + BAR), x2: level, y2: px(y + ROW) } : null,
    };
  });
  return {
    width: px(width),
    height: steps.length * ROW,
    lying: true,
    bars,
    base: '',
    axisStart,
  };
}

function uprightZigzag(height: number): string {
  const step = px(height / 4);
  return `M0 0l4 ${step}l-4 ${step}l4 ${step}l-4 ${step}`;
}

function appearance({ key, amount }: Step): Pick<BridgeBar, 'key' | 'tone' | 'hatched' | 'quiet'> {
  const isTotal = key === 'opening' || key === 'closing';
  const tone = isTotal ? 'state' : isLoss(key) ? 'loss' : 'gain';
  return { key, tone, hatched: key === 'churn', quiet: !isTotal && amount === 0 };
}

function amountOf({ key, amount }: Step, text: BridgeText): { amount: string; words: string } {
  const isTotal = key === 'opening' || key === 'closing';
  return {
    amount: isTotal ? text.total(amount) : text.change(amount),
    words: text.words(key, amount),
  };
}
