import {
  dateOf,
  dayOf,
  formatDay,
  parseDay,
  periodAt,
  periodStart,
  type PeriodUnit,
} from '../../metrics/calendar.js';

/** The days that are listed: `YYYY-MM-DD`, `to` exclusive; null for no bound. */
export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

/** So many months before the as-of day can be chosen at once. */
export const LAST_MONTHS = [6, 12, 24] as const;

/** The ways to choose a range; `own` is between two days. */
export const RANGES = ['all', 'year', ...LAST_MONTHS.map(String), 'own'];

/** The range of a choice, as seen from an as-of day; null where that says nothing. */
export function rangeOf(choice: string, asOf: string): Range | null {
  if (choice === 'all') return { from: null, to: null };
  const day = parseDay(asOf);
  if (day === null || choice === 'own') return null;
  if (choice === 'year') {
    return { from: formatDay(dayOf(dateOf(day - 1).year, 1, 1)), to: null };
  }
  return {
    from: formatDay(periodStart(periodAt(day, 'month') - Number(choice), 'month')),
    to: null,
  };
}

/** The choice that amounts to a range. */
export function choiceOf({ from, to }: Range, asOf: string): string {
  const isSame = (choice: string): boolean => {
    const range = rangeOf(choice, asOf);
    return range !== null && range.from === from && range.to === to;
  };
  return RANGES.find(isSame) ?? 'own';
}

/** The days of the records, and the periods that they are told in. */
export interface Told {
  /** The first paying day of any customer, and the boundary before which everything is known. */
  readonly first: string;
  readonly asOf: string;
  readonly period: PeriodUnit;
  /** Periods of so many days up to the as-of day, instead of calendar periods; null for those. */
  readonly rollingDays: number | null;
}

/** Whether a whole period lies in a range, which lists no other; also where there are no records. */
export function hasPeriod(range: Range, { first, asOf, period, rollingDays }: Told): boolean {
  const firstDay = parseDay(first);
  const asOfDay = parseDay(asOf);
  if (firstDay === null || asOfDay === null || firstDay >= asOfDay) return true;
  const from = range.from === null ? null : parseDay(range.from);
  const to = (range.to === null ? null : parseDay(range.to)) ?? Infinity;
  if (rollingDays !== null) {
    const after = Math.max(0, Math.ceil((asOfDay - to) / rollingDays));
    const closing = asOfDay - after * rollingDays;
    return closing > firstDay && closing - rollingDays >= (from ?? -Infinity);
  }
  const begins = periodAt(firstDay, period);
  const index = from === null ? begins : Math.max(begins, periodAt(from - 1, period) + 1);
  return periodStart(index, period) < asOfDay && periodStart(index + 1, period) <= to;
}

/** The last day before a boundary, and the boundary after a day; empty for none. */
export function dayBefore(boundary: string | null): string {
  const day = boundary === null ? null : parseDay(boundary);
  return day === null ? '' : formatDay(day - 1);
}

/** The boundary that follows a day, which a reader names as the last one; null for none. */
export function dayAfter(day: string): string | null {
  const known = parseDay(day);
  return known === null ? null : formatDay(known + 1);
}
