import { expect } from '@open-wc/testing';
import { readSubscriptions, type ReadOptions } from '../../src/data/read.js';
import { cohorts } from '../../src/metrics/cohorts.js';
import { customersIn } from '../../src/metrics/customers-in.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { movements, type PeriodMovement } from '../../src/metrics/movements.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { reasons } from '../../src/metrics/reasons.js';
import { retention } from '../../src/metrics/retention.js';
import { recurly } from '../data/formats/payloads/recurly.js';
import { stripe } from '../data/formats/payloads/stripe.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';

const AS_OF: ReadOptions = { asOf: '2024-06-01' };

const ledger = (...records: TestRecord[]): Promise<Ledger> => ledgerOf(records, AS_OF);

function month(of: Ledger, period: string, options: MetricOptions = {}): PeriodMovement {
  return movements(of, options).find((row) => row.period === period)!;
}

const noteOf = ({ notes }: Ledger, code: string): number =>
  notes.find((note) => note.code === code)?.count ?? 0;

/** Each of these is a row of the table of edge cases, with the rule that we follow. */
describe('edge cases', () => {
  it('trials: MRR begins with what is paid, and a trial that never pays is never lost', async () => {
    const tried = await ledger(
      { customerId: 'a', start: '2024-01-20', trialEnd: '2024-02-03' },
      { customerId: 'b', start: '2024-01-20', end: '2024-02-03', trialEnd: '2024-02-03' },
    );
    expect(cohorts(tried).map(({ cohort, size }) => [cohort, size])).to.deep.equal([
      ['2024-02', 1],
    ]);
    expect(movements(tried).every(({ churnedCustomers }) => churnedCustomers === 0)).to.equal(true);
    expect(noteOf(tried, 'trials-only')).to.equal(1);
  });

  it('free: nobody without MRR is a customer, and a fall to 0 by a change is churn to free', async () => {
    const free = await readSubscriptions(
      {
        asOf: '2024-06-01',
        subscriptions: [
          { id: 's', customerId: 'a', start: '2024-01-10', mrr: 10 },
          { customerId: 'b', start: '2024-01-10', mrr: 0 },
        ],
        changes: [{ id: 's', date: '2024-03-10', mrr: 0 }],
      },
      { today: '2030-01-01' },
    );
    expect(free.customers).to.equal(1);
    expect(month(free, '2024-03')).to.include({ churnedCustomers: 1, churnedMrr: 10 });
    expect(reasons(free).map(({ reason }) => reason)).to.deep.equal(['to-free']);
  });

  it('paused: MRR is 0 meanwhile, with a reason, and its return is a reactivation', async () => {
    const paused = await ledger(
      { start: '2024-01-10', end: '2024-02-10', cancelReason: 'paused' },
      { start: '2024-04-10' },
    );
    expect(month(paused, '2024-02')).to.include({ churnedCustomers: 1, churnedMrr: 100 });
    expect(month(paused, '2024-04')).to.include({ reactivatedCustomers: 1, newCustomers: 0 });
    expect(customersIn(paused, { reason: 'paused' })).to.have.length(1);
  });

  it('past due: counts until its status says that it ended, and is noted', async () => {
    const { data } = stripe.payload as { data: unknown[] };
    const owing = await readSubscriptions([data[4]], { ...AS_OF, today: '2024-06-15' });
    expect(owing.customers).to.equal(1);
    expect(noteOf(owing, 'past-due-counted')).to.equal(1);
  });

  it('R-9 refunds: no field of a refund moves MRR', async () => {
    const refunded = await ledger({ start: '2024-01-10', refund: 100, refundedAt: '2024-02-01' });
    expect(month(refunded, '2024-02')).to.include({ contractionMrr: 0, closingMrr: 100 });
  });

  it('cancelled and back in one month: netted, and two events where each counts', async () => {
    const back = await ledger({ start: '2024-01-10', end: '2024-03-05' }, { start: '2024-03-20' });
    expect(month(back, '2024-03')).to.include({ churnedCustomers: 0, reactivatedCustomers: 0 });
    expect(month(back, '2024-03', { grain: 'event' })).to.include({
      churnedCustomers: 1,
      reactivatedCustomers: 1,
      churnedMrr: 100,
      reactivationMrr: 100,
    });
    expect(month(back, '2024-03', { returned: 'counted' }).customerChurnRate).to.equal(1);
  });

  it('plans swapped on one day: expansion or contraction, however it is counted', async () => {
    for (const start of ['2024-03-10', '2024-03-11']) {
      const swapped = await ledger(
        { id: '1', start: '2024-01-10', end: '2024-03-10', plan: 'A' },
        { id: '2', start, mrr: 130, plan: 'B' },
      );
      for (const grain of ['net', 'event'] as const) {
        expect(month(swapped, '2024-03', { grain }), `${start} ${grain}`).to.include({
          expansionMrr: 30,
          churnedCustomers: 0,
          newCustomers: 0,
          reactivatedCustomers: 0,
        });
      }
    }
  });

  it('several subscriptions: one customer; without an id each row is one', async () => {
    const several = await ledger(
      { start: '2024-01-10' },
      { start: '2024-02-10', end: '2024-04-10' },
    );
    expect(several.customers).to.equal(1);
    expect(month(several, '2024-04')).to.include({ churnedCustomers: 0, contractionMrr: 100 });
    const nobody = await ledger(
      { customerId: '', start: '2024-01-10' },
      { customerId: '', start: '2024-01-10' },
    );
    expect(nobody.customers).to.equal(2);
    expect(noteOf(nobody, 'unnamed-customers')).to.equal(2);
  });

  it('several currencies: never added up; a change of currency is no churn', async () => {
    const mixed = await ledger(
      { customerId: 'a', start: '2024-01-10', currency: 'USD' },
      { customerId: 'b', start: '2024-01-10', end: '2024-03-10', currency: 'USD' },
      { customerId: 'b', start: '2024-03-10', currency: 'EUR' },
    );
    expect(mixed.currency).to.equal('USD');
    expect(month(mixed, '2024-03')).to.include({
      openingMrr: 200,
      closingMrr: 100,
      leavingMrr: 100,
      churnedMrr: 0,
      churnedCustomers: 0,
    });
  });

  it('currencies without decimals: the minor units of a vendor are those of the currency', async () => {
    const { data } = stripe.payload as { data: unknown[] };
    const yen = await readSubscriptions([data[2]], { today: '2024-06-15' });
    expect(month(yen, '2024-02').closingMrr).to.equal(1500);
  });

  it('time zones: a bare date is that date everywhere, a moment falls on a day of the zone', async () => {
    const rows = [
      { customerId: 'a', start: '2024-02-01', mrr: 1 },
      { customerId: 'b', start: '2024-02-01T07:59:59Z', mrr: 1 },
    ];
    const read = (timeZone: string): Promise<Ledger> =>
      readSubscriptions(rows, { ...AS_OF, timeZone, today: '2030-01-01' });
    const sizes = async (timeZone: string): Promise<unknown[]> =>
      cohorts(await read(timeZone)).map(({ cohort, size }) => `${cohort} ${size}`);
    expect(await sizes('UTC')).to.deep.equal(['2024-02 2']);
    expect(await sizes('America/Los_Angeles')).to.deep.equal(['2024-01 1', '2024-02 1']);
  });

  it('days of daylight saving and 29 February: a day is a day', async () => {
    const days = await ledger(
      { customerId: 'a', start: '2024-02-29', end: '2024-03-31' },
      { customerId: 'b', start: '2024-03-31', end: '2024-04-01' },
    );
    expect(month(days, '2024-02')).to.include({ newCustomers: 1, closingCustomers: 1 });
    expect(month(days, '2024-03')).to.include({ churnedCustomers: 1, newCustomers: 1 });
    expect(month(days, '2024-04')).to.include({ churnedCustomers: 1, closingCustomers: 0 });
  });

  it('cancellations to come: still a customer, and listed as scheduled', async () => {
    const going = await ledger({ start: '2024-01-10', end: '2024-08-10' });
    expect(month(going, '2024-05')).to.include({ closingCustomers: 1, churnedCustomers: 0 });
    expect(noteOf(going, 'scheduled-cancellations')).to.equal(1);
  });

  it('changes of price to come: neither a start nor a cancellation', async () => {
    const changing = await ledger(
      { customerId: 'a', start: '2024-01-10', end: '2024-08-10', mrr: 10 },
      { customerId: 'a', start: '2024-08-10', end: '2024-09-10', mrr: 20 },
      { customerId: 'a', start: '2024-09-10', mrr: 30 },
      { customerId: 'b', start: '2024-01-10', end: '2024-06-01', mrr: 10 },
      { customerId: 'b', start: '2024-06-01', mrr: 20 },
    );
    expect(noteOf(changing, 'scheduled-cancellations')).to.equal(0);
    expect(noteOf(changing, 'scheduled-starts')).to.equal(0);
  });

  it('cancellations asked for, nobody says for when: still a customer, and listed as scheduled', async () => {
    const asked = await ledger({ start: '2024-01-10', cancelledAt: '2024-05-10' });
    expect(month(asked, '2024-05').closingCustomers).to.equal(1);
    expect(noteOf(asked, 'scheduled-cancellations')).to.equal(1);
  });

  it('starts to come: not there yet, and listed as scheduled', async () => {
    const coming = await ledger(
      { customerId: 'a', start: '2024-01-10' },
      { customerId: 'b', start: '2024-07-10' },
    );
    expect(coming.customers).to.equal(1);
    expect(month(coming, '2024-05').closingCustomers).to.equal(1);
    expect(noteOf(coming, 'scheduled-starts')).to.equal(1);
  });

  it('starts in the past: the start of the subscription counts, not when it was entered', async () => {
    const { data } = stripe.payload as { data: Record<string, unknown>[] };
    const entered = { ...data[1], created: 1_900_000_000 };
    const early = await readSubscriptions([entered], { today: '2024-06-15' });
    expect(early.from).to.equal('2024-01-15');
  });

  it('history from long ago: periods begin with the first paying day, however early', async () => {
    const old = await ledger(
      { customerId: 'a', start: '1987-05-10' },
      { customerId: 'b', start: '2024-01-10' },
    );
    expect(movements(old)[0]!.period).to.equal('1987-05');
    expect(movements(old, { period: 'year' })).to.have.length(38);
  });

  it('a source that says only how things are now: noted, since expansion cannot be seen', async () => {
    const { data } = stripe.payload as { data: unknown[] };
    expect(
      noteOf(await readSubscriptions(data, { today: '2024-06-15', maxBad: 1 }), 'no-plan-history'),
    ).to.equal(8);
  });

  it('the month that runs: computed up to the as-of day, marked, and in no headline', async () => {
    const running = await ledgerOf([{ start: '2024-01-10', end: '2024-03-05' }], {
      asOf: '2024-03-10',
    });
    const march = month(running, '2024-03');
    expect(march).to.include({ complete: false, churnedCustomers: 1, end: '2024-03-10' });
    expect(retention(running).map(({ period }) => period)).not.to.contain('2024-03');
  });

  it('ranges that begin or end within a month: only whole months are listed, unchanged', async () => {
    const whole = await ledger({ start: '2024-01-10' }, { start: '2024-02-20', mrr: 50 });
    const listed = movements(whole, { from: '2024-02-15', to: '2024-05-15' });
    expect(listed.map(({ period }) => period)).to.deep.equal(['2024-03', '2024-04']);
    expect(listed[0]).to.deep.equal(month(whole, '2024-03'));
  });

  it('the first month, and months without customers: no rate, with a reason, and never 0 %', async () => {
    const first = await ledger({ start: '2024-01-10', end: '2024-02-10' });
    for (const period of ['2024-01', '2024-04']) {
      const row = month(first, period);
      expect(row.customerChurnRate, period).to.equal(null);
      expect(row.grossMrrChurnRate, period).to.equal(null);
      expect(row.nullReasons, period).to.include({
        customerChurnRate: 'no-customers',
        grossMrrChurnRate: 'no-mrr',
      });
    }
  });

  it('an end before the start: rejected and listed; on the start: set aside with a note', async () => {
    const odd = await ledger(
      { customerId: 'a', start: '2024-01-10' },
      { customerId: 'b', start: '2024-01-10', end: '2024-01-09' },
      { customerId: 'c', start: '2024-01-10', end: '2024-01-10' },
    );
    expect(odd).to.include({ customers: 1, rejected: 1 });
    expect(odd.issues[0]).to.include({ row: 2, field: 'end', code: 'order' });
    expect(noteOf(odd, 'zero-length')).to.equal(1);
  });

  it('rows sent twice: one where id and start are the same, both where there is no id, with notes', async () => {
    const row = { start: '2024-01-10' };
    const twice = await ledger(
      { ...row, customerId: 'a', id: '1', updatedAt: '2024-02-01' },
      { ...row, customerId: 'a', id: '1', updatedAt: '2024-03-01', mrr: 70 },
      { ...row, customerId: 'b' },
      { ...row, customerId: 'b' },
    );
    expect(month(twice, '2024-02').closingMrr).to.equal(270);
    expect(noteOf(twice, 'duplicates-merged')).to.equal(1);
    expect(noteOf(twice, 'twins')).to.equal(1);
  });

  it('amounts below 0 or that are no number: rejected', async () => {
    const bad = await ledger(
      { customerId: 'a', start: '2024-01-10' },
      { customerId: 'b', start: '2024-01-10', mrr: -5 },
      { customerId: 'c', start: '2024-01-10', mrr: NaN },
    );
    expect(bad).to.include({ customers: 1, rejected: 2 });
    expect(bad.issues.map(({ field }) => field)).to.deep.equal(['mrr', 'mrr']);
  });

  it('no quantity: one', async () => {
    const row = { mrr: null, amount: 30, interval: 'month' };
    const one = await ledger(
      { ...row, customerId: 'a', start: '2024-01-10', quantity: null } as never,
      { ...row, customerId: 'b', start: '2024-01-10' } as never,
    );
    expect(month(one, '2024-01').closingMrr).to.equal(60);
  });

  it('prices in tiers: left out, with a note', async () => {
    const { data } = stripe.payload as { data: unknown[] };
    const tiered = await readSubscriptions([data[0], data[5]], { today: '2024-06-15' });
    expect(tiered.customers).to.equal(1);
    expect(noteOf(tiered, 'tiered-prices')).to.equal(1);
  });

  it('an amount without an interval: not recurring, so rejected and never guessed', async () => {
    const lifetime = await ledger({ customerId: 'a', start: '2024-01-10' }, {
      customerId: 'b',
      start: '2024-01-10',
      mrr: null,
      amount: 999,
    } as never);
    expect(lifetime.issues[0]).to.include({ row: 2, field: 'interval', code: 'missing' });
  });

  it('terms that do not renew: end with the term', async () => {
    const { data } = recurly.payload as { data: Record<string, unknown>[] };
    const term = {
      ...data[0],
      expires_at: null,
      auto_renew: false,
      current_term_ends_at: '2024-05-20T00:00:00Z',
    };
    const ended = await readSubscriptions([term], { today: '2024-06-15', asOf: '2024-06-01' });
    expect(month(ended, '2024-05').churnedCustomers).to.equal(1);
  });

  it('values that are missing: a group of their own, and nobody is guessed into another', async () => {
    const some = await ledger(
      { customerId: 'a', start: '2024-01-10', region: 'EU' },
      { customerId: 'b', start: '2024-01-10', region: null },
      { customerId: 'c', start: '2024-01-10' },
    );
    const region = some.dimensions.find(({ name }) => name === 'region')!;
    expect(region.values).to.deep.equal([null, 'EU']);
    const countOf = (value: string | null): number =>
      month(some, '2024-02', { where: { region: value } }).closingCustomers;
    expect([countOf('EU'), countOf(null)]).to.deep.equal([1, 2]);
  });

  it('T7 a filter by plan and a move between plans: leaving, not churn or contraction', async () => {
    const moved = await ledger(
      { start: '2024-01-10', end: '2024-03-10', mrr: 50, plan: 'A' },
      { start: '2024-03-10', mrr: 30, plan: 'B' },
    );
    expect(month(moved, '2024-03')).to.include({ contractionMrr: 20, churnedMrr: 0 });
    const onlyA = month(moved, '2024-03', { where: { plan: 'A' } });
    expect(onlyA).to.include({
      leavingMrr: 50,
      leavingCustomers: 1,
      contractionMrr: 0,
      churnedMrr: 0,
    });
    const onlyB = month(moved, '2024-03', { where: { plan: 'B' } });
    expect(onlyB).to.include({ enteringMrr: 30, enteringCustomers: 1, newMrr: 0 });
  });

  it('few customers: an interval says how little is known', async () => {
    const few = await ledger(
      { customerId: 'a', start: '2024-01-10', end: '2024-02-10' },
      { customerId: 'b', start: '2024-01-10' },
    );
    const [low, high] = month(few, '2024-02').customerChurnInterval!;
    // Wilson's interval of 1 in 2 at 95 %, by its formula.
    expect(low).to.be.closeTo(0.0945, 0.0001);
    expect(high).to.be.closeTo(0.9055, 0.0001);
  });
});
