/** Whether a customer chose to leave, was lost to a failed payment, or nobody can tell. */
export type ReasonKind = 'voluntary' | 'involuntary' | 'unknown';

/** Reasons of customers who did not decide to leave. */
const INVOLUNTARY = [
  ...['payment failed', 'failed payment', 'payment declined', 'payment disputed', 'chargeback'],
  ...[
    'payment error',
    'payment server error',
    'billing failure',
    'not paid',
    'unpaid',
    'no payment',
  ],
  ...['past due', 'overdue', 'delinquent', 'churn delinquent', 'dunning'],
  ...['no card', 'new card not entered', 'no payment method', 'card expired', 'expired card'],
  ...['card declined', 'outdated card', 'outdated card details', 'lost card', 'stolen card'],
  ...['insufficient funds', 'credit limit', 'credit limit exceeded', 'do not honor'],
  ...['forgot to renew', 'fraud', 'fraud review failed', 'tax location invalid'],
  ...['tax calculation failed', 'currency incompatible with gateway'],
  'non compliant eu customer',
];

/** Reasons of customers who decided to leave, or whose contract ended as agreed. */
const VOLUNTARY = [
  ...['canceled', 'cancelled', 'cancellation requested', 'churn', 'account closed', 'paused'],
  ...['fixed billing cycles', 'term ended', 'contract ended', 'not renewed', 'other', 'to free'],
  ...['wrong fit', 'bad fit', 'poor fit', 'not a fit', 'wrong fit customer'],
  ...['too expensive', 'expensive', 'price', 'pricing', 'price increase', 'cost', 'budget'],
  ...['no budget', 'budget cuts', 'price against value', 'missing value', 'no value', 'low value'],
  ...['low usage', 'not using', 'not used', 'unused', 'no longer needed', 'not needed'],
  ...['competitor', 'switched', 'switched service', 'switched to competitor', 'found alternative'],
  ...['support', 'customer service', 'poor support', 'disappointing support', 'poor experience'],
  ...['too complex', 'hard to use', 'difficult to use', 'usability', 'onboarding'],
  ...['low quality', 'product quality', 'bugs', 'bugs or outages', 'outages', 'reliability'],
  ...['missing feature', 'missing features', 'outdated', 'outdated service'],
  ...['project ended', 'company closed', 'business closed', 'out of business', 'acquired'],
  ...['beyond control', "customer's finances", 'new leadership', 'changed direction', 'seasonal'],
];

/** Recurly's `nonpayment`, `nonpayment_gift` and the like. */
const NONPAYMENT = 'nonpayment';

const KINDS: ReadonlyMap<string, ReasonKind> = new Map([
  ...INVOLUNTARY.map((name) => [plain(name), 'involuntary'] as const),
  ...VOLUNTARY.map((name) => [plain(name), 'voluntary'] as const),
]);

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
  if (reason === null) return 'unknown';
  const name = plain(reason);
  if (name.startsWith(NONPAYMENT)) return 'involuntary';
  return KINDS.get(name) ?? 'unknown';
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
