import { monthsIn } from './calendar.js';
import type { Ledger } from './ledger.js';
import { windowOption, type MetricOptions } from './options.js';
import { listed, nameOf, periodsOf } from './periods.js';
import { withPreset } from './presets.js';
import { baseSteps } from './retention-base.js';
import { retentionRatesSteps, type RetentionRates } from './retention-rates.js';
import { segmentSteps, type Segment } from './segment.js';
import { runSteps, type Steps } from './steps.js';

/** What is left of the customers of some months ago, at the end of one period. */
export interface RetentionPoint {
  /** `2024-03`, `2024-Q1` or `2024`. */
  readonly period: string;
  /** Net revenue retention: what the base customers pay now ÷ what they paid then, a fraction. */
  readonly nrr: number | null;
  /** Gross revenue retention: the same without what any of them pays more, never above 1. */
  readonly grr: number | null;
  /** The base customers who are customers now ÷ all base customers, a fraction. */
  readonly logo: number | null;
  /** The customers of the closing state `window` months earlier. */
  readonly baseCustomers: number;
  /** Their MRR then, in major units a month. */
  readonly baseMrr: number;
  /** Why each rate that is null is null: `no-customers`, `no-mrr`, or `too-short:7` where there are only seven complete months. */
  readonly nullReasons: Readonly<Record<string, string>>;
}

/**
 * Net, gross and customer retention over a window of months, at the end of each complete period.
 *
 * The option `method` decides how. In each case the base is the customers of the closing state
 * `window` months earlier (12 unless told otherwise, whatever the period), and their MRR then:
 *
 * - `point`, from point to point: each base customer is compared with itself now. nrr = Σ now ÷
 *   Σ then; grr = Σ min(then, now) ÷ Σ then, so one customer's growth never hides another's loss;
 *   logo = those still customers ÷ all. Who joined or returned in between is in no rate.
 * - `flow`: the base and all movements of the months since, newcomers' included. nrr = (base −
 *   churn − contraction + expansion) ÷ base MRR, with `reactivation: 'include'` also + reactivation;
 *   grr = (base − churn − contraction) ÷ base MRR; logo = (base − churned) ÷ base customers. These
 *   can be below 0.
 * - `compound`: the product of the months' `periodNrr`, `periodGrr` and 1 − `customerChurnRate`, see
 *   `movements`; null where one of them is.
 *
 * Months are calendar months up to the as-of day: `rollingDays` has no part in it. Money is that of
 * the customers who paid in the ledger's currency then. Under a `where` that selects records, who
 * has none of them now but is a customer still counts as kept with what it paid then: leaving a
 * segment is neither loss nor growth. Rates are fractions, MRR is in major units a month.
 *
 * @returns one point a complete period from that of the first paying day, oldest first; rates are
 *   null where fewer than `window` months are complete, or nobody, or no MRR, was there then
 * @throws ChurnError `config/attribute` where a date option, `where` or `selection` cannot be read
 * @see SaaS Capital's definition of net and gross retention; METRICS.md §1.3, T24 and T44
 */
export function retention(ledger: Ledger, options: MetricOptions = {}): RetentionPoint[] {
  return runSteps(retentionSteps(ledger, options));
}

/**
 * The same as {@link retention}, in short steps.
 *
 * @param chosen the segment, for a metric that has chosen it under other options already
 */
export function* retentionSteps(
  ledger: Ledger,
  options: MetricOptions = {},
  chosen?: Segment,
): Steps<RetentionPoint[]> {
  options = withPreset(options);
  const segment = chosen ?? (yield* segmentSteps(ledger, options));
  const periods = periodsOf(ledger, { ...options, rollingDays: 0 });
  const months = periodsOf(ledger, { ...options, period: 'month', rollingDays: 0 });
  const window = windowOption(options);
  const sums = yield* baseSteps(segment, months, window);
  const rates = yield* retentionRatesSteps(segment, months, sums, options);
  const { first, last } = listed(periods, options);
  const points: RetentionPoint[] = [];
  for (let p = first; p < Math.min(last, periods.complete); p++) {
    const closing = (periods.first + p + 1) * monthsIn(periods.unit) - months.first;
    const base = closing - window;
    const point: Base = {
      period: nameOf(periods, p),
      baseCustomers: base < 0 ? 0 : sums.customersAt[base]!,
      baseMrr: base < 0 ? 0 : sums.unitsAt[base]! / segment.unitsPerMajor,
    };
    points.push(settle(point, base < 0 ? tooShort(closing) : rates(base, closing)));
  }
  return points;
}

function tooShort(months: number): RetentionRates {
  const reason = `too-short:${months}`;
  return { nrr: reason, grr: reason, logo: reason };
}

/** A point without its rates. */
type Base = Pick<RetentionPoint, 'period' | 'baseCustomers' | 'baseMrr'>;

function settle({ period, ...base }: Base, rates: RetentionRates): RetentionPoint {
  const nullReasons: Record<string, string> = {};
  const known = (name: keyof RetentionRates): number | null => {
    const rate = rates[name];
    if (typeof rate === 'number') return rate;
    nullReasons[name] = rate;
    return null;
  };
  return {
    period,
    nrr: known('nrr'),
    grr: known('grr'),
    logo: known('logo'),
    ...base,
    nullReasons,
  };
}
