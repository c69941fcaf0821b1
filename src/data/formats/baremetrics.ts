import type { Adapter, Output } from './adapter.js';
import {
  minorPerMajor,
  monthsOf,
  needDate,
  needNumber,
  needText,
  dateAt,
  numberAt,
  textAt,
} from './values.js';

/**
 * Reads the table that Baremetrics imports: a row for each subscription, amounts in minor units.
 *
 * It knows the day on which a subscription was cancelled, not the end of what was paid, so
 * customers are lost on that day.
 */
export function baremetrics(output: Output): Adapter {
  return {
    names: {
      start: 'subscription_started_at',
      end: 'subscription_canceled_at',
      mrr: 'plan_amount',
    },
    read(row) {
      const currency = needText(row, 'plan_currency').toUpperCase();
      const months = monthsOf(
        needText(row, 'plan_interval').toLowerCase(),
        numberAt(row, 'plan_interval_count'),
        'plan_interval',
        output.conventions,
      );
      const amount = needNumber(row, 'plan_amount') * (numberAt(row, 'subscription_quantity') ?? 1);
      output.add({
        customerId: needText(row, 'customer_oid'),
        id: textAt(row, 'subscription_oid'),
        start: needDate(row, 'subscription_started_at'),
        end: dateAt(row, 'subscription_canceled_at'),
        mrr: amount / minorPerMajor(currency) / months,
        currency,
        plan: textAt(row, 'plan_name') ?? textAt(row, 'plan_oid'),
      });
      output.note('no-plan-history');
      if (dateAt(row, 'subscription_canceled_at')) output.note('ends-on-request');
    },
  };
}
