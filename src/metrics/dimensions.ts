import { codesFor, codesLike, MOST_IN_BYTES } from './codes.js';
import { Dictionary, NONE, compareCodePoints } from './dictionary.js';
import type { Codes, Columns, Dimension, DimensionColumn } from './ledger.js';
import { inSteps, type Steps } from './steps.js';

/** A dimension with more values than this names things rather than groups them. */
const MOST_VALUES = 5000;
const AT_SIGN = 0x40;

/** One dimension while records are being added. */
export class SplitColumn {
  readonly name: string;
  readonly #dictionary = new Dictionary();
  #codes: Codes = new Uint8Array(64);
  /** How many rows have a value. */
  #count = 0;
  #isPersonal = false;

  constructor(name: string) {
    this.name = name;
  }

  /** The code of a value. */
  code(value: string): number {
    return this.#known(this.#dictionary.size, this.#dictionary.code(value));
  }

  /** The code of the value in these bytes; see `Dictionary.codeOf`. */
  codeOf(view: DataView, from: number, to: number): number {
    return this.#known(this.#dictionary.size, this.#dictionary.codeOf(view, from, to));
  }

  /** Makes room for so many rows, going by those that have a value. */
  reserve(rows: number): void {
    if (rows > this.#codes.length) this.#grow(rows);
  }

  /** Says that a row has the value of a code. */
  put(row: number, code: number): void {
    if (row >= this.#codes.length) this.#grow(Math.max(row + 1, this.#codes.length * 2));
    else if (code >= MOST_IN_BYTES && this.#codes.BYTES_PER_ELEMENT === 1)
      this.#grow(this.#codes.length);
    if (this.#codes[row] === NONE) this.#count++;
    this.#codes[row] = code + 1;
  }

  /** Says that a row has the value of an earlier one. */
  setLike(row: number, earlier: number): void {
    const code = this.#codes[earlier] ?? NONE;
    if (code !== NONE) this.put(row, code - 1);
  }

  valueAt(row: number): string | null {
    const code = this.#codes[row] ?? NONE;
    return code === NONE ? null : this.#dictionary.at(code - 1);
  }

  /** False where the values may name persons, or are too many to choose from. */
  get isDimension(): boolean {
    return !this.#isPersonal && this.#dictionary.size <= MOST_VALUES;
  }

  /** Whether each of so many rows has a value. */
  isComplete(rows: number): boolean {
    return this.#count === rows;
  }

  /** The column of sorted records. */
  *inOrder(order: Uint32Array): Steps<DimensionColumn> {
    const mine = this.#codes;
    const codes = codesLike(mine, order.length);
    yield* inSteps(order.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const row = order[i]!;
        if (row < mine.length) codes[i] = mine[row]!;
      }
    });
    return { name: this.name, codes, values: this.#dictionary.texts() };
  }

  /** Looks at the text of a code that is new. */
  #known(size: number, code: number): number {
    if (code >= size && this.#dictionary.hasByte(code, AT_SIGN)) this.#isPersonal = true;
    return code;
  }

  #grow(rows: number): void {
    const codes = codesFor(this.#dictionary.size, rows);
    codes.set(this.#codes);
    this.#codes = codes;
  }
}

/** Whether a field's name says that its values name things one by one. */
function namesThings(field: string): boolean {
  const name = field.toLowerCase();
  return name.endsWith('id') || name.endsWith('email');
}

/**
 * The dimension that a column of sorted records is: its values, and whose they are.
 *
 * @param isComplete whether it is known that each record has a value
 */
function* describe(
  { name, codes, values }: DimensionColumn,
  offsets: Uint32Array,
  isComplete: boolean,
): Steps<Dimension> {
  const occurs = new Uint8Array(values.length + 1);
  let varies = false;
  yield* inSteps(offsets.length - 1, (from, to) => {
    // More cannot be found out, as a rule after a few customers.
    if (varies && occurs.indexOf(0, isComplete ? 1 : 0) < 0) return;
    for (let c = from; c < to; c++) {
      const begin = offsets[c]!;
      const end = offsets[c + 1]!;
      const first = codes[begin]!;
      occurs[first] = 1;
      for (let row = begin + 1; row < end; row++) {
        const code = codes[row]!;
        if (code === first) continue;
        occurs[code] = 1;
        varies = true;
      }
    }
  });
  const named = values.filter((_, i) => occurs[i + 1] === 1).sort(compareCodePoints);
  return {
    name,
    of: varies ? 'record' : 'customer',
    values: occurs[NONE] === 1 ? [null, ...named] : named,
  };
}

/** The column of the currencies of sorted records; null where no record names one. */
function* currencyColumn(
  currency: Uint16Array,
  currencies: readonly string[],
): Steps<DimensionColumn | null> {
  const values = currencies.filter((name) => name !== '');
  if (values.length === 0) return null;
  const codeOf = Uint32Array.from(currencies, (name) => values.indexOf(name) + 1);
  const codes = codesFor(values.length, currency.length);
  yield* inSteps(currency.length, (from, to) => {
    for (let row = from; row < to; row++) codes[row] = codeOf[currency[row]!]!;
  });
  return { name: 'currency', codes, values };
}

/** The dimensions of a ledger, and the names of the fields that cannot be one. */
export interface Dimensions {
  readonly dimensions: readonly {
    readonly dimension: Dimension;
    readonly column: DimensionColumn;
  }[];
  readonly leftOut: readonly string[];
}

/**
 * Every dimension of sorted records.
 *
 * @param order the rows of records, sorted
 * @param rows how many were added, those left out included
 * @param columns of the sorted records
 */
export function* dimensionsOf(
  splits: ReadonlyMap<string, SplitColumn>,
  order: Uint32Array,
  rows: number,
  { offsets, currency, currencies }: Columns,
): Steps<Dimensions> {
  const dimensions: { dimension: Dimension; column: DimensionColumn }[] = [];
  const leftOut: string[] = [];
  const add = function* (column: DimensionColumn, isComplete: boolean): Steps {
    dimensions.push({
      dimension: yield* describe(column, offsets, isComplete),
      column,
    });
  };
  for (const name of ['currency', ...splits.keys()].sort(compareCodePoints)) {
    const split = splits.get(name);
    if (!split) {
      const column = yield* currencyColumn(currency, currencies);
      if (column?.values.some((value) => value.includes('@'))) leftOut.push(name);
      else if (column) yield* add(column, column.values.length === currencies.length);
    } else if (split.isDimension && !namesThings(name)) {
      yield* add(yield* split.inOrder(order), split.isComplete(rows));
    } else {
      leftOut.push(name);
    }
  }
  return { dimensions, leftOut };
}
