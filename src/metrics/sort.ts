import { uint32 } from './growing.js';

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
export function sortByCustomer(rows: Uint32Array, keys: SortKeys): SortedRows {
  const next = uint32(keys.customers + 1);
  for (const row of rows) next[keys.customer[row]! + 1]!++;
  let present = 0;
  for (let c = 0; c < keys.customers; c++) {
    if (next[c + 1]! > 0) present++;
    next[c + 1]! += next[c]!;
  }

  const offsets = uint32(present + 1);
  const customers = uint32(present);
  for (let c = 0, i = 0; c < keys.customers; c++) {
    if (next[c + 1] === next[c]) continue;
    customers[i] = c;
    offsets[++i] = next[c + 1]!;
  }

  const order = uint32(rows.length);
  for (const row of rows) order[next[keys.customer[row]!]!++] = row;
  for (let i = 0; i < present; i++) sortSlice(order, offsets[i]!, offsets[i + 1]!, keys);
  return { order, offsets, customers };
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
