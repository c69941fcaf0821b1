import type { Window } from './window.js';

/** How many literals are tried at one place. */
export const BRANCHES = 4;
/** How many words of four bytes the longest literal has. */
export const WORDS = 16;

const MOST_LITERALS = 256;
/** The state after every field that comes too late to have one; nothing is learned there. */
export const LAST_STATE = 511;
/** Stands for no place within a literal. */
export const NOWHERE = 255;

/**
 * What stands between two values of a list of records, such as `,"plan":"`, as it was seen before.
 *
 * Records are written by programs, so the same bytes come again and again; they are compared four
 * at a time in place of being read. Which literals to try depends on the field before, so that a
 * field which is sometimes left out costs nothing. A literal may end one record and begin the next.
 */
export class Literals {
  /** By state and branch: the literals to try, 0 where there are no more. State 0 is no field. */
  readonly after = new Uint16Array((LAST_STATE + 1) * BRANCHES);
  /** The bytes of each literal in words, the last one filled with zeros. */
  readonly words = new Int32Array(MOST_LITERALS * WORDS);
  /** Which bits of the last word count. */
  readonly masks = new Int32Array(MOST_LITERALS);
  readonly lengths = new Uint8Array(MOST_LITERALS);
  /** The field whose value follows. */
  readonly fields = new Uint32Array(MOST_LITERALS);
  /** 1 where the literal ends with the quote that begins a string. */
  readonly quotes = new Uint8Array(MOST_LITERALS);
  /** Where in the literal a record ends and the next one begins; NOWHERE within a record. */
  readonly closes = new Uint8Array(MOST_LITERALS);
  readonly opens = new Uint8Array(MOST_LITERALS);
  #count = 1;

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
    if (state >= LAST_STATE || length > WORDS * 4 - 4 || this.#count === MOST_LITERALS) return;
    let branch = state * BRANCHES;
    const end = branch + BRANCHES;
    while (branch < end && this.after[branch] !== 0) branch++;
    if (branch === end) return;
    const literal = this.#count++;
    this.after[branch] = literal;
    const whole = length >> 2;
    const mask = (1 << ((length & 3) << 3)) - 1;
    for (let i = 0; i <= whole; i++) {
      const word = window.view.getInt32(from + i * 4, true);
      this.words[literal * WORDS + i] = i === whole ? word & mask : word;
    }
    this.masks[literal] = mask;
    this.lengths[literal] = length;
    this.fields[literal] = field;
    this.quotes[literal] = hasQuote ? 1 : 0;
    this.closes[literal] = close < 0 ? NOWHERE : close - from;
    this.opens[literal] = open < 0 ? NOWHERE : open - from;
  }
}
