import type { VendorPayload } from './payload.js';

const entry = (id: number, more: object = {}): object => ({
  subscription: {
    id,
    state: 'active',
    previous_state: 'active',
    product_price_in_cents: 4900,
    activated_at: '2024-01-05T10:00:00-05:00',
    created_at: '2024-01-05T10:00:00-05:00',
    updated_at: '2024-06-01T10:00:00-04:00',
    trial_started_at: null,
    trial_ended_at: null,
    expires_at: null,
    canceled_at: null,
    cancel_at_end_of_period: false,
    delayed_cancel_at: null,
    scheduled_cancellation_at: null,
    current_period_ends_at: '2024-07-05T10:00:00-04:00',
    on_hold_at: null,
    reason_code: null,
    cancellation_method: null,
    coupon_codes: [],
    currency: 'USD',
    customer: { id: 1000 + id, email: 'a@example.com', reference: null },
    product: {
      id: 1,
      handle: 'pro',
      name: 'Pro',
      price_in_cents: 5900,
      interval: 1,
      interval_unit: 'month',
    },
    ...more,
  },
});

const product = {
  handle: 'pro-year',
  name: '',
  price_in_cents: 48000,
  interval: 12,
  interval_unit: 'month',
};

export const maxio: VendorPayload = {
  format: 'maxio',
  payload: [
    entry(1),
    entry(2, {
      state: 'canceled',
      canceled_at: '2024-03-10T10:00:00-05:00',
      cancellation_method: 'dunning',
      reason_code: 'X',
    }),
    entry(3, { product, product_price_in_cents: null, coupon_codes: ['A'] }),
    entry(4, { state: 'on_hold', on_hold_at: '2024-05-01T10:00:00-04:00' }),
    entry(5, { delayed_cancel_at: '2024-07-05T10:00:00-04:00', cancel_at_end_of_period: true }),
    entry(6, {
      state: 'trialing',
      activated_at: null,
      trial_started_at: '2024-06-01T10:00:00-04:00',
      trial_ended_at: '2024-06-14T10:00:00-04:00',
    }),
    entry(7, { state: 'expired', expires_at: '2024-04-05T10:00:00-04:00', reason_code: 'done' }),
    entry(8, { state: 'past_due', currency: 'JPY', product_price_in_cents: 4900 }),
    entry(9, { state: 'failed_to_create' }),
    entry(10, { customer: {} }),
    entry(11, { product: null }),
    entry(12, { state: 'canceled' }),
  ],
  records: [
    '1001 2024-01-05 – 49 USD Pro',
    '1002 2024-01-05 2024-03-10 49 USD Pro dunning',
    '1003 2024-01-05 – 40 USD pro-year',
    '1004 2024-01-05 2024-05-01 49 USD Pro paused',
    '1005 2024-01-05 2024-07-05 49 USD Pro',
    '1006 2024-06-14 – 49 USD Pro',
    '1007 2024-01-05 2024-04-05 49 USD Pro done',
    '1008 2024-01-05 – 4900 JPY Pro',
  ],
  notes: {
    'never-started': 1,
    'no-plan-history': 8,
    'components-left-out': 8,
    'discounts-not-applied': 1,
    'past-due-counted': 1,
  },
  issues: [
    [10, 'customer.id', 'missing'],
    [11, 'product', 'missing'],
    [12, 'canceled_at', 'missing'],
  ],
};
