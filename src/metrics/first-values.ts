import { compareCodePoints, NONE } from './dictionary.js';
import { uint32 } from './growing.js';
import type { Columns, DimensionColumn } from './ledger.js';
import { inSteps, rowSteps, type Steps } from './steps.js';

/** Customers by a code: those of `code` are `order[firsts[code]]` to `order[firsts[code + 1] - 1]`. */
export interface CustomersByCode {
  readonly firsts: Uint32Array;
  readonly order: Uint32Array;
}

/**
 * The customers by the code of the records with which they begin.
 *
 * Of records that begin on the same day it is that with the largest MRR, among equals the first
 * value by code points, a value before none.
 */
export function* byFirstValueSteps(
  columns: Columns,
  column: DimensionColumn,
): Steps<CustomersByCode> {
  const { customers } = columns;
  const firsts = uint32(column.values.length + 2);
  const order = uint32(customers);
  const codes = uint32(customers);
  yield* rowSteps(customers, columns.offsets, null, (from, to) => {
    for (let c = from; c < to; c++) {
      const code = codeAtStart(columns, column, c);
      codes[c] = code;
      firsts[code + 1]!++;
    }
  });
  for (let code = 1; code < firsts.length; code++) firsts[code]! += firsts[code - 1]!;
  const next = firsts.slice();
  yield* inSteps(customers, (from, to) => {
    for (let c = from; c < to; c++) order[next[codes[c]!]!++] = c;
  });
  return { firsts, order };
}

/** The code of the records with which a customer begins. */
function codeAtStart(
  { offsets, start, units }: Columns,
  { codes, values }: DimensionColumn,
  customer: number,
): number {
  const first = offsets[customer]!;
  const end = offsets[customer + 1]!;
  let code = codes[first]!;
  let largest = units[first]!;
  for (let row = first + 1; row < end && start[row] === start[first]; row++) {
    const other = codes[row]!;
    if (units[row]! < largest) continue;
    if (units[row]! > largest || isBefore(values, other, code)) code = other;
    largest = units[row]!;
  }
  return code;
}

/** Whether the value of one code counts before that of another, where as much is paid for both. */
function isBefore(values: readonly string[], code: number, other: number): boolean {
  if (code === NONE || other === NONE) return code !== NONE;
  return compareCodePoints(values[code - 1]!, values[other - 1]!) < 0;
}
