import { chosenSteps } from './chosen.js';
import { customerSteps } from './customer-steps.js';
import type { Columns, Dimension, Ledger } from './ledger.js';
import type { MetricOptions } from './options.js';
import { asOfOption } from './periods.js';
import { pickedSteps } from './picked.js';
import { withPreset } from './presets.js';
import { selectionOption, type Selection } from './selection.js';
import { inSteps, type Steps } from './steps.js';
import { marked, passingCustomersSteps, rowTestSteps, testsOf } from './where-tests.js';
import { conditionsOf, type Condition } from './where.js';

/**
 * The records that count under the options `where`, `selection` and `churnDate`: what every metric
 * is computed from.
 *
 * Where a filter is by customers, or there is none, `columns` hold all records of those who pass it.
 * Where a record dimension selects (plan), they hold the records that it selects, and `whole` holds
 * all records there are, since a customer who is left with none of the selected records has left the
 * segment, but has only churned if it has none at all.
 */
export interface Segment {
  readonly columns: Columns;
  /** All records of all customers; null where `columns` hold all records of theirs. */
  readonly whole: Segment | null;
  /** The number that each customer has in `whole`; null where there is none. */
  readonly wholeOf: Uint32Array | null;
  /** The column code of the chosen currency. */
  readonly currencyCode: number;
  /** Ledger units for one major unit of the chosen currency. */
  readonly unitsPerMajor: number;
}

/** The number that a customer of a segment has in the segment of all its records. */
export function inWhole({ wholeOf }: Segment, customer: number): number {
  return wholeOf === null ? customer : wholeOf[customer]!;
}

/** How many segments of a ledger are kept; each may hold as many records as the ledger. */
const MOST_KEPT = 4;

/** Whether all of a customer's records are in a segment, so that it cannot leave it. */
export function isWhole(segment: Segment, customer: number): boolean {
  const { columns, whole, wholeOf } = segment;
  if (whole === null || wholeOf === null) return true;
  const c = wholeOf[customer]!;
  const rows = columns.offsets[customer + 1]! - columns.offsets[customer]!;
  return rows === whole.columns.offsets[c + 1]! - whole.columns.offsets[c]!;
}

const all = new WeakMap<Ledger, Segment>();
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
 * - `selection` leaves those of its customers whom a mark stands for under the `where`, `period`,
 *   `asOf`, `from` and `to` of `selectedUnder`, or the same ones; it never selects records.
 *
 * @throws ChurnError `config/attribute` where `where`, `selection` or a date cannot be read
 * @see CONTRACT.md §5
 */
export function* segmentSteps(ledger: Ledger, options: MetricOptions): Steps<Segment> {
  const key = keyOf(ledger, options);
  if (key === null) return allOf(ledger);
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
  const under = underOf(options);
  const { period, from, to, grain, periodZero, reactivationWindowDays, rollingDays } = under;
  const { reactivation, returned, joinedAndLeft, window } = under;
  const asOf = asOfOption(ledger, under);
  return JSON.stringify([
    ...[conditions, isRequested, selection, keyOf(ledger, under), asOf],
    ...[period, from, to, grain, periodZero, reactivationWindowDays, rollingDays],
    ...[reactivation, returned, joinedAndLeft, window],
  ]);
}

/** The options that say whom the mark of a selection stands for. */
function underOf({ selectedUnder, ...options }: MetricOptions): MetricOptions {
  return selectedUnder ? withPreset(selectedUnder) : { ...options, selection: undefined };
}

function hasRequested({ columns }: Ledger, { churnDate }: MetricOptions): boolean {
  return churnDate === 'requested' && columns.requested !== null;
}

/** The segment of all records. */
function allOf(ledger: Ledger): Segment {
  let segment = all.get(ledger);
  if (!segment) {
    const { columns, currencyCode, unitsPerMajor } = ledger;
    segment = { columns, whole: null, wholeOf: null, currencyCode, unitsPerMajor };
    all.set(ledger, segment);
  }
  return segment;
}

function* choose(ledger: Ledger, options: MetricOptions): Steps<Segment> {
  const { churnDate, where } = options;
  const selection = selectionOption(options);
  if (selection !== null) return yield* behindMark(ledger, selection, options);
  const conditions = conditionsOf(where);
  if (conditions.length === 0) return yield* withRequestedEnds(allOf(ledger));
  const all = yield* segmentSteps(ledger, churnDate ? { churnDate } : {});
  return (yield* partSteps(all, conditions, ledger.dimensions)).segment;
}

/** The customers of a segment behind a mark, which may be of a chart of another segment. */
function* behindMark(ledger: Ledger, selection: Selection, options: MetricOptions): Steps<Segment> {
  const segment = yield* segmentSteps(ledger, { ...options, selection: undefined });
  const under = underOf(options);
  const charted = yield* segmentSteps(ledger, under);
  const within = yield* partBehindSteps(ledger, charted, selection);
  const chosen = new Uint8Array(charted.columns.customers);
  yield* chosenSteps(ledger, within.segment, selection, under, (customer) => {
    chosen[within.customers?.[customer] ?? customer] = 1;
  });
  const marks = charted === segment ? chosen : yield* markedAlikeSteps(segment, charted, chosen);
  const { columns, customers } = yield* pickedSteps(segment.columns, marks, null);
  const { wholeOf } = segment;
  return { ...segment, columns, wholeOf: wholeOf && customers.map((c) => wholeOf[c]!) };
}

/** Ids are decoded, so a step has fewer rows than where numbers are added up. */
const IDS_A_STEP = 8192;

/** Marks the customers of a segment who are marked in another one, by their ids. */
function* markedAlikeSteps(segment: Segment, other: Segment, marks: Uint8Array): Steps<Uint8Array> {
  const ids = new Set<string>();
  yield* customerSteps(
    other,
    (from, to) => {
      for (let c = from; c < to; c++) if (marks[c]) ids.add(other.columns.customerIds.at(c)!);
    },
    IDS_A_STEP,
  );
  const alike = new Uint8Array(segment.columns.customers);
  yield* customerSteps(
    segment,
    (from, to) => {
      for (let c = from; c < to; c++) if (ids.has(segment.columns.customerIds.at(c)!)) alike[c] = 1;
    },
    IDS_A_STEP,
  );
  return alike;
}

/** All records, ended when that was asked for; those that have no length then are left out. */
function* withRequestedEnds(segment: Segment): Steps<Segment> {
  const columns = { ...segment.columns, end: segment.columns.requested! };
  const { start, end } = columns;
  const rows = new Uint8Array(columns.rows);
  yield* inSteps(columns.rows, (from, to) => {
    for (let row = from; row < to; row++) if (end[row]! > start[row]!) rows[row] = 1;
  });
  return { ...segment, columns: (yield* pickedSteps(columns, null, marked(rows))).columns };
}

/** Some of a segment. */
export interface Part {
  readonly segment: Segment;
  /** The number that each of its customers has in the segment that it is of; null for the same. */
  readonly customers: Uint32Array | null;
}

/** What of a segment a mark is about: all of it, unless the selection names records. */
export function* partBehindSteps(
  { dimensions }: Ledger,
  segment: Segment,
  selection: Selection,
): Steps<Part> {
  const conditions = 'period' in selection ? conditionsOf(selection.where) : [];
  if (conditions.length === 0) return { segment, customers: null };
  return yield* partSteps(segment, conditions, dimensions);
}

/**
 * What of a segment meets all conditions. Conditions on records leave customers with some of their
 * records only: those who go on with others of them leave the part, and have not churned.
 */
export function* partSteps(
  segment: Segment,
  conditions: readonly Condition[],
  dimensions: readonly Dimension[],
): Steps<Part> {
  const { columns: all, whole, wholeOf } = segment;
  const tests = testsOf(conditions, all, dimensions);
  const nobody = tests ? null : new Uint8Array(all.customers);
  const owners = nobody ?? (yield* passingCustomersSteps(tests!.ofCustomers, all));
  const test = tests && (yield* rowTestSteps(tests.ofRecords, all));
  const { columns, customers } = yield* pickedSteps(all, owners, test);
  const part = {
    ...segment,
    columns,
    whole: whole ?? (test && segment),
    wholeOf: wholeOf ? customers.map((customer) => wholeOf[customer]!) : test && customers,
  };
  return { segment: part, customers };
}
