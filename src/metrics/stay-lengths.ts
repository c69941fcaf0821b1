import { AgeCounts, type StayLengths } from './age-counts.js';
import { parseDay, type EpochDay } from './calendar.js';
import { NONE } from './dictionary.js';
import { byFirstValueSteps } from './first-values.js';
import { NEVER, type Ledger } from './ledger.js';
import { dayOption, type MetricOptions } from './options.js';
import { asOfOption } from './periods.js';
import { segmentSteps, type Segment } from './segment.js';
import { spellsSteps, type Spells } from './spells.js';
import { inSteps, type Steps } from './steps.js';

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
  const view = yield* viewSteps(segment, asOf, options);
  const counts = new AgeCounts(longestOf(ledger, asOf));
  return (yield* lengthsSteps(counts, view, view.offsets.length - 1, null)).lengths;
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
  const view = yield* viewSteps(segment, asOf, options);
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

/** Stays, and from when to when they can be seen. */
interface View extends Spells {
  readonly asOf: EpochDay;
  /** The day from which on customers who leave are in the data. */
  readonly observedFrom: EpochDay;
}

function* viewSteps(
  segment: Segment,
  asOf: EpochDay,
  { observedFrom }: MetricOptions,
): Steps<View> {
  return {
    ...(yield* spellsSteps(segment, asOf)),
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
  let customers = 0;
  yield* inSteps(count, (from, to) => {
    customers += addUp(counts, view, members, from, to);
  });
  return { customers, lengths: counts.take() };
}

/** Adds the members `[from, to)`, and returns how many of them were ever at risk. */
function addUp(
  counts: AgeCounts,
  { offsets, start, end, left, asOf, observedFrom }: View,
  members: Uint32Array | null,
  from: number,
  to: number,
): number {
  let customers = 0;
  for (let i = from; i < to; i++) {
    const c = members === null ? i : members[i]!;
    const first = offsets[c]!;
    if (first === offsets[c + 1]) continue;
    const begin = start[first]!;
    const gone = end[first]!;
    const last = (gone < asOf ? gone : asOf) - begin;
    const entry = begin < observedFrom ? observedFrom - begin : 0;
    // Who had left by the day on which observation began is in the data by accident only.
    if (last <= entry) continue;
    customers++;
    counts.add(entry, last, gone <= asOf && (left === null || left[first] === 0));
  }
  return customers;
}
