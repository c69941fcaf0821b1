import { float64 } from './growing.js';
import type { Ledger } from './ledger.js';
import type { MetricOptions } from './options.js';
import { daysOf, listed, nameOf, periodsOf, type Periods } from './periods.js';
import { withPreset } from './presets.js';
import { runsSteps, type Runs } from './runs.js';
import { segmentSteps, type Segment } from './segment.js';
import { inSteps, runSteps, type Steps } from './steps.js';
import { wilsonInterval } from './wilson.js';

/** How customers and MRR came from the opening to the closing state of one period. */
export interface PeriodMovement {
  /** `2024-03`, `2024-Q1` or `2024`. */
  readonly period: string;
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** Closing boundary, the first day after the period; the as-of day while it is running. */
  readonly end: string;
  /** False for the running period, whose numbers are not final. */
  readonly complete: boolean;
  readonly openingCustomers: number;
  /** Customers with MRR at the end, none at the start and no paying day before the period. */
  readonly newCustomers: number;
  /** Customers with MRR at the end, none at the start, who had paid before the period. */
  readonly reactivatedCustomers: number;
  /** Customers with MRR at the start and none at the end. */
  readonly churnedCustomers: number;
  readonly enteringCustomers: number;
  readonly leavingCustomers: number;
  readonly closingCustomers: number;
  /** Customers who paid inside the period only; they are in no other count. */
  readonly joinedAndLeft: number;
  /** Amounts are major units of the ledger's currency a month; losses are positive. */
  readonly openingMrr: number;
  readonly newMrr: number;
  readonly reactivationMrr: number;
  readonly expansionMrr: number;
  readonly contractionMrr: number;
  readonly churnedMrr: number;
  /** MRR of customers who began to pay in the ledger's currency while staying customers. */
  readonly enteringMrr: number;
  /** MRR of customers who went on in another currency. */
  readonly leavingMrr: number;
  readonly closingMrr: number;
  /** Churned ÷ opening customers, a fraction; null without opening customers. */
  readonly customerChurnRate: number | null;
  /** Wilson 95 % interval of `customerChurnRate`. */
  readonly customerChurnInterval: [number, number] | null;
  /** (Churned + contraction) ÷ opening MRR, a fraction; null without opening MRR. */
  readonly grossMrrChurnRate: number | null;
  /** (Churned + contraction − expansion) ÷ opening MRR; below 0 where expansion outgrew losses. */
  readonly netMrrChurnRate: number | null;
  /** (Opening − churned − contraction + expansion) ÷ opening MRR. */
  readonly periodNrr: number | null;
  /** (Opening − churned − contraction) ÷ opening MRR; never above 1. */
  readonly periodGrr: number | null;
  /** (New + expansion) ÷ (contraction + churned) MRR; null without losses. */
  readonly quickRatio: number | null;
  /** Why each rate that is null is null: `no-customers`, `no-mrr` or `no-losses`. */
  readonly nullReasons: Readonly<Record<string, string>>;
}

/**
 * Customer and MRR movements of each period: opening + new + reactivation + expansion + entering −
 * contraction − churn − leaving = closing, exactly.
 *
 * Each customer is compared with itself at the start and at the end of the period, so what happens
 * in between cancels out; `joinedAndLeft` counts who came and went. Rates are fractions, amounts
 * major units a month.
 *
 * @returns one row a period from that of the first paying day, oldest first; empty without customers
 * @throws ChurnError `config/attribute` where a date option cannot be read
 */
export function movements(ledger: Ledger, options: MetricOptions = {}): PeriodMovement[] {
  return runSteps(movementsSteps(ledger, options));
}

/**
 * The same as {@link movements}, in short steps.
 *
 * @param chosen the segment, for a metric that has chosen it under other options already
 */
export function* movementsSteps(
  ledger: Ledger,
  options: MetricOptions = {},
  chosen?: Segment,
): Steps<PeriodMovement[]> {
  options = withPreset(options);
  const periods = periodsOf(ledger, options);
  const segment = chosen ?? (yield* segmentSteps(ledger, options));
  const runs = yield* runsSteps(segment, periods);
  const tally = yield* tallySteps(runs, periods);
  const { first, last } = listed(periods, options);
  const rows: PeriodMovement[] = [];
  for (let p = first; p < last; p++) {
    rows.push(movementOf(tally, periods, p, ledger.unitsPerMajor, options));
  }
  return rows;
}

/** Sums of customers and of ledger units, by period; levels by boundary. */
class Tally {
  readonly customersAt: Float64Array;
  readonly unitsAt: Float64Array;
  readonly newCustomers: Float64Array;
  readonly newUnits: Float64Array;
  readonly returned: Float64Array;
  readonly returnedUnits: Float64Array;
  readonly churned: Float64Array;
  readonly churnedUnits: Float64Array;
  readonly expansion: Float64Array;
  readonly contraction: Float64Array;
  readonly entering: Float64Array;
  readonly leaving: Float64Array;
  readonly joinedAndLeft: Float64Array;

  constructor(periods: number) {
    const sums = (): Float64Array => float64(periods + 2);
    this.customersAt = sums();
    this.unitsAt = sums();
    this.newCustomers = sums();
    this.newUnits = sums();
    this.returned = sums();
    this.returnedUnits = sums();
    this.churned = sums();
    this.churnedUnits = sums();
    this.expansion = sums();
    this.contraction = sums();
    this.entering = sums();
    this.leaving = sums();
    this.joinedAndLeft = sums();
  }
}

const tallies = new WeakMap<Runs, Tally>();

function* tallySteps(runs: Runs, periods: Periods): Steps<Tally> {
  const known = tallies.get(runs);
  if (known) return known;
  const tally = new Tally(periods.count);
  yield* inSteps(runs.joined.length, (from, to) => addUp(tally, runs, periods, from, to));
  countInside(tally, runs);
  for (let b = 1; b <= periods.count; b++) {
    tally.customersAt[b]! += tally.customersAt[b - 1]!;
    tally.unitsAt[b]! += tally.unitsAt[b - 1]!;
  }
  tallies.set(runs, tally);
  return tally;
}

/** Adds up the customers `[from, to)`. */
function addUp(
  tally: Tally,
  runs: Runs,
  periods: Periods,
  fromCustomer: number,
  toCustomer: number,
): void {
  const { offsets, first, last, units, joined } = runs;
  for (let c = fromCustomer; c < toCustomer; c++) {
    const end = offsets[c + 1]!;
    for (let r = offsets[c]!; r < end; r++) {
      const from = first[r]!;
      const paid = units[r]!;
      tally.customersAt[from]!++;
      tally.customersAt[last[r]! + 1]!--;
      tally.unitsAt[from]! += paid;
      tally.unitsAt[last[r]! + 1]! -= paid;

      const stays = r > offsets[c]! && last[r - 1] === from - 1;
      if (stays) change(tally, from - 1, units[r - 1]!, paid);
      else arrive(tally, from - 1, paid, joined[c] === from - 1);

      const goesOn = r + 1 < end && first[r + 1] === last[r]! + 1;
      if (!goesOn && last[r]! < periods.count) {
        tally.churned[last[r]!]!++;
        tally.churnedUnits[last[r]!]! += paid;
      }
    }
  }
}

function arrive(tally: Tally, p: number, units: number, isNew: boolean): void {
  if (isNew) {
    tally.newCustomers[p]!++;
    tally.newUnits[p]! += units;
  } else {
    tally.returned[p]!++;
    tally.returnedUnits[p]! += units;
  }
}

function change(tally: Tally, p: number, before: number, after: number): void {
  if (before === 0) tally.entering[p]! += after;
  else if (after === 0) tally.leaving[p]! += before;
  else if (after > before) tally.expansion[p]! += after - before;
  else tally.contraction[p]! += before - after;
}

function countInside(tally: Tally, { inside, offsets, first, last }: Runs): void {
  let before: { customer: number; period: number } | undefined;
  for (const stay of inside) {
    const { customer, period } = stay;
    const isCounted = before?.customer === customer && before.period === period;
    before = stay;
    if (isCounted) continue;
    let paysAtBoundary = false;
    for (let r = offsets[customer]!; r < offsets[customer + 1]!; r++) {
      if (first[r]! <= period + 1 && last[r]! >= period) paysAtBoundary = true;
    }
    if (!paysAtBoundary) tally.joinedAndLeft[period]!++;
  }
}

function movementOf(
  tally: Tally,
  periods: Periods,
  p: number,
  perMajor: number,
  options: MetricOptions,
): PeriodMovement {
  const customers = tally.customersAt[p]!;
  const opening = tally.unitsAt[p]!;
  const churned = tally.churned[p]!;
  const lost = tally.churnedUnits[p]! + tally.contraction[p]!;
  const expansion = tally.expansion[p]!;
  const returned = options.reactivation === 'include' ? tally.returnedUnits[p]! : 0;
  const nullReasons: Record<string, string> = {};
  const ratio = (name: string, part: number, whole: number, reason: string): number | null => {
    if (whole !== 0) return part / whole;
    nullReasons[name] = reason;
    return null;
  };
  return {
    period: nameOf(periods, p),
    ...daysOf(periods, p),
    complete: p < periods.complete,
    openingCustomers: customers,
    newCustomers: tally.newCustomers[p]!,
    reactivatedCustomers: tally.returned[p]!,
    churnedCustomers: churned,
    enteringCustomers: 0,
    leavingCustomers: 0,
    closingCustomers: tally.customersAt[p + 1]!,
    joinedAndLeft: tally.joinedAndLeft[p]!,
    openingMrr: opening / perMajor,
    newMrr: tally.newUnits[p]! / perMajor,
    reactivationMrr: tally.returnedUnits[p]! / perMajor,
    expansionMrr: expansion / perMajor,
    contractionMrr: tally.contraction[p]! / perMajor,
    churnedMrr: tally.churnedUnits[p]! / perMajor,
    enteringMrr: tally.entering[p]! / perMajor,
    leavingMrr: tally.leaving[p]! / perMajor,
    closingMrr: tally.unitsAt[p + 1]! / perMajor,
    customerChurnRate: ratio('customerChurnRate', churned, customers, 'no-customers'),
    customerChurnInterval: wilsonInterval(churned, customers),
    grossMrrChurnRate: ratio('grossMrrChurnRate', lost, opening, 'no-mrr'),
    netMrrChurnRate: ratio('netMrrChurnRate', lost - expansion - returned, opening, 'no-mrr'),
    periodNrr: ratio('periodNrr', opening - lost + expansion, opening, 'no-mrr'),
    periodGrr: ratio('periodGrr', opening - lost, opening, 'no-mrr'),
    quickRatio: ratio('quickRatio', tally.newUnits[p]! + expansion + returned, lost, 'no-losses'),
    nullReasons,
  };
}
