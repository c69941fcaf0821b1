import type { PeriodMovement } from '../../metrics/movements.js';

/** What a gauge measures. */
export type GaugeMeasure = 'churn' | 'retention';

/** What a gauge counts. */
export type GaugeBasis = 'customers' | 'revenue';

/** The rate of one period, null where it cannot be computed, and what it is made of. */
export interface GaugePoint {
  readonly period: string;
  readonly value: number | null;
  /** The rate is `part` ÷ `whole`: customers, or major units of MRR. */
  readonly part: number;
  readonly whole: number;
  /** The 95 % interval; null where the rate is no share of customers. */
  readonly interval: readonly [number, number] | null;
}

/** What a gauge shows of its period. */
export interface GaugeReading extends GaugePoint {
  /** Whether nothing was lost of something. */
  readonly lossless: boolean;
  /** The period before; null where there is none, or it has no rate. */
  readonly previous: { readonly period: string; readonly value: number } | null;
  /** Up to twelve complete periods from the first that has a rate, oldest first; this one is the last. */
  readonly history: readonly GaugePoint[];
  /** Why the rate says little, and how many customers it is of. */
  readonly sample: 'enough' | 'few-customers' | 'few-losses';
  readonly customers: number;
}

const HISTORY = 12;
const FEW_CUSTOMERS = 30;
const FEW_LOSSES = 5;

/**
 * The rate of the last complete period with what it is compared with.
 *
 * @returns null where no period is complete
 */
export function gaugeReading(
  movements: readonly PeriodMovement[],
  measure: GaugeMeasure,
  basis: GaugeBasis,
): GaugeReading | null {
  const complete = movements.filter((movement) => movement.complete).slice(-HISTORY);
  const last = complete[complete.length - 1];
  if (!last) return null;
  const history = complete.map((movement) => ({
    period: movement.period,
    value: rateOf(movement, measure, basis),
    ...partsOf(movement, measure, basis),
    interval: basis === 'customers' ? intervalOf(movement, measure) : null,
  }));
  const before = history[history.length - 2];
  const since = history.findIndex(({ value }) => value !== null);
  return {
    ...history[history.length - 1]!,
    lossless: lossRateOf(last, basis) === 0,
    previous: before && before.value !== null ? { ...before, value: before.value } : null,
    history: history.slice(Math.max(0, since)),
    sample: sampleOf(last, basis),
    customers: last.openingCustomers,
  };
}

function lossRateOf(movement: PeriodMovement, basis: GaugeBasis): number | null {
  return basis === 'customers' ? movement.customerChurnRate : movement.grossMrrChurnRate;
}

function rateOf(movement: PeriodMovement, measure: GaugeMeasure, basis: GaugeBasis): number | null {
  const lost = lossRateOf(movement, basis);
  if (lost === null || measure === 'churn') return lost;
  // One division, so that 3 of 4 is 0.75 and not one minus a rounded rate.
  const { part, whole } = partsOf(movement, measure, basis);
  return part / whole;
}

function partsOf(
  movement: PeriodMovement,
  measure: GaugeMeasure,
  basis: GaugeBasis,
): { part: number; whole: number } {
  const isCustomers = basis === 'customers';
  const whole = isCustomers ? movement.baseCustomers : movement.baseMrr;
  const lost = isCustomers ? movement.lostCustomers : movement.lostMrr;
  return { part: measure === 'churn' ? lost : whole - lost, whole };
}

function intervalOf(
  { customerChurnInterval }: PeriodMovement,
  measure: GaugeMeasure,
): readonly [number, number] | null {
  if (!customerChurnInterval || measure === 'churn') return customerChurnInterval;
  const [lower, upper] = customerChurnInterval;
  return [1 - upper, 1 - lower];
}

function sampleOf(movement: PeriodMovement, basis: GaugeBasis): GaugeReading['sample'] {
  if (lossRateOf(movement, basis) === null) return 'enough';
  if (movement.openingCustomers < FEW_CUSTOMERS) return 'few-customers';
  if (basis === 'customers' && movement.churnedCustomers < FEW_LOSSES) return 'few-losses';
  return 'enough';
}

/** The ends of a gauge, as fractions. */
export interface GaugeScale {
  readonly min: number;
  readonly max: number;
}

/** What a page may fix of a scale; null leaves it to be chosen. */
export interface GaugeLimits {
  readonly min: number | null;
  readonly max: number | null;
  readonly target: number | null;
}

/** The spans to choose from: few, so that a refresh seldom moves the scale. */
const SPANS = [0.01, 0.02, 0.05, 0.08, 0.1, 0.2, 0.3, 0.5, 1];
const HEADROOM = 1.1;

/**
 * The ends of the scale: for churn from 0 to the least round span that holds the last twelve
 * periods, the interval and the target; for retention such a span below 1.
 */
export function gaugeScale(
  reading: GaugeReading | null,
  measure: GaugeMeasure,
  { min, max, target }: GaugeLimits,
): GaugeScale {
  const values = [
    target,
    ...(reading ? [...(reading.interval ?? []), ...reading.history.map(({ value }) => value)] : []),
  ].filter((value) => value !== null);
  const losses = measure === 'churn' ? values : values.map((value) => 1 - value);
  const largest = Math.max(0, ...losses) * HEADROOM;
  const span = SPANS.find((candidate) => candidate >= largest) ?? 1;
  const chosen = measure === 'churn' ? { min: 0, max: span } : { min: 1 - span, max: 1 };
  const scale = { min: min ?? chosen.min, max: max ?? chosen.max };
  return scale.min < scale.max ? scale : chosen;
}

/** On which side of a scale a value lies, or `null` within it. */
export function sideOf(value: number, { min, max }: GaugeScale): 'above' | 'below' | null {
  if (value > max) return 'above';
  return value < min ? 'below' : null;
}

/** The value, or the end of the scale that it lies beyond. */
export function within(value: number, { min, max }: GaugeScale): number {
  return Math.max(min, Math.min(max, value));
}
