import type { Conventions } from '../conventions.js';
import { Misfit, type Entry } from './adapter.js';
import { discountsOf, priceSpans, type PriceSpan } from './stripe-discounts.js';
import {
  minorPerMajor,
  monthsOf,
  needObject,
  needSeconds,
  needText,
  numberAt,
  objectAt,
  objectsAt,
  plainValues,
  secondsAt,
  textAt,
  wrong,
} from './values.js';

/** Amounts of these have other decimals at Stripe than in ISO 4217. */
const DECIMALS: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };

const UNPAID = new Set(['past_due', 'unpaid']);

/** What a Stripe subscription says at one moment. */
export interface StripeState {
  readonly id: string;
  readonly customer: string;
  readonly status: string;
  readonly start: string;
  readonly trialEnd: string | null;
  /** The day on which it ended or is set to end. */
  readonly end: string | null;
  /** When the last cancellation was asked for. */
  readonly cancelledAt: string | null;
  readonly reason: string | null;
  /** What it costs a month, one price after the other; null where some of its prices are not known. */
  readonly prices: readonly PriceSpan[] | null;
  /** Since when nothing was paid, where that is so. */
  readonly unpaidSince: string | null;
  readonly plan: string | null;
  readonly currency: string;
  readonly isPaused: boolean;
  readonly metadata: Readonly<Record<string, string | number | boolean>>;
  /** Codes of notes on what of it is not in the MRR. */
  readonly notes: readonly string[];
}

/** A price of a subscription for one month. */
interface MonthlyItem {
  /** In minor units; null where it is not known. */
  readonly monthly: number | null;
  /** The months that it is billed for at a time. */
  readonly months: number;
  readonly plan: string | null;
}

/** Reads a Stripe subscription. @throws Misfit */
export function stripeState(entry: Entry, conventions: Conventions, path = ''): StripeState {
  const currency = needText(entry, 'currency', path).toUpperCase();
  const items = objectsAt(needObject(entry, 'items', path), 'data', `${path}items.`);
  const status = needText(entry, 'status', path);
  const notes = items.filter(isMetered).map(() => 'metered-left-out');
  const priced = items
    .map((item, i) => ({ item, at: `${path}items.data.${i}.` }))
    .filter(({ item }) => !isMetered(item))
    .map(({ item, at }) => monthlyItem(item, conventions, at));
  const isKnown = priced.every(({ monthly }) => monthly !== null);
  if (!isKnown) notes.push('tiered-prices');
  const discounts = discountsOf(entry, priced[0]?.months ?? 1, conventions, path);
  if (discounts === null) notes.push('discounts-not-applied');
  const isPaused = objectAt(entry, 'pause_collection', path) !== null;
  const largest = priced.reduce<MonthlyItem | null>(
    (best, item) => (best && (best.monthly ?? 0) >= (item.monthly ?? 0) ? best : item),
    null,
  );
  const start = needSeconds(entry, 'start_date', path);
  const trialEnd = secondsAt(entry, 'trial_end', path);
  const minor = 1 / minorUnits(currency);
  const gross = priced.reduce((sum, { monthly }) => sum + (monthly ?? 0), 0) * minor;
  return {
    id: needText(entry, 'id', path),
    customer: customerOf(entry, path),
    status,
    start,
    trialEnd,
    end: endOf(entry, items, path),
    cancelledAt: secondsAt(entry, 'canceled_at', path),
    reason: reasonOf(entry, path),
    prices: isKnown ? priceSpans(gross, minor, discounts ?? [], trialEnd ?? start) : null,
    unpaidSince: UNPAID.has(status) ? periodStart(entry, items, path) : null,
    plan: largest?.plan ?? null,
    currency,
    isPaused,
    metadata: plainValues(objectAt(entry, 'metadata', path)),
    notes: entry['livemode'] === false ? [...notes, 'test-mode'] : notes,
  };
}

/** A customer's id, also where the customer as a whole stands in its place. */
function customerOf(entry: Entry, path: string): string {
  const { customer } = entry;
  return typeof customer === 'object' && customer !== null
    ? needText(customer as Entry, 'id', `${path}customer.`)
    : needText(entry, 'customer', path);
}

/** Ended is ended; else a cancellation that is set for a day, or for the end of the period. */
function endOf(entry: Entry, items: readonly Entry[], path: string): string | null {
  const ended = secondsAt(entry, 'ended_at', path);
  if (ended !== null) return ended;
  if (entry['status'] === 'canceled')
    throw new Misfit(`${path}ended_at`, 'missing', `${path}ended_at is missing`);
  const set = secondsAt(entry, 'cancel_at', path);
  if (set !== null || entry['cancel_at_period_end'] !== true) return set;
  const ends = [entry, ...items].map((it) => secondsAt(it, 'current_period_end', path));
  return (
    ends
      .filter((end) => end !== null)
      .sort()
      .at(-1) ?? null
  );
}

/** A failed payment is the reason whatever was ticked; else what the customer ticked. */
function reasonOf(entry: Entry, path: string): string | null {
  const details = objectAt(entry, 'cancellation_details', path);
  if (!details) return null;
  const reason = textAt(details, 'reason', `${path}cancellation_details.`);
  const feedback = textAt(details, 'feedback', `${path}cancellation_details.`);
  return reason === 'cancellation_requested' ? (feedback ?? reason) : (reason ?? feedback);
}

/** The period under way began with the invoice that is not paid. */
function periodStart(entry: Entry, items: readonly Entry[], path: string): string | null {
  const starts = [entry, ...items].map((it) => secondsAt(it, 'current_period_start', path));
  return (
    starts
      .filter((start) => start !== null)
      .sort()
      .at(0) ?? null
  );
}

function minorUnits(currency: string): number {
  const decimals = DECIMALS[currency];
  return decimals === undefined ? minorPerMajor(currency) : 10 ** decimals;
}

/** The price of an item, called plan before 2020. */
function priceOf(item: Entry): Entry {
  const price = item['price'] ?? item['plan'];
  return typeof price === 'object' && price !== null ? (price as Entry) : {};
}

function isMetered(item: Entry): boolean {
  const price = priceOf(item);
  const recurring = (price['recurring'] ?? price) as Entry;
  return recurring['usage_type'] === 'metered';
}

function monthlyItem(item: Entry, conventions: Conventions, path: string): MonthlyItem {
  const price = priceOf(item);
  const name = item['price'] ? 'price' : 'plan';
  const at = `${path}${name}.`;
  const recurring = objectAt(price, 'recurring', at) ?? price;
  const isPrice = recurring !== price;
  const field = isPrice ? `${at}recurring.interval` : `${at}interval`;
  const count = numberAt(recurring, 'interval_count', at);
  const months = monthsOf(recurring['interval'], count, field, conventions);
  const amount = isPrice
    ? (numberAt(price, 'unit_amount_decimal', at) ?? numberAt(price, 'unit_amount', at))
    : (numberAt(price, 'amount_decimal', at) ?? numberAt(price, 'amount', at));
  const plan = textAt(price, 'nickname', at) ?? productOf(price, at) ?? textAt(price, 'id', at);
  if (amount === null || price['billing_scheme'] === 'tiered')
    return { monthly: null, months, plan };
  if (amount < 0) throw wrong(`${at}unit_amount`, 'an amount of 0 or more', amount);
  const quantity = packagesOf(numberAt(item, 'quantity', path) ?? 1, price, at);
  return { monthly: (amount * quantity) / months, months, plan };
}

/** How many units are charged where a price is for packages of several. */
function packagesOf(quantity: number, price: Entry, path: string): number {
  const transform = objectAt(price, isOld(price) ? 'transform_usage' : 'transform_quantity', path);
  const size = transform ? numberAt(transform, 'divide_by', path) : null;
  if (!size) return quantity;
  const packages = quantity / size;
  return transform!['round'] === 'up' ? Math.ceil(packages) : Math.floor(packages);
}

function isOld(price: Entry): boolean {
  return !('recurring' in price);
}

/** The name of a product that is there as a whole; its id says less than the id of the price. */
function productOf(price: Entry, path: string): string | null {
  const { product } = price;
  return typeof product === 'object' && product !== null
    ? textAt(product as Entry, 'name', `${path}product.`)
    : null;
}
