import { ChurnError } from './errors.js';
import { float64, uint32 } from './growing.js';
import type { Periods } from './periods.js';
import type { Runs } from './runs.js';

/** Customers and units by cohort and age; the cells of cohort `p` begin at `offsets[p]`. */
export interface CellSums {
  readonly offsets: Uint32Array;
  readonly customers: Float64Array;
  readonly units: Float64Array;
}

/** More cells than this would be hundreds of megabytes that nobody can read. */
const MOST_CELLS = 4_000_000;

/** @throws ChurnError `data/too-large` where there would be too many */
export function noCells({ count }: Periods, sizes: Float64Array): CellSums {
  const offsets = uint32(count + 1);
  let cells = 0;
  for (let p = 0; p < count; p++) {
    const ages = sizes[p] === 0 ? 0 : count - p;
    cells += ages === 0 ? 0 : ages + 1;
    offsets[p + 1] = cells;
  }
  if (cells > MOST_CELLS) throw tooMany(cells);
  return { offsets, customers: float64(cells), units: float64(cells) };
}

function tooMany(cells: number): ChurnError {
  return new ChurnError(
    'data/too-large',
    `The cohorts of these periods have ${cells} cells; choose longer periods.`,
    { values: { cells } },
  );
}

/** Adds up the customers `[from, to)`; what a cell holds more than the one before it. */
export function addCells(
  { offsets, customers, units }: CellSums,
  { offsets: runsOf, first, last, units: paid, joined }: Runs,
  { count }: Periods,
  fromCustomer: number,
  toCustomer: number,
): void {
  for (let c = fromCustomer; c < toCustomer; c++) {
    const p = joined[c]!;
    if (p === count) continue;
    const atAge0 = offsets[p]! - (p + 1);
    const end = runsOf[c + 1]!;
    for (let r = runsOf[c]!; r < end; r++) {
      const from = atAge0 + first[r]!;
      const after = atAge0 + last[r]! + 1;
      const amount = paid[r]!;
      customers[from]!++;
      customers[after]!--;
      units[from]! += amount;
      units[after]! -= amount;
    }
  }
}
