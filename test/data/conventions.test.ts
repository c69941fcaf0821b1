import { expect } from '@open-wc/testing';
import { readSubscriptions, type ReadOptions } from '../../src/data/read.js';
import { formatDay } from '../../src/metrics/calendar.js';
import { NEVER } from '../../src/metrics/ledger.js';
import { seconds } from './formats/payloads/payload.js';
import { price, subscription } from './formats/payloads/stripe.js';

const OPTIONS: ReadOptions = { today: '2024-12-31', asOf: '2024-12-01' };

/** One line for each record: first paying day, end, MRR, reason. */
async function linesOf(input: object, options: ReadOptions = {}): Promise<string[]> {
  const { columns, unitsPerMajor } = await readSubscriptions(input, { ...OPTIONS, ...options });
  const { start, end, units, reason, reasons } = columns;
  return Array.from({ length: columns.rows }, (_, row) =>
    [
      formatDay(start[row]!),
      end[row] === NEVER ? '–' : formatDay(end[row]!),
      units[row]! / unitsPerMajor,
      ...(reason[row] ? [reasons[reason[row] - 1]] : []),
    ].join(' '),
  );
}

const native = (amount: number, interval: string, more: object = {}): object => ({
  customerId: 'a',
  start: '2024-01-15',
  amount,
  interval,
  currency: 'USD',
  ...more,
});
const mrrOf = async (rows: object | string, options: ReadOptions = {}): Promise<number> => {
  const { columns, unitsPerMajor } = await readSubscriptions(rows, { ...OPTIONS, ...options });
  return columns.units.reduce((sum, units) => sum + units, 0) / unitsPerMajor;
};

const stripe = (more: object, items: object[] = [{ price: price(2000) }]): object => ({
  object: 'list',
  data: [subscription('a', { start_date: seconds('2024-01-15'), ...more }, items as never)],
});
const coupon = (duration: string, more: object): { discounts: Record<string, unknown>[] } => ({
  discounts: [
    {
      id: 'di_1',
      object: 'discount',
      start: seconds('2024-01-15'),
      end: null,
      coupon: { id: 'c', object: 'coupon', duration, percent_off: null, amount_off: null, ...more },
      ...('end' in more ? { end: (more as { end: number }).end } : {}),
    },
  ],
});

describe('a month has', () => {
  const prices = [
    native(10, 'day'),
    native(20, 'week'),
    native(60, 'month', { intervalCount: 2 }),
    native(120, 'year'),
  ].map((row, i) => ({ ...row, customerId: `c${i}` }));

  it('T32 T45 52/12 weeks and 365/12 days, rounded once a record, or as many as is asked for', async () => {
    expect(await mrrOf(prices)).to.equal(430.8334);
    expect(await mrrOf(prices, { weekFactor: 4.345, dayFactor: 30.437 })).to.be.closeTo(
      431.27,
      1e-9,
    );
    expect(await mrrOf([native(25, 'week')])).to.equal(108.3333);
    expect(await mrrOf([native(25, 'week')], { weekFactor: 4.33 })).to.equal(108.25);
    expect(await mrrOf([native(10, 'day')], { preset: 'recurly' })).to.equal(300);
    expect(await mrrOf([native(10, 'day')], { preset: 'recurly', dayFactor: 31 })).to.equal(310);
  });

  it('the same where it is told in bytes', async () => {
    for (const options of [{}, { weekFactor: 4, dayFactor: 30 }]) {
      expect(await mrrOf(JSON.stringify(prices), options)).to.equal(await mrrOf(prices, options));
    }
  });

  it('its usual length where a factor is no number above 0', async () => {
    for (const factor of [0, -4, NaN, Infinity]) {
      expect(await mrrOf([native(25, 'week')], { weekFactor: factor })).to.equal(108.3333);
    }
  });
});

describe('trials', () => {
  const row = { ...native(30, 'month'), trialEnd: '2024-02-14' };

  it('count from their end, or from their beginning where they are included', async () => {
    expect(await linesOf([row])).to.deep.equal(['2024-02-14 – 30']);
    expect(await linesOf([row], { trials: 'include' })).to.deep.equal(['2024-01-15 – 30']);
    expect(
      await linesOf(stripe({ trial_end: seconds('2024-02-14') }), { trials: 'include' }),
    ).to.deep.equal(['2024-01-15 – 20']);
  });
});

describe('discounts of Stripe', () => {
  it('T10 halve MRR for good where the coupon is for good, and for a time where it recurs', async () => {
    const forever = stripe(coupon('forever', { percent_off: 50 }));
    const repeating = stripe(coupon('repeating', { percent_off: 50, end: seconds('2024-04-15') }));
    expect(await linesOf(forever)).to.deep.equal(['2024-01-15 – 10']);
    expect(await linesOf(repeating)).to.deep.equal(['2024-01-15 2024-04-15 10', '2024-04-15 – 20']);
    // What Stripe does by default: only what is taken off for good.
    for (const options of [{ discounts: 'net-forever' }, { preset: 'stripe' }] as const) {
      expect(await linesOf(forever, options)).to.deep.equal(['2024-01-15 – 10']);
      expect(await linesOf(repeating, options)).to.deep.equal(['2024-01-15 – 20']);
    }
    expect(await linesOf(forever, { discounts: 'gross' })).to.deep.equal(['2024-01-15 – 20']);
    expect(await linesOf(repeating, { discounts: 'gross' })).to.deep.equal(['2024-01-15 – 20']);
  });

  it('T10 T47 of one payment count for its period, and only where all discounts do', async () => {
    const once = stripe(coupon('once', { amount_off: 500 }));
    expect(await linesOf(once)).to.deep.equal(['2024-01-15 – 20']);
    for (const options of [
      { discounts: 'net-all' },
      { preset: 'chartmogul' },
      { preset: 'profitwell' },
    ] as const) {
      expect(await linesOf(once, options)).to.deep.equal([
        '2024-01-15 2024-02-15 15',
        '2024-02-15 – 20',
      ]);
    }
    const leap = { ...coupon('once', { amount_off: 500 }), start_date: seconds('2024-01-31') };
    leap.discounts[0]!['start'] = seconds('2024-01-31');
    expect((await linesOf(stripe(leap), { discounts: 'net-all' }))[0]).to.equal(
      '2024-01-31 2024-02-29 15',
    );
  });

  it('T14 T33 are taken off the price of the whole interval, add-ons included, and never below 0', async () => {
    const yearly = [{ price: price(12000, {}, { interval: 'year' }) }];
    const ten = coupon('forever', { percent_off: 10 });
    expect(await linesOf(stripe(ten, yearly))).to.deep.equal(['2024-01-15 – 9']);
    const withAddOn = [{ price: price(10000) }, { price: price(10000), quantity: 3 }];
    expect(await linesOf(stripe(ten, withAddOn))).to.deep.equal(['2024-01-15 – 360']);
    const off = coupon('forever', { amount_off: 5000 });
    expect(await linesOf(stripe(off, [{ price: price(20000) }]))).to.deep.equal([
      '2024-01-15 – 150',
    ]);
    const { notes } = await readSubscriptions(stripe(off), OPTIONS);
    expect(notes.map(({ code }) => code)).to.contain('free');
  });

  it('that begin later leave the price before as it was', async () => {
    const later = stripe(coupon('forever', { percent_off: 50 }));
    const { data } = later as { data: { discounts: { start: number }[] }[] };
    data[0]!.discounts[0]!.start = seconds('2024-06-01');
    expect(await linesOf(later)).to.deep.equal(['2024-01-15 2024-06-01 20', '2024-06-01 – 10']);
  });

  it('that are not told in full are noted, and taken off nothing', async () => {
    const partly = [
      { discounts: ['di_1'] },
      coupon('forever', { percent_off: 50, applies_to: { products: ['prod_A'] } }),
    ];
    for (const more of partly) {
      const { notes } = await readSubscriptions(stripe(more), OPTIONS);
      expect(notes.map(({ code }) => code)).to.contain('discounts-not-applied');
      expect(await linesOf(stripe(more))).to.deep.equal(['2024-01-15 – 20']);
    }
  });

  it('are taken off once, where they are told of twice, in full and by their ids', async () => {
    const { discounts } = coupon('forever', { percent_off: 10 });
    const [whole] = JSON.parse(JSON.stringify(discounts)) as [object];
    for (const twice of [
      { discount: whole, discounts },
      { discount: whole, discounts: ['di_1'] },
      { discount: 'di_1', discounts },
    ]) {
      const { notes } = await readSubscriptions(stripe(twice), OPTIONS);
      expect(await linesOf(stripe(twice))).to.deep.equal(['2024-01-15 – 18']);
      expect(notes.map(({ code }) => code)).not.to.contain('discounts-not-applied');
    }
    const two = stripe({ discount: whole, discounts: ['di_2'] });
    expect(await linesOf(two)).to.deep.equal(['2024-01-15 – 20']);
  });

  it('that are of one item only are noted, and taken off nothing', async () => {
    const { discounts } = coupon('forever', { percent_off: 10 });
    const ofItem = stripe({}, [{ price: price(2000), discounts }]);
    const { notes } = await readSubscriptions(ofItem, OPTIONS);
    expect(notes.map(({ code }) => code)).to.contain('discounts-not-applied');
    expect(await linesOf(ofItem)).to.deep.equal(['2024-01-15 – 20']);
    const gross = await readSubscriptions(ofItem, { ...OPTIONS, discounts: 'gross' });
    expect(gross.notes.map(({ code }) => code)).not.to.contain('discounts-not-applied');
  });
});

describe('pauses', () => {
  const paused = {
    data: [
      {
        id: 'sub_1',
        status: 'paused',
        customer_id: 'ctm_1',
        currency_code: 'USD',
        started_at: '2024-01-15T00:00:00Z',
        paused_at: '2024-05-15T00:00:00Z',
        billing_cycle: { interval: 'month', frequency: 1 },
        items: [{ quantity: 1, price: { unit_price: { amount: '2000' } } }],
      },
    ],
  };

  it('end MRR, or leave it where paused subscriptions are kept', async () => {
    const options = { format: 'paddle' } as const;
    expect(await linesOf(paused, options)).to.deep.equal(['2024-01-15 2024-05-15 20 paused']);
    expect(await linesOf(paused, { ...options, paused: 'keep' })).to.deep.equal([
      '2024-01-15 – 20',
    ]);
  });

  it('that are set for later than the end never come to pass', async () => {
    const bundle = {
      ...{ accountId: 'a', bundleId: 'b', subscriptionId: 's', billingPeriod: 'MONTHLY' },
      ...{ phaseType: 'EVERGREEN', planName: 'P', state: 'CANCELLED' },
      ...{ startDate: '2024-01-15', billingStartDate: '2024-01-15', billingEndDate: '2024-03-01' },
      prices: [{ phaseType: 'EVERGREEN', recurringPrice: 20 }],
      events: [{ eventType: 'PAUSE_BILLING', effectiveDate: '2024-05-01' }],
    };
    expect(await linesOf([bundle], { format: 'kill-bill' })).to.deep.equal([
      '2024-01-15 2024-03-01 20',
    ]);
  });

  it('of entries that lack what a price needs are told by the name of the field', async () => {
    const data = [...paused.data, { ...paused.data[0], billing_cycle: undefined }];
    const { issues } = await readSubscriptions({ data }, { ...OPTIONS, format: 'paddle' });
    expect(issues[0]).to.include({ row: 2, code: 'missing' });
    expect(issues[0]!.field).to.contain('billing_cycle');
  });
});

describe('customers who do not pay', () => {
  const unpaid = stripe({ status: 'past_due', current_period_start: seconds('2024-06-15') });

  it('count until the source ends them, or until the days of grace are over', async () => {
    expect(await linesOf(unpaid)).to.deep.equal(['2024-01-15 – 20']);
    expect(await linesOf(unpaid, { pastDueGraceDays: 10 })).to.deep.equal([
      '2024-01-15 2024-06-25 20 payment_failed',
    ]);
    expect(await linesOf(unpaid, { preset: 'baremetrics' })).to.deep.equal([
      '2024-01-15 2024-07-15 20 payment_failed',
    ]);
  });

  it('are lost when the days of grace are over, or when the subscription ends anyway before that', async () => {
    const item = { quantity: 1, price: { unit_price: { amount: '2000' } } };
    const paddle = {
      data: [
        {
          ...{ id: 's', status: 'past_due', customer_id: 'c', currency_code: 'USD' },
          ...{ started_at: '2024-01-15T00:00:00Z', items: [item] },
          billing_cycle: { interval: 'month', frequency: 1 },
          current_billing_period: { starts_at: '2024-06-01T00:00:00Z' },
          scheduled_change: { action: 'cancel', effective_at: '2024-07-10T00:00:00Z' },
        },
      ],
    };
    const maxio = [
      {
        subscription: {
          ...{ id: 1, state: 'past_due', customer: { id: 1 }, currency: 'USD' },
          product: { name: 'P', price_in_cents: 2000, interval: 1, interval_unit: 'month' },
          activated_at: '2024-01-15T00:00:00Z',
          current_period_started_at: '2024-06-01T00:00:00Z',
          scheduled_cancellation_at: '2024-07-10T00:00:00Z',
        },
      },
    ];
    const chargebee = {
      list: [
        {
          subscription: {
            ...{
              id: 's',
              customer_id: 'c',
              status: 'non_renewing',
              currency_code: 'USD',
              mrr: 2000,
            },
            started_at: seconds('2024-01-15'),
            current_term_end: seconds('2024-07-10'),
            due_since: seconds('2024-06-01'),
          },
        },
      ],
    };
    for (const [format, list] of Object.entries({ paddle, maxio, chargebee })) {
      const options = { format: format as 'paddle' };
      const endOf = async (pastDueGraceDays: number): Promise<string> =>
        (await linesOf(list, { ...options, pastDueGraceDays }))[0]!.split(' ')[1]!;
      expect(await endOf(10), format).to.equal('2024-06-11');
      expect(await endOf(60), format).to.equal('2024-07-10');
    }
  });

  it('are noted as counted only where they are', async () => {
    const codes = async (options: ReadOptions): Promise<string[]> =>
      (await readSubscriptions(unpaid, { ...OPTIONS, ...options })).notes.map(({ code }) => code);
    expect(await codes({})).to.contain('past-due-counted');
    expect(await codes({ pastDueGraceDays: 0 })).not.to.contain('past-due-counted');
  });
});
