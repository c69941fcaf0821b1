import { kaplanMeier, type SurvivalPoint } from './kaplan-meier.js';
import type { Ledger } from './ledger.js';
import type { MetricOptions } from './options.js';
import { asOfOption } from './periods.js';
import { withPreset } from './presets.js';
import { segmentSteps } from './segment.js';
import { stayLengthsSteps, staysByValueSteps } from './stay-lengths.js';
import { runSteps, type Steps } from './steps.js';

export type { SurvivalPoint } from './kaplan-meier.js';

/** The survival curve of the customers with one value of a dimension. */
export interface SurvivalGroup {
  /** Null for no value. */
  readonly value: string | null;
  readonly points: SurvivalPoint[];
}

/** Options that name a dimension. */
export type ByDimension = MetricOptions & { readonly by: string };

/**
 * The Kaplan-Meier curve of customers' first stays: S(t) = Π (1 − events ÷ atRisk).
 *
 * A stay runs from the first paying day to the first day on which all MRR is gone, later stays do
 * not count. Whoever has not left by the as-of day is censored there, so that young customers do
 * not pass for loyal ones; under a filter by a record dimension (plan) stays are those in the
 * selected records, and who goes on outside them is censored on the day of leaving them. Time is in
 * days, shares are fractions. The standard error is Greenwood's,
 * S·√Σ events ÷ (atRisk·(atRisk − events)); the option `interval` chooses the scale on which the
 * 95 % interval is symmetric, as R's `survfit` names them, cut at 0 and 1.
 *
 * With `by` there is a curve for each value of that dimension, in the order of its values. A
 * customer belongs to the value of the record with which its stay begins: of several that begin on
 * that day to that with the largest MRR, among equals to the first value by code points, a value
 * before none. Values without customers are left out.
 *
 * With `observedFrom`, the day from which on the data hold everyone who left, a customer who came
 * before it is at risk only from the age it had on that day, and one who had left by then is not
 * counted: those who stayed would otherwise pass for all. `atRisk` is then those who entered at a
 * lower age and have neither left nor been censored at one, and may rise.
 *
 * @returns one point for each day on which a customer left or was censored, ascending; empty
 *   without customers. With `by` such a list a value, empty for a dimension that does not occur
 * @throws ChurnError `config/attribute` where `asOf` or `observedFrom` cannot be read
 * @see Kaplan and Meier, J. Am. Stat. Assoc. 53 (1958); METRICS.md §1.3, T37 to T39; on entries
 *   that are late, Klein and Moeschberger, Survival Analysis (2003), §4.6
 */
export function survival(ledger: Ledger, options: ByDimension): SurvivalGroup[];
export function survival(
  ledger: Ledger,
  options?: MetricOptions & { readonly by?: undefined },
): SurvivalPoint[];
export function survival(
  ledger: Ledger,
  options?: MetricOptions,
): SurvivalPoint[] | SurvivalGroup[];
export function survival(
  ledger: Ledger,
  options: MetricOptions = {},
): SurvivalPoint[] | SurvivalGroup[] {
  return runSteps(survivalSteps(ledger, options));
}

/** The same as {@link survival}, in short steps. */
export function* survivalSteps(
  ledger: Ledger,
  given: MetricOptions = {},
): Steps<SurvivalPoint[] | SurvivalGroup[]> {
  const options = withPreset(given);
  if (options.by === undefined) {
    const segment = yield* segmentSteps(ledger, options);
    const lengths = yield* stayLengthsSteps(ledger, segment, asOfOption(ledger, options), options);
    return kaplanMeier(lengths, options.interval);
  }
  const groups: SurvivalGroup[] = [];
  for (const { value, lengths } of yield* staysByValueSteps(ledger, options)) {
    groups.push({ value, points: kaplanMeier(lengths, options.interval) });
    yield;
  }
  return groups;
}
