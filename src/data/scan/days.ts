import { dayOf, daysInMonth, type EpochDay } from '../../metrics/calendar.js';

/** What stands for a date that is none; less than every day that a date can name. */
export const NO_DATE: EpochDay = -0x4000_0000;

/** The bytes of `-00-`. */
const DASHES = 0x2d30302d;
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
export function dayInBytes(view: DataView, p: number): EpochDay {
  const yyyy = view.getInt32(p) - 0x30303030;
  const mm = view.getInt32(p + 4) - DASHES;
  const dd = view.getUint16(p + 8) - 0x3030;
  // Each byte is a digit's value now, or 0 for a dash, where nothing else was there; 0x76 more than
  // 9 has the highest bit.
  const odd = yyyy | (yyyy + 0x76767676) | (mm | (mm + 0x7f76767f)) | dd | (dd + 0x7676);
  if ((odd & 0x80808080) !== 0) return NO_DATE;
  const year =
    (yyyy >>> 24) * 1000 + ((yyyy >>> 16) & 15) * 100 + ((yyyy >>> 8) & 15) * 10 + (yyyy & 15);
  const month = ((mm >>> 16) & 15) * 10 + ((mm >>> 8) & 15);
  const day = (dd >>> 8) * 10 + (dd & 15);
  if (month < 1 || month > 12 || day < 1) return NO_DATE;
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  if (index >= 0 && index < BEFORE_MONTH.length) {
    return day > DAYS[index]! ? NO_DATE : BEFORE_MONTH[index]! + day;
  }
  return year < 1 || day > daysInMonth(year, month) ? NO_DATE : dayOf(year, month, day);
}
