import { float64, int32, uint16, uint32 } from './growing.js';
import type { Columns, DimensionColumn } from './ledger.js';
import { inSteps, type Steps } from './steps.js';

/** Which records of some columns are picked, and when they end. */
export interface Pick {
  /** By customer, 1 where it is picked; each has a record that is. */
  readonly customers: Uint8Array;
  /** By row, 1 where it is picked; null where all of a picked customer's are. */
  readonly rows: Uint8Array | null;
  /** The end of each record; where that is not after its start, it is not picked either. */
  readonly end: Int32Array;
}

/**
 * The columns of some customers and records in the order they were in, as if there were no others.
 *
 * They hold no `requested` days: `end` has been settled.
 */
export function* pickedSteps(columns: Columns, { customers, rows, end }: Pick): Steps<Columns> {
  const size = { customers: 0, rows: 0 };
  yield* inSteps(columns.customers, (from, to) => {
    for (let c = from; c < to; c++) {
      if (customers[c] === 0) continue;
      size.customers++;
      size.rows += columns.offsets[c + 1]! - columns.offsets[c]!;
    }
  });
  const offsets = uint32(size.customers + 1);
  const customerOf = uint32(size.customers);
  const rowOf = uint32(size.rows);
  const starts = int32(size.rows);
  const ends = int32(size.rows);
  const units = float64(size.rows);
  const currency = uint16(size.rows);
  const reason = uint32(size.rows);
  let n = 0;
  let customer = 0;
  yield* inSteps(columns.customers, (from, to) => {
    for (let c = from; c < to; c++) {
      if (customers[c] === 0) continue;
      for (let row = columns.offsets[c]!; row < columns.offsets[c + 1]!; row++) {
        if (rows && rows[row] === 0) continue;
        if (end[row]! <= columns.start[row]!) continue;
        rowOf[n] = row;
        starts[n] = columns.start[row]!;
        ends[n] = end[row]!;
        units[n] = columns.units[row]!;
        currency[n] = columns.currency[row]!;
        reason[n] = columns.reason[row]!;
        n++;
      }
      customerOf[customer++] = c;
      offsets[customer] = n;
    }
  });
  const { customerIds } = columns;
  return {
    rows: n,
    customers: customer,
    offsets,
    start: starts.subarray(0, n),
    end: ends.subarray(0, n),
    requested: null,
    units: units.subarray(0, n),
    currency: currency.subarray(0, n),
    reason: reason.subarray(0, n),
    customerIds: {
      length: customer,
      at: (index) => (index < customer ? customerIds.at(customerOf[index]!) : undefined),
    },
    currencies: columns.currencies,
    reasons: columns.reasons,
    dimensions: columns.dimensions.map((one) => new PickedDimension(one, rowOf.subarray(0, n))),
  };
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
