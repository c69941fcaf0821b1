import { float64, uint32, uints, type Uints } from './growing.js';
import type { Columns } from './ledger.js';
import { Overlaps } from './overlaps.js';
import type { Periods } from './periods.js';
import type { Runs } from './runs.js';
import type { Segment } from './segment.js';

/** Runs under construction, for the customers of some columns. */
export class RunsDraft {
  readonly offsets: Uint32Array;
  readonly first: Uints;
  readonly last: Uints;
  readonly units: Float64Array;
  readonly joined: Uints;
  readonly insiders: Uint32Array;
  readonly insidePeriods: Uint32Array;
  readonly overlaps: Overlaps;
  count = 0;
  insideCount = 0;

  constructor({ customers, rows }: Columns, periods: Periods) {
    // The k records of a customer can overlap in no more than 2k − 1 runs.
    const mostRuns = 2 * rows - customers;
    this.offsets = uint32(customers + 1);
    this.first = uints(mostRuns, periods.count + 1);
    this.last = uints(mostRuns, periods.count + 1);
    this.units = float64(mostRuns);
    this.joined = uints(customers, periods.count);
    this.insiders = uint32(rows);
    this.insidePeriods = uint32(rows);
    this.overlaps = new Overlaps(periods.count + 2);
  }

  finish(): Runs {
    const { offsets, joined, count, insideCount } = this;
    return {
      offsets,
      first: this.first.subarray(0, count),
      last: this.last.subarray(0, count),
      units: this.units.subarray(0, count),
      joined,
      inside: {
        customers: this.insiders.subarray(0, insideCount),
        periods: this.insidePeriods.subarray(0, insideCount),
      },
      edges: null,
    };
  }

  /** Notes a stay of a customer that touches no boundary, once a period. */
  addInside(customer: number, period: number): void {
    const i = this.insideCount;
    const isKnown =
      i > 0 && this.insiders[i - 1] === customer && this.insidePeriods[i - 1] === period;
    if (isKnown) return;
    this.insiders[i] = customer;
    this.insidePeriods[i] = period;
    this.insideCount++;
  }

  /** Leaves only those of a customer's stays inside of periods at whose ends it does not pay. */
  keepInside(fromInside: number, fromRun: number, toRun: number): void {
    const { first, last, insiders, insidePeriods } = this;
    let n = fromInside;
    for (let i = fromInside; i < this.insideCount; i++) {
      const p = insidePeriods[i]!;
      let paysAtBoundary = false;
      for (let r = fromRun; r < toRun; r++) {
        if (first[r]! <= p + 1 && last[r]! >= p) paysAtBoundary = true;
      }
      if (paysAtBoundary) continue;
      insiders[n] = insiders[i]!;
      insidePeriods[n++] = p;
    }
    this.insideCount = n;
  }
}

/** Adds the runs of the customers `[from, to)`. */
export function addRuns(
  draft: RunsDraft,
  { columns, currencyCode }: Segment,
  periods: Periods,
  fromCustomer: number,
  toCustomer: number,
): void {
  const { offsets: rowsOf, start, end, units, currency } = columns;
  const { offsets, first, last, units: paid, joined, overlaps } = draft;
  const { asOf, count, boundaries, boundariesBy: counts } = periods;
  const firstBoundary = boundaries[0]!;
  // A product instead of a question, whose answer no processor can guess.
  const shares = float64(columns.currencies.length);
  if (currencyCode >= 0) shares[currencyCode] = 1;
  let n = draft.count;
  for (let c = fromCustomer; c < toCustomer; c++) {
    const firstRow = rowsOf[c]!;
    const endRow = rowsOf[c + 1]!;
    const begin = n;
    const beginInside = draft.insideCount;
    let areMany = false;
    joined[c] = start[firstRow]! < asOf ? counts[start[firstRow]! - firstBoundary]! - 1 : count;
    for (let row = firstRow; row < endRow && start[row]! < asOf; row++) {
      const gone = end[row]!;
      const from = counts[start[row]! - firstBoundary]!;
      const to = counts[(gone < asOf ? gone : asOf) - firstBoundary]! - 1;
      if (from > to) {
        draft.addInside(c, from - 1);
        continue;
      }
      const amount = units[row]! * shares[currency[row]!]!;
      if (n > begin && from <= last[n - 1]! && !areMany) {
        if (n - begin < FEW || from > last[n - FEW]!) {
          n = putUpon(first, last, paid, begin, n, from, to, amount);
          continue;
        }
        areMany = true;
      }
      first[n] = from;
      last[n] = to;
      paid[n++] = amount;
    }
    if (areMany) n = overlaps.addUp(first, last, paid, begin, n);
    if (draft.insideCount > beginInside) draft.keepInside(beginInside, begin, n);
    offsets[c + 1] = n;
  }
  draft.count = n;
}

/** A record that overlaps fewer runs than this is put upon them; more are added up all at once. */
const FEW = 8;

/**
 * Puts a record upon the runs `[begin, end)`, which are apart and of which it overlaps the last;
 * none begins before the first record, and no record after it. Returns where they now end.
 */
function putUpon(
  first: Uints,
  last: Uints,
  paid: Float64Array,
  begin: number,
  end: number,
  from: number,
  to: number,
  amount: number,
): number {
  let r = end - 1;
  while (r > begin && last[r - 1]! >= from) r--;
  if (first[r]! < from) {
    divide(first, last, paid, r++, end++, from);
  }
  for (; r < end && last[r]! <= to; r++) paid[r]! += amount;
  if (r === end) {
    const until = last[r - 1]!;
    if (until === to) return end;
    first[r] = until + 1;
    last[r] = to;
    paid[r] = amount;
    return end + 1;
  }
  if (first[r]! > to) return end;
  divide(first, last, paid, r, end, to + 1);
  paid[r]! += amount;
  return end + 1;
}

/** Makes two of a run among those before `end`: one until before a boundary, one from it on. */
function divide(
  first: Uints,
  last: Uints,
  paid: Float64Array,
  run: number,
  end: number,
  boundary: number,
): void {
  for (let r = end; r > run; r--) {
    first[r] = first[r - 1]!;
    last[r] = last[r - 1]!;
    paid[r] = paid[r - 1]!;
  }
  first[run + 1] = boundary;
  last[run] = boundary - 1;
}
