import type { VendorPayload } from './payload.js';

const HEADER = [
  ...['plan_oid', 'plan_name', 'plan_currency', 'plan_amount', 'plan_interval'],
  ...['plan_interval_count', 'customer_oid', 'customer_name', 'customer_email'],
  ...['subscription_oid', 'subscription_started_at', 'subscription_canceled_at'],
  'subscription_quantity',
].join(',');

/** The template that Baremetrics imports. */
export const baremetrics: VendorPayload = {
  format: 'baremetrics',
  payload: [
    HEADER,
    'p1,Basic,usd,1000,month,1,c1,Ann,a@example.com,s1,2024-01-05,,1',
    'p1,Basic,usd,1000,month,1,c2,Bo,b@example.com,s2,2024-01-06,2024-03-10,2',
    'p2,Yearly,usd,120000,year,1,c3,"C, Inc",c@example.com,s3,2024-02-01,,',
    'p3,Yen,jpy,3000,month,3,c4,D,d@example.com,s4,2024-02-01,,1',
    ',,usd,1000,month,,c5,E,,s5,2024-02-02,,1',
    'p1,Basic,usd,ten,month,1,c6,F,,s6,2024-02-03,,1',
    'p1,Basic,usd,1000,lifetime,1,c7,G,,s7,2024-02-03,,1',
    'p1,Basic,usd,1000,month,1,,H,,s8,2024-02-03,,1',
    'p1,Basic,usd,1000,month,1,c9,I,,s9,2024-02-03,2024-01-01,1',
  ].join('\n'),
  records: [
    'c1 2024-01-05 – 10 USD Basic',
    'c2 2024-01-06 2024-03-10 20 USD Basic',
    'c3 2024-02-01 – 100 USD Yearly',
    'c4 2024-02-01 – 1000 JPY Yen',
    'c5 2024-02-02 – 10 USD',
  ],
  notes: { 'no-plan-history': 5, 'ends-on-request': 1 },
  issues: [
    [6, 'plan_amount', 'value'],
    [7, 'plan_interval', 'value'],
    [8, 'customer_oid', 'missing'],
    [9, 'subscription_canceled_at', 'order'],
  ],
};
