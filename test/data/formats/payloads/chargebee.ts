import { seconds, type VendorPayload } from './payload.js';

const item = (amount: number, type = 'plan', quantity = 1): object => ({
  item_price_id: `${type}-usd-monthly`,
  item_type: type,
  quantity,
  unit_price: amount,
  amount: amount * quantity,
  object: 'subscription_item',
});

const entry = (id: string, more: object = {}): object => ({
  subscription: {
    id,
    billing_period: 1,
    billing_period_unit: 'month',
    customer_id: `c_${id}`,
    status: 'active',
    current_term_start: seconds('2024-06-01'),
    current_term_end: seconds('2024-07-01'),
    created_at: seconds('2024-01-01'),
    started_at: seconds('2024-01-05'),
    activated_at: seconds('2024-01-05'),
    updated_at: seconds('2024-06-01'),
    has_scheduled_changes: false,
    object: 'subscription',
    currency_code: 'USD',
    subscription_items: [item(5000)],
    mrr: 5000,
    exchange_rate: 1,
    base_currency_code: 'USD',
    deleted: false,
    ...more,
  },
  customer: { id: `c_${id}`, object: 'customer', email: 'a@example.com' },
});

export const chargebee: VendorPayload = {
  format: 'chargebee',
  payload: {
    list: [
      entry('a', { cf_region: 'north' }),
      // Cancelled: Chargebee's MRR is 0 by now, the plan and its addon cost 50 + 2 × 10.
      entry('b', {
        status: 'cancelled',
        mrr: 0,
        cancelled_at: seconds('2024-03-10'),
        cancel_reason: 'not_paid',
        subscription_items: [item(5000), item(1000, 'addon', 2), item(9900, 'charge')],
      }),
      // Before items: a yearly plan of 3 × 120.00, and an addon of 12.00, with a coupon.
      entry('c', {
        status: 'cancelled',
        cancelled_at: seconds('2024-04-10'),
        cancel_reason_code: 'Too expensive',
        subscription_items: undefined,
        plan_id: 'yearly',
        plan_unit_price: 12000,
        plan_quantity: 3,
        addons: [{ id: 'x', unit_price: 1200, quantity: 1 }],
        coupon: 'SPRING',
        billing_period_unit: 'year',
        mrr: 0,
      }),
      entry('d', { status: 'non_renewing', cancelled_at: seconds('2024-07-01') }),
      entry('e', { status: 'paused', mrr: 0, pause_date: seconds('2024-05-01') }),
      entry('f', { status: 'in_trial', mrr: 0, trial_end: seconds('2024-02-05') }),
      entry('g', { status: 'future', started_at: undefined, mrr: 0 }),
      // A coupon of the whole price: nothing is earned, and nobody pays.
      entry('h', { mrr: 0, coupons: [{ coupon_id: 'FREE' }] }),
      entry('i', { customer_id: null }),
      entry('j', { started_at: null }),
      entry('k', { status: 'cancelled', mrr: 0, current_term_end: null }),
      entry('l', { mrr: 'much' }),
    ],
    next_offset: '["1700000000000","1"]',
  },
  records: [
    'c_a 2024-01-05 – 50 USD plan-usd-monthly',
    'c_b 2024-01-05 2024-03-10 70 USD plan-usd-monthly not_paid',
    'c_c 2024-01-05 2024-04-10 31 USD yearly Too expensive',
    'c_d 2024-01-05 2024-07-01 50 USD plan-usd-monthly',
    'c_e 2024-01-05 2024-05-01 50 USD plan-usd-monthly paused',
    'c_f 2024-02-05 – 50 USD plan-usd-monthly',
  ],
  notes: {
    free: 1,
    'more-pages': 1,
    'never-started': 1,
    'no-plan-history': 7,
    'discounts-not-applied': 1,
  },
  issues: [
    [9, 'customer_id', 'missing'],
    [10, 'started_at', 'missing'],
    [11, 'cancelled_at', 'missing'],
    [12, 'mrr', 'value'],
  ],
};
