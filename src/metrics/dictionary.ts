import { bytesOf, hashOf } from './text-bytes.js';
import { Texts } from './texts.js';

export { SLACK } from './text-bytes.js';

const RECENT = 6;

/**
 * Texts as small whole numbers, in the order in which they were first seen.
 *
 * A ledger column stores the number; the text exists once.
 */
export class Dictionary {
  readonly #texts = new Texts();
  /** The code of the empty text, which is in no table; −1 where it was not seen. */
  #empty = -1;
  /** Length, words and code of short texts that came of late: most columns have a few values. */
  readonly #recent = new Int32Array(32 * RECENT);
  /** Hash and code plus one of each text in turn, by hash. */
  #table = new Int32Array(32);

  /** How many codes were given. */
  get size(): number {
    return this.#texts.size;
  }

  /** The code of a text, a new one if it was not seen before. */
  code(text: string): number {
    const { view, length } = bytesOf(text);
    return this.codeOf(view, 0, length);
  }

  /**
   * The code of the text in the bytes `from` to `to`, a new one if it was not seen before.
   *
   * @param view with {@link SLACK} more bytes than the text
   */
  codeOf(view: DataView, from: number, to: number): number {
    const length = to - from;
    let a: number;
    let b = 0;
    let c = 0;
    let d = 0;
    // Four words, which may overlap, hold all of a text of up to 16 bytes.
    if (length >= 8) {
      if (length > 16) return this.#lookUp(view, from, to);
      a = view.getInt32(from);
      b = view.getInt32(from + 4);
      c = view.getInt32(to - 8);
      d = view.getInt32(to - 4);
    } else if (length >= 4) {
      a = view.getInt32(from);
      b = view.getInt32(to - 4);
    } else if (length > 0) {
      a = view.getInt32(from) >>> ((4 - length) << 3);
    } else {
      return this.#codeOfEmpty();
    }
    const recent = this.#recent;
    const mixed = Math.imul(a ^ Math.imul(b ^ (d << 5), 0x9e3779b1), 0x85ebca6b) ^ (length << 27);
    const i = (mixed >>> 27) * RECENT;
    if (
      recent[i] === length &&
      recent[i + 1] === a &&
      recent[i + 2] === b &&
      recent[i + 3] === c &&
      recent[i + 4] === d
    ) {
      return recent[i + 5]!;
    }
    const code = this.#lookUp(view, from, to);
    recent[i] = length;
    recent[i + 1] = a;
    recent[i + 2] = b;
    recent[i + 3] = c;
    recent[i + 4] = d;
    recent[i + 5] = code;
    return code;
  }

  #lookUp(view: DataView, from: number, to: number): number {
    const hash = hashOf(view, from, to, this.#texts.seed);
    const slot = this.#slotOf(hash, view, from, to);
    const code = this.#table[slot + 1]! - 1;
    return code >= 0 ? code : this.#insert(slot, hash, view, from, to);
  }

  /** The code of a text that was seen before. */
  find(text: string): number | undefined {
    if (text === '') return this.#empty < 0 ? undefined : this.#empty;
    const { view, length } = bytesOf(text);
    const slot = this.#slotOf(hashOf(view, 0, length, this.#texts.seed), view, 0, length);
    const code = this.#table[slot + 1]! - 1;
    return code >= 0 ? code : undefined;
  }

  /** The text of a code; empty for one of {@link Dictionary.unnamed}. */
  at(code: number): string {
    return this.#texts.at(code);
  }

  /** Whether the text of a code has this byte. */
  hasByte(code: number, byte: number): boolean {
    return this.#texts.hasByte(code, byte);
  }

  /** A code of its own for something without a name. */
  unnamed(): number {
    return this.#texts.appendEmpty();
  }

  /** Every text by its code. */
  texts(): string[] {
    return Array.from({ length: this.size }, (_, code) => this.at(code));
  }

  #codeOfEmpty(): number {
    if (this.#empty < 0) this.#empty = this.unnamed();
    return this.#empty;
  }

  /** Where a text is in the table, or the free place that it would have. */
  #slotOf(hash: number, view: DataView, from: number, to: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const code = table[slot + 1]!;
      if (code === 0) return slot;
      if (table[slot] === hash && this.#texts.equals(code - 1, view, from, to)) return slot;
    }
  }

  #insert(slot: number, hash: number, view: DataView, from: number, to: number): number {
    const code = this.#texts.append(view, from, to);
    const table = this.#table;
    table[slot] = hash;
    table[slot + 1] = code + 1;
    if (this.size * 4 > table.length) this.#grow();
    return code;
  }

  #grow(): void {
    const old = this.#table;
    const table = new Int32Array(old.length * 2);
    const mask = table.length - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue;
      let slot = (old[i]! << 1) & mask;
      while (table[slot + 1] !== 0) slot = (slot + 2) & mask;
      table[slot] = old[i]!;
      table[slot + 1] = old[i + 1]!;
    }
    this.#table = table;
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
