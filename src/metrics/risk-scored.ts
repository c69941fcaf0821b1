import type { EpochDay } from './calendar.js';
import { NEVER, type Ledger } from './ledger.js';
import type { MetricOptions } from './options.js';
import { asOfOption } from './periods.js';
import { withPreset } from './presets.js';
import { checkRules, type RiskRule, type Signal } from './risk-rules.js';
import { SignalsByCustomer, type RiskReason } from './risk-signals.js';
import { inWhole, segmentSteps, type Segment } from './segment.js';
import { spellsSteps, type Spells } from './spells.js';
import { rowSteps, type Steps } from './steps.js';
import { unitsAt } from './units-at.js';

/** A customer who pays and to whom some rule applies. */
export interface Scored {
  /** Its number in the segment. */
  readonly customer: number;
  readonly customerId: string;
  /** What it pays from the as-of day on, in ledger units. */
  readonly units: number;
  /** Above 0, 100 at most. */
  readonly score: number;
  /** The place of the rule that adds most, the first of several. */
  readonly main: number;
  /** The day on which all of its MRR ends, which is to come; null where none is known. */
  readonly gone: EpochDay | null;
}

/** Is shown what each customer pays at the as-of day, and which rules apply to it. */
export type VisitPaying = (
  units: number,
  gone: EpochDay | null,
  reasons: readonly RiskReason[],
) => void;

/** What scores were computed from, and the customers who have one. */
export interface ScoredList {
  readonly segment: Segment;
  readonly spells: Spells;
  readonly asOf: EpochDay;
  readonly told: SignalsByCustomer;
  /** In the order of the records. */
  readonly scored: readonly Scored[];
}

const MOST_SCORE = 100;
/** Ids are read and rules applied, so a step has fewer rows than where numbers are added up. */
const ROWS_A_LOOK = 4096;

/**
 * Scores every customer who pays at the as-of day, in short steps; see `riskScores`.
 *
 * @throws ChurnError `config/attribute` for a rule that cannot be used, or a date that cannot be read
 */
export function* scoredSteps(
  ledger: Ledger,
  signals: readonly Signal[],
  rules: readonly RiskRule[],
  options: MetricOptions,
  visit: VisitPaying = () => undefined,
): Steps<ScoredList> {
  checkRules(rules);
  const effective = withPreset(options);
  const asOf = asOfOption(ledger, effective);
  const segment = yield* segmentSteps(ledger, effective);
  const spells = yield* spellsSteps(segment.whole ?? segment, asOf);
  const told = yield* SignalsByCustomer.of(signals, rules, asOf);
  const { customers, offsets, customerIds } = segment.columns;
  const places = new Map(rules.map(({ id }, place) => [id, place]));
  const scored: Scored[] = [];
  const look = (from: number, to: number): void => {
    for (let c = from; c < to; c++) {
      const units = unitsAt(segment, c, asOf);
      if (units === null) continue;
      const gone = scheduledEnd(spells, inWhole(segment, c), asOf);
      const isTold = gone !== null || !told.isEmpty;
      const customerId = isTold ? customerIds.at(c)! : '';
      const reasons = isTold ? told.reasonsFor(customerId, gone) : [];
      visit(units, gone, reasons);
      const sum = reasons.reduce((total, { points }) => total + points, 0);
      if (sum === 0) continue;
      const most = reasons.reduce((best, one) => (one.points > best.points ? one : best));
      const main = places.get(most.rule)!;
      const score = Math.min(MOST_SCORE, sum);
      scored.push({ customer: c, customerId, units, score, main, gone });
    }
  };
  yield* rowSteps(customers, offsets, null, look, ROWS_A_LOOK);
  return { segment, spells, asOf, told, scored };
}

/** The day after the as-of day on which a customer's last stay ends; null where it does not. */
function scheduledEnd({ offsets, end }: Spells, customer: number, asOf: EpochDay): EpochDay | null {
  const last = offsets[customer + 1]! - 1;
  if (last < offsets[customer]!) return null;
  const gone = end[last]!;
  return gone > asOf && gone !== NEVER ? gone : null;
}
