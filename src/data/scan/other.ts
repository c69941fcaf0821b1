import { ChurnError } from '../../metrics/errors.js';
import { vendorNamed, type Format } from '../formats/detect.js';
import { shorten } from '../quote.js';
import type { Window } from './window.js';

/* What to say of payloads that hold something else: what it looks like, and what to do next. */

const SCRIPT = /^(?:(?:var|let|const|export|import)\s|[\w$.]+\s*[=(])/;
/** Any other word at the beginning is none of JSON. */
const JSON_WORD = /^(?:true|false|null)/;
/** A column's name begins with a letter, and is no part of a sentence or a script. */
const COLUMN = /^\p{L}[^:;"'<>{}[\]=]*$/u;
/** So many bytes tell a script. */
const BEGINNING = 256;

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
