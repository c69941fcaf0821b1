import type { EpochDay } from '../metrics/calendar.js';
import type { Rates } from '../metrics/currency.js';
import { ChurnError } from '../metrics/errors.js';
import type { Issue, Ledger, Note } from '../metrics/ledger.js';
import { dayOption } from '../metrics/options.js';
import { bytesOf, chunksOf, isBytes, isResponse, lengthOf } from './bytes.js';
import { applyChanges } from './changes.js';
import { Conventions, type ConventionOptions } from './conventions.js';

import { checkStatus } from './network-faults.js';
import { FORMATS, type Format, type Vendor } from './formats/detect.js';
import type { OpenEntries } from './formats/load.js';
import { givenFields, type FieldMap, type GivenField } from './formats/naming.js';
import { vendorPayload } from './formats/objects.js';
import { ObjectRows } from './object-rows.js';
import { headOf, NO_HEAD, payloadOf, type Head } from './payload.js';
import { quote } from './quote.js';
import { ratesFrom } from './rates.js';
import { rethrowInRow } from './row-log.js';
import { readBytes } from './scan/read-bytes.js';
import type { BytesRead, ReadProgress } from './scan/reading.js';
import type { EntryTaker } from './scan/payload-reader.js';
import { readSignals } from './signals.js';
import { Slices } from './slices.js';

export type { FieldMap, Format, Rates, ReadProgress };

/** How a payload is turned into a ledger; all but the last two are part of what the ledger is. */
export interface ReadOptions extends ConventionOptions {
  /** How the payload is written: whose records it holds, and in what. @default 'auto' */
  readonly format?: Format;
  /**
   * Where fields are found, by their native names: `{"customerId": "account.code", "mrr": "price"}`.
   * A vendor's format has its own places and takes none. @default native and likely names
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

/** What `readSubscriptions` reads. A string is the payload's text, never its address. */
export type SubscriptionsInput =
  string | Uint8Array | ReadableStream<Uint8Array> | Response | readonly unknown[] | object;

const MAX_BAD = 0.05;
const ALWAYS_ALLOWED_BAD = 20;
/** Objects of the page are looked at so many at a time between looks at the clock. */
const ROWS_A_LOOK = 256;

/**
 * Reads subscription records into a ledger.
 *
 * The payload is a list of records, or an envelope `{asOf?, currency?, subscriptions, changes?}`,
 * as objects or as JSON; or records as JSON by lines or as a CSV table with a header. A row that is
 * not a valid record, or a change that fits none, is left out and listed in `issues`; up to 1,000
 * are listed, all are counted in `rejected`. What is read is never changed.
 *
 * It works in slices of some milliseconds, between which the page can draw.
 *
 * @returns the ledger: what every metric takes, and what there is to say of the records themselves
 * @throws ChurnError `data/parse` where it cannot be read as what it is written in, `data/schema`
 *   where it holds something else or too many bad rows, `data/too-large` where it has too many rows
 *   or bytes, or money could not be added up exactly, `config/attribute` where an option cannot be
 *   read, `network/*` and `auth/*` where a response is none of success or breaks off; the signal's
 *   reason where it was aborted
 */
export async function readSubscriptions(
  input: SubscriptionsInput,
  options: ReadOptions = {},
): Promise<Ledger> {
  const conventions = new Conventions(options.timeZone || 'UTC', options);
  const today = options.today ? dayOption('today', options.today) : conventions.dayAt(Date.now());
  const slices = new Slices(options.signal);
  try {
    const known = checked(options);
    const read = await readRows(input, conventions, known, slices);
    return await ledgerOf(read, conventions, today, known, slices);
  } catch (cause) {
    throw cause instanceof RangeError ? outOfMemory(cause) : cause;
  }
}

/** How rows are to be read, when it was looked at. */
interface RowOptions extends ReadOptions {
  readonly format: Format;
  readonly given: readonly GivenField[];
}

function checked(options: ReadOptions): RowOptions {
  const { format = 'auto' } = options;
  if (FORMATS.includes(format)) {
    const rates = options.rates == null ? {} : { rates: ratesFrom(options.rates) };
    return { ...options, ...rates, format, given: givenFields(options.fields) };
  }
  throw new ChurnError(
    'config/attribute',
    `format is ${quote(format)}, not one of ${FORMATS.join(', ')}.`,
    { values: { name: 'format' } },
  );
}

function readRows(
  input: SubscriptionsInput,
  conventions: Conventions,
  options: RowOptions,
  slices: Slices,
): Promise<BytesRead> {
  if (!isBytes(input)) return readObjects(input, conventions, options, slices);
  if (isResponse(input)) checkStatus(input);
  const { format, given, maxRows, maxBytes, onProgress, signal } = options;
  const byteOptions = { format, given, maxRows, maxBytes, onProgress };
  const bytes = bytesOf(input);
  return readBytes(chunksOf(bytes, signal), lengthOf(bytes), conventions, byteOptions, slices);
}

/** Reads records that are objects already. */
async function readObjects(
  input: object,
  conventions: Conventions,
  { format, given, maxRows }: RowOptions,
  slices: Slices,
): Promise<BytesRead> {
  const foreign = vendorPayload(input, format);
  const { rows, envelope } = foreign ?? payloadOf(input);
  const taker: EntryTaker = foreign
    ? (await openVendor(foreign.vendor))(conventions, maxRows, null)
    : new ObjectRows(conventions, maxRows, given);
  for (let i = 0; i < rows.length; i++) {
    taker.read(rowAt(rows, i));
    if (i % ROWS_A_LOOK === 0 && slices.isOver) await slices.pause();
  }
  taker.close?.(foreign?.envelope ?? {});
  const head = foreign ? NO_HEAD : headOf(envelope);
  return { rows: taker, head };
}

/** Loads what reads the entries of a vendor, which nobody else needs. */
async function openVendor(vendor: Vendor): Promise<OpenEntries> {
  const { openVendor: open } = await import('./formats/load.js');
  return open(vendor);
}

/** A row of the list; a list with getters of its own may refuse, which is a fault of that row. */
function rowAt(rows: readonly unknown[], i: number): unknown {
  try {
    return rows[i];
  } catch {
    return undefined;
  }
}

async function ledgerOf(
  { rows, head }: BytesRead,
  conventions: Conventions,
  today: EpochDay,
  options: ReadOptions,
  slices: Slices,
): Promise<Ledger> {
  if (rows.finish) await slices.run(rows.finish());
  const { builder, log, unnamed, unsafe, notes: rowNotes } = rows;
  const asOf = asOfFrom(head, options, conventions, today);
  const rowIssues = await log.explain();
  await slices.run(
    builder.settle(head.currency, (row, cause) => rethrowInRow(log.numberOf(row), cause)),
  );
  const changed = await applyChanges(head.changes, builder, conventions, log.room, slices);
  const noticed = await readSignals(head.signals, log.room, slices);
  const issues = [...rowIssues, ...changed.issues, ...noticed.issues];
  const rejected = log.rejected.length + changed.rejected;
  const rowsRead = log.rows + head.changes.length;

  if (builder.rows === 0 && !log.isMeant && log.rows > 0) throw otherData(log.rows, issues);
  checkRejected(rowsRead, rejected, issues, options.maxBad);
  const { rates } = options;
  const asked = options.currency?.toUpperCase();
  const currency = asked || (rates && head.currency) || undefined;
  const counts = notesOf({
    'unnamed-customers': unnamed,
    'unsafe-fields': unsafe,
    'changes-merged': changed.merged,
    'signals-unreadable': noticed.unreadable,
  });
  const notes = [...counts, ...rowNotes];
  if (currency && !rates && builder.rows > 0 && builder.currencies.find(currency) === undefined) {
    notes.push({ code: 'currency-absent', count: 1, subject: currency });
  }
  const { signals } = noticed;
  const end = { asOf, today, currency, rates, rowsRead, rejected, issues, notes, signals };
  return slices.run(builder.finish(end));
}

function asOfFrom(
  head: Head,
  options: ReadOptions,
  conventions: Conventions,
  today: EpochDay,
): EpochDay | null {
  if (options.asOf === 'today') return today;
  if (options.asOf) return dayOption('as-of', options.asOf);
  if (head.asOf === null) return null;
  const day = conventions.day(head.asOf);
  if (day === null) {
    throw new ChurnError(
      'data/schema',
      `The data's asOf is ${quote(head.asOf)}, which is not a calendar day such as 2025-01-31.`,
    );
  }
  return day;
}

/** What to say where not one row so much as tries to be a record: these are other data altogether. */
function otherData(rows: number, issues: readonly Issue[]): ChurnError {
  const { message } = issues[0]!;
  return new ChurnError(
    'data/schema',
    `Not one of the ${rows} rows is a subscription record with customerId, start and mrr. In row 1, ${message}.`,
    { values: { rows, message } },
  );
}

/** Fails where more than the allowed share, and more than twenty, were left out. */
function checkRejected(
  total: number,
  rejected: number,
  issues: readonly Issue[],
  maxBad = MAX_BAD,
): void {
  const share = Number.isFinite(maxBad) ? maxBad : MAX_BAD;
  if (rejected <= ALWAYS_ALLOWED_BAD || rejected <= share * total) return;
  const { row, field, message } = issues[0]!;
  const place = field?.startsWith('changes') ? `change ${row}` : `row ${row}`;
  throw new ChurnError(
    'data/schema',
    `${rejected} of ${total} rows could not be read, more than allowed; the first is ${place}: ${message}.`,
    { values: { rejected, rows: total, row, message } },
  );
}

function notesOf(counts: Readonly<Record<string, number>>): Note[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }));
}

/** The platform has no more room for columns. */
function outOfMemory(cause: RangeError): ChurnError {
  const message = 'The data is too large for the memory there is. Leave out fields or rows.';
  return new ChurnError('data/too-large', message, { cause });
}
