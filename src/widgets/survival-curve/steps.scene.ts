import { px } from '../../scene/linear.js';
import { FEW_AT_RISK, type Curve } from './reading.scene.js';

/** Where a curve steps down, having been level up to there; its `key` is the day. */
export interface Step {
  readonly key: number;
  readonly x: number;
  readonly y: number;
}

/** A part of a curve, of many customers or of few: where it begins, and its steps. */
export interface Run {
  readonly key: string;
  readonly isFew: boolean;
  readonly from: { readonly x: number; readonly y: number };
  readonly steps: readonly Step[];
}

/** An interval that reaches from `y` up to `top` after its day. */
export interface BandStep extends Step {
  readonly top: number;
}

/** Steps nearer to each other than this, in px, are drawn as one. */
const LEAST_STEP = 0.5;

/** A curve as parts of many customers and of few. */
export function runsOf(
  { points }: Pick<Curve, 'points'>,
  xOf: (day: number) => number,
  yOf: (share: number) => number,
): Run[] {
  const runs: { key: string; isFew: boolean; from: Run['from']; steps: Step[] }[] = [];
  let at = { x: xOf(0), y: yOf(1) };
  points.forEach(({ day, atRisk, survival, events }, i) => {
    const isFew = atRisk < FEW_AT_RISK;
    let run = runs[runs.length - 1];
    const isOther = run?.isFew !== isFew;
    if (!run || isOther) {
      run = { key: `${isFew ? 'few' : 'many'} ${runs.length}`, isFew, from: at, steps: [] };
      runs.push(run);
    }
    const isLast = i === points.length - 1 || points[i + 1]!.atRisk < FEW_AT_RISK !== isFew;
    if (events === 0 && !isLast) return;
    const step = { key: day, x: px(xOf(day)), y: px(yOf(survival)) };
    const before = run.steps[run.steps.length - 1];
    // The later one has the lower place.
    if (before && !isLast && Math.abs(step.x - before.x) < LEAST_STEP) {
      run.steps[run.steps.length - 1] = { ...before, y: step.y };
    } else {
      run.steps.push(step);
    }
    at = { x: step.x, y: step.y };
  });
  return runs;
}

/** The intervals of a curve, from day 0 to the last on which there is one. */
export function bandOf(
  { points }: Pick<Curve, 'points'>,
  xOf: (day: number) => number,
  yOf: (share: number) => number,
): BandStep[] {
  const steps: BandStep[] = [{ key: 0, x: px(xOf(0)), y: px(yOf(1)), top: px(yOf(1)) }];
  points.forEach(({ day, lower, upper, events, survival }, i) => {
    const before = steps[steps.length - 1]!;
    const isLast = i === points.length - 1;
    if (events === 0 && !isLast) return;
    if (survival < 1 && (lower === null || upper === null)) {
      steps.push({ ...before, key: day, x: px(xOf(day)) });
      return;
    }
    const x = px(xOf(day));
    const ends = { y: px(yOf(lower ?? 1)), top: px(yOf(upper ?? 1)) };
    if (!isLast && steps.length > 1 && Math.abs(x - before.x) < LEAST_STEP) {
      steps[steps.length - 1] = { ...before, ...ends };
    } else {
      steps.push({ key: day, x, ...ends });
    }
  });
  return steps;
}

/** Where a curve has customers who are still there after so long, at most one tick in a gap. */
export function ticksOf(
  { points }: Pick<Curve, 'points'>,
  xOf: (day: number) => number,
  yOf: (share: number) => number,
  gap: number,
): Step[] {
  const ticks: Step[] = [];
  for (const { day, censored, survival } of points) {
    if (censored === 0) continue;
    const x = px(xOf(day));
    const before = ticks[ticks.length - 1];
    if (before && Math.abs(x - before.x) < gap) continue;
    ticks.push({ key: day, x, y: px(yOf(survival)) });
  }
  return ticks;
}

/** Level to each step, and down. */
export function runPath({ from, steps }: Run): string {
  return `M${px(from.x)} ${px(from.y)}${steps.map(({ x, y }) => `H${px(x)}V${px(y)}`).join('')}`;
}

/** Around the intervals: along their upper ends, and back along the lower ones. */
export function bandPath(band: readonly BandStep[]): string {
  const [first, ...rest] = band;
  if (!first || rest.length === 0) return '';
  const there = rest.map(({ x, top }) => `H${px(x)}V${px(top)}`).join('');
  const back = band
    .slice(0, -1)
    .toReversed()
    .map(({ y }, i) => `V${px(y)}H${px(band[band.length - 2 - i]!.x)}`);
  return `M${px(first.x)} ${px(first.top)}${there}${back.join('')}Z`;
}

/** A short line across the curve for each tick. */
export function tickPath(ticks: readonly Step[]): string {
  return ticks.map(({ x, y }) => `M${px(x)} ${px(y - TICK)}v${2 * TICK}`).join('');
}

const TICK = 3.5;
