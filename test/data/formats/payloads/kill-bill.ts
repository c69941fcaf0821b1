import type { VendorPayload } from './payload.js';

const event = (
  eventType: string,
  effectiveDate: string,
  phase = 'gold-monthly-evergreen',
): object => ({
  eventId: `e-${eventType}-${effectiveDate}`,
  billingPeriod: 'MONTHLY',
  effectiveDate,
  plan: 'gold-monthly',
  product: 'Gold',
  priceList: 'DEFAULT',
  eventType,
  isBlockedBilling: false,
  isBlockedEntitlement: false,
  serviceName: 'billing-service',
  phase,
});

const price = (phaseType: string, recurringPrice: number | null): object => ({
  planName: 'gold-monthly',
  phaseName: `gold-monthly-${phaseType.toLowerCase()}`,
  phaseType,
  fixedPrice: recurringPrice === null ? 0 : null,
  recurringPrice,
  usagePrices: [],
});

const subscription = (id: string, more: object = {}): object => ({
  accountId: `acc-${id}`,
  bundleId: `bun-${id}`,
  bundleExternalKey: `key-${id}`,
  subscriptionId: `sub-${id}`,
  externalKey: `key-${id}`,
  startDate: '2024-01-05',
  productName: 'Gold',
  productCategory: 'BASE',
  billingPeriod: 'MONTHLY',
  phaseType: 'EVERGREEN',
  priceList: 'DEFAULT',
  planName: 'gold-monthly',
  state: 'ACTIVE',
  sourceType: 'NATIVE',
  cancelledDate: null,
  chargedThroughDate: '2024-07-05',
  billingStartDate: '2024-01-05',
  billingEndDate: null,
  billCycleDayLocal: 5,
  quantity: 1,
  events: [event('START_ENTITLEMENT', '2024-01-05'), event('START_BILLING', '2024-01-05')],
  priceOverrides: null,
  prices: [price('EVERGREEN', 29.95)],
  auditLogs: [],
  ...more,
});

const bundle = (...subscriptions: object[]): object => ({
  accountId: 'acc',
  bundleId: 'bun',
  externalKey: 'key',
  subscriptions,
  timeline: null,
  auditLogs: [],
});

export const killBill: VendorPayload = {
  format: 'kill-bill',
  payload: [
    bundle(
      subscription('a'),
      subscription('a2', { accountId: 'acc-a', prices: [price('EVERGREEN', 5)] }),
    ),
    // Cancelled on 10 March, billed until 5 April.
    bundle(
      subscription('b', {
        state: 'CANCELLED',
        cancelledDate: '2024-03-10',
        billingEndDate: '2024-04-05',
      }),
    ),
    // A trial of a month, then a yearly price.
    bundle(
      subscription('c', {
        billingPeriod: 'ANNUAL',
        events: [
          event('START_BILLING', '2024-01-05', 'gold-annual-trial'),
          event('PHASE', '2024-02-04', 'gold-annual-evergreen'),
        ],
        prices: [price('TRIAL', null), price('EVERGREEN', 240)],
      }),
    ),
    bundle(
      subscription('d', {
        events: [
          event('START_BILLING', '2024-01-05'),
          event('PAUSE_BILLING', '2024-03-05'),
          event('RESUME_BILLING', '2024-04-05'),
        ],
      }),
    ),
    bundle(
      subscription('e', {
        phaseType: 'DISCOUNT',
        prices: [price('DISCOUNT', 9.95), price('EVERGREEN', 29.95)],
      }),
    ),
    bundle(
      subscription('f', {
        priceOverrides: [price('EVERGREEN', 20)],
        quantity: 3,
        billingPeriod: 'BIANNUAL',
      }),
    ),
    bundle(subscription('g', { billingPeriod: 'NO_BILLING_PERIOD', prices: [] })),
    subscription('h', { state: 'BLOCKED' }),
    bundle(subscription('i', { billingPeriod: 'LUNAR' })),
    bundle(subscription('j', { prices: [] })),
    bundle(subscription('k', { billingEndDate: '2023-01-01' })),
  ],
  records: [
    'acc-a 2024-01-05 – 29.95  gold-monthly',
    'acc-a 2024-01-05 – 5  gold-monthly',
    'acc-b 2024-01-05 2024-04-05 29.95  gold-monthly',
    'acc-c 2024-02-04 – 20  gold-monthly',
    'acc-d 2024-01-05 2024-03-05 29.95  gold-monthly paused',
    'acc-d 2024-04-05 – 29.95  gold-monthly',
    'acc-e 2024-01-05 – 9.95  gold-monthly',
    'acc-f 2024-01-05 – 10  gold-monthly',
    'acc-h 2024-01-05 – 29.95  gold-monthly',
  ],
  notes: { 'never-started': 1, 'no-plan-history': 8 },
  issues: [
    [9, 'billingPeriod', 'value'],
    [10, 'prices', 'missing'],
    [11, 'billingEndDate', 'order'],
  ],
};
