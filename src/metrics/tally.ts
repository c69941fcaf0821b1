import { eachBackSteps } from './back.js';
import { customerSteps } from './customer-steps.js';
import { float64 } from './growing.js';
import { keepLevels, levelsSteps, noLevels } from './levels.js';
import { changeOf, MOVE, type Move } from './move.js';
import { FOREIGN, MoveTally, type Tally } from './move-tally.js';
import { movesSteps } from './moves.js';
import { newcomersSteps, type Newcomers } from './newcomers.js';
import { windowDaysOption, type MetricOptions } from './options.js';
import { boundariesBy, type Periods } from './periods.js';
import { COMES, GOES, runsSteps, type Runs } from './runs.js';
import type { Segment } from './segment.js';
import { inSteps, type Steps } from './steps.js';

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
  const newcomers = yield* newcomersSteps(segment, periods, options);
  const isByEvent = options.grain === 'event';
  const levels = isByEvent ? yield* levelsSteps(runs, periods) : noLevels(periods);
  const tally = new MoveTally(periods, levels);
  const { customers } = segment.columns;
  if (isByEvent) {
    yield* inSteps(customers, (from, to) => addFirsts(tally, runs, periods, newcomers, from, to));
    yield* movesSteps(segment, periods, options, (move, customer, p, units, boundary) => {
      tally.add(move, p, units);
      if (move === MOVE.new && !newcomers.isFirst(customer, boundary)) tally.firsts[p]!++;
    });
  } else {
    yield* customerSteps(segment, (from, to) => addNet(tally, runs, periods, newcomers, from, to));
    tally.settle();
    keepLevels(runs, levels);
  }
  const { inside } = runs;
  yield* inSteps(inside.periods.length, (from, to) => {
    for (let i = from; i < to; i++) tally.joinedAndLeft[inside.periods[i]!]!++;
  });
  known.set(key, tally);
  return tally;
}

/** Adds those who first paid in the period in which they came into the segment. */
function addFirsts(
  { firsts }: Tally,
  { joined }: Runs,
  { boundaries }: Periods,
  newcomers: Newcomers,
  from: number,
  to: number,
): void {
  for (let c = from; c < to; c++) {
    const p = joined[c]!;
    if (newcomers.isFirst(c, boundaries[p]!)) firsts[p]!++;
  }
}

/**
 * Adds the net moves of the customers `[from, to)`, and who of them first paid when; the same as
 * `movesSteps` visits, in one flat loop.
 */
function addNet(
  tally: MoveTally,
  { offsets, first, last, units, edges, joined }: Runs,
  periods: Periods,
  newcomers: Newcomers,
  from: number,
  to: number,
): void {
  const { boundaries } = periods;
  const { allCustomers, allUnits, size, firsts } = tally;
  const { offsets: rowsOf, start, wholeOf, hasWindow } = newcomers;
  for (let c = from; c < to; c++) {
    const begin = offsets[c]!;
    const end = offsets[c + 1]!;
    // The period of the first paying day in the segment, and with all records.
    const own = joined[c]!;
    const came = wholeOf === null ? own : boundariesBy(periods, start[rowsOf[wholeOf[c]!]!]!) - 1;
    if (came >= own) firsts[own]!++;
    let was = 0;
    // Nobody is one of the segment before its first run, and none begins at boundary 0.
    let q = -1;
    let gone: number = MOVE.churn;
    for (let r = begin; r < end; r++) {
      const paid = units[r]!;
      const p = first[r]! - 1;
      const edge = edges === null ? 0 : edges[r]!;
      if (q === p) {
        if (was !== paid) {
          const at = changeOf(was, paid) * size + p;
          allCustomers[at]!++;
          allUnits[at]! += Math.abs(paid - was);
        }
      } else {
        if (r > begin) {
          allCustomers[(was === 0 ? FOREIGN + gone : gone) * size + q]!++;
          allUnits[gone * size + q]! += was;
        }
        let move: Move = MOVE.entering;
        if ((edge & COMES) === 0) {
          move = MOVE.new;
          if (came < p) {
            if (hasWindow && newcomers.isNew(c, boundaries[p]!)) firsts[p]!++;
            else move = MOVE.reactivation;
          }
        }
        allCustomers[(paid === 0 ? FOREIGN + move : move) * size + p]!++;
        allUnits[move * size + p]! += paid;
      }
      was = paid;
      q = last[r]!;
      gone = (edge & GOES) === 0 ? MOVE.churn : MOVE.leaving;
    }
    if (q < 0) continue;
    // Who is there still goes in a period after the last one, which is sooner done than to ask.
    allCustomers[(was === 0 ? FOREIGN + gone : gone) * size + q]!++;
    allUnits[gone * size + q]! += was;
  }
}

/** How many customers of each period left and came back within it. */
export function* backSteps(segment: Segment, periods: Periods): Steps<Float64Array> {
  const back = float64(periods.count + 1);
  yield* eachBackSteps(segment, periods, (_customer, p) => back[p]!++);
  return back;
}
