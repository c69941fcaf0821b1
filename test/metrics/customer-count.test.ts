import { expect } from '@open-wc/testing';
import { LedgerSource } from '../../src/metrics/source.js';
import { ledgerOf } from '../helpers/ledger.js';

const RECORDS = [
  { customerId: 'a', start: '2024-01-10', end: '2024-03-10', plan: 'Pro', cancelReason: 'price' },
  { customerId: 'b', start: '2024-01-10', end: '2024-02-10', plan: 'Solo' },
  { customerId: 'b', start: '2024-02-10', plan: 'Pro' },
  { customerId: 'c', start: '2024-02-10', plan: 'Solo' },
  { customerId: 'd', start: '2024-06-10', plan: 'Solo' },
];

describe('the number of customers', () => {
  it('counts those who have paid before the as-of day, and of a filter those with a record of it', async () => {
    const source = new LedgerSource(await ledgerOf(RECORDS, { asOf: '2024-05-01' }));
    const count = (options: object): Promise<number> => source.query('customerCount', options);
    expect(await count({})).to.equal(3);
    expect(await count({ asOf: '2024-02-01' })).to.equal(2);
    expect(await count({ where: { plan: 'Solo' } })).to.equal(2);
    expect(await count({ where: { plan: 'Team' } })).to.equal(0);
    expect(await count({ selection: { reason: 'price' } })).to.equal(1);
    expect(await count({ selection: { reason: 'price' }, where: { plan: 'Solo' } })).to.equal(0);
  });

  it('behind a mark is what their list adds up to', async () => {
    const source = new LedgerSource(await ledgerOf(RECORDS, { asOf: '2024-05-01' }));
    for (const selection of [
      { reason: 'price' },
      { period: '2024-03', movement: 'churn' },
      { cohort: '2024-01' },
      { value: ['plan', 'Solo'] },
    ] as const) {
      const rows = await source.query('customers', { selection });
      const mrr = rows.reduce((sum, row) => sum + row.mrr, 0);
      const total = await source.query('customersTotal', { selection });
      expect(total, JSON.stringify(selection)).to.deep.equal({ count: rows.length, mrr });
      expect(rows.length).to.be.above(0);
    }
    expect(await source.query('customersTotal', {})).to.deep.equal({ count: 0, mrr: 0 });
  });
});
