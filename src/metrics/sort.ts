import { inSteps, ROWS_A_STEP, type Steps } from './steps.js';

/** The unsorted columns by which records are sorted. */
export interface SortKeys {
  readonly customer: Uint32Array;
  /** The number of customer codes. */
  readonly customers: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly units: Float64Array;
}

/** Records in order of customer, start, end and MRR, and where each customer's records begin. */
export interface SortedRows {
  readonly order: Uint32Array;
  /** One more than there are customers with records. */
  readonly offsets: Uint32Array;
  /** The customer code of each customer that has records. */
  readonly customers: Uint32Array;
}

/** Sorts rows by customer in two linear passes, then each customer's few rows in place. */
export function* sortByCustomer(rows: Uint32Array, keys: SortKeys): Steps<SortedRows> {
  const { customer } = keys;
  const next = new Uint32Array(keys.customers + 1);
  yield* inSteps(rows.length, (from, to) => {
    for (let i = from; i < to; i++) next[customer[rows[i]!]! + 1]!++;
  });

  const offsets = new Uint32Array(keys.customers + 1);
  const customers = new Uint32Array(keys.customers);
  let present = 0;
  yield* inSteps(keys.customers, (from, to) => {
    for (let c = from; c < to; c++) {
      const before = next[c]!;
      const after = before + next[c + 1]!;
      next[c + 1] = after;
      if (after === before) continue;
      customers[present++] = c;
      offsets[present] = after;
    }
  });

  const found = {
    offsets: offsets.subarray(0, present + 1),
    customers: customers.subarray(0, present),
  };
  if (yield* isInOrder(rows, keys)) return { order: rows, ...found };

  const order = new Uint32Array(rows.length);
  yield* inSteps(rows.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = rows[i]!;
      order[next[customer[row]!]!++] = row;
    }
  });
  yield* inSteps(present, (from, to) => {
    for (let i = from; i < to; i++) {
      const begin = offsets[i]!;
      const end = offsets[i + 1]!;
      if (end - begin > 1) sortSlice(order, begin, end, keys);
    }
  });
  return { order, ...found };
}

function* isInOrder(rows: Uint32Array, keys: SortKeys): Steps<boolean> {
  const { customer } = keys;
  for (let from = 1; from < rows.length; from += ROWS_A_STEP) {
    for (let i = from; i < Math.min(from + ROWS_A_STEP, rows.length); i++) {
      const before = rows[i - 1]!;
      const row = rows[i]!;
      const order = customer[row]! - customer[before]!;
      if (order < 0 || (order === 0 && compareRows(before, row, keys) > 0)) return false;
    }
    yield;
  }
  return true;
}

const SHORT = 16;

function sortSlice(order: Uint32Array, from: number, to: number, keys: SortKeys): void {
  if (to - from > SHORT) {
    order.subarray(from, to).sort((a, b) => compareRows(a, b, keys));
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const row = order[i]!;
    let j = i;
    for (; j > from && compareRows(order[j - 1]!, row, keys) > 0; j--) order[j] = order[j - 1]!;
    order[j] = row;
  }
}

function compareRows(a: number, b: number, { start, end, units }: SortKeys): number {
  return start[a]! - start[b]! || end[a]! - end[b]! || units[a]! - units[b]!;
}
