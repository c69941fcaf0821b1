/** Whether a customer chose to leave, was lost to a failed payment, or nobody can tell. */
export type ReasonKind = 'voluntary' | 'involuntary' | 'unknown';

/** A cause of churn, to which reasons of many wordings belong. */
export interface Cause {
  readonly kind: ReasonKind;
  /** The wordings that are known; letters and digits alone are compared. */
  readonly reasons: readonly string[];
}

/**
 * The causes of churn and the reasons that are known to belong to each: those of Stripe, Recurly,
 * Chargebee and ProfitWell, and common ones in plain English.
 *
 * `ended` and `unsaid` are the customer's choice too, but say little: a contract that ended as agreed,
 * and a cancellation without any cause. `refused` are payments that nobody will try again.
 *
 * @see METRICS.md §6 (reason map) and §7 (causes)
 */
export const CAUSES = {
  'wrong-fit': {
    kind: 'voluntary',
    reasons: ['wrong fit', 'bad fit', 'poor fit', 'not a fit', 'wrong fit customer'],
  },
  price: {
    kind: 'voluntary',
    reasons: [
      ...['too expensive', 'expensive', 'price', 'pricing', 'price increase', 'cost'],
      'price against value',
    ],
  },
  'missing-value': {
    kind: 'voluntary',
    reasons: [
      ...['missing value', 'no value', 'low value', 'low usage', 'not using', 'not used', 'unused'],
      ...['no longer needed', 'not needed'],
    ],
  },
  competitor: {
    kind: 'voluntary',
    reasons: [
      ...['competitor', 'switched', 'switched service', 'switched to competitor'],
      'found alternative',
    ],
  },
  support: {
    kind: 'voluntary',
    reasons: ['support', 'customer service', 'poor support', 'disappointing support'],
  },
  experience: {
    kind: 'voluntary',
    reasons: [
      ...['poor experience', 'too complex', 'hard to use', 'difficult to use', 'usability'],
      'onboarding',
    ],
  },
  quality: {
    kind: 'voluntary',
    reasons: [
      ...['low quality', 'product quality', 'bugs', 'bugs or outages', 'outages', 'reliability'],
    ],
  },
  outdated: {
    kind: 'voluntary',
    reasons: ['missing feature', 'missing features', 'outdated', 'outdated service'],
  },
  'beyond-control': {
    kind: 'voluntary',
    reasons: [
      ...['beyond control', "customer's finances", 'budget', 'no budget', 'budget cuts'],
      ...['new leadership', 'changed direction', 'project ended', 'company closed'],
      ...['business closed', 'out of business', 'acquired', 'seasonal'],
    ],
  },
  ended: {
    kind: 'voluntary',
    reasons: [
      ...['fixed billing cycles', 'term ended', 'contract ended', 'not renewed', 'paused'],
      'to free',
    ],
  },
  unsaid: {
    kind: 'voluntary',
    reasons: [
      ...['canceled', 'cancelled', 'cancellation requested', 'churn', 'account closed', 'other'],
    ],
  },
  'card-expired': { kind: 'involuntary', reasons: ['card expired', 'expired card'] },
  'card-missing': {
    kind: 'involuntary',
    reasons: ['no card', 'new card not entered', 'no payment method'],
  },
  'card-outdated': {
    kind: 'involuntary',
    reasons: ['outdated card', 'outdated card details', 'lost card', 'stolen card'],
  },
  'credit-limit': { kind: 'involuntary', reasons: ['credit limit', 'credit limit exceeded'] },
  'insufficient-funds': { kind: 'involuntary', reasons: ['insufficient funds'] },
  'payment-error': {
    kind: 'involuntary',
    reasons: ['payment error', 'payment server error', 'billing failure'],
  },
  'payment-failed': {
    kind: 'involuntary',
    reasons: [
      ...['payment failed', 'failed payment', 'payment declined', 'card declined', 'do not honor'],
      ...['not paid', 'unpaid', 'no payment', 'past due', 'overdue', 'delinquent'],
      ...['churn delinquent', 'dunning'],
    ],
  },
  forgotten: { kind: 'involuntary', reasons: ['forgot to renew'] },
  refused: {
    kind: 'involuntary',
    reasons: [
      ...['payment disputed', 'chargeback', 'fraud', 'fraud review failed', 'tax location invalid'],
      ...['tax calculation failed', 'currency incompatible with gateway'],
      'non compliant eu customer',
    ],
  },
} as const satisfies Readonly<Record<string, Cause>>;

/** The name of a cause. */
export type CauseId = keyof typeof CAUSES;

/** Recurly's `nonpayment`, `nonpayment_gift` and the like. */
const NONPAYMENT = 'nonpayment';

const CAUSE_OF: ReadonlyMap<string, CauseId> = new Map(
  (Object.keys(CAUSES) as CauseId[]).flatMap((id) =>
    CAUSES[id].reasons.map((name) => [plainReason(name), id] as const),
  ),
);

/**
 * The cause that a cancel reason belongs to.
 *
 * @param reason as the records name it; null where they name none
 * @returns null for no reason, and for one that is not known. Never throws.
 * @see METRICS.md §7
 */
export function reasonCause(reason: string | null): CauseId | null {
  if (reason === null) return null;
  const name = plainReason(reason);
  if (name.startsWith(NONPAYMENT)) return 'payment-failed';
  return CAUSE_OF.get(name) ?? null;
}

/**
 * What of a reason is compared: its letters and digits, so that `payment_failed` and `Payment failed`
 * are one.
 *
 * @returns an empty text where it has neither; never null. Never throws.
 * @see METRICS.md §7
 */
export function plainReason(reason: string): string {
  return reason.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
