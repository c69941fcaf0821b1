import { Dictionary, NONE, compareCodePoints } from './dictionary.js';
import { Growing, uint32 } from './growing.js';
import type { Dimension, DimensionColumn } from './ledger.js';

/** A dimension with more values than this names things rather than groups them. */
const MOST_VALUES = 5000;

/** One dimension while records are being added. */
export class SplitColumn {
  readonly name: string;
  readonly #dictionary = new Dictionary();
  readonly #codes = new Growing<Uint32Array>(uint32, 0);
  #isPersonal = false;

  constructor(name: string) {
    this.name = name;
  }

  set(row: number, value: string): void {
    if (value.includes('@')) this.#isPersonal = true;
    this.#codes.set(row, this.#dictionary.code(value) + 1);
  }

  valueAt(row: number): string | null {
    const code = this.#codes.values[row] ?? NONE;
    return code === NONE ? null : this.#dictionary.values[code - 1]!;
  }

  /** False where the values may name persons, or are too many to choose from. */
  get isDimension(): boolean {
    return !this.#isPersonal && this.#dictionary.size <= MOST_VALUES;
  }

  inOrder(order: Uint32Array): DimensionColumn {
    const codes = uint32(order.length);
    for (let i = 0; i < order.length; i++) codes[i] = this.#codes.values[order[i]!] ?? NONE;
    return { name: this.name, codes, values: this.#dictionary.values };
  }
}

/** Whether a field's name says that its values name things one by one. */
export function namesThings(field: string): boolean {
  const name = field.toLowerCase();
  return name.endsWith('id') || name.endsWith('email');
}

/** The dimensions of sorted records, and the names of the fields that cannot be one. */
export function dimensionsOf(
  splits: readonly SplitColumn[],
  order: Uint32Array,
  offsets: Uint32Array,
): {
  dimensions: { dimension: Dimension; column: DimensionColumn }[];
  leftOut: string[];
} {
  const sorted = [...splits].sort((a, b) => compareCodePoints(a.name, b.name));
  const isUsable = (split: SplitColumn): boolean => split.isDimension && !namesThings(split.name);
  return {
    dimensions: sorted.filter(isUsable).map((split) => {
      const column = split.inOrder(order);
      return { dimension: describe(column, offsets), column };
    }),
    leftOut: sorted.filter((split) => !isUsable(split)).map((split) => split.name),
  };
}

function describe({ name, codes, values }: DimensionColumn, offsets: Uint32Array): Dimension {
  const occurs = new Set<number>();
  let varies = false;
  for (let c = 0; c + 1 < offsets.length; c++) {
    const first = codes[offsets[c]!]!;
    for (let row = offsets[c]!; row < offsets[c + 1]!; row++) {
      occurs.add(codes[row]!);
      if (codes[row] !== first) varies = true;
    }
  }
  const named = [...occurs].filter((code) => code !== NONE).map((code) => values[code - 1]!);
  named.sort(compareCodePoints);
  return {
    name,
    of: varies ? 'record' : 'customer',
    values: occurs.has(NONE) ? [null, ...named] : named,
  };
}
