import { seconds, type VendorPayload } from './payload.js';
import { price, subscription } from './stripe.js';

let number = 0;

const event = (
  type: string,
  day: string,
  object: object,
  previous?: object,
  created = seconds(day),
): object => ({
  id: `evt_${String(++number).padStart(3, '0')}`,
  object: 'event',
  api_version: '2025-03-31.basil',
  created,
  data: previous ? { object, previous_attributes: previous } : { object },
  livemode: true,
  pending_webhooks: 0,
  request: { id: null, idempotency_key: null },
  type: `customer.subscription.${type}`,
});

const at = (amount: number, quantity = 1): Record<string, unknown>[] => [
  { price: price(amount, { nickname: `P${amount}` }), quantity },
];
const itemsOf = (amount: number): object =>
  (subscription('x', {}, at(amount)) as { items: object }).items;

/** Histories of six subscriptions, not in order. */
export const stripeEvents: VendorPayload = {
  format: 'stripe-events',
  payload: {
    object: 'list',
    has_more: false,
    data: [
      // a: 10 from 15 January, 30 from March, ended on 1 May.
      event(
        'deleted',
        '2024-05-01',
        subscription(
          'a',
          {
            status: 'canceled',
            ended_at: seconds('2024-05-01'),
            cancellation_details: { comment: null, feedback: 'unused', reason: null },
          },
          at(1000, 3),
        ),
      ),
      event('updated', '2024-03-01', subscription('a', {}, at(1000, 3)), { quantity: 1 }),
      event('created', '2024-01-15', subscription('a', {}, at(1000))),
      // b: the list begins late; before its first event it was 50 a month.
      event('updated', '2024-04-10', subscription('b', {}, at(2000)), { items: itemsOf(5000) }),
      // c: paused in March, back in April, and nothing changed in May.
      event('created', '2024-01-15', subscription('c', {}, at(700))),
      event(
        'updated',
        '2024-03-05',
        subscription('c', { pause_collection: { behavior: 'void', resumes_at: null } }, at(700)),
        { pause_collection: null },
      ),
      event('updated', '2024-04-05', subscription('c', {}, at(700)), {
        pause_collection: { behavior: 'void', resumes_at: null },
      }),
      event('updated', '2024-05-05', subscription('c', { metadata: { plan: 'x' } }, at(700)), {
        metadata: {},
      }),
      // d: the price was raised within the trial, of which only what followed counts.
      event(
        'created',
        '2024-01-15',
        subscription('d', { status: 'trialing', trial_end: seconds('2024-02-15') }, at(900)),
      ),
      event(
        'updated',
        '2024-02-01',
        subscription('d', { trial_end: seconds('2024-02-15') }, at(1100)),
      ),
      // e: never paid for.
      event('created', '2024-01-20', subscription('e', { status: 'incomplete' }, at(100))),
      event('updated', '2024-01-21', subscription('e', { status: 'incomplete_expired' }, at(100))),
      // Twice in one second: created comes first, whatever the order of the list.
      event('updated', '2024-01-15', subscription('f', {}, at(4000))),
      event('created', '2024-01-15', subscription('f', {}, at(3000))),
      { ...event('created', '2024-01-15', {}), type: 'invoice.paid' },
      event('updated', '2024-01-15', { id: 'sub_g', object: 'subscription', currency: 'usd' }),
      event('created', '2024-01-15', subscription('h', {}, at(100)), undefined, 1e12),
    ],
  },
  records: [
    'cus_a 2024-01-15 2024-03-01 10 USD P1000',
    'cus_a 2024-03-01 2024-05-01 30 USD P1000 unused',
    'cus_b 2024-01-15 2024-04-10 50 USD P5000',
    'cus_b 2024-04-10 – 20 USD P2000',
    'cus_c 2024-01-15 2024-03-05 7 USD P700 paused',
    'cus_c 2024-04-05 – 7 USD P700',
    'cus_d 2024-02-15 – 11 USD P1100',
    'cus_f 2024-01-15 – 40 USD P4000',
  ],
  notes: { 'never-started': 1, 'history-begins-late': 1, 'events-ignored': 1 },
  issues: [
    [16, 'data.object.items', 'missing'],
    [17, 'created', 'value'],
  ],
};
