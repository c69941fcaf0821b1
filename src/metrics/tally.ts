import type { EpochDay } from './calendar.js';
import { float64 } from './growing.js';
import { windowDaysOption, type MetricOptions } from './options.js';
import { MOVE, type Move } from './move.js';
import { movesSteps } from './moves.js';
import { newcomersSteps, type Newcomers } from './newcomers.js';
import { boundariesBy, type Periods } from './periods.js';
import { runAt, runsSteps, type Runs } from './runs.js';
import { inWhole, type Segment } from './segment.js';
import { spellsSteps, startingBy } from './spells.js';
import { inSteps, type Steps } from './steps.js';

/** Sums of customers and of ledger units: levels by boundary, the rest by period. */
export interface Tally {
  readonly customersAt: Float64Array;
  readonly unitsAt: Float64Array;
  /** Customers by move, see `MOVE`. */
  readonly customers: readonly Float64Array[];
  /** Ledger units by move. */
  readonly units: readonly Float64Array[];
  readonly joinedAndLeft: Float64Array;
  /** Customers who first paid in the period, whether or not they were there at its end. */
  readonly firsts: Float64Array;
}

const cache = new WeakMap<Runs, Map<string, Tally>>();

/** The movements of a segment under the options `grain` and `reactivationWindowDays`. */
export function* tallySteps(
  segment: Segment,
  periods: Periods,
  options: MetricOptions,
): Steps<Tally> {
  const runs = yield* runsSteps(segment, periods);
  const key = `${options.grain === 'event'} ${windowDaysOption(options)}`;
  let known = cache.get(runs);
  if (!known) cache.set(runs, (known = new Map<string, Tally>()));
  const before = known.get(key);
  if (before) return before;
  const sums = (): Float64Array => float64(periods.count + 2);
  // By move and then by period, in one array: two look-ups fewer for each of a million moves.
  const size = periods.count + 2;
  const moves = Object.values(MOVE);
  const customers = float64(moves.length * size);
  const units = float64(moves.length * size);
  const rowOf = (sums: Float64Array, move: number): Float64Array =>
    sums.subarray(move * size, (move + 1) * size);
  const tally: Tally = {
    customersAt: sums(),
    unitsAt: sums(),
    customers: moves.map((move) => rowOf(customers, move)),
    units: moves.map((move) => rowOf(units, move)),
    joinedAndLeft: sums(),
    firsts: sums(),
  };
  const newcomers = yield* newcomersSteps(segment, periods, options);
  yield* addLevels(tally, runs, periods, newcomers);
  const add = (move: Move, customer: number, p: number, moved: number, before: EpochDay): void => {
    customers[move * size + p]!++;
    units[move * size + p]! += moved;
    // One who had paid before, and is new because that was long ago.
    if (move === MOVE.new && !newcomers.isFirst(customer, before)) tally.firsts[p]!++;
  };
  yield* movesSteps(segment, periods, options, add);
  known.set(key, tally);
  return tally;
}

function* addLevels(tally: Tally, runs: Runs, periods: Periods, newcomers: Newcomers): Steps {
  const { customersAt, unitsAt, joinedAndLeft, firsts } = tally;
  const { first, last, units, joined, inside } = runs;
  yield* inSteps(first.length, (from, to) => {
    for (let r = from; r < to; r++) {
      customersAt[first[r]!]!++;
      customersAt[last[r]! + 1]!--;
      unitsAt[first[r]!]! += units[r]!;
      unitsAt[last[r]! + 1]! -= units[r]!;
    }
  });
  for (let b = 1; b <= periods.count; b++) {
    customersAt[b]! += customersAt[b - 1]!;
    unitsAt[b]! += unitsAt[b - 1]!;
  }
  yield* inSteps(joined.length, (from, to) => {
    for (let c = from; c < to; c++) {
      const p = joined[c]!;
      if (newcomers.isFirst(c, periods.boundaries[p]!)) firsts[p]!++;
    }
  });
  yield* inSteps(inside.periods.length, (from, to) => {
    for (let i = from; i < to; i++) joinedAndLeft[inside.periods[i]!]!++;
  });
}

/**
 * How many customers of each period left and came back within it: in the segment at its opening,
 * customers at its closing, and without MRR on a day between.
 */
export function* backSteps(segment: Segment, periods: Periods): Steps<Float64Array> {
  const runs = yield* runsSteps(segment, periods);
  const spells = yield* spellsSteps(segment.whole ?? segment, periods.asOf);
  const { offsets, start, end } = spells;
  const { boundaries } = periods;
  const back = float64(periods.count + 1);
  yield* inSteps(segment.columns.customers, (from, to) => {
    for (let c = from; c < to; c++) {
      const all = inWhole(segment, c);
      let counted = -1;
      for (let s = offsets[all]! + 1; s < offsets[all + 1]!; s++) {
        const p = boundariesBy(periods, start[s]!) - 1;
        if (p === counted || end[s - 1]! < boundaries[p]!) continue;
        counted = p;
        const last = startingBy(spells, all, boundaries[p + 1]!) - 1;
        if (end[last]! >= boundaries[p + 1]! && runAt(runs, c, p) >= 0) back[p]!++;
      }
    }
  });
  return back;
}
