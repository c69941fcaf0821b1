import type { Window } from './window.js';

/** How many literals are tried at one place. */
export const BRANCHES = 4;
/** How many words of four bytes the longest literal has. */
const MOST_WORDS = 16;
/*
 * A literal is so many numbers: how many bytes it has, which bits of its last word count, the field
 * whose value follows, whether it ends with the quote that begins a string, where in it a record
 * ends and the next one begins (NOWHERE within a record); then its words, of which the last one is
 * filled with zeros.
 */
export const LENGTH = 0;
export const MASK = 1;
export const FIELD = 2;
export const HAS_QUOTE = 3;
export const CLOSE = 4;
export const OPEN = 5;
export const WORDS = 6;
export const NOWHERE = -1;
const LITERAL = WORDS + MOST_WORDS;

const MOST_LITERALS = 256;
/** The state after every field that comes too late to have one; nothing is learned there. */
export const LAST_STATE = 511;

/**
 * What stands between two values of a list of records, such as `,"plan":"`, as it was seen before.
 *
 * Records are written by programs, so the same bytes come again and again; they are compared four
 * at a time in place of being read. Which literals to try depends on the field before, so that a
 * field which is sometimes left out costs nothing. A literal may end one record and begin the next.
 */
export class Literals {
  /** By state and branch: where a literal begins among the numbers; 0 where there are no more. */
  readonly after = new Int32Array((LAST_STATE + 1) * BRANCHES);
  readonly numbers = new Int32Array(MOST_LITERALS * LITERAL);
  #next = LITERAL;

  /**
   * Remembers the bytes from one value to the next.
   *
   * @param state the field before plus one, 0 for none
   * @param close where the record ends, or −1
   * @param open where the next one begins, or −1
   */
  learn(
    window: Window,
    state: number,
    from: number,
    to: number,
    field: number,
    hasQuote: boolean,
    close: number,
    open: number,
  ): void {
    const length = to - from;
    if (state >= LAST_STATE || length >= MOST_WORDS * 4) return;
    if (this.#next === this.numbers.length) return;
    let branch = state * BRANCHES;
    const end = branch + BRANCHES;
    while (branch < end && this.after[branch] !== 0) branch++;
    if (branch === end) return;
    const literal = this.#next;
    this.#next += LITERAL;
    this.after[branch] = literal;
    const whole = length >> 2;
    const mask = (1 << ((length & 3) << 3)) - 1;
    this.numbers[literal + LENGTH] = length;
    this.numbers[literal + MASK] = mask;
    this.numbers[literal + FIELD] = field;
    this.numbers[literal + HAS_QUOTE] = hasQuote ? 1 : 0;
    this.numbers[literal + CLOSE] = close < 0 ? NOWHERE : close - from;
    this.numbers[literal + OPEN] = open < 0 ? NOWHERE : open - from;
    for (let i = 0; i <= whole; i++) {
      const word = window.view.getInt32(from + i * 4, true);
      this.numbers[literal + WORDS + i] = i === whole ? word & mask : word;
    }
  }
}
