import { divide, type Figure } from './figures.js';
import { kaplanMeier, restrictedMean } from './kaplan-meier.js';
import type { Ledger } from './ledger.js';
import { movementsSteps } from './movements.js';
import { dayOption, type MetricOptions } from './options.js';
import type { Segment } from './segment.js';
import { stayLengthsSteps } from './stay-lengths.js';
import type { Steps } from './steps.js';

/** Months of churn that the trailing lifetime value averages over. */
const TRAILING_MONTHS = 6;
/** The longest lifetime that value assumes: where hardly anybody leaves, 1 ÷ churn is centuries. */
const MOST_LIFETIME_MONTHS = 60;
/** Days of a month, on average over years of 365. */
const DAYS_IN_MONTH = 365 / 12;

/** Options for months up to the day on which the lifetime is asked for. */
export type UpTo = MetricOptions & { readonly period: 'month'; readonly to: string };

/** How many months a customer stays, by the option `ltv`; see `kpis`. */
export function* lifetimeSteps(ledger: Ledger, options: UpTo, segment: Segment): Steps<Figure> {
  return options.ltv === 'km'
    ? yield* observedSteps(ledger, options, segment)
    : yield* trailingSteps(ledger, options, segment);
}

/** How many of the first months of a stay a customer is there, as the survival curve has it. */
function* observedSteps(ledger: Ledger, options: UpTo, segment: Segment): Steps<Figure> {
  const asOf = dayOption('to', options.to);
  const curve = kaplanMeier(
    yield* stayLengthsSteps(ledger, segment, asOf, options),
    options.interval,
  );
  const days = restrictedMean(curve, MOST_LIFETIME_MONTHS * DAYS_IN_MONTH);
  return days === null ? 'no-customers' : days / DAYS_IN_MONTH;
}

/** 1 ÷ the mean churn rate of the last complete months listed, in months. */
function* trailingSteps(ledger: Ledger, options: UpTo, segment: Segment): Steps<Figure> {
  const rows = yield* movementsSteps(ledger, { ...options, rollingDays: 0 }, segment);
  const rates = rows
    .slice(-TRAILING_MONTHS)
    .map((month) => month.customerChurnRate)
    .filter((rate) => rate !== null);
  if (rates.length === 0) return 'no-customers';
  const churned = rates.reduce((sum, rate) => sum + rate, 0);
  const months = divide(rates.length, churned, 'no-losses');
  return typeof months === 'number' ? Math.min(MOST_LIFETIME_MONTHS, months) : months;
}
