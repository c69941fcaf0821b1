import { MOVE } from './move.js';
import type { MetricOptions } from './options.js';
import type { Periods } from './periods.js';
import { ratesOf } from './rates.js';
import type { BaseSums } from './retention-base.js';
import type { Segment } from './segment.js';
import type { Steps } from './steps.js';
import type { Tally } from './move-tally.js';
import { backSteps, tallySteps } from './tally.js';

/** A rate, or the code of the reason why there is none. */
type Rate = number | string;

/** Retention between two month boundaries. */
export interface RetentionRates {
  readonly nrr: Rate;
  readonly grr: Rate;
  readonly logo: Rate;
}

/** How the rates between two month boundaries are computed by a method. */
export function* retentionRatesSteps(
  segment: Segment,
  months: Periods,
  sums: BaseSums,
  options: MetricOptions,
): Steps<(base: number, closing: number) => RetentionRates> {
  const { method } = options;
  if (method !== 'flow' && method !== 'compound') {
    return (base, closing) => ({
      nrr: divide(sums.now[closing]!, sums.unitsAt[base]!, 'no-mrr'),
      grr: divide(sums.least[closing]!, sums.unitsAt[base]!, 'no-mrr'),
      logo: divide(sums.kept[closing]!, sums.customersAt[base]!, 'no-customers'),
    });
  }
  const tally = yield* tallySteps(segment, months, options);
  if (method === 'flow') return (base, closing) => flow(tally, base, closing, options);
  const back = options.returned === 'counted' ? yield* backSteps(segment, months) : null;
  return (base, closing) => compound(tally, base, closing, options, back);
}

function flow(
  { customersAt, unitsAt, customers, units }: Tally,
  base: number,
  closing: number,
  { reactivation }: MetricOptions,
): RetentionRates {
  const sum = (of: Float64Array): number =>
    of.subarray(base, closing).reduce((total, one) => total + one, 0);
  const left = unitsAt[base]! - sum(units[MOVE.churn]!) - sum(units[MOVE.contraction]!);
  const returned = reactivation === 'include' ? sum(units[MOVE.reactivation]!) : 0;
  const customersLeft = customersAt[base]! - sum(customers[MOVE.churn]!);
  return {
    nrr: divide(left + sum(units[MOVE.expansion]!) + returned, unitsAt[base]!, 'no-mrr'),
    grr: divide(left, unitsAt[base]!, 'no-mrr'),
    logo: divide(customersLeft, customersAt[base]!, 'no-customers'),
  };
}

function compound(
  tally: Tally,
  base: number,
  closing: number,
  options: MetricOptions,
  back: Float64Array | null,
): RetentionRates {
  let nrr: Rate = 1;
  let grr: Rate = 1;
  let logo: Rate = 1;
  for (let month = base; month < closing; month++) {
    const rates = ratesOf(tally, month, options, back, 1);
    const churn = rates.customerChurnRate;
    nrr = multiply(nrr, rates.periodNrr ?? rates.nullReasons['periodNrr']!);
    grr = multiply(grr, rates.periodGrr ?? rates.nullReasons['periodGrr']!);
    logo = multiply(logo, churn === null ? rates.nullReasons['customerChurnRate']! : 1 - churn);
  }
  return { nrr, grr, logo };
}

function divide(part: number, whole: number, reasonAtZero: string): Rate {
  return whole === 0 ? reasonAtZero : part / whole;
}

function multiply(a: Rate, b: Rate): Rate {
  if (typeof a === 'string') return a;
  return typeof b === 'string' ? b : a * b;
}
