import type { Conventions } from '../conventions.js';
import type { AdaptedRecord, Adapter, Output } from './adapter.js';
import type { PriceSpan } from './stripe-discounts.js';
import { stripeState, type StripeState } from './stripe-subscription.js';

/** What nobody has ever paid for. */
export const NEVER_STARTED: ReadonlySet<string> = new Set(['incomplete', 'incomplete_expired']);

/** The fields of a record as Stripe names them. */
export const STRIPE_NAMES = { start: 'start_date', end: 'ended_at', mrr: 'items' } as const;

/**
 * Reads Stripe's list of subscriptions, which says how each of them is now.
 *
 * Amounts are those of prices and quantities less coupons, without metered usage, tax or one-time
 * items. Where collection is paused Stripe does not say since when, so the customer still counts;
 * so do those who are past due or unpaid, until Stripe has ended the subscription or the days of
 * grace are over that the page sets.
 */
export function stripe(output: Output): Adapter {
  const { conventions } = output;
  return {
    names: STRIPE_NAMES,
    read(entry) {
      const state = stripeState(entry, conventions);
      if (NEVER_STARTED.has(state.status)) {
        output.note('never-started');
        return;
      }
      for (const code of stripeNotes(state, conventions)) output.note(code);
      output.note('no-plan-history');
      if (state.isPaused) output.note('pause-not-dated');
      for (const record of recordsOf(state, conventions)) output.add(record);
    },
  };
}

/** What is to be noted of the last state of a subscription. */
export function stripeNotes(
  { notes, status, unpaidSince, end }: StripeState,
  conventions: Conventions,
): readonly string[] {
  const isUnpaid = status === 'past_due' || status === 'unpaid';
  const counts = isUnpaid && conventions.lostUnpaid(unpaidSince, end) === null;
  return counts ? [...notes, 'past-due-counted'] : notes;
}

/**
 * When a subscription ends, and why. One that is paused ended its trial without a card: it never
 * paid. One that is not paid for ends with the days of grace.
 */
export function endOfState(
  { status, trialEnd, end, reason, unpaidSince }: StripeState,
  conventions: Conventions,
): { end: string | null; cancelReason: string | null } {
  if (status === 'paused') return { end: trialEnd ?? end, cancelReason: reason };
  const unpaid = conventions.lostUnpaid(unpaidSince, end);
  return unpaid !== null
    ? { end: unpaid, cancelReason: 'payment_failed' }
    : { end, cancelReason: reason };
}

/** A record for each price, one after the other. */
function recordsOf(state: StripeState, conventions: Conventions): AdaptedRecord[] {
  const { metadata, customer, id, start, trialEnd, currency, plan, status } = state;
  const { end, cancelReason } = endOfState(state, conventions);
  const spans = (state.prices ?? []).filter((_, i, all) => i === 0 || isBefore(all[i - 1]!, end));
  return spans.map(({ until, mrr }, i) => {
    const isLast = i === spans.length - 1;
    return {
      ...metadata,
      customerId: customer,
      id,
      start: i === 0 ? start : spans[i - 1]!.until!,
      trialEnd: i === 0 ? trialEnd : null,
      end: isLast ? end : until,
      mrr,
      currency,
      plan,
      cancelReason: isLast ? cancelReason : null,
      cancelledAt: state.cancelledAt,
      status,
    };
  });
}

function isBefore({ until }: PriceSpan, end: string | null): boolean {
  return end === null || until! < end;
}
