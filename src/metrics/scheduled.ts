import type { EpochDay } from './calendar.js';
import { NEVER, type Columns } from './ledger.js';
import { inSteps, type Steps } from './steps.js';

/** What is to come after the as-of day. */
export interface Scheduled {
  /** Records that start then, other than one that goes on from another of the customer. */
  readonly starts: number;
  /**
   * Records that end then, other than one from which another goes on; and those of which a
   * cancellation was asked for, though nobody says for when.
   */
  readonly cancellations: number;
}

/**
 * Counts the records that start or end after the as-of day. A change of price is a record that ends
 * and one that starts on the same day: nobody comes or leaves by it, so it counts as neither.
 */
export function* scheduledSteps(
  { offsets, start, end, requested, customers }: Columns,
  asOf: EpochDay,
): Steps<Scheduled> {
  let starts = 0;
  let cancellations = 0;
  /** The days after the as-of day on which a customer's records start, and end. */
  const starting = new Set<EpochDay>();
  const ending = new Set<EpochDay>();
  yield* inSteps(customers, (from, to) => {
    for (let c = from; c < to; c++) {
      starting.clear();
      ending.clear();
      for (let row = offsets[c]!; row < offsets[c + 1]!; row++) {
        if (start[row]! > asOf) starting.add(start[row]!);
        if (end[row]! >= asOf && end[row] !== NEVER) ending.add(end[row]!);
      }
      for (let row = offsets[c]!; row < offsets[c + 1]!; row++) {
        const last = end[row]!;
        if (start[row]! >= asOf) {
          if (!ending.has(start[row]!)) starts++;
        } else if (last === NEVER) {
          if (requested !== null && requested[row] !== NEVER) cancellations++;
        } else if (last > asOf && !starting.has(last)) {
          cancellations++;
        }
      }
    }
  });
  return { starts, cancellations };
}
