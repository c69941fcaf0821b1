import type { EpochDay } from './calendar.js';
import type { Columns, Ledger } from './ledger.js';
import { churnSteps } from './moves.js';
import type { MetricOptions } from './options.js';
import { listed, periodsOf } from './periods.js';
import { inWhole, type Segment } from './segment.js';
import { reasonAt } from './spells.js';
import type { Steps } from './steps.js';

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
  yield* churnSteps(segment, periods, options, (_move, customer, p, units, before, after) => {
    if (p < first || p >= end) return;
    const reason = lastReason(columns, inWhole(segment, customer), after);
    visit(reason, customer, units, before, after);
  });
}

/** Why the last of a customer's records ended before a boundary at which none runs. */
function lastReason(columns: Columns, customer: number, boundary: EpochDay): number {
  const { offsets, start, end } = columns;
  const firstRow = offsets[customer]!;
  let row = firstRow;
  let gone = -Infinity;
  while (row < offsets[customer + 1]! && start[row]! < boundary) {
    gone = Math.max(gone, end[row++]!);
  }
  return reasonAt(columns, firstRow, row, gone);
}
