import type { EpochDay } from './calendar.js';
import { NONE } from './dictionary.js';
import { uint32 } from './growing.js';
import type { Columns, DimensionColumn, Ledger } from './ledger.js';
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

/** The first stays of all customers of a segment, as they are known on the as-of day. */
export function* stayLengthsSteps(
  segment: Segment,
  asOf: EpochDay,
  options: MetricOptions,
): Steps<StayLengths> {
  const view = yield* viewSteps(segment, asOf, options);
  return (yield* lengthsSteps(view, view.offsets.length - 1, null)).lengths;
}

/**
 * The first stays by the values of the dimension `by`, in the order of its values; those that no
 * customer has are left out, and there are none where no dimension has that name.
 *
 * A customer has the value of its first record, whatever it changes to later: what is not known
 * when it comes cannot be what it is grouped by.
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
    const group = yield* lengthsSteps(view, members.length, members);
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
    observedFrom: observedFrom === undefined ? -Infinity : dayOption('observedFrom', observedFrom),
  };
}

/** The age at which a customer was last seen in its first stay; 0 where it has none. */
function lastAge({ offsets, start, end, asOf }: View, customer: number): number {
  const first = offsets[customer]!;
  return first === offsets[customer + 1] ? 0 : Math.min(end[first]!, asOf) - start[first]!;
}

/** @param members customers by number; null for the first `count` of all */
function* lengthsSteps(
  view: View,
  count: number,
  members: Uint32Array | null,
): Steps<{ customers: number; lengths: StayLengths }> {
  const { offsets, start, end, left, asOf, observedFrom } = view;
  let longest = 0;
  yield* inSteps(count, (from, to) => {
    for (let i = from; i < to; i++) {
      longest = Math.max(longest, lastAge(view, members ? members[i]! : i));
    }
  });
  const lengths: StayLengths = {
    entries: uint32(longest + 1),
    events: uint32(longest + 1),
    censored: uint32(longest + 1),
  };
  let customers = 0;
  yield* inSteps(count, (from, to) => {
    for (let i = from; i < to; i++) {
      const c = members ? members[i]! : i;
      const last = lastAge(view, c);
      if (last === 0) continue;
      const first = offsets[c]!;
      const entry = Math.max(0, observedFrom - start[first]!);
      // Who had left by the day on which observation began is in the data by accident only.
      if (last <= entry) continue;
      customers++;
      lengths.entries[entry]!++;
      if (end[first]! <= asOf && left?.[first] !== 1) lengths.events[last]!++;
      else lengths.censored[last]!++;
    }
  });
  return { customers, lengths };
}

/** The customers by the code of their first record: those of `code` are `order[firsts[code], firsts[code + 1])`. */
function* groupedSteps(
  { customers, offsets }: Columns,
  { codes, values }: DimensionColumn,
): Steps<{ firsts: Uint32Array; order: Uint32Array }> {
  const firsts = uint32(values.length + 2);
  const order = uint32(customers);
  yield* inSteps(customers, (from, to) => {
    for (let c = from; c < to; c++) firsts[codes[offsets[c]!]! + 1]!++;
  });
  for (let code = 1; code < firsts.length; code++) firsts[code]! += firsts[code - 1]!;
  const next = firsts.slice();
  yield* inSteps(customers, (from, to) => {
    for (let c = from; c < to; c++) order[next[codes[offsets[c]!]!]!++] = c;
  });
  return { firsts, order };
}
