import { Skipper } from '../scan/skip.js';
import { MORE, NotJson, skipSpace, stringEnd } from '../scan/tokens.js';
import type { Window } from '../scan/window.js';
import { LISTS } from './detect.js';

const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const QUOTE = 0x22;

/** The beginning of a list: its name in the object it is in, and its first entry. */
export interface Beginning {
  readonly list: string;
  /** Undefined where it has none. */
  readonly entry: unknown;
}

/** What an object at the beginning of a payload holds. */
export interface Peeked {
  readonly lists: readonly Beginning[];
  /** The place after the object, or MORE where the window ends within it. */
  readonly end: number;
}

/**
 * The first entry of the list that begins at a place; null where the window ends before it does.
 *
 * @throws NotJson
 */
export function firstEntry(window: Window, p: number, list = ''): Beginning | null {
  const q = skipSpace(window.bytes, p + 1);
  if (q >= window.end) return null;
  if (window.bytes[q] === CLOSE_LIST) return { list, entry: undefined };
  const end = valueEnd(window, q);
  return end === MORE ? null : { list, entry: JSON.parse(window.text(q, end)) };
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
  const more = { lists, end: MORE };
  let q = skipSpace(bytes, p + 1);
  while (bytes[q] === QUOTE) {
    const nameEnd = stringEnd(window, q + 1);
    if (nameEnd === MORE) return more;
    const to = (nameEnd < 0 ? -2 - nameEnd : nameEnd) + 1;
    const name = JSON.parse(window.text(q, to)) as string;
    const colon = skipSpace(bytes, to);
    if (bytes[colon] !== COLON) return more;
    q = skipSpace(bytes, colon + 1);
    if (bytes[q] === OPEN_LIST && LISTS.includes(name)) {
      const beginning = firstEntry(window, q, name);
      if (beginning === null) return more;
      lists.push(beginning);
      if (isFound(beginning)) return more;
    }
    const end = q < window.end ? valueEnd(window, q) : MORE;
    if (end === MORE) return more;
    q = skipSpace(bytes, end);
    if (bytes[q] !== COMMA) break;
    q = skipSpace(bytes, q + 1);
    if (bytes[q] !== QUOTE) return more;
  }
  return { lists, end: bytes[q] === CLOSE ? q + 1 : MORE };
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
