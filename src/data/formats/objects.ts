import { NATIVE_LIST } from '../payload.js';
import { vendorOf, vendorOfList } from './detect.js';
import { LISTS, vendorNamed, type Format, type Vendor } from './names.js';

/** A vendor's list of entries, as objects. */
export interface VendorPayload {
  readonly vendor: Vendor;
  readonly rows: readonly unknown[];
  /** What stood beside the list. */
  readonly envelope: Readonly<Record<string, unknown>>;
}

/**
 * The entries of a vendor in objects; null where they are records of ours, or cannot be looked at.
 * Of several lists in an object the first one counts that tells whose it is, as in bytes.
 */
export function vendorPayload(input: object, format: Format): VendorPayload | null {
  const named = vendorNamed(format);
  if (named === null && format !== 'auto') return null;
  try {
    if (Array.isArray(input)) return payloadIn(named ?? vendorOfList(input), input, {});
    const envelope = input as Readonly<Record<string, unknown>>;
    const lists = listsIn(envelope);
    for (const name of lists) {
      const rows = envelope[name] as unknown[];
      const vendor = named ?? vendorOfList(rows, name);
      if (vendor || name === NATIVE_LIST) return payloadIn(vendor, rows, envelope);
    }
    return lists.length === 0 ? payloadIn(named ?? vendorOf(input), [input], {}) : null;
  } catch {
    return null;
  }
}

/** The names of the lists in an object, in its own order, and then of those it inherits. */
function listsIn(envelope: Readonly<Record<string, unknown>>): string[] {
  const names = new Set([...Object.keys(envelope), ...LISTS]);
  return [...names].filter((name) => LISTS.includes(name) && Array.isArray(envelope[name]));
}

function payloadIn(
  vendor: Vendor | null,
  rows: readonly unknown[],
  envelope: VendorPayload['envelope'],
): VendorPayload | null {
  return vendor && { vendor, rows, envelope };
}
