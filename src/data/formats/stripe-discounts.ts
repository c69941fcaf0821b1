import type { Conventions } from '../conventions.js';
import type { Entry } from './adapter.js';
import { numberAt, objectAt, objectsAt, secondsAt, textAt } from './values.js';

/** A coupon on a subscription, and when it lowers its price. */
export interface Discount {
  /** As a timestamp; null from the beginning on. */
  readonly from: string | null;
  /** As a timestamp; null for as long as the subscription lasts. */
  readonly until: string | null;
  /** The part of the price that is left, as a fraction. */
  readonly part: number;
  /** What it takes off a month's price, in minor units. */
  readonly off: number;
}

/** A price that holds until a moment; null for as long as the subscription lasts. */
export interface PriceSpan {
  readonly until: string | null;
  readonly mrr: number;
}

/** Discounts of a subscription that count; null where some of them are not told in full. */
export function discountsOf(
  entry: Entry,
  months: number,
  { discounts }: Conventions,
  path: string,
): readonly Discount[] | null {
  if (discounts === 'gross') return [];
  const items = objectsAt(objectAt(entry, 'items', path) ?? {}, 'data', `${path}items.`);
  // One on an item alone is not taken off the whole.
  if (items.some((item) => Array.isArray(item['discounts']) && item['discounts'].length > 0)) {
    return null;
  }
  const read: Discount[] = [];
  for (const discount of givenOnce([entry['discount'], entry['discounts']].flat())) {
    const coupon = couponOf(discount, path);
    if (!coupon) return null;
    const { duration } = coupon;
    if (duration === 'once' && discounts !== 'net-all') continue;
    if (duration !== 'forever' && discounts === 'net-forever') continue;
    const it = discount as Entry;
    const at = `${path}discount.`;
    const from = secondsAt(it, 'start', at);
    const percent = numberAt(coupon, 'percent_off', `${at}coupon.`) ?? 0;
    read.push({
      from,
      until: coupon['duration'] === 'once' ? afterMonths(from, months) : secondsAt(it, 'end', at),
      part: 1 - percent / 100,
      off: (numberAt(coupon, 'amount_off', `${at}coupon.`) ?? 0) / months,
    });
  }
  return read;
}

/** Discounts, each once: Stripe tells of one twice, and of some by their ids alone. */
function givenOnce(given: readonly unknown[]): readonly unknown[] {
  const byId = new Map<unknown, unknown>();
  for (const discount of given) {
    if (discount === undefined || discount === null) continue;
    const isWhole = typeof discount === 'object';
    const id = isWhole ? ((discount as Entry)['id'] ?? discount) : discount;
    if (isWhole || !byId.has(id)) byId.set(id, discount);
  }
  return [...byId.values()];
}

/** The coupon of a discount that is there as a whole and is for all products. */
function couponOf(discount: unknown, path: string): Entry | null {
  if (typeof discount !== 'object' || discount === null) return null;
  const source = objectAt(discount as Entry, 'source', `${path}discount.`);
  const coupon = (discount as Entry)['coupon'] ?? source?.['coupon'];
  if (typeof coupon !== 'object' || coupon === null) return null;
  const isForAll = objectAt(coupon as Entry, 'applies_to', `${path}coupon.`) === null;
  return isForAll && textAt(coupon as Entry, 'duration', `${path}coupon.`) !== null
    ? (coupon as Entry)
    : null;
}

/** The end of the period that begins at a moment. */
function afterMonths(from: string | null, months: number): string | null {
  if (from === null) return null;
  const date = new Date(from);
  if (Number.isInteger(months)) {
    const day = date.getUTCDate();
    date.setUTCMonth(date.getUTCMonth() + months);
    // The 31st of a month that has no such day is its last one.
    if (date.getUTCDate() !== day) date.setUTCDate(0);
  } else {
    date.setTime(date.getTime() + Math.round((months * 365) / 12) * A_DAY);
  }
  return date.toISOString();
}

const A_DAY = 86_400_000;

/**
 * The prices of a subscription one after the other, from a moment on.
 *
 * Coupons are taken off in the order in which they are listed, and never more than there is left.
 *
 * @param gross its price without discounts, for a month, in major units
 * @param minor major units in one minor unit
 */
export function priceSpans(
  gross: number,
  minor: number,
  discounts: readonly Discount[],
  start: string,
): readonly PriceSpan[] {
  const moments = discounts
    .flatMap(({ from, until }) => [from, until])
    .filter((moment) => moment !== null && Date.parse(moment) - Date.parse(start) >= A_DAY);
  const ends = [...new Set(moments as string[])].sort();
  return [...ends, null].map((until, i) => {
    const from = i === 0 ? start : ends[i - 1]!;
    const mrr = discounts
      .filter((it) => runsFrom(it) - Date.parse(from) < A_DAY && isRunningAt(it, from))
      .reduce((price, { part, off }) => Math.max(0, price * part - off * minor), gross);
    return { until, mrr };
  });
}

/** The price at a moment. */
export function priceAt(spans: readonly PriceSpan[], moment: string): number {
  return spans.find(({ until }) => until === null || until > moment)!.mrr;
}

function runsFrom({ from }: Discount): number {
  return from === null ? -Infinity : Date.parse(from);
}

function isRunningAt({ until }: Discount, moment: string): boolean {
  return until === null || Date.parse(until) - Date.parse(moment) >= A_DAY;
}
