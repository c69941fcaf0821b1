import type { StayLengths } from './age-counts.js';
import type { MetricOptions } from './options.js';
import { Z } from './wilson.js';

/** The share of customers that stays longer than a number of days, where that share can change. */
export interface SurvivalPoint {
  /** Days since the customer's first paying day. */
  readonly day: number;
  /** Customers still there just before this day, those censored on it included. */
  readonly atRisk: number;
  /** Customers whose first stay lasted this many days. */
  readonly events: number;
  /** Customers who are still there and have been for this many days. */
  readonly censored: number;
  /** The estimated share that stays longer, a fraction. */
  readonly survival: number;
  /** Greenwood's standard error of `survival`; null where that is 0. */
  readonly standardError: number | null;
  /** The lower end of the 95 % interval; null where `survival` is 0 or 1. */
  readonly lower: number | null;
  /** The upper end of the 95 % interval; null where `survival` is 0 or 1. */
  readonly upper: number | null;
}

/** The Kaplan-Meier curve of stays, with the interval of a kind; see `survival`. */
export function kaplanMeier(
  { ages, entries, events, censored }: StayLengths,
  interval: MetricOptions['interval'],
): SurvivalPoint[] {
  const points: SurvivalPoint[] = [];
  let atRisk = 0;
  let share = 1;
  let greenwood = 0;
  for (let i = 0; i < ages.length; i++) {
    const left = events[i]!;
    const stayed = censored[i]!;
    if (left + stayed > 0) {
      share *= 1 - left / atRisk;
      greenwood += left / (atRisk * (atRisk - left));
      points.push(pointOf(ages[i]!, atRisk, left, stayed, share, Math.sqrt(greenwood), interval));
      atRisk -= left + stayed;
    }
    atRisk += entries[i]!;
  }
  return points;
}

/** @param error the standard error of `share`, relative to it */
function pointOf(
  day: number,
  atRisk: number,
  events: number,
  censored: number,
  share: number,
  error: number,
  interval: MetricOptions['interval'],
): SurvivalPoint {
  const ends = share === 0 || share === 1 ? null : intervalOf(share, Z * error, interval);
  return {
    day,
    atRisk,
    events,
    censored,
    survival: share,
    standardError: share === 0 ? null : share * error,
    lower: ends && Math.max(0, ends[0]),
    upper: ends && Math.min(1, ends[1]),
  };
}

/** @param spread the half width of the interval of log S, which is S's relative error times z */
function intervalOf(
  share: number,
  spread: number,
  kind: MetricOptions['interval'],
): [number, number] {
  if (kind === 'plain') return [share - share * spread, share + share * spread];
  if (kind === 'log') return [share * Math.exp(-spread), share * Math.exp(spread)];
  const power = Math.exp(-spread / Math.log(share));
  return [share ** power, share ** (1 / power)];
}

/**
 * How long customers stay on average, counting no more than so many days: the area under the curve.
 *
 * Where nobody has been observed for so long, the area ends with the last day on which somebody
 * was: it is a lower bound then, since nothing is known of what comes after.
 *
 * @returns days, a mean; null without a curve
 * @see Royston and Parmar, BMC Med. Res. Methodol. 13 (2013), on the restricted mean survival time
 */
export function restrictedMean(points: readonly SurvivalPoint[], days: number): number | null {
  if (points.length === 0) return null;
  let mean = 0;
  let before = 0;
  let share = 1;
  for (const { day, survival } of points) {
    const until = Math.min(day, days);
    mean += share * (until - before);
    before = until;
    share = survival;
  }
  return mean;
}
