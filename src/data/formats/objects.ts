import { LISTS, vendorNamed, vendorOf, type Format, type Vendor } from './detect.js';

/** A vendor's list of entries, as objects. */
export interface VendorPayload {
  readonly vendor: Vendor;
  readonly rows: readonly unknown[];
  /** What stood beside the list. */
  readonly envelope: Readonly<Record<string, unknown>>;
}

/** The entries of a vendor in objects; null where they are records of ours, or cannot be looked at. */
export function vendorPayload(input: object, format: Format): VendorPayload | null {
  const named = vendorNamed(format);
  if (named === null && format !== 'auto') return null;
  try {
    const vendorIn = (entry: unknown): Vendor | null => named ?? vendorOf(entry);
    const envelope = input as Readonly<Record<string, unknown>>;
    const lists = Array.isArray(input)
      ? [input as unknown[]]
      : LISTS.map((name) => envelope[name]).filter((list) => Array.isArray(list));
    for (const rows of lists) {
      const vendor = vendorIn((rows as unknown[])[0]);
      if (vendor)
        return {
          vendor,
          rows: rows as unknown[],
          envelope: lists.includes(input as unknown[]) ? {} : envelope,
        };
    }
    const vendor = lists.length === 0 ? vendorIn(input) : null;
    return vendor && { vendor, rows: [input], envelope: {} };
  } catch {
    return null;
  }
}
