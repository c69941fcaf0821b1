import { parseDay, type EpochDay } from './calendar.js';
import { compareCodePoints, NONE } from './dictionary.js';
import { uint32 } from './growing.js';
import { NEVER, type Columns, type DimensionColumn, type Ledger } from './ledger.js';
import { dayOption, type MetricOptions } from './options.js';
import { asOfOption } from './periods.js';
import { segmentSteps, type Segment } from './segment.js';
import { spellsSteps, type Spells } from './spells.js';
import { inSteps, type Steps } from './steps.js';

/**
 * How many first stays begin to be observed, end, and were last seen at each age in days.
 *
 * At risk at an age are those who entered at a lower one and have neither left nor been censored at
 * a lower one.
 */
export interface StayLengths {
  /** At age 0, or later for those who came before the data begin. */
  readonly entries: Uint32Array;
  readonly events: Uint32Array;
  readonly censored: Uint32Array;
}

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
  const longest = Math.max(0, asOf - parseDay(ledger.from)!);
  return (yield* lengthsSteps(view, view.offsets.length - 1, null, longest)).lengths;
}

/**
 * The first stays by the values of the dimension `by`, in the order of its values; those that no
 * customer has are left out, and there are none where no dimension has that name.
 *
 * A customer has the value of the record with which its stay begins, whatever comes later: what is not
 * known when it comes cannot be what it is grouped by. Of records that begin on the same day it is
 * that with the largest MRR, among equals the first value by code points, a value before none.
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
  const view = yield* viewSteps(segment, asOfOption(ledger, options), options);
  const { firsts, order } = yield* groupedSteps(columns, column);
  const codes = new Map(column.values.map((value, i) => [value, i + 1]));
  const groups: StaysOfValue[] = [];
  for (const value of dimension.values) {
    const code = value === null ? NONE : codes.get(value)!;
    const members = order.subarray(firsts[code]!, firsts[code + 1]!);
    const longest = longestOf(view, members);
    const group = yield* lengthsSteps(view, members.length, members, longest);
    if (group.customers > 0) groups.push({ value, ...group });
  }
  return groups;
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

/**
 * @param members customers by number; null for the first `count` of all
 * @param longest an age in days that none of their stays exceeds
 */
function* lengthsSteps(
  view: View,
  count: number,
  members: Uint32Array | null,
  longest: number,
): Steps<{ customers: number; lengths: StayLengths }> {
  const lengths: StayLengths = {
    entries: uint32(longest + 1),
    events: uint32(longest + 1),
    censored: uint32(longest + 1),
  };
  let customers = 0;
  yield* inSteps(count, (from, to) => {
    customers += addUp(lengths, view, members, from, to);
  });
  return { customers, lengths };
}

/** The greatest age at which any of the members can have been seen in its first stay. */
function longestOf({ offsets, start, asOf }: View, members: Uint32Array): number {
  let earliest = asOf;
  for (const c of members) {
    const first = offsets[c]!;
    if (first < offsets[c + 1]! && start[first]! < earliest) earliest = start[first]!;
  }
  return asOf - earliest;
}

/** Adds the members `[from, to)`, and returns how many of them were ever at risk. */
function addUp(
  { entries, events, censored }: StayLengths,
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
    entries[entry]!++;
    if (gone <= asOf && (left === null || left[first] === 0)) events[last]!++;
    else censored[last]!++;
  }
  return customers;
}

/** The customers by the code of their stay's value: those of `code` are `order[firsts[code], firsts[code + 1])`. */
function* groupedSteps(
  columns: Columns,
  column: DimensionColumn,
): Steps<{ firsts: Uint32Array; order: Uint32Array }> {
  const { customers } = columns;
  const firsts = uint32(column.values.length + 2);
  const order = uint32(customers);
  const codes = uint32(customers);
  yield* inSteps(customers, (from, to) => {
    for (let c = from; c < to; c++) {
      const code = codeAtStart(columns, column, c);
      codes[c] = code;
      firsts[code + 1]!++;
    }
  });
  for (let code = 1; code < firsts.length; code++) firsts[code]! += firsts[code - 1]!;
  const next = firsts.slice();
  yield* inSteps(customers, (from, to) => {
    for (let c = from; c < to; c++) order[next[codes[c]!]!++] = c;
  });
  return { firsts, order };
}

/** The code of the records with which a customer begins. */
function codeAtStart(
  { offsets, start, units }: Columns,
  { codes, values }: DimensionColumn,
  customer: number,
): number {
  const first = offsets[customer]!;
  const end = offsets[customer + 1]!;
  let code = codes[first]!;
  let largest = units[first]!;
  for (let row = first + 1; row < end && start[row] === start[first]; row++) {
    const other = codes[row]!;
    if (units[row]! < largest) continue;
    if (units[row]! > largest || isBefore(values, other, code)) code = other;
    largest = units[row]!;
  }
  return code;
}

/** Whether the value of one code counts before that of another, where as much is paid for both. */
function isBefore(values: readonly string[], code: number, other: number): boolean {
  if (code === NONE || other === NONE) return code !== NONE;
  return compareCodePoints(values[code - 1]!, values[other - 1]!) < 0;
}
