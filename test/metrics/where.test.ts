import { expect } from '@open-wc/testing';
import { ChurnError } from '../../src/metrics/errors.js';
import { movements } from '../../src/metrics/movements.js';
import type { Where } from '../../src/metrics/options.js';
import { whereNotes } from '../../src/metrics/where.js';
import { ledgerOf } from '../helpers/ledger.js';

const RECORDS = [
  { customerId: 'de-pro', start: '2024-01-10', country: 'DE', plan: 'Pro', seats: 5, vip: true },
  { customerId: 'de-team', start: '2024-01-10', country: 'DE', plan: 'Team', seats: 5, vip: false },
  { customerId: 'fr-pro', start: '2024-01-10', country: 'FR', plan: 'Pro', seats: 10, vip: false },
  { customerId: 'none', start: '2024-01-10', plan: 'Solo', seats: 10, vip: false },
];
const ledger = ledgerOf(RECORDS, { asOf: '2024-02-01' });

async function customers(where: unknown): Promise<number> {
  return movements(await ledger, { where: where as Where })[0]!.closingCustomers;
}

describe('where', () => {
  it('takes one value, any of several, or none of those after not', async () => {
    expect(await customers({ country: 'DE' })).to.equal(2);
    expect(await customers({ plan: ['Pro', 'Solo'] })).to.equal(3);
    expect(await customers({ plan: { not: 'Pro' } })).to.equal(2);
    expect(await customers({ plan: { not: ['Pro', 'Team'] } })).to.equal(1);
  });

  it('takes null for no value, and leaves those without one out where it is null that is not wanted', async () => {
    expect(await customers({ country: null })).to.equal(1);
    expect(await customers({ country: ['FR', null] })).to.equal(2);
    expect(await customers({ country: { not: null } })).to.equal(3);
    expect(await customers({ country: { not: [null, 'DE'] } })).to.equal(1);
    expect(await customers({ country: { not: 'DE' } })).to.equal(2);
  });

  it('takes numbers and booleans for their text', async () => {
    expect(await customers({ seats: 5 })).to.equal(2);
    expect(await customers({ seats: '5' })).to.equal(2);
    expect(await customers({ vip: true })).to.equal(1);
    expect(await customers({ vip: { not: [true] } })).to.equal(3);
  });

  it('wants every name to fit', async () => {
    expect(await customers({ country: 'DE', plan: 'Pro' })).to.equal(1);
    expect(await customers({ country: 'DE', plan: 'Solo' })).to.equal(0);
    expect(await customers({})).to.equal(4);
  });

  it('selects nothing by a name or a value that does not occur', async () => {
    expect(await customers({ planet: 'Mars' })).to.equal(0);
    expect(await customers({ planet: { not: 'Mars' } })).to.equal(0);
    expect(await customers({ country: 'Mars' })).to.equal(0);
    expect(await customers({ country: ['Mars', 'FR'] })).to.equal(1);
    expect(await customers({ country: { not: 'Mars' } })).to.equal(4);
    expect(await customers({ country: [] })).to.equal(0);
    expect(await customers({ country: { not: [] } })).to.equal(4);
  });

  it('lists the periods of all customers, with zeros where the selected had not come yet', async () => {
    const long = await ledgerOf(
      [
        { customerId: 'a', start: '2023-11-10', country: 'DE' },
        { customerId: 'b', start: '2024-01-10', country: 'FR' },
      ],
      { asOf: '2024-02-01' },
    );
    const rows = movements(long, { where: { country: 'FR' } });
    expect(
      rows.map(({ period, closingCustomers }) => `${period} ${closingCustomers}`),
    ).to.deep.equal(['2023-11 0', '2023-12 0', '2024-01 1']);
    expect(rows[0]!.nullReasons['customerChurnRate']).to.equal('no-customers');
  });

  it('is refused, with a message that shows its form, where it is malformed', async () => {
    for (const where of [
      'plan=Pro',
      5,
      ['Pro'],
      { plan: { is: 'Pro' } },
      { plan: { not: 'Pro', or: 'Team' } },
      { plan: {} },
      { plan: { not: { not: 'Pro' } } },
      { plan: [['Pro']] },
      { plan: Number.NaN },
    ]) {
      let error: unknown;
      try {
        movements(await ledger, { where: where as unknown as Where });
      } catch (thrown) {
        error = thrown;
      }
      expect(error, JSON.stringify(where)).to.be.instanceOf(ChurnError);
      expect(error).to.include({ code: 'config/attribute' });
      expect((error as ChurnError).message).to.contain('{"not": ["internal"]}');
    }
  });

  it('is no filter where it is left out, undefined or null', async () => {
    expect(await customers(undefined)).to.equal(4);
    expect(await customers(null)).to.equal(4);
    expect(await customers({ country: undefined })).to.equal(4);
  });
});

describe('whereNotes', () => {
  const currency = { name: 'currency', of: 'customer', values: [null] } as const;

  it('names what of a filter does not occur', async () => {
    const { dimensions } = await ledger;
    const where = { planet: 'Mars', country: ['DE', 'GB'], plan: { not: [null, 'Pro'] }, seats: 7 };
    expect(whereNotes({ dimensions }, where)).to.deep.equal([
      { code: 'where-unknown-value', count: 1, subject: 'country: GB' },
      { code: 'where-unknown-value', count: 1, subject: 'plan: (none)' },
      { code: 'where-unknown-name', count: 1, subject: 'planet' },
      { code: 'where-unknown-value', count: 1, subject: 'seats: 7' },
    ]);
  });

  it('says nothing where everything occurs, or nothing is asked for', async () => {
    const { dimensions } = await ledger;
    const where = { country: ['DE', null], seats: 5, vip: false, currency: null };
    expect(
      whereNotes({ dimensions: [...dimensions, currency] }, where).map(({ code }) => code),
    ).to.deep.equal([]);
    expect(whereNotes({ dimensions }, undefined)).to.deep.equal([]);
  });
});
