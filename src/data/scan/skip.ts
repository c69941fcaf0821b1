import { ChurnError } from '../../metrics/errors.js';
import { MORE, readNumber, skipSpace, stop, stringEnd, wordEnd } from './tokens.js';
import type { Window } from './window.js';

/** Lists and objects inside one another, more of which nobody means. */
export const MOST_DEPTH = 512;

const VALUE = 0;
const VALUE_OR_END = 1;
const NAME = 2;
const NAME_OR_END = 3;
const AFTER = 4;

const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;

/**
 * Goes over a value of any kind, and makes sure that it is JSON.
 *
 * Where the window ends first, it goes on later from where it was, so that a value longer than any
 * window is gone over once.
 */
export class Skipper {
  /** Where to go on, after MORE. */
  at = 0;
  readonly #number = new Float64Array(1);
  readonly #closers = new Uint8Array(MOST_DEPTH);
  #depth = 0;
  #expects = VALUE;

  /** Returns the place after the value that begins at `p`, or MORE. */
  skip(window: Window, p: number): number {
    this.#depth = 0;
    this.#expects = VALUE;
    return this.goOn(window, p);
  }

  /** Goes on with a value after MORE, at the place where `at` is now. */
  goOn(window: Window, p: number): number {
    for (;;) {
      p = skipSpace(window.bytes, p);
      const next = this.#token(window, p);
      if (next === MORE) {
        this.at = p;
        return MORE;
      }
      p = next;
      if (this.#expects === AFTER && this.#depth === 0) return p;
    }
  }

  #token(window: Window, p: number): number {
    const c = window.bytes[p]!;
    const expects = this.#expects;
    if (expects === AFTER) return this.#afterValue(window, p, c);
    if (expects === NAME || expects === NAME_OR_END) {
      if (c === CLOSE_OBJECT && expects === NAME_OR_END) return this.#close(p);
      return this.#name(window, p, c);
    }
    if (c === CLOSE_LIST && expects === VALUE_OR_END) return this.#close(p);
    if (c === OPEN_OBJECT) return this.#open(p, CLOSE_OBJECT, NAME_OR_END);
    if (c === OPEN_LIST) return this.#open(p, CLOSE_LIST, VALUE_OR_END);
    const end = scalarEnd(window, p, c, this.#number);
    if (end !== MORE) this.#expects = AFTER;
    return end;
  }

  #afterValue(window: Window, p: number, c: number): number {
    const closer = this.#closers[this.#depth - 1]!;
    if (c === closer) return this.#close(p);
    if (c !== COMMA) return stop(window, p);
    this.#expects = closer === CLOSE_OBJECT ? NAME : VALUE;
    return p + 1;
  }

  #name(window: Window, p: number, c: number): number {
    if (c !== QUOTE) return stop(window, p);
    const end = stringEnd(window, p + 1);
    if (end === MORE) return MORE;
    const colon = skipSpace(window.bytes, (end < 0 ? -2 - end : end) + 1);
    if (window.bytes[colon] !== COLON) return stop(window, colon);
    this.#expects = VALUE;
    return colon + 1;
  }

  #open(p: number, closer: number, expects: number): number {
    if (this.#depth === MOST_DEPTH) throw tooDeep();
    this.#closers[this.#depth++] = closer;
    this.#expects = expects;
    return p + 1;
  }

  #close(p: number): number {
    this.#depth--;
    this.#expects = AFTER;
    return p + 1;
  }
}

function scalarEnd(window: Window, p: number, c: number, number: Float64Array): number {
  if (c === QUOTE) {
    const end = stringEnd(window, p + 1);
    return end === MORE ? MORE : (end < 0 ? -2 - end : end) + 1;
  }
  if (c === 0x2d || (c >= 0x30 && c <= 0x39)) return readNumber(window, p, number, 0);
  return wordEnd(window, p);
}

function tooDeep(): ChurnError {
  return new ChurnError(
    'data/too-large',
    `The data has more than ${MOST_DEPTH} lists and objects inside one another. Leave out the field that holds them.`,
    { values: { most: MOST_DEPTH } },
  );
}
