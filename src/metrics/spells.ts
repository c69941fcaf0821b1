import type { EpochDay } from './calendar.js';
import { compareCodePoints, NONE } from './dictionary.js';
import { int32, uint32 } from './growing.js';
import type { Columns, Ledger } from './ledger.js';

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
  /** Why it ended: 0 for no reason, else the index in the ledger's reasons plus one. */
  readonly reason: Uint32Array;
}

const cache = new WeakMap<Ledger, Map<EpochDay, Spells>>();

/**
 * The stays of every customer that begin before the as-of day.
 *
 * A record that begins on that day or later begins no stay, but goes on with one that lasts until
 * then: a price that changes on the as-of day is nobody's loss.
 */
export function spellsOf(ledger: Ledger, asOf: EpochDay): Spells {
  let known = cache.get(ledger);
  if (!known) cache.set(ledger, (known = new Map<EpochDay, Spells>()));
  let spells = known.get(asOf);
  if (!spells) known.set(asOf, (spells = makeSpells(ledger.columns, asOf)));
  return spells;
}

function makeSpells(columns: Columns, asOf: EpochDay): Spells {
  const { customers, offsets: rowsOf } = columns;
  const offsets = uint32(customers + 1);
  const start = int32(columns.rows);
  const end = int32(columns.rows);
  const reason = uint32(columns.rows);
  let n = 0;
  for (let c = 0; c < customers; c++) {
    let row = rowsOf[c]!;
    while (row < rowsOf[c + 1]! && columns.start[row]! < asOf) {
      const firstRow = row;
      let gone = columns.end[row++]!;
      while (row < rowsOf[c + 1]! && columns.start[row]! <= gone) {
        gone = Math.max(gone, columns.end[row++]!);
      }
      start[n] = columns.start[firstRow]!;
      end[n] = gone;
      reason[n] = reasonAt(columns, firstRow, row, gone);
      n++;
    }
    offsets[c + 1] = n;
  }
  return {
    offsets,
    start: start.subarray(0, n),
    end: end.subarray(0, n),
    reason: reason.subarray(0, n),
  };
}

/**
 * The reason of the records that end on a day: that of the one with the largest MRR, among equals
 * the first by code points, a named one before none.
 */
function reasonAt(columns: Columns, firstRow: number, lastRow: number, day: EpochDay): number {
  let reason = NONE;
  let largest = -1;
  for (let row = firstRow; row < lastRow; row++) {
    if (columns.end[row] !== day) continue;
    const units = columns.units[row]!;
    const candidate = columns.reason[row]!;
    if (units > largest || (units === largest && isBefore(columns, candidate, reason))) {
      largest = units;
      reason = candidate;
    }
  }
  return reason;
}

function isBefore({ reasons }: Columns, a: number, b: number): boolean {
  if (a === NONE) return false;
  return b === NONE || compareCodePoints(reasons[a - 1]!, reasons[b - 1]!) < 0;
}
