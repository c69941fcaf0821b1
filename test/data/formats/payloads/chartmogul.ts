import type { VendorPayload } from './payload.js';

const entry = (id: number, more: object = {}): object => ({
  id,
  external_id: `sub_${id}`,
  plan: 'Gold Monthly',
  quantity: 1,
  uuid: `uuid-${id}`,
  mrr: 70800,
  arr: 849600,
  status: 'active',
  'billing-cycle': 'month',
  'billing-cycle-count': 1,
  'start-date': '2023-06-20T08:26:49-05:00',
  'end-date': '2030-09-20T09:26:49-05:00',
  currency: 'USD',
  'currency-sign': '$',
  customer_uuid: `cus_${id}`,
  ...more,
});

export const chartmogul: VendorPayload = {
  format: 'chartmogul',
  payload: {
    entries: [
      entry(1, { 'end-date': null }),
      entry(2, { status: 'inactive', 'end-date': '2024-02-29T23:30:00-05:00', mrr: 5000 }),
      entry(3, { currency: 'JPY', mrr: 1200, 'end-date': null }),
      entry(4, { customer_uuid: undefined, customer_external_id: 'ext', 'end-date': null }),
      entry(5, { customer_uuid: 'cus_1', mrr: 100, 'end-date': null, plan: null }),
      entry(6, { mrr: null }),
      entry(7, { 'start-date': 1687267609 }),
      entry(8, { 'end-date': '2020-01-01' }),
      'no object',
    ],
    cursor: 'AjMx',
    has_more: true,
  },
  records: [
    'cus_1 2023-06-20 – 1 USD',
    'cus_1 2023-06-20 – 708 USD Gold Monthly',
    'cus_2 2023-06-20 2024-03-01 50 USD Gold Monthly',
    'cus_3 2023-06-20 – 1200 JPY Gold Monthly',
    'ext 2023-06-20 – 708 USD Gold Monthly',
  ],
  notes: { 'more-pages': 1, 'no-plan-history': 5 },
  issues: [
    [6, 'mrr', 'missing'],
    [7, 'start-date', 'value'],
    [8, 'end-date', 'order'],
    [9, null, 'type'],
  ],
};
