import type { EpochDay } from './calendar.js';
import { customerSteps } from './customer-steps.js';
import { int32, uint32 } from './growing.js';
import type { Columns } from './ledger.js';
import type { Segment } from './segment.js';
import type { Steps } from './steps.js';

/**
 * The stays of each customer: from a first paying day to the day on which all MRR is gone.
 *
 * A gap of one day ends a stay, a seamless or overlapping record does not. The stays of customer
 * `c` are `offsets[c]` to `offsets[c + 1] - 1`, in order of time.
 */
export interface Spells {
  readonly offsets: Uint32Array;
  readonly start: Int32Array;
  /** The first day without MRR, or `NEVER`. */
  readonly end: Int32Array;
}

const cache = new WeakMap<Segment, Map<EpochDay, Spells>>();

/**
 * The stays of every customer that begin before the as-of day.
 *
 * A record that begins on that day or later begins no stay, but goes on with one that lasts until
 * then: a price that changes on the as-of day is nobody's loss.
 */
export function* spellsSteps(segment: Segment, asOf: EpochDay): Steps<Spells> {
  const { columns } = segment;
  let known = cache.get(segment);
  if (!known) cache.set(segment, (known = new Map<EpochDay, Spells>()));
  const before = known.get(asOf);
  if (before) return before;
  const { customers, rows } = columns;
  const draft: Draft = {
    offsets: uint32(customers + 1),
    start: int32(rows),
    end: int32(rows),
    count: 0,
  };
  yield* customerSteps(segment, (from, to) => addSpells(draft, columns, asOf, from, to));
  const { offsets, start, end, count } = draft;
  const spells = { offsets, start: start.subarray(0, count), end: end.subarray(0, count) };
  known.set(asOf, spells);
  return spells;
}

/** The first stay of a customer that begins on a day or later; the next customer's where none does. */
export function startingBy({ offsets, start }: Spells, customer: number, day: EpochDay): number {
  let from = offsets[customer]!;
  let to = offsets[customer + 1]!;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (start[middle]! < day) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Stays under construction. */
interface Draft extends Spells {
  count: number;
}

/** Adds the stays of the customers `[from, to)`. */
function addSpells(
  draft: Draft,
  columns: Columns,
  asOf: EpochDay,
  fromCustomer: number,
  toCustomer: number,
): void {
  const { offsets: rowsOf, start: starts, end: ends } = columns;
  const { offsets, start, end } = draft;
  let n = draft.count;
  for (let c = fromCustomer; c < toCustomer; c++) {
    const endRow = rowsOf[c + 1]!;
    let row = rowsOf[c]!;
    while (row < endRow && starts[row]! < asOf) {
      start[n] = starts[row]!;
      let gone = ends[row++]!;
      for (; row < endRow && starts[row]! <= gone; row++) {
        if (ends[row]! > gone) gone = ends[row]!;
      }
      end[n++] = gone;
    }
    offsets[c + 1] = n;
  }
  draft.count = n;
}
