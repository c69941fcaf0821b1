import { customerSteps } from './customer-steps.js';
import { boundariesBy, type Periods } from './periods.js';
import { runAt, runsSteps } from './runs.js';
import { inWhole, type Segment } from './segment.js';
import { spellsSteps, startingBy } from './spells.js';
import { ROWS_A_STEP, type Steps } from './steps.js';

/** Records whose customers' runs are searched in a step. */
const SEARCHED_A_STEP = ROWS_A_STEP / 8;

/**
 * Visits the customers who left and came back within a period, once for each: in the segment at its
 * opening, with the ledger units that they paid then, customers at its closing, and without MRR on a
 * day between.
 */
export function* eachBackSteps(
  segment: Segment,
  periods: Periods,
  visit: (customer: number, period: number, units: number) => void,
): Steps {
  const runs = yield* runsSteps(segment, periods);
  const spells = yield* spellsSteps(segment.whole ?? segment, periods.asOf);
  const { offsets, start, end } = spells;
  const { boundaries } = periods;
  const search = (from: number, to: number): void => {
    for (let c = from; c < to; c++) {
      const all = inWhole(segment, c);
      let visited = -1;
      for (let s = offsets[all]! + 1; s < offsets[all + 1]!; s++) {
        const p = boundariesBy(periods, start[s]!) - 1;
        if (p === visited || end[s - 1]! < boundaries[p]!) continue;
        visited = p;
        const last = startingBy(spells, all, boundaries[p + 1]!) - 1;
        const run = end[last]! >= boundaries[p + 1]! ? runAt(runs, c, p) : -1;
        if (run >= 0) visit(c, p, runs.units[run]!);
      }
    }
  };
  yield* customerSteps(segment, search, SEARCHED_A_STEP);
}
