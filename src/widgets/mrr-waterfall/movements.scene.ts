import { ticks as ticksOf } from 'd3-array';
import { scaleBand } from 'd3-scale';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { Where } from '../../metrics/options.js';
import { linear, px } from '../../scene/linear.js';
import { stepsOf, type MovementStep } from '../../scene/movement-steps.js';
import { textWidth } from '../../scene/text-width.js';
import { wrapText } from '../../scene/wrap-text.js';
import { chartHeight } from './chart-height.scene.js';
import { stackOf, sumOf, type Stack, type StackPlace } from './stacks.scene.js';

const FONT = 12;
const TOP = 8;
const NAME_ROOM = 26;
const TICKS = 4;
const WIDEST_BAND = 72;
/** Of a part: its name over its stacks, and what is left under them. */
const HEADING_ROOM = 26;
const PART_GAP = 10;
const LEAST_PART = 10;
/** Points on the net line would touch where periods are nearer to each other. */
const LEAST_PITCH = 9;

/** What moved within one value of a dimension, period by period. */
export interface MovementsPart {
  /** Tells it from the other parts. */
  readonly key: string;
  readonly name: string;
  /** What selects it. */
  readonly where: Where;
  /** Of the same periods as the whole. */
  readonly movements: readonly PeriodMovement[];
}

/** What stacked movements are drawn from. */
export interface MovementsInput {
  /** Oldest first. */
  readonly movements: readonly PeriodMovement[];
  /** What they are made of, each drawn below them. @default none */
  readonly parts?: readonly MovementsPart[];
  /** False where the source does not tell changes of price, so that expansion and contraction are not known. */
  readonly hasHistory: boolean;
  readonly width: number;
  /** Whether to take less height. @default false */
  readonly compact?: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly text: MovementsText;
}

/** How the scene writes; what is of no part is of the whole. */
export interface MovementsText {
  name(step: MovementStep): string;
  period(name: string): string;
  amount(amount: number): string;
  words(movement: PeriodMovement, net: number, part: MovementsPart | null): string;
  part(movement: PeriodMovement, step: MovementStep, part: MovementsPart | null): string;
}

/** The stacks of the whole, or of a part. */
export interface StackRow {
  /** The key of the part; null for the whole. */
  readonly part: string | null;
  /** The name of the part where it begins; null for the whole. */
  readonly heading: { readonly text: string; readonly x: number; readonly y: number } | null;
  /** Where nothing is won or lost. */
  readonly zeroY: number;
  readonly stacks: readonly Stack[];
}

/** Movements of several periods: won above the zero line, lost below, and the net as a line. */
export interface MovementsScene {
  readonly width: number;
  readonly height: number;
  readonly steps: readonly { readonly key: MovementStep; readonly name: string }[];
  /** The whole, then its parts below it, at the same scale. */
  readonly rows: readonly StackRow[];
  readonly ticks: readonly { readonly key: number; readonly y: number; readonly label: string }[];
  readonly labels: readonly { readonly key: string; readonly x: number; readonly label: string }[];
  /** The base line of the names of the periods. */
  readonly labelY: number;
  readonly axisX: number;
  readonly plot: { readonly from: number; readonly to: number };
  /** Whether there is room for a point at each net change. */
  readonly hasPoints: boolean;
}

/** Lays out the movements of several periods. */
export function movementsScene(input: MovementsInput): MovementsScene {
  const { movements, parts = [], hasHistory, width, compact, direction, text } = input;
  const steps = stepsOf([...movements, ...parts.flatMap((part) => part.movements)], hasHistory);
  const [least, most] = rangeOf(movements, steps);
  const ranges = parts.map((part) => rangeOf(part.movements, steps));
  // All are drawn at the same scale, so the whole leaves room where a part moves more than it does.
  const highest = least + Math.max(most - least, ...ranges.map(([low, high]) => high - low));
  const height = chartHeight(width, compact);
  const bottom = height - NAME_ROOM;
  const domain: [number, number] = highest === least ? [0, 1] : [least, highest];
  const yOf = linear(domain, [bottom, TOP]);
  const perUnit = (bottom - TOP) / (domain[1] - domain[0]);
  const ticks = ticksOf(...yOf.domain, TICKS).map((value) => ({
    key: value,
    label: text.amount(value),
  }));
  const axisRoom = Math.max(...ticks.map(({ label }) => textWidth(label, FONT))) + 8;

  const isMirrored = direction === 'rtl';
  const plot = isMirrored ? { from: 0, to: width - axisRoom } : { from: axisRoom, to: width };
  const used = Math.min(plot.to - plot.from, WIDEST_BAND * movements.length);
  const range: [number, number] = isMirrored
    ? [plot.to, plot.to - used]
    : [plot.from, plot.from + used];
  const xScale = scaleBand<string>()
    .domain(movements.map(({ period }) => period))
    .range(range)
    .padding(0.28);
  const band = xScale.bandwidth();
  const pitch = xScale.step();
  const xOf = (period: string): number => xScale(period)!;

  const rowOf = (place: StackPlace, part: MovementsPart | null): StackRow => ({
    part: part?.key ?? null,
    heading: part && {
      text: wrapText(part.name, plot.to - plot.from, FONT, 1)[0] ?? '',
      x: px(isMirrored ? plot.to : plot.from),
      y: px(place.top + HEADING_ROOM - 8),
    },
    zeroY: px(place.yOf(0)),
    stacks: (part?.movements ?? movements).map((movement) =>
      stackOf(movement, steps, place, {
        suffix: part ? ` ${part.key}` : '',
        words: (one, net) => text.words(one, net, part),
        part: (one, step) => text.part(one, step, part),
      }),
    ),
  });
  const rows = [rowOf({ xOf, band, pitch, yOf, top: 0, height }, null)];
  let top = height;
  parts.forEach((part, i) => {
    const [low, high] = ranges[i]!;
    const zero = top + HEADING_ROOM + Math.max(high * perUnit, LEAST_PART / 2);
    const below = Math.max(-low * perUnit, LEAST_PART / 2) + PART_GAP;
    const place = { xOf, band, pitch, top, height: zero + below - top };
    rows.push(rowOf({ ...place, yOf: (amount) => zero - amount * perUnit }, part));
    top = zero + below;
  });
  return {
    width: px(width),
    height: px(top),
    steps: steps.map((key) => ({ key, name: text.name(key) })),
    rows,
    ticks: ticks.map(({ key, label }) => ({ key, label, y: px(yOf(key)) })),
    labels: labelsOf(movements, pitch, text).map(({ key, label }) => {
      const half = textWidth(label, FONT) / 2;
      const centre = xOf(key) + band / 2;
      return { key, label, x: px(Math.max(half, Math.min(width - half, centre))) };
    }),
    labelY: height - 6,
    axisX: isMirrored ? px(width) : 0,
    plot: { from: px(plot.from), to: px(plot.to) },
    hasPoints: pitch >= LEAST_PITCH,
  };
}

/** From the largest loss to the largest gain of a period; 0 is always between them. */
function rangeOf(
  movements: readonly PeriodMovement[],
  steps: readonly MovementStep[],
): readonly [number, number] {
  return [
    Math.min(...movements.map((movement) => sumOf(movement, steps, true)), 0),
    Math.max(...movements.map((movement) => sumOf(movement, steps, false)), 0),
  ];
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
