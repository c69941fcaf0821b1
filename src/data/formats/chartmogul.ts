import type { Adapter, Entry, Output } from './adapter.js';
import { dateAt, minorPerMajor, needDate, needNumber, needText, textAt } from './values.js';

/** Where a list of several customers' subscriptions may say whose each is. */
const CUSTOMER = ['customer_external_id', 'customer_uuid', 'customer_id'];

/**
 * Reads ChartMogul's list of a customer's subscriptions, with its MRR in minor units.
 *
 * The list is of one customer, whom it does not name. Where lists of several have been put
 * together, `customer_external_id`, `customer_uuid` or `customer_id` tells them apart; a
 * subscription without any of them counts as a customer of its own.
 */
export function chartmogul(output: Output): Adapter {
  return {
    names: { start: 'start-date', end: 'end-date', mrr: 'mrr' },
    read(entry) {
      const currency = needText(entry, 'currency').toUpperCase();
      const customer = CUSTOMER.map((name) => textAt(entry, name)).find((id) => id !== null);
      output.add({
        customerId: customer ?? '',
        id: textAt(entry, 'uuid') ?? textAt(entry, 'external_id') ?? textAt(entry, 'id'),
        start: needDate(entry, spelled(entry, 'start-date')),
        end: dateAt(entry, spelled(entry, 'end-date')),
        mrr: needNumber(entry, 'mrr') / minorPerMajor(currency),
        currency,
        plan: textAt(entry, 'plan'),
        status: textAt(entry, 'status'),
      });
      output.note('no-plan-history');
    },
  };
}

/** The API writes hyphens, its tools underscores. */
function spelled(entry: Entry, name: string): string {
  return name in entry ? name : name.replaceAll('-', '_');
}
