import { PERIOD_UNITS, type EpochDay, type PeriodUnit } from './calendar.js';
import { NONE } from './dictionary.js';
import { NEVER, type Ledger } from './ledger.js';
import { eachLoss } from './losses.js';
import type { MetricOptions } from './options.js';
import { asOfOption, listed, nameOf, periodsOf, type Periods } from './periods.js';
import { runAt, runsSteps, type Runs } from './runs.js';
import type { Segment } from './segment.js';
import type { SelectedMovement, Selection } from './selection.js';
import { spellsSteps } from './spells.js';
import { inSteps, type Steps } from './steps.js';

/**
 * What a chosen customer is visited with: the ledger units concerned, the boundary at which its plan
 * is looked up, and the stay of which the end is told, its last one where that is left out.
 */
export type VisitChosen = (
  customer: number,
  units: number,
  boundary: EpochDay,
  spell?: number,
) => void;

/** A selection among the customers of a segment. */
interface Question {
  readonly ledger: Ledger;
  readonly segment: Segment;
  readonly options: MetricOptions;
  readonly visit: VisitChosen;
}

/**
 * Visits the customers of a segment behind a mark, in their order: one who churned twice for a
 * reason twice.
 */
export function* chosenSteps(
  ledger: Ledger,
  segment: Segment,
  selection: Selection,
  options: MetricOptions,
  visit: VisitChosen,
): Steps {
  const question = { ledger, segment, options, visit };
  if ('cohort' in selection) yield* visitCohort(question, selection.cohort, selection.age);
  else if ('period' in selection) yield* visitMovement(question, selection);
  else if ('reason' in selection) yield* visitReason(question, selection.reason);
  else if ('value' in selection) yield* visitValue(question, ...selection.value);
}

const PERIOD_NAMES: Readonly<Record<PeriodUnit, RegExp>> = {
  month: /^\d{4,}-\d\d$/,
  quarter: /^\d{4,}-Q\d$/,
  year: /^\d{4,}$/,
};

/** The period of a name among those of its length; null where there is none. */
function periodNamed(
  { ledger, options }: Question,
  name: string,
): { periods: Periods; p: number } | null {
  const unit = PERIOD_UNITS.find((one) => PERIOD_NAMES[one].test(name));
  if (!unit) return null;
  const periods = periodsOf(ledger, { ...options, period: unit });
  for (let p = 0; p < periods.count; p++) if (nameOf(periods, p) === name) return { periods, p };
  return null;
}

function* visitCohort(question: Question, name: string, age: number | undefined): Steps {
  const { segment, options, visit } = question;
  const named = periodNamed(question, name);
  if (!named) return;
  const { periods, p } = named;
  const runs = yield* runsSteps(segment, periods);
  if (age === undefined || (age === 0 && options.periodZero === 'full')) {
    yield* visitAllOf(question, runs, p);
    return;
  }
  const boundary = p + 1 + age;
  if (!Number.isInteger(age) || age < 0 || boundary > periods.count) return;
  yield* inSteps(runs.joined.length, (from, to) => {
    for (let c = from; c < to; c++) {
      if (runs.joined[c] !== p) continue;
      const run = runAt(runs, c, boundary);
      if (run >= 0) visit(c, runs.units[run]!, periods.boundaries[boundary]!);
    }
  });
}

/** All of a cohort, with the MRR of each customer's first paying day. */
function* visitAllOf({ segment, visit }: Question, runs: Runs, p: number): Steps {
  const { offsets, start } = segment.columns;
  yield* inSteps(runs.joined.length, (from, to) => {
    for (let c = from; c < to; c++) {
      if (runs.joined[c] !== p) continue;
      const firstDay = start[offsets[c]!]!;
      visit(c, unitsFrom(segment, c, firstDay), firstDay + 1);
    }
  });
}

/** The MRR of a customer's records that begin on a day. */
function unitsFrom({ columns, currencyCode }: Segment, customer: number, day: EpochDay): number {
  const { offsets, start, units, currency } = columns;
  let sum = 0;
  for (let row = offsets[customer]!; row < offsets[customer + 1]!; row++) {
    if (start[row] === day && currency[row] === currencyCode) sum += units[row]!;
  }
  return sum;
}

function* visitMovement(
  question: Question,
  { period, movement }: { readonly period: string; readonly movement: SelectedMovement },
): Steps {
  const { segment, visit } = question;
  const named = periodNamed(question, period);
  if (!named) return;
  const { periods, p } = named;
  const runs = yield* runsSteps(segment, periods);
  const spells = yield* spellsSteps(segment, periods.asOf);
  if (movement === 'churn') {
    const opening = periods.boundaries[p]!;
    eachLoss(runs, spells, periods, p, p + 1, (c, run, spell) =>
      visit(c, runs.units[run]!, opening, spell),
    );
  } else if (movement === 'joinedAndLeft') {
    yield* visitInside(question, runs, periods, p);
  } else {
    const closing = periods.boundaries[p + 1]!;
    for (let c = 0; c < runs.joined.length; c++) {
      const moved = movedBy(movement, runs, c, p);
      if (moved !== null) visit(c, moved, closing);
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
function* visitInside(
  { segment, visit }: Question,
  runs: Runs,
  { asOf, boundaries }: Periods,
  p: number,
): Steps {
  const spells = yield* spellsSteps(segment, asOf);
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
    visit(customer, unitsFrom(segment, customer, day), day + 1, last);
  }
}

function* visitReason({ ledger, segment, options, visit }: Question, reason: string | null): Steps {
  const code = reason === null ? NONE : segment.columns.reasons.indexOf(reason) + 1;
  if (reason !== null && code === NONE) return;
  const periods = periodsOf(ledger, options);
  const runs = yield* runsSteps(segment, periods);
  const { first, last } = listed(periods, options);
  const spells = yield* spellsSteps(segment, periods.asOf);
  eachLoss(runs, spells, periods, first, Math.min(last, periods.complete), (c, run, spell) => {
    if (spells.reason[spell] !== code) return;
    visit(c, runs.units[run]!, periods.boundaries[runs.last[run]!]!, spell);
  });
}

function* visitValue(
  { ledger, segment, options, visit }: Question,
  name: string,
  value: string | null,
): Steps {
  const { columns, currencyCode } = segment;
  const dimension = columns.dimensions.find((one) => one.name === name);
  if (!dimension) return;
  const code = value === null ? NONE : dimension.values.indexOf(value) + 1;
  if (value !== null && code === NONE) return;
  const { customers, offsets, start, end, units, currency } = columns;
  const asOf = asOfOption(ledger, options);
  const spells = yield* spellsSteps(segment, asOf);
  yield* inSteps(customers, (from, to) => {
    for (let c = from; c < to; c++) {
      let isOne = false;
      let sum = 0;
      for (let row = offsets[c]!; row < offsets[c + 1]! && start[row]! < asOf; row++) {
        if (dimension.codes[row] !== code) continue;
        isOne = true;
        if (end[row]! >= asOf && currency[row] === currencyCode) sum += units[row]!;
      }
      const gone = spells.end[spells.offsets[c + 1]! - 1] ?? NEVER;
      if (isOne) visit(c, sum, Math.min(asOf, gone));
    }
  });
}
