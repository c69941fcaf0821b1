/*
 * An entry is so many numbers: whose value it is, what kind of value, how many bytes it has, the
 * code that its field has for it (below 0 while it has none); the words that begin with its bytes
 * and the one after them, and which bits of those count.
 *
 * These are exported so that bundlers write the numbers in place of their names: in one file for all
 * they would be looked up anew each time.
 */
export const TAG = 0;
export const KIND = 1;
export const LENGTH = 2;
export const CODE = 3;
/** Stands in place of a code that is not known as yet. */
export const NEW = -1;
export const WORDS = 4;
export const MASKS = 9;
export const ENTRY = 16;
const MOST_WORDS = MASKS - WORDS;

export const PLACE_BITS = 10;
/** After so many values a field is one whose values hardly ever come again. */
const MOST_LEARNED = 4096;

/**
 * Short values that came before: most fields have a few, which come again and again.
 *
 * Such a value is found by its first bytes, and compared as a whole together with the byte after it,
 * with which it ends; so nothing of it is read.
 */
export class Values {
  readonly entries = new Int32Array(ENTRY << PLACE_BITS);
  /** By place divided by 16: the number that the value is. */
  readonly numbers = new Float64Array(1 << PLACE_BITS);
  #learned = new Uint16Array(64);

  /**
   * Remembers the value that begins at a place, where it is short enough.
   *
   * @param tag see {@link tagOf}
   * @param kind what it is: TEXT, NUMBER and so on
   * @param number its number, where it is one
   * @returns its place, or −1
   */
  learn(
    view: DataView,
    from: number,
    to: number,
    tag: number,
    kind: number,
    number: number,
  ): number {
    const length = to - from;
    if (length >= MOST_WORDS * 4) return -1;
    const place = placeOf(view.getInt32(from, true), view.getInt32(from + 4, true), tag);
    const { entries } = this;
    entries[place + TAG] = tag;
    entries[place + KIND] = kind;
    entries[place + LENGTH] = length;
    entries[place + CODE] = NEW;
    for (let i = 0; i < MOST_WORDS; i++) {
      const bytes = Math.min(Math.max(length + 1 - i * 4, 0), 4);
      const mask = bytes === 4 ? -1 : (1 << (bytes * 8)) - 1;
      entries[place + WORDS + i] = view.getInt32(from + i * 4, true) & mask;
      entries[place + MASKS + i] = mask;
    }
    this.numbers[place / ENTRY] = number;
    return place;
  }

  /** Counts a value of a field that was not known; false where there were too many of them. */
  isWorthwhile(field: number): boolean {
    if (field >= this.#learned.length) {
      const learned = new Uint16Array(field * 2);
      learned.set(this.#learned);
      this.#learned = learned;
    }
    return ++this.#learned[field]! < MOST_LEARNED;
  }
}

/** Whose value it is, and whether it begins after a quote; never 0. */
export function tagOf(field: number, isText: boolean): number {
  return ((field + 1) << 1) | (isText ? 1 : 0);
}

/**
 * The code of the value at a place; NEW where it has none; less where the place is none, or has a
 * value of another field by now.
 */
export function codeAt(entries: Int32Array, place: number, field: number): number {
  if (place < 0 || entries[place + TAG]! >> 1 !== field + 1) return NEW - 1;
  return entries[place + CODE]!;
}

function placeOf(first: number, second: number, tag: number): number {
  const mixed = Math.imul(first ^ Math.imul(second ^ (tag << 24), 0x85ebca6b), 0x9e3779b1);
  return (mixed >>> (32 - PLACE_BITS)) * ENTRY;
}

/** The place of the value that begins at a place of the bytes, or −1 where it is not known. */
export function findValue(entries: Int32Array, view: DataView, p: number, tag: number): number {
  const a = view.getInt32(p, true);
  const b = view.getInt32(p + 4, true);
  const place = placeOf(a, b, tag);
  const odd =
    (entries[place + TAG]! ^ tag) |
    ((a & entries[place + MASKS]!) ^ entries[place + WORDS]!) |
    ((b & entries[place + MASKS + 1]!) ^ entries[place + WORDS + 1]!);
  if (odd !== 0) return -1;
  if (entries[place + LENGTH]! < 8) return place;
  const further =
    ((view.getInt32(p + 8, true) & entries[place + MASKS + 2]!) ^ entries[place + WORDS + 2]!) |
    ((view.getInt32(p + 12, true) & entries[place + MASKS + 3]!) ^ entries[place + WORDS + 3]!) |
    ((view.getInt32(p + 16, true) & entries[place + MASKS + 4]!) ^ entries[place + WORDS + 4]!);
  return further === 0 ? place : -1;
}
