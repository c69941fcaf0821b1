import { unitsPerMajor } from '../../metrics/money.js';
import { isDate } from '../dates.js';
import type { Conventions } from '../conventions.js';
import { toText } from '../fields.js';
import { quote } from '../quote.js';
import { Misfit, type Entry } from './adapter.js';

/*
 * Values of a vendor's fields. Null means that there is none; what is of another kind than the
 * vendor documents is a misfit. `path` is what leads to the object that has the field, for messages.
 */

/** Milliseconds in the year 1900 and 2200: moments beyond are no dates of subscriptions. */
const [FIRST, LAST] = [-2_208_988_800, 7_258_118_400];

/** A text or number as a text; an empty one is none. */
export function textAt(entry: Entry, field: string, path = ''): string | null {
  const value = entry[field];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' || Number.isFinite(value)) return toText(value as string | number);
  throw wrong(path + field, 'a text', value);
}

/** A text or number as a text, which must be there. */
export function needText(entry: Entry, field: string, path = ''): string {
  return textAt(entry, field, path) ?? missing(path + field);
}

/** A number, also as text; none where it is null or empty. */
export function numberAt(entry: Entry, field: string, path = ''): number | null {
  const value = entry[field];
  if (value === undefined || value === null || value === '') return null;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw wrong(path + field, 'a number', value);
}

/** A number, also as text, which must be there. */
export function needNumber(entry: Entry, field: string, path = ''): number {
  return numberAt(entry, field, path) ?? missing(path + field);
}

/** A date or timestamp. */
export function dateAt(entry: Entry, field: string, path = ''): string | null {
  const value = entry[field];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' && isDate(value)) return value;
  throw wrong(path + field, 'a date such as 2024-01-31 or a timestamp', value);
}

/** A date or timestamp, which must be there. */
export function needDate(entry: Entry, field: string, path = ''): string {
  return dateAt(entry, field, path) ?? missing(path + field);
}

/** Seconds since 1970, as a timestamp. */
export function secondsAt(entry: Entry, field: string, path = ''): string | null {
  const value = entry[field];
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && value >= FIRST && value < LAST) {
    return new Date(value * 1000).toISOString();
  }
  throw wrong(path + field, 'a time in seconds since 1970', value);
}

/** Seconds since 1970, which must be there, as a timestamp. */
export function needSeconds(entry: Entry, field: string, path = ''): string {
  return secondsAt(entry, field, path) ?? missing(path + field);
}

/** An object. */
export function objectAt(entry: Entry, field: string, path = ''): Entry | null {
  const value = entry[field];
  if (value === undefined || value === null) return null;
  if (typeof value === 'object' && !Array.isArray(value)) return value as Entry;
  throw wrong(path + field, 'an object', value);
}

/** An object, which must be there. */
export function needObject(entry: Entry, field: string, path = ''): Entry {
  return objectAt(entry, field, path) ?? missing(path + field);
}

/** A list of objects; none is an empty one. */
export function objectsAt(entry: Entry, field: string, path = ''): readonly Entry[] {
  const value = entry[field];
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw wrong(path + field, 'a list', value);
  return value.map((_, i) => needObject(value as unknown as Entry, String(i), `${path}${field}.`));
}

/** The months in a billing interval, such as 3 for a count of 3 and the unit `month`. */
export function monthsOf(
  unit: unknown,
  count: number | null,
  field: string,
  conventions: Conventions,
): number {
  const months = conventions.monthsIn(unit);
  if (months === undefined) throw wrong(field, 'day, week, month or year', unit);
  if (count !== null && !(count > 0)) throw wrong(field, 'an interval of one or more', count);
  return months * (count ?? 1);
}

/** Major units in one minor unit of a currency, by its code in any case. */
export function minorPerMajor(currency: string): number {
  return unitsPerMajor(currency.toUpperCase()) / 100;
}

/** Dimensions from a vendor's bag of custom values, of which those that are plain are kept. */
export function plainValues(bag: Entry | null): Record<string, string | number | boolean> {
  const values: Record<string, string | number | boolean> = Object.create(null) as never;
  for (const [name, value] of Object.entries(bag ?? {})) {
    const isPlain = typeof value === 'string' || typeof value === 'boolean';
    if (isPlain || Number.isFinite(value)) values[name] = value as string;
  }
  return values;
}

/** What to say of a value that is not what the vendor documents. */
export function wrong(field: string, wanted: string, value: unknown): Misfit {
  const isMissing = value === undefined || value === null;
  return isMissing
    ? new Misfit(field, 'missing', `${field} is missing`)
    : new Misfit(field, 'value', `${field} must be ${wanted}, not ${quote(value)}`);
}

function missing(field: string): never {
  throw wrong(field, '', null);
}
