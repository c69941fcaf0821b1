import type { Conventions } from '../conventions.js';
import { Misfit, type Adapter, type Entry, type Output } from './adapter.js';
import {
  minorPerMajor,
  monthsOf,
  needNumber,
  needText,
  numberAt,
  objectAt,
  objectsAt,
  plainValues,
  secondsAt,
  textAt,
} from './values.js';

/** Chargebee says what is earned now, which is nothing in these states. */
const WITHOUT_MRR = new Set(['cancelled', 'paused', 'in_trial', 'future']);

/**
 * Reads Chargebee's list of subscriptions.
 *
 * Its own MRR counts where the subscription is running; of one that ended, is paused, tried or to
 * come, it is what its plan and addons cost, without coupons.
 */
export function chargebee(output: Output): Adapter {
  const { conventions } = output;
  return {
    names: { start: 'started_at', end: 'cancelled_at', mrr: 'mrr' },
    read(entry) {
      const it = objectAt(entry, 'subscription') ?? entry;
      if (it['deleted'] === true) {
        output.note('deleted-left-out');
        return;
      }
      const status = needText(it, 'status');
      const start = secondsAt(it, 'started_at') ?? secondsAt(it, 'start_date');
      if (start === null && status === 'future') {
        output.note('never-started');
        return;
      }
      if (start === null) throw new Misfit('started_at', 'missing', 'started_at is missing');
      const currency = needText(it, 'currency_code').toUpperCase();
      const isPriced = WITHOUT_MRR.has(status) || numberAt(it, 'mrr') === null;
      const minor = isPriced ? pricePerMonth(it, conventions) : needNumber(it, 'mrr');
      const isPaused = status === 'paused' && !conventions.keepsPaused;
      const pausedAt = isPaused ? secondsAt(it, 'pause_date') : null;
      const end = pausedAt ?? endOf(it, status);
      const unpaid = conventions.lostUnpaid(secondsAt(it, 'due_since'), end);
      output.add({
        ...customFields(it),
        customerId: needText(it, 'customer_id'),
        id: needText(it, 'id'),
        start,
        end: unpaid ?? end,
        trialEnd: secondsAt(it, 'trial_end'),
        mrr: minor / minorPerMajor(currency),
        currency,
        plan: planOf(it),
        cancelReason: unpaid ? 'not_paid' : pausedAt ? 'paused' : reasonOf(it),
        cancelledAt: secondsAt(it, 'cancel_schedule_created_at') ?? secondsAt(it, 'cancelled_at'),
        status,
      });
      output.note('no-plan-history');
      if (isPaused && pausedAt === null) output.note('pause-not-dated');
      if (isPriced && hasDiscount(it)) output.note('discounts-not-applied');
    },
  };
}

function reasonOf(it: Entry): string | null {
  return textAt(it, 'cancel_reason') ?? textAt(it, 'cancel_reason_code');
}

/** When it was cancelled or is set to be; that it does not renew ends it with its term. */
function endOf(it: Entry, status: string): string | null {
  if (status !== 'cancelled' && status !== 'non_renewing') return null;
  const end = secondsAt(it, 'cancelled_at') ?? secondsAt(it, 'current_term_end');
  if (end === null) throw new Misfit('cancelled_at', 'missing', 'cancelled_at is missing');
  return end;
}

/** What plan and addons cost a month, in minor units; one-time charges are no part of it. */
function pricePerMonth(it: Entry, conventions: Conventions): number {
  const months = monthsOf(
    it['billing_period_unit'],
    numberAt(it, 'billing_period'),
    'billing_period_unit',
    conventions,
  );
  const items = objectsAt(it, 'subscription_items').filter(
    ({ item_type: type }) => type !== 'charge',
  );
  if (items.length > 0)
    return sum(items.map((item) => amountOf(item, 'subscription_items.'))) / months;
  const plan = needNumber(it, 'plan_unit_price') * (numberAt(it, 'plan_quantity') ?? 1);
  const addons = objectsAt(it, 'addons').map((addon) => amountOf(addon, 'addons.'));
  return (plan + sum(addons)) / months;
}

function amountOf(item: Entry, path: string): number {
  const amount = numberAt(item, 'amount', path);
  return amount ?? needNumber(item, 'unit_price', path) * (numberAt(item, 'quantity', path) ?? 1);
}

function planOf(it: Entry): string | null {
  const item = objectsAt(it, 'subscription_items').find(({ item_type: type }) => type === 'plan');
  return item ? textAt(item, 'item_price_id') : textAt(it, 'plan_id');
}

function hasDiscount(it: Entry): boolean {
  return (
    [...objectsAt(it, 'coupons'), ...objectsAt(it, 'discounts')].length > 0 ||
    textAt(it, 'coupon') !== null
  );
}

/** Fields of the seller's own begin with cf_. */
function customFields(it: Entry): Record<string, string | number | boolean> {
  return plainValues(
    Object.fromEntries(Object.entries(it).filter(([name]) => name.startsWith('cf_'))),
  );
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
