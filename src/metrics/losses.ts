import type { EpochDay } from './calendar.js';
import { compareCodePoints, NONE } from './dictionary.js';
import type { Columns, Ledger } from './ledger.js';
import { customerSteps } from './customer-steps.js';
import { MOVE } from './move.js';
import { movesSteps } from './moves.js';
import type { MetricOptions } from './options.js';
import { listed, periodsOf } from './periods.js';
import { inWhole, type Segment } from './segment.js';
import { GOES, runsSteps } from './runs.js';
import { ROWS_A_STEP, type Steps } from './steps.js';

/**
 * What a loss is visited with: the code of its reason, the customer, the ledger units lost, and the
 * boundaries at which they were there and not any more.
 */
export type VisitLoss = (
  reason: number,
  customer: number,
  units: number,
  before: EpochDay,
  after: EpochDay,
) => void;

/**
 * Visits every churn of a segment in the complete periods listed.
 *
 * The reason is that of the last of all records of the customer to end, selected or not: why
 * somebody left is what was said when everything was over.
 */
export function* eachLossSteps(
  ledger: Ledger,
  segment: Segment,
  options: MetricOptions,
  visit: VisitLoss,
): Steps {
  const periods = periodsOf(ledger, options);
  const { first, last } = listed(periods, options);
  const end = Math.min(last, periods.complete);
  const { columns } = segment.whole ?? segment;
  if (options.grain === 'event') {
    yield* movesSteps(segment, periods, options, (move, customer, p, units, before, after) => {
      if (move !== MOVE.churn || p < first || p >= end) return;
      visit(lastReason(columns, inWhole(segment, customer), after), customer, units, before, after);
    });
    return;
  }
  const runs = yield* runsSteps(segment, periods);
  const { boundaries } = periods;
  const { offsets, first: begins, last: ends, units, edges } = runs;
  yield* customerSteps(
    segment,
    (from, to) => {
      for (let c = from; c < to; c++) {
        const endRun = offsets[c + 1]!;
        for (let r = offsets[c]!; r < endRun; r++) {
          const p = ends[r]!;
          if (p < first || p >= end) continue;
          if (r + 1 < endRun && begins[r + 1] === p + 1) continue;
          if (edges !== null && (edges[r]! & GOES) !== 0) continue;
          const after = boundaries[p + 1]!;
          const reason = lastReason(columns, inWhole(segment, c), after);
          visit(reason, c, units[r]!, boundaries[p]!, after);
        }
      }
    },
    ROWS_A_STEP / 4,
  );
}

/**
 * Why the last of a customer's records ended before a boundary at which none runs: 0 for no reason,
 * else the index in the reasons plus one.
 *
 * Of records that end on the same day it is that of the one with the largest MRR, among equals the
 * first by code points, a named one before none.
 */
export function lastReason(columns: Columns, customer: number, boundary: EpochDay): number {
  const { offsets, start, end, reason } = columns;
  const firstRow = offsets[customer]!;
  const endRow = offsets[customer + 1]!;
  if (endRow - firstRow === 1) return reason[firstRow]!;
  let last = firstRow;
  for (let row = firstRow + 1; row < endRow && start[row]! < boundary; row++) {
    if (end[row]! > end[last]! || (end[row] === end[last] && isBefore(columns, row, last))) {
      last = row;
    }
  }
  return reason[last]!;
}

/** Whether the reason of one row counts before that of another that ends on the same day. */
function isBefore({ units, reason, reasons }: Columns, row: number, other: number): boolean {
  if (units[row] !== units[other]) return units[row]! > units[other]!;
  const code = reason[row]!;
  const otherCode = reason[other]!;
  if (code === NONE || otherCode === NONE) return code !== NONE;
  return compareCodePoints(reasons[code - 1]!, reasons[otherCode - 1]!) < 0;
}
