import { float64 } from './growing.js';
import type { Periods } from './periods.js';
import type { Runs } from './runs.js';
import { inSteps, type Steps } from './steps.js';

/** Customers and their ledger units at each boundary. */
export interface Levels {
  readonly customersAt: Float64Array;
  readonly unitsAt: Float64Array;
  /** Customers with MRR in the ledger's currency. */
  readonly payersAt: Float64Array;
}

const cache = new WeakMap<Runs, Levels>();

/** Levels of nobody and nothing. */
export function noLevels({ count }: Periods): Levels {
  const size = count + 2;
  return { customersAt: float64(size), unitsAt: float64(size), payersAt: float64(size) };
}

/** Keeps what has been found out about some runs on another way. */
export function keepLevels(runs: Runs, levels: Levels): void {
  cache.set(runs, levels);
}

/** What there is at the boundaries of some runs. */
export function* levelsSteps(runs: Runs, periods: Periods): Steps<Levels> {
  const known = cache.get(runs);
  if (known) return known;
  const levels = noLevels(periods);
  yield* inSteps(runs.first.length, (from, to) => addChanges(levels, runs, from, to));
  accumulate(levels.customersAt);
  accumulate(levels.unitsAt);
  accumulate(levels.payersAt);
  cache.set(runs, levels);
  return levels;
}

/** Adds what a boundary holds more than the one before it, of the runs `[from, to)`. */
function addChanges(
  { customersAt, unitsAt, payersAt }: Levels,
  { first, last, units }: Runs,
  from: number,
  to: number,
): void {
  for (let r = from; r < to; r++) {
    const paid = units[r]!;
    const begins = first[r]!;
    const ends = last[r]! + 1;
    customersAt[begins]!++;
    customersAt[ends]!--;
    unitsAt[begins]! += paid;
    unitsAt[ends]! -= paid;
    const payers = paid > 0 ? 1 : 0;
    payersAt[begins]! += payers;
    payersAt[ends]! -= payers;
  }
}

/** Makes of what each boundary holds more than the one before it what it holds. */
export function accumulate(level: Float64Array): void {
  for (let b = 1; b < level.length; b++) level[b]! += level[b - 1]!;
}
