import { float64 } from './growing.js';
import { boundariesBy, type Periods } from './periods.js';
import { runsSteps, type Runs } from './runs.js';
import { inWhole, isWhole, type Segment } from './segment.js';
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
export function* baseSteps(segment: Segment, months: Periods, window: number): Steps<BaseSums> {
  const runs = yield* runsSteps(segment, months);
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
  const elsewhere = segment.whole && new WholeRuns(segment, months);
  yield* inSteps(runs.joined.length, (from, to) => addUp(sums, runs, elsewhere, window, from, to));
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
  whole: WholeRuns | null,
  window: number,
  fromCustomer: number,
  toCustomer: number,
): void {
  const { customersAt, unitsAt } = sums;
  const { offsets, first, last, units } = runs;
  for (let c = fromCustomer; c < toCustomer; c++) {
    for (let r = offsets[c]!; r < offsets[c + 1]!; r++) {
      customersAt[first[r]!]!++;
      customersAt[last[r]! + 1]!--;
      unitsAt[first[r]!]! += units[r]!;
      unitsAt[last[r]! + 1]! -= units[r]!;
    }
    const mayLeave = whole?.of(c) ?? false;
    if (whole && mayLeave) addStayed(sums, runs, whole, window, c);
    addPaid(sums, runs, window, c, !mayLeave);
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
  whole: WholeRuns,
  window: number,
  c: number,
): void {
  let then = offsets[c]!;
  let current = 0;
  while (current < whole.count && then < offsets[c + 1]!) {
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

/** When a customer is one, in the segment or not, as runs of boundaries like those of `Runs`. */
class WholeRuns {
  first = new Uint32Array(16);
  last = new Uint32Array(16);
  count = 0;
  readonly #segment: Segment;
  readonly #periods: Periods;

  constructor(segment: Segment, periods: Periods) {
    this.#segment = segment;
    this.#periods = periods;
  }

  /** Turns to a customer; false where it has no other records than those of the segment. */
  of(customer: number): boolean {
    if (isWhole(this.#segment, customer)) return false;
    const { offsets, start, end } = (this.#segment.whole ?? this.#segment).columns;
    const { asOf } = this.#periods;
    const c = inWhole(this.#segment, customer);
    const rows = offsets[c + 1]! - offsets[c]!;
    if (rows > this.first.length) {
      this.first = new Uint32Array(2 * rows);
      this.last = new Uint32Array(2 * rows);
    }
    let n = 0;
    for (let row = offsets[c]!; row < offsets[c + 1]! && start[row]! < asOf; row++) {
      const from = boundariesBy(this.#periods, start[row]!);
      const to = boundariesBy(this.#periods, end[row]!) - 1;
      if (from > to) continue;
      if (n > 0 && from <= this.last[n - 1]! + 1) {
        this.last[n - 1] = Math.max(this.last[n - 1]!, to);
      } else {
        this.first[n] = from;
        this.last[n++] = to;
      }
    }
    this.count = n;
    return true;
  }
}
