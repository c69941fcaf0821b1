import { float64, int32, uint16, uint32 } from './growing.js';
import type { Columns, DimensionColumn } from './ledger.js';
import { inSteps, type Steps } from './steps.js';

/** Some of the records of other columns. */
export interface Picked {
  readonly columns: Columns;
  /** The number that each customer had. */
  readonly customers: Uint32Array;
}

/**
 * The records of the marked customers, of these the marked ones where `rows` is given, in the order
 * they were in, as if there were no others. Each marked customer has to have a marked record.
 *
 * They have no `requested` days: the ends are settled.
 */
export function* pickedSteps(
  columns: Columns,
  customers: Uint8Array,
  rows: Uint8Array | null,
): Steps<Picked> {
  const size = yield* sizeSteps(columns, customers, rows);
  const offsets = uint32(size.customers + 1);
  const customerOf = uint32(size.customers);
  const rowOf = uint32(size.rows);
  const start = int32(size.rows);
  const end = int32(size.rows);
  const units = float64(size.rows);
  const currency = uint16(size.rows);
  const reason = uint32(size.rows);
  let n = 0;
  let customer = 0;
  yield* inSteps(columns.customers, (from, to) => {
    for (let c = from; c < to; c++) {
      if (customers[c] === 0) continue;
      for (let row = columns.offsets[c]!; row < columns.offsets[c + 1]!; row++) {
        if (rows !== null && rows[row] === 0) continue;
        rowOf[n] = row;
        start[n] = columns.start[row]!;
        end[n] = columns.end[row]!;
        units[n] = columns.units[row]!;
        currency[n] = columns.currency[row]!;
        reason[n] = columns.reason[row]!;
        n++;
      }
      customerOf[customer++] = c;
      offsets[customer] = n;
    }
  });
  const { customerIds, dimensions } = columns;
  return {
    columns: {
      ...columns,
      ...size,
      offsets,
      start,
      end,
      requested: null,
      units,
      currency,
      reason,
      customerIds: {
        length: customer,
        at: (index) => (index < customer ? customerIds.at(customerOf[index]!) : undefined),
      },
      dimensions: dimensions.map((dimension) => new PickedDimension(dimension, rowOf)),
    },
    customers: customerOf,
  };
}

function* sizeSteps(
  { customers: all, offsets }: Columns,
  customers: Uint8Array,
  rows: Uint8Array | null,
): Steps<{ customers: number; rows: number }> {
  const size = { customers: 0, rows: 0 };
  yield* inSteps(all, (from, to) => {
    for (let c = from; c < to; c++) {
      if (customers[c] === 0) continue;
      size.customers++;
      if (rows === null) size.rows += offsets[c + 1]! - offsets[c]!;
      else for (let row = offsets[c]!; row < offsets[c + 1]!; row++) size.rows += rows[row]!;
    }
  });
  return size;
}

/** A dimension of picked rows, which is put together when it is first asked for. */
class PickedDimension implements DimensionColumn {
  readonly name: string;
  readonly values: readonly string[];
  readonly #column: DimensionColumn;
  readonly #rowOf: Uint32Array;
  #codes: Uint32Array | null = null;

  constructor(column: DimensionColumn, rowOf: Uint32Array) {
    this.name = column.name;
    this.values = column.values;
    this.#column = column;
    this.#rowOf = rowOf;
  }

  get codes(): Uint32Array {
    if (this.#codes) return this.#codes;
    const { codes } = this.#column;
    const mine = uint32(this.#rowOf.length);
    for (let i = 0; i < mine.length; i++) mine[i] = codes[this.#rowOf[i]!]!;
    this.#codes = mine;
    return mine;
  }
}
