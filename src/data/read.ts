import { parseDay, type EpochDay } from '../metrics/calendar.js';
import { ChurnError } from '../metrics/errors.js';
import { LedgerBuilder } from '../metrics/ledger-builder.js';
import type { Issue, Ledger, Note } from '../metrics/ledger.js';
import { dayOption } from '../metrics/options.js';
import { DayReader } from './dates.js';
import { parsePayload, payloadOf, type Payload } from './payload.js';
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
 * The payload is JSON: an array of records, or an envelope `{asOf?, currency?, subscriptions}`. A
 * row that is not a valid record is left out and listed in `issues`; up to 1,000 are listed, all
 * are counted in `rejected`.
 *
 * @throws ChurnError `data/parse` where it is not JSON, `data/schema` where it holds something else
 *   or too many bad rows, `data/too-large` where money could not be added up exactly,
 *   `config/attribute` where an option cannot be read
 */
export async function readSubscriptions(
  input: SubscriptionsInput,
  options: ReadOptions = {},
): Promise<Ledger> {
  const payload = await payloadFrom(input);
  const days = new DayReader(options.timeZone ?? 'UTC');
  const today = options.today ? dayOption('today', options.today) : days.dayAt(Date.now());
  const asOf = asOfFrom(payload, options, today);

  const builder = new LedgerBuilder(payload.rows.length);
  const reader = new RecordReader(builder, days, payload.currency);
  const rejected: number[] = [];
  payload.rows.forEach((row, i) => {
    if (!reader.read(row)) rejected.push(i);
  });
  const issues = await issuesOf(payload.rows, rejected);
  checkRejected(payload.rows.length, rejected.length, issues, options.maxBad ?? MAX_BAD);
  return builder.finish({
    asOf,
    today,
    currency: options.currency?.toUpperCase(),
    rejected: rejected.length,
    issues,
    notes: notesOf(reader),
  });
}

async function payloadFrom(input: SubscriptionsInput): Promise<Payload> {
  if (typeof input === 'string') return parsePayload(input);
  if (input instanceof Response) return parsePayload(await input.text());
  if (input instanceof ReadableStream || input instanceof Uint8Array) {
    return parsePayload(await new Response(input as BodyInit).text());
  }
  return payloadOf(input);
}

function asOfFrom(payload: Payload, options: ReadOptions, today: EpochDay): EpochDay | null {
  if (options.asOf === 'today') return today;
  if (options.asOf !== undefined) return dayOption('as-of', options.asOf);
  if (payload.asOf === null) return null;
  const day = parseDay(payload.asOf);
  if (day === null) {
    throw new ChurnError(
      'data/schema',
      `The data's asOf is ${JSON.stringify(payload.asOf)}, which is not a calendar day such as 2025-01-31.`,
    );
  }
  return day;
}

async function issuesOf(rows: readonly unknown[], rejected: readonly number[]): Promise<Issue[]> {
  if (rejected.length === 0) return [];
  const { faultOf } = await import('./schema.js');
  return rejected.slice(0, MOST_ISSUES).map((i) => ({ row: i + 1, ...faultOf(rows[i]) }));
}

/** Fails where nothing could be read, or more than the allowed share and more than twenty rows could not. */
function checkRejected(
  rows: number,
  rejected: number,
  issues: readonly Issue[],
  maxBad: number,
): void {
  const isTooMany = rejected > ALWAYS_ALLOWED_BAD && rejected > maxBad * rows;
  if (!isTooMany && (rejected === 0 || rejected < rows)) return;
  const { row, message } = issues[0]!;
  throw new ChurnError(
    'data/schema',
    `${rejected} of ${rows} rows are not subscription records; in row ${row}, ${message}.`,
    { values: { rejected, rows, row, message } },
  );
}

function notesOf(reader: RecordReader): Note[] {
  const counts: Record<string, number> = {
    'unnamed-customers': reader.unnamed,
    'trials-only': reader.trials,
    'unsafe-fields': reader.unsafe,
  };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }));
}
