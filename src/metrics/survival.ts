import type { EpochDay } from './calendar.js';
import { uint32 } from './growing.js';
import type { Ledger } from './ledger.js';
import type { MetricOptions } from './options.js';
import { asOfOption } from './periods.js';
import { withPreset } from './presets.js';
import { segmentSteps } from './segment.js';
import { spellsSteps, type Spells } from './spells.js';
import { inSteps, runSteps, type Steps } from './steps.js';
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

/**
 * The Kaplan-Meier curve of customers' first stays: S(t) = Π (1 − events ÷ atRisk).
 *
 * A stay runs from the first paying day to the first day on which all MRR is gone, later stays do
 * not count. Whoever has not left by the as-of day is censored there, so that young customers do
 * not pass for loyal ones. Time is in days, shares are fractions. The standard error is
 * Greenwood's, S·√Σ events ÷ (atRisk·(atRisk − events)); the option `interval` chooses the scale on
 * which the 95 % interval is symmetric, as R's `survfit` names them, cut at 0 and 1.
 *
 * @returns one point for each day on which a customer left or was censored, ascending; empty
 *   without customers
 * @throws ChurnError `config/attribute` where the option `asOf` cannot be read
 * @see Kaplan and Meier, J. Am. Stat. Assoc. 53 (1958); METRICS.md §1.3
 */
export function survival(ledger: Ledger, options: MetricOptions = {}): SurvivalPoint[] {
  return runSteps(survivalSteps(ledger, options));
}

/** The same as {@link survival}, in short steps. */
export function* survivalSteps(
  ledger: Ledger,
  options: MetricOptions = {},
): Steps<SurvivalPoint[]> {
  options = withPreset(options);
  const asOf = asOfOption(ledger, options);
  const segment = yield* segmentSteps(ledger, options);
  const spells = yield* spellsSteps(segment, asOf);
  return estimate(yield* durationsSteps(spells, asOf), options.interval);
}

/** How many stays lasted each number of days, and how many have lasted it so far. */
interface Durations {
  readonly customers: number;
  readonly events: Uint32Array;
  readonly censored: Uint32Array;
}

function* durationsSteps({ offsets, start, end, left }: Spells, asOf: EpochDay): Steps<Durations> {
  let earliest = asOf;
  for (let c = 0; c + 1 < offsets.length; c++) {
    const first = offsets[c]!;
    if (first < offsets[c + 1]! && start[first]! < earliest) earliest = start[first]!;
  }
  const events = uint32(asOf - earliest + 1);
  const censored = uint32(asOf - earliest + 1);
  let customers = 0;
  yield* inSteps(offsets.length - 1, (from, to) => {
    for (let c = from; c < to; c++) {
      const first = offsets[c]!;
      if (first === offsets[c + 1]) continue;
      customers++;
      const day = Math.min(end[first]!, asOf) - start[first]!;
      if (end[first]! <= asOf && left?.[first] !== 1) events[day]!++;
      else censored[day]!++;
    }
  });
  return { customers, events, censored };
}

function estimate(durations: Durations, interval: MetricOptions['interval']): SurvivalPoint[] {
  const points: SurvivalPoint[] = [];
  let atRisk = durations.customers;
  let share = 1;
  let greenwood = 0;
  for (let day = 0; atRisk > 0; day++) {
    const events = durations.events[day]!;
    const censored = durations.censored[day]!;
    if (events + censored === 0) continue;
    share *= 1 - events / atRisk;
    greenwood += events / (atRisk * (atRisk - events));
    const error = Math.sqrt(greenwood);
    const ends = share === 0 || share === 1 ? null : intervalOf(share, Z * error, interval);
    points.push({
      day,
      atRisk,
      events,
      censored,
      survival: share,
      standardError: share === 0 ? null : share * error,
      lower: ends && Math.max(0, ends[0]),
      upper: ends && Math.min(1, ends[1]),
    });
    atRisk -= events + censored;
  }
  return points;
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
