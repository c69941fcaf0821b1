import { Misfit, type Adapter, type Entry, type Output } from './adapter.js';
import {
  dateAt,
  minorPerMajor,
  monthsOf,
  needDate,
  needNumber,
  needObject,
  needText,
  numberAt,
  objectAt,
  textAt,
} from './values.js';

const PAST_DUE = new Set(['past_due', 'unpaid', 'soft_failure']);

/**
 * Reads the list of subscriptions of Maxio Advanced Billing, once called Chargify.
 *
 * The list has the price of the product, and not those of components, nor coupons.
 */
export function maxio(output: Output): Adapter {
  const { conventions } = output;
  return {
    names: { start: 'activated_at', end: 'canceled_at', mrr: 'product_price_in_cents' },
    read(entry) {
      const it = objectAt(entry, 'subscription') ?? entry;
      const state = needText(it, 'state');
      if (state === 'failed_to_create') {
        output.note('never-started');
        return;
      }
      const product = needObject(it, 'product');
      const currency = textAt(it, 'currency')?.toUpperCase() ?? null;
      const months = monthsOf(
        product['interval_unit'],
        numberAt(product, 'interval', 'product.'),
        'product.interval_unit',
        conventions,
      );
      const price =
        numberAt(it, 'product_price_in_cents') ?? needNumber(product, 'price_in_cents', 'product.');
      const activated = dateAt(it, 'activated_at');
      const isPaused = state === 'on_hold' && !conventions.keepsPaused;
      const pausedAt = isPaused ? dateAt(it, 'on_hold_at') : null;
      const end = pausedAt ?? endOf(it, state);
      const since = PAST_DUE.has(state) ? dateAt(it, 'current_period_started_at') : null;
      const unpaid = conventions.lostUnpaid(since, end);
      output.add({
        customerId: needText(needObject(it, 'customer'), 'id', 'customer.'),
        id: needText(it, 'id'),
        start: activated ?? dateAt(it, 'trial_started_at') ?? needDate(it, 'created_at'),
        trialEnd: activated ? null : dateAt(it, 'trial_ended_at'),
        end: unpaid ?? end,
        mrr: price / minorPerMajor(currency ?? '') / months,
        currency,
        plan: textAt(product, 'name', 'product.') ?? textAt(product, 'handle', 'product.'),
        cancelReason: unpaid ? 'unpaid' : pausedAt ? 'paused' : reasonOf(it),
        status: state,
        updatedAt: dateAt(it, 'updated_at'),
      });
      output.note('no-plan-history');
      output.note('components-left-out');
      const { coupon_codes: coupons } = it;
      if (Array.isArray(coupons) && coupons.length > 0) output.note('discounts-not-applied');
      if (PAST_DUE.has(state) && !unpaid) output.note('past-due-counted');
      if (state === 'suspended' || (isPaused && !pausedAt)) output.note('pause-not-dated');
    },
  };
}

/** When it ended, or is set to end. */
function endOf(it: Entry, state: string): string | null {
  const field = END_FIELDS[state];
  if (field) {
    const end = dateAt(it, field);
    if (end === null) throw new Misfit(field, 'missing', `${field} is missing`);
    return end;
  }
  const set = dateAt(it, 'scheduled_cancellation_at') ?? dateAt(it, 'delayed_cancel_at');
  if (set !== null) return set;
  return it['cancel_at_end_of_period'] === true ? dateAt(it, 'current_period_ends_at') : null;
}

const END_FIELDS: Readonly<Record<string, string>> = {
  canceled: 'canceled_at',
  expired: 'expires_at',
  trial_ended: 'trial_ended_at',
};

/** Dunning is the reason whatever code was set. */
function reasonOf(it: Entry): string | null {
  return it['cancellation_method'] === 'dunning' ? 'dunning' : textAt(it, 'reason_code');
}
