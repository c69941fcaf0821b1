import type { EpochDay } from '../metrics/calendar.js';
import { ChurnError } from '../metrics/errors.js';
import type { Issue, Ledger, Note } from '../metrics/ledger.js';
import { dayOption } from '../metrics/options.js';
import type { ChangesResult } from './changes.js';
import type { Conventions } from './conventions.js';
import type { Head } from './payload.js';
import { quote } from './quote.js';
import type { ReadOptions } from './read-options.js';
import { rethrowInRow } from './row-log.js';
import type { BytesRead } from './scan/reading.js';
import type { SignalsResult } from './signals.js';
import type { Slices } from './slices.js';

const MAX_BAD = 0.05;
const ALWAYS_ALLOWED_BAD = 20;

// Few payloads have any, so what reads them is loaded for those that do.
const NO_CHANGES: ChangesResult = { issues: [], rejected: 0, merged: 0 };
const NO_SIGNALS: SignalsResult = { signals: [], issues: [], unreadable: 0 };

/**
 * Makes the ledger of rows that were read, with the changes and signals that came beside them.
 *
 * @throws ChurnError `data/schema` where the rows are something else, or too many of them are bad;
 *   `data/too-large` where money could not be added up exactly
 */
export async function ledgerFrom(
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
  const { changes, signals: list } = head;
  const changed =
    changes.length > 0
      ? await (
          await import('./changes.js')
        ).applyChanges(changes, builder, conventions, log.room, slices)
      : NO_CHANGES;
  const noticed =
    list.length > 0
      ? await (await import('./signals.js')).readSignals(list, log.room, slices)
      : NO_SIGNALS;
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
    'more-pages': head.hasMore ? 1 : 0,
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
