import { ChurnError } from '../../metrics/errors.js';
import { FIELDS } from '../field-names.js';
import {
  vendorNamed,
  vendorOf,
  vendorOfColumns,
  vendorOfEmpty,
  type Format,
  type Vendor,
} from '../formats/detect.js';
import { meaningOf } from '../formats/naming.js';
import { firstEntry, ifJson, peek, type Beginning } from '../formats/peek.js';
import { NATIVE_LIST } from '../payload.js';
import { shorten } from '../quote.js';
import { CsvLine } from './csv-line.js';
import { MORE, skipSpace } from './tokens.js';
import { webPage } from './trouble.js';
import { BLOCK, type Window } from './window.js';

/** What a payload is written in. */
export interface Sniffed {
  readonly syntax: 'json' | 'ndjson' | 'csv';
  /** Between the cells of a table. */
  readonly delimiter: number;
  /** Whose entries these are; null for records of ours. */
  readonly vendor: Vendor | null;
  /** The name of the list of a vendor's entries, where they lie in an object. */
  readonly list: string;
}

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
 * Finds out what a payload is written in, and whose entries it holds; null where more of it is
 * needed, or there is nothing.
 *
 * @param format what the page says about it
 * @param sources names of columns that the page has named
 * @throws ChurnError `data/parse` where it is a web page, `data/schema` where it is a table of
 *   something else
 */
export function sniff(window: Window, format: Format, sources: readonly string[]): Sniffed | null {
  const p = skipSpace(window.bytes, 0);
  if (p >= window.end) return null;
  const c = window.bytes[p];
  if (c === LESS_THAN) throw webPage();
  if (format === 'json' || format === 'ndjson') return written(format);
  const isEnough = window.isLast || window.end >= BLOCK;
  if (format === 'csv') return sniffDelimiter(window, p, isEnough);
  if (c === OPEN_LIST) return sniffList(window, p, format, isEnough);
  if (c === OPEN) return sniffObject(window, p, format, isEnough);
  const named = vendorNamed(format);
  if (named === null) return sniffTable(window, p, isEnough, format, sources);
  const table = sniffDelimiter(window, p, isEnough);
  return table && { ...table, vendor: named };
}

function written(
  syntax: 'json' | 'ndjson' | 'csv',
  vendor: Vendor | null = null,
  { list = '', delimiter = COMMA } = {},
): Sniffed {
  return { syntax, vendor, list, delimiter };
}

/** Entries are told by the first of them. */
function sniffList(window: Window, p: number, format: Format, isEnough: boolean): Sniffed | null {
  if (format !== 'auto') return written('json', vendorNamed(format));
  const first = ifJson(() => firstEntry(window, p));
  return first === null && !isEnough ? null : written('json', vendorOf(first?.entry));
}

/** An object is an envelope, or the first of several entries. */
function sniffObject(window: Window, p: number, format: Format, isEnough: boolean): Sniffed | null {
  const named = vendorNamed(format);
  const vendorIn = ({ list, entry }: Beginning): Vendor | null => {
    if (format !== 'auto') return named;
    return entry === undefined ? vendorOfEmpty(list) : vendorOf(entry);
  };
  const isFound = (it: Beginning): boolean => it.list === NATIVE_LIST || vendorIn(it) !== null;
  const peeked = ifJson(() => peek(window, p, isFound));
  if (peeked === undefined) return written('json', named);
  const found = peeked.lists.find(isFound);
  if (found) return written('json', vendorIn(found), found);
  const { end } = peeked;
  if (end === MORE) return isEnough ? written('json', named) : null;
  const next = skipSpace(window.bytes, end);
  if (next >= window.end && !isEnough) return null;
  const value = JSON.parse(window.text(p, end)) as object;
  const vendor = named ?? (format === 'auto' ? vendorOf(value) : null);
  const isEntry = window.bytes[next] === OPEN || (next >= window.end && isRecord(value, vendor));
  return written(isEntry ? 'ndjson' : 'json', vendor);
}

/** Whether an object by itself is a record, and not an envelope. */
function isRecord(value: object, vendor: Vendor | null): boolean {
  const names = Object.keys(value);
  const customer = FIELDS.indexOf('customerId');
  return (
    vendor !== null ||
    names.some((name) => name === 'customerId' || meaningOf(name)?.field === customer)
  );
}

function sniffTable(
  window: Window,
  p: number,
  isEnough: boolean,
  format: Format,
  sources: readonly string[],
): Sniffed | null {
  for (const delimiter of DELIMITERS) {
    const names = namesIn(window, p, delimiter);
    if (names === null) return isEnough ? written('json') : null;
    if (names.length < 2) continue;
    const vendor = format === 'auto' ? vendorOfColumns(names) : null;
    const isOurs = (name: string): boolean =>
      KNOWN.has(name) || sources.includes(name) || meaningOf(name) !== undefined;
    if (vendor || names.some(isOurs)) return written('csv', vendor, { delimiter });
    if (names.every((name) => /^[A-Za-z]/.test(name))) throw foreignTable(names);
  }
  return written('json');
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
  return written('csv', null, { delimiter });
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
