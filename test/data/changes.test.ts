import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { readSubscriptions, type ReadOptions } from '../../src/data/read.js';
import { formatDay } from '../../src/metrics/calendar.js';
import { factsOf, NEVER, type Ledger } from '../../src/metrics/ledger.js';
import { movements } from '../../src/metrics/movements.js';
import { faultOf } from '../helpers/faults.js';

const ROW = { id: 's', customerId: 'a', start: '2024-01-10', end: null, mrr: 100 };

const read = (subscriptions: object[], changes: unknown[], options: ReadOptions = {}) =>
  readSubscriptions(
    { asOf: '2024-12-01', subscriptions, changes },
    { today: '2025-01-01', ...options },
  );

/** Every record as `start end mrr reason`. */
function piecesOf({ columns }: Ledger): string[] {
  return Array.from(columns.start, (start, row) => {
    const end = columns.end[row]!;
    const reason = columns.reasons[columns.reason[row]! - 1] ?? '–';
    const mrr = columns.units[row]! / 10_000;
    return `${formatDay(start)} ${end === NEVER ? '…' : formatDay(end)} ${mrr} ${reason}`;
  });
}

const noteOf = (ledger: Ledger, code: string): number | undefined =>
  ledger.notes.find((note) => note.code === code)?.count;

describe('changes', () => {
  it('split the record that covers their date, by id', async () => {
    const ledger = await read(
      [{ ...ROW, end: '2024-09-01', plan: 'Pro', cancelReason: 'price' }],
      [
        { id: 's', date: '2024-05-01', mrr: 80 },
        { id: 's', date: '2024-03-01', mrr: 150 },
      ],
    );
    expect(piecesOf(ledger)).to.deep.equal([
      '2024-01-10 2024-03-01 100 price',
      '2024-03-01 2024-05-01 150 price',
      '2024-05-01 2024-09-01 80 price',
    ]);
    expect(ledger.dimensions).to.deep.equal([{ name: 'plan', of: 'customer', values: ['Pro'] }]);
    const march = movements(ledger).find(({ period }) => period === '2024-03')!;
    expect(march).to.include({ expansionMrr: 50, contractionMrr: 0, churnedCustomers: 0 });
    const may = movements(ledger).find(({ period }) => period === '2024-05')!;
    expect(may).to.include({ contractionMrr: 70, churnedCustomers: 0 });
  });

  it('may name the customer where exactly one of its records covers the date', async () => {
    const ledger = await read(
      [
        { ...ROW, id: '1', customerId: 7, end: '2024-03-01' },
        { ...ROW, id: '2', customerId: 7, start: '2024-03-01' },
        { ...ROW, id: '3', customerId: 'b' },
      ],
      [{ customerId: '7', date: '2024-03-01', mrr: 5 }],
    );
    expect(ledger.rejected).to.equal(0);
    expect(piecesOf(ledger)).to.have.members([
      '2024-01-10 2024-03-01 100 –',
      '2024-03-01 … 5 –',
      '2024-01-10 … 100 –',
    ]);
  });

  it('to MRR 0 are a pause, from which a later change brings the customer back', async () => {
    const ledger = await read(
      [ROW],
      [
        { id: 's', date: '2024-04-15', mrr: 0 },
        { id: 's', date: '2024-07-01', mrr: 120 },
      ],
    );
    expect(piecesOf(ledger)).to.deep.equal([
      '2024-01-10 2024-04-15 100 to-free',
      '2024-07-01 … 120 –',
    ]);
    expect(noteOf(ledger, 'free')).to.equal(undefined);
    const rows = movements(ledger);
    expect(rows.find(({ period }) => period === '2024-04')).to.include({ churnedCustomers: 1 });
    expect(rows.find(({ period }) => period === '2024-07')).to.include({ reactivatedCustomers: 1 });
  });

  it('to MRR 0 leave a record the reason it has', async () => {
    const ledger = await read(
      [{ ...ROW, cancelReason: 'price' }],
      [{ id: 's', date: '2024-04-15', mrr: 0 }],
    );
    expect(piecesOf(ledger)).to.deep.equal(['2024-01-10 2024-04-15 100 price']);
  });

  it('make a free record a paying one', async () => {
    const ledger = await read([{ ...ROW, mrr: 0 }], [{ id: 's', date: '2024-02-01', mrr: 9 }]);
    expect(piecesOf(ledger)).to.deep.equal(['2024-02-01 … 9 –']);
  });

  it('on the first day change the whole record, and within a trial what is paid after it', async () => {
    const first = await read([ROW], [{ id: 's', date: '2024-01-10', mrr: 50 }]);
    expect(piecesOf(first)).to.deep.equal(['2024-01-10 … 50 –']);
    const tried = await read(
      [{ ...ROW, trialEnd: '2024-02-10' }],
      [
        { id: 's', date: '2024-01-20', mrr: 60 },
        { id: 's', date: '2024-02-01', mrr: 70 },
        { id: 's', date: '2024-03-01', mrr: 80 },
      ],
    );
    expect(piecesOf(tried)).to.deep.equal(['2024-02-10 2024-03-01 70 –', '2024-03-01 … 80 –']);
    const left = await read(
      [{ ...ROW, trialEnd: '2024-02-10', end: '2024-02-10' }],
      [{ id: 's', date: '2024-01-20', mrr: 60 }],
    );
    expect(left).to.include({ size: 0, rejected: 0 });
    expect(noteOf(left, 'trials-only')).to.equal(1);
  });

  it('fall on a day of the time zone, and are in the currency of the record', async () => {
    const options = { timeZone: 'Asia/Tokyo' };
    const ledger = await read(
      [{ ...ROW, currency: 'JPY' }],
      [{ id: 's', date: '2024-02-29T20:00:00Z', mrr: 5000 }],
      options,
    );
    expect(ledger.columns.units[1]).to.equal(500_000);
    expect(formatDay(ledger.columns.start[1]!)).to.equal('2024-03-01');
  });

  it('apply to the version of a record that counts', async () => {
    const ledger = await read(
      [
        { ...ROW, end: '2024-11-01', updatedAt: '2024-01-11' },
        { ...ROW, end: '2024-06-01', updatedAt: '2024-06-01' },
      ],
      [
        { customerId: 'a', date: '2024-05-01', mrr: 10 },
        { customerId: 'a', date: '2024-07-01', mrr: 20 },
      ],
    );
    expect(piecesOf(ledger)).to.deep.equal([
      '2024-01-10 2024-05-01 100 –',
      '2024-05-01 2024-06-01 10 –',
    ]);
    expect(noteOf(ledger, 'duplicates-merged')).to.equal(1);
    expect(ledger.issues[0]).to.include({ row: 2, code: 'no-record' });
  });

  describe('are listed and left out', () => {
    const rows = [
      { ...ROW, id: '1', end: '2024-03-01' },
      { ...ROW, id: '2' },
      { ...ROW, id: 'x', start: '2024-05-01', end: '2024-05-01' },
      { ...ROW, id: '', customerId: 'b' },
    ];
    const cases: [change: unknown, field: string, code: string, message: string][] = [
      [null, 'changes', 'type', 'it must be an object, not null'],
      [{ id: '1', date: '2024-02-01' }, 'changes.mrr', 'missing', 'mrr is missing'],
      [
        { id: '1', date: '2024-02-01', mrr: -1 },
        'changes.mrr',
        'value',
        'mrr must be a number, 0 or more, not -1',
      ],
      [
        { id: '', customerId: null, date: '2024-02-01', mrr: 1 },
        'changes.id',
        'missing',
        'id and customerId are missing; a change needs one of them',
      ],
      [
        { id: '1', date: '2024-03-01', mrr: 1 },
        'changes.id',
        'no-record',
        'no record with its id covers the date of the change',
      ],
      [
        { id: '1', date: '2024-01-09', mrr: 1 },
        'changes.id',
        'no-record',
        'no record with its id covers the date of the change',
      ],
      [
        { id: 'x', date: '2024-05-01', mrr: 1 },
        'changes.id',
        'no-record',
        'no record with its id covers the date of the change',
      ],
      [
        { id: '1', customerId: 'b', date: '2024-02-01', mrr: 1 },
        'changes.id',
        'no-record',
        'no record with its id covers the date of the change',
      ],
      [
        { customerId: 'nobody', date: '2024-02-01', mrr: 1 },
        'changes.customerId',
        'no-record',
        'no record of its customer covers the date of the change',
      ],
      [
        { customerId: 'a', date: '2024-02-01', mrr: 1 },
        'changes.customerId',
        'ambiguous',
        '2 records of its customer cover the date of the change, so it is not clear which one it means; name it by id',
      ],
      [
        {
          get id(): string {
            throw new Error('host');
          },
        },
        'changes',
        'unreadable',
        'looking at it failed; a getter of the host page threw an error',
      ],
    ];
    for (const [change, field, code, message] of cases) {
      it(`R-8 with a sentence: ${message} (${code})`, async () => {
        const ledger = await read(rows, [{ id: '2', date: '2024-06-01', mrr: 1 }, change]);
        expect(ledger.issues).to.deep.equal([{ row: 2, field, code, message }]);
        expect(ledger).to.include({ rejected: 1, size: 4 });
        expect(piecesOf(ledger).filter((piece) => piece.includes(' 1 '))).to.deep.equal([
          '2024-06-01 … 1 –',
        ]);
      });
    }

    it('together with bad rows, and too many of both fail the load', async () => {
      const bad = Array.from({ length: 21 }, () => ({ id: 'nobody', date: '2024-02-01', mrr: 1 }));
      const fault = await faultOf(read([ROW], bad), 'data/schema');
      expect(fault.message).to.contain('21 of 22 rows could not be read');
      expect(fault.message).to.contain('the first is change 1: no record with its id');
    });
  });

  it('of one record on one day are merged into the one updated last, then the greatest', async () => {
    const changes = [
      { id: 's', date: '2024-03-01', mrr: 30, updatedAt: '2024-03-01' },
      { customerId: 'a', date: '2024-03-01', mrr: 40, updatedAt: '2024-03-02' },
      { id: 's', date: '2024-03-01', mrr: 20, updatedAt: '2024-03-02' },
      { id: 's', date: '2024-03-01', mrr: 90 },
    ];
    for (const order of [changes, [...changes].reverse()]) {
      const ledger = await read([ROW], order);
      expect(piecesOf(ledger)).to.deep.equal(['2024-01-10 2024-03-01 100 –', '2024-03-01 … 40 –']);
      expect(noteOf(ledger, 'changes-merged')).to.equal(3);
    }
  });

  it('too large to add up exactly fail the load', async () => {
    await faultOf(read([ROW], [{ id: 's', date: '2024-03-01', mrr: 1e300 }]), 'data/too-large');
  });

  it('R-17 have the same effect in whatever order they and the records come', async () => {
    const day = fc
      .integer({ min: 0, max: 300 })
      .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
    const id = fc.constantFrom('1', '2', '3', null);
    const customerId = fc.constantFrom('a', 'b');
    const mrr = fc.constantFrom(0, 10, 20);
    const row = fc.record({ id, customerId, start: day, end: fc.option(day), mrr });
    const change = fc.record({ id, customerId: fc.option(customerId), date: day, mrr });
    const shuffles = <T>(items: T[]) =>
      fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });
    const pairs = fc
      .tuple(fc.array(row, { maxLength: 8, minLength: 1 }), fc.array(change, { maxLength: 12 }))
      .chain(([rows, changes]) =>
        fc.tuple(fc.constant({ rows, changes }), shuffles(rows), shuffles(changes)),
      );
    const told = async (rows: object[], changes: object[]): Promise<unknown> => {
      const ledger = await read(rows, changes);
      const { issues, ...facts } = factsOf(ledger);
      const faults = issues.map(({ message }) => message).sort();
      return { facts, faults, pieces: piecesOf(ledger).sort(), movements: movements(ledger) };
    };
    await fc.assert(
      fc.asyncProperty(pairs, async ([{ rows, changes }, otherRows, otherChanges]) => {
        expect(await told(otherRows, otherChanges)).to.deep.equal(await told(rows, changes));
      }),
      { numRuns: 150 },
    );
  });
});
