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
 *
 * @param some the customers of whom some record starts on the as-of day or later, or ends after it
 */
export function* scheduledSteps(
  columns: Columns,
  asOf: EpochDay,
  some: readonly number[],
): Steps<Scheduled> {
  const { offsets, start, end } = columns;
  let starts = 0;
  let cancellations = yield* undatedSteps(columns, asOf);
  /** The days after the as-of day on which a customer's records start, and end. */
  const starting = new Set<EpochDay>();
  const ending = new Set<EpochDay>();
  yield* inSteps(some.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const c = some[i]!;
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
        } else if (last !== NEVER && last > asOf && !starting.has(last)) {
          cancellations++;
        }
      }
    }
  });
  return { starts, cancellations };
}

/** Counts the records of which a cancellation was asked for, though nobody says for when. */
function* undatedSteps({ rows, start, end, requested }: Columns, asOf: EpochDay): Steps<number> {
  let count = 0;
  if (requested === null) return count;
  yield* inSteps(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      if (end[row] === NEVER && requested[row] !== NEVER && start[row]! < asOf) count++;
    }
  });
  return count;
}
