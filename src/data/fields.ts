import type { EpochDay } from '../metrics/calendar.js';
import type { Conventions } from './conventions.js';
import { parseMoment, type DayReader } from './dates.js';

/*
 * Values of fields as `recordSchema` has them: undefined means that the value is not valid, null
 * that there is none.
 */

/** A text or number as a text; an empty one is none. */
export function textIn(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' || Number.isFinite(value)
    ? toText(value as string | number)
    : undefined;
}

/** The day of a date or timestamp; an empty text is none. */
export function dayIn(value: unknown, days: DayReader): EpochDay | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? (days.day(value) ?? undefined) : undefined;
}

/** The moment of a date or timestamp in milliseconds; an empty text is none. */
export function momentIn(value: unknown): number | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? (parseMoment(value) ?? undefined) : undefined;
}

/** A finite number of 0 or more. */
export function amountIn(value: unknown): number | null | undefined {
  if (value === undefined || value === null) return null;
  return Number.isFinite(value) && (value as number) >= 0 ? (value as number) : undefined;
}

/** MRR as given, or the price of one interval as a month's; never null. */
export function monthlyIn(
  row: Readonly<Record<string, unknown>>,
  conventions: Conventions,
): number | undefined {
  const mrr = amountIn(row['mrr']);
  const amount = amountIn(row['amount']);
  const count = amountIn(row['intervalCount']);
  const quantity = amountIn(row['quantity']);
  const interval = row['interval'] ?? '';
  const months = interval === '' ? null : conventions.monthsIn(interval);
  if (mrr === undefined || amount === undefined || quantity === undefined) return undefined;
  if (count === undefined || count === 0 || months === undefined) return undefined;
  if (mrr !== null) return mrr;
  if (amount === null || months === null) return undefined;
  return monthlyPrice(amount, months, count ?? 1, quantity ?? 1);
}

/** The price of so many for an interval of so many units, as that of one month. */
export function monthlyPrice(
  amount: number,
  months: number,
  intervalCount: number,
  quantity: number,
): number {
  const price = amount * quantity;
  const span = months * intervalCount;
  // The extremes of floating point would otherwise give 0/0 or ∞/∞, which is no number at all.
  return price === 0 ? 0 : Number.isFinite(span) && span > 0 ? price / span : Infinity;
}

/** Whether a value can be one of a dimension. */
export function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** A text as it is, a number in decimal digits however large it is, `true` or `false`. */
export function toText(value: string | number | boolean): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
