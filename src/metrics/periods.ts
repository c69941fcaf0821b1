import {
  formatDay,
  monthsIn,
  parseDay,
  periodAt,
  periodName,
  periodStart,
  type EpochDay,
  type PeriodUnit,
} from './calendar.js';
import { ChurnError } from './errors.js';
import { NEVER, type Ledger } from './ledger.js';
import { dayOption, rollingOption, unitOption, type MetricOptions } from './options.js';
import { uint32 } from './growing.js';

/**
 * The periods from the one of the first paying day to the last that begins before the as-of day,
 * and the boundaries between them.
 *
 * Period `p` runs from `boundaries[p]` to `boundaries[p + 1]`; the last boundary is the as-of day,
 * where a running period closes early.
 */
export interface Periods {
  readonly unit: PeriodUnit;
  /** How many days each has, where they are no calendar periods; else null. */
  readonly days: number | null;
  readonly asOf: EpochDay;
  readonly count: number;
  readonly boundaries: Int32Array;
  /** The calendar number of period 0, see `periodAt`; 0 where they are no calendar periods. */
  readonly first: number;
  /** How many of the periods have ended by the as-of day: all, or all but the last. */
  readonly complete: number;
  /** The number of boundaries on or before each day from `boundaries[0]` on. */
  readonly boundariesBy: Uint32Array;
}

const cache = new WeakMap<Ledger, Map<string, Periods>>();

/**
 * The periods of a ledger under the options `period`, `rollingDays` and `asOf`; the same object for
 * the same options.
 *
 * They are those of all its records, whichever of them are selected: where nothing was selected in a
 * period there is a row of zeros. Periods of `rollingDays` are counted back from the as-of day until
 * one holds the first paying day; all of them are complete.
 *
 * @throws ChurnError `data/too-large` where short rolling periods over a long time are too many
 */
export function periodsOf(ledger: Ledger, options: MetricOptions = {}): Periods {
  const unit = unitOption(options);
  const asOf = asOfOption(ledger, options);
  const days = rollingOption(options);
  const key = `${days ?? unit} ${asOf}`;
  let known = cache.get(ledger);
  if (!known) cache.set(ledger, (known = new Map<string, Periods>()));
  let periods = known.get(key);
  if (!periods) known.set(key, (periods = makePeriods(ledger, unit, days, asOf)));
  return periods;
}

/** The as-of day of a call: its own, or the ledger's. */
export function asOfOption(ledger: Ledger, options: MetricOptions): EpochDay {
  return options.asOf === undefined ? ledger.asOfDay : dayOption('as-of', options.asOf);
}

function makePeriods(
  ledger: Ledger,
  unit: PeriodUnit,
  days: number | null,
  asOf: EpochDay,
): Periods {
  const firstDay = Math.min(firstDayOf(ledger), asOf);
  if (days !== null) return rollingPeriods(unit, days, Math.ceil((asOf - firstDay) / days), asOf);
  const first = periodAt(firstDay, unit);
  const count = firstDay < asOf ? periodAt(asOf - 1, unit) - first + 1 : 0;
  const boundaries = Int32Array.from({ length: count + 1 }, (_, p) =>
    Math.min(periodStart(first + p, unit), asOf),
  );
  const isRunning = count > 0 && periodStart(first + count, unit) > asOf;
  return {
    unit,
    days: null,
    asOf,
    count,
    boundaries,
    first,
    complete: isRunning ? count - 1 : count,
    boundariesBy: countBoundaries(boundaries),
  };
}

/** The first paying day of any customer, or a day after it all where there is none. */
function firstDayOf({ columns, from, asOfDay }: Ledger): EpochDay {
  const known = parseDay(from)!;
  if (known < asOfDay) return known;
  let firstDay = NEVER;
  for (let c = 0; c < columns.customers; c++) {
    firstDay = Math.min(firstDay, columns.start[columns.offsets[c]!]!);
  }
  return firstDay;
}

/** More rolling periods than this, over a century of days, would be rows that nobody can read. */
const MOST_ROLLING = 40_000;

function rollingPeriods(unit: PeriodUnit, days: number, count: number, asOf: EpochDay): Periods {
  if (count > MOST_ROLLING) {
    throw new ChurnError(
      'data/too-large',
      `There are ${count} periods of ${days} days up to the as-of day; choose longer ones, or leave out records of long ago.`,
      { values: { periods: count } },
    );
  }
  const boundaries = Int32Array.from({ length: count + 1 }, (_, p) => asOf - (count - p) * days);
  const boundariesBy = countBoundaries(boundaries);
  return { unit, days, asOf, count, boundaries, first: 0, complete: count, boundariesBy };
}

function countBoundaries(boundaries: Int32Array): Uint32Array {
  const from = boundaries[0]!;
  const days = boundaries[boundaries.length - 1]! - from + 1;
  const counts = uint32(days);
  for (let p = 0; p + 1 < boundaries.length; p++) {
    counts.fill(p + 1, boundaries[p]! - from, boundaries[p + 1]! - from);
  }
  counts[days - 1] = boundaries.length;
  return counts;
}

/** The number of boundaries on or before a day. */
export function boundariesBy(
  { asOf, boundaries, boundariesBy: counts }: Periods,
  day: EpochDay,
): number {
  const i = Math.min(day, asOf) - boundaries[0]!;
  return i < 0 ? 0 : counts[i]!;
}

/**
 * The name of period `p`: `2024-03`, `2024-Q1` or `2024`, or its first day and closing boundary as
 * ISO 8601 writes them, `2024-03-02/2024-04-01`.
 */
export function nameOf(periods: Periods, p: number): string {
  if (periods.days !== null) {
    const { start, end } = daysOf(periods, p);
    return `${start}/${end}`;
  }
  return periodName(periods.first + p, periods.unit);
}

/** The first day of period `p` and the one on which it closes, `YYYY-MM-DD`. */
export function daysOf(periods: Periods, p: number): { start: string; end: string } {
  return {
    start: formatDay(periods.boundaries[p]!),
    end: formatDay(periods.boundaries[p + 1]!),
  };
}

/**
 * The periods that `from` and `to` leave to be listed: `[first, last)`.
 *
 * Only whole periods are listed, so one that begins before `from` or ends after `to` is not. A
 * running period ends where its calendar period does.
 */
export function listed(periods: Periods, options: MetricOptions): { first: number; last: number } {
  const from = options.from === undefined ? null : dayOption('from', options.from);
  const to = options.to === undefined ? null : dayOption('to', options.to);
  let first = 0;
  let last = periods.count;
  if (from !== null) while (first < last && startOf(periods, first) < from) first++;
  if (to !== null) while (last > first && startOf(periods, last) > to) last--;
  return { first, last };
}

/** The first day of calendar period `p`, which for the last boundary may lie after the as-of day. */
function startOf(periods: Periods, p: number): EpochDay {
  if (periods.days !== null) return periods.boundaries[p]!;
  return periodStart(periods.first + p, periods.unit);
}

/** The mean length of a month: 365 days are 12 of them. */
const DAYS_A_MONTH = 365 / 12;

/** How many months a period has; for periods of so many days, of 365 ÷ 12 days each. */
export function monthsOf({ unit, days }: Periods): number {
  return days === null ? monthsIn(unit) : days / DAYS_A_MONTH;
}
