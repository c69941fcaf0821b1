import type { Segment } from './segment.js';
import { ROWS_A_STEP, rowSteps, type Steps } from './steps.js';

/**
 * Runs work over the customers of a segment, as many at a time as have so many records between them,
 * those outside of the segment included; one customer with more has a step of its own.
 */
export function* customerSteps(
  { columns, whole, wholeOf }: Segment,
  work: (from: number, to: number) => void,
  size = ROWS_A_STEP,
): Steps {
  const { offsets } = (whole ?? { columns }).columns;
  yield* rowSteps(columns.customers, offsets, wholeOf, work, size);
}
