import { FIELDS, type FieldName } from '../field-names.js';
import { NATIVE_LIST } from '../payload.js';
import type { Vendor } from './names.js';
import { meaningOf } from './naming.js';

/**
 * The vendor that an entry of a list comes from, told by names that no other one has; null where
 * it has none of them.
 */
export function vendorOf(entry: unknown): Vendor | null {
  if (!isObject(entry)) return null;
  const has = (...names: readonly string[]): boolean => names.every((name) => name in entry);
  if (entry['object'] === 'event' && has('type', 'data', 'created')) return 'stripe-events';
  if (entry['object'] === 'subscription' && has('customer', 'items')) return 'stripe';
  const inner = entry['subscription'];
  if (isObject(inner)) return 'product' in inner ? 'maxio' : 'chargebee';
  if (isObject(entry['account']) && has('plan', 'activated_at')) return 'recurly';
  if (isObject(entry['billing_cycle']) && has('customer_id', 'items')) return 'paddle';
  if (has('external_customer_id', 'plan_code')) return 'lago';
  if (has('phaseType', 'bundleId') || (has('bundleId') && Array.isArray(entry[NATIVE_LIST]))) {
    return 'kill-bill';
  }
  if (has('mrr', 'arr') && (has('billing-cycle') || has('billing_cycle'))) return 'chartmogul';
  return null;
}

/** The vendor that a table comes from, by its columns; null where they are not a vendor's. */
export function vendorOfColumns(names: readonly string[]): Vendor | null {
  const has = (...wanted: readonly string[]): boolean => wanted.every((it) => names.includes(it));
  if (has('subscription_oid', 'customer_oid')) return 'baremetrics';
  return null;
}

/** How many entries of a list are looked at: the first may be null, or a stub of what was deleted. */
export const MOST_LOOKED_AT = 5;

/** Whether an entry tells whose list it is in: it is a vendor's, or a record of ours. */
export function isTelling(entry: unknown): boolean {
  return vendorOf(entry) !== null || (isObject(entry) && isRecord(entry));
}

/** Whether an object names a customer, as records of ours do. */
export function isRecord(value: object): boolean {
  return Object.keys(value).some((name) => standsFor('customerId', name));
}

/** Whether a name is that of a field, or one that is likely to stand for it. */
export function standsFor(field: FieldName, name: string): boolean {
  return name === field || meaningOf(name)?.field === FIELDS.indexOf(field);
}

/** The vendor of a list, by the first of its entries that tells, or by its name where it has none. */
export function vendorOfList(entries: readonly unknown[], list = ''): Vendor | null {
  if (entries.length === 0) return EMPTY[list] ?? null;
  return vendorOf(entries.slice(0, MOST_LOOKED_AT).find(isTelling));
}

const EMPTY: Readonly<Record<string, Vendor>> = {
  data: 'stripe',
  list: 'chargebee',
  entries: 'chartmogul',
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
