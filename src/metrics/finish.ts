import type { EpochDay } from './calendar.js';
import { chosenCurrency, convertMoney, unconvertedNotes, type Rates } from './currency.js';
import { dimensionsOf } from './dimensions.js';
import { columnsOf } from './grouped-columns.js';
import { Ledger, type Issue, type Note } from './ledger.js';
import type { LedgerBuilder } from './ledger-builder.js';
import { payingRows } from './paying.js';
import type { Signal } from './risk-rules.js';
import { scheduledSteps } from './scheduled.js';
import { groupByCustomer } from './sort.js';
import type { Steps } from './steps.js';
import { countTwins } from './twins.js';

/** What is known when the last record has been added. */
export interface LedgerEnd {
  /** Given, or found from the data where null: the day up to which it seems to be complete. */
  readonly asOf: EpochDay | null;
  readonly today: EpochDay;
  /** The currency money is wanted in; where it is missing, the one most customers pay in. */
  readonly currency?: string | undefined;
  /** What other currencies are worth in that one; without it only money in that one counts. */
  readonly rates?: Rates | undefined;
  readonly rowsRead: number;
  readonly rejected: number;
  readonly issues: readonly Issue[];
  readonly notes: readonly Note[];
  /** What was noticed about customers. */
  readonly signals: readonly Signal[];
}

/** The ledger of all records of a builder; see `LedgerBuilder.finish`. */
export function* finished(builder: LedgerBuilder, end: LedgerEnd): Steps<Ledger> {
  const { records, customers, splits } = builder;
  const { rates } = end;
  const notes: Note[] = [...end.notes];
  const note = (code: string, count: number): void => void (count && notes.push({ code, count }));

  const older = yield* builder.older();
  const paying = yield* payingRows(records, older, customers.size, end.today);
  note('duplicates-merged', older.size);
  note('trials-only', paying.trialsOnly);
  note('free', paying.free);
  note('zero-length', paying.zeroLength);

  const asOf = end.asOf ?? paying.latest;
  const grouped = yield* groupByCustomer(paying, records);
  const read = yield* columnsOf(builder, grouped, asOf, !rates);
  note('twins', yield* countTwins(builder, grouped.order));
  const { dimensions, leftOut } = yield* dimensionsOf(
    splits,
    grouped.order,
    records.rows,
    read.columns,
  );
  for (const subject of leftOut) notes.push({ code: 'dimension-left-out', count: 1, subject });
  const scheduled = yield* scheduledSteps(read.columns, asOf, read.withMoreToCome);
  note('scheduled-starts', scheduled.starts);
  note('scheduled-cancellations', scheduled.cancellations);

  const { currencies } = read.columns;
  const currency = end.currency ?? chosenCurrency(currencies, read.payers, rates);
  const { columns, notes: ofMoney } = rates
    ? yield* convertMoney(read.columns, currency, rates)
    : { columns: read.columns, notes: unconvertedNotes(currencies) };
  notes.push(...ofMoney);

  return new Ledger({
    columns: { ...columns, dimensions: dimensions.map(({ column }) => column) },
    asOf,
    currency,
    currencies,
    rowsRead: end.rowsRead,
    rejected: end.rejected,
    issues: end.issues,
    signals: end.signals,
    notes,
    dimensions: dimensions.map(({ dimension }) => dimension),
  });
}
