/** How many literals are tried at one place. */
const BRANCHES = 4;
/** How many words of four bytes the longest literal has. */
const MOST_WORDS = 16;
/*
 * A literal is so many numbers: how many bytes it has, which bits of its last word count, the field
 * whose value follows, what that is known to be, where in it a record ends and the next one begins
 * (NOWHERE within a record); then its words, of which the last one is filled with zeros.
 */
export const LENGTH = 0;
const MASK = 1;
export const FIELD = 2;
/** TEXT where its quote is part of the literal, NULL where all of it is, else neither. */
export const KIND_AFTER = 3;
export const CLOSE = 4;
export const OPEN = 5;
const WORDS = 6;
export const NOWHERE = -1;
const LITERAL = WORDS + MOST_WORDS;

const MOST_LITERALS = 256;
/** The state after every field that comes too late to have one; nothing is learned there. */
export const LAST_STATE = 511;
/** Before the first field of the first record. */
export const ROOT = 0;

/** Stands in place of the literals of a state that has more of them. */
const MANY = -1;
const TABLE_BITS = 8;
const LEAST_IN_TABLE = 6;

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
  /** By state and branch: where a literal begins among the numbers; 0 where there are no more. */
  readonly #after = new Int32Array((LAST_STATE + 1) * BRANCHES);
  /** The same by the first bytes. */
  readonly #table = new Int32Array(BRANCHES << TABLE_BITS);
  #next = LITERAL;

  /** Where the literal begins among the numbers that stands at a place of the bytes; 0 for none. */
  find(view: DataView, p: number, state: number): number {
    const first = state * BRANCHES;
    return this.#after[first] === MANY
      ? matching(this.numbers, this.#table, placeOf(view, p), view, p)
      : matching(this.numbers, this.#after, first, view, p);
  }

  /**
   * Remembers the bytes from one value to the next.
   *
   * @param state the field before plus one, 0 for none
   * @param kind what the value is known to be, see {@link KIND_AFTER}
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
    if (state >= LAST_STATE || length >= MOST_WORDS * 4) return;
    const isInTable = state !== ROOT && length >= LEAST_IN_TABLE;
    const place = placeOf(view, from);
    let literal = isInTable ? matching(this.numbers, this.#table, place, view, from) : 0;
    if (literal === 0) {
      if (this.#next === this.numbers.length) return;
      literal = this.#next;
      this.#next += LITERAL;
      this.#write(literal, view, from, length);
      this.numbers[literal + FIELD] = field;
      this.numbers[literal + KIND_AFTER] = kind;
      this.numbers[literal + CLOSE] = close < 0 ? NOWHERE : close - from;
      this.numbers[literal + OPEN] = open < 0 ? NOWHERE : open - from;
      if (isInTable) add(this.#table, place, literal);
    }
    const first = state * BRANCHES;
    if (this.#after[first] === MANY) return;
    if (!add(this.#after, first, literal)) this.#after[first] = MANY;
  }

  #write(literal: number, view: DataView, from: number, length: number): void {
    const { numbers } = this;
    const whole = length >> 2;
    const mask = (1 << ((length & 3) << 3)) - 1;
    numbers[literal + LENGTH] = length;
    numbers[literal + MASK] = mask;
    for (let i = 0; i <= whole; i++) {
      const word = view.getInt32(from + i * 4, true);
      numbers[literal + WORDS + i] = i === whole ? word & mask : word;
    }
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
  list: Int32Array,
  first: number,
  view: DataView,
  p: number,
): number {
  for (let branch = first; branch < first + BRANCHES; branch++) {
    const literal = list[branch]!;
    if (literal === 0) break;
    let word = literal + WORDS;
    const end = word + (numbers[literal + LENGTH]! >> 2);
    let q = p;
    while (word < end && view.getInt32(q, true) === numbers[word]) {
      word++;
      q += 4;
    }
    if (word < end) continue;
    if ((view.getInt32(q, true) & numbers[literal + MASK]!) === numbers[word]) return literal;
  }
  return 0;
}
