import type { RowsToGroup } from './paying.js';
import { CUSTOMER, END, RECORD, START, UNITS, type RecordColumns } from './record-columns.js';
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
}

/**
 * Puts the rows of each customer side by side, in two linear passes.
 *
 * @param some which rows; they are the order then, where they can be, and their counts are used up
 */
export function* groupByCustomer(
  { rows, counts: next, areGrouped }: RowsToGroup,
  { whole }: RecordColumns,
): Steps<GroupedRows> {
  const codes = next.length - 1;
  const offsets = new Uint32Array(codes + 1);
  const customers = new Uint32Array(codes);
  let present = 0;
  yield* inSteps(codes, (from, to) => {
    for (let c = from; c < to; c++) {
      const before = next[c]!;
      const after = before + next[c + 1]!;
      next[c + 1] = after;
      if (after === before) continue;
      customers[present++] = c;
      offsets[present] = after;
    }
  });

  const order = areGrouped ? rows : new Uint32Array(rows.length);
  if (!areGrouped) {
    yield* inSteps(rows.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const row = rows[i]!;
        order[next[whole[row * RECORD + CUSTOMER]!]!++] = row;
      }
    });
  }
  return {
    order,
    offsets: offsets.subarray(0, present + 1),
    customers: customers.subarray(0, present),
    isAsItCame: areGrouped,
  };
}

const SHORT = 16;

/** Puts the rows from one place to another in order of start, end and MRR. */
export function sortRows(
  order: Uint32Array,
  from: number,
  to: number,
  records: RecordColumns,
): void {
  if (to - from > SHORT) {
    order.subarray(from, to).sort((a, b) => compareRows(a, b, records));
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const row = order[i]!;
    let j = i;
    for (; j > from && compareRows(order[j - 1]!, row, records) > 0; j--) order[j] = order[j - 1]!;
    order[j] = row;
  }
}

function compareRows(a: number, b: number, { whole, double }: RecordColumns): number {
  const one = a * RECORD;
  const other = b * RECORD;
  return (
    whole[one + START]! - whole[other + START]! ||
    whole[one + END]! - whole[other + END]! ||
    double[(one >> 1) + UNITS]! - double[(other >> 1) + UNITS]!
  );
}
