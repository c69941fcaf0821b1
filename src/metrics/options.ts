import { parseDay, PERIOD_UNITS, type EpochDay, type PeriodUnit } from './calendar.js';
import { ChurnError } from './errors.js';
import type { Preset } from './presets.js';
import type { RiskQuestion } from './risk-list.js';
import type { Selection } from './selection.js';

/** The values of a dimension that are wanted, or with `not` the ones that are not; null for no value. */
export type WhereValues =
  WhereValue | readonly WhereValue[] | { readonly not: WhereValue | readonly WhereValue[] };

/** One value of a dimension; numbers and booleans mean their text, null no value. */
export type WhereValue = string | number | boolean | null;

/**
 * Which customers or records count, by dimension: `{"plan": ["Pro", "Team"], "country": "DE",
 * "segment": {"not": ["internal"]}, "region": null}`. All dimensions must fit, each by any of its
 * values.
 */
export type Where = Readonly<Record<string, WhereValues>>;

/** How a metric is to be computed; none of these changes the ledger. */
export interface MetricOptions {
  /** The length of a period. @default 'month' */
  readonly period?: PeriodUnit;
  /** List only periods and cohorts that begin on this day or later, `YYYY-MM-DD`. */
  readonly from?: string;
  /** List only periods and cohorts that end before this day or with the day before it, `YYYY-MM-DD`. */
  readonly to?: string;
  /** Everything before this day is known, nothing from it on, `YYYY-MM-DD`. @default the ledger's */
  readonly asOf?: string;
  /** Which customers or records count. @default all */
  readonly where?: Where;
  /** Only the customers behind a mark count; `customers` lists them. @default all */
  readonly selection?: Selection;
  /**
   * The options of the chart in which the mark of `selection` was chosen, where they are not these:
   * they say whom it stands for, and these what of those customers counts. @default these
   */
  readonly selectedUnder?: MetricOptions;
  /** The definitions of a product, each of which an option of its own overrides. @default none */
  readonly preset?: Preset;
  /** Whether shares are of customers or of MRR. @default 'customers' */
  readonly basis?: 'customers' | 'revenue';
  /**
   * What churn rates divide by: what was there at opening, the mean of opening and closing, or
   * opening and all that is new in the period. @default 'opening'
   */
  readonly denominator?: 'opening' | 'average' | 'opening-plus-new';
  /**
   * Whether a customer's MRR at opening is compared with that at closing, or each change in between
   * is a movement of its own; changes at most a day apart are one. @default 'net'
   */
  readonly grain?: 'net' | 'event';
  /** Whether MRR ends with the paid period, or on the day the cancellation was asked for. @default 'period-end' */
  readonly churnDate?: 'period-end' | 'requested';
  /** Whether returning customers' MRR counts in net churn and the quick ratio. @default 'exclude' */
  readonly reactivation?: 'exclude' | 'include';
  /** Whether contraction counts in gross MRR churn. @default 'include' */
  readonly contraction?: 'include' | 'exclude';
  /** Whether customers who left and came back within a period count in its churn rate. @default 'netted' */
  readonly returned?: 'netted' | 'counted';
  /** Whether customers who joined and left within a period count in its churn rate. @default 'excluded' */
  readonly joinedAndLeft?: 'excluded' | 'counted';
  /** After more days than this without MRR a returning customer is a new one. @default no limit */
  readonly reactivationWindowDays?: number;
  /**
   * Periods of so many days, counted back from the as-of day, instead of calendar periods; each is
   * named by its first day and closing boundary, `2024-03-02/2024-04-01`. Cohorts and retention from
   * point to point stay with calendar periods. @default calendar periods
   */
  readonly rollingDays?: number;
  /** Whether age 0 of a cohort is its state at the end of the first period, or 100 %. @default 'end' */
  readonly periodZero?: 'end' | 'full';
  /** The transformation behind a survival curve's interval. @default 'log-log' */
  readonly interval?: 'log-log' | 'log' | 'plain';
  /**
   * How retention is computed: the customers of a window ago, each compared with itself now; that
   * base less and plus all movements since; or the product of each month's rate. @default 'point'
   */
  readonly method?: 'point' | 'flow' | 'compound';
  /** Months between base and now of a retention rate. @default 12 */
  readonly window?: number;
  /** The dimension whose values are compared: one survival curve each, or one bridge. @default none */
  readonly by?: string;
  /** How a customer's lifetime value is estimated. @default 'trailing' */
  readonly ltv?: 'trailing' | 'simple' | 'km';
  /** Gross margin as a fraction, for lifetime value and payback. @default 1 */
  readonly margin?: number;
  /**
   * The day from which customers who left are in the data, `YYYY-MM-DD`: survival counts those who
   * came before only from then on. @default the data are whole
   */
  readonly observedFrom?: string;
  /**
   * What was spent on winning customers, in major units, for CAC and payback: in every period, or in
   * each by its name, `{"2024-11": 21000, "2024-12": 18500}`. @default not known
   */
  readonly spend?: number | Readonly<Record<string, number>>;
  /** Which page of the customers at risk, by whose signals and which rules. @default all, by our rules */
  readonly risk?: RiskQuestion;
}

/** How much of an option that cannot be read a message shows. */
const MOST_SHOWN = 40;

/**
 * Reads a date option.
 *
 * @throws ChurnError `config/attribute` where it is not a calendar day
 */
export function dayOption(name: string, text: string): EpochDay {
  const day = typeof text === 'string' ? parseDay(text) : null;
  if (day === null) {
    const whole = String(text);
    const shown = whole.length > MOST_SHOWN ? `${whole.slice(0, MOST_SHOWN)}…` : whole;
    throw new ChurnError(
      'config/attribute',
      `${name}=${JSON.stringify(shown)} is not a calendar day; write it as YYYY-MM-DD, for example 2025-01-31.`,
      { values: { name, text: shown } },
    );
  }
  return day;
}

/** The months between base and now of a retention rate; anything but a whole number from 1 on is 12. */
export function windowOption({ window }: MetricOptions): number {
  return Number.isInteger(window) && window! > 0 ? window! : 12;
}

/**
 * The gross margin of a call as a fraction; anything that is no number is 1.
 *
 * @throws ChurnError `config/attribute` for a number that is no fraction, such as per cent
 */
export function marginOption({ margin }: MetricOptions): number {
  if (!Number.isFinite(margin)) return 1;
  if (margin! >= 0 && margin! <= 1) return margin!;
  throw outOfRange('margin', margin!, 'a fraction from 0 to 1, for example 0.8');
}

/** What is said of a number that an option cannot be. */
export function outOfRange(name: string, value: number, wanted: string): ChurnError {
  return new ChurnError('config/attribute', `${name} is ${value}, not ${wanted}.`, {
    values: { name, text: String(value) },
  });
}

/** The period unit of a call; anything unknown is a month. */
export function unitOption(options: MetricOptions): PeriodUnit {
  return PERIOD_UNITS.find((unit) => unit === options.period) ?? 'month';
}

/** Longest rolling period, in days: a century. */
const MOST_DAYS = 36_525;

/** The days of a rolling period; null for calendar periods, as anything but a whole number of days is. */
export function rollingOption({ rollingDays }: MetricOptions): number | null {
  const isLength = Number.isInteger(rollingDays) && rollingDays! > 0 && rollingDays! <= MOST_DAYS;
  return isLength ? rollingDays! : null;
}

/** The days without MRR after which one who returns is new; null for no limit. */
export function windowDaysOption({ reactivationWindowDays: days }: MetricOptions): number | null {
  return Number.isFinite(days) && days! >= 0 ? days! : null;
}
