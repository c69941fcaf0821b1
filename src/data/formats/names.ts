import { NATIVE_LIST } from '../payload.js';

/** Whose records a payload holds, where they are not ours. */
export const VENDORS = [
  'stripe',
  'stripe-events',
  'chartmogul',
  'chargebee',
  'recurly',
  'paddle',
  'maxio',
  'lago',
  'kill-bill',
  'baremetrics',
] as const;

/** Whose records a payload holds, where they are not ours. */
export type Vendor = (typeof VENDORS)[number];

/**
 * How a payload is written: `auto` finds out; `json`, `ndjson` and `csv` hold records of ours, by
 * native or likely names, and so does `dbt`; the others are what a vendor delivers.
 */
export const FORMATS = ['auto', 'json', 'ndjson', 'csv', 'dbt', ...VENDORS] as const;

/** How a payload is written. */
export type Format = (typeof FORMATS)[number];

/** What the lists of vendors are called, each in an object of its own. */
export const LISTS: readonly string[] = [NATIVE_LIST, 'data', 'list', 'entries'];

/** The vendor whose records these are, where nobody says; null for a format that is none. */
export function vendorNamed(format: Format): Vendor | null {
  return (VENDORS as readonly string[]).includes(format) ? (format as Vendor) : null;
}
