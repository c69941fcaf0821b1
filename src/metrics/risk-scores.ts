import type { EpochDay } from './calendar.js';
import { compareCodePoints } from './dictionary.js';
import { NEVER, type Ledger, type Note } from './ledger.js';
import type { MetricOptions } from './options.js';
import { asOfOption } from './periods.js';
import { withPreset } from './presets.js';
import { checkRule, DEFAULT_RULES, type RiskRule, type Signal } from './risk-rules.js';
import { SignalsByCustomer, type RiskReason } from './risk-signals.js';
import { inWhole, segmentSteps, type Segment } from './segment.js';
import { spellsSteps, type Spells } from './spells.js';
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

const MOST_SCORE = 100;

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
 * @throws ChurnError `config/attribute` for a rule that cannot be used, which is named, or a date
 *   option that cannot be read
 * @see METRICS.md §7, leading indicators
 */
export function riskScores(
  ledger: Ledger,
  signals: readonly Signal[],
  rules: readonly RiskRule[] = DEFAULT_RULES,
  options: MetricOptions = {},
): RiskList {
  rules.forEach(checkRule);
  const effective = withPreset(options);
  const asOf = asOfOption(ledger, effective);
  const segment = runSteps(segmentSteps(ledger, effective));
  const spells = runSteps(spellsSteps(segment.whole ?? segment, asOf));
  const told = new SignalsByCustomer(signals, rules, asOf);
  const rows: RiskScore[] = [];
  for (let c = 0; c < segment.columns.customers; c++) {
    const gone = endOf(spells, inWhole(segment, c));
    const isScheduled = gone > asOf && gone !== NEVER;
    if (told.isEmpty && !isScheduled) continue;
    const customerId = segment.columns.customerIds.at(c)!;
    const reasons = told.reasonsFor(customerId, isScheduled ? gone : null);
    const mrr = reasons.length === 0 ? null : mrrAt(segment, c, asOf);
    if (mrr === null) continue;
    const sum = reasons.reduce((total, { points }) => total + points, 0);
    rows.push({ customerId, mrr, score: Math.min(MOST_SCORE, sum), reasons });
  }
  rows.sort(
    (a, b) =>
      b.mrr * b.score - a.mrr * a.score ||
      b.score - a.score ||
      compareCodePoints(a.customerId, b.customerId),
  );
  return { rows, notes: told.notesFor(ledger.columns.customerIds) };
}

/** The day on which a customer's last stay ends; 0 where it has none before the as-of day. */
function endOf({ offsets, end }: Spells, customer: number): EpochDay {
  const last = offsets[customer + 1]! - 1;
  return last < offsets[customer]! ? 0 : end[last]!;
}

/** What a customer pays from the as-of day on; null where no record of it runs. */
function mrrAt(
  { columns, currencyCode, unitsPerMajor }: Segment,
  customer: number,
  asOf: EpochDay,
): number | null {
  const { offsets, start, end, units, currency } = columns;
  let sum = 0;
  let runs = false;
  for (let row = offsets[customer]!; row < offsets[customer + 1]!; row++) {
    if (start[row]! >= asOf || end[row]! <= asOf) continue;
    runs = true;
    if (currency[row] === currencyCode) sum += units[row]!;
  }
  return runs ? sum / unitsPerMajor : null;
}
