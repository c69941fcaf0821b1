import type { PeriodMovement } from '../../metrics/movements.js';
import type { RetentionPoint } from '../../metrics/retention.js';
import type { SelectedMovement } from '../../metrics/selection.js';
import { lostBy, RETAINED } from '../../scene/lost-by.js';
import {
  basisOf,
  isTrailing,
  sideShown,
  type GaugeBasis,
  type GaugeFigure,
} from './figure.scene.js';

/** What a gauge is read from. */
export interface GaugeAnswer {
  /** What was asked for; every figure that does not look back can be read as well. */
  readonly figure: GaugeFigure;
  readonly movements: readonly PeriodMovement[];
  /** Null where it was not asked for, which only the figures that look back need. */
  readonly trailing: readonly RetentionPoint[] | null;
}

/** The rate of one period, null where it cannot be computed, and what it is made of. */
export interface GaugePoint {
  readonly period: string;
  readonly value: number | null;
  /** The rate is `part` ÷ `whole`: customers, or major units of MRR. */
  readonly part: number;
  readonly whole: number;
  /** The 95 % interval; null where the rate is no share of customers. */
  readonly interval: readonly [number, number] | null;
  /** What the customers of `part` did in the period; null where `part` is of no such customers. */
  readonly counts: SelectedMovement | null;
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
  /** Why there is no rate, as the metric says; null where there is one. */
  readonly nullReason: string | null;
}

const HISTORY = 12;
const FEW_CUSTOMERS = 30;
const FEW_LOSSES = 5;

/**
 * The rate of the last complete period with what it is compared with.
 *
 * @returns null where no period is complete
 */
export function gaugeReading(answer: GaugeAnswer, figure: GaugeFigure): GaugeReading | null {
  const complete = answer.movements.filter((movement) => movement.complete).slice(-HISTORY);
  const last = complete[complete.length - 1];
  if (!last) return null;
  const trailing = answer.trailing ?? [];
  const history = isTrailing(figure)
    ? trailing.slice(-HISTORY).map((point) => trailingPoint(point, figure))
    : complete.map((movement) => pointOf(movement, figure));
  const now = history[history.length - 1] ?? { ...NO_POINT, period: last.period };
  const before = history[history.length - 2];
  const since = history.findIndex(({ value }) => value !== null);
  const base = isTrailing(figure) ? trailing[trailing.length - 1] : null;
  const customers = base?.baseCustomers ?? last.openingCustomers;
  return {
    ...now,
    lossless: now.value === LOSSLESS[figure],
    previous: before && before.value !== null ? { ...before, value: before.value } : null,
    history: history.slice(Math.max(0, since)),
    sample: now.value === null ? 'enough' : sampleOf(last, figure, customers),
    customers,
    nullReason: nullReasonOf(base === undefined ? TOO_SHORT : (base ?? last), figure),
  };
}

/** Periods of so many days may be complete before any month is, of which the figures that look back are. */
const NO_POINT = { value: null, part: 0, whole: 0, interval: null, counts: null };
const TOO_SHORT = { nullReasons: { nrr: 'too-short:0', grr: 'too-short:0' } };

function nullReasonOf(
  { nullReasons }: { readonly nullReasons: Readonly<Record<string, string>> },
  figure: GaugeFigure,
): string | null {
  return nullReasons[RATES[figure] ?? figure] ?? null;
}

/** The rate without any loss; growth hides what was lost in the net ones. */
const LOSSLESS: Readonly<Record<GaugeFigure, number | null>> = {
  ...{ customerChurnRate: 0, grossMrrChurnRate: 0, netMrrChurnRate: null },
  ...{ periodLogo: 1, periodGrr: 1, nrr: null, grr: 1 },
};

/** The churn rates that what was kept is computed from. */
const RATES: { readonly [F in GaugeFigure]?: 'customerChurnRate' | 'grossMrrChurnRate' } = {
  periodLogo: 'customerChurnRate',
  periodGrr: 'grossMrrChurnRate',
};

function trailingPoint(point: RetentionPoint, figure: 'nrr' | 'grr'): GaugePoint {
  const { period, baseMrr: whole } = point;
  const value = point[figure];
  const counts = value ? RETAINED[figure] : null;
  return { period, value, part: (value ?? 0) * whole, whole, interval: null, counts };
}

function pointOf(
  movement: PeriodMovement,
  figure: Exclude<GaugeFigure, 'nrr' | 'grr'>,
): GaugePoint {
  const { period } = movement;
  const isOfCustomers = basisOf(figure) === 'customers';
  const whole = isOfCustomers ? movement.baseCustomers : movement.baseMrr;
  const lost = isOfCustomers ? movement.lostCustomers : movement.lostMrr;
  const interval = isOfCustomers ? intervalOf(movement, figure) : null;
  if (figure === 'netMrrChurnRate') {
    const value = movement.netMrrChurnRate;
    const moved = movement.churnedMrr + movement.contractionMrr + movement.expansionMrr;
    // Only what has a numerator has another rate than 0.
    const counts = value || moved > 0 ? 'netChurn' : null;
    return { period, value, part: (value ?? 0) * whole, whole, interval, counts };
  }
  if (sideShown(figure) === 'lost') {
    const value = movement[figure as 'customerChurnRate'];
    const counts = lost > 0 ? lostBy(movement, basisOf(figure)) : null;
    return { period, value, part: lost, whole, interval, counts };
  }
  // One division, so that 3 of 4 is 0.75 and not one minus a rounded rate.
  const part = whole - lost;
  const value = movement[RATES[figure]!] === null ? null : part / whole;
  const counts = part > 0 && isWholeKept(movement, basisOf(figure)) ? 'kept' : null;
  return { period, value, part, whole, interval, counts };
}

/** Whether what was kept is of the opening, and all of it that was not lost. */
function isWholeKept(movement: PeriodMovement, basis: GaugeBasis): boolean {
  const { baseCustomers, openingCustomers, baseMrr, openingMrr } = movement;
  if (basis === 'revenue') return baseMrr === openingMrr;
  return lostBy(movement, basis) === 'churn' && baseCustomers === openingCustomers;
}

function intervalOf(
  { customerChurnInterval }: PeriodMovement,
  figure: GaugeFigure,
): readonly [number, number] | null {
  if (!customerChurnInterval || sideShown(figure) === 'lost') return customerChurnInterval;
  const [lower, upper] = customerChurnInterval;
  return [1 - upper, 1 - lower];
}

function sampleOf(
  movement: PeriodMovement,
  figure: GaugeFigure,
  customers: number,
): GaugeReading['sample'] {
  if (customers < FEW_CUSTOMERS) return 'few-customers';
  const isOfCustomers = basisOf(figure) === 'customers';
  return isOfCustomers && movement.churnedCustomers < FEW_LOSSES ? 'few-losses' : 'enough';
}
