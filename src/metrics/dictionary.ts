import { MOST_BYTES_A_UNIT, readText, writeText } from './utf8.js';

/** How many bytes past its end a view must have, for texts in it to be read four bytes at a time. */
export const SLACK = 4;

/**
 * Texts as small whole numbers, in the order in which they were first seen.
 *
 * A ledger column stores the number; the text exists once, as UTF-8 bytes, and becomes a string
 * only where somebody asks for it. As long as each new text is greater than the one before, as
 * numbered ids are, none has to be looked up.
 */
export class Dictionary {
  #size = 0;
  #bytes = new Uint8Array(256);
  #view = new DataView(this.#bytes.buffer);
  /** Where each text begins, and where the last one ends. */
  #starts = new Uint32Array(32);
  /** The greatest text, while they come in order; −1 before the first. */
  #last = -1;
  /** The code of the empty text, which is in no table; −1 where it was not seen. */
  #empty = -1;
  /** Hash and code plus one of each text in turn, by hash; null while they come in order. */
  #table: Int32Array | null = null;
  #mask = 0;
  /** A number that nobody can guess, so that nobody can send texts which all have one hash. */
  readonly #seed = (Math.random() * 0x1_0000_0000) | 0;

  /** How many codes were given. */
  get size(): number {
    return this.#size;
  }

  /** The code of a text, a new one if it was not seen before. */
  code(text: string): number {
    const to = writeScratch(text);
    return this.codeOf(scratchView, 0, to);
  }

  /**
   * The code of the text in the bytes `from` to `to`, a new one if it was not seen before.
   *
   * @param view with {@link SLACK} more bytes than the text
   */
  codeOf(view: DataView, from: number, to: number): number {
    if (from === to) return this.#codeOfEmpty();
    if (this.#table === null) {
      const order = this.#last < 0 ? 1 : this.#compareWithLast(view, from, to);
      if (order === 0) return this.#last;
      if (order > 0) return (this.#last = this.#append(view, from, to));
      this.#buildTable();
    }
    const hash = hashOf(view, from, to, this.#seed);
    const slot = this.#slotOf(hash, view, from, to);
    const code = this.#table![slot + 1]! - 1;
    return code >= 0 ? code : this.#insert(slot, hash, view, from, to);
  }

  /** The code of a text that was seen before. */
  find(text: string): number | undefined {
    if (text === '') return this.#empty < 0 ? undefined : this.#empty;
    if (this.#table === null) this.#buildTable();
    const to = writeScratch(text);
    const slot = this.#slotOf(hashOf(scratchView, 0, to, this.#seed), scratchView, 0, to);
    const code = this.#table![slot + 1]! - 1;
    return code >= 0 ? code : undefined;
  }

  /** The text of a code; empty for one of {@link Dictionary.unnamed}. */
  at(code: number): string {
    return readText(this.#bytes, this.#starts[code]!, this.#starts[code + 1]!);
  }

  /** Whether the text of a code has this byte. */
  hasByte(code: number, byte: number): boolean {
    for (let i = this.#starts[code]!; i < this.#starts[code + 1]!; i++) {
      if (this.#bytes[i] === byte) return true;
    }
    return false;
  }

  /** A code of its own for something without a name. */
  unnamed(): number {
    return this.#append(scratchView, 0, 0);
  }

  /** Every text by its code. */
  texts(): string[] {
    return Array.from({ length: this.#size }, (_, code) => this.at(code));
  }

  #codeOfEmpty(): number {
    if (this.#empty < 0) this.#empty = this.unnamed();
    return this.#empty;
  }

  /** Below 0 where a text is less than the greatest: shorter, or as long and less by its bytes. */
  #compareWithLast(view: DataView, from: number, to: number): number {
    const start = this.#starts[this.#last]!;
    const length = this.#starts[this.#last + 1]! - start;
    if (to - from !== length) return to - from - length;
    for (let i = 0; i < length; i += 4) {
      let mine = this.#view.getUint32(start + i);
      let other = view.getUint32(from + i);
      if (mine === other) continue;
      if (length - i < 4) {
        mine >>>= (4 - length + i) << 3;
        other >>>= (4 - length + i) << 3;
      }
      if (mine !== other) return other - mine;
    }
    return 0;
  }

  #append(view: DataView, from: number, to: number): number {
    const code = this.#size;
    const start = this.#starts[code]!;
    const end = start + to - from;
    if (end + SLACK > this.#bytes.length) this.#growBytes(end + SLACK);
    if (code + 2 > this.#starts.length) {
      const starts = new Uint32Array(this.#starts.length * 2);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    for (let i = from, at = start; i < to; i += 4, at += 4) {
      this.#view.setInt32(at, view.getInt32(i));
    }
    this.#starts[code + 1] = end;
    this.#size = code + 1;
    return code;
  }

  #growBytes(least: number): void {
    const bytes = new Uint8Array(Math.max(least, this.#bytes.length * 2));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }

  #buildTable(): void {
    let places = 16;
    while (places < this.#size * 4) places *= 2;
    this.#resize(places);
    for (let code = 0; code < this.#size; code++) {
      const from = this.#starts[code]!;
      const to = this.#starts[code + 1]!;
      if (from < to) this.#put(hashOf(this.#view, from, to, this.#seed), code);
    }
  }

  /** Makes an empty table of so many places, a power of 2, each of two numbers. */
  #resize(places: number): void {
    this.#table = new Int32Array(places * 2);
    this.#mask = places * 2 - 1;
  }

  /** Puts a code in the table that is not in it. */
  #put(hash: number, code: number): void {
    const table = this.#table!;
    let slot = (hash << 1) & this.#mask;
    while (table[slot + 1] !== 0) slot = (slot + 2) & this.#mask;
    table[slot] = hash;
    table[slot + 1] = code + 1;
  }

  /** Where a text is in the table, or the free place that it would have. */
  #slotOf(hash: number, view: DataView, from: number, to: number): number {
    const table = this.#table!;
    const mask = this.#mask;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const code = table[slot + 1]!;
      if (code === 0) return slot;
      if (table[slot] === hash && this.#equals(code - 1, view, from, to)) return slot;
    }
  }

  #equals(code: number, view: DataView, from: number, to: number): boolean {
    const start = this.#starts[code]!;
    const length = to - from;
    if (this.#starts[code + 1]! - start !== length) return false;
    const mine = this.#view;
    let i = 0;
    for (; i + 4 <= length; i += 4) {
      if (mine.getInt32(start + i) !== view.getInt32(from + i)) return false;
    }
    const rest = length - i;
    if (rest === 0) return true;
    return (mine.getInt32(start + i) ^ view.getInt32(from + i)) >>> ((4 - rest) << 3) === 0;
  }

  #insert(slot: number, hash: number, view: DataView, from: number, to: number): number {
    const code = this.#append(view, from, to);
    const table = this.#table!;
    table[slot] = hash;
    table[slot + 1] = code + 1;
    if (this.#size * 4 > table.length) {
      this.#resize(table.length);
      for (let i = 0; i < table.length; i += 2) {
        if (table[i + 1] !== 0) this.#put(table[i]!, table[i + 1]! - 1);
      }
    }
    return code;
  }
}

function hashOf(view: DataView, from: number, to: number, seed: number): number {
  let hash = seed ^ (to - from);
  let i = from;
  for (; i + 4 <= to; i += 4) {
    hash = Math.imul(hash ^ view.getInt32(i), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  if (i < to) {
    hash = Math.imul(hash ^ (view.getInt32(i) >>> ((4 - to + i) << 3)), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

let scratch = new Uint8Array(1024);
let scratchView = new DataView(scratch.buffer);

/** Writes a text where the methods above find it, and returns its length in bytes. */
function writeScratch(text: string): number {
  const most = text.length * MOST_BYTES_A_UNIT + SLACK;
  if (most > scratch.length) {
    scratch = new Uint8Array(most);
    scratchView = new DataView(scratch.buffer);
  }
  return writeText(text, scratch, 0);
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
