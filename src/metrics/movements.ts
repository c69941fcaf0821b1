import type { Ledger } from './ledger.js';
import { MOVE, type Move } from './move.js';
import type { MetricOptions } from './options.js';
import { daysOf, listed, nameOf, periodsOf } from './periods.js';
import { withPreset } from './presets.js';
import { ratesOf } from './rates.js';
import { segmentSteps, type Segment } from './segment.js';
import { runSteps, type Steps } from './steps.js';
import type { Tally } from './move-tally.js';
import { backSteps, tallySteps } from './tally.js';

/** How customers and MRR came from the opening to the closing state of one period. */
export interface PeriodMovement {
  /** `2024-03`, `2024-Q1` or `2024`; with `rollingDays` both its days, `2024-03-02/2024-04-01`. */
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
  /** Customers who have selected records at the end, had others only at the start. */
  readonly enteringCustomers: number;
  /** Customers who had selected records at the start, and have others only at the end. */
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
  /** MRR of the entering, and of customers who began to pay in the ledger's currency while staying. */
  readonly enteringMrr: number;
  /** MRR of the leaving, and of customers who went on in another currency. */
  readonly leavingMrr: number;
  readonly closingMrr: number;
  /** The customers whom `customerChurnRate` counts as lost: the churned, and others by option. */
  readonly lostCustomers: number;
  /** What `customerChurnRate` divides by: the opening customers, or others by option. */
  readonly baseCustomers: number;
  /** What `grossMrrChurnRate` counts as lost. */
  readonly lostMrr: number;
  /** What `grossMrrChurnRate` divides by. */
  readonly baseMrr: number;
  /** Lost ÷ opening customers, a fraction, see {@link movements}; null without any to divide by. */
  readonly customerChurnRate: number | null;
  /** Wilson 95 % interval of `customerChurnRate`; null where it is no part of the opening customers. */
  readonly customerChurnInterval: [number, number] | null;
  /** (Churned + contraction) ÷ opening MRR, a fraction; null without any to divide by. */
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
 * major units a month. Options change what is counted and what rates divide by:
 *
 * - `grain: 'event'` makes each change of a customer's MRR a movement of its own in the period of
 *   its day; changes a day or less apart within a period are one. Counts are of events then, and a
 *   churn rate can be above 1.
 * - `denominator` is what the three churn rates divide by: `opening`; `average` of opening and
 *   closing; `opening-plus-new`, for customers all who first paid in the period, also those who left
 *   in it, for money new MRR.
 * - `returned: 'counted'` adds those who left and came back within the period to the lost of the
 *   customer churn rate, `joinedAndLeft: 'counted'` those who came and went. Neither changes
 *   `churnedCustomers`; with `grain: 'event'` each of their losses is counted anyway. As returners
 *   are lost but not new, a rate can then be above 1 also under `opening-plus-new`.
 * - `contraction: 'exclude'` leaves contraction out of gross MRR churn; `reactivation: 'include'`
 *   takes returning MRR off net MRR churn and adds it to what the quick ratio has won.
 * - `reactivationWindowDays`: who returns after more days without MRR is new, not reactivated.
 * - `rollingDays`, `churnDate`, `selection`: see `MetricOptions`.
 *
 * Under a `where` that selects records, everything is of the selected ones, but whether a customer
 * came, returned or churned is decided over all its records: one who moves in or out of the selected
 * ones while it pays is entering or leaving, which is neither growth nor loss.
 *
 * @returns one row a period from that of the first paying day of all customers, oldest first; empty
 *   without customers. A rate that would be divided by 0 is null, and `nullReasons` says why
 * @throws ChurnError `config/attribute` where a date option, `where` or `selection` cannot be read,
 *   `data/too-large` for more than 40,000 periods of `rollingDays`
 * @see METRICS.md §1.2 and §1.3, T1, T3, T7, T16, T36 and T43
 */
export function movements(ledger: Ledger, options: MetricOptions = {}): PeriodMovement[] {
  return runSteps(movementsSteps(ledger, options));
}

/** Rows that are written in a step. */
const PERIODS_A_STEP = 1024;

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
  const tally = yield* tallySteps(segment, periods, options);
  const back = options.returned === 'counted' ? yield* backSteps(segment, periods) : null;
  const { first, last } = listed(periods, options);
  const rows: PeriodMovement[] = [];
  for (let p = first; p < last; p++) {
    rows.push({
      period: nameOf(periods, p),
      ...daysOf(periods, p),
      complete: p < periods.complete,
      ...countsOf(tally, p),
      ...amountsOf(tally, p, segment.unitsPerMajor),
      ...ratesOf(tally, p, options, back, segment.unitsPerMajor),
    });
    if (rows.length % PERIODS_A_STEP === 0) yield;
  }
  return rows;
}

function countsOf({ customersAt, customers, joinedAndLeft }: Tally, p: number) {
  return {
    openingCustomers: customersAt[p]!,
    newCustomers: customers[MOVE.new]![p]!,
    reactivatedCustomers: customers[MOVE.reactivation]![p]!,
    churnedCustomers: customers[MOVE.churn]![p]!,
    enteringCustomers: customers[MOVE.entering]![p]!,
    leavingCustomers: customers[MOVE.leaving]![p]!,
    closingCustomers: customersAt[p + 1]!,
    joinedAndLeft: joinedAndLeft[p]!,
  };
}

function amountsOf({ unitsAt, units }: Tally, p: number, perMajor: number) {
  const sum = (...moves: Move[]): number =>
    moves.reduce<number>((total, move) => total + units[move]![p]!, 0) / perMajor;
  return {
    openingMrr: unitsAt[p]! / perMajor,
    newMrr: sum(MOVE.new),
    reactivationMrr: sum(MOVE.reactivation),
    expansionMrr: sum(MOVE.expansion),
    contractionMrr: sum(MOVE.contraction),
    churnedMrr: sum(MOVE.churn),
    enteringMrr: sum(MOVE.entering, MOVE.currencyIn),
    leavingMrr: sum(MOVE.leaving, MOVE.currencyOut),
    closingMrr: unitsAt[p + 1]! / perMajor,
  };
}
