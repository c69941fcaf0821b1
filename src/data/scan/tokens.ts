import { ChurnError } from '../../metrics/errors.js';
import type { Window } from './window.js';

/*
 * The words of JSON, found in the bytes of a window. Positions are indices of the window. All
 * return MORE where the window ends before the word does.
 */

/** What a scan returns where the bytes end too early. */
export const MORE = -1;

/** Thrown where the bytes stop being JSON; caught by whoever knows where in the payload that is. */
export class NotJson extends Error {
  readonly at: number;

  constructor(at: number) {
    super('This is not JSON.');
    this.at = at;
  }
}

/** What to say of bytes that are not UTF-8. */
export function notUtf8(cause?: unknown): ChurnError {
  const message = 'The data is not UTF-8 text; save or send it as UTF-8.';
  return new ChurnError('data/parse', message, { cause });
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SPACE = 0x20;

/** The first place from `p` on that is no white space; the end of the window where there is none. */
export function skipSpace(bytes: Uint8Array, p: number): number {
  let c = bytes[p]!;
  while (c === SPACE || c === 0x0a || c === 0x0d || c === 0x09) c = bytes[++p]!;
  return p;
}

/** Says that something else stands at a place than may stand there, or that nothing does as yet. */
export function stop(window: Window, p: number): typeof MORE {
  if (p >= window.end) return MORE;
  if (window.bytes[p]! >= 0x80) {
    const length = characterLength(window, p);
    if (length === 0) throw notUtf8();
  }
  throw new NotJson(p);
}

/**
 * Finds the quote that ends a string, from the place after the one that begins it.
 *
 * @returns its place; the same as `-2 - place` where the string has escapes; or MORE
 */
export function stringEnd(window: Window, p: number): number {
  const view = window.view;
  for (;;) {
    const word = view.getInt32(p, true);
    // In each byte the highest bit is set for a quote, a backslash, a control character or what is
    // not ASCII; it may be set wrongly in bytes after such a one, of which the first is looked at.
    const found =
      (((word ^ 0x22222222) - 0x01010101) |
        ((word ^ 0x5c5c5c5c) - 0x01010101) |
        (word - 0x20202020) |
        word) &
      0x80808080;
    if (found === 0) {
      p += 4;
      continue;
    }
    p += (31 - Math.clz32(found & -found)) >> 3;
    return window.bytes[p] === QUOTE ? p : stringEndByByte(window, p);
  }
}

function stringEndByByte(window: Window, p: number): number {
  const { bytes } = window;
  let hasEscape = false;
  for (;;) {
    const c = bytes[p]!;
    if (c === QUOTE) return hasEscape ? -2 - p : p;
    if (c === BACKSLASH) {
      const length = escapeLength(window, p);
      if (length === MORE) return MORE;
      hasEscape = true;
      p += length;
    } else if (c >= 0x80) {
      const length = characterLength(window, p);
      if (length === MORE) return MORE;
      if (length === 0) throw notUtf8();
      p += length;
    } else if (c < SPACE) {
      return stop(window, p);
    } else {
      p++;
    }
  }
}

function escapeLength(window: Window, p: number): number {
  const { bytes, end } = window;
  if (p + 1 >= end) return MORE;
  const c = bytes[p + 1]!;
  if (c !== 0x75) {
    // " / \ b f n r t
    const isKnown =
      c === QUOTE ||
      c === 0x2f ||
      c === BACKSLASH ||
      c === 0x62 ||
      c === 0x66 ||
      c === 0x6e ||
      c === 0x72 ||
      c === 0x74;
    if (!isKnown) throw new NotJson(p);
    return 2;
  }
  for (let i = p + 2; i < p + 6; i++) {
    if (i >= end) return MORE;
    if (hexDigit(bytes[i]!) < 0) throw new NotJson(p);
  }
  return 6;
}

/** The value of a hexadecimal digit, or −1. */
export function hexDigit(c: number): number {
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  const lower = c | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** How many bytes the character at a place has that is not ASCII; 0 where it is not UTF-8. */
export function characterLength(window: Window, p: number): number {
  const { bytes, end } = window;
  const first = bytes[p]!;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let i = 1; i < length; i++) {
    if (p + i >= end) return MORE;
    const c = bytes[p + i]!;
    let least = 0x80;
    let most = 0xbf;
    if (i === 1) {
      // No characters in more bytes than they need, no halves of surrogate pairs, none above U+10FFFF.
      if (first === 0xe0) least = 0xa0;
      else if (first === 0xed) most = 0x9f;
      else if (first === 0xf0) least = 0x90;
      else if (first === 0xf4) most = 0x8f;
    }
    if (c < least || c > most) return 0;
  }
  return length;
}

const POWERS = Float64Array.from({ length: 16 }, (_, i) => 10 ** i);
const MOST_EXACT_DIGITS = 15;

/**
 * Reads the number that begins at a place.
 *
 * @param into gets its value, the same that `JSON.parse` gives, at `index`
 * @returns the place after it
 */
export function readNumber(
  window: Window,
  from: number,
  into: Float64Array,
  index: number,
): number {
  const bytes = window.bytes;
  let p = from;
  const isNegative = bytes[p] === 0x2d;
  if (isNegative) p++;
  const first = p;
  let mantissa = 0;
  let c = bytes[p]! - 0x30;
  while (c >= 0 && c <= 9) {
    mantissa = mantissa * 10 + c;
    c = bytes[++p]! - 0x30;
  }
  let digits = p - first;
  if (digits === 0) return stop(window, p);
  if (digits > 1 && bytes[first] === 0x30) throw new NotJson(first + 1);
  let decimals = 0;
  if (c === -2) {
    const point = p;
    c = bytes[++p]! - 0x30;
    while (c >= 0 && c <= 9) {
      mantissa = mantissa * 10 + c;
      c = bytes[++p]! - 0x30;
    }
    decimals = p - point - 1;
    digits += decimals;
    if (decimals === 0) return stop(window, p);
  }
  const hasExponent = (bytes[p]! | 0x20) === 0x65;
  if (hasExponent) {
    p++;
    if (bytes[p] === 0x2b || bytes[p] === 0x2d) p++;
    const digit = p;
    while (bytes[p]! >= 0x30 && bytes[p]! <= 0x39) p++;
    if (p === digit) return stop(window, p);
  }
  if (p >= window.end) return MORE;
  if (hasExponent || digits > MOST_EXACT_DIGITS) {
    into[index] = Number(window.text(from, p));
  } else {
    // Both are exact, so their quotient is the number nearest to the decimal.
    const value = decimals === 0 ? mantissa : mantissa / POWERS[decimals]!;
    into[index] = isNegative ? -value : value;
  }
  return p;
}

const WORDS: readonly (readonly number[])[] = ['null', 'true', 'false'].map((word) =>
  Array.from(word, (letter) => letter.charCodeAt(0)),
);

/** The place after `null`, `true` or `false`, where one of them begins at a place. */
export function wordEnd(window: Window, p: number): number {
  const { bytes } = window;
  const word = WORDS.find((letters) => letters[0] === bytes[p]);
  if (!word) return stop(window, p);
  for (let i = 1; i < word.length; i++) {
    if (bytes[p + i] !== word[i]) return stopInWord(window, p, p + i);
  }
  return p + word.length;
}

/** A word that is none is named by its beginning. */
function stopInWord(window: Window, begin: number, p: number): typeof MORE {
  if (p >= window.end) return MORE;
  throw new NotJson(begin);
}
