import { uint32 } from './growing.js';
import type { Columns } from './ledger.js';
import type { Periods } from './periods.js';
import { inWhole, type Segment } from './segment.js';

/** When one customer after another is one, in the segment or not, as boundaries like those of `Runs`. */
export class WholeRuns {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
  readonly #segment: Segment;
  readonly #columns: Columns;
  readonly #periods: Periods;

  constructor(segment: Segment, periods: Periods) {
    // Runs are apart from each other, so that there are no more of them than boundaries.
    this.first = uint32(periods.count + 2);
    this.last = uint32(periods.count + 2);
    this.#segment = segment;
    this.#columns = (segment.whole ?? segment).columns;
    this.#periods = periods;
  }

  /** Writes the runs of a customer to `first` and `last`; returns how many there are. */
  of(customer: number): number {
    const { offsets, start, end } = this.#columns;
    const { asOf, boundaries, boundariesBy: counts } = this.#periods;
    const { first, last } = this;
    const firstBoundary = boundaries[0]!;
    const c = inWhole(this.#segment, customer);
    const endRow = offsets[c + 1]!;
    let n = 0;
    for (let row = offsets[c]!; row < endRow && start[row]! < asOf; row++) {
      const gone = end[row]!;
      const from = counts[start[row]! - firstBoundary]!;
      const to = counts[(gone < asOf ? gone : asOf) - firstBoundary]! - 1;
      if (from > to) continue;
      if (n > 0 && from <= last[n - 1]! + 1) {
        if (to > last[n - 1]!) last[n - 1] = to;
      } else {
        first[n] = from;
        last[n++] = to;
      }
    }
    return n;
  }
}
