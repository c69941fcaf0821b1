import { ChurnError } from '../../metrics/errors.js';
import { jsonFaultIn } from '../json.js';
import type { PayloadReader } from './payload-reader.js';
import type { NotJson } from './tokens.js';
import type { Window } from './window.js';

/* What to say of payloads that cannot be read: the cause, and what to do next. */

/** How many bytes one row, or one value beside the rows, may have: 16 MB. */
export const MAX_PIECE = 16 * 1024 * 1024;
/** A fault is looked for in so many bytes. */
const MOST_LOOKED_AT = 1 << 16;
const MEGABYTE = 1024 * 1024;

/** What to say where there are no bytes, or white space only. */
export function nothing(): ChurnError {
  return new ChurnError(
    'data/parse',
    'The data is empty: there is nothing in it to read. Check where it comes from.',
  );
}

/** What to say of a page that came in place of data. */
export function webPage(): ChurnError {
  return new ChurnError(
    'data/parse',
    'The data is a web page (HTML), perhaps one to sign in on. Sign in again, or check where the data comes from.',
  );
}

/** What is not JSON in the first bytes of a payload, by line and column. */
export function faultInHead(head: Uint8Array, cause: NotJson): ChurnError {
  const text = new TextDecoder().decode(head);
  const { line, column, why } = jsonFaultIn(text);
  return new ChurnError(
    'data/parse',
    `The data is not valid JSON at line ${line}, column ${column}: ${why}.${nextStep(why)}`,
    { cause, values: { line, column, why } },
  );
}

/** What is not JSON far into a payload, by row and byte, both from 1. */
export function faultFarOn(window: Window, reader: PayloadReader, cause: NotJson): ChurnError {
  const { before, from } = reader.context;
  const text = window.text(from, Math.min(window.end, from + MOST_LOOKED_AT));
  const why =
    cause.at < from + MOST_LOOKED_AT ? jsonFaultIn(before + text).why : 'it cannot be read';
  const { rows } = reader.rows.log;
  const byte = window.offset + cause.at + 1;
  return new ChurnError(
    'data/parse',
    `The data is not valid JSON after row ${rows}, at byte ${byte}: ${why}.${nextStep(why)}`,
    { cause, values: { row: rows, byte, why } },
  );
}

function nextStep(why: string): string {
  return why.includes('cut off') ? ' Load or export it again.' : '';
}

/** @param rows how many rows came before */
export function tooLongPiece(rows: number): ChurnError {
  const most = MAX_PIECE / MEGABYTE;
  return new ChurnError(
    'data/too-large',
    `After row ${rows} comes a row or value of more than ${most} MB. Leave out the field that holds it.`,
    { values: { row: rows, most } },
  );
}

/** @param most how many bytes there may be */
export function tooManyBytes(most: number): ChurnError {
  const megabytes = Math.round((most / MEGABYTE) * 100) / 100;
  return new ChurnError(
    'data/too-large',
    `The data has more than ${megabytes} MB. Leave out fields or rows that are not needed, or raise maxBytes.`,
    { values: { most } },
  );
}
