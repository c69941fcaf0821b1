import { formatDay, type EpochDay } from './calendar.js';
import { compareCodePoints } from './dictionary.js';
import { unitsPerMajor } from './money.js';
import type { Signal } from './risk-rules.js';

/** The `end` of a record that has none. Later than every day that a date can name. */
export const NEVER: EpochDay = 0x7fffffff;

/** A row that was left out, and why. */
export interface Issue {
  /** The row's number in the input, from 1. */
  readonly row: number;
  /** The field at fault, or null where it is the row as a whole. */
  readonly field: string | null;
  readonly code: string;
  /** One English sentence. */
  readonly message: string;
}

/** Something a reader of the numbers should know, and how many rows, customers or values it concerns. */
export interface Note {
  readonly code: string;
  readonly count: number;
  /** The field, file or value it concerns, where there is one. */
  readonly subject?: string;
}

/** A field of the records by which customers or records can be told apart. */
export interface Dimension {
  readonly name: string;
  /** `customer` where each customer has one value only, else `record`. */
  readonly of: 'customer' | 'record';
  /** The values that occur, null first where some record has none, then by code points. */
  readonly values: readonly (string | null)[];
}

/** What can be said of a ledger without computing a metric. */
export interface LedgerFacts {
  /** Rows and changes that were read, those left out included. */
  readonly rowsRead: number;
  /** Records that were kept; a change splits one into two. */
  readonly size: number;
  /** Customers with a paying day before the as-of day. */
  readonly customers: number;
  /** Rows that were left out because they could not be read. */
  readonly rejected: number;
  readonly issues: readonly Issue[];
  readonly notes: readonly Note[];
  /** The boundary before which everything is known, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The first paying day of any customer, `YYYY-MM-DD`; the as-of day where there is none. */
  readonly from: string;
  /** The currency that money is in; empty where the records name none. */
  readonly currency: string;
  /** Every currency in the records, by code points. */
  readonly currencies: readonly string[];
  readonly dimensions: readonly Dimension[];
}

/** Codes of values of which there are few, or any number. */
export type Codes = Uint8Array | Uint32Array;

/** One dimension of every record: 0 for no value, else the index in `values` plus one. */
export interface DimensionColumn {
  readonly name: string;
  readonly codes: Codes;
  readonly values: readonly string[];
}

/**
 * The records as columns, sorted by customer and start day; every record has MRR above zero.
 *
 * The records of customer `c` are the rows `offsets[c]` to `offsets[c + 1] - 1`.
 */
export interface Columns {
  readonly rows: number;
  readonly customers: number;
  readonly offsets: Uint32Array;
  readonly start: Int32Array;
  /** The first day without service, or {@link NEVER}. */
  readonly end: Int32Array;
  /**
   * The day on which the end was asked for: never before `start`, and the same as `end` where
   * nobody asked earlier; null where no record read says that somebody did. A record without an end
   * has one where its cancellation was asked for and has not come about.
   */
  readonly requested: Int32Array | null;
  /** MRR in ledger units of its currency, see `unitsPerMajor`. */
  readonly units: Float64Array;
  /** What the money is in: where it was converted, the currency it was converted to. */
  readonly currency: Uint16Array;
  /** 0 for no reason, else the index in `reasons` plus one. */
  readonly reason: Codes;
  readonly customerIds: { readonly length: number; at(customer: number): string | undefined };
  readonly currencies: readonly string[];
  readonly reasons: readonly string[];
  readonly dimensions: readonly DimensionColumn[];
}

/** What `Ledger` is made of; see {@link LedgerFacts}. */
export interface LedgerParts {
  readonly signals: readonly Signal[];
  readonly columns: Columns;
  readonly asOf: EpochDay;
  readonly currency: string;
  /** Those that the records name; the empty one where some name none. */
  readonly currencies: readonly string[];
  readonly rowsRead: number;
  readonly rejected: number;
  readonly issues: readonly Issue[];
  readonly notes: readonly Note[];
  readonly dimensions: readonly Dimension[];
}

/**
 * Subscription records as sorted typed-array columns: what every metric is computed from.
 *
 * Made by `readSubscriptions`; it never changes.
 */
export class Ledger implements LedgerFacts {
  readonly rowsRead: number;
  readonly size: number;
  readonly customers: number;
  readonly rejected: number;
  readonly issues: readonly Issue[];
  readonly notes: readonly Note[];
  readonly asOf: string;
  readonly from: string;
  readonly currency: string;
  readonly currencies: readonly string[];
  readonly dimensions: readonly Dimension[];
  /** What was noticed about customers, as it came. */
  readonly signals: readonly Signal[];
  /** The columns; for the engine, not for readers of the numbers. */
  readonly columns: Columns;
  /** `asOf` as an epoch day. */
  readonly asOfDay: EpochDay;

  constructor(parts: LedgerParts) {
    const { columns, asOf } = parts;
    let customers = 0;
    let from = NEVER;
    for (let c = 0; c < columns.customers; c++) {
      const first = columns.start[columns.offsets[c]!]!;
      if (first < asOf) customers++;
      if (first < from) from = first;
    }
    this.columns = columns;
    this.asOfDay = asOf;
    this.size = columns.rows;
    this.customers = customers;
    this.rowsRead = parts.rowsRead;
    this.rejected = parts.rejected;
    this.issues = parts.issues;
    this.notes = parts.notes;
    this.asOf = formatDay(asOf);
    this.from = formatDay(Math.min(from, asOf));
    this.currency = parts.currency;
    this.currencies = parts.currencies.filter((name) => name !== '').sort(compareCodePoints);
    this.dimensions = parts.dimensions;
    this.signals = parts.signals;
  }

  /** The column code of the chosen currency. */
  get currencyCode(): number {
    return this.columns.currencies.indexOf(this.currency);
  }

  /** Ledger units for one major unit of the chosen currency. */
  get unitsPerMajor(): number {
    return unitsPerMajor(this.currency);
  }
}

/** The facts of a ledger as a plain object, which can be sent to another thread. */
export function factsOf(ledger: Ledger): LedgerFacts {
  const {
    rowsRead,
    size,
    customers,
    rejected,
    issues,
    notes,
    asOf,
    from,
    currency,
    currencies,
    dimensions,
  } = ledger;
  return {
    rowsRead,
    size,
    customers,
    rejected,
    issues,
    notes,
    asOf,
    from,
    currency,
    currencies,
    dimensions,
  };
}
