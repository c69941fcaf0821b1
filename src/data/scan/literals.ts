/* As in `values.ts`, constants that are used for each field of each row are exported. */

/** How many literals are tried at one place. */
export const BRANCHES = 4;
/** How many bytes the longest literal has. */
const MOST_BYTES = 64;
/*
 * A literal is so many numbers: what it is and leads to, all in one; its first and last four bytes;
 * and where in it a record ends and the next one begins, where they do.
 */
export const FIRST = 1;
export const LAST = 2;
export const CLOSE = 3;
export const OPEN = 4;
export const LITERAL = 8;
/*
 * The first of these numbers holds how many bytes the literal has; what the value after it is known
 * to be, TEXT where its quote is part of the literal, NULL where all of it is, else neither; whether
 * a record ends in it; and the field of the value.
 */
export const LENGTH_BITS = 0x7f;
export const KIND_SHIFT = 7;
export const KIND_BITS = 0x7;
export const CLOSES = 1 << 10;
export const FIELD_SHIFT = 11;
const MOST_FIELDS = 1 << 20;
/** How many bytes are compared at once, as numbers of that length: in texts none of those is NaN. */
export const LONG = 8;
const LAST_LONG = 7;

const MOST_LITERALS = 256;
/** The state after every field that comes too late to have one; nothing is learned there. */
export const LAST_STATE = 511;
/** Before the first field of the first record. */
export const ROOT = 0;

/** Stands in place of the literals of a state that has more of them. */
export const MANY = -1;
export const TABLE_BITS = 8;
const LEAST_IN_TABLE = 6;
/** Shorter ones, of fields without a name or with one of a letter, are read each time. */
const LEAST_BYTES = 4;

/**
 * What stands between two values of a list of records, such as `,"plan":"`, as it was seen before.
 *
 * Records are written by programs, so the same bytes come again and again; they are compared four
 * at a time in place of being read. Which literals to try depends on the field before, so that a
 * field which is sometimes left out costs nothing; where any field may follow, they are found by
 * their first bytes. A literal may end one record and begin the next.
 */
export class Literals {
  readonly numbers = new Int32Array(MOST_LITERALS * LITERAL);
  /**
   * As many a literal: its bytes, eight at a time, and at {@link LAST_LONG} the last eight; NaN first
   * where it has fewer.
   */
  readonly longs = new Float64Array(MOST_LITERALS * LITERAL);
  /** By state and branch: where a literal begins among the numbers; 0 where there are no more. */
  readonly after = new Int32Array((LAST_STATE + 1) * BRANCHES);
  /** The same by the first bytes. */
  readonly #table = new Int32Array(BRANCHES << TABLE_BITS);
  #next = LITERAL;

  /** Where the literal begins among the numbers that stands at a place of the bytes; 0 for none. */
  find(view: DataView, p: number, state: number): number {
    const first = state * BRANCHES;
    return this.after[first] === MANY
      ? matching(this.numbers, this.longs, this.#table, placeOf(view, p), view, p)
      : matching(this.numbers, this.longs, this.after, first, view, p);
  }

  /**
   * Remembers the bytes from one value to the next.
   *
   * @param state the field before plus one, 0 for none
   * @param kind what the value is known to be: TEXT, NULL, or neither
   * @param close where the record ends, or −1
   * @param open where the next one begins, or −1
   */
  learn(
    view: DataView,
    state: number,
    from: number,
    to: number,
    field: number,
    kind: number,
    close: number,
    open: number,
  ): void {
    const length = to - from;
    if (state >= LAST_STATE || field >= MOST_FIELDS) return;
    if (length < LEAST_BYTES || length > MOST_BYTES) return;
    const isInTable = state !== ROOT && length >= LEAST_IN_TABLE;
    const place = placeOf(view, from);
    let literal = isInTable
      ? matching(this.numbers, this.longs, this.#table, place, view, from)
      : 0;
    if (literal === 0) {
      if (this.#next === this.numbers.length) return;
      literal = this.#next;
      this.#next += LITERAL;
      this.#write(literal, view, from, length);
      this.numbers[literal] =
        length | (kind << KIND_SHIFT) | (close < 0 ? 0 : CLOSES) | (field << FIELD_SHIFT);
      this.numbers[literal + CLOSE] = close - from;
      this.numbers[literal + OPEN] = open - from;
      if (isInTable) add(this.#table, place, literal);
    }
    const first = state * BRANCHES;
    if (this.after[first] === MANY) return;
    if (!add(this.after, first, literal)) this.after[first] = MANY;
  }

  #write(literal: number, view: DataView, from: number, length: number): void {
    const { numbers } = this;
    numbers[literal + FIRST] = view.getInt32(from, true);
    numbers[literal + LAST] = view.getInt32(from + length - 4, true);
    if (length < LONG) {
      this.longs[literal] = NaN;
      return;
    }
    for (let at = 0; at <= length - LONG; at += LONG) {
      this.longs[literal + at / LONG] = view.getFloat64(from + at, true);
    }
    this.longs[literal + LAST_LONG] = view.getFloat64(from + length - LONG, true);
  }
}

/** Puts a literal after those that are tried from `first` on; false where there is no more room. */
function add(list: Int32Array, first: number, literal: number): boolean {
  for (let branch = first; branch < first + BRANCHES; branch++) {
    if (list[branch] !== 0) continue;
    list[branch] = literal;
    return true;
  }
  return false;
}

/** Where the literals with the first bytes at a place are tried in the table. */
function placeOf(view: DataView, p: number): number {
  const mixed = Math.imul(view.getInt32(p, true), 0x85ebca6b) ^ view.getUint16(p + 4, true);
  return (Math.imul(mixed, 0x9e3779b1) >>> (32 - TABLE_BITS)) * BRANCHES;
}

/** The first literal tried from `first` on that stands at a place, or 0. */
function matching(
  numbers: Int32Array,
  longs: Float64Array,
  list: Int32Array,
  first: number,
  view: DataView,
  p: number,
): number {
  for (let branch = first; branch < first + BRANCHES; branch++) {
    const literal = list[branch]!;
    if (literal === 0) break;
    const length = numbers[literal]! & LENGTH_BITS;
    if (length < LONG) {
      if (
        view.getInt32(p, true) === numbers[literal + FIRST] &&
        view.getInt32(p + length - 4, true) === numbers[literal + LAST]
      ) {
        return literal;
      }
      continue;
    }
    if (standsAt(numbers, longs, literal, view, p)) return literal;
  }
  return 0;
}

/** Whether a literal stands at a place; false for one of fewer than {@link LONG} bytes. */
export function standsAt(
  numbers: Int32Array,
  longs: Float64Array,
  literal: number,
  view: DataView,
  p: number,
): boolean {
  if (view.getFloat64(p, true) !== longs[literal]) return false;
  const last = (numbers[literal]! & LENGTH_BITS) - LONG;
  if (view.getFloat64(p + last, true) !== longs[literal + LAST_LONG]) return false;
  for (let at = LONG; at < last; at += LONG) {
    if (view.getFloat64(p + at, true) !== longs[literal + (at >> 3)]) return false;
  }
  return true;
}
