import { scaleBand } from 'd3-scale';
import { line } from 'd3-shape';
import type { PeriodMovement } from '../../metrics/movements.js';
import { linear, px } from '../../scene/linear.js';
import { changeBy, isLoss, stepsOf, type MovementStep } from '../../scene/movement-steps.js';
import { textWidth } from '../../scene/text-width.js';
import { chartHeight } from './chart-height.scene.js';

const FONT = 12;
const TOP = 8;
const NAME_ROOM = 26;
const TICKS = 4;
const LEAST_BAR = 0.75;
const WIDEST_BAND = 72;

/** What stacked movements are drawn from. */
export interface MovementsInput {
  /** Oldest first. */
  readonly movements: readonly PeriodMovement[];
  /** False where the source does not tell changes of price, so that expansion and contraction are not known. */
  readonly hasHistory: boolean;
  readonly width: number;
  /** Whether to take less height. @default false */
  readonly compact?: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly text: MovementsText;
}

/** How the scene writes. */
export interface MovementsText {
  name(step: MovementStep): string;
  period(name: string): string;
  amount(amount: number): string;
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
  readonly x: number;
  readonly width: number;
  /** Where the period can be pointed at: its whole column. */
  readonly hit: { readonly x: number; readonly width: number };
  readonly running: boolean;
  readonly parts: readonly StackPart[];
  /** From the top of what was won to the bottom of what was lost. */
  readonly top: number;
  readonly bottom: number;
  readonly netX: number;
  readonly netY: number;
  readonly words: string;
}

/** Movements of several periods: won above the zero line, lost below, and the net as a line. */
export interface MovementsScene {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly { readonly key: MovementStep; readonly name: string }[];
  readonly stacks: readonly Stack[];
  readonly ticks: readonly { readonly key: number; readonly y: number; readonly label: string }[];
  readonly labels: readonly { readonly key: string; readonly x: number; readonly label: string }[];
  readonly axisX: number;
  readonly plot: { readonly from: number; readonly to: number };
}

/** Net change of MRR in a period. */
export function netOf(movement: PeriodMovement): number {
  return movement.closingMrr - movement.openingMrr;
}

/** Lays out the movements of several periods. */
export function movementsScene({
  movements,
  hasHistory,
  width,
  compact,
  direction,
  text,
}: MovementsInput): MovementsScene {
  const steps = stepsOf(movements, hasHistory);
  const most = Math.max(...movements.map((m) => sumOf(m, steps, false)), 0);
  const least = Math.min(...movements.map((m) => sumOf(m, steps, true)), 0);
  const height = chartHeight(width, compact);
  const bottom = height - NAME_ROOM;
  const domain: [number, number] = most === least ? [0, 1] : [least, most];
  const yOf = linear(domain, [bottom, TOP]);
  const ticks = yOf.ticks(TICKS).map((value) => ({ key: value, label: text.amount(value) }));
  const axisRoom = Math.max(...ticks.map(({ label }) => textWidth(label, FONT))) + 8;

  const isMirrored = direction === 'rtl';
  const plot = isMirrored ? { from: 0, to: width - axisRoom } : { from: axisRoom, to: width };
  const used = Math.min(plot.to - plot.from, WIDEST_BAND * movements.length);
  const range: [number, number] = isMirrored
    ? [plot.to, plot.to - used]
    : [plot.from, plot.from + used];
  const xOf = scaleBand<string>()
    .domain(movements.map(({ period }) => period))
    .range(range)
    .padding(0.28);
  const band = xOf.bandwidth();

  const stacks = movements.map((movement) =>
    stackOf(movement, steps, xOf(movement.period)!, band, xOf.step(), yOf, text),
  );
  return {
    width: px(width),
    height,
    steps: steps.map((key) => ({ key, name: text.name(key) })),
    stacks,
    ticks: ticks.map(({ key, label }) => ({ key, label, y: px(yOf(key)) })),
    labels: labelsOf(movements, xOf.step(), text).map(({ key, label }) => {
      const half = textWidth(label, FONT) / 2;
      const centre = xOf(key)! + band / 2;
      return { key, label, x: px(Math.max(half, Math.min(width - half, centre))) };
    }),
    axisX: isMirrored ? px(width) : 0,
    plot: { from: px(plot.from), to: px(plot.to) },
  };
}

function sumOf(movement: PeriodMovement, steps: readonly MovementStep[], losses: boolean): number {
  return steps
    .filter((step) => isLoss(step) === losses)
    .reduce((sum, step) => sum + changeBy(step, movement), 0);
}

function stackOf(
  movement: PeriodMovement,
  steps: readonly MovementStep[],
  x: number,
  band: number,
  pitch: number,
  yOf: (value: number) => number,
  text: MovementsText,
): Stack {
  let above = 0;
  let below = 0;
  const parts = steps.flatMap((key): StackPart[] => {
    const amount = changeBy(key, movement);
    if (amount === 0) return [];
    const from = isLoss(key) ? below : above;
    const to = from + amount;
    if (isLoss(key)) below = to;
    else above = to;
    const y = yOf(Math.max(from, to));
    const mark = `${movement.period} ${key}`;
    const words = text.part(movement, key);
    return [
      { key, mark, words, y: px(y), height: px(Math.max(yOf(Math.min(from, to)) - y, LEAST_BAR)) },
    ];
  });
  const net = netOf(movement);
  return {
    key: movement.period,
    x: px(x),
    width: px(band),
    hit: { x: px(x - (pitch - band) / 2), width: px(pitch) },
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

/** The names of as many periods as there is room for, the last one always. */
function labelsOf(
  movements: readonly PeriodMovement[],
  pitch: number,
  text: MovementsText,
): { key: string; label: string }[] {
  const names = movements.map(({ period }) => ({ key: period, label: text.period(period) }));
  const widest = Math.max(...names.map(({ label }) => textWidth(label, FONT)));
  // The last name ends with the chart, and so stands a little nearer to the one before it.
  const shift = Math.max(0, (widest - pitch) / 2);
  const every = Math.max(1, Math.ceil((widest + 12 + shift) / pitch));
  return names.filter((_, i) => (names.length - 1 - i) % every === 0);
}
