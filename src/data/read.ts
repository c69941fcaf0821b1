import type { EpochDay } from '../metrics/calendar.js';
import { ChurnError } from '../metrics/errors.js';
import { LedgerBuilder } from '../metrics/ledger-builder.js';
import type { Issue, Ledger, Note } from '../metrics/ledger.js';
import { dayOption } from '../metrics/options.js';
import { isBytes, isResponse, textOf } from './bytes.js';
import { applyChanges } from './changes.js';
import { DayReader } from './dates.js';
import { checkStatus } from './network-faults.js';
import { parsePayload, payloadOf, type Payload } from './payload.js';
import { quote } from './quote.js';
import { RecordReader } from './record.js';

/** How a payload is turned into a ledger; all of these are part of what the ledger is. */
export interface ReadOptions {
  /** The IANA zone in which a timestamp becomes a day. @default 'UTC' */
  readonly timeZone?: string;
  /** Everything before this day is known: `YYYY-MM-DD`, or `today`. @default from the payload */
  readonly asOf?: string;
  /** The day it is, `YYYY-MM-DD`. @default the clock's, in `timeZone` */
  readonly today?: string;
  /** The currency to show money in. @default the one most customers pay in */
  readonly currency?: string;
  /** The share of rows, beyond twenty, that may be rejected before the payload is. @default 0.05 */
  readonly maxBad?: number;
}

/** What `readSubscriptions` reads. A string is the payload's text, never its address. */
export type SubscriptionsInput =
  string | Uint8Array | ReadableStream<Uint8Array> | Response | readonly unknown[] | object;

const MAX_BAD = 0.05;
const ALWAYS_ALLOWED_BAD = 20;
const MOST_ISSUES = 1000;

/**
 * Reads subscription records into a ledger.
 *
 * The payload is JSON: an array of records, or an envelope
 * `{asOf?, currency?, subscriptions, changes?}`. A row that is not a valid record, or a change that
 * fits none, is left out and listed in `issues`; up to 1,000 are listed, all are counted in
 * `rejected`. What is read is never changed.
 *
 * @throws ChurnError `data/parse` where it is not JSON, `data/schema` where it holds something else
 *   or too many bad rows, `data/too-large` where money could not be added up exactly,
 *   `config/attribute` where an option cannot be read, `network/*` and `auth/*` where a response
 *   is none of success or breaks off
 */
export async function readSubscriptions(
  input: SubscriptionsInput,
  options: ReadOptions = {},
): Promise<Ledger> {
  const days = new DayReader(options.timeZone || 'UTC');
  const today = options.today ? dayOption('today', options.today) : days.dayAt(Date.now());
  const payload = await payloadFrom(input);
  const asOf = asOfFrom(payload, options, days, today);

  const { rows, changes } = payload;
  const builder = new LedgerBuilder(rows.length);
  const reader = new RecordReader(builder, days, payload.currency);
  const rejectedRows = readRows(rows, reader);
  const rowIssues = await issuesOf(rows, rejectedRows.slice(0, MOST_ISSUES));
  const room = MOST_ISSUES - rowIssues.length;
  const changed = await applyChanges(changes, builder, days, room);
  const issues = [...rowIssues, ...changed.issues];
  const rejected = rejectedRows.length + changed.rejected;

  if (builder.rows === 0) checkStructure(rows, issues);
  checkRejected(rows.length + changes.length, rejected, issues, options.maxBad);
  const currency = options.currency?.toUpperCase() || undefined;
  const notes = notesOf({
    'unnamed-customers': reader.unnamed,
    'unsafe-fields': reader.unsafe,
    'changes-merged': changed.merged,
    'signals-ignored': payload.signals,
  });
  if (currency && builder.rows > 0 && !builder.currencies.values.includes(currency)) {
    notes.push({ code: 'currency-absent', count: 1, subject: currency });
  }
  return builder.finish({
    asOf,
    today,
    currency,
    rowsRead: rows.length + changes.length,
    rejected,
    issues,
    notes,
  });
}

async function payloadFrom(input: SubscriptionsInput): Promise<Payload> {
  if (typeof input === 'string') return parsePayload(input);
  if (!isBytes(input)) return payloadOf(input);
  if (isResponse(input)) checkStatus(input);
  return parsePayload(await textOf(input));
}

/** Reads every row, and returns the indices of those that are no valid records. */
function readRows(rows: readonly unknown[], reader: RecordReader): number[] {
  const rejected: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    try {
      if (!reader.read(rowAt(rows, i))) rejected.push(i);
    } catch (cause) {
      if (!(cause instanceof ChurnError)) throw cause;
      const { code, message, values } = cause;
      throw new ChurnError(code, `Row ${i + 1}: ${message}`, {
        cause,
        values: { ...values, row: i + 1 },
      });
    }
  }
  return rejected;
}

/** A row of the list; a list with getters of its own may refuse, which is a fault of that row. */
function rowAt(rows: readonly unknown[], i: number): unknown {
  try {
    return rows[i];
  } catch {
    return undefined;
  }
}

function asOfFrom(
  payload: Payload,
  options: ReadOptions,
  days: DayReader,
  today: EpochDay,
): EpochDay | null {
  if (options.asOf === 'today') return today;
  if (options.asOf) return dayOption('as-of', options.asOf);
  if (payload.asOf === null) return null;
  const day = days.day(payload.asOf);
  if (day === null) {
    throw new ChurnError(
      'data/schema',
      `The data's asOf is ${quote(payload.asOf)}, which is not a calendar day such as 2025-01-31.`,
    );
  }
  return day;
}

async function issuesOf(rows: readonly unknown[], rejected: readonly number[]): Promise<Issue[]> {
  if (rejected.length === 0) return [];
  const { faultOf } = await import('./schema.js');
  return rejected.map((i) => ({ row: i + 1, ...faultOf(rowAt(rows, i)) }));
}

/** Fails where not one row so much as tries to be a record: these are other data altogether. */
function checkStructure(rows: readonly unknown[], issues: readonly Issue[]): void {
  const isMeant = (_: unknown, i: number): boolean => {
    try {
      const row = rows[i] as object;
      return 'customerId' in row || 'start' in row;
    } catch {
      return false;
    }
  };
  if (rows.length === 0 || rows.some(isMeant)) return;
  const { message } = issues[0]!;
  throw new ChurnError(
    'data/schema',
    `Not one of the ${rows.length} rows is a subscription record with customerId, start and mrr. In row 1, ${message}.`,
    { values: { rows: rows.length, message } },
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
