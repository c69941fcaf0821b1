import type { Codes } from './ledger.js';

/** So many values take a byte a row, with one more for none. */
export const MOST_IN_BYTES = 255;

/** Room for so many codes of so many values, and for none of them. */
export function codesFor(values: number, rows: number): Codes {
  return values > MOST_IN_BYTES ? new Uint32Array(rows) : new Uint8Array(rows);
}

/** Room for so many codes of the values of other ones. */
export function codesLike(codes: Codes, rows: number): Codes {
  return codes instanceof Uint8Array ? new Uint8Array(rows) : new Uint32Array(rows);
}
