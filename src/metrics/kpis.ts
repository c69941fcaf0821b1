import { monthsIn } from './calendar.js';
import type { Ledger } from './ledger.js';
import { movementsSteps } from './movements.js';
import { marginOption, type MetricOptions } from './options.js';
import { listed, periodsOf } from './periods.js';
import { withPreset } from './presets.js';
import { retentionSteps } from './retention.js';
import { runsSteps, type Runs } from './runs.js';
import { segmentSteps, type Segment } from './segment.js';
import { inSteps, runSteps, type Steps } from './steps.js';

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
  /** The option `spend` ÷ new customers of the period, in major units. */
  readonly cac: number | null;
  /** `cac` ÷ (`arpa` × margin): months until a customer has paid back what winning it cost. */
  readonly paybackMonths: number | null;
  /**
   * Why each figure that is null is null: `no-customers`, `no-mrr`, `no-losses`, `no-spend`,
   * `no-margin`, or `too-short:7` where there are only seven complete months.
   */
  readonly nullReasons: Readonly<Record<string, string>>;
}

/** Months of churn that the trailing lifetime value averages over. */
const TRAILING_MONTHS = 6;
/** The longest lifetime that value assumes: where hardly anybody leaves, 1 ÷ churn is centuries. */
const MOST_LIFETIME_MONTHS = 60;
const YEAR = 12;

/**
 * The figures a page puts in its headline, all of the last complete period listed.
 *
 * Rates are those of `movements`; `nrr` and `grr` those of `retention` over twelve months. The
 * lifetime value is ARPA × margin × lifetime, where the lifetime is 1 ÷ the mean customer churn
 * rate of the last up to six complete months and 60 months at most; with `ltv: 'simple'` it is
 * `lifetimeMonths`, without that limit. `margin` is 1 unless given. Rates are fractions, money is
 * in major units of the ledger's currency.
 *
 * @returns the figures; null for one that cannot be computed, with the reason in `nullReasons`, and
 *   for all of them, `too-short:0`, where no listed period is complete
 * @throws ChurnError `config/attribute` where a date option cannot be read
 * @see METRICS.md §1.3
 */
export function kpis(ledger: Ledger, options: MetricOptions = {}): Kpis {
  return runSteps(kpisSteps(ledger, options));
}

/** The same as {@link kpis}, in short steps. */
export function* kpisSteps(ledger: Ledger, options: MetricOptions = {}): Steps<Kpis> {
  options = withPreset(options);
  const periods = periodsOf(ledger, options);
  const { first, last } = listed(periods, options);
  const p = Math.min(last, periods.complete) - 1;
  if (p < first) return settle(null, NO_PERIOD);

  const segment = yield* segmentSteps(ledger, options);
  const rows = yield* movementsSteps(ledger, options, segment);
  const points = yield* retentionSteps(ledger, { ...options, window: YEAR }, segment);
  const row = rows[p - first]!;
  const year = points[p - first]!;
  const margin = marginOption(options);
  const churn = known(row, 'customerChurnRate');
  const lifetimeMonths = divide(monthsIn(periods.unit), churn, 'no-losses');
  const payers = yield* payersSteps(yield* runsSteps(segment, periods), p + 1);
  const arpa = divide(row.closingMrr, payers, 'no-customers');
  const lifetime =
    options.ltv === 'simple'
      ? lifetimeMonths
      : yield* trailingSteps(ledger, options, segment, row.end);
  const spend: Figure = Number.isFinite(options.spend) ? options.spend! : 'no-spend';
  const cac = divide(spend, row.newCustomers, 'no-customers');
  return settle(row.period, {
    mrr: row.closingMrr,
    arr: row.closingMrr * YEAR,
    customers: row.closingCustomers,
    arpa,
    ltv: multiply(multiply(arpa, margin), lifetime),
    customerChurnRate: churn,
    grossMrrChurnRate: known(row, 'grossMrrChurnRate'),
    netMrrChurnRate: known(row, 'netMrrChurnRate'),
    nrr: known(year, 'nrr'),
    grr: known(year, 'grr'),
    quickRatio: known(row, 'quickRatio'),
    lifetimeMonths,
    cac,
    paybackMonths: divide(cac, multiply(arpa, margin), 'no-margin'),
  });
}

/** A figure, or the code of the reason why there is none. */
type Figure = number | string;

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

/** A rate of another metric's row, or that row's reason for it to be null. */
function known<K extends string>(
  row: Readonly<Record<K, number | null>> & {
    readonly nullReasons: Readonly<Record<string, string>>;
  },
  name: K,
): Figure {
  return row[name] ?? row.nullReasons[name]!;
}

function divide(part: Figure, whole: Figure, reasonAtZero: string): Figure {
  if (typeof part === 'string') return part;
  if (typeof whole === 'string') return whole;
  return whole === 0 ? reasonAtZero : part / whole;
}

function multiply(a: Figure, b: Figure): Figure {
  if (typeof a === 'string') return a;
  return typeof b === 'string' ? b : a * b;
}

/** Customers with MRR in the ledger's currency at a boundary. */
function* payersSteps({ first, last, units }: Runs, boundary: number): Steps<number> {
  let payers = 0;
  yield* inSteps(units.length, (from, to) => {
    for (let r = from; r < to; r++) {
      if (first[r]! <= boundary && last[r]! >= boundary && units[r]! > 0) payers++;
    }
  });
  return payers;
}

/** 1 ÷ the mean churn rate of the last complete months up to a day, in months. */
function* trailingSteps(
  ledger: Ledger,
  options: MetricOptions,
  segment: Segment,
  end: string,
): Steps<Figure> {
  const all = { ...options, period: 'month', from: undefined, to: end } as const;
  const rows = yield* movementsSteps(ledger, all, segment);
  const rates = rows
    .slice(-TRAILING_MONTHS)
    .map((month) => month.customerChurnRate)
    .filter((rate) => rate !== null);
  if (rates.length === 0) return 'no-customers';
  const churned = rates.reduce((sum, rate) => sum + rate, 0);
  const months = divide(rates.length, churned, 'no-losses');
  return typeof months === 'number' ? Math.min(MOST_LIFETIME_MONTHS, months) : months;
}
