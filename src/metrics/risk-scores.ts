import { compareCodePoints } from './dictionary.js';
import type { Ledger, Note } from './ledger.js';
import type { MetricOptions } from './options.js';
import { DEFAULT_RULES, type RiskRule, type Signal } from './risk-rules.js';
import { scoredSteps, type Scored } from './risk-scored.js';
import type { RiskReason } from './risk-signals.js';
import { runSteps } from './steps.js';

export type { RiskReason } from './risk-signals.js';

/** A customer who may leave, and why. */
export interface RiskScore {
  readonly customerId: string;
  /** What it pays at the as-of day, in major units of the ledger's currency a month. */
  readonly mrr: number;
  /** The sum of the points of `reasons`, 100 at most. */
  readonly score: number;
  /** In the order of the rules. */
  readonly reasons: readonly RiskReason[];
}

/** The customers who may leave, and what there is to note of the signals. */
export interface RiskList {
  readonly rows: readonly RiskScore[];
  /**
   * `signals-unknown`: signals for customers who are not in the records; `signals-unreadable`:
   * signals of a kind that is not known, or without the number or day of their kind.
   */
  readonly notes: readonly Note[];
}

/**
 * Which customers may leave, by rules that anyone can read and add up.
 *
 * Each rule that applies adds its points: `above` and `below` compare the signal's number, `within`
 * asks whether its day is at most so many days after the as-of day. Where a customer has several
 * signals of one kind, a rule looks at the one that speaks most for it, so their order does not
 * matter. A scheduled cancellation is read from the records: all MRR ends, but after the as-of day.
 * The score is the sum, 100 at most; it orders customers and is no probability.
 *
 * Only customers who pay at the as-of day are scored. Rows are sorted by `mrr` × `score`, that is by
 * what is at stake, then by score, then by id in code points; who pays in another currency than the
 * ledger's has an `mrr` of 0. Of the options `asOf`, `where` and `selection` have a part.
 *
 * @param rules those that apply; a page can show and change {@link DEFAULT_RULES}
 * @returns one row for each customer with a score above 0, and notes; never null
 * @throws ChurnError `config/attribute` for a rule that cannot be used, which is named, two rules of
 *   one id, or a date option that cannot be read
 * @see METRICS.md §7, leading indicators
 */
export function riskScores(
  ledger: Ledger,
  signals: readonly Signal[],
  rules: readonly RiskRule[] = DEFAULT_RULES,
  options: MetricOptions = {},
): RiskList {
  const { told, segment, scored } = runSteps(scoredSteps(ledger, signals, rules, options));
  const rows = scored.toSorted(byStake).map(({ customerId, units, score, gone }): RiskScore => ({
    customerId,
    mrr: units / segment.unitsPerMajor,
    score,
    reasons: told.reasonsFor(customerId, gone),
  }));
  return { rows, notes: runSteps(told.notesFor(ledger.columns.customerIds)) };
}

/** The one with more at stake first. */
export function byStake(a: Scored, b: Scored): number {
  return (
    b.units * b.score - a.units * a.score ||
    b.score - a.score ||
    compareCodePoints(a.customerId, b.customerId)
  );
}
