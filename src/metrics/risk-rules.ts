import { ChurnError } from './errors.js';

/** What each kind of signal tells, and in which unit. */
export const SIGNALS = {
  /** Time in the product against before, a fraction: −0.4 is 40 % less. */
  'usage-change': 'number',
  /** Payments that came late, in the last 90 days. */
  'late-payments': 'number',
  /** Moves to a cheaper plan or fewer seats, in the last 90 days. */
  downgrades: 'number',
  /** Support tickets against before, a fraction: −1 is silence. */
  'tickets-change': 'number',
  /** The share of the features paid for that is not used, a fraction. */
  'unused-features': 'number',
  /** Days without progress at a stage, such as onboarding. */
  'stalled-days': 'number',
  /** What is owed and overdue, in major units of the ledger's currency. */
  arrears: 'number',
  /** Visits to the cancellation or refund page, in the last 30 days. */
  'cancel-page-visits': 'number',
  /** The share of messages to support or the community that is negative, a fraction. */
  'negative-sentiment': 'number',
  /** The day on which the card on file expires; one that has passed counts as within any number of days. */
  'card-expiry': 'day',
  /** The day of the next renewal. */
  renewal: 'day',
  /** The day on which all MRR ends; it is known from the ledger, not from signals. */
  'scheduled-cancellation': 'day',
} as const satisfies Record<string, 'number' | 'day'>;

/** What a signal is about. */
export type SignalKind = keyof typeof SIGNALS;

/** A leading indicator of one customer: a number, or a day, by its kind. */
export interface Signal {
  readonly customerId: string;
  readonly kind: SignalKind;
  /** In the unit of its kind. */
  readonly value?: number;
  /** `YYYY-MM-DD`, where the kind is about a day. */
  readonly date?: string;
}

/** When a rule applies: a number lies above or below a bound, a day so many days ahead at most. */
export type RiskCondition =
  { readonly above: number } | { readonly below: number } | { readonly within: number };

/** One entry of the sum that a score is. */
export interface RiskRule {
  readonly id: string;
  readonly signal: SignalKind;
  readonly when: RiskCondition;
  /** Added to the score where the rule applies, 0 to 100. */
  readonly points: number;
}

/**
 * The rules that apply unless a page has its own.
 *
 * The points are a judgement, ordered by how directly an indicator speaks of leaving; they are not
 * estimated from data. Two rules on one signal add up, so that a greater change weighs more.
 *
 * @see METRICS.md §7, leading indicators
 */
export const DEFAULT_RULES: readonly RiskRule[] = [
  { id: 'cancelled', signal: 'scheduled-cancellation', when: { within: 366 }, points: 60 },
  { id: 'looks-for-exit', signal: 'cancel-page-visits', when: { above: 0 }, points: 25 },
  { id: 'uses-less', signal: 'usage-change', when: { below: -0.25 }, points: 10 },
  { id: 'uses-far-less', signal: 'usage-change', when: { below: -0.5 }, points: 10 },
  { id: 'in-arrears', signal: 'arrears', when: { above: 0 }, points: 15 },
  { id: 'card-expires', signal: 'card-expiry', when: { within: 30 }, points: 15 },
  { id: 'downgraded', signal: 'downgrades', when: { above: 0 }, points: 15 },
  { id: 'paid-late', signal: 'late-payments', when: { above: 0 }, points: 10 },
  { id: 'pays-late-often', signal: 'late-payments', when: { above: 1 }, points: 10 },
  { id: 'fell-silent', signal: 'tickets-change', when: { below: -0.5 }, points: 10 },
  { id: 'leaves-features-unused', signal: 'unused-features', when: { above: 0.5 }, points: 10 },
  { id: 'stalled', signal: 'stalled-days', when: { above: 14 }, points: 10 },
  { id: 'unhappy', signal: 'negative-sentiment', when: { above: 0.3 }, points: 10 },
  { id: 'renews-soon', signal: 'renewal', when: { within: 30 }, points: 10 },
];

const MOST_POINTS = 100;

/**
 * Checks a rule that a page has made.
 *
 * @throws ChurnError `config/attribute`, naming the rule, for an unknown signal, a bound that does
 *   not fit it, or points that are not from 0 to 100
 */
export function checkRule({ id, signal, when, points }: RiskRule): void {
  const kind = Object.hasOwn(SIGNALS, signal) ? SIGNALS[signal] : null;
  const bounds = Object.entries(when ?? {});
  const [bound, value] = bounds[0] ?? [];
  const fits = kind === 'day' ? bound === 'within' : bound === 'above' || bound === 'below';
  let fault: string | null = null;
  if (kind === null) fault = 'its signal is unknown; one there is, is usage-change';
  else if (bounds.length !== 1 || !fits || !Number.isFinite(value)) {
    fault = `when must be ${kind === 'day' ? '{ within: days }' : '{ above: number } or { below: number }'}`;
  } else if (!(points >= 0 && points <= MOST_POINTS)) fault = 'points must be from 0 to 100';
  if (fault === null) return;
  const text = String(id).slice(0, 40);
  throw new ChurnError('config/attribute', `The rule "${text}" cannot be used: ${fault}.`, {
    values: { name: 'rules', text },
  });
}

/**
 * Checks all rules of a page.
 *
 * @throws ChurnError `config/attribute` where one cannot be used, or two have the same id
 */
export function checkRules(rules: readonly RiskRule[]): void {
  const ids = new Set<string>();
  for (const rule of rules) {
    checkRule(rule);
    if (ids.has(rule.id)) {
      const text = String(rule.id).slice(0, 40);
      throw new ChurnError(
        'config/attribute',
        `Two rules have the id "${text}"; give each its own, so that it can be told which one applied.`,
        { values: { name: 'rules', text } },
      );
    }
    ids.add(rule.id);
  }
}
