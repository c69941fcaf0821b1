import { dayOf, daysInMonth, type EpochDay } from '../../metrics/calendar.js';

/** What stands for a date that is none; less than every day that a date can name. */
export const NO_DATE: EpochDay = -0x4000_0000;

const DASH = 0x2d;
const FIRST_YEAR = 1900;
const YEARS = 256;

/** The day before each month from 1900 on, and how many days it has. */
const BEFORE_MONTH = new Int32Array(YEARS * 12);
const DAYS = new Uint8Array(YEARS * 12);
for (let i = 0; i < BEFORE_MONTH.length; i++) {
  const year = FIRST_YEAR + Math.floor(i / 12);
  BEFORE_MONTH[i] = dayOf(year, (i % 12) + 1, 1) - 1;
  DAYS[i] = daysInMonth(year, (i % 12) + 1);
}

/** The epoch day of the ten bytes of `YYYY-MM-DD`, or {@link NO_DATE}, as `parseDay` has it. */
export function dayInBytes(bytes: Uint8Array, p: number): EpochDay {
  if (bytes[p + 4] !== DASH || bytes[p + 7] !== DASH) return NO_DATE;
  const century = twoDigits(bytes, p);
  const years = twoDigits(bytes, p + 2);
  const month = twoDigits(bytes, p + 5);
  const day = twoDigits(bytes, p + 8);
  if (century < 0 || years < 0 || month < 1 || month > 12 || day < 1) return NO_DATE;
  const year = century * 100 + years;
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  if (index >= 0 && index < BEFORE_MONTH.length) {
    return day > DAYS[index]! ? NO_DATE : BEFORE_MONTH[index]! + day;
  }
  return year < 1 || day > daysInMonth(year, month) ? NO_DATE : dayOf(year, month, day);
}

function twoDigits(bytes: Uint8Array, p: number): number {
  const tens = bytes[p]! - 0x30;
  const ones = bytes[p + 1]! - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
