import {
  dateOf,
  dayOf,
  formatDay,
  parseDay,
  periodAt,
  periodStart,
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
