import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { readSubscriptions, type ReadOptions } from '../../src/data/read.js';
import { cohorts } from '../../src/metrics/cohorts.js';
import { ChurnError } from '../../src/metrics/errors.js';
import { factsOf, type Ledger } from '../../src/metrics/ledger.js';
import { movements } from '../../src/metrics/movements.js';
import { faultOf } from '../helpers/faults.js';

const ROW = { customerId: 'a', start: '2024-01-10', end: null, mrr: 100 };
const TODAY = '2024-06-15';

const read = (rows: readonly unknown[] | object | string, options: ReadOptions = {}) =>
  readSubscriptions(rows, { today: TODAY, ...options });

const noteOf = (ledger: Ledger, code: string): number | undefined =>
  ledger.notes.find((note) => note.code === code)?.count;

const isLoaded = (file: string): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes(file));

describe('readSubscriptions', () => {
  it('loads zod only when a row is rejected', async () => {
    await read([ROW]);
    expect(isLoaded('/src/data/read')).to.equal(true);
    expect(isLoaded('/src/data/schema')).to.equal(false);
    await read([ROW, {}]);
    expect(isLoaded('/src/data/schema')).to.equal(true);
  });

  it('reads an array, an envelope, their text, their bytes, a stream and a response alike', async () => {
    const envelope = { asOf: '2024-03-01', currency: 'eur', subscriptions: [ROW] };
    const text = JSON.stringify(envelope);
    const bytes = new TextEncoder().encode(`\uFEFF${text}`);
    const inputs = [envelope, text, `\uFEFF${text}`, bytes, new Blob([bytes]).stream()];
    for (const input of [...inputs, new Response(text)]) {
      const ledger = await read(input as object);
      expect(ledger).to.include({ size: 1, asOf: '2024-03-01', currency: 'EUR', rejected: 0 });
    }
    expect(await read([ROW])).to.include({ size: 1, currency: '' });
  });

  it('puts characters together that are split across pieces of a stream', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify([{ ...ROW, plan: 'Größe 𝒳 大' }]));
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect((await read(stream)).dimensions[0]!.values).to.deep.equal(['Größe 𝒳 大']);
  });

  describe('refuses what is no payload', () => {
    const cases: [
      name: string,
      input: () => unknown,
      code: 'data/parse' | 'data/schema',
      says: string,
    ][] = [
      ['an empty text', () => '', 'data/parse', 'The data is empty'],
      ['no bytes', () => new Uint8Array(), 'data/parse', 'The data is empty'],
      ['a web page', () => '<html>', 'data/parse', 'web page'],
      ['a cut-off text', () => '[{"customerId":"a"', 'data/parse', 'line 1, column 19'],
      ['other bytes', () => Uint8Array.of(0x5b, 0xff, 0x5d), 'data/parse', 'not UTF-8'],
      ['a text', () => '"hello"', 'data/schema', 'it is a string'],
      ['null', () => 'null', 'data/schema', 'it is null'],
      ['another object', () => ({ rows: [], total: 1 }), 'data/schema', 'object with rows, total'],
      ['numbers', () => [1, 2], 'data/schema', 'Not one of the 2 rows'],
      ['other records', () => [{ name: 'x' }], 'data/schema', 'Not one of the 1 rows'],
      ['a numeric asOf', () => ({ subscriptions: [], asOf: 20240101 }), 'data/schema', 'asOf'],
      [
        'a bad asOf',
        () => ({ subscriptions: [], asOf: '2024-02-30' }),
        'data/schema',
        '2024-02-30',
      ],
      ['a numeric currency', () => ({ subscriptions: [], currency: 1 }), 'data/schema', 'currency'],
      [
        'changes in an object',
        () => ({ subscriptions: [], changes: {} }),
        'data/schema',
        'changes',
      ],
      [
        'an object whose getter throws',
        () => ({
          get subscriptions(): unknown {
            throw new Error('host');
          },
        }),
        'data/schema',
        'looking at it failed',
      ],
    ];
    for (const [name, input, code, says] of cases) {
      it(`such as ${name}, and says why`, async () => {
        const fault = await faultOf(readSubscriptions(input() as object), code);
        expect(fault.message).to.contain(says);
      });
    }

    it('such as a response of failure or one that was read before', async () => {
      await faultOf(readSubscriptions(new Response('[]', { status: 500 })), 'network/http');
      await faultOf(readSubscriptions(new Response('[]', { status: 401 })), 'auth/expired');
      const response = new Response('[]');
      await response.text();
      await faultOf(readSubscriptions(response), 'data/parse');
    });

    it('such as a stream of texts, and passes on the error of a stream that fails by itself', async () => {
      const texts = new ReadableStream({ start: (stream) => stream.enqueue('[]') });
      await faultOf(readSubscriptions(texts), 'data/parse');
      const reason = new DOMException('Stopped', 'AbortError');
      const stopped = new ReadableStream<Uint8Array>({ start: (stream) => stream.error(reason) });
      const error = await readSubscriptions(stopped).catch((cause: unknown) => cause);
      expect(error).to.equal(reason);
    });

    it('names keys of an object in no more than 40 characters', async () => {
      const input = Object.fromEntries(
        Array.from({ length: 99 }, (_, i) => ['x'.repeat(i + 1), i]),
      );
      const fault = await faultOf(read(input), 'data/schema');
      expect(fault.message).to.match(/an object with .{40}…\.$/);
    });

    it('S-14 names no key that may be the id of a customer', async () => {
      const fault = await faultOf(read({ cus_01: {}, 'a@b.example': {}, page: 1 }), 'data/schema');
      expect(fault.message).to.match(/it is an object with page\.$/);
      expect((await faultOf(read({ cus_01: {} }), 'data/schema')).message).to.match(/an object\.$/);
    });
  });

  describe('knows the as-of day', () => {
    const rows = (...spans: [start: string, end: string | null][]) =>
      spans.map(([start, end]) => ({ ...ROW, start, end }));

    it('from the option, else the envelope, where a timestamp falls on a day of the time zone', async () => {
      const envelope = { asOf: '2024-03-31T23:00:00Z', subscriptions: [ROW] };
      expect((await read(envelope)).asOf).to.equal('2024-03-31');
      expect((await read(envelope, { timeZone: 'Europe/Berlin' })).asOf).to.equal('2024-04-01');
      expect((await read(envelope, { asOf: '2024-02-01' })).asOf).to.equal('2024-02-01');
      expect((await read(envelope, { asOf: 'today' })).asOf).to.equal(TODAY);
      expect((await read({ ...envelope, asOf: '' })).asOf).to.equal('2024-01-11');
    });

    it('else as the later of the day after the latest start and the latest end', async () => {
      expect((await read(rows(['2024-01-10', null], ['2024-03-05', null]))).asOf).to.equal(
        '2024-03-06',
      );
      expect((await read(rows(['2024-01-10', '2024-04-01'], ['2024-03-05', null]))).asOf).to.equal(
        '2024-04-01',
      );
    });

    it('without regard to dates after today, and as today where there is no other', async () => {
      expect((await read(rows(['2024-01-10', '2024-12-31'], ['2025-01-01', null]))).asOf).to.equal(
        '2024-01-11',
      );
      expect((await read(rows(['2025-01-01', null]))).asOf).to.equal(TODAY);
      expect((await read([])).asOf).to.equal(TODAY);
    });

    it('from the clock in the time zone where nobody says what day it is', async () => {
      const { asOf } = await readSubscriptions([], { timeZone: 'Pacific/Kiritimati' });
      const now = new Date(Date.now() + 14 * 3_600_000);
      expect(asOf).to.equal(now.toISOString().slice(0, 10));
    });

    it('counts what starts or ends later as scheduled', async () => {
      const ledger = await read(rows(['2024-01-10', '2024-09-01'], ['2024-08-01', null]), {
        asOf: '2024-06-01',
      });
      expect(noteOf(ledger, 'scheduled-starts')).to.equal(1);
      expect(noteOf(ledger, 'scheduled-cancellations')).to.equal(1);
      expect(ledger.customers).to.equal(1);
    });

    it('refuses an option that is no day', async () => {
      await faultOf(read([ROW], { asOf: '2024-02-30' }), 'config/attribute');
      await faultOf(read([ROW], { today: 'now' }), 'config/attribute');
    });
  });

  describe('sets rows aside', () => {
    it('R-8 lists a bad row by number, field and code and keeps nothing of it', async () => {
      const ledger = await read([ROW, { ...ROW, customerId: 'b', mrr: -1, plan: 'Ghost' }, ROW]);
      expect(ledger).to.include({ size: 2, customers: 1, rejected: 1 });
      expect(ledger.issues).to.deep.equal([
        { row: 2, field: 'mrr', code: 'value', message: 'mrr must be a number, 0 or more, not -1' },
      ]);
      expect(ledger.dimensions).to.deep.equal([]);
    });

    it('keeps no part of a row whose getter throws after others were read', async () => {
      const trap = {
        ...ROW,
        customerId: 'b',
        plan: 'Ghost',
        get segment(): string {
          throw new Error('host');
        },
      };
      const ledger = await read([ROW, trap]);
      expect(ledger).to.include({ size: 1, customers: 1, rejected: 1 });
      expect(ledger.issues[0]).to.include({ row: 2, field: null, code: 'unreadable' });
      expect(ledger.dimensions).to.deep.equal([]);
    });

    it('R-8 accepts up to twenty, and then up to five in a hundred', async () => {
      const rows = (bad: number, good: number) => [
        ...Array.from({ length: bad }, () => ({ ...ROW, mrr: 'x' })),
        ...Array.from({ length: good }, (_, i) => ({ ...ROW, customerId: `c${i}` })),
      ];
      expect(await read(rows(20, 0))).to.include({ rejected: 20, size: 0 });
      expect(await read(rows(21, 399))).to.include({ rejected: 21, size: 399 });
      const fault = await faultOf(read(rows(21, 398)), 'data/schema');
      expect(fault.message).to.equal(
        '21 of 419 rows could not be read, more than allowed; the first is row 1: mrr must be a number, 0 or more, not "x".',
      );
      expect(await read(rows(21, 398), { maxBad: 0.5 })).to.include({ rejected: 21 });
      expect(await read(rows(20, 1), { maxBad: 0 })).to.include({ rejected: 20 });
      await faultOf(read(rows(21, 20), { maxBad: NaN }), 'data/schema');
    });

    it('lists a thousand of them and counts all', async () => {
      const rows = Array.from({ length: 1500 }, () => ({ customerId: 'a' }));
      const ledger = await read(rows, { maxBad: 1 });
      expect(ledger).to.include({ rejected: 1500, size: 0 });
      expect(ledger.issues.length).to.equal(1000);
    });

    it('takes one bad row for bad, and not the payload', async () => {
      const ledger = await read([{ start: '2024-01-01', mrr: 5 }]);
      expect(ledger).to.include({ rejected: 1, size: 0 });
      expect(ledger.issues[0]).to.include({ field: 'customerId', code: 'missing' });
    });

    it('R-9 rejects an end before the start, and notes an end on it', async () => {
      const ledger = await read([
        { ...ROW, end: '2024-01-09' },
        { ...ROW, end: '2024-01-10' },
        { ...ROW, end: '2024-01-10', trialEnd: '2024-01-20' },
        ROW,
      ]);
      expect(ledger).to.include({ rejected: 1, size: 1 });
      expect(ledger.issues[0]).to.include({ row: 1, field: 'end', code: 'order' });
      expect(noteOf(ledger, 'zero-length')).to.equal(2);
      expect(noteOf(ledger, 'trials-only')).to.equal(undefined);
    });

    it('notes records without MRR, which make no customer', async () => {
      const ledger = await read([ROW, { ...ROW, customerId: 'free', mrr: 0 }, { ...ROW, mrr: -0 }]);
      expect(ledger).to.include({ size: 1, customers: 1, rejected: 0 });
      expect(noteOf(ledger, 'free')).to.equal(2);
    });
  });

  describe('money', () => {
    const mrrOf = async (row: object, options: ReadOptions = {}): Promise<number> => {
      const ledger = await read([{ customerId: 'a', start: '2024-01-10', ...row }], options);
      return cohorts(ledger)[0]?.mrr ?? 0;
    };

    it('is the price of an interval, by its months, count and quantity', async () => {
      expect(await mrrOf({ amount: 1200, interval: 'year' })).to.equal(100);
      expect(await mrrOf({ amount: 30, interval: 'month', intervalCount: 3 })).to.equal(10);
      expect(await mrrOf({ amount: 12, interval: 'week' })).to.equal(52);
      expect(await mrrOf({ amount: 12, interval: 'day' })).to.equal(365);
      expect(await mrrOf({ amount: 10, interval: 'month', quantity: 2.5 })).to.equal(25);
      expect(await mrrOf({ mrr: 7, amount: 10, interval: 'month' })).to.equal(7);
    });

    it('is rounded to a hundredth of the minor unit of its currency', async () => {
      expect(await mrrOf({ amount: 100, interval: 'year', currency: 'usd' })).to.equal(8.3333);
      expect(await mrrOf({ amount: 100, interval: 'year', currency: 'JPY' })).to.equal(8.33);
      expect(await mrrOf({ amount: 100, interval: 'year', currency: 'KWD' })).to.equal(8.33333);
    });

    it('S-11 stays a number at the extremes of floating point', async () => {
      const tiny = { amount: 5e-324, interval: 'day', quantity: 0.1, intervalCount: 5e-324 };
      expect((await read([{ ...ROW, mrr: null, ...tiny }])).size).to.equal(0);
      const huge = { amount: 1e308, interval: 'year', quantity: 1e308, intervalCount: 1e308 };
      await faultOf(read([{ ...ROW, mrr: null, ...huge }]), 'data/too-large');
    });

    it('S-11 above 2^53 units fails with the row, or with the sum', async () => {
      const fault = await faultOf(read([ROW, { ...ROW, mrr: 1e15 }]), 'data/too-large');
      expect(fault.message).to.match(/^Row 2: /);
      expect(fault.values).to.include({ row: 2 });
      const half = 2 ** 52 / 10_000;
      const rows = [1, 2, 3].map((i) => ({ ...ROW, customerId: i, mrr: half }));
      await faultOf(read(rows), 'data/too-large');
    });

    it('is in the currency of most customers, which the envelope gives to records without one', async () => {
      const rows = [
        { ...ROW, currency: 'usd' },
        { ...ROW, customerId: 'b', currency: 'EUR' },
        { ...ROW, customerId: 'c', currency: '' },
      ];
      const ledger = await read({ currency: 'eur', subscriptions: rows });
      expect(ledger).to.include({ currency: 'EUR', customers: 3 });
      expect(ledger.currencies).to.deep.equal(['EUR', 'USD']);
      expect(ledger.dimensions).to.deep.equal([
        { name: 'currency', of: 'customer', values: ['EUR', 'USD'] },
      ]);
      expect((await read(rows, { currency: 'usd' })).currency).to.equal('USD');
      expect((await read(rows, { currency: '' })).currency).not.to.equal('XXX');
    });

    it('is none in a currency that no record has, and says so', async () => {
      const ledger = await read([{ ...ROW, currency: 'USD' }], { currency: 'chf' });
      expect(ledger.notes).to.deep.include({ code: 'currency-absent', count: 1, subject: 'CHF' });
    });

    it('refuses a field of currencies that holds something else', async () => {
      const rows = Array.from({ length: 1001 }, (_, i) => ({ ...ROW, currency: `c${i}` }));
      await faultOf(read(rows), 'data/schema');
    });
  });

  describe('customers and fields', () => {
    it('takes a number for its decimal text', async () => {
      const ledger = await read([
        { ...ROW, customerId: 7 },
        { ...ROW, customerId: '7' },
        { ...ROW, customerId: 1e21 },
        { ...ROW, customerId: '1000000000000000000000' },
        { ...ROW, customerId: -0 },
        { ...ROW, customerId: '0' },
      ]);
      expect(ledger.customers).to.equal(3);
    });

    it('takes each empty customerId for a customer of its own, with a note', async () => {
      const ledger = await read([
        { ...ROW, customerId: '' },
        { ...ROW, customerId: '' },
      ]);
      expect(ledger.customers).to.equal(2);
      expect(noteOf(ledger, 'unnamed-customers')).to.equal(2);
    });

    it('makes dimensions of plan, currency and further fields that hold plain values', async () => {
      const ledger = await read([
        { ...ROW, plan: 'Pro', currency: 'eur', seats: 5, vip: true, tags: ['x'], note: '' },
        { ...ROW, plan: '', currency: 'eur', seats: 5, vip: NaN, nested: { a: 1 }, note: null },
      ]);
      expect(ledger.dimensions).to.deep.equal([
        { name: 'currency', of: 'customer', values: ['EUR'] },
        { name: 'plan', of: 'record', values: [null, 'Pro'] },
        { name: 'seats', of: 'customer', values: ['5'] },
        { name: 'vip', of: 'record', values: [null, 'true'] },
      ]);
    });

    it('leaves out fields that name persons or things, with a note each', async () => {
      const rows = Array.from({ length: 5001 }, (_, i) => ({
        ...ROW,
        accountId: 'x',
        rowUuid: 'x',
        workEmail: 'x',
        contact: i === 7 ? 'ann@example.com' : 'x',
        serial: `s${i}`,
        region: 'EU',
      }));
      const ledger = await read(rows);
      expect(ledger.dimensions.map(({ name }) => name)).to.deep.equal(['region']);
      const left = ledger.notes.filter(({ code }) => code === 'dimension-left-out');
      expect(left.map(({ subject }) => subject)).to.deep.equal([
        'accountId',
        'contact',
        'rowUuid',
        'serial',
        'workEmail',
      ]);
    });

    it('S-9 drops and counts unsafe field names, and keeps such values', async () => {
      const text = `[{"customerId":"__proto__","start":"2024-01-10","mrr":5,"plan":"constructor",
        "__proto__":{"polluted":true},"constructor":"x","prototype":"y","toString":"z"}]`;
      const ledger = await read(text);
      expect(noteOf(ledger, 'unsafe-fields')).to.equal(3);
      expect(ledger.dimensions.map(({ name }) => name)).to.deep.equal(['plan', 'toString']);
      expect(ledger.dimensions[0]!.values).to.deep.equal(['constructor']);
      expect(ledger.customers).to.equal(1);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });

    it('begins to count a customer at the end of the trial, and not one that only tried', async () => {
      const ledger = await read(
        [
          { ...ROW, trialEnd: '2024-02-10' },
          { ...ROW, customerId: 'b', trialEnd: '2023-12-01' },
          { ...ROW, customerId: 'c', trialEnd: '2024-02-10', end: '2024-02-10' },
        ],
        { asOf: '2024-04-01' },
      );
      expect(cohorts(ledger).map(({ cohort, size }) => [cohort, size])).to.deep.equal([
        ['2024-01', 1],
        ['2024-02', 1],
      ]);
      expect(noteOf(ledger, 'trials-only')).to.equal(1);
    });
  });

  describe('R-9 versions of one record', () => {
    const endsOf = async (rows: object[]): Promise<string[]> => {
      const { columns } = await read(rows.map((row) => ({ ...ROW, id: 's', ...row })));
      return [...columns.end].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    };

    it('are merged into the one updated last, whatever the order', async () => {
      const rows = [
        { end: '2024-03-01', updatedAt: '2024-03-02T10:00:00Z' },
        { end: '2024-04-01', updatedAt: '2024-03-02T10:00:00.001Z' },
        { end: '2024-05-01', updatedAt: '2024-03-01' },
        { end: '2024-06-01' },
      ];
      for (const order of [rows, [...rows].reverse()]) {
        expect(await endsOf(order)).to.deep.equal(['2024-04-01']);
      }
      const ledger = await read(rows.map((row) => ({ ...ROW, id: 's', ...row })));
      expect(noteOf(ledger, 'duplicates-merged')).to.equal(3);
    });

    it('without a time of update are merged into the greatest content', async () => {
      const rows = [{ end: '2024-03-01' }, { end: '2024-04-01' }, { end: '2024-02-01' }];
      for (const order of [rows, [...rows].reverse()]) {
        expect(await endsOf(order)).to.deep.equal(['2024-04-01']);
      }
    });

    it('are told by the start as written, also where the trial was extended or led to nothing', async () => {
      const trial = { ...ROW, id: 's', trialEnd: '2024-01-20', updatedAt: '2024-01-10' };
      const longer = { ...trial, trialEnd: '2024-02-20', updatedAt: '2024-01-19' };
      const left = { ...longer, end: '2024-02-01', updatedAt: '2024-02-01' };
      const extended = await read([trial, longer], { asOf: '2024-05-01' });
      expect(extended).to.include({ size: 1, from: '2024-02-20' });
      const ledger = await read([left, trial, longer]);
      expect(ledger).to.include({ size: 0, customers: 0 });
      expect(noteOf(ledger, 'trials-only')).to.equal(1);
    });

    it('are none where id or start differ', async () => {
      const rows = [
        ROW,
        { ...ROW, id: '1' },
        { ...ROW, id: 2 },
        { ...ROW, id: '1', start: '2024-02-01' },
      ];
      const ledger = await read(rows);
      expect(ledger.size).to.equal(4);
      expect(noteOf(ledger, 'duplicates-merged')).to.equal(undefined);
    });

    it('are not assumed of twins without id, which both count, with a note', async () => {
      const twin = { ...ROW, plan: 'Pro' };
      const other = { ...ROW, plan: 'Team' };
      for (const rows of [
        [twin, twin, other],
        [twin, other, twin],
        [twin, { ...twin, id: 'x' }, twin],
      ]) {
        const ledger = await read(rows);
        expect(ledger.size).to.equal(3);
        expect(noteOf(ledger, 'twins')).to.equal(1);
      }
    });
  });

  describe('records of the page', () => {
    it('may be instances of a class, without prototype, or frozen, and are not changed', async () => {
      class Subscription {
        readonly customerId = 'b';
        readonly #start = '2024-02-01';
        readonly mrr = 5;
        get start(): string {
          return this.#start;
        }
        get plan(): string {
          return 'Pro';
        }
      }
      const bare = Object.assign(Object.create(null) as object, { ...ROW, customerId: 'c' });
      const rows = Object.freeze([Object.freeze({ ...ROW }), new Subscription(), bare]);
      const before = JSON.stringify(rows);
      const ledger = await read(rows);
      expect(ledger).to.include({ size: 3, customers: 3, rejected: 0 });
      expect(ledger.dimensions[0]).to.deep.equal({
        name: 'plan',
        of: 'customer',
        values: [null, 'Pro'],
      });
      expect(JSON.stringify(rows)).to.equal(before);
    });

    it('may be a list with holes, or one that refuses, which are bad rows', async () => {
      // eslint-disable-next-line no-sparse-arrays
      const ledger = await read([ROW, , ROW]);
      expect(ledger).to.include({ size: 2, rejected: 1 });
      expect(ledger.issues[0]).to.include({ row: 2, field: null, code: 'type' });
      const list = new Proxy([ROW, ROW], {
        get(target, name): unknown {
          if (name === '1') throw new Error('host');
          return Reflect.get(target, name);
        },
      });
      expect(await read(list)).to.include({ size: 1, rejected: 1 });
      const { proxy, revoke } = Proxy.revocable([ROW], {});
      revoke();
      await faultOf(read(proxy), 'data/schema');
    });

    it('may be a great many', async () => {
      const rows = Array.from({ length: 200_000 }, (_, i) => ({ ...ROW, customerId: i % 50_000 }));
      expect(await read(rows)).to.include({ size: 200_000, customers: 50_000 });
    });
  });

  it('R-18 yields a ledger or an error of this package, whatever it is given', async () => {
    const rows = fc.array(
      fc.oneof(
        fc.constant(ROW),
        fc.object({ key: fc.constantFrom(...Object.keys(ROW), '__proto__', 'plan') }),
        fc.anything(),
      ),
    );
    const envelope = fc.record(
      {
        subscriptions: fc.oneof(rows, fc.anything()),
        changes: fc.oneof(rows, fc.anything()),
        asOf: fc.anything(),
        currency: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const input = fc.oneof(rows, envelope, fc.anything(), fc.json(), fc.string(), fc.uint8Array());
    await fc.assert(
      fc.asyncProperty(input, async (value) => {
        try {
          expect((await read(value as object)).asOf).to.match(/^\d{4}-\d\d-\d\d$/);
        } catch (error) {
          expect(error).to.be.instanceOf(ChurnError);
          expect((error as ChurnError).message.length).to.be.at.most(250);
        }
      }),
      { numRuns: 3000 },
    );
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('R-17 yields the same facts, cohorts and movements in whatever order rows come', async () => {
    const day = fc
      .integer({ min: 0, max: 500 })
      .map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10));
    const row = fc.record(
      {
        id: fc.constantFrom('1', '2', '3', null),
        customerId: fc.constantFrom('a', 'b', 'c', 'd', '', 7),
        start: day,
        end: fc.option(day),
        mrr: fc.constantFrom(0, 10, 20.5, 1e3),
        currency: fc.constantFrom('USD', 'EUR', 'JPY', null),
        plan: fc.constantFrom('Pro', 'Team', ''),
        cancelReason: fc.constantFrom('price', 'quality', null),
        trialEnd: fc.option(day, { freq: 5 }),
        updatedAt: fc.option(day),
      },
      { requiredKeys: ['customerId', 'start', 'end', 'mrr'] },
    );
    const pairs = fc
      .array(row, { minLength: 1, maxLength: 20 })
      .chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        ),
      );
    const told = async (rows: object[]): Promise<unknown> => {
      const ledger = await read(rows, { asOf: '2024-05-01' });
      const { issues, ...facts } = factsOf(ledger);
      const faults = issues.map(({ message }) => message).sort();
      return { facts, faults, cohorts: cohorts(ledger), movements: movements(ledger) };
    };
    await fc.assert(
      fc.asyncProperty(pairs, async ([rows, shuffled]) => {
        expect(await told(shuffled)).to.deep.equal(await told(rows));
      }),
      { numRuns: 150 },
    );
  });
});
