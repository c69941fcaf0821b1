import { ChurnError } from '../../metrics/errors.js';
import type { Conventions } from '../conventions.js';
import type { EntryTaker } from '../scan/payload-reader.js';
import type { Window } from '../scan/window.js';
import type { MakeAdapter } from './adapter.js';
import type { Vendor } from './names.js';
import { Entries } from './entries.js';
import type { GivenField } from './naming.js';

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

/**
 * Loads what reads the entries of a vendor.
 *
 * @param given the fields of which the page says where they are, none for a vendor's entries
 * @throws ChurnError `config/attribute` where there are some
 */
export async function openVendor(
  vendor: Vendor,
  given: readonly GivenField[] = [],
): Promise<OpenEntries> {
  if (given.length > 0) throw fieldsOf(vendor);
  const make = await ADAPTERS[vendor]();
  return (conventions, maxRows, window) => new Entries(make, conventions, maxRows, window);
}

function fieldsOf(vendor: Vendor): ChurnError {
  return new ChurnError(
    'config/attribute',
    `The data is read as that of ${vendor}, which takes no fields: its places are known. Leave out fields, or say format="json" where these are records of your own.`,
    { values: { name: 'fields' } },
  );
}
