import type { EpochDay } from './calendar.js';
import type { Segment } from './segment.js';

/**
 * What a customer pays from the as-of day on, in ledger units; null where it was none the day before,
 * or none of its records runs. One that follows on the as-of day runs, as nobody left.
 */
export function unitsAt(
  { columns, currencyCode }: Segment,
  customer: number,
  asOf: EpochDay,
): number | null {
  const { offsets, start, end, units, currency } = columns;
  let sum = 0;
  let wasThere = false;
  let runs = false;
  for (let row = offsets[customer]!; row < offsets[customer + 1]!; row++) {
    if (start[row]! > asOf || end[row]! < asOf) continue;
    if (start[row]! < asOf) wasThere = true;
    if (end[row]! === asOf) continue;
    runs = true;
    if (currency[row] === currencyCode) sum += units[row]!;
  }
  return wasThere && runs ? sum : null;
}
