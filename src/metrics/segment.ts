import { chosenSteps } from './chosen.js';
import type { Columns, Ledger } from './ledger.js';
import type { MetricOptions } from './options.js';
import { asOfOption } from './periods.js';
import { pickedSteps } from './picked.js';
import { selectionOption } from './selection.js';
import { inSteps, type Steps } from './steps.js';
import { conditionsOf, passes, testsOf, type Tests } from './where.js';

/**
 * The records that count under the options `where`, `selection` and `churnDate`: what every metric
 * is computed from.
 *
 * Where a filter is by customers, or there is none, `columns` hold all records of those who pass it.
 * Where a record dimension selects (plan), they hold the records that it selects, and `whole` all
 * records of the same customers in the same order, since a customer who is left with none of the
 * selected records has left the segment, but has only left if it has none at all.
 */
export interface Segment {
  readonly columns: Columns;
  /** All records of the customers of a segment of records; null where `columns` hold them. */
  readonly whole: Segment | null;
  /** The column code of the chosen currency. */
  readonly currencyCode: number;
  /** Ledger units for one major unit of the chosen currency. */
  readonly unitsPerMajor: number;
}

/** How many segments of a ledger are kept; each may hold as many records as the ledger. */
const MOST_KEPT = 4;

const wholes = new WeakMap<Ledger, Segment>();
const kept = new WeakMap<Ledger, Map<string, Segment>>();

/**
 * The segment of a ledger that the options `where`, `selection` and `churnDate` select; the same
 * object for the same options, as long as few others were asked for since.
 *
 * - Without any of them it is all records, at no cost.
 * - `where` selects customers by dimensions of customers and records by those of records; see
 *   {@link Segment}. Every name has to fit, each by any of its values. Nothing has an unknown
 *   dimension or value.
 * - `churnDate: 'requested'` ends a record on the day on which its end was asked for; one that was
 *   asked to end on its first day has no length, and is left out.
 * - `selection` leaves those of its customers whom a mark stands for under the same `where`,
 *   `period`, `asOf`, `from` and `to`; it never selects records.
 *
 * @throws ChurnError `config/attribute` where `where`, `selection` or a date cannot be read
 * @see CONTRACT.md §5
 */
export function* segmentSteps(ledger: Ledger, options: MetricOptions): Steps<Segment> {
  const key = keyOf(ledger, options);
  if (key === null) return wholeOf(ledger);
  let known = kept.get(ledger);
  if (!known) kept.set(ledger, (known = new Map<string, Segment>()));
  const before = known.get(key);
  const segment = before ?? (yield* choose(ledger, options));
  known.delete(key);
  known.set(key, segment);
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value!);
  return segment;
}

/** The options that decide on the segment, as a text; null where it is all records. */
function keyOf(ledger: Ledger, options: MetricOptions): string | null {
  const conditions = conditionsOf(options.where);
  const selection = selectionOption(options);
  const isRequested = hasRequested(ledger, options);
  if (selection === null) {
    return conditions.length === 0 && !isRequested
      ? null
      : JSON.stringify([conditions, isRequested]);
  }
  const { period, from, to, grain, periodZero, reactivationWindowDays, rollingDays } = options;
  const asOf = asOfOption(ledger, options);
  return JSON.stringify([
    ...[conditions, isRequested, selection, asOf],
    ...[period, from, to, grain, periodZero, reactivationWindowDays, rollingDays],
  ]);
}

function hasRequested({ columns }: Ledger, { churnDate }: MetricOptions): boolean {
  return churnDate === 'requested' && columns.requested !== null;
}

/** The segment of all records. */
function wholeOf(ledger: Ledger): Segment {
  let segment = wholes.get(ledger);
  if (!segment) {
    const { columns, currencyCode, unitsPerMajor } = ledger;
    segment = { columns, whole: null, currencyCode, unitsPerMajor };
    wholes.set(ledger, segment);
  }
  return segment;
}

function* choose(ledger: Ledger, options: MetricOptions): Steps<Segment> {
  const selection = selectionOption(options);
  if (selection === null) return yield* fitting(ledger, options);
  const all = { ...options, selection: undefined };
  const segment = yield* segmentSteps(ledger, all);
  const customers = new Uint8Array(segment.columns.customers);
  yield* chosenSteps(ledger, segment, selection, all, (customer) => {
    customers[customer] = 1;
  });
  return yield* ofCustomers(segment, customers);
}

/** What of a segment is some customers'. */
function* ofCustomers(segment: Segment, customers: Uint8Array): Steps<Segment> {
  const { columns, whole } = segment;
  return {
    ...segment,
    columns: yield* pickedSteps(columns, { customers, rows: null, end: columns.end }),
    whole: whole && (yield* ofCustomers(whole, customers)),
  };
}

/** The segment of the options `where` and `churnDate`. */
function* fitting(ledger: Ledger, options: MetricOptions): Steps<Segment> {
  const { columns, dimensions } = ledger;
  const all = wholeOf(ledger);
  const end = hasRequested(ledger, options) ? columns.requested! : columns.end;
  const tests = testsOf(conditionsOf(options.where), columns, dimensions);
  const customers = new Uint8Array(columns.customers);
  const rows = tests && tests.ofRecords.length > 0 ? new Uint8Array(columns.rows) : null;
  if (tests) {
    yield* inSteps(columns.customers, (from, to) => {
      for (let c = from; c < to; c++) test(c, columns, tests, end, customers, rows);
    });
  }
  const ofAll = { ...all, columns: yield* pickedSteps(columns, { customers, rows: null, end }) };
  if (!rows) return ofAll;
  return { ...all, columns: yield* pickedSteps(columns, { customers, rows, end }), whole: ofAll };
}

/** Marks a customer and its rows where they pass. */
function test(
  customer: number,
  { offsets, start }: Columns,
  tests: Tests,
  end: Int32Array,
  customers: Uint8Array,
  rows: Uint8Array | null,
): void {
  const firstRow = offsets[customer]!;
  if (!passes(tests.ofCustomers, firstRow)) return;
  for (let row = firstRow; row < offsets[customer + 1]!; row++) {
    if (end[row]! <= start[row]! || !passes(tests.ofRecords, row)) continue;
    customers[customer] = 1;
    if (!rows) return;
    rows[row] = 1;
  }
}
