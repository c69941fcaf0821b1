import { float64, uint32 } from './growing.js';
import type { Columns } from './ledger.js';
import { Overlaps } from './overlaps.js';
import type { Periods } from './periods.js';
import type { Runs } from './runs.js';
import type { Segment } from './segment.js';

/** Runs under construction, for the customers of some columns. */
export class RunsDraft {
  readonly offsets: Uint32Array;
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly units: Float64Array;
  readonly joined: Uint32Array;
  readonly insiders: Uint32Array;
  readonly insidePeriods: Uint32Array;
  readonly overlaps: Overlaps;
  count = 0;
  insideCount = 0;

  constructor({ customers, rows }: Columns, periods: Periods) {
    // The k records of a customer can overlap in no more than 2k − 1 runs.
    const mostRuns = 2 * rows - customers;
    this.offsets = uint32(customers + 1);
    this.first = uint32(mostRuns);
    this.last = uint32(mostRuns);
    this.units = float64(mostRuns);
    this.joined = uint32(customers);
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
  let n = draft.count;
  for (let c = fromCustomer; c < toCustomer; c++) {
    const firstRow = rowsOf[c]!;
    const endRow = rowsOf[c + 1]!;
    const begin = n;
    const beginInside = draft.insideCount;
    let clash = false;
    joined[c] = start[firstRow]! < asOf ? counts[start[firstRow]! - firstBoundary]! - 1 : count;
    for (let row = firstRow; row < endRow && start[row]! < asOf; row++) {
      const gone = end[row]!;
      const from = counts[start[row]! - firstBoundary]!;
      const to = counts[(gone < asOf ? gone : asOf) - firstBoundary]! - 1;
      if (from > to) {
        draft.addInside(c, from - 1);
        continue;
      }
      if (n > begin && from <= last[n - 1]!) clash = true;
      first[n] = from;
      last[n] = to;
      paid[n] = currency[row] === currencyCode ? units[row]! : 0;
      n++;
    }
    if (clash) n = overlaps.addUp(first, last, paid, begin, n);
    if (draft.insideCount > beginInside) draft.keepInside(beginInside, begin, n);
    offsets[c + 1] = n;
  }
  draft.count = n;
}
