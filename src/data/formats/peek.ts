import { Skipper } from '../scan/skip.js';
import { MORE, NotJson, skipSpace, stringEnd } from '../scan/tokens.js';
import type { Window } from '../scan/window.js';
import { isTelling, MOST_LOOKED_AT } from './detect.js';
import { LISTS } from './names.js';

const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;

/** The beginning of a list: its name in the object it is in, and its first entries. */
export interface Beginning {
  readonly list: string;
  /** As many as it takes to tell whose they are; none where the list has none. */
  readonly entries: readonly unknown[];
}

/** What an object at the beginning of a payload holds. */
export interface Peeked {
  readonly lists: readonly Beginning[];
  /** The place after the object, or MORE where the window ends within it. */
  readonly end: number;
  /** The name of the last value that was looked at. */
  readonly last: string;
}

/**
 * The first entries of the list that begins at a place; null where the window ends before it is
 * known whose they are.
 *
 * @throws NotJson
 */
export function firstEntries(window: Window, p: number, list = ''): Beginning | null {
  const { bytes } = window;
  const entries: unknown[] = [];
  let q = skipSpace(bytes, p + 1);
  if (bytes[q] === CLOSE_LIST) return { list, entries };
  while (q < window.end) {
    const end = valueEnd(window, q);
    if (end === MORE) return null;
    const entry: unknown = JSON.parse(window.text(q, end));
    entries.push(entry);
    if (entries.length === MOST_LOOKED_AT || isTelling(entry)) return { list, entries };
    q = skipSpace(bytes, end);
    if (q < window.end && bytes[q] !== COMMA) return { list, entries };
    q = skipSpace(bytes, q + 1);
  }
  return null;
}

/**
 * Looks over the object that begins at a place for lists of entries, as far as the window goes and
 * until one is found.
 *
 * @throws NotJson
 */
export function peek(window: Window, p: number, isFound: (list: Beginning) => boolean): Peeked {
  const lists: Beginning[] = [];
  const { bytes } = window;
  let last = '';
  const until = (end: number): Peeked => ({ lists, end, last });
  let q = skipSpace(bytes, p + 1);
  while (bytes[q] === QUOTE) {
    const nameEnd = stringEnd(window, q + 1);
    if (nameEnd === MORE) return until(MORE);
    const to = (nameEnd < 0 ? -2 - nameEnd : nameEnd) + 1;
    last = JSON.parse(window.text(q, to)) as string;
    const colon = skipSpace(bytes, to);
    if (bytes[colon] !== COLON) return until(MORE);
    q = skipSpace(bytes, colon + 1);
    if (bytes[q] === OPEN_LIST && LISTS.includes(last)) {
      const beginning = firstEntries(window, q, last);
      if (beginning === null) return until(MORE);
      lists.push(beginning);
      if (isFound(beginning)) return until(MORE);
    }
    const end = q < window.end ? valueEnd(window, q) : MORE;
    if (end === MORE) return until(MORE);
    q = skipSpace(bytes, end);
    if (bytes[q] !== COMMA) break;
    q = skipSpace(bytes, q + 1);
    if (bytes[q] !== QUOTE) return until(MORE);
  }
  return until(bytes[q] === CLOSE ? q + 1 : MORE);
}

/** The place after a value, or MORE. */
function valueEnd(window: Window, p: number): number {
  return new Skipper().skip(window, p);
}

/** What a look at the window finds; undefined where it is not JSON. */
export function ifJson<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (fault) {
    if (fault instanceof NotJson) return undefined;
    throw fault;
  }
}
