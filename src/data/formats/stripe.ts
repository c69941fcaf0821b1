import type { AdaptedRecord, Adapter, Output } from './adapter.js';
import { stripeState, type StripeState } from './stripe-subscription.js';

/** What nobody has ever paid for. */
export const NEVER_STARTED: ReadonlySet<string> = new Set(['incomplete', 'incomplete_expired']);
const UNPAID = new Set(['past_due', 'unpaid']);

/** The fields of a record as Stripe names them. */
export const STRIPE_NAMES = { start: 'start_date', end: 'ended_at', mrr: 'items' } as const;

/**
 * Reads Stripe's list of subscriptions, which says how each of them is now.
 *
 * Amounts are those of prices and quantities, without metered usage, tax, coupons or one-time
 * items. Where collection is paused Stripe does not say since when, so the customer still counts;
 * so do those who are past due or unpaid, until Stripe has ended the subscription.
 */
export function stripe(output: Output): Adapter {
  return {
    names: STRIPE_NAMES,
    read(entry) {
      const state = stripeState(entry);
      if (NEVER_STARTED.has(state.status)) {
        output.note('never-started');
        return;
      }
      for (const code of stripeNotes(state)) output.note(code);
      output.note('no-plan-history');
      if (state.isPaused) output.note('pause-not-dated');
      if (state.mrr !== null) output.add(recordOf(state, state.mrr));
    },
  };
}

/** What is to be noted of the last state of a subscription. */
export function stripeNotes({ notes, status }: StripeState): readonly string[] {
  return UNPAID.has(status) ? [...notes, 'past-due-counted'] : notes;
}

/** One that is paused ended its trial without a card: it never paid. */
export function endOfState({ status, trialEnd, end }: StripeState): string | null {
  return status === 'paused' ? (trialEnd ?? end) : end;
}

function recordOf(state: StripeState, mrr: number): AdaptedRecord {
  const { metadata, customer, id, start, trialEnd, currency, plan, reason, status } = state;
  return {
    ...metadata,
    customerId: customer,
    id,
    start,
    end: endOfState(state),
    trialEnd,
    mrr,
    currency,
    plan,
    cancelReason: reason,
    cancelledAt: state.cancelledAt,
    status,
  };
}
