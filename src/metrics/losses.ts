import type { Periods } from './periods.js';
import type { Runs } from './runs.js';
import type { Spells } from './spells.js';

/** What a loss is visited with: the customer, the run of MRR that ended, and the stay it ended in. */
export type VisitLoss = (customer: number, run: number, spell: number) => void;

/**
 * Visits every loss of the periods `[firstPeriod, endPeriod)` among some customers, all of them by
 * default: a customer with MRR at the start of a
 * period and none at its end, the run of MRR that ended, and the customer's last stay that began
 * before the end of the period.
 */
export function eachLoss(
  runs: Runs,
  spells: Spells,
  { boundaries }: Periods,
  firstPeriod: number,
  endPeriod: number,
  visit: VisitLoss,
  fromCustomer = 0,
  toCustomer: number = runs.joined.length,
): void {
  for (let c = fromCustomer; c < toCustomer; c++) {
    const end = runs.offsets[c + 1]!;
    const endSpell = spells.offsets[c + 1]!;
    let spell = spells.offsets[c]!;
    for (let r = runs.offsets[c]!; r < end; r++) {
      const period = runs.last[r]!;
      const goesOn = r + 1 < end && runs.first[r + 1] === period + 1;
      if (goesOn || period < firstPeriod || period >= endPeriod) continue;
      const closing = boundaries[period + 1]!;
      while (spell + 1 < endSpell && spells.start[spell + 1]! < closing) spell++;
      visit(c, r, spell);
    }
  }
}
