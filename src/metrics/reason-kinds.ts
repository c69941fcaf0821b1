import { CAUSES, reasonCause, type ReasonKind } from './reason-causes.js';

/**
 * Whether a cancel reason is the customer's choice, a payment's failure, or neither is known.
 *
 * Names are compared by their letters and digits alone, so `payment_failed` and `Payment failed`
 * are one. Known are the reasons of Stripe, Recurly, Chargebee and ProfitWell and common causes in
 * plain English; every other name, and no name, is `unknown`: it is never counted as either.
 *
 * @param reason as the records name it; null where they name none
 * @returns the kind; never null. Never throws.
 * @see METRICS.md §6 (reason map) and §7 (causes)
 */
export function reasonKind(reason: string | null): ReasonKind {
  const cause = reasonCause(reason);
  return cause === null ? 'unknown' : CAUSES[cause].kind;
}
