import { codesLike } from './codes.js';
import { float64, int32, uint16, uint32 } from './growing.js';
import type { Codes, Columns, DimensionColumn } from './ledger.js';
import { inSteps, rowSteps, type Steps } from './steps.js';
import { marked, type Test } from './where-tests.js';

/** Some of the records of other columns. */
export interface Picked {
  readonly columns: Columns;
  /** The number that each customer had. */
  readonly customers: Uint32Array;
}

/**
 * Those records of the marked customers that pass a test, in the order they were in, as if there were
 * no others; who has none of them is no customer of theirs. All are marked where there are no marks,
 * and pass where there is no test.
 *
 * They have no `requested` days: the ends are settled.
 */
export function* pickedSteps(
  columns: Columns,
  customers: Uint8Array | null,
  test: Test | null,
): Steps<Picked> {
  const places: Places = {
    offsets: uint32(columns.customers + 1),
    customerOf: uint32(columns.customers),
    rowOf: uint32(columns.rows),
    customers: 0,
    rows: 0,
  };
  yield* rowSteps(columns.customers, columns.offsets, null, (from, to) =>
    addPlaces(places, columns, customers, test, from, to),
  );
  const offsets = places.offsets.subarray(0, places.customers + 1);
  const customerOf = places.customerOf.subarray(0, places.customers);
  const rowOf = places.rowOf.subarray(0, places.rows);
  const picked = new PickedColumns(columns, offsets, customerOf, rowOf);
  yield* inSteps(rowOf.length, (from, to) => copy(picked, columns, rowOf, from, to));
  return { columns: picked, customers: customerOf };
}

/** Stands where there is no test, and is not asked. */
const NO_TEST = marked(new Uint8Array(0));

/** Where picked customers and rows were. */
interface Places {
  readonly offsets: Uint32Array;
  readonly customerOf: Uint32Array;
  readonly rowOf: Uint32Array;
  customers: number;
  rows: number;
}

/** Adds what is picked of the customers `[fromCustomer, toCustomer)`. */
function addPlaces(
  places: Places,
  columns: Columns,
  customers: Uint8Array | null,
  test: Test | null,
  fromCustomer: number,
  toCustomer: number,
): void {
  const { offsets, customerOf, rowOf } = places;
  const rowsOf = columns.offsets;
  const { codes, isWanted } = test ?? NO_TEST;
  let customer = places.customers;
  let n = places.rows;
  for (let c = fromCustomer; c < toCustomer; c++) {
    if (customers !== null && customers[c] === 0) continue;
    const begin = n;
    const endRow = rowsOf[c + 1]!;
    // Each row is written and its place kept where it passes, which is sooner done than to ask.
    if (test === null) for (let row = rowsOf[c]!; row < endRow; row++) rowOf[n++] = row;
    else {
      for (let row = rowsOf[c]!; row < endRow; row++) {
        rowOf[n] = row;
        n += isWanted[codes[row]!]!;
      }
    }
    customerOf[customer] = c;
    offsets[customer + 1] = n;
    if (n > begin) customer++;
  }
  places.customers = customer;
  places.rows = n;
}

/** Copies rows to the places `[from, to)`. */
function copy(
  target: Columns,
  source: Columns,
  rowOf: Uint32Array,
  from: number,
  to: number,
): void {
  const { start, end, units, currency } = target;
  const { start: starts, end: ends, units: amounts, currency: currencies } = source;
  for (let i = from; i < to; i++) {
    const row = rowOf[i]!;
    start[i] = starts[row]!;
    end[i] = ends[row]!;
    units[i] = amounts[row]!;
    currency[i] = currencies[row]!;
  }
}

/** Picked rows; what only some metrics ask for is put together when it is asked for. */
class PickedColumns implements Columns {
  readonly rows: number;
  readonly customers: number;
  readonly offsets: Uint32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly requested = null;
  readonly units: Float64Array;
  readonly currency: Uint16Array;
  readonly customerIds: Columns['customerIds'];
  readonly currencies: readonly string[];
  readonly reasons: readonly string[];
  readonly dimensions: readonly DimensionColumn[];
  readonly #source: Columns;
  readonly #rowOf: Uint32Array;
  #reason: Codes | null = null;

  constructor(source: Columns, offsets: Uint32Array, customerOf: Uint32Array, rowOf: Uint32Array) {
    const rows = rowOf.length;
    this.rows = rows;
    this.customers = customerOf.length;
    this.offsets = offsets;
    this.start = int32(rows);
    this.end = int32(rows);
    this.units = float64(rows);
    this.currency = uint16(rows);
    this.customerIds = {
      length: customerOf.length,
      at: (index) =>
        index < customerOf.length ? source.customerIds.at(customerOf[index]!) : undefined,
    };
    this.currencies = source.currencies;
    this.reasons = source.reasons;
    this.dimensions = source.dimensions.map((column) => new PickedDimension(column, rowOf));
    this.#source = source;
    this.#rowOf = rowOf;
  }

  get reason(): Codes {
    this.#reason ??= codesOf(this.#source.reason, this.#rowOf);
    return this.#reason;
  }
}

/** One dimension of picked rows. */
class PickedDimension implements DimensionColumn {
  readonly name: string;
  readonly values: readonly string[];
  readonly #source: DimensionColumn;
  readonly #rowOf: Uint32Array;
  #codes: Codes | null = null;

  constructor(source: DimensionColumn, rowOf: Uint32Array) {
    this.name = source.name;
    this.values = source.values;
    this.#source = source;
    this.#rowOf = rowOf;
  }

  get codes(): Codes {
    this.#codes ??= codesOf(this.#source.codes, this.#rowOf);
    return this.#codes;
  }
}

/** The codes of some rows. */
function codesOf(codes: Codes, rowOf: Uint32Array): Codes {
  const mine = codesLike(codes, rowOf.length);
  for (let i = 0; i < mine.length; i++) mine[i] = codes[rowOf[i]!]!;
  return mine;
}
