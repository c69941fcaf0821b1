import type { Codes } from './ledger.js';
import type { RowsToGroup } from './paying.js';
import type { RecordColumns } from './record-columns.js';
import { inSteps, type Steps } from './steps.js';

/** Records in order of customer, and where each customer's records begin. */
export interface GroupedRows {
  readonly order: Uint32Array;
  /** One more than there are customers with records. */
  readonly offsets: Uint32Array;
  /** The customer code of each customer that has records. */
  readonly customers: Uint32Array;
  /** Whether the order is the one in which the rows came. */
  readonly isAsItCame: boolean;
  /** Memory for as many numbers as `order` has that nobody needs any more; null where it is the order. */
  readonly spare: Uint32Array | null;
}

/**
 * Puts the rows of each customer side by side, in two linear passes, where they are not.
 * Rows that came side by side are the order; else they are left as spare memory, and their counts are
 * used up.
 */
export function* groupByCustomer(
  { rows, counts: next, offsets: known, customers: present }: RowsToGroup,
  { customer }: RecordColumns,
): Steps<GroupedRows> {
  if (next === null) {
    return { order: rows, offsets: known, customers: present, isAsItCame: true, spare: null };
  }
  const codes = next.length - 1;
  const offsets = new Uint32Array(codes + 1);
  const customers = new Uint32Array(codes);
  let size = 0;
  yield* inSteps(codes, (from, to) => {
    for (let c = from; c < to; c++) {
      const before = next[c]!;
      const after = before + next[c + 1]!;
      next[c + 1] = after;
      if (after === before) continue;
      customers[size++] = c;
      offsets[size] = after;
    }
  });

  const order = new Uint32Array(rows.length);
  yield* inSteps(rows.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = rows[i]!;
      order[next[customer[row]!]!++] = row;
    }
  });
  return {
    order,
    offsets: fitting(offsets, size + 1),
    customers: fitting(customers, size),
    isAsItCame: false,
    spare: rows,
  };
}

/** The first of some numbers; not in the same memory where most of that would be kept for nothing. */
function fitting(numbers: Uint32Array, length: number): Uint32Array {
  return length * 2 < numbers.length ? numbers.slice(0, length) : numbers.subarray(0, length);
}

/** The columns of records, and the rows that they were read from. */
export interface SortedColumns {
  readonly order: Uint32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly units: Float64Array;
  readonly currency: Uint16Array;
  readonly reason: Codes;
}

/** With so many records the order is found before they are moved. */
const SHORT = 16;

/** Puts the records from one place to another in order of start, end and MRR; equal ones stay as they are. */
export function sortRecords(columns: SortedColumns, from: number, to: number): void {
  if (to - from > SHORT) {
    const places = Uint32Array.from({ length: to - from }, (_, i) => from + i);
    places.sort((a, b) => compareRecords(columns, a, b));
    for (const column of Object.values(columns) as Uint32Array[]) {
      column.set(
        Array.from(places, (place) => column[place]!),
        from,
      );
    }
    return;
  }
  for (let i = from + 1; i < to; i++) {
    if (compareRecords(columns, i - 1, i) > 0) insert(columns, from, i);
  }
}

/** Below 0 where the record at one place comes before that at another. */
export function compareRecords({ start, end, units }: SortedColumns, a: number, b: number): number {
  return start[a]! - start[b]! || end[a]! - end[b]! || units[a]! - units[b]!;
}

/**
 * Puts a record where others begin that come after it, and moves those on. Each column by itself, as
 * a loop over columns of many kinds would not be compiled for any of them.
 */
function insert(columns: SortedColumns, from: number, place: number): void {
  const { order, start, end, units, currency, reason } = columns;
  const row = order[place]!;
  const first = start[place]!;
  const last = end[place]!;
  const amount = units[place]!;
  const money = currency[place]!;
  const why = reason[place]!;
  let at = place;
  for (; at > from; at--) {
    const before = at - 1;
    const difference = start[before]! - first || end[before]! - last || units[before]! - amount;
    if (difference <= 0) break;
    order[at] = order[before]!;
    start[at] = start[before]!;
    end[at] = end[before]!;
    units[at] = units[before]!;
    currency[at] = currency[before]!;
    reason[at] = reason[before]!;
  }
  order[at] = row;
  start[at] = first;
  end[at] = last;
  units[at] = amount;
  currency[at] = money;
  reason[at] = why;
}
