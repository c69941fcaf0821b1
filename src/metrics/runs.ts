import { customerSteps } from './customer-steps.js';
import type { Uints } from './growing.js';
import { NEVER } from './ledger.js';
import type { Periods } from './periods.js';
import { Presence } from './presence.js';
import { addRuns, RunsDraft } from './runs-draft.js';
import { inWhole, isWhole, type Segment } from './segment.js';
import { rowSteps, type Steps } from './steps.js';

/**
 * What each customer pays at the boundaries between periods, as runs of equal MRR.
 *
 * Run `r` says that its customer has `units[r]` at every boundary from `first[r]` to `last[r]`. The
 * runs of customer `c` are `offsets[c]` to `offsets[c + 1] - 1`, in order of time and apart from
 * each other. A customer who pays in another currency than the chosen one has a run of 0 units.
 */
export interface Runs {
  readonly offsets: Uint32Array;
  readonly first: Uints;
  readonly last: Uints;
  readonly units: Float64Array;
  /** The period that holds the customer's first paying day; `periods.count` where that is later. */
  readonly joined: Uints;
  readonly inside: Inside;
  /** {@link COMES} and {@link GOES} of each run, where the segment is of records; else null. */
  readonly edges: Uint8Array | null;
}

/** Who pays within a period and at neither end of it: customer `customers[i]` in `periods[i]`. */
export interface Inside {
  readonly customers: Uint32Array;
  readonly periods: Uint32Array;
}

/** The customer was one already, outside of the segment, at the boundary before the run. */
export const COMES = 1;
/** The customer is one still, outside of the segment, at the boundary after the run. */
export const GOES = 2;

const cache = new WeakMap<Segment, WeakMap<Periods, Runs>>();

/** The runs of every customer over the periods' boundaries, in one pass over the records. */
export function* runsSteps(segment: Segment, periods: Periods): Steps<Runs> {
  let known = cache.get(segment);
  if (!known) cache.set(segment, (known = new WeakMap<Periods, Runs>()));
  const before = known.get(periods);
  if (before) return before;
  const draft = new RunsDraft(segment.columns, periods);
  yield* customerSteps(segment, (from, to) => addRuns(draft, segment, periods, from, to));
  let runs = draft.finish();
  if (segment.whole) runs = yield* withinSteps(runs, segment, periods);
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

/** The runs of selected records, told apart by what else their customers have. */
function* withinSteps(runs: Runs, segment: Segment, { boundaries }: Periods): Steps<Runs> {
  const edges = new Uint8Array(runs.first.length);
  yield* customerSteps(segment, (from, to) => addEdges(edges, runs, segment, boundaries, from, to));
  const customers = new Uint32Array(runs.inside.customers.length);
  const periods = new Uint32Array(customers.length);
  const presence = new Presence(segment);
  let n = 0;
  const numbers = runs.inside.customers.map((c) => inWhole(segment, c));
  const { offsets } = (segment.whole ?? segment).columns;
  yield* rowSteps(numbers.length, offsets, numbers, (from, to) => {
    for (let i = from; i < to; i++) {
      const c = runs.inside.customers[i]!;
      const p = runs.inside.periods[i]!;
      // One with no other records than those of the segment does not pay at either end for sure.
      if (!isWhole(segment, c)) {
        if (i === 0 || runs.inside.customers[i - 1] !== c) presence.of(c);
        if (presence.at(boundaries[p]!) || presence.at(boundaries[p + 1]!)) continue;
      }
      customers[n] = c;
      periods[n++] = p;
    }
  });
  const inside = { customers: customers.subarray(0, n), periods: periods.subarray(0, n) };
  return { ...runs, inside, edges };
}

/**
 * Notes what the customers `[fromCustomer, toCustomer)` have before and after each run; the same as
 * `Presence` tells, in one flat loop.
 */
function addEdges(
  edges: Uint8Array,
  { offsets, first, last }: Runs,
  segment: Segment,
  boundaries: Int32Array,
  fromCustomer: number,
  toCustomer: number,
): void {
  const { offsets: allRows, start, end } = (segment.whole ?? segment).columns;
  for (let c = fromCustomer; c < toCustomer; c++) {
    if (isWhole(segment, c)) continue;
    const all = inWhole(segment, c);
    const endRow = allRows[all + 1]!;
    const endRun = offsets[c + 1]!;
    let row = allRows[all]!;
    // The latest end of the records that begin before a boundary, and where the last run ended.
    let latest = -NEVER;
    let reached = -1;
    for (let r = offsets[c]!; r < endRun; r++) {
      const before = first[r]! - 1;
      if (before !== reached) {
        const day = boundaries[before]!;
        for (; row < endRow && start[row]! < day; row++) {
          if (end[row]! > latest) latest = end[row]!;
        }
        if (latest >= day) edges[r]! |= COMES;
      }
      reached = last[r]!;
      const after = reached + 1;
      if (after === boundaries.length || (r + 1 < endRun && first[r + 1] === after)) continue;
      const day = boundaries[after]!;
      for (; row < endRow && start[row]! < day; row++) {
        if (end[row]! > latest) latest = end[row]!;
      }
      if (latest >= day) edges[r]! |= GOES;
    }
  }
}
