import { AgeCounts, type StayLengths } from './age-counts.js';
import { parseDay, type EpochDay } from './calendar.js';
import { NONE } from './dictionary.js';
import { byFirstValueSteps } from './first-values.js';
import { NEVER, type Columns, type Ledger } from './ledger.js';
import { dayOption, type MetricOptions } from './options.js';
import { asOfOption } from './periods.js';
import { Presence } from './presence.js';
import { isWhole, segmentSteps, type Segment } from './segment.js';
import { rowSteps, type Steps } from './steps.js';

/** The stays of the customers with one value of a dimension. */
export interface StaysOfValue {
  readonly value: string | null;
  readonly customers: number;
  readonly lengths: StayLengths;
}

/** The first stays of all customers of a ledger's segment, as they are known on the as-of day. */
export function* stayLengthsSteps(
  ledger: Ledger,
  segment: Segment,
  asOf: EpochDay,
  options: MetricOptions,
): Steps<StayLengths> {
  const view = viewOf(segment, asOf, options);
  const counts = new AgeCounts(longestOf(ledger, asOf));
  return (yield* lengthsSteps(counts, view, segment.columns.customers, null)).lengths;
}

/**
 * The first stays by the values of the dimension `by`, in the order of its values; those that no
 * customer has are left out, and there are none where no dimension has that name.
 *
 * A customer has the value of the record with which its stay begins, whatever comes later: what is not
 * known when it comes cannot be what it is grouped by. Of records that begin on the same day it is
 * that with the largest MRR, among equals the first value by code points, a value before none. What
 * is kept grows with the customers, however many values there are.
 */
export function* staysByValueSteps(
  ledger: Ledger,
  options: MetricOptions,
): Steps<readonly StaysOfValue[]> {
  const segment = yield* segmentSteps(ledger, options);
  const { columns } = segment;
  const dimension = ledger.dimensions.find(({ name }) => name === options.by);
  const column = columns.dimensions.find(({ name }) => name === options.by);
  if (!dimension || !column) return [];
  const asOf = asOfOption(ledger, options);
  const view = viewOf(segment, asOf, options);
  const { firsts, order } = yield* byFirstValueSteps(columns, column);
  const codes = new Map(column.values.map((value, i) => [value, i + 1]));
  const counts = new AgeCounts(longestOf(ledger, asOf));
  const groups: StaysOfValue[] = [];
  for (const value of dimension.values) {
    const code = value === null ? NONE : codes.get(value)!;
    const members = order.subarray(firsts[code]!, firsts[code + 1]!);
    const group = yield* lengthsSteps(counts, view, members.length, members);
    if (group.customers > 0) groups.push({ value, ...group });
  }
  return groups;
}

/** The greatest age in days that any stay can have. */
function longestOf({ from }: Ledger, asOf: EpochDay): number {
  return Math.max(0, asOf - parseDay(from)!);
}

/** What is seen of a segment's customers. */
interface View {
  readonly segment: Segment;
  readonly asOf: EpochDay;
  /** The day from which on customers who leave are in the data. */
  readonly observedFrom: EpochDay;
}

function viewOf(segment: Segment, asOf: EpochDay, { observedFrom }: MetricOptions): View {
  return {
    segment,
    asOf,
    observedFrom: observedFrom === undefined ? -NEVER : dayOption('observedFrom', observedFrom),
  };
}

/** @param members customers by number; null for the first `count` of all */
function* lengthsSteps(
  counts: AgeCounts,
  view: View,
  count: number,
  members: Uint32Array | null,
): Steps<{ customers: number; lengths: StayLengths }> {
  const { columns, whole, wholeOf } = view.segment;
  const { offsets } = (whole ?? view.segment).columns;
  const numbers = members && wholeOf ? members.map((c) => wholeOf[c]!) : (members ?? wholeOf);
  let customers = 0;
  yield* rowSteps(count, offsets, numbers, (from, to) => {
    customers += addUp(counts, view, columns, members, from, to);
  });
  return { customers, lengths: counts.take() };
}

/** Adds the members `[from, to)`, and returns how many of them were ever at risk. */
function addUp(
  counts: AgeCounts,
  { segment, asOf, observedFrom }: View,
  { offsets, start, end }: Columns,
  members: Uint32Array | null,
  from: number,
  to: number,
): number {
  const presence = segment.whole && new Presence(segment);
  let customers = 0;
  for (let i = from; i < to; i++) {
    const c = members === null ? i : members[i]!;
    let row = offsets[c]!;
    const endRow = offsets[c + 1]!;
    const begin = start[row]!;
    if (begin >= asOf) continue;
    let gone = end[row++]!;
    for (; row < endRow && start[row]! <= gone; row++) {
      if (end[row]! > gone) gone = end[row]!;
    }
    const last = (gone < asOf ? gone : asOf) - begin;
    const entry = begin < observedFrom ? observedFrom - begin : 0;
    // Who had left by the day on which observation began is in the data by accident only.
    if (last <= entry) continue;
    customers++;
    counts.add(entry, last, gone <= asOf && !goesOn(presence, segment, c, gone));
  }
  return customers;
}

/** Whether a customer who leaves the segment on a day has another record then, which is no loss. */
function goesOn(
  presence: Presence | null,
  segment: Segment,
  customer: number,
  day: EpochDay,
): boolean {
  if (presence === null || isWhole(segment, customer)) return false;
  presence.of(customer);
  return presence.at(day + 1);
}
