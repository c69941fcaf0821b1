import { NONE } from './dictionary.js';
import type { LedgerBuilder } from './ledger-builder.js';
import type { RecordColumns } from './record-columns.js';
import { inSteps, type Steps } from './steps.js';

/** Writing down what a record says, to compare it, takes some microseconds. */
const TWINS_A_STEP = 4096;

/**
 * How many records without an id say exactly what another one says.
 *
 * @param order the rows of records, sorted
 */
export function* countTwins(builder: LedgerBuilder, order: Uint32Array): Steps<number> {
  const { records } = builder;
  if (records.named === records.rows) return 0;
  const said = new Set<string>();
  let twins = 0;
  let last = -1;
  const work = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      const row = order[i]!;
      if (records.idAt(row) !== NONE) continue;
      const before = last;
      last = row;
      if (before < 0 || !areAlike(before, row, records)) {
        if (said.size > 0) said.clear();
        continue;
      }
      if (said.size === 0) said.add(builder.contentOf(before));
      const content = builder.contentOf(row);
      if (said.has(content)) twins++;
      said.add(content);
    }
  };
  yield* inSteps(order.length, work, TWINS_A_STEP);
  return twins;
}

/** Whether two records are of one customer, over the same days, for the same MRR. */
function areAlike(a: number, b: number, { customer, start, end, units }: RecordColumns): boolean {
  return (
    customer[a] === customer[b] &&
    start[a] === start[b] &&
    end[a] === end[b] &&
    Math.round(units[a]!) === Math.round(units[b]!)
  );
}
