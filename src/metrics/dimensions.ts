import { Dictionary, NONE, compareCodePoints } from './dictionary.js';
import type { Dimension, DimensionColumn } from './ledger.js';
import { inSteps, type Steps } from './steps.js';

/** A dimension with more values than this names things rather than groups them. */
const MOST_VALUES = 5000;
const AT_SIGN = 0x40;

/** One dimension while records are being added. */
export class SplitColumn {
  readonly name: string;
  readonly #dictionary = new Dictionary();
  #codes = new Uint32Array(64);
  #isPersonal = false;

  constructor(name: string) {
    this.name = name;
  }

  /** Says that a row has this value. */
  set(row: number, value: string): void {
    const known = this.#dictionary.size;
    this.#put(row, this.#dictionary.code(value), known);
  }

  /** Says that a row has the value in these bytes; see `Dictionary.codeOf`. */
  setBytes(row: number, view: DataView, from: number, to: number): void {
    const known = this.#dictionary.size;
    this.#put(row, this.#dictionary.codeOf(view, from, to), known);
  }

  /** Says that a row has the value of an earlier one. */
  setLike(row: number, earlier: number): void {
    const code = this.#codes[earlier] ?? NONE;
    if (code !== NONE) this.#put(row, code - 1, this.#dictionary.size);
  }

  valueAt(row: number): string | null {
    const code = this.#codes[row] ?? NONE;
    return code === NONE ? null : this.#dictionary.at(code - 1);
  }

  /** False where the values may name persons, or are too many to choose from. */
  get isDimension(): boolean {
    return !this.#isPersonal && this.#dictionary.size <= MOST_VALUES;
  }

  /** The column of sorted records. */
  *inOrder(order: Uint32Array): Steps<DimensionColumn> {
    const codes = new Uint32Array(order.length);
    const mine = this.#codes;
    yield* inSteps(order.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const row = order[i]!;
        if (row < mine.length) codes[i] = mine[row]!;
      }
    });
    return { name: this.name, codes, values: this.#dictionary.texts() };
  }

  #put(row: number, code: number, known: number): void {
    if (code >= known && this.#dictionary.hasByte(code, AT_SIGN)) this.#isPersonal = true;
    if (row >= this.#codes.length) {
      const codes = new Uint32Array(Math.max(row + 1, this.#codes.length * 2));
      codes.set(this.#codes);
      this.#codes = codes;
    }
    this.#codes[row] = code + 1;
  }
}

/** Whether a field's name says that its values name things one by one. */
export function namesThings(field: string): boolean {
  const name = field.toLowerCase();
  return name.endsWith('id') || name.endsWith('email');
}

/** The dimension that a column of sorted records is: its values, and whose they are. */
export function* describe(
  { name, codes, values }: DimensionColumn,
  offsets: Uint32Array,
): Steps<Dimension> {
  const occurs = new Uint8Array(values.length + 1);
  let varies = false;
  yield* inSteps(offsets.length - 1, (from, to) => {
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
export function* currencyColumn(
  currency: Uint16Array,
  currencies: readonly string[],
): Steps<DimensionColumn | null> {
  const values = currencies.filter((name) => name !== '');
  if (values.length === 0) return null;
  const codeOf = Uint32Array.from(currencies, (name) => values.indexOf(name) + 1);
  const codes = new Uint32Array(currency.length);
  yield* inSteps(currency.length, (from, to) => {
    for (let row = from; row < to; row++) codes[row] = codeOf[currency[row]!]!;
  });
  return { name: 'currency', codes, values };
}
