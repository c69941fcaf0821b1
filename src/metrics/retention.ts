import { monthsIn } from './calendar.js';
import { float64 } from './growing.js';
import type { Ledger } from './ledger.js';
import { windowOption, type MetricOptions } from './options.js';
import { listed, nameOf, periodsOf, type Periods } from './periods.js';
import { withPreset } from './presets.js';
import { runsSteps, type Runs } from './runs.js';
import { segmentSteps, type Segment } from './segment.js';
import { inSteps, runSteps, type Steps } from './steps.js';

/** What is left of the customers of some months ago, at the end of one period. */
export interface RetentionPoint {
  /** `2024-03`, `2024-Q1` or `2024`. */
  readonly period: string;
  /** Net revenue retention: what the base customers pay now ÷ what they paid then, a fraction. */
  readonly nrr: number | null;
  /** Gross revenue retention: Σ min(then, now) ÷ Σ then, a fraction never above 1. */
  readonly grr: number | null;
  /** The base customers who are customers now ÷ all base customers, a fraction. */
  readonly logo: number | null;
  /** The customers of the closing state `window` months earlier. */
  readonly baseCustomers: number;
  /** Their MRR then, in major units a month. */
  readonly baseMrr: number;
  /** Why each rate that is null is null: `no-customers`, `no-mrr`, or `too-short:7` where there are only seven complete months. */
  readonly nullReasons: Readonly<Record<string, string>>;
}

/**
 * Net, gross and customer retention from point to point: the customers of `window` months ago,
 * each compared with itself at the end of the period.
 *
 * The window is in months, 12 unless told otherwise, whatever the period. Σ min(then, now) is taken
 * customer by customer, so one customer's growth never hides another's loss. Money is that of the
 * customers who paid in the ledger's currency then; who joined or returned in between is in no
 * rate. Rates are fractions, MRR is in major units a month.
 *
 * @returns one point a complete period from that of the first paying day, oldest first; rates are
 *   null where fewer than `window` months are complete, or nobody, or no MRR, was there then
 * @throws ChurnError `config/attribute` where a date option cannot be read
 * @see SaaS Capital's definition of net and gross retention; METRICS.md §1.3
 */
export function retention(ledger: Ledger, options: MetricOptions = {}): RetentionPoint[] {
  return runSteps(retentionSteps(ledger, options));
}

/**
 * The same as {@link retention}, in short steps.
 *
 * @param chosen the segment, for a metric that has chosen it under other options already
 */
export function* retentionSteps(
  ledger: Ledger,
  options: MetricOptions = {},
  chosen?: Segment,
): Steps<RetentionPoint[]> {
  options = withPreset(options);
  const segment = chosen ?? (yield* segmentSteps(ledger, options));
  const periods = periodsOf(ledger, options);
  const months = periodsOf(ledger, { ...options, period: 'month' });
  const window = windowOption(options);
  const runs = yield* runsSteps(segment, months);
  const sums = yield* sumsSteps(runs, months, window);
  const { first, last } = listed(periods, options);
  const points: RetentionPoint[] = [];
  for (let p = first; p < Math.min(last, periods.complete); p++) {
    const closing = (periods.first + p + 1) * monthsIn(periods.unit) - months.first;
    points.push(pointOf(nameOf(periods, p), sums, closing, window, ledger.unitsPerMajor));
  }
  return points;
}

/** Levels at month boundaries; `kept`, `now` and `least` are those of the base a window earlier. */
interface Sums {
  readonly customersAt: Float64Array;
  readonly unitsAt: Float64Array;
  /** Base customers who are customers at the boundary. */
  readonly kept: Float64Array;
  /** What the base customers pay at the boundary. */
  readonly now: Float64Array;
  /** The lesser of what each base customer paid then and pays at the boundary. */
  readonly least: Float64Array;
}

const cache = new WeakMap<Runs, Map<number, Sums>>();

function* sumsSteps(runs: Runs, months: Periods, window: number): Steps<Sums> {
  let known = cache.get(runs);
  if (!known) cache.set(runs, (known = new Map<number, Sums>()));
  const before = known.get(window);
  if (before) return before;
  const levels = (): Float64Array => float64(months.count + 2);
  const sums: Sums = {
    customersAt: levels(),
    unitsAt: levels(),
    kept: levels(),
    now: levels(),
    least: levels(),
  };
  yield* inSteps(runs.joined.length, (from, to) => addUp(sums, runs, window, from, to));
  for (const level of Object.values(sums) as Float64Array[]) {
    for (let b = 1; b <= months.count; b++) level[b]! += level[b - 1]!;
  }
  known.set(window, sums);
  return sums;
}

/** Adds up the customers `[from, to)`; what a boundary holds more than the one before it. */
function addUp(
  sums: Sums,
  { offsets, first, last, units }: Runs,
  window: number,
  fromCustomer: number,
  toCustomer: number,
): void {
  const { customersAt, unitsAt, kept, now, least } = sums;
  for (let c = fromCustomer; c < toCustomer; c++) {
    const end = offsets[c + 1]!;
    for (let r = offsets[c]!; r < end; r++) {
      customersAt[first[r]!]!++;
      customersAt[last[r]! + 1]!--;
      unitsAt[first[r]!]! += units[r]!;
      unitsAt[last[r]! + 1]! -= units[r]!;
    }
    // Two runs of the customer, the earlier one moved by the window, overlap where both count.
    let then = offsets[c]!;
    let current = then;
    while (current < end && then < end) {
      const from = Math.max(first[then]! + window, first[current]!);
      const after = Math.min(last[then]! + window, last[current]!) + 1;
      if (from < after) {
        const paid = units[then]!;
        const pays = paid === 0 ? 0 : units[current]!;
        kept[from]!++;
        kept[after]!--;
        now[from]! += pays;
        now[after]! -= pays;
        least[from]! += Math.min(paid, pays);
        least[after]! -= Math.min(paid, pays);
      }
      if (last[then]! + window < last[current]!) then++;
      else current++;
    }
  }
}

function pointOf(
  period: string,
  sums: Sums,
  closing: number,
  window: number,
  perMajor: number,
): RetentionPoint {
  const base = closing - window;
  const baseCustomers = base < 0 ? 0 : sums.customersAt[base]!;
  const baseUnits = base < 0 ? 0 : sums.unitsAt[base]!;
  const nullReasons: Record<string, string> = {};
  const ratio = (name: string, part: number, whole: number, reason: string): number | null => {
    if (whole !== 0) return part / whole;
    nullReasons[name] = base < 0 ? `too-short:${closing}` : reason;
    return null;
  };
  return {
    period,
    nrr: ratio('nrr', sums.now[closing]!, baseUnits, 'no-mrr'),
    grr: ratio('grr', sums.least[closing]!, baseUnits, 'no-mrr'),
    logo: ratio('logo', sums.kept[closing]!, baseCustomers, 'no-customers'),
    baseCustomers,
    baseMrr: baseUnits / perMajor,
    nullReasons,
  };
}
