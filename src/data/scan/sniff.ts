import type { FieldName } from '../field-names.js';
import { isRecord, standsFor, vendorOf, vendorOfColumns, vendorOfList } from '../formats/detect.js';
import { vendorNamed, type Format, type Vendor } from '../formats/names.js';
import { firstEntries, ifJson, peek, type Beginning } from '../formats/peek.js';
import { NATIVE_LIST } from '../payload.js';
import { CsvLine } from './csv-line.js';
import { areColumns, foreignFile, foreignTable, foreignText, MARK } from './other.js';
import { MORE, skipSpace } from './tokens.js';
import { MAX_PIECE, webPage } from './trouble.js';
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
/** Lists beside our records, which may be too long to look for what comes after them. */
const LONG_LISTS = new Set(['changes', 'signals']);
const DELIMITERS = [COMMA, 0x3b, 0x09];

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
 * @throws ChurnError `data/parse` where it is a web page, a script, a message or a compressed file, `data/schema`
 *   where it is a table of something else
 */
export function sniff(window: Window, format: Format, sources: readonly string[]): Sniffed | null {
  const p = skipSpace(window.bytes, 0);
  if (p >= window.end) return null;
  const c = window.bytes[p];
  if (c === LESS_THAN) throw webPage();
  if (window.end < MARK && !window.isLast) return null;
  const file = foreignFile(window);
  if (file) throw file;
  if (format === 'json' || format === 'ndjson') return written(format);
  const isEnough = window.isLast || window.end >= MAX_PIECE;
  if (format === 'csv') return sniffTable(window, p, format, sources);
  if (c === OPEN_LIST) return sniffList(window, p, format, isEnough);
  if (c === OPEN) return sniffObject(window, p, format, isEnough);
  return sniffTable(window, p, format, sources);
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
  const first = ifJson(() => firstEntries(window, p));
  return first === null && !isEnough ? null : written('json', vendorOfList(first?.entries ?? []));
}

/** An object is an envelope, or the first of several entries. */
function sniffObject(window: Window, p: number, format: Format, isEnough: boolean): Sniffed | null {
  const named = vendorNamed(format);
  const vendorIn = ({ list, entries }: Beginning): Vendor | null =>
    format === 'auto' ? vendorOfList(entries, list) : named;
  const isFound = (it: Beginning): boolean => it.list === NATIVE_LIST || vendorIn(it) !== null;
  const peeked = ifJson(() => peek(window, p, isFound));
  if (peeked === undefined) return written('json', named);
  const found = peeked.lists.find(isFound);
  if (found) return written('json', vendorIn(found), found);
  const { end, last } = peeked;
  if (end === MORE) {
    const isOurs = window.end >= BLOCK && LONG_LISTS.has(last);
    return isEnough || isOurs ? written('json', named) : null;
  }
  const next = skipSpace(window.bytes, end);
  if (next >= window.end && !isEnough) return null;
  const value = JSON.parse(window.text(p, end)) as object;
  const vendor = named ?? (format === 'auto' ? vendorOf(value) : null);
  const isAlone = next >= window.end && (vendor !== null || isRecord(value));
  return written(window.bytes[next] === OPEN || isAlone ? 'ndjson' : 'json', vendor);
}

/** A table is told by its first line, which names what no record can do without. */
function sniffTable(
  window: Window,
  p: number,
  format: Format,
  sources: readonly string[],
): Sniffed | null {
  const isEnough = window.isLast || window.end >= BLOCK;
  const named = vendorNamed(format);
  let columns: readonly string[] = [];
  for (const delimiter of DELIMITERS) {
    const names = namesIn(window, p, delimiter);
    if (names === null && !isEnough) return null;
    if (names === null) continue;
    const vendor = format === 'auto' || named ? vendorOfColumns(names) : null;
    const isRead = named ? vendor === named : vendor !== null || isHeader(names, sources);
    if (isRead) return written('csv', vendor, { delimiter });
    if (names.length > columns.length) columns = names;
  }
  if (format === 'csv' || areColumns(columns)) throw foreignTable(columns, format);
  const fault = foreignText(window, p);
  if (fault) throw fault;
  return written('json', named);
}

/** Whether columns can be those of subscriptions: likely names for customer and start, or one the page gave. */
function isHeader(names: readonly string[], sources: readonly string[]): boolean {
  const isThere = (field: FieldName): boolean => names.some((name) => standsFor(field, name));
  return (isThere('customerId') && isThere('start')) || names.some((it) => sources.includes(it));
}

/** The cells of a table's first line; null where it does not end yet, and none where it is broken. */
function namesIn(window: Window, p: number, delimiter: number): string[] | null {
  const line = new CsvLine();
  if (line.read(window, p, delimiter) === MORE) return null;
  if (!line.isWhole) return [];
  return Array.from({ length: line.count }, (_, cell) => line.text(window, cell).trim());
}
