import { compareCodePoints, NONE } from './dictionary.js';
import { float64 } from './growing.js';
import type { Ledger } from './ledger.js';
import { eachLossSteps } from './losses.js';
import type { MetricOptions } from './options.js';
import { withPreset } from './presets.js';
import type { ReasonKind } from './reason-causes.js';
import { reasonKind } from './reason-kinds.js';
import { segmentSteps } from './segment.js';
import { runSteps, type Steps } from './steps.js';

/** What was lost for one reason. */
export interface ReasonShare {
  /** The reason as the records name it; null where they name none. */
  readonly reason: string | null;
  readonly kind: ReasonKind;
  /** Churned customers; one who churned in two of the periods counts twice. */
  readonly customers: number;
  /** Their MRR at the beginning of the period in which they churned, in major units a month. */
  readonly mrr: number;
  /** The reason's part of all churned customers, or of all churned MRR with `basis: 'revenue'`. */
  readonly share: number;
}

/**
 * Why customers left: the churned customers and MRR of the complete periods listed, by reason.
 *
 * They are the churn of `movements` over the same periods and under the same options, so a customer
 * who was back by the end of a period is not among them, and one who left a segment of records only
 * is not either. The reason is that of the customer's last drop to 0 in the period, of all its
 * records: of those that end there, the one with the largest MRR. Shares are fractions that add up
 * to 1; they are 0 where there is churn but none of it had MRR in the ledger's currency.
 *
 * @returns the reasons that occur, the largest by `basis` first, equal ones by code points, no
 *   reason after them; empty without churn
 * @throws ChurnError `config/attribute` where a date option, `where` or `selection` cannot be read
 * @see METRICS.md §1.3 (voluntary and involuntary), CONTRACT.md §4
 */
export function reasons(ledger: Ledger, options: MetricOptions = {}): ReasonShare[] {
  return runSteps(reasonsSteps(ledger, options));
}

/** The same as {@link reasons}, in short steps. */
export function* reasonsSteps(ledger: Ledger, options: MetricOptions = {}): Steps<ReasonShare[]> {
  options = withPreset(options);
  const losses = yield* lossesSteps(ledger, options);
  const measure = options.basis === 'revenue' ? losses.units : losses.customers;
  const total = measure.reduce((sum, part) => sum + part, 0);
  const rows: ReasonShare[] = [];
  for (let code = 0; code < losses.customers.length; code++) {
    if (losses.customers[code] === 0) continue;
    const reason = code === NONE ? null : ledger.columns.reasons[code - 1]!;
    rows.push({
      reason,
      kind: reasonKind(reason),
      customers: losses.customers[code]!,
      mrr: losses.units[code]! / ledger.unitsPerMajor,
      share: total === 0 ? 0 : measure[code]! / total,
    });
  }
  return rows.sort((a, b) => b.share - a.share || compareReasons(a.reason, b.reason));
}

/** Churned customers and their ledger units, by reason code. */
interface Losses {
  readonly customers: Float64Array;
  readonly units: Float64Array;
}

function* lossesSteps(ledger: Ledger, options: MetricOptions): Steps<Losses> {
  const segment = yield* segmentSteps(ledger, options);
  const reasonCount = segment.columns.reasons.length;
  const customers = float64(reasonCount + 1);
  const units = float64(reasonCount + 1);
  yield* eachLossSteps(ledger, segment, options, (reason, _customer, lost) => {
    customers[reason]!++;
    units[reason]! += lost;
  });
  return { customers, units };
}

function compareReasons(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === null ? 1 : -1;
  return compareCodePoints(a, b);
}
