import type { EpochDay } from './calendar.js';
import type { Ledger } from './ledger.js';
import { MOVE } from './move.js';
import { movesSteps } from './moves.js';
import type { MetricOptions } from './options.js';
import { listed, periodsOf } from './periods.js';
import type { Segment } from './segment.js';
import { spellsSteps, startingBy } from './spells.js';
import type { Steps } from './steps.js';

/**
 * What a loss is visited with: the customer, the ledger units lost, the boundary at which they were
 * there, and the customer's stay that ended, see `spellsSteps`, with the code of its reason.
 */
export type VisitLoss = (
  customer: number,
  units: number,
  before: EpochDay,
  spell: number,
  reason: number,
) => void;

/**
 * Visits every churn of a segment in the complete periods listed.
 *
 * The stay is the customer's last one that began before the churn was over, and one of all its
 * records: why somebody left is what was said when all of them had ended.
 */
export function* eachLossSteps(
  ledger: Ledger,
  segment: Segment,
  options: MetricOptions,
  visit: VisitLoss,
): Steps {
  const periods = periodsOf(ledger, options);
  const { first, last } = listed(periods, options);
  const end = Math.min(last, periods.complete);
  const spells = yield* spellsSteps(segment.whole ?? segment, periods.asOf);
  yield* movesSteps(segment, periods, options, (move, customer, p, units, before, after) => {
    if (move !== MOVE.churn || p < first || p >= end) return;
    const spell = startingBy(spells, customer, after) - 1;
    visit(customer, units, before, spell, spells.reason[spell]!);
  });
}
