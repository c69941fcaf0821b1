/**
 * Strings as small whole numbers, in the order in which they were first seen.
 *
 * A ledger column stores the number; the string exists once.
 */
export class Dictionary {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  /** The code of a string, a new one if it was not seen before. */
  code(value: string): number {
    let code = this.#codes.get(value);
    if (code === undefined) {
      code = this.values.length;
      this.values.push(value);
      this.#codes.set(value, code);
    }
    return code;
  }

  /** The code of a string that was seen before. */
  find(value: string): number | undefined {
    return this.#codes.get(value);
  }

  /** A code of its own for something without a name. */
  unnamed(): number {
    return this.values.push('') - 1;
  }

  get size(): number {
    return this.values.length;
  }
}

/** The code of null in columns whose values may be missing; other codes are those of a dictionary plus one. */
export const NONE = 0;

/** Compares two strings by code points, the same everywhere and in every language. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return fixSurrogate(x) - fixSurrogate(y);
  }
  return a.length - b.length;
}

/** Moves surrogates above U+E000–U+FFFF, where their code points belong. */
function fixSurrogate(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}
