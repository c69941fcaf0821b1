import { customerSteps } from './customer-steps.js';
import { EventReader } from './events.js';
import { MOVE, visitChange, type Move, type VisitMove } from './move.js';
import { newcomersSteps } from './newcomers.js';
import type { MetricOptions } from './options.js';
import type { Periods } from './periods.js';
import { COMES, GOES, runsSteps, type Runs } from './runs.js';
import type { Segment } from './segment.js';
import { ROWS_A_STEP, type Steps } from './steps.js';

/**
 * Visits every move of a segment's customers: with the option `grain: 'net'` what became of each
 * between the boundaries of a period, with `'event'` each change in between, see {@link EventReader}.
 */
export function* movesSteps(
  segment: Segment,
  periods: Periods,
  options: MetricOptions,
  visit: VisitMove,
): Steps {
  if (options.grain === 'event') yield* eventsSteps(segment, periods, options, visit);
  else yield* netSteps(segment, periods, options, visit);
}

/** Records whose moves are visited in a step: to read them takes several times as long as to go by. */
const VISITED_A_STEP = ROWS_A_STEP / 16;

function* eventsSteps(
  segment: Segment,
  periods: Periods,
  options: MetricOptions,
  visit: VisitMove,
): Steps {
  const newcomers = yield* newcomersSteps(segment, periods, options);
  const reader = new EventReader(segment, periods, newcomers, visit);
  const read = (from: number, to: number): void => {
    for (let c = from; c < to; c++) reader.read(c);
  };
  yield* customerSteps(segment, read, VISITED_A_STEP);
}

function* netSteps(
  segment: Segment,
  periods: Periods,
  options: MetricOptions,
  visit: VisitMove,
): Steps {
  const newcomers = yield* newcomersSteps(segment, periods, options);
  const runs = yield* runsSteps(segment, periods);
  const { offsets, first, last, units, edges } = runs;
  const { boundaries } = periods;
  const read = (from: number, to: number): void => {
    for (let c = from; c < to; c++) {
      for (let r = offsets[c]!; r < offsets[c + 1]!; r++) {
        const paid = units[r]!;
        const p = first[r]! - 1;
        const before = boundaries[p]!;
        const after = boundaries[p + 1]!;
        if (r > offsets[c]! && last[r - 1] === p) {
          visitChange(visit, c, p, units[r - 1]!, paid, before, after);
        } else if (edges !== null && (edges[r]! & COMES) !== 0) {
          visit(MOVE.entering, c, p, paid, before, after);
        } else {
          const move = newcomers.isNew(c, before) ? MOVE.new : MOVE.reactivation;
          visit(move, c, p, paid, before, after);
        }
        const gone = departure(runs, periods, c, r);
        if (gone === STAYS) continue;
        const q = last[r]!;
        visit(gone, c, q, paid, boundaries[q]!, boundaries[q + 1]!);
      }
    }
  };
  yield* customerSteps(segment, read, VISITED_A_STEP);
}

/** No move: another run follows. */
const STAYS = -1;

/** How a run of a customer ends: in churn, by leaving the segment, or with another run after it. */
function departure(
  { offsets, first, last, edges }: Runs,
  { count }: Periods,
  customer: number,
  run: number,
): Move | typeof STAYS {
  const p = last[run]!;
  const goesOn = run + 1 < offsets[customer + 1]! && first[run + 1] === p + 1;
  if (p >= count || goesOn) return STAYS;
  return edges !== null && (edges[run]! & GOES) !== 0 ? MOVE.leaving : MOVE.churn;
}
