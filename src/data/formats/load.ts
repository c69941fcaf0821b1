import type { DayReader } from '../dates.js';
import type { EntryTaker } from '../scan/payload-reader.js';
import type { Window } from '../scan/window.js';
import type { MakeAdapter } from './adapter.js';
import type { Vendor } from './detect.js';
import { Entries } from './entries.js';

/**
 * Opens what takes in the entries of a vendor.
 *
 * @param window holds the text of entries that are taken; null where they are read
 */
export type OpenEntries = (
  days: DayReader,
  maxRows: number | undefined,
  window: Window | null,
) => EntryTaker;

/** One file for each vendor, loaded when a payload of it comes. */
const ADAPTERS: Readonly<Record<Vendor, () => Promise<MakeAdapter>>> = {
  stripe: async () => (await import('./stripe.js')).stripe,
  baremetrics: async () => (await import('./baremetrics.js')).baremetrics,
};

/** Loads what reads the entries of a vendor. */
export async function openVendor(vendor: Vendor): Promise<OpenEntries> {
  const make = await ADAPTERS[vendor]();
  return (days, maxRows, window) => new Entries(make, days, maxRows, window);
}
