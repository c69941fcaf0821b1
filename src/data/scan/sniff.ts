import { ChurnError } from '../../metrics/errors.js';
import { FIELDS } from '../field-names.js';
import { shorten } from '../quote.js';
import { CsvLine } from './csv-reader.js';
import { Skipper } from './skip.js';
import { MORE, NotJson, skipSpace } from './tokens.js';
import { webPage } from './trouble.js';
import { BLOCK, type Window } from './window.js';

/** How a payload may be written; `auto` finds out. */
export type Format = 'auto' | 'json' | 'ndjson' | 'csv';

/** What a payload is written in. */
export type Sniffed =
  { readonly format: 'json' | 'ndjson' } | { readonly format: 'csv'; readonly delimiter: number };

const OPEN = 0x7b;
const OPEN_LIST = 0x5b;
const LESS_THAN = 0x3c;
const COMMA = 0x2c;
const DELIMITERS = [COMMA, 0x3b, 0x09];
const KNOWN = new Set<string>(FIELDS);

/** Drops the byte order mark; false where it cannot be told yet whether there is one. */
export function passMark(window: Window): boolean {
  const { bytes, end, isLast } = window;
  if (bytes[0] !== 0xef) return true;
  if (end < 3) return isLast;
  if (bytes[1] === 0xbb && bytes[2] === 0xbf) window.drop(3);
  return true;
}

/**
 * Finds out what a payload is written in; null where more of it is needed, or there is nothing.
 *
 * @param format what the page says about it
 * @throws ChurnError `data/parse` where it is a web page, `data/schema` where it is a table of
 *   something else
 */
export function sniff(window: Window, format: Format): Sniffed | null {
  const p = skipSpace(window.bytes, 0);
  if (p >= window.end) return null;
  const c = window.bytes[p];
  if (c === LESS_THAN) throw webPage();
  if (format === 'json' || format === 'ndjson') return { format };
  const isEnough = window.isLast || window.end >= BLOCK;
  if (format === 'csv') return sniffDelimiter(window, p, isEnough);
  if (c === OPEN_LIST) return { format: 'json' };
  return c === OPEN ? sniffObject(window, p, isEnough) : sniffTable(window, p, isEnough);
}

/** An object is an envelope, or the first of several records. */
function sniffObject(window: Window, p: number, isEnough: boolean): Sniffed | null {
  const end = objectEnd(window, p);
  if (end === MORE) return isEnough ? { format: 'json' } : null;
  const next = skipSpace(window.bytes, end);
  if (window.bytes[next] === OPEN) return { format: 'ndjson' };
  if (next < window.end || !isEnough) return next < window.end ? { format: 'json' } : null;
  const value = JSON.parse(window.text(p, end)) as object;
  const isRecord = 'customerId' in value && !('subscriptions' in value);
  return { format: isRecord ? 'ndjson' : 'json' };
}

/** The place after an object; its own beginning where it is not JSON. */
function objectEnd(window: Window, p: number): number {
  try {
    return new Skipper().skip(window, p);
  } catch (fault) {
    if (fault instanceof NotJson) return p;
    throw fault;
  }
}

function sniffTable(window: Window, p: number, isEnough: boolean): Sniffed | null {
  for (const delimiter of DELIMITERS) {
    const names = namesIn(window, p, delimiter);
    if (names === null) return isEnough ? { format: 'json' } : null;
    if (names.length < 2) continue;
    if (names.some((name) => KNOWN.has(name))) return { format: 'csv', delimiter };
    if (names.every((name) => /^[A-Za-z]/.test(name))) throw foreignTable(names);
  }
  return { format: 'json' };
}

/** Takes what divides the first line into the most cells, a comma where nothing does. */
function sniffDelimiter(window: Window, p: number, isEnough: boolean): Sniffed | null {
  let delimiter = COMMA;
  let most = 1;
  for (const candidate of DELIMITERS) {
    const names = namesIn(window, p, candidate);
    if (names === null && !isEnough) return null;
    if (names === null || names.length <= most) continue;
    most = names.length;
    delimiter = candidate;
  }
  return { format: 'csv', delimiter };
}

/** The cells of a table's first line, or null where it does not end yet. */
function namesIn(window: Window, p: number, delimiter: number): string[] | null {
  const line = new CsvLine();
  if (line.read(window, p, delimiter) === MORE) return null;
  return Array.from({ length: line.count }, (_, cell) => line.text(window, cell).trim());
}

function foreignTable(names: readonly string[]): ChurnError {
  return new ChurnError(
    'data/schema',
    `The data is a table without the columns customerId, start and mrr; its columns are ${shorten(names.join(', '))}.`,
  );
}
