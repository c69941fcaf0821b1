import { divide, known, multiply, type Figure } from './figures.js';
import type { Ledger } from './ledger.js';
import { levelsSteps } from './levels.js';
import { lifetimeSteps } from './lifetime.js';
import { movementsSteps } from './movements.js';
import { marginOption, outOfRange, type MetricOptions } from './options.js';
import { listed, monthsOf, periodsOf } from './periods.js';
import { withPreset } from './presets.js';
import { retentionSteps } from './retention.js';
import { runsSteps } from './runs.js';
import { segmentSteps } from './segment.js';
import { runSteps, type Steps } from './steps.js';

/** The headline figures of one complete period. */
export interface Kpis {
  /** `2024-03`, `2024-Q1` or `2024`; null, as is everything else, where no period is complete. */
  readonly period: string | null;
  /** MRR at the end of the period, in major units a month. */
  readonly mrr: number | null;
  /** 12 × `mrr`: the annual run rate. */
  readonly arr: number | null;
  /** Customers at the end of the period, in whatever currency they pay. */
  readonly customers: number | null;
  /** `mrr` ÷ the customers who pay in the ledger's currency, in major units a month. */
  readonly arpa: number | null;
  /** What a customer is worth in gross margin until it leaves, in major units; see {@link kpis}. */
  readonly ltv: number | null;
  readonly customerChurnRate: number | null;
  readonly grossMrrChurnRate: number | null;
  readonly netMrrChurnRate: number | null;
  /** Net revenue retention over the twelve months to the end of the period, a fraction. */
  readonly nrr: number | null;
  /** Gross revenue retention over the same twelve months. */
  readonly grr: number | null;
  readonly quickRatio: number | null;
  /** Months of the period ÷ `customerChurnRate`: how long a customer stays if every period were like this. */
  readonly lifetimeMonths: number | null;
  /** The option `spend` of the period ÷ its new customers, in major units. */
  readonly cac: number | null;
  /** `cac` ÷ (`arpa` × margin): months until a customer has paid back what winning it cost. */
  readonly paybackMonths: number | null;
  /**
   * Why each figure that is null is null: `no-customers`, `no-mrr`, `no-losses`, `no-spend`,
   * `no-new-customers`, `no-margin`, or `too-short:7` where there are only seven complete months.
   */
  readonly nullReasons: Readonly<Record<string, string>>;
}

const YEAR = 12;

/**
 * The figures a page puts in its headline, all of the last complete period listed.
 *
 * Rates are those of `movements` under the same options; `nrr` and `grr` those of `retention` over
 * twelve months. The lifetime value is ARPA × margin × months, of which the option `ltv` decides:
 *
 * - `trailing`: 1 ÷ the mean customer churn rate of the last up to six complete months;
 * - `simple`: `lifetimeMonths`, the churn of the period alone and without a limit;
 * - `km`: the area under the survival curve as of the period's end, over the first 60 months of a
 *   stay or as much of them as anyone was observed; a month is 365 ÷ 12 days.
 *
 * `trailing` and `km` assume no more than 60 months. Whether that limit was met shows in the
 * figures themselves: `ltv` is then `arpa` × margin × 60. `margin` is 1 unless given. `cac` is
 * `spend` ÷ new customers, `paybackMonths` is `cac` ÷ (`arpa` × margin). Rates are fractions, money
 * is in major units of the ledger's currency.
 *
 * @returns the figures; null for one that cannot be computed, with the reason in `nullReasons`, and
 *   for all of them, `too-short:0`, where no listed period is complete
 * @throws ChurnError `config/attribute` where a date option cannot be read
 * @see METRICS.md §1.3, T4, T17, T21 and T35
 */
export function kpis(ledger: Ledger, options: MetricOptions = {}): Kpis {
  return runSteps(kpisSteps(ledger, options));
}

/** The same as {@link kpis}, in short steps. */
export function* kpisSteps(ledger: Ledger, given: MetricOptions = {}): Steps<Kpis> {
  const options = withPreset(given);
  const periods = periodsOf(ledger, options);
  const { first, last } = listed(periods, options);
  const p = Math.min(last, periods.complete) - 1;
  if (p < first) return settle(null, NO_PERIOD);

  const segment = yield* segmentSteps(ledger, options);
  const rows = yield* movementsSteps(ledger, options, segment);
  const row = rows[p - first]!;
  const months = { ...options, period: 'month', from: undefined, to: row.end } as const;
  const points = yield* retentionSteps(ledger, { ...months, window: YEAR }, segment);
  const year = points.at(-1);
  const margin = marginOption(options);
  const churn = known(row, 'customerChurnRate');
  const lifetimeMonths = divide(monthsOf(periods), churn, 'no-losses');
  const { payersAt } = yield* levelsSteps(yield* runsSteps(segment, periods), periods);
  const arpa = divide(row.closingMrr, payersAt[p + 1]!, 'no-customers');
  const lifetime =
    options.ltv === 'simple' ? lifetimeMonths : yield* lifetimeSteps(ledger, months, segment);
  const spend: Figure = spendIn(row.period, options) ?? 'no-spend';
  const cac = divide(spend, row.newCustomers, 'no-new-customers');
  return settle(row.period, {
    mrr: row.closingMrr,
    arr: row.closingMrr * YEAR,
    customers: row.closingCustomers,
    arpa,
    ltv: multiply(multiply(arpa, margin), lifetime),
    customerChurnRate: churn,
    grossMrrChurnRate: known(row, 'grossMrrChurnRate'),
    netMrrChurnRate: known(row, 'netMrrChurnRate'),
    nrr: year ? known(year, 'nrr') : NONE_COMPLETE,
    grr: year ? known(year, 'grr') : NONE_COMPLETE,
    quickRatio: known(row, 'quickRatio'),
    lifetimeMonths,
    cac,
    paybackMonths: divide(cac, multiply(arpa, margin), 'no-margin'),
  });
}

/**
 * What was spent on winning customers in a period, in major units; null where it is not given.
 *
 * @throws ChurnError `config/attribute` where it is below 0
 */
function spendIn(period: string, { spend }: MetricOptions): number | null {
  const known = typeof spend === 'object' && Object.hasOwn(spend, period) ? spend[period] : spend;
  if (typeof known !== 'number' || !Number.isFinite(known)) return null;
  if (known >= 0) return known;
  throw outOfRange('spend', known, 'an amount of 0 or more');
}

type Figures = Readonly<Record<Exclude<keyof Kpis, 'period' | 'nullReasons'>, Figure>>;

const NONE_COMPLETE = 'too-short:0';

const NO_PERIOD: Figures = {
  mrr: NONE_COMPLETE,
  arr: NONE_COMPLETE,
  customers: NONE_COMPLETE,
  arpa: NONE_COMPLETE,
  ltv: NONE_COMPLETE,
  customerChurnRate: NONE_COMPLETE,
  grossMrrChurnRate: NONE_COMPLETE,
  netMrrChurnRate: NONE_COMPLETE,
  nrr: NONE_COMPLETE,
  grr: NONE_COMPLETE,
  quickRatio: NONE_COMPLETE,
  lifetimeMonths: NONE_COMPLETE,
  cac: NONE_COMPLETE,
  paybackMonths: NONE_COMPLETE,
};

function settle(period: string | null, figures: Figures): Kpis {
  const nullReasons: Record<string, string> = period === null ? { period: NONE_COMPLETE } : {};
  const values: Record<string, number | null> = {};
  for (const [name, figure] of Object.entries(figures)) {
    values[name] = typeof figure === 'number' ? figure : null;
    if (typeof figure === 'string') nullReasons[name] = figure;
  }
  return { period, ...(values as Record<keyof Figures, number | null>), nullReasons };
}
