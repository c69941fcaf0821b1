import { expect } from '@open-wc/testing';
import { reasonKind } from '../../src/metrics/reason-kinds.js';
import { reasons } from '../../src/metrics/reasons.js';
import { ledgerOf } from '../helpers/ledger.js';
import { DATA_SETS, referenceFile, referenceLedger } from '../helpers/reference-data.js';

type Expected = Record<string, { churnedCustomers: number; churnedMrr: number }>;

describe('reasons', () => {
  for (const name of DATA_SETS) {
    it(`equals the independently computed reasons of ${name}`, async function () {
      const ledger = await referenceLedger(this, name);
      const { reasons: expected } = await referenceFile<{ reasons: Expected }>(
        this,
        `${name}/expected.json`,
      );
      const rows = reasons(ledger);
      const names = rows.map(({ reason }) => reason ?? '(none)');
      expect([...names].sort()).to.deep.equal(Object.keys(expected).sort());
      const total = Object.values(expected).reduce((sum, row) => sum + row.churnedCustomers, 0);
      rows.forEach((row, i) => {
        const want = expected[names[i]!]!;
        expect(row.customers, names[i]!).to.equal(want.churnedCustomers);
        expect(row.mrr, names[i]!).to.be.closeTo(want.churnedMrr, 0.005);
        expect(row.share, names[i]!).to.be.closeTo(want.churnedCustomers / total, 1e-9);
      });
    });
  }

  const left = (
    customerId: string,
    end: string,
    cancelReason: string | null,
    mrr = 100,
  ): {
    customerId: string;
    start: string;
    end: string;
    cancelReason: string | null;
    mrr: number;
  } => ({
    customerId,
    start: '2024-01-10',
    end,
    cancelReason,
    mrr,
  });

  it('splits customers or revenue, and puts the largest share first', async () => {
    const ledger = await ledgerOf(
      [
        left('a', '2024-02-10', 'price', 10),
        left('b', '2024-02-10', 'price', 10),
        left('c', '2024-02-10', 'card expired', 60),
        left('d', '2024-03-01', null, 20),
      ],
      { asOf: '2024-04-01' },
    );
    expect(reasons(ledger)).to.deep.equal([
      { reason: 'price', kind: 'voluntary', customers: 2, mrr: 20, share: 0.5 },
      { reason: 'card expired', kind: 'involuntary', customers: 1, mrr: 60, share: 0.25 },
      { reason: null, kind: 'unknown', customers: 1, mrr: 20, share: 0.25 },
    ]);
    const shares = reasons(ledger, { basis: 'revenue' }).map(({ reason, share }) => [
      reason,
      share,
    ]);
    expect(shares).to.deep.equal([
      ['card expired', 0.6],
      ['price', 0.2],
      [null, 0.2],
    ]);
  });

  it('puts equal shares in order of code points, and no reason after them', async () => {
    const names = ['b', 'B', null, 'ä', 'a'];
    const ledger = await ledgerOf(
      names.map((name, i) => left(String(i), '2024-02-10', name)),
      { asOf: '2024-03-01' },
    );
    expect(reasons(ledger).map(({ reason }) => reason)).to.deep.equal(['B', 'a', 'b', 'ä', null]);
  });

  it('names the last drop to 0 of the period, and none that was made good by its end', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2024-01-10', end: '2024-02-03', cancelReason: 'first' },
        { start: '2024-02-05', end: '2024-02-20', cancelReason: 'second' },
        { start: '2024-03-05', end: '2024-03-10', cancelReason: 'inside' },
        { start: '2024-03-20', end: '2024-04-10', cancelReason: 'made good' },
        { start: '2024-04-20' },
      ],
      { asOf: '2024-06-01' },
    );
    expect(reasons(ledger).map(({ reason, customers }) => [reason, customers])).to.deep.equal([
      ['second', 1],
    ]);
  });

  it('takes an end on the first of a month for churn of the month that begins', async () => {
    const ledger = await ledgerOf([left('a', '2024-03-01', 'price')], { asOf: '2024-05-01' });
    expect(reasons(ledger, { to: '2024-03-01' })).to.deep.equal([]);
    expect(reasons(ledger, { from: '2024-03-01' })).to.have.lengthOf(1);
    expect(reasons(ledger, { from: '2024-04-01' })).to.deep.equal([]);
  });

  it('leaves the running period out', async () => {
    const ledger = await ledgerOf([left('a', '2024-02-10', 'price')], { asOf: '2024-02-28' });
    expect(reasons(ledger)).to.deep.equal([]);
    expect(reasons(ledger, { asOf: '2024-03-01' })).to.have.lengthOf(1);
  });

  it('counts by the period asked for: who was back within the quarter has not churned in it', async () => {
    const ledger = await ledgerOf(
      [
        { start: '2023-12-10', end: '2024-01-20', cancelReason: 'price' },
        { start: '2024-03-10', end: '2024-05-10', cancelReason: 'bugs' },
      ],
      { asOf: '2024-07-01' },
    );
    const names = (period: 'month' | 'quarter'): (string | null)[] =>
      reasons(ledger, { period }).map(({ reason }) => reason);
    expect(names('month')).to.deep.equal(['bugs', 'price']);
    expect(names('quarter')).to.deep.equal(['bugs']);
  });

  it('takes the reason of the largest record that ends, then the first by code points', async () => {
    const end = '2024-02-10';
    const at = async (
      ...records: [mrr: number, cancelReason: string | null][]
    ): Promise<unknown> => {
      const ledger = await ledgerOf(
        records.map(([mrr, cancelReason]) => ({ start: '2024-01-10', end, mrr, cancelReason })),
        { asOf: '2024-03-01' },
      );
      return reasons(ledger)[0]!.reason;
    };
    expect(await at([10, 'small'], [90, 'large'], [20, 'small'])).to.equal('large');
    expect(await at([50, 'b'], [50, null], [50, 'a'])).to.equal('a');
    expect(await at([50, 'a'], [50, 'b'], [50, null])).to.equal('a');
    expect(await at([50, 'b'], [60, null])).to.equal(null);
  });

  it('counts customers over all currencies and the money of one', async () => {
    const ledger = await ledgerOf(
      [
        { ...left('a', '2024-02-10', 'price'), currency: 'USD' },
        { ...left('b', '2024-02-10', 'bugs'), currency: 'EUR' },
      ],
      { asOf: '2024-03-01', currency: 'USD' },
    );
    const parts = (currency: string): unknown =>
      reasons(ledger, { basis: 'revenue' }).find(({ reason }) => reason === currency);
    expect(parts('price')).to.include({ customers: 1, mrr: 100, share: 1 });
    expect(parts('bugs')).to.include({ customers: 1, mrr: 0, share: 0 });
  });

  it('has shares of 0 where all that churned was in another currency', async () => {
    const ledger = await ledgerOf(
      [
        { ...left('a', '2024-02-10', 'price'), currency: 'EUR' },
        { customerId: 'b', start: '2024-01-10', currency: 'USD' },
      ],
      { asOf: '2024-03-01', currency: 'USD' },
    );
    expect(reasons(ledger, { basis: 'revenue' })[0]).to.include({ customers: 1, mrr: 0, share: 0 });
  });
});

describe('the kind of a reason', () => {
  const KINDS = {
    involuntary: [
      'Payment failed',
      'payment_failed',
      'PAYMENT-FAILED',
      'card expired',
      'insufficient funds',
      'not_paid',
      'no_card',
      'nonpayment',
      'nonpayment_gift',
      'non-payment',
      'churn_delinquent',
      'Forgot to renew',
      'tax_location_invalid',
      'fraud_review_failed',
    ],
    voluntary: [
      'too expensive',
      'too_expensive',
      'Missing features',
      'switched to competitor',
      'cancellation_requested',
      'account_closed',
      'fixed billing cycles',
      'Customer’s finances',
      'unused',
      'other',
    ],
    unknown: [null, '', '?', 'moon in retrograde', 'nicht bezahlt'],
  } as const;

  for (const [kind, names] of Object.entries(KINDS)) {
    for (const name of names) {
      it(`is ${kind} for ${JSON.stringify(name)}`, () => {
        expect(reasonKind(name)).to.equal(kind);
      });
    }
  }
});
