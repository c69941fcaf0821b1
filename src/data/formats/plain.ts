import { isNative } from '../field-names.js';
import { LISTS, type Format } from './names.js';
import { NATIVE_LIST } from '../payload.js';

/** Names of which every vendor's entries have one. */
const MARKS = [
  ...['object', 'subscription', 'account', 'billing_cycle', 'external_customer_id', 'bundleId'],
  'arr',
];

/**
 * Whether a payload is plainly records of ours, all by their native names: then it need not be looked
 * into whose it is, nor what its fields stand for. Where this is false it may be ours all the same.
 */
export function isPlain(input: object, format: Format): boolean {
  if (format !== 'auto' && format !== 'json') return false;
  try {
    const rows = plainList(input);
    const first = rows?.[0];
    if (!rows || !isObject(first) || MARKS.some((name) => name in first)) return false;
    return rows.every((row) => isObject(row) && isNative((name) => row[name] !== undefined));
  } catch {
    return false;
  }
}

/** The list of records, where a payload has no other one; null where it has none, or several. */
function plainList(input: object): readonly unknown[] | null {
  if (Array.isArray(input)) return input;
  const envelope = input as Readonly<Record<string, unknown>>;
  const [name, ...others] = LISTS.filter((list) => Array.isArray(envelope[list]));
  return name === NATIVE_LIST && others.length === 0 ? (envelope[name] as unknown[]) : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
