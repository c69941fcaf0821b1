/** Whole days since 1970-01-01, all in UTC. */
const DAY = 86_400_000;

export const day = (iso) => Date.parse(iso) / DAY;
export const iso = (d) => (d === null ? null : new Date(d * DAY).toISOString().slice(0, 10));

/** The first of a month; months are counted from January 2021. */
export const firstOfMonth = (month) => Date.UTC(2021, month, 1) / DAY;

export const isWeekend = (d) => new Date(d * DAY).getUTCDay() % 6 === 0;

/** The same day of a later month, or its last day where it has no such day. */
export function addMonths(d, months) {
  const date = new Date(d * DAY);
  const month = (date.getUTCFullYear() - 2021) * 12 + date.getUTCMonth() + months;
  return Math.min(firstOfMonth(month) + date.getUTCDate() - 1, firstOfMonth(month + 1) - 1);
}
