import { seconds, type VendorPayload } from './payload.js';

type Fields = Record<string, unknown>;

/** A price as the API has it. */
export const price = (
  amount: number | null,
  more: Fields = {},
  recurring: Fields = {},
): Fields => ({
  id: `price_${String(amount)}`,
  object: 'price',
  active: true,
  billing_scheme: 'per_unit',
  currency: 'usd',
  nickname: null,
  product: 'prod_A',
  recurring: {
    interval: 'month',
    interval_count: 1,
    meter: null,
    trial_period_days: null,
    usage_type: 'licensed',
    ...recurring,
  },
  tiers_mode: null,
  transform_quantity: null,
  type: 'recurring',
  unit_amount: amount,
  unit_amount_decimal: amount === null ? null : String(amount),
  ...more,
});

/** A subscription as the API has it. */
export const subscription = (id: string, more: Fields = {}, items: Fields[] = []): Fields => ({
  id: `sub_${id}`,
  object: 'subscription',
  application: null,
  billing_cycle_anchor: seconds('2024-01-15'),
  cancel_at: null,
  cancel_at_period_end: false,
  canceled_at: null,
  cancellation_details: { comment: null, feedback: null, reason: null },
  created: seconds('2024-01-20'),
  currency: 'usd',
  customer: `cus_${id}`,
  discounts: [],
  ended_at: null,
  items: {
    object: 'list',
    data: items.map((item, i) => ({
      id: `si_${id}_${i}`,
      object: 'subscription_item',
      current_period_end: seconds('2024-07-15'),
      current_period_start: seconds('2024-06-15'),
      quantity: 1,
      ...item,
    })),
    has_more: false,
  },
  livemode: true,
  metadata: {},
  pause_collection: null,
  start_date: seconds('2024-01-15'),
  status: 'active',
  trial_end: null,
  trial_start: null,
  ...more,
});

const BASIC = [{ price: price(1000, { nickname: 'Basic' }) }];

/** Six that count, and each thing that a list of subscriptions leaves open. */
export const stripe: VendorPayload = {
  format: 'stripe',
  payload: {
    object: 'list',
    url: '/v1/subscriptions',
    has_more: true,
    data: [
      // 3 × 12.00 a month, and 120.00 a year: 36 + 10. The metered item is none of it.
      subscription('a', { customer: { id: 'cus_a', object: 'customer', name: 'A' } }, [
        { price: price(1200, { nickname: 'Seat' }), quantity: 3 },
        { price: price(12000, {}, { interval: 'year' }) },
        { price: price(5, {}, { usage_type: 'metered' }), quantity: undefined },
      ]),
      // Asked to cancel on 10 March, ended on the 15th.
      subscription(
        'b',
        {
          status: 'canceled',
          canceled_at: seconds('2024-03-10'),
          ended_at: seconds('2024-03-15'),
          cancellation_details: {
            comment: 'private',
            feedback: 'too_expensive',
            reason: 'cancellation_requested',
          },
          metadata: { country: 'DE', start: 'x' },
        },
        BASIC,
      ),
      // A failed payment, in yen, which have no hundredths.
      subscription(
        'c',
        {
          currency: 'jpy',
          status: 'canceled',
          ended_at: seconds('2024-04-01'),
          cancellation_details: { comment: null, feedback: null, reason: 'payment_failed' },
        },
        [{ price: price(1500, { currency: 'jpy', nickname: 'Yen' }) }],
      ),
      // Runs until the end of the period, of which items tell since 2025.
      subscription('d', { cancel_at_period_end: true, canceled_at: seconds('2024-06-01') }, BASIC),
      // A trial until 14 February, and a coupon that is not taken off.
      subscription(
        'e',
        { trial_end: seconds('2024-02-14'), discounts: ['di_1'], status: 'past_due' },
        BASIC,
      ),
      // Its prices are in tiers, so its MRR is not known.
      subscription('f', {}, [{ price: price(null, { billing_scheme: 'tiered' }) }]),
      subscription('g', { status: 'incomplete_expired' }, BASIC),
      // Collection is paused, nobody knows since when; twelve seats in packages of five, rounded up.
      subscription('h', { pause_collection: { behavior: 'void', resumes_at: null } }, [
        { price: price(500, { transform_quantity: { divide_by: 5, round: 'up' } }), quantity: 12 },
      ]),
      // The API before 2020: a plan in place of a price, the discount as an object.
      subscription('i', { discount: { id: 'di_2', coupon: {} }, livemode: false }, [
        {
          plan: {
            id: 'old',
            object: 'plan',
            amount: 900,
            billing_scheme: 'per_unit',
            interval: 'week',
            interval_count: 2,
            usage_type: 'licensed',
          },
        },
      ]),
      subscription('j', { customer: null }, BASIC),
      subscription('k', {}, [{ price: price(1000, {}, { interval: 'lunar' }) }]),
      subscription('l', { start_date: '2024-01-15' }, BASIC),
      subscription('m', { ended_at: seconds('2024-01-01'), status: 'canceled' }, BASIC),
    ],
  },
  records: [
    'cus_a 2024-01-15 – 46 USD Seat',
    'cus_b 2024-01-15 2024-03-15 10 USD Basic too_expensive',
    'cus_c 2024-01-15 2024-04-01 1500 JPY Yen payment_failed',
    'cus_d 2024-01-15 2024-07-15 10 USD Basic',
    'cus_e 2024-02-14 – 10 USD Basic',
    'cus_h 2024-01-15 – 15 USD price_500',
    'cus_i 2024-01-15 – 19.5 USD old',
  ],
  notes: {
    'more-pages': 1,
    'metered-left-out': 1,
    'tiered-prices': 1,
    'never-started': 1,
    'discounts-not-applied': 2,
    'past-due-counted': 1,
    'pause-not-dated': 1,
    'test-mode': 1,
    'no-plan-history': 8,
  },
  issues: [
    [10, 'customer', 'missing'],
    [11, 'items.data.0.price.recurring.interval', 'value'],
    [12, 'start_date', 'value'],
    [13, 'ended_at', 'order'],
  ],
};
