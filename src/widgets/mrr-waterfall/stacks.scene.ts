import { line } from 'd3-shape';
import type { PeriodMovement } from '../../metrics/movements.js';
import { px } from '../../scene/linear.js';
import { changeBy, isLoss, netOf, type MovementStep } from '../../scene/movement-steps.js';

const LEAST_BAR = 0.75;

/** How stacks are told of. */
export interface StackText {
  /** What tells them from others with the same periods, after a space; empty for the whole. */
  readonly suffix: string;
  words(movement: PeriodMovement, net: number): string;
  part(movement: PeriodMovement, step: MovementStep): string;
}

/** One step of one period. */
export interface StackPart {
  readonly key: MovementStep;
  /** The name of the mark. */
  readonly mark: string;
  readonly words: string;
  readonly y: number;
  readonly height: number;
}

/** Everything that moved in one period. */
export interface Stack {
  readonly key: string;
  readonly period: string;
  readonly x: number;
  readonly width: number;
  /** Where the period can be pointed at: its whole column. */
  readonly hit: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly running: boolean;
  readonly parts: readonly StackPart[];
  /** From the top of what was won to the bottom of what was lost. */
  readonly top: number;
  readonly bottom: number;
  readonly netX: number;
  readonly netY: number;
  readonly words: string;
}

/** Where stacks stand. */
export interface StackPlace {
  xOf(period: string): number;
  readonly band: number;
  readonly pitch: number;
  yOf(amount: number): number;
  /** Where they can be pointed at. */
  readonly top: number;
  readonly height: number;
}

/** The sum of what was won in a period, or of what was lost; losses are negative. */
export function sumOf(
  movement: PeriodMovement,
  steps: readonly MovementStep[],
  losses: boolean,
): number {
  return steps
    .filter((step) => isLoss(step) === losses)
    .reduce((sum, step) => sum + changeBy(step, movement), 0);
}

/** What moved in a period, what was won above the zero line and what was lost below it. */
export function stackOf(
  movement: PeriodMovement,
  steps: readonly MovementStep[],
  { xOf, band, pitch, yOf, top, height }: StackPlace,
  text: StackText,
): Stack {
  let above = 0;
  let below = 0;
  const { period } = movement;
  const x = xOf(period);
  const parts = steps.flatMap((key): StackPart[] => {
    const amount = changeBy(key, movement);
    if (amount === 0) return [];
    const from = isLoss(key) ? below : above;
    const to = from + amount;
    if (isLoss(key)) below = to;
    else above = to;
    const y = yOf(Math.max(from, to));
    const mark = `${period} ${key}${text.suffix}`;
    const words = text.part(movement, key);
    return [
      { key, mark, words, y: px(y), height: px(Math.max(yOf(Math.min(from, to)) - y, LEAST_BAR)) },
    ];
  });
  const net = netOf(movement);
  return {
    key: `${period}${text.suffix}`,
    period,
    x: px(x),
    width: px(band),
    hit: { x: px(x - (pitch - band) / 2), y: px(top), width: px(pitch), height: px(height) },
    running: !movement.complete,
    parts,
    top: px(yOf(above)),
    bottom: px(yOf(below)),
    netX: px(x + band / 2),
    netY: px(yOf(net)),
    words: text.words(movement, net),
  };
}

const through = line<Stack>(
  ({ netX }) => netX,
  ({ netY }) => netY,
);

/** The line of net changes as a path; the running period has none yet. */
export function netPath(stacks: readonly Stack[]): string {
  return through(stacks.filter(({ running }) => !running)) ?? '';
}
