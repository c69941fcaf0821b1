import type { EpochDay } from './calendar.js';
import { NEVER } from './ledger.js';
import { isNothing } from './money.js';
import type { RecordColumns } from './record-columns.js';
import { inSteps, type Steps } from './steps.js';

/** Some rows, and what has to be known to put those of each customer side by side. */
export interface RowsToGroup {
  /** In the order in which they came. */
  readonly rows: Uint32Array;
  /** By customer code plus one: how many of the rows are theirs. */
  readonly counts: Uint32Array;
  /** Whether they are in order of customer code as they came. */
  readonly areGrouped: boolean;
}

/** The rows that make a ledger, and how many do not. */
export interface Paying extends RowsToGroup {
  readonly trialsOnly: number;
  readonly free: number;
  readonly zeroLength: number;
  /** The later of the day after the latest start and the latest end, over dates not after today. */
  readonly latest: EpochDay;
}

/**
 * The rows of records for which somebody paid.
 *
 * @param older rows of which there is a newer version
 * @param codes the number of customer codes
 */
export function* payingRows(
  records: RecordColumns,
  older: ReadonlySet<number>,
  codes: number,
  today: EpochDay,
): Steps<Paying> {
  const { customer, start, end, units, trialDays: trials } = records;
  const hasTrials = trials.length > 0;
  const hasOlder = older.size > 0;
  const rows = new Uint32Array(records.rows);
  const counts = new Uint32Array(codes + 1);
  const left = { trialsOnly: 0, free: 0, zeroLength: 0 };
  let size = 0;
  let latest = -NEVER;
  let lastCode = 0;
  let areGrouped = true;
  const work = (from: number, to: number): void => {
    // Variables that outlive a step would be written to memory for each row.
    let next = size;
    let late = latest;
    let last = lastCode;
    let trialsOnly = 0;
    let free = 0;
    let zeroLength = 0;
    for (let row = from; row < to; row++) {
      if (hasOlder && older.has(row)) continue;
      const begin = start[row]!;
      const stop = end[row]!;
      const trialDays = hasTrials ? trials[row]! : 0;
      const first = begin - trialDays;
      // Free, tried and returned subscriptions tell as well as others until when records were kept.
      if (first >= late && first <= today) late = first + 1;
      // After the latest and not after today, asked at once, as half of all have no end.
      if ((stop - late - 1) >>> 0 < today - late) late = stop;
      if (trialDays > 0 && stop <= begin) trialsOnly++;
      else if (isNothing(units[row]!)) free++;
      else if (stop <= begin) zeroLength++;
      else {
        rows[next++] = row;
        const code = customer[row]!;
        if (code < last) areGrouped = false;
        last = code;
        counts[code + 1]!++;
      }
    }
    size = next;
    latest = late;
    lastCode = last;
    left.trialsOnly += trialsOnly;
    left.free += free;
    left.zeroLength += zeroLength;
  };
  yield* inSteps(records.rows, work);
  return {
    ...left,
    rows: rows.subarray(0, size),
    counts,
    areGrouped,
    latest: latest === -NEVER ? today : latest,
  };
}
