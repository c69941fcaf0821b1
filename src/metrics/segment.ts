import type { Columns, Ledger } from './ledger.js';
import type { MetricOptions } from './options.js';
import type { Steps } from './steps.js';

/**
 * The records that count under the options `where`, `selection` and `churnDate`: what every metric
 * is computed from.
 *
 * Where a filter is by customers, or there is none, `columns` hold all records of those who pass it.
 * Where a record dimension selects (plan), they hold the records that it selects, and `whole` all
 * records of the same customers in the same order, since a customer who is left with none of the
 * selected records has left the segment, but has only left if it has none at all.
 */
export interface Segment {
  readonly columns: Columns;
  /** All records of the customers of a segment of records; null where `columns` hold them. */
  readonly whole: Segment | null;
  /** The column code of the chosen currency. */
  readonly currencyCode: number;
  /** Ledger units for one major unit of the chosen currency. */
  readonly unitsPerMajor: number;
}

const wholes = new WeakMap<Ledger, Segment>();

/** The segment of a ledger that options select; the same object for the same options. */
// eslint-disable-next-line require-yield
export function* segmentSteps(ledger: Ledger, _options: MetricOptions): Steps<Segment> {
  return wholeOf(ledger);
}

/** The segment of all records, at no cost. */
function wholeOf(ledger: Ledger): Segment {
  let segment = wholes.get(ledger);
  if (!segment) {
    const { columns, currencyCode, unitsPerMajor } = ledger;
    segment = { columns, whole: null, currencyCode, unitsPerMajor };
    wholes.set(ledger, segment);
  }
  return segment;
}
