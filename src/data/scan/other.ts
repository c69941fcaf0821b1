import { ChurnError } from '../../metrics/errors.js';
import { vendorNamed, type Format } from '../formats/names.js';
import { shorten } from '../quote.js';
import type { Window } from './window.js';

/* What to say of payloads that hold something else: what it looks like, and what to do next. */

const SCRIPT = /^(?:(?:var|let|const|export|import)\s|[\w$.]+\s*[=(])/;
/** Any other word at the beginning is none of JSON. */
const JSON_WORD = /^(?:true|false|null)/;
/** A column's name begins with a letter, and is no part of a sentence or a script. */
const COLUMN = /^\p{L}[^:;"'<>{}[\]=]*$/u;
/** How files begin that hold no text. */
const FILES = [
  {
    begin: [0x1f, 0x8b],
    message:
      'The data is a compressed file (gzip). Unpack it, or let its server send it with Content-Encoding: gzip.',
  },
  {
    begin: [0x50, 0x4b, 0x03, 0x04],
    message:
      'The data is an Excel workbook or another ZIP file. Save its sheet as CSV (UTF-8), or unpack it.',
  },
];
/** So many bytes tell such a file. */
export const MARK = 4;
/** So many bytes tell a script. */
const BEGINNING = 256;

/** What to say of a compressed file or a workbook, by its first bytes; null where it is neither. */
export function foreignFile({ bytes }: Window): ChurnError | null {
  const kind = FILES.find(({ begin }) => begin.every((byte, i) => bytes[i] === byte));
  return kind ? new ChurnError('data/parse', kind.message) : null;
}

/** Whether these may be the names of columns. */
export function areColumns(names: readonly string[]): boolean {
  return names.length > 1 && names.every((name) => COLUMN.test(name));
}

/** What to say of a table that has not the columns of the format; of no columns where its first line is broken. */
export function foreignTable(names: readonly string[], format: Format): ChurnError {
  const columns = shorten(names.join(', '));
  if (names.length === 0) {
    const message = 'The first line of the table cannot be read. Check its quotes.';
    return new ChurnError('data/parse', message);
  }
  const message = vendorNamed(format)
    ? `The data is a table, but none of ${format}; its columns are ${columns}. Check format, or leave it out.`
    : `The data is a table without columns for customerId and start; its columns are ${columns}. Name them in fields, or check where the data comes from.`;
  return new ChurnError('data/schema', message);
}

/** What to say of a text that is neither JSON nor a table; null where it may be meant to be JSON. */
export function foreignText(window: Window, p: number): ChurnError | null {
  const text = window.text(p, Math.min(window.end, p + BEGINNING));
  if (!/^[\p{L}_$]/u.test(text) || JSON_WORD.test(text)) return null;
  const message = SCRIPT.test(text)
    ? 'The data is a script, not JSON, such as JSONP with a callback. Ask its server for plain JSON.'
    : 'The data is a text, neither JSON nor a table, perhaps a message of its server. Check where it comes from.';
  return new ChurnError('data/parse', message);
}
