import { parseDay, PERIOD_UNITS, type EpochDay, type PeriodUnit } from './calendar.js';
import { ChurnError } from './errors.js';
import type { Selection } from './selection.js';

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
  /** Which customers `customers` lists. */
  readonly selection?: Selection;
  /** Whether shares are of customers or of MRR. @default 'customers' */
  readonly basis?: 'customers' | 'revenue';
  /** Whether returning customers' MRR counts in net churn and the quick ratio. @default 'exclude' */
  readonly reactivation?: 'exclude' | 'include';
  /** Whether age 0 of a cohort is its state at the end of the first period, or 100 %. @default 'end' */
  readonly periodZero?: 'end' | 'full';
  /** The transformation behind a survival curve's interval. @default 'log-log' */
  readonly interval?: 'log-log' | 'log' | 'plain';
  /** Months between base and now of a retention rate. @default 12 */
  readonly window?: number;
  /** How a customer's lifetime value is estimated. @default 'trailing' */
  readonly ltv?: 'trailing' | 'simple';
  /** Gross margin as a fraction, for lifetime value and payback. @default 1 */
  readonly margin?: number;
  /** What was spent on winning customers in the period, in major units, for CAC and payback. */
  readonly spend?: number;
}

/** How much of an option that cannot be read a message shows. */
const MOST_SHOWN = 40;

/**
 * Reads a date option.
 *
 * @throws ChurnError `config/attribute` where it is not a calendar day
 */
export function dayOption(name: string, text: string): EpochDay {
  const day = parseDay(text);
  if (day === null) {
    const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
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

/** The gross margin of a call as a fraction; anything that is no number is 1. */
export function marginOption({ margin }: MetricOptions): number {
  return Number.isFinite(margin) ? margin! : 1;
}

/** The period unit of a call; anything unknown is a month. */
export function unitOption(options: MetricOptions): PeriodUnit {
  return PERIOD_UNITS.find((unit) => unit === options.period) ?? 'month';
}
