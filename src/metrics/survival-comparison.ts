import type { StayLengths } from './age-counts.js';
import { float64 } from './growing.js';
import { kaplanMeier, type SurvivalPoint } from './kaplan-meier.js';
import { largestOf } from './largest.js';
import type { Dimension, Ledger } from './ledger.js';
import { logRankOfSteps } from './log-rank.js';
import type { MetricOptions } from './options.js';
import { withPreset } from './presets.js';
import { staysByValueSteps, type StaysOfValue } from './stay-lengths.js';
import { runSteps, type Steps } from './steps.js';

/** The survival curves of a dimension's values, and whether they differ by more than chance. */
export interface SurvivalComparison {
  readonly dimension: string;
  /** `customer` where a customer has one value, `record` where the value it began with counts. */
  readonly of: Dimension['of'];
  /** The value of most customers first; those of too few for a curve of their own are the last one. */
  readonly parts: readonly SurvivalPart[];
  /** The log-rank test of these parts; null where no two of them can be compared. */
  readonly chiSquared: number | null;
  /** The parts that can be compared, less one; 0 where there are none. */
  readonly degreesOfFreedom: number;
  /** The probability of so great a difference between parts that do not differ; null as `chiSquared`. */
  readonly pValue: number | null;
}

/** The curve of one value, or of all that are too small for their own. */
export interface SurvivalPart {
  /** Null for no value. */
  readonly values: readonly (string | null)[];
  /** Whether these are the small values together. */
  readonly isRest: boolean;
  readonly customers: number;
  /** Customers whose first stay has ended. */
  readonly events: number;
  /** As many as would have left if all parts were alike, a sum of fractions. */
  readonly expected: number;
  readonly points: readonly SurvivalPoint[];
}

/**
 * The survival curves of the values of the dimension that the option `by` names, at most seven, and
 * the log-rank test between them.
 *
 * Curves, stays and groups are those of `survival`, the test is that of `logRank`, with the same
 * options; here the six values of most customers are compared with all others together, so that a
 * dimension with thousands of values can be drawn and tested too.
 *
 * @returns null without `by`, and for a dimension that does not occur
 * @throws ChurnError `config/attribute` where `asOf` or `observedFrom` cannot be read
 * @see Mantel, Cancer Chemother. Rep. 50 (1966); METRICS.md §1.3
 */
export function survivalComparison(
  ledger: Ledger,
  options: MetricOptions = {},
): SurvivalComparison | null {
  return runSteps(survivalComparisonSteps(ledger, options));
}

/** The same as {@link survivalComparison}, in short steps. */
export function* survivalComparisonSteps(
  ledger: Ledger,
  given: MetricOptions = {},
): Steps<SurvivalComparison | null> {
  const options = withPreset(given);
  const dimension = ledger.dimensions.find(({ name }) => name === options.by);
  if (!dimension) return null;
  const stays = yield* staysByValueSteps(ledger, options);
  const { large, rest } = largestOf(stays.toSorted((a, b) => b.customers - a.customers));
  const compared = rest.length > 0 ? [...large, yield* togetherSteps(rest)] : large;
  const { chiSquared, degreesOfFreedom, pValue, groups } = yield* logRankOfSteps(compared);
  return {
    dimension: dimension.name,
    of: dimension.of,
    chiSquared,
    degreesOfFreedom,
    pValue,
    parts: compared.map(({ value, customers, lengths }, i): SurvivalPart => ({
      values: i < large.length ? [value] : rest.map((one) => one.value),
      isRest: i >= large.length,
      customers,
      events: groups[i]!.events,
      expected: groups[i]!.expected,
      points: kaplanMeier(lengths, options.interval),
    })),
  };
}

/** All stays of several values as those of one; which value it says is of no account. */
function* togetherSteps(stays: readonly StaysOfValue[]): Steps<StaysOfValue> {
  const longest = stays.reduce((most, { lengths: { ages } }) => Math.max(most, ages.at(-1)!), 0);
  const sums = NAMES.map(() => float64(longest + 1));
  let customers = 0;
  for (const { customers: more, lengths } of stays) {
    customers += more;
    NAMES.forEach((name, k) => {
      const counts = lengths[name];
      lengths.ages.forEach((age, i) => (sums[k]![age]! += counts[i]!));
    });
    yield;
  }
  const ages = Uint32Array.from(sums[0]!.keys()).filter((age) => sums.some((sum) => sum[age]! > 0));
  const [entries, events, censored] = sums.map((sum) => Uint32Array.from(ages, (age) => sum[age]!));
  return {
    value: null,
    customers,
    lengths: { ages, entries: entries!, events: events!, censored: censored! },
  };
}

/** What is counted at each age. */
const NAMES = ['entries', 'events', 'censored'] as const satisfies readonly (keyof StayLengths)[];
