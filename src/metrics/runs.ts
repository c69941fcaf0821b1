import { float64, int32, uint32 } from './growing.js';
import { boundariesBy, type Periods } from './periods.js';
import type { Segment } from './segment.js';
import { inSteps, type Steps } from './steps.js';

/**
 * What each customer pays at the boundaries between periods, as runs of equal MRR.
 *
 * Run `r` says that its customer has `units[r]` at every boundary from `first[r]` to `last[r]`. The
 * runs of customer `c` are `offsets[c]` to `offsets[c + 1] - 1`, in order of time and apart from
 * each other. A customer who pays in another currency than the chosen one has a run of 0 units.
 */
export interface Runs {
  readonly offsets: Uint32Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly units: Float64Array;
  /** The period that holds the customer's first paying day; `periods.count` where that is later. */
  readonly joined: Uint32Array;
  /** Customers and periods of the stays that touch no boundary. */
  readonly inside: readonly { readonly customer: number; readonly period: number }[];
}

const cache = new WeakMap<Segment, WeakMap<Periods, Runs>>();

/** The runs of every customer over the periods' boundaries, in one pass over the records. */
export function* runsSteps(segment: Segment, periods: Periods): Steps<Runs> {
  let known = cache.get(segment);
  if (!known) cache.set(segment, (known = new WeakMap<Periods, Runs>()));
  const before = known.get(periods);
  if (before) return before;
  const { columns } = segment;
  const draft = new Draft(segment, periods);
  yield* inSteps(columns.customers, (from, to) => addRuns(draft, segment, periods, from, to));
  const runs = draft.finish();
  known.set(periods, runs);
  return runs;
}

/** The run of a customer that holds a boundary, or −1. */
export function runAt({ offsets, first, last }: Runs, customer: number, boundary: number): number {
  for (let r = offsets[customer]!; r < offsets[customer + 1]!; r++) {
    if (first[r]! <= boundary && last[r]! >= boundary) return r;
  }
  return -1;
}

/** Runs under construction. */
class Draft {
  readonly offsets: Uint32Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly units: Float64Array;
  readonly joined: Uint32Array;
  readonly inside: { customer: number; period: number }[] = [];
  readonly overlaps: Overlaps;
  count = 0;

  constructor({ columns: { customers, rows } }: Segment, periods: Periods) {
    // The k records of a customer can overlap in no more than 2k − 1 runs.
    const mostRuns = 2 * rows - customers;
    this.offsets = uint32(customers + 1);
    this.first = uint32(mostRuns);
    this.last = uint32(mostRuns);
    this.units = float64(mostRuns);
    this.joined = uint32(customers);
    this.overlaps = new Overlaps(periods.count + 2);
  }

  finish(): Runs {
    const { offsets, joined, inside, count } = this;
    return {
      offsets,
      first: this.first.subarray(0, count),
      last: this.last.subarray(0, count),
      units: this.units.subarray(0, count),
      joined,
      inside,
    };
  }
}

/** Adds the runs of the customers `[from, to)`. */
function addRuns(
  draft: Draft,
  { columns, currencyCode }: Segment,
  periods: Periods,
  fromCustomer: number,
  toCustomer: number,
): void {
  const { offsets: rowsOf, start, end, units, currency } = columns;
  const { offsets, first, last, units: paid, joined, inside, overlaps } = draft;
  let n = draft.count;
  for (let c = fromCustomer; c < toCustomer; c++) {
    const firstRow = rowsOf[c]!;
    const begin = n;
    let clash = false;
    const firstDay = start[firstRow]!;
    joined[c] = firstDay < periods.asOf ? boundariesBy(periods, firstDay) - 1 : periods.count;
    for (let row = firstRow; row < rowsOf[c + 1]!; row++) {
      if (start[row]! >= periods.asOf) break;
      const from = boundariesBy(periods, start[row]!);
      const to = boundariesBy(periods, end[row]!) - 1;
      if (from > to) {
        inside.push({ customer: c, period: from - 1 });
        continue;
      }
      if (n > begin && from <= last[n - 1]!) clash = true;
      first[n] = from;
      last[n] = to;
      paid[n] = currency[row] === currencyCode ? units[row]! : 0;
      n++;
    }
    if (clash) n = overlaps.addUp(first, last, paid, begin, n);
    offsets[c + 1] = n;
  }
  draft.count = n;
}

/** Adds up the MRR of runs that overlap, in time linear in their number and the boundaries they span. */
class Overlaps {
  readonly #units: Float64Array;
  readonly #records: Int32Array;

  constructor(boundaries: number) {
    this.#units = float64(boundaries);
    this.#records = int32(boundaries);
  }

  /** Replaces the runs `[begin, end)` by ones that are apart; returns where they now end. */
  addUp(
    first: Uint32Array,
    last: Uint32Array,
    units: Float64Array,
    begin: number,
    end: number,
  ): number {
    let from = first[begin]!;
    let to = last[begin]!;
    for (let r = begin; r < end; r++) {
      from = Math.min(from, first[r]!);
      to = Math.max(to, last[r]!);
      this.#units[first[r]!]! += units[r]!;
      this.#units[last[r]! + 1]! -= units[r]!;
      this.#records[first[r]!]!++;
      this.#records[last[r]! + 1]!--;
    }
    let n = begin;
    let sum = 0;
    let records = 0;
    for (let b = from; b <= to + 1; b++) {
      const changed = this.#units[b] !== 0 || this.#records[b] !== 0;
      const before = records;
      sum += this.#units[b]!;
      records += this.#records[b]!;
      this.#units[b] = 0;
      this.#records[b] = 0;
      if (!changed) continue;
      if (before > 0 && n > begin && last[n - 1] === NOT_YET) last[n - 1] = b - 1;
      if (records > 0) {
        first[n] = b;
        last[n] = NOT_YET;
        units[n] = sum;
        n++;
      }
    }
    return n;
  }
}

const NOT_YET = 0xffffffff;
