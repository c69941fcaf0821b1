import { customerSteps } from './customer-steps.js';
import { float64 } from './growing.js';
import { accumulate, levelsSteps, type Levels } from './levels.js';
import type { Periods } from './periods.js';
import { runsSteps, type Runs } from './runs.js';
import { isWhole, type Segment } from './segment.js';
import type { Steps } from './steps.js';
import { WholeRuns } from './whole-runs.js';

/** Levels at month boundaries; `kept`, `now` and `least` are those of the base a window earlier. */
export interface BaseSums extends Levels {
  /** Base customers who are customers at the boundary. */
  readonly kept: Float64Array;
  /** What the base customers pay at the boundary. */
  readonly now: Float64Array;
  /** The lesser of what each base customer paid then and pays at the boundary. */
  readonly least: Float64Array;
}

/** Sums under construction: what each boundary holds more than the one before it. */
interface Draft extends BaseSums {
  /** What is paid as it was a window earlier, which adds to `now` and to `least`. */
  readonly same: Float64Array;
}

const cache = new WeakMap<Runs, Map<number, BaseSums>>();

/** What the customers of each month boundary are worth `window` boundaries later. */
export function* baseSteps(segment: Segment, months: Periods, window: number): Steps<BaseSums> {
  const runs = yield* runsSteps(segment, months);
  let known = cache.get(runs);
  if (!known) cache.set(runs, (known = new Map<number, BaseSums>()));
  const before = known.get(window);
  if (before) return before;
  const size = months.count + 2;
  const kept = float64(size);
  const now = float64(size);
  const least = float64(size);
  const same = float64(size);
  const sums: Draft = { ...(yield* levelsSteps(runs, months)), kept, now, least, same };
  yield* customerSteps(segment, (from, to) => addUp(sums, runs, segment, months, window, from, to));
  for (let b = 0; b < size; b++) {
    now[b]! += same[b]!;
    least[b]! += same[b]!;
  }
  for (const level of [kept, now, least]) accumulate(level);
  known.set(window, sums);
  return sums;
}

/** Adds up the customers `[from, to)`. */
function addUp(
  sums: Draft,
  runs: Runs,
  segment: Segment,
  months: Periods,
  window: number,
  fromCustomer: number,
  toCustomer: number,
): void {
  const { kept, same } = sums;
  const { offsets, first, last, units } = runs;
  const whole = new WholeRuns(segment, months);
  const { first: firstOfAll, last: lastOfAll } = whole;
  for (let c = fromCustomer; c < toCustomer; c++) {
    const begin = offsets[c]!;
    const end = offsets[c + 1]!;
    // Where it has other records than those of the segment, it is taken to go on as it was wherever
    // it is a customer a window later; of where it is in the segment only the difference is added.
    const mayLeave = !isWhole(segment, c);
    if (mayLeave) {
      const count = whole.of(c);
      for (let then = begin, other = 0; other < count && then < end;) {
        const from = later(first[then]! + window, firstOfAll[other]!);
        const after = sooner(last[then]! + window, lastOfAll[other]!) + 1;
        if (from < after) {
          const paid = units[then]!;
          kept[from]!++;
          kept[after]!--;
          same[from]! += paid;
          same[after]! -= paid;
        }
        if (last[then]! + window < lastOfAll[other]!) then++;
        else other++;
      }
    }
    if (end - begin > 1) addRuns(sums, runs, window, begin, end, mayLeave);
    else if (end > begin && !mayLeave) addRun(sums, runs, window, begin);
  }
}

/** Adds what a customer's only run is worth a window later, while it lasts. */
function addRun(
  { kept, same }: Draft,
  { first, last, units }: Runs,
  window: number,
  run: number,
): void {
  // One that does not last so long is added and taken off in the same place, which is sooner done
  // than to find out.
  const from = sooner(first[run]! + window, kept.length - 1);
  const after = later(last[run]! + 1, from);
  const paid = units[run]!;
  kept[from]!++;
  kept[after]!--;
  same[from]! += paid;
  same[after]! -= paid;
}

/** Adds what each of a customer's runs `[begin, end)` is worth a window later. */
function addRuns(
  { kept, now, least }: BaseSums,
  { first, last, units }: Runs,
  window: number,
  begin: number,
  end: number,
  mayLeave: boolean,
): void {
  const latest = last[end - 1]! - window;
  // Two runs of the customer, the earlier one moved by the window, overlap where both count.
  for (let then = begin, current = begin; current < end && first[then]! <= latest;) {
    const ends = last[then]! + window;
    const from = later(first[then]! + window, first[current]!);
    const after = sooner(ends, last[current]!) + 1;
    if (from < after) {
      const paid = units[then]!;
      const pays = paid === 0 ? 0 : units[current]!;
      const known = mayLeave ? paid : 0;
      const kind = mayLeave ? 0 : 1;
      kept[from]! += kind;
      kept[after]! -= kind;
      now[from]! += pays - known;
      now[after]! -= pays - known;
      least[from]! += sooner(paid, pays) - known;
      least[after]! -= sooner(paid, pays) - known;
    }
    if (ends < last[current]!) then++;
    else current++;
  }
}

const later = (a: number, b: number): number => (a > b ? a : b);
const sooner = (a: number, b: number): number => (a < b ? a : b);
