import type { Rates } from '../metrics/currency.js';
import type { ConventionOptions } from './conventions.js';
import type { Format } from './formats/names.js';
import type { FieldMap } from './formats/naming.js';
import type { ReadProgress } from './scan/reading.js';

/** How a payload is turned into a ledger; all but the last two are part of what the ledger is. */
export interface ReadOptions extends ConventionOptions {
  /** How the payload is written: whose records it holds, and in what. @default 'auto' */
  readonly format?: Format;
  /**
   * Where fields are found, by their native names: `{"customerId": "account.code", "mrr": "price"}`.
   * A vendor's format has its own places and refuses them. @default native and likely names
   */
  readonly fields?: FieldMap;
  /** The IANA zone in which a timestamp becomes a day. @default 'UTC' */
  readonly timeZone?: string;
  /** Everything before this day is known: `YYYY-MM-DD`, or `today`. @default from the payload */
  readonly asOf?: string;
  /** The day it is, `YYYY-MM-DD`. @default the clock's, in `timeZone` */
  readonly today?: string;
  /** The currency to show money in. @default the one most customers pay in */
  readonly currency?: string;
  /**
   * What other currencies are worth in the one to show, `{"EUR": 1.08, "GBP": 1.27}`: money in them
   * is converted and added up. Without `currency` that is the payload's own, or the one most
   * customers pay in of those without a rate. @default money in other currencies is left out
   */
  readonly rates?: Rates;
  /** The share of rows, beyond twenty, that may be rejected before the payload is. @default 0.05 */
  readonly maxBad?: number;
  /** How many rows there may be. @default 5,000,000 */
  readonly maxRows?: number;
  /** How many bytes there may be. @default 536,870,912 */
  readonly maxBytes?: number;
  /** Ends the reading with its reason when it is aborted. */
  readonly signal?: AbortSignal;
  /** Is told from time to time how far the bytes have been read, and at their end. */
  readonly onProgress?: (progress: ReadProgress) => void;
}
