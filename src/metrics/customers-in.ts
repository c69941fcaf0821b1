import { formatDay, PERIOD_UNITS, type EpochDay, type PeriodUnit } from './calendar.js';
import { compareCodePoints, NONE } from './dictionary.js';
import { NEVER, type DimensionColumn, type Ledger } from './ledger.js';
import { eachLoss } from './losses.js';
import type { MetricOptions } from './options.js';
import { asOfOption, listed, nameOf, periodsOf, type Periods } from './periods.js';
import { runsOf, type Runs } from './runs.js';
import type { SelectedMovement, Selection } from './selection.js';
import { spellsOf, type Spells } from './spells.js';

/** One of the customers behind a mark of a chart. */
export interface CustomerRow {
  readonly customerId: string;
  /** The plan with the largest MRR at the moment of the selection; null where the records name none. */
  readonly plan: string | null;
  /** The amount concerned, in major units of the ledger's currency a month; never negative. */
  readonly mrr: number;
  /** The customer's first paying day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The day on which all MRR was gone, `YYYY-MM-DD`; null for a customer who pays at the as-of day. */
  readonly end: string | null;
  /** Why it was gone, as the records name it; null where they name nothing or it is not gone. */
  readonly reason: string | null;
}

/**
 * The customers behind a mark: as many as `movements`, `cohorts` and `reasons` count there, with the
 * MRR that they sum.
 *
 * - `{ cohort }`: all whose first paying day lies in the period; `mrr` is that of the day.
 * - `{ cohort, age }`: those of them with MRR at the end of the period of that age, and that MRR.
 *   With `periodZero: 'full'` age 0 is all of them.
 * - `{ period, movement }`: those who moved, and what moved: MRR won for new, reactivation and
 *   entering, lost for churn and leaving, the difference for expansion and contraction. For
 *   `joinedAndLeft` it is the MRR of the first paying day in the period.
 * - `{ reason }`: the churned customers of the complete periods listed, whose last drop to 0 in the
 *   period has this reason; one who churned in two of them has two rows.
 * - `{ value: [dimension, value] }`: those with a paying record of this value before the as-of day,
 *   and the MRR of such records at that day.
 *
 * The name of a period or cohort tells its length, whatever the option `period`; `from` and `to`
 * bound reasons only, since a name is a whole period by itself. `end` and `reason` are of the stay
 * that a churn ended, else of the customer's last one. Customers who pay in another currency than
 * the ledger's are listed with 0.
 *
 * @returns one row a customer, the largest `mrr` first, equal ones by id in code points; empty for
 *   a period, age, reason, dimension or value that does not occur
 * @throws ChurnError `config/attribute` where a date option cannot be read
 */
export function customersIn(
  ledger: Ledger,
  selection: Selection,
  options: MetricOptions = {},
): CustomerRow[] {
  const list = new CustomerList(ledger, asOfOption(ledger, options));
  if ('cohort' in selection) addCohort(list, ledger, selection.cohort, selection.age, options);
  else if ('period' in selection) addMovement(list, ledger, selection, options);
  else if ('reason' in selection) addReason(list, ledger, selection.reason, options);
  else if ('value' in selection) addValue(list, ledger, ...selection.value);
  return list.sorted();
}

/** Writes rows from columns. */
class CustomerList {
  readonly asOf: EpochDay;
  readonly spells: Spells;
  readonly #ledger: Ledger;
  readonly #plan: DimensionColumn | undefined;
  readonly #rows: CustomerRow[] = [];

  constructor(ledger: Ledger, asOf: EpochDay) {
    this.asOf = asOf;
    this.spells = spellsOf(ledger, asOf);
    this.#ledger = ledger;
    this.#plan = ledger.columns.dimensions.find(({ name }) => name === 'plan');
  }

  /**
   * Adds a customer.
   *
   * @param boundary where its plan is looked up
   * @param spell the stay of which the end is told, the last one where it is left out
   */
  add(
    customer: number,
    units: number,
    boundary: EpochDay,
    spell = this.spells.offsets[customer + 1]! - 1,
  ): void {
    const { columns, unitsPerMajor } = this.#ledger;
    const gone = this.spells.end[spell]!;
    const isGone = gone <= this.asOf;
    const reason = this.spells.reason[spell]!;
    this.#rows.push({
      customerId: columns.customerIds.at(customer)!,
      plan: this.#planAt(customer, boundary),
      mrr: units / unitsPerMajor,
      start: formatDay(columns.start[columns.offsets[customer]!]!),
      end: isGone ? formatDay(gone) : null,
      reason: isGone && reason !== NONE ? columns.reasons[reason - 1]! : null,
    });
  }

  sorted(): CustomerRow[] {
    return this.#rows.sort(
      (a, b) => b.mrr - a.mrr || compareCodePoints(a.customerId, b.customerId),
    );
  }

  #planAt(customer: number, boundary: EpochDay): string | null {
    if (!this.#plan) return null;
    const { offsets, start, end, units } = this.#ledger.columns;
    let plan: string | null = null;
    let largest = -1;
    for (let row = offsets[customer]!; row < offsets[customer + 1]!; row++) {
      if (start[row]! >= boundary) break;
      if (end[row]! < boundary || units[row]! < largest) continue;
      const code = this.#plan.codes[row]!;
      const name = code === NONE ? null : this.#plan.values[code - 1]!;
      if (units[row]! > largest || isBefore(name, plan)) plan = name;
      largest = units[row]!;
    }
    return plan;
  }
}

function isBefore(a: string | null, b: string | null): boolean {
  if (a === null) return false;
  return b === null || compareCodePoints(a, b) < 0;
}

const PERIOD_NAMES: Readonly<Record<PeriodUnit, RegExp>> = {
  month: /^\d{4,}-\d\d$/,
  quarter: /^\d{4,}-Q\d$/,
  year: /^\d{4,}$/,
};

/** The period of a name among those of its length; null where there is none. */
function periodNamed(
  ledger: Ledger,
  name: string,
  options: MetricOptions,
): { periods: Periods; p: number } | null {
  const unit = PERIOD_UNITS.find((one) => PERIOD_NAMES[one].test(name));
  if (!unit) return null;
  const periods = periodsOf(ledger, { ...options, period: unit });
  for (let p = 0; p < periods.count; p++) if (nameOf(periods, p) === name) return { periods, p };
  return null;
}

function addCohort(
  list: CustomerList,
  ledger: Ledger,
  name: string,
  age: number | undefined,
  options: MetricOptions,
): void {
  const named = periodNamed(ledger, name, options);
  if (!named) return;
  const { periods, p } = named;
  const runs = runsOf(ledger, periods);
  if (age === undefined || (age === 0 && options.periodZero === 'full')) {
    addAllOf(list, ledger, runs, p);
    return;
  }
  const boundary = p + 1 + age;
  if (!Number.isInteger(age) || age < 0 || boundary > periods.count) return;
  for (let c = 0; c < runs.joined.length; c++) {
    if (runs.joined[c] !== p) continue;
    const run = runAt(runs, c, boundary);
    if (run >= 0) list.add(c, runs.units[run]!, periods.boundaries[boundary]!);
  }
}

/** All of a cohort, with the MRR of each customer's first paying day. */
function addAllOf(list: CustomerList, ledger: Ledger, runs: Runs, p: number): void {
  const { offsets, start } = ledger.columns;
  for (let c = 0; c < runs.joined.length; c++) {
    if (runs.joined[c] !== p) continue;
    const firstDay = start[offsets[c]!]!;
    list.add(c, unitsFrom(ledger, c, firstDay), firstDay + 1);
  }
}

/** The MRR of a customer's records that begin on a day. */
function unitsFrom(ledger: Ledger, customer: number, day: EpochDay): number {
  const { offsets, start, units, currency } = ledger.columns;
  let sum = 0;
  for (let row = offsets[customer]!; row < offsets[customer + 1]!; row++) {
    if (start[row] === day && currency[row] === ledger.currencyCode) sum += units[row]!;
  }
  return sum;
}

/** The run of a customer that holds a boundary, or −1. */
function runAt({ offsets, first, last }: Runs, customer: number, boundary: number): number {
  for (let r = offsets[customer]!; r < offsets[customer + 1]!; r++) {
    if (first[r]! <= boundary && last[r]! >= boundary) return r;
  }
  return -1;
}

function addMovement(
  list: CustomerList,
  ledger: Ledger,
  { period, movement }: { readonly period: string; readonly movement: SelectedMovement },
  options: MetricOptions,
): void {
  const named = periodNamed(ledger, period, options);
  if (!named) return;
  const { periods, p } = named;
  const runs = runsOf(ledger, periods);
  if (movement === 'churn') {
    const opening = periods.boundaries[p]!;
    eachLoss(runs, list.spells, periods, p, p + 1, (c, run, spell) =>
      list.add(c, runs.units[run]!, opening, spell),
    );
  } else if (movement === 'joinedAndLeft') {
    addInside(list, ledger, runs, periods, p);
  } else {
    const closing = periods.boundaries[p + 1]!;
    for (let c = 0; c < runs.joined.length; c++) {
      const moved = movedBy(movement, runs, c, p);
      if (moved !== null) list.add(c, moved, closing);
    }
  }
}

/** What a customer with MRR at the end of a period moved by this movement; null where it did not. */
function movedBy(
  movement: Exclude<SelectedMovement, 'churn' | 'joinedAndLeft'>,
  runs: Runs,
  customer: number,
  p: number,
): number | null {
  const closing = runAt(runs, customer, p + 1);
  if (closing < 0) return null;
  const after = runs.units[closing]!;
  const opening = runAt(runs, customer, p);
  const isNew = runs.joined[customer] === p;
  if (opening < 0) {
    const arrived = movement === 'new' ? isNew : movement === 'reactivation' && !isNew;
    return arrived ? after : null;
  }
  const before = runs.units[opening]!;
  if (before === 0) return movement === 'entering' && after > 0 ? after : null;
  if (after === 0) return movement === 'leaving' ? before : null;
  const grown = movement === 'expansion' ? after - before : before - after;
  return (movement === 'expansion' || movement === 'contraction') && grown > 0 ? grown : null;
}

/** Those who paid inside a period only. */
function addInside(
  list: CustomerList,
  ledger: Ledger,
  runs: Runs,
  { boundaries }: Periods,
  p: number,
): void {
  const { spells } = list;
  let before = -1;
  for (const { customer, period } of runs.inside) {
    if (period !== p || customer === before) continue;
    before = customer;
    if (runAt(runs, customer, p) >= 0 || runAt(runs, customer, p + 1) >= 0) continue;
    let first = spells.offsets[customer]!;
    while (spells.start[first]! < boundaries[p]!) first++;
    let last = first;
    const end = spells.offsets[customer + 1]!;
    while (last + 1 < end && spells.start[last + 1]! < boundaries[p + 1]!) last++;
    const day = spells.start[first]!;
    list.add(customer, unitsFrom(ledger, customer, day), day + 1, last);
  }
}

function addReason(
  list: CustomerList,
  ledger: Ledger,
  reason: string | null,
  options: MetricOptions,
): void {
  const code = reason === null ? NONE : ledger.columns.reasons.indexOf(reason) + 1;
  if (reason !== null && code === NONE) return;
  const periods = periodsOf(ledger, options);
  const runs = runsOf(ledger, periods);
  const { first, last } = listed(periods, options);
  const { spells } = list;
  eachLoss(runs, spells, periods, first, Math.min(last, periods.complete), (c, run, spell) => {
    if (spells.reason[spell] !== code) return;
    list.add(c, runs.units[run]!, periods.boundaries[runs.last[run]!]!, spell);
  });
}

function addValue(list: CustomerList, ledger: Ledger, name: string, value: string | null): void {
  const dimension = ledger.columns.dimensions.find((one) => one.name === name);
  if (!dimension) return;
  const code = value === null ? NONE : dimension.values.indexOf(value) + 1;
  if (value !== null && code === NONE) return;
  const { customers, offsets, start, end, units, currency } = ledger.columns;
  const { asOf, spells } = list;
  for (let c = 0; c < customers; c++) {
    let isOne = false;
    let sum = 0;
    for (let row = offsets[c]!; row < offsets[c + 1]! && start[row]! < asOf; row++) {
      if (dimension.codes[row] !== code) continue;
      isOne = true;
      const pays = end[row]! >= asOf && currency[row] === ledger.currencyCode;
      if (pays) sum += units[row]!;
    }
    const gone = spells.end[spells.offsets[c + 1]! - 1] ?? NEVER;
    if (isOne) list.add(c, sum, Math.min(asOf, gone));
  }
}
