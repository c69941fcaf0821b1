import type { VendorPayload } from './payload.js';

const item = (amount: string, quantity = 1, more: object = {}, price: object = {}): object => ({
  status: 'active',
  quantity,
  recurring: true,
  created_at: '2024-01-05T10:00:00.000Z',
  trial_dates: null,
  price: {
    id: `pri_${amount}`,
    product_id: 'pro_1',
    name: 'Team',
    billing_cycle: { interval: 'month', frequency: 1 },
    tax_mode: 'external',
    unit_price: { amount, currency_code: 'USD' },
    unit_price_overrides: [],
    ...price,
  },
  ...more,
});

const entry = (id: string, more: object = {}, items: object[] = [item('1000')]): object => ({
  id: `sub_${id}`,
  status: 'active',
  customer_id: `ctm_${id}`,
  address_id: 'add_1',
  currency_code: 'USD',
  created_at: '2024-01-04T10:00:00.000Z',
  updated_at: '2024-06-01T10:00:00.000Z',
  started_at: '2024-01-05T10:00:00.000Z',
  first_billed_at: '2024-01-05T10:00:00.000Z',
  paused_at: null,
  canceled_at: null,
  discount: null,
  billing_cycle: { interval: 'month', frequency: 1 },
  scheduled_change: null,
  items,
  custom_data: null,
  ...more,
});

export const paddle: VendorPayload = {
  format: 'paddle',
  payload: {
    data: [
      // Five seats of 12.50 and a one-time item, which is none of it.
      entry('a', { custom_data: { region: 'EU', nested: { x: 1 } } }, [
        item('1250', 5),
        item('99900', 1, { recurring: false }),
      ]),
      entry('b', { status: 'canceled', canceled_at: '2024-03-10T10:00:00.000Z' }),
      entry('c', {
        scheduled_change: { action: 'cancel', effective_at: '2024-07-05T10:00:00.000Z' },
      }),
      entry('d', { status: 'paused', paused_at: '2024-05-05T10:00:00.000Z' }),
      // Yen have no hundredths; a price for three months.
      entry('e', { currency_code: 'JPY' }, [
        item('3000', 1, {}, { billing_cycle: { interval: 'month', frequency: 3 } }),
      ]),
      entry('f', { status: 'trialing' }, [
        item('1000', 1, {
          trial_dates: { starts_at: '2024-01-05T10:00:00Z', ends_at: '2024-02-04T10:00:00Z' },
        }),
      ]),
      entry('g', { status: 'past_due', discount: { id: 'dsc_1' } }, [
        item('1000', 1, {}, { tax_mode: 'internal', billing_cycle: null }),
      ]),
      entry('h', { customer_id: '' }),
      entry('i', { status: 'canceled' }),
      entry('j', {}, [item('ten')]),
      entry('k', { items: 'none' }),
    ],
    meta: {
      request_id: 'r',
      pagination: {
        per_page: 50,
        next: 'https://example.com',
        has_more: true,
        estimated_total: 99,
      },
    },
  },
  records: [
    'ctm_a 2024-01-05 – 62.5 USD Team',
    'ctm_b 2024-01-05 2024-03-10 10 USD Team',
    'ctm_c 2024-01-05 2024-07-05 10 USD Team',
    'ctm_d 2024-01-05 2024-05-05 10 USD Team paused',
    'ctm_e 2024-01-05 – 1000 JPY Team',
    'ctm_f 2024-02-04 – 10 USD Team',
    'ctm_g 2024-01-05 – 10 USD Team',
  ],
  notes: {
    'more-pages': 1,
    'no-plan-history': 7,
    'discounts-not-applied': 1,
    'tax-included': 1,
    'past-due-counted': 1,
  },
  issues: [
    [8, 'customer_id', 'missing'],
    [9, 'canceled_at', 'missing'],
    [10, 'items.0.price.unit_price.amount', 'value'],
    [11, 'items', 'value'],
  ],
};
