import { parseDay } from '../../metrics/calendar.js';
import type { Selection } from '../../metrics/selection.js';

/** How months, quarters and years are named. */
const NAMES = [/^\d{4}-(0[1-9]|1[0-2])$/, /^\d{4}-Q[1-4]$/, /^\d{4}$/];

/** Whether there can be customers of a selection: its periods are in the calendar, its age is one. */
export function isPossible(selection: Selection): boolean {
  if ('cohort' in selection) {
    const { cohort, to = cohort, age = 0 } = selection;
    return isSpan(cohort, to) && Number.isInteger(age) && age >= 0;
  }
  if (!('period' in selection)) return true;
  const { period, to = period } = selection;
  if (isBetweenDays(period)) return isBetweenDays(to) && period <= to;
  return isSpan(period, to);
}

function isSpan(from: string, to: string): boolean {
  return kindOf(from) >= 0 && kindOf(from) === kindOf(to) && from <= to;
}

/** Which kind of period has such a name; -1 for none. */
function kindOf(name: string): number {
  return NAMES.findIndex((pattern) => pattern.test(name));
}

/** Whether a name is of a period of so many days: its first day and its closing one. */
function isBetweenDays(name: string): boolean {
  const [first, closing, ...others] = name.split('/').map(parseDay);
  return first != null && closing != null && first < closing && others.length === 0;
}
