/** A calendar day as the number of days since 1970-01-01; it has no time and no zone. */
export type EpochDay = number;

/** The calendar units by which movements, cohorts and rates are listed. */
export type PeriodUnit = 'month' | 'quarter' | 'year';

/** Every {@link PeriodUnit}, for checking words that come from outside. */
export const PERIOD_UNITS: readonly PeriodUnit[] = ['month', 'quarter', 'year'];

const MONTHS_IN: Record<PeriodUnit, number> = { month: 1, quarter: 3, year: 12 };
const DAYS_IN_400_YEARS = 146_097;
const DAYS_FROM_0000_03_01_TO_1970 = 719_468;

/** How many months a period of this unit has. */
export function monthsIn(unit: PeriodUnit): number {
  return MONTHS_IN[unit];
}

/**
 * The epoch day of a date of the proleptic Gregorian calendar.
 *
 * Years are counted from March, so that the leap day is the last of its year and month lengths
 * follow one linear formula.
 *
 * @param month 1 to 12
 * @param dayOfMonth 1 to 31; not checked against the month, see {@link parseDay}
 */
export function dayOf(year: number, month: number, dayOfMonth: number): EpochDay {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return (
    era * DAYS_IN_400_YEARS + yearOfEra * 365 + leapDays + dayOfYear - DAYS_FROM_0000_03_01_TO_1970
  );
}

/** Year, month (1 to 12) and day of the month of an epoch day; the inverse of {@link dayOf}. */
export function dateOf(day: EpochDay): { year: number; month: number; dayOfMonth: number } {
  const z = day + DAYS_FROM_0000_03_01_TO_1970;
  const era = Math.floor(z / DAYS_IN_400_YEARS);
  const dayOfEra = z - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

const DAYS_BEFORE_NEXT = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The number of days of a month (1 to 12), with leap years. */
export function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : DAYS_BEFORE_NEXT[month - 1]!;
}

/**
 * Reads a bare date, `YYYY-MM-DD`, exactly.
 *
 * @returns the epoch day, or null for anything else, 30 February included
 */
export function parseDay(text: string): EpochDay | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const dayOfMonth = digits(text, 8, 10);
  if (year < 1 || month < 1 || month > 12) return null;
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return dayOf(year, month, dayOfMonth);
}

/** The decimal digits `text[from, to)` as a number, or −1 where one of them is not a digit. */
export function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** An epoch day as `YYYY-MM-DD`. */
export function formatDay(day: EpochDay): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The index of the period that holds a day: periods of one unit are numbered without gaps. */
export function periodAt(day: EpochDay, unit: PeriodUnit): number {
  const { year, month } = dateOf(day);
  return Math.floor((year * 12 + month - 1) / MONTHS_IN[unit]);
}

/** The first day of a period. */
export function periodStart(index: number, unit: PeriodUnit): EpochDay {
  const months = index * MONTHS_IN[unit];
  const year = Math.floor(months / 12);
  return dayOf(year, months - year * 12 + 1, 1);
}

/** The name of a period: `2024-03`, `2024-Q1` or `2024`. */
export function periodName(index: number, unit: PeriodUnit): string {
  const months = index * MONTHS_IN[unit];
  const year = Math.floor(months / 12);
  const month = months - year * 12;
  if (unit === 'year') return pad(year, 4);
  if (unit === 'quarter') return `${pad(year, 4)}-Q${month / 3 + 1}`;
  return `${pad(year, 4)}-${pad(month + 1, 2)}`;
}

/** The name of the period so many periods after a named one: 3 after `2024-Q2` is `2025-Q1`. */
export function periodAfter(name: string, count: number, unit: PeriodUnit): string {
  const year = Number(name.slice(0, 4));
  const part = unit === 'quarter' ? Number(name.slice(6)) : Number(name.slice(5) || 1);
  const perYear = 12 / MONTHS_IN[unit];
  return periodName(year * perYear + part - 1 + count, unit);
}
