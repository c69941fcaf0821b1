import { eachBackSteps } from './back.js';
import { PERIOD_UNITS, type EpochDay, type PeriodUnit } from './calendar.js';
import { customerKey } from './customer-key.js';
import { customerSteps } from './customer-steps.js';
import { NONE } from './dictionary.js';
import { NEVER, type Ledger } from './ledger.js';
import { eachLossSteps } from './losses.js';
import { MOVE, type Move } from './move.js';
import { movesSteps } from './moves.js';
import { windowOption, type MetricOptions } from './options.js';
import { asOfOption, nameOf, periodsOf, type Periods } from './periods.js';
import { Presence } from './presence.js';
import { runAt, runsSteps, type Runs } from './runs.js';
import { inWhole, type Segment } from './segment.js';
import type { SelectedMovement, Selection } from './selection.js';
import { spellsSteps, startingBy } from './spells.js';
import { rowSteps, type Steps } from './steps.js';
import { unitsAt } from './units-at.js';

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
  if ('cohort' in selection) yield* visitCohort(question, selection);
  else if ('period' in selection) yield* visitMovement(question, selection);
  else if ('reason' in selection) yield* visitReason(question, selection.reason);
  else if ('customer' in selection) yield* visitCustomer(question, selection.customer);
  else yield* visitValue(question, ...selection.value);
}

const PERIOD_NAMES: Readonly<Record<PeriodUnit, RegExp>> = {
  month: /^\d{4,}-\d\d$/,
  quarter: /^\d{4,}-Q\d$/,
  year: /^\d{4,}$/,
};

/** Several periods of one length, or one. */
interface Span {
  readonly periods: Periods;
  readonly first: number;
  readonly last: number;
}

/** The periods from one name to another, among those of its length; null where there are none. */
function spanNamed({ ledger, options }: Question, from: string, to: string): Span | null {
  const unit = PERIOD_UNITS.find((one) => PERIOD_NAMES[one].test(from));
  const periods = periodsOf(ledger, unit ? { ...options, period: unit, rollingDays: 0 } : options);
  let first = periods.count;
  for (let p = 0; p < periods.count; p++) {
    const name = nameOf(periods, p);
    if (name === from) first = p;
    if (name === to) return first > p ? null : { periods, first, last: p };
  }
  return null;
}

function* visitCohort(
  question: Question,
  { cohort, to = cohort, age }: { cohort: string; to?: string; age?: number },
): Steps {
  const { segment, options } = question;
  const span = spanNamed(question, cohort, to);
  if (!span) return;
  if (age === undefined || (age === 0 && options.periodZero === 'full')) {
    yield* visitAllOf(question, yield* runsSteps(segment, span.periods), span);
  } else if (Number.isInteger(age) && age >= 0) {
    yield* visitStates(question, span, (joined) =>
      joined < span.first || joined > span.last ? -1 : joined + 1 + age,
    );
  }
}

/** Those who are customers at a boundary, with their MRR then; `boundaryOf` is −1 for none. */
function* visitStates(
  { segment, visit }: Question,
  { periods: { boundaries, count }, periods }: Span,
  boundaryOf: (joined: number) => number,
): Steps {
  const runs = yield* runsSteps(segment, periods);
  yield* customerSteps(segment, (from, to) => {
    for (let c = from; c < to; c++) {
      const boundary = boundaryOf(runs.joined[c]!);
      const run = boundary > count ? -1 : runAt(runs, c, boundary);
      if (run >= 0) visit(c, runs.units[run]!, boundaries[boundary]!);
    }
  });
}

/** All of some cohorts, with the MRR of each customer's first paying day. */
function* visitAllOf({ segment, visit }: Question, runs: Runs, { first, last }: Span): Steps {
  const { offsets, start } = segment.columns;
  yield* customerSteps(segment, (from, to) => {
    for (let c = from; c < to; c++) {
      if (runs.joined[c]! < first || runs.joined[c]! > last) continue;
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

/** The moves that a mark of a movement stands for; what was won is taken off net churn. */
const MOVES_OF: { readonly [M in SelectedMovement]?: readonly Move[] } = {
  new: [MOVE.new],
  reactivation: [MOVE.reactivation],
  expansion: [MOVE.expansion],
  contraction: [MOVE.contraction],
  churn: [MOVE.churn],
  entering: [MOVE.entering, MOVE.currencyIn],
  leaving: [MOVE.leaving, MOVE.currencyOut],
  lost: [MOVE.churn, MOVE.contraction],
  netChurn: [MOVE.churn, MOVE.contraction, MOVE.expansion],
  lostCustomers: [MOVE.churn],
};

function* visitMovement(
  question: Question,
  { period, to = period, movement }: { period: string; to?: string; movement: SelectedMovement },
): Steps {
  const span = spanNamed(question, period, to);
  if (!span) return;
  const { first, last } = span;
  const moves = MOVES_OF[movement];
  if (movement === 'lostCustomers') yield* visitPassing(question, span);
  if (moves) yield* visitMoves(question, span, moves, movement === 'netChurn');
  else if (movement === 'joinedAndLeft') yield* visitInside(question, span);
  else if (movement === 'kept') yield* visitKept(question, span);
  else if (movement === 'opening') yield* visitStates(question, span, () => first);
  else if (movement === 'closing') yield* visitStates(question, span, () => last + 1);
  else yield* visitRetained(question, span, movement === 'netRetained');
}

function* visitMoves(
  { segment, options, visit }: Question,
  { periods, first, last }: Span,
  moves: readonly Move[],
  isNet: boolean,
): Steps {
  const wanted =
    isNet && options.reactivation === 'include' ? [...moves, MOVE.reactivation] : moves;
  const spells = yield* spellsSteps(segment.whole ?? segment, periods.asOf);
  yield* movesSteps(segment, periods, options, (move, customer, at, units, before, after) => {
    if (at < first || at > last || !wanted.includes(move)) return;
    if (move === MOVE.churn) {
      visit(customer, units, before, startingBy(spells, inWhole(segment, customer), after) - 1);
    } else {
      const goes = move === MOVE.leaving || move === MOVE.currencyOut;
      const isWon = isNet && move !== MOVE.contraction;
      // Less than nothing, and not −0.
      visit(customer, isWon ? 0 - units : units, goes ? before : after);
    }
  });
}

/**
 * Those of the opening who did not churn by the closing, with their MRR then less what they went down
 * by, where that counts as lost.
 */
function* visitKept({ segment, options, visit }: Question, { periods, first, last }: Span): Steps {
  const gone = new Set<number>();
  const less = new Map<number, number>();
  const isLess = options.contraction !== 'exclude';
  yield* movesSteps(segment, periods, options, (move, customer, at, units) => {
    if (at < first || at > last) return;
    if (move === MOVE.churn) gone.add(customer);
    if (move === MOVE.contraction && isLess) less.set(customer, (less.get(customer) ?? 0) + units);
  });
  const runs = yield* runsSteps(segment, periods);
  const closing = periods.boundaries[last + 1]!;
  yield* customerSteps(segment, (from, to) => {
    for (let c = from; c < to; c++) {
      const run = gone.has(c) ? -1 : runAt(runs, c, first);
      if (run >= 0) visit(c, Math.max(0, runs.units[run]! - (less.get(c) ?? 0)), closing);
    }
  });
}

/**
 * The customers of so many months before the closing who are customers at it, with what `retention`
 * counts of them: their MRR at the closing; where it is not net, no more than they had then.
 */
function* visitRetained(
  { ledger, segment, options, visit }: Question,
  { periods, last }: Span,
  isNet: boolean,
): Steps {
  if (last >= periods.complete) return;
  const months = periodsOf(ledger, { ...options, period: 'month', rollingDays: 0 });
  const closing = periods.boundaries[last + 1]!;
  const now = months.boundaries.indexOf(closing);
  const then = now - windowOption(options);
  const runs = yield* runsSteps(segment, months);
  const presence = new Presence(segment);
  yield* customerSteps(segment, (from, to) => {
    for (let c = from; c < to; c++) {
      const base = runAt(runs, c, then);
      if (base < 0) continue;
      presence.of(c);
      if (!presence.at(closing)) continue;
      const paid = runs.units[base]!;
      const run = runAt(runs, c, now);
      // Who left the segment counts with what it paid there, who paid in another currency with 0.
      const pays = run < 0 || paid === 0 ? paid : runs.units[run]!;
      visit(c, isNet ? pays : Math.min(paid, pays), closing);
    }
  });
}

/** Those who count as lost by option though they did not churn; each loss of theirs is a churn by event. */
function* visitPassing(question: Question, span: Span): Steps {
  const { segment, options, visit } = question;
  const { periods, first, last } = span;
  if (options.grain === 'event') return;
  if (options.joinedAndLeft === 'counted') yield* visitInside(question, span);
  if (options.returned !== 'counted') return;
  yield* eachBackSteps(segment, periods, (customer, p, units) => {
    if (p >= first && p <= last) visit(customer, units, periods.boundaries[p]!);
  });
}

/** Those who paid inside one of these periods only, with the MRR of their first paying day in it. */
function* visitInside({ segment, visit }: Question, { periods, first, last }: Span): Steps {
  const { boundaries } = periods;
  const { inside } = yield* runsSteps(segment, periods);
  const spells = yield* spellsSteps(segment.whole ?? segment, periods.asOf);
  const { offsets, start } = segment.columns;
  yield* rowSteps(inside.customers.length, offsets, inside.customers, (from, to) => {
    for (let i = from; i < to; i++) {
      const p = inside.periods[i]!;
      if (p < first || p > last) continue;
      const customer = inside.customers[i]!;
      let row = offsets[customer]!;
      while (start[row]! < boundaries[p]!) row++;
      const day = start[row]!;
      const spell = startingBy(spells, inWhole(segment, customer), boundaries[p + 1]!) - 1;
      visit(customer, unitsFrom(segment, customer, day), day + 1, spell);
    }
  });
}

function* visitReason({ ledger, segment, options, visit }: Question, wanted: string | null): Steps {
  const code = wanted === null ? NONE : segment.columns.reasons.indexOf(wanted) + 1;
  if (wanted !== null && code === NONE) return;
  const spells = yield* spellsSteps(segment.whole ?? segment, asOfOption(ledger, options));
  yield* eachLossSteps(ledger, segment, options, (reason, customer, units, before, after) => {
    if (reason !== code) return;
    visit(customer, units, before, startingBy(spells, inWhole(segment, customer), after) - 1);
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
  const { offsets, start, end, units, currency } = columns;
  const asOf = asOfOption(ledger, options);
  const spells = yield* spellsSteps(segment.whole ?? segment, asOf);
  yield* customerSteps(segment, (from, to) => {
    for (let c = from; c < to; c++) {
      let isOne = false;
      let sum = 0;
      for (let row = offsets[c]!; row < offsets[c + 1]! && start[row]! < asOf; row++) {
        if (dimension.codes[row] !== code) continue;
        isOne = true;
        if (end[row]! >= asOf && currency[row] === currencyCode) sum += units[row]!;
      }
      const gone = spells.end[spells.offsets[inWhole(segment, c) + 1]! - 1] ?? NEVER;
      if (isOne) visit(c, sum, Math.min(asOf, gone));
    }
  });
}

/** Ids are read and scrambled, so a step has fewer rows than where numbers are added up. */
const IDS_A_STEP = 8192;

/** The customer of a key, and what it pays from the as-of day on. */
function* visitCustomer({ ledger, segment, options, visit }: Question, key: string): Steps {
  const { offsets, customerIds } = segment.columns;
  const asOf = asOfOption(ledger, options);
  const spells = yield* spellsSteps(segment.whole ?? segment, asOf);
  yield* customerSteps(
    segment,
    (from, to) => {
      for (let c = from; c < to; c++) {
        if (customerKey(customerIds.at(c)!) !== key) continue;
        const isThere = segment.columns.start[offsets[c]!]! < asOf;
        const gone = spells.end[spells.offsets[inWhole(segment, c) + 1]! - 1] ?? NEVER;
        if (isThere) visit(c, unitsAt(segment, c, asOf) ?? 0, Math.min(asOf, gone));
      }
    },
    IDS_A_STEP,
  );
}
