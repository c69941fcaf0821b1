import { float64 } from './growing.js';
import type { Periods } from './periods.js';
import type { Runs } from './runs.js';
import { inSteps, type Steps } from './steps.js';

/** Levels at month boundaries; `kept`, `now` and `least` are those of the base a window earlier. */
export interface BaseSums {
  readonly customersAt: Float64Array;
  readonly unitsAt: Float64Array;
  /** Base customers who are customers at the boundary. */
  readonly kept: Float64Array;
  /** What the base customers pay at the boundary. */
  readonly now: Float64Array;
  /** The lesser of what each base customer paid then and pays at the boundary. */
  readonly least: Float64Array;
}

const cache = new WeakMap<Runs, Map<number, BaseSums>>();

/** What the customers of each month boundary are worth `window` boundaries later. */
export function* baseSteps(runs: Runs, months: Periods, window: number): Steps<BaseSums> {
  let known = cache.get(runs);
  if (!known) cache.set(runs, (known = new Map<number, BaseSums>()));
  const before = known.get(window);
  if (before) return before;
  const levels = (): Float64Array => float64(months.count + 2);
  const sums: BaseSums = {
    customersAt: levels(),
    unitsAt: levels(),
    kept: levels(),
    now: levels(),
    least: levels(),
  };
  yield* inSteps(runs.joined.length, (from, to) => addUp(sums, runs, window, from, to));
  for (const level of Object.values(sums) as Float64Array[]) {
    for (let b = 1; b <= months.count; b++) level[b]! += level[b - 1]!;
  }
  known.set(window, sums);
  return sums;
}

/** Adds up the customers `[from, to)`; what a boundary holds more than the one before it. */
function addUp(
  sums: BaseSums,
  runs: Runs,
  window: number,
  fromCustomer: number,
  toCustomer: number,
): void {
  const { customersAt, unitsAt } = sums;
  const { offsets, first, last, units, whole } = runs;
  for (let c = fromCustomer; c < toCustomer; c++) {
    for (let r = offsets[c]!; r < offsets[c + 1]!; r++) {
      customersAt[first[r]!]!++;
      customersAt[last[r]! + 1]!--;
      unitsAt[first[r]!]! += units[r]!;
      unitsAt[last[r]! + 1]! -= units[r]!;
    }
    if (whole) {
      addStayed(sums, runs, whole, window, c);
      addPaid(sums, runs, window, c, false);
    } else {
      addPaid(sums, runs, window, c, true);
    }
  }
}

/**
 * Adds where a customer is in the base, and in the segment a window later.
 *
 * @param isFirst whether nothing was added for such boundaries yet; else what they hold is that the
 *   customer goes on as it was, and only the difference is added
 */
function addPaid(
  { kept, now, least }: BaseSums,
  { offsets, first, last, units }: Runs,
  window: number,
  c: number,
  isFirst: boolean,
): void {
  const end = offsets[c + 1]!;
  // Two runs of the customer, the earlier one moved by the window, overlap where both count.
  let then = offsets[c]!;
  let current = then;
  while (current < end && then < end) {
    const from = Math.max(first[then]! + window, first[current]!);
    const after = Math.min(last[then]! + window, last[current]!) + 1;
    if (from < after) {
      const paid = units[then]!;
      const pays = paid === 0 ? 0 : units[current]!;
      const known = isFirst ? 0 : paid;
      if (isFirst) kept[from]!++;
      if (isFirst) kept[after]!--;
      now[from]! += pays - known;
      now[after]! -= pays - known;
      least[from]! += Math.min(paid, pays) - known;
      least[after]! -= Math.min(paid, pays) - known;
    }
    if (last[then]! + window < last[current]!) then++;
    else current++;
  }
}

/**
 * Adds where a customer is in the base, and a customer a window later, in the segment or not, as if
 * it went on as it was: leaving the segment is neither loss nor growth.
 */
function addStayed(
  { kept, now, least }: BaseSums,
  { offsets, first, last, units }: Runs,
  whole: Runs,
  window: number,
  c: number,
): void {
  let then = offsets[c]!;
  let current = whole.offsets[c]!;
  while (current < whole.offsets[c + 1]! && then < offsets[c + 1]!) {
    const from = Math.max(first[then]! + window, whole.first[current]!);
    const after = Math.min(last[then]! + window, whole.last[current]!) + 1;
    if (from < after) {
      const paid = units[then]!;
      kept[from]!++;
      kept[after]!--;
      now[from]! += paid;
      now[after]! -= paid;
      least[from]! += paid;
      least[after]! -= paid;
    }
    if (last[then]! + window < whole.last[current]!) then++;
    else current++;
  }
}
