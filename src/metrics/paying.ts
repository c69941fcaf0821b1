import type { EpochDay } from './calendar.js';
import { NEVER } from './ledger.js';
import { isNothing } from './money.js';
import type { RecordColumns } from './record-columns.js';
import { inSteps, type Steps } from './steps.js';

/** Some rows, and what has to be known to put those of each customer side by side. */
export interface RowsToGroup {
  /** In the order in which they came. */
  readonly rows: Uint32Array;
  /** By customer code plus one: how many of the rows are theirs; null where they came side by side. */
  readonly counts: Uint32Array | null;
  /** Of rows that came side by side: where those of each customer begin, and where the last ends. */
  readonly offsets: Uint32Array;
  /** Of the same: the code of each customer. */
  readonly customers: Uint32Array;
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
  const areGrouped = yield* areInOrder(records);
  const rows = areGrouped ? memoryOfRows(records) : new Uint32Array(records.rows);
  const counts = areGrouped ? null : new Uint32Array(codes + 1);
  const offsets = new Uint32Array(areGrouped ? codes + 1 : 0);
  const customers = new Uint32Array(areGrouped ? codes : 0);
  const left = { trialsOnly: 0, free: 0, zeroLength: 0 };
  let size = 0;
  let latest = -NEVER;
  let lastCode = -1;
  let present = 0;
  const work = (from: number, to: number): void => {
    // Variables that outlive a step would be written to memory for each row.
    let next = size;
    let late = latest;
    let last = lastCode;
    let begun = present;
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
        const code = customer[row]!;
        if (counts !== null) counts[code + 1]!++;
        else if (code !== last) {
          customers[begun] = code;
          offsets[begun++] = next;
          last = code;
        }
        rows[next++] = row;
      }
    }
    size = next;
    latest = late;
    lastCode = last;
    present = begun;
    left.trialsOnly += trialsOnly;
    left.free += free;
    left.zeroLength += zeroLength;
  };
  yield* inSteps(records.rows, work);
  if (areGrouped) offsets[present] = size;
  return {
    ...left,
    rows: rows.subarray(0, size),
    counts,
    offsets: offsets.subarray(0, present + 1),
    customers: customers.subarray(0, present),
    latest: latest === -NEVER ? today : latest,
  };
}

/** Whether records are in order of customer code as they came. */
function* areInOrder({ customer, rows }: RecordColumns): Steps<boolean> {
  let areInOrder = true;
  let last = -1;
  yield* inSteps(rows, (from, to) => {
    let before = last;
    for (let row = from; areInOrder && row < to; row++) {
      const code = customer[row]!;
      if (code < before) areInOrder = false;
      before = code;
    }
    last = before;
  });
  return areInOrder;
}

/**
 * Room for as many rows as there are records in order. Once each record has an id, nobody looks for
 * twins by their customers, whose memory it can be: no row is written after the place it is read at.
 */
function memoryOfRows({ customer, rows, named }: RecordColumns): Uint32Array {
  return named === rows ? new Uint32Array(customer.buffer, 0, rows) : new Uint32Array(rows);
}
