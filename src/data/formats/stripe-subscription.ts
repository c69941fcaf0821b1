import { Misfit, type Entry } from './adapter.js';
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
  /** MRR in major units; null where some of its prices are not known. */
  readonly mrr: number | null;
  readonly plan: string | null;
  readonly currency: string;
  readonly isPaused: boolean;
  readonly metadata: Readonly<Record<string, string | number | boolean>>;
  /** Codes of notes on what of it is not in the MRR. */
  readonly notes: readonly string[];
}

/** A price of a subscription for one month. */
interface MonthlyItem {
  /** In major units; null where it is not known. */
  readonly mrr: number | null;
  readonly plan: string | null;
}

/** Reads a Stripe subscription. @throws Misfit */
export function stripeState(entry: Entry, path = ''): StripeState {
  const currency = needText(entry, 'currency', path).toUpperCase();
  const items = objectsAt(needObject(entry, 'items', path), 'data', `${path}items.`);
  const notes = items.filter(isMetered).map(() => 'metered-left-out');
  const priced = items
    .map((item, i) => ({ item, at: `${path}items.data.${i}.` }))
    .filter(({ item }) => !isMetered(item))
    .map(({ item, at }) => monthlyItem(item, currency, at));
  const isKnown = priced.every(({ mrr }) => mrr !== null);
  if (!isKnown) notes.push('tiered-prices');
  if (isDiscounted(entry)) notes.push('discounts-not-applied');
  const isPaused = objectAt(entry, 'pause_collection', path) !== null;
  const largest = priced.reduce<MonthlyItem | null>(
    (best, item) => (best && (best.mrr ?? 0) >= (item.mrr ?? 0) ? best : item),
    null,
  );
  return {
    id: needText(entry, 'id', path),
    customer: customerOf(entry, path),
    status: needText(entry, 'status', path),
    start: needSeconds(entry, 'start_date', path),
    trialEnd: secondsAt(entry, 'trial_end', path),
    end: endOf(entry, items, path),
    cancelledAt: secondsAt(entry, 'canceled_at', path),
    reason: reasonOf(entry, path),
    mrr: isKnown ? priced.reduce((sum, { mrr }) => sum + mrr!, 0) : null,
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

function isDiscounted({ discount, discounts }: Entry): boolean {
  return (
    (typeof discount === 'object' && discount !== null) ||
    (Array.isArray(discounts) && discounts.length > 0)
  );
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

function monthlyItem(item: Entry, currency: string, path: string): MonthlyItem {
  const price = priceOf(item);
  const name = item['price'] ? 'price' : 'plan';
  const at = `${path}${name}.`;
  const recurring = objectAt(price, 'recurring', at) ?? price;
  const isPrice = recurring !== price;
  const field = isPrice ? `${at}recurring.interval` : `${at}interval`;
  const months = monthsOf(recurring['interval'], numberAt(recurring, 'interval_count', at), field);
  const amount = isPrice
    ? (numberAt(price, 'unit_amount_decimal', at) ?? numberAt(price, 'unit_amount', at))
    : (numberAt(price, 'amount_decimal', at) ?? numberAt(price, 'amount', at));
  const plan = textAt(price, 'nickname', at) ?? productOf(price, at) ?? textAt(price, 'id', at);
  if (amount === null || price['billing_scheme'] === 'tiered') return { mrr: null, plan };
  if (amount < 0) throw wrong(`${at}unit_amount`, 'an amount of 0 or more', amount);
  const quantity = packagesOf(numberAt(item, 'quantity', path) ?? 1, price, at);
  const decimals = DECIMALS[currency];
  const perMajor = decimals === undefined ? minorPerMajor(currency) : 10 ** decimals;
  return { mrr: (amount * quantity) / perMajor / months, plan };
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
