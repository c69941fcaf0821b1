import { NONE } from './dictionary.js';
import type { RecordColumns } from './record-columns.js';
import { inSteps, type Steps } from './steps.js';

/** Compares two rows: above 0 where the first is the newer version. */
export type IsNewer = (row: number, rival: number) => boolean;

/**
 * The rows of which a newer version exists: one with the same id and the same start of the record.
 *
 * @param ids how many codes of ids there are
 */
export function* olderVersions(
  records: RecordColumns,
  ids: number,
  isNewer: IsNewer,
): Steps<ReadonlySet<number>> {
  const older = new Set<number>();
  const { rows, start } = records;
  // Where nobody had to write down ids, each row has one of its own.
  if (ids === 0 || records.id.length === 0) return older;

  const count = new Uint32Array(ids + 2);
  yield* inSteps(rows, (from, to) => {
    for (let row = from; row < to; row++) count[records.idAt(row) + 1]!++;
  });
  // Only rows that share their id with another are put side by side.
  let shared = 0;
  yield* inSteps(ids, (from, to) => {
    for (let code = from + 1; code <= to; code++) {
      const rowsOfId = count[code + 1]!;
      count[code + 1] = shared;
      if (rowsOfId > 1) shared += rowsOfId;
      else count[code + 1] = ALONE;
    }
  });
  if (shared === 0) return older;
  const grouped = new Uint32Array(shared);
  yield* inSteps(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = records.idAt(row);
      if (code === NONE || count[code + 1] === ALONE) continue;
      grouped[count[code + 1]!++] = row;
    }
  });

  const startOf = (row: number): number => start[row]! - records.trialDaysAt(row);
  for (let from = 0; from < shared;) {
    const code = records.idAt(grouped[from]!);
    const to = count[code + 1]!;
    // The sort keeps rows of one start in the order in which they came.
    const group = grouped.subarray(from, to).sort((a, b) => startOf(a) - startOf(b) || a - b);
    let best = group[0]!;
    for (let i = 1; i < group.length; i++) {
      const row = group[i]!;
      if (startOf(row) !== startOf(best)) {
        best = row;
      } else if (isNewer(row, best)) {
        older.add(best);
        best = row;
      } else {
        older.add(row);
      }
    }
    from = to;
    yield;
  }
  return older;
}

/** Stands in place of an offset where an id has one row only. */
const ALONE = 0xffffffff;
