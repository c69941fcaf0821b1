import type { Rates } from '../metrics/currency.js';
import { ChurnError } from '../metrics/errors.js';
import type { Ledger } from '../metrics/ledger.js';
import { dayOption } from '../metrics/options.js';
import { bytesOf, chunksOf, isBytes, isResponse, lengthOf } from './bytes.js';
import { Conventions } from './conventions.js';
import { checkStatus } from './network-faults.js';
import { FORMATS, type Format, type Vendor } from './formats/names.js';
import type { OpenEntries } from './formats/load.js';
import type { FieldMap, GivenField } from './formats/naming.js';
import { isPlain } from './formats/plain.js';
import { ledgerFrom } from './ledger-from.js';
import { ObjectRows } from './object-rows.js';
import { headOf, NO_HEAD, payloadOf } from './payload.js';
import { quote } from './quote.js';
import { ratesFrom } from './rates.js';
import type { ReadOptions } from './read-options.js';
import type { BytesRead, ReadProgress } from './scan/reading.js';
import type { EntryTaker } from './scan/payload-reader.js';
import { Slices } from './slices.js';

export type { FieldMap, Format, Rates, ReadOptions, ReadProgress };

/** What `readSubscriptions` reads. A string is the payload's text, never its address. */
export type SubscriptionsInput =
  string | Uint8Array | ReadableStream<Uint8Array> | Response | readonly unknown[] | object;

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
    const known = await checked(options);
    const read = await readRows(input, conventions, known, slices);
    return await ledgerFrom(read, conventions, today, known, slices);
  } catch (cause) {
    throw cause instanceof RangeError ? outOfMemory(cause) : cause;
  }
}

/** How rows are to be read, when it was looked at. */
interface RowOptions extends ReadOptions {
  readonly format: Format;
  readonly given: readonly GivenField[];
}

async function checked(options: ReadOptions): Promise<RowOptions> {
  const { format = 'auto', fields } = options;
  if (FORMATS.includes(format)) {
    const rates = options.rates == null ? {} : { rates: ratesFrom(options.rates) };
    const given = fields == null ? [] : (await import('./formats/naming.js')).givenFields(fields);
    return { ...options, ...rates, format, given };
  }
  throw new ChurnError(
    'config/attribute',
    `format is ${quote(format)}, not one of ${FORMATS.join(', ')}.`,
    { values: { name: 'format' } },
  );
}

async function readRows(
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
  const { readBytes } = await import('./scan/read-bytes.js');
  return readBytes(chunksOf(bytes, signal), lengthOf(bytes), conventions, byteOptions, slices);
}

/** Reads records that are objects already. */
async function readObjects(
  input: object,
  conventions: Conventions,
  { format, given, maxRows }: RowOptions,
  slices: Slices,
): Promise<BytesRead> {
  if (given.length === 0 && isPlain(input, format)) {
    const { rows, envelope } = payloadOf(input);
    const taker = new ObjectRows(conventions, maxRows, null);
    await readAll(rows, taker, slices);
    return { rows: taker, head: headOf(envelope) };
  }
  const [{ vendorPayload }, { Renaming }] = await Promise.all([
    import('./formats/objects.js'),
    import('./formats/renaming.js'),
  ]);
  const foreign = vendorPayload(input, format);
  const { rows, envelope } = foreign ?? payloadOf(input);
  const taker: EntryTaker = foreign
    ? (await openVendor(foreign.vendor, given))(conventions, maxRows, null)
    : new ObjectRows(conventions, maxRows, new Renaming(given));
  await readAll(rows, taker, slices);
  taker.close?.(foreign?.envelope ?? {});
  const head = foreign ? NO_HEAD : headOf(envelope);
  return { rows: taker, head };
}

async function readAll(rows: readonly unknown[], taker: EntryTaker, slices: Slices): Promise<void> {
  for (let i = 0; i < rows.length; i++) {
    taker.read(rowAt(rows, i));
    if (i % ROWS_A_LOOK === 0 && slices.isOver) await slices.pause();
  }
}

/** Loads what reads the entries of a vendor, which nobody else needs. */
async function openVendor(vendor: Vendor, given: readonly GivenField[]): Promise<OpenEntries> {
  const { openVendor: open } = await import('./formats/load.js');
  return open(vendor, given);
}

/** A row of the list; a list with getters of its own may refuse, which is a fault of that row. */
function rowAt(rows: readonly unknown[], i: number): unknown {
  try {
    return rows[i];
  } catch {
    return undefined;
  }
}

/** The platform has no more room for columns. */
function outOfMemory(cause: RangeError): ChurnError {
  const message = 'The data is too large for the memory there is. Leave out fields or rows.';
  return new ChurnError('data/too-large', message, { cause });
}
