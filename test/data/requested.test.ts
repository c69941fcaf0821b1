import { expect } from '@open-wc/testing';
import { readSubscriptions } from '../../src/data/read.js';
import { formatDay } from '../../src/metrics/calendar.js';
import { NEVER } from '../../src/metrics/ledger.js';

const ROW = { customerId: 'a', start: '2024-01-10', mrr: 100 };

/** Every record as `start end requested`, read from objects and from bytes; null without any. */
async function requestedOf(
  subscriptions: object[],
  changes: object[] = [],
): Promise<string[] | null> {
  const payload = { asOf: '2025-01-01', subscriptions, changes };
  const inputs = [payload, JSON.stringify(payload)];
  const [fromObjects, fromBytes] = await Promise.all(
    inputs.map(async (input) => {
      const { columns } = await readSubscriptions(input, { today: '2025-01-01' });
      const { start, end, requested } = columns;
      const name = (day: number): string => (day === NEVER ? '…' : formatDay(day));
      return (
        requested &&
        Array.from(requested, (day, row) => [start[row]!, end[row]!, day].map(name).join(' '))
      );
    }),
  );
  expect(fromBytes).to.deep.equal(fromObjects);
  return fromObjects!;
}

describe('the day on which a cancellation was asked for', () => {
  it('is kept where it is before the end, and the end elsewhere', async () => {
    const rows = [
      { ...ROW, customerId: 'a', end: '2024-06-01' },
      { ...ROW, customerId: 'b', end: '2024-06-01', cancelledAt: '2024-05-14' },
      { ...ROW, customerId: 'c', end: '2024-06-01', cancelledAt: '2024-06-02' },
      { ...ROW, customerId: 'd', end: '2024-06-01', cancelledAt: '2024-06-01T10:00:00Z' },
      { ...ROW, customerId: 'e', end: null },
    ];
    expect(await requestedOf(rows)).to.deep.equal([
      '2024-01-10 2024-06-01 2024-06-01',
      '2024-01-10 2024-06-01 2024-05-14',
      '2024-01-10 2024-06-01 2024-06-01',
      '2024-01-10 2024-06-01 2024-06-01',
      '2024-01-10 … …',
    ]);
  });

  it('is not kept where nobody asked before the end', async () => {
    expect(
      await requestedOf([
        { ...ROW, end: '2024-06-01' },
        { ...ROW, cancelledAt: '' },
      ]),
    ).to.equal(null);
    expect(await requestedOf([{ ...ROW, end: '2024-06-01', cancelledAt: '2024-06-01' }])).to.equal(
      null,
    );
  });

  it('may be known of a record that has no end yet', async () => {
    expect(await requestedOf([{ ...ROW, cancelledAt: '2024-05-14' }])).to.deep.equal([
      '2024-01-10 … 2024-05-14',
    ]);
  });

  it('is never before the first paying day', async () => {
    const rows = [
      { ...ROW, customerId: 'a', end: '2024-06-01', cancelledAt: '2023-12-01' },
      {
        ...ROW,
        customerId: 'b',
        end: '2024-06-01',
        cancelledAt: '2024-01-12',
        trialEnd: '2024-02-01',
      },
    ];
    expect(await requestedOf(rows)).to.deep.equal([
      '2024-01-10 2024-06-01 2024-01-10',
      '2024-02-01 2024-06-01 2024-02-01',
    ]);
  });

  it('lies within the part of a record that changes of MRR leave it in', async () => {
    const row = { ...ROW, id: 's', end: '2024-09-01', cancelledAt: '2024-05-14' };
    const changes = ['2024-03-01', '2024-05-01', '2024-07-01'].map((date, i) => ({
      id: 's',
      date,
      mrr: 10 + i,
    }));
    expect(await requestedOf([row], changes)).to.deep.equal([
      '2024-01-10 2024-03-01 2024-03-01',
      '2024-03-01 2024-05-01 2024-05-01',
      '2024-05-01 2024-07-01 2024-05-14',
      '2024-07-01 2024-09-01 2024-07-01',
    ]);
  });

  it('is that of the version which counts, and tells records apart that say the same otherwise', async () => {
    const row = { ...ROW, id: 's', end: '2024-06-01' };
    const older = { ...row, cancelledAt: '2024-03-01', updatedAt: '2024-03-01' };
    const newer = { ...row, cancelledAt: '2024-05-14', updatedAt: '2024-05-14' };
    const expected = ['2024-01-10 2024-06-01 2024-05-14'];
    expect(await requestedOf([older, newer])).to.deep.equal(expected);
    expect(await requestedOf([newer, older])).to.deep.equal(expected);
    const same = { ...older, updatedAt: null };
    const other = { ...newer, updatedAt: null };
    expect(await requestedOf([same, other])).to.deep.equal(await requestedOf([other, same]));
  });
});
