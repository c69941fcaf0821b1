import type { VendorPayload } from './payload.js';

const entry = (id: string, more: object = {}): object => ({
  lago_id: `l_${id}`,
  external_id: `sub_${id}`,
  lago_customer_id: `lc_${id}`,
  external_customer_id: `cus_${id}`,
  billing_time: 'calendar',
  name: null,
  plan_code: 'basic',
  plan_amount_cents: 10000,
  plan_amount_currency: 'EUR',
  status: 'active',
  created_at: '2024-01-01T00:00:00Z',
  canceled_at: null,
  started_at: '2024-01-05T00:00:00Z',
  ending_at: null,
  subscription_at: '2024-01-05T00:00:00Z',
  terminated_at: null,
  previous_plan_code: null,
  next_plan_code: null,
  downgrade_plan_date: null,
  trial_ended_at: null,
  current_billing_period_started_at: '2024-06-01T00:00:00Z',
  current_billing_period_ending_at: '2024-06-30T23:59:59Z',
  on_termination_credit_note: null,
  on_termination_invoice: 'generate',
  ...more,
});

const ended = {
  status: 'terminated',
  current_billing_period_started_at: null,
  current_billing_period_ending_at: null,
};
const plan = (interval: string, more: object = {}): object => ({
  lago_id: 'p',
  code: 'pro',
  interval,
  amount_cents: 120000,
  amount_currency: 'EUR',
  charges: [],
  ...more,
});

export const lago: VendorPayload = {
  format: 'lago',
  payload: {
    subscriptions: [
      // From 100 to 200 on 15 March, ended on 10 April: an expansion, then a loss.
      entry('a', { ...ended, terminated_at: '2024-03-15T00:00:00Z', next_plan_code: 'plus' }),
      entry('a', {
        ...ended,
        lago_id: 'l_a2',
        plan_code: 'plus',
        plan_amount_cents: 20000,
        previous_plan_code: 'basic',
        started_at: '2024-03-15T00:00:00Z',
        terminated_at: '2024-04-10T00:00:00Z',
      }),
      entry('b'),
      entry('c', {
        plan_code: 'plus',
        plan_amount_cents: 20000,
        ending_at: '2024-08-01T00:00:00Z',
      }),
      // With its plan: 1,200 a year, and usage beside it.
      entry('d', {
        plan_code: 'pro',
        plan_amount_cents: undefined,
        plan_amount_currency: undefined,
        plan: plan('yearly', { charges: [{ lago_id: 'x' }] }),
      }),
      // Changed on the day of the start: only the later one stays.
      entry('e', { ...ended, terminated_at: '2024-01-05T09:00:00Z' }),
      entry('e', {
        plan_code: 'plus',
        plan_amount_cents: 20000,
        started_at: '2024-01-05T09:00:00Z',
      }),
      entry('f', { status: 'pending', started_at: null }),
      entry('g', { trial_ended_at: '2024-01-19T00:00:00Z' }),
      entry('h', { external_customer_id: null }),
      entry('i', { plan: plan('fortnightly') }),
      entry('j', { ...ended, plan_code: 'gone', terminated_at: '2024-02-01T00:00:00Z' }),
      entry('k', { terminated_at: '2023-02-01T00:00:00Z' }),
    ],
    meta: { current_page: 1, next_page: 2, prev_page: null, total_pages: 2, total_count: 20 },
  },
  records: [
    'cus_a 2024-01-05 2024-03-15 100 EUR basic',
    'cus_a 2024-03-15 2024-04-10 200 EUR plus',
    'cus_b 2024-01-05 – 100 EUR basic',
    'cus_c 2024-01-05 2024-08-01 200 EUR plus',
    'cus_d 2024-01-05 – 100 EUR pro',
    'cus_e 2024-01-05 – 200 EUR plus',
    'cus_g 2024-01-19 – 100 EUR basic',
  ],
  notes: {
    'duplicates-merged': 1,
    'interval-from-period': 8,
    'metered-left-out': 1,
    'more-pages': 1,
    'never-started': 1,
  },
  issues: [
    [10, 'external_customer_id', 'missing'],
    [11, 'plan.interval', 'value'],
    [12, 'plan.interval', 'missing'],
    [13, 'terminated_at', 'order'],
  ],
};
