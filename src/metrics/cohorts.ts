import { addCells, noCells, type CellSums } from './cohort-cells.js';
import { cohortShares, shareAverages } from './cohort-shares.js';
import { customerSteps } from './customer-steps.js';
import { float64 } from './growing.js';
import type { Ledger } from './ledger.js';
import type { MetricOptions } from './options.js';
import { listed, nameOf, periodsOf, type Periods } from './periods.js';
import { withPreset } from './presets.js';
import { runsSteps, type Runs } from './runs.js';
import { segmentSteps, type Segment } from './segment.js';
import { inSteps, runSteps, type Steps } from './steps.js';

/** What is left of a cohort at the end of one period of its life. */
export interface CohortCell {
  /** Periods since the one in which the cohort signed up. */
  readonly age: number;
  /** Customers of the cohort with MRR at the end of the period. */
  readonly customers: number;
  /** Their MRR, in major units a month. */
  readonly mrr: number;
  /** `customers` ÷ the cohort's size, a fraction. */
  readonly customerRetention: number;
  /** `mrr` ÷ the cohort's first MRR, a fraction that may exceed 1; null where that was 0. */
  readonly revenueRetention: number | null;
  /** False for the running period, which closes at the as-of day. */
  readonly complete: boolean;
}

/** The customers whose first paying day lies in one period. */
export interface Cohort {
  /** The period: `2024-03`, `2024-Q1` or `2024`. */
  readonly cohort: string;
  /** How many customers: the 100 % of customer retention. */
  readonly size: number;
  /** The sum of each customer's MRR on its first paying day, in major units: the 100 % of revenue retention. */
  readonly mrr: number;
  /** One cell an age, from 0 to the last period that has begun. */
  readonly cells: readonly CohortCell[];
}

/**
 * Retention by signup cohort and age.
 *
 * A cell is the state at the end of the period in which the cohort has that age, so a calendar
 * diagonal of cells adds up to that period's closing customers and MRR, and customers who returned
 * count again. Age 0 is the end of the signup period and may be below 100 %; with `periodZero:
 * 'full'` it is all of the cohort. Under a `where` that selects records, cohorts are by the first
 * day with one of these, and sizes and cells are of these alone. Cohorts are of
 * calendar periods: `rollingDays` has no part in them. Money is in major units a month.
 *
 * @returns one row for each period in which somebody signed up, oldest first; `revenueRetention` is
 *   null where the first MRR was 0
 * @throws ChurnError `config/attribute` where a date option, `where` or `selection` cannot be read,
 *   `data/too-large` where short periods over a long time make millions of cells
 * @see METRICS.md §1.4, T18 and T36
 */
export function cohorts(ledger: Ledger, options: MetricOptions = {}): Cohort[] {
  return runSteps(cohortsSteps(ledger, options));
}

/** The same as {@link cohorts}, in short steps. */
export function* cohortsSteps(ledger: Ledger, options: MetricOptions = {}): Steps<Cohort[]> {
  options = withPreset(options);
  const periods = periodsOf(ledger, { ...options, rollingDays: 0 });
  const segment = yield* segmentSteps(ledger, options);
  const runs = yield* runsSteps(segment, periods);
  const sizes = yield* sizesSteps(runs, periods);
  const firstUnits = float64(sizes.length);
  const cells = noCells(periods, sizes);
  yield* customerSteps(segment, (from, to) => {
    addFirstUnits(firstUnits, segment, runs, from, to);
    addCells(cells, runs, periods, from, to);
  });
  const { first, last } = listed(periods, options);
  const rows: Cohort[] = [];
  for (let p = first; p < last; p++) {
    const size = sizes[p]!;
    if (size === 0) continue;
    rows.push({
      cohort: nameOf(periods, p),
      size,
      mrr: firstUnits[p]! / ledger.unitsPerMajor,
      cells: cellsOf(cells, periods, p, size, firstUnits[p]!, ledger.unitsPerMajor, options),
    });
    yield;
  }
  return rows;
}

/** How many customers signed up in each period. */
function* sizesSteps({ joined }: Runs, { count }: Periods): Steps<Float64Array> {
  const sizes = float64(count + 1);
  yield* inSteps(joined.length, (from, to) => {
    for (let c = from; c < to; c++) sizes[joined[c]!]!++;
  });
  return sizes;
}

/** Adds the ledger units of the first paying days of the customers `[from, to)`. */
function addFirstUnits(
  firstUnits: Float64Array,
  { columns, currencyCode }: Segment,
  { joined }: Runs,
  fromCustomer: number,
  toCustomer: number,
): void {
  const { offsets, start, units, currency } = columns;
  const shares = float64(columns.currencies.length);
  if (currencyCode >= 0) shares[currencyCode] = 1;
  for (let c = fromCustomer; c < toCustomer; c++) {
    const first = offsets[c]!;
    const end = offsets[c + 1]!;
    const firstDay = start[first]!;
    let sum = units[first]! * shares[currency[first]!]!;
    for (let row = first + 1; row < end && start[row] === firstDay; row++) {
      sum += units[row]! * shares[currency[row]!]!;
    }
    firstUnits[joined[c]!]! += sum;
  }
}

function cellsOf(
  sums: CellSums,
  periods: Periods,
  p: number,
  size: number,
  firstUnits: number,
  perMajor: number,
  { periodZero }: MetricOptions,
): CohortCell[] {
  const cells: CohortCell[] = [];
  let customers = 0;
  let units = 0;
  for (let age = 0; p + age < periods.count; age++) {
    customers += sums.customers[sums.offsets[p]! + age]!;
    units += sums.units[sums.offsets[p]! + age]!;
    const isWhole = age === 0 && periodZero === 'full';
    const stayed = isWhole ? size : customers;
    const paid = isWhole ? firstUnits : units;
    cells.push({
      age,
      customers: stayed,
      mrr: paid / perMajor,
      customerRetention: stayed / size,
      revenueRetention: firstUnits === 0 ? null : paid / firstUnits,
      complete: p + age < periods.complete,
    });
  }
  return cells;
}

/** The weighted average of a heatmap's column. */
export interface CohortAverage {
  readonly age: number;
  /** How many cohorts have completed this age. */
  readonly cohorts: number;
  /** How many customers they began with. */
  readonly size: number;
  readonly customerRetention: number;
  /** Null where their first MRR was 0. */
  readonly revenueRetention: number | null;
}

/**
 * Retention by age over all cohorts that have completed that age: Σ cells ÷ Σ sizes, so that a
 * large cohort weighs more and a young one does not count as lost.
 *
 * @returns one row an age in periods that at least one cohort has completed, with fractions;
 *   `revenueRetention` is null where the first MRR was 0. Never throws.
 * @see METRICS.md §1.4 (averages)
 */
export function cohortAverages(rows: readonly Cohort[]): CohortAverage[] {
  const ofMrr = shareAverages(cohortShares(rows, 'revenue'));
  return shareAverages(cohortShares(rows, 'customers')).flatMap((average) => {
    if (average === null) return [];
    const { age, cohorts, from: size, rate: customerRetention } = average;
    const revenueRetention = ofMrr[age]?.rate ?? null;
    return [{ age, cohorts, size, customerRetention, revenueRetention }];
  });
}
