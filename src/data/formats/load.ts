import type { Conventions } from '../conventions.js';
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
  conventions: Conventions,
  maxRows: number | undefined,
  window: Window | null,
) => EntryTaker;

/** One file for each vendor, loaded when a payload of it comes. */
const ADAPTERS: Readonly<Record<Vendor, () => Promise<MakeAdapter>>> = {
  stripe: async () => (await import('./stripe.js')).stripe,
  'stripe-events': async () => (await import('./stripe-events.js')).stripeEvents,
  chartmogul: async () => (await import('./chartmogul.js')).chartmogul,
  chargebee: async () => (await import('./chargebee.js')).chargebee,
  recurly: async () => (await import('./recurly.js')).recurly,
  paddle: async () => (await import('./paddle.js')).paddle,
  maxio: async () => (await import('./maxio.js')).maxio,
  lago: async () => (await import('./lago.js')).lago,
  'kill-bill': async () => (await import('./kill-bill.js')).killBill,
  baremetrics: async () => (await import('./baremetrics.js')).baremetrics,
};

/** Loads what reads the entries of a vendor. */
export async function openVendor(vendor: Vendor): Promise<OpenEntries> {
  const make = await ADAPTERS[vendor]();
  return (conventions, maxRows, window) => new Entries(make, conventions, maxRows, window);
}
