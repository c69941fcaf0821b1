import { expect } from '@open-wc/testing';
import fc from '../../helpers/properties.js';
import { readSubscriptions, type FieldMap, type ReadOptions } from '../../../src/data/read.js';
import type { Ledger } from '../../../src/metrics/ledger.js';
import { faultOf } from '../../helpers/faults.js';
import { imageOf, streamOf } from '../../helpers/ledger-image.js';
import { pick, randomFrom } from '../../helpers/spell-json.js';

const OPTIONS: ReadOptions = { today: '2024-06-15' };
const read = (input: object | string, options: ReadOptions = {}): Promise<Ledger> =>
  readSubscriptions(input, { ...OPTIONS, ...options });

const guesses = (ledger: Ledger): Record<string, number> =>
  Object.fromEntries(
    ledger.notes
      .filter(({ code }) => code === 'guessed-field')
      .map(({ subject, count }) => [subject!, count]),
  );

/** Records without the notes on how they were named. */
const contentOf = (ledger: Ledger): object => ({
  ...imageOf(ledger),
  notes: ledger.notes.filter(({ code }) => code !== 'guessed-field'),
});

const NATIVE = [
  { id: 's1', customerId: 'a', start: '2024-01-10', end: '2024-03-05', mrr: 49.5, plan: 'Pro' },
  { id: 's2', customerId: 'b', start: '2024-02-01', end: null, mrr: 20, plan: 'Team' },
];
const FLAT = NATIVE.map(({ id, customerId, start, end, mrr, plan }) => ({
  subscription_id: id,
  customer_id: customerId,
  start_date: start,
  end_date: end,
  monthly_amount: mrr,
  plan_name: plan,
}));
const TABLE = [
  'subscription_id,customer_id,start_date,end_date,monthly_amount,plan_name',
  's1,a,2024-01-10,2024-03-05,49.50,Pro',
  's2,b,2024-02-01,,20,Team',
].join('\n');
const GUESSED = {
  'customerId ← customer_id': 2,
  'end ← end_date': 2,
  'id ← subscription_id': 2,
  'mrr ← monthly_amount': 2,
  'plan ← plan_name': 2,
  'start ← start_date': 2,
};

describe('records by other names than ours', () => {
  it('are read like native ones as objects, JSON, lines and a table, and every guess is noted', async () => {
    const native = contentOf(await read(NATIVE));
    const lines = FLAT.map((row) => JSON.stringify(row)).join('\n');
    const envelope = JSON.stringify({ subscriptions: FLAT });
    for (const input of [FLAT, JSON.stringify(FLAT), envelope, lines, TABLE]) {
      const ledger = await read(input);
      expect(contentOf(ledger)).to.deep.equal(native);
      expect(guesses(ledger)).to.deep.equal(GUESSED);
    }
    for (const format of ['dbt', 'csv'] as const) {
      expect(contentOf(await read(TABLE, { format }))).to.deep.equal(native);
    }
  });

  it('may be written in any case, with spaces, hyphens, dots or nothing between words', async () => {
    const row = {
      'Customer ID': 'a',
      'start-date': '2024-01-10',
      MonthlyAmount: 10,
      EndedAt: null,
    };
    expect(guesses(await read(JSON.stringify([row])))).to.deep.equal({
      'customerId ← Customer ID': 1,
      'end ← EndedAt': 1,
      'mrr ← MonthlyAmount': 1,
      'start ← start-date': 1,
    });
  });

  it('are not looked for in a record that has customer, start and price natively', async () => {
    const row = {
      ...NATIVE[0],
      end: undefined,
      expires_at: '2024-05-01',
      product: 'x',
      email: 'y',
    };
    for (const input of [[row], JSON.stringify([row])]) {
      const ledger = await read(input);
      expect(guesses(ledger)).to.deep.equal({});
      expect(ledger.dimensions.map(({ name }) => name)).to.include('product');
      expect(ledger.columns.end[0]).to.equal(0x7fffffff);
    }
  });

  it('take the likeliest of several names that the row has, whatever their order', async () => {
    const row = { created: '2023-01-01', start_date: '2024-01-10', email: 'x@y.z', user_id: 7 };
    const turned = Object.fromEntries(Object.entries({ ...row, monthly_price: 5 }).reverse());
    for (const value of [{ ...row, monthly_price: 5 }, turned]) {
      for (const input of [[value], JSON.stringify([value])]) {
        expect(guesses(await read(input))).to.deep.equal({
          'customerId ← user_id': 1,
          'mrr ← monthly_price': 1,
          'start ← start_date': 1,
        });
      }
    }
  });

  it('leave a null of the likelier name alone: ended_at says that it runs', async () => {
    const row = { customer: 'a', started_at: '2024-01-01', monthly_amount: 1 };
    const both = { ...row, ended_at: null, expires_at: '2024-02-01' };
    for (const input of [[both], JSON.stringify([both])]) {
      const ledger = await read(input);
      expect(ledger.columns.end[0]).to.equal(0x7fffffff);
    }
    expect((await read([{ ...row, expires_at: '2024-02-01' }])).columns.end[0]).to.equal(19754);
  });

  it('are no number of cents and no price without an interval', async () => {
    const row = { customer_id: 'a', start_date: '2024-01-01', price: 120 };
    const yearly = await read([{ ...row, billing_interval: 'year' }]);
    expect(yearly.columns.units[0]).to.equal(100_000);
    const ledger = await read([row, { ...row, price: undefined, unit_amount: 900 }, NATIVE[0]]);
    expect(
      ledger.issues.map(({ row: number, field, code }) => [number, field, code]),
    ).to.deep.equal([
      [1, 'interval', 'missing'],
      [2, 'mrr', 'missing'],
    ]);
  });

  it('R-8 are named in what is said of a bad row', async () => {
    const bad = [
      { ...FLAT[0], start_date: 'soon' },
      { ...FLAT[0], end_date: '2023-01-01' },
      { ...FLAT[0], monthly_amount: -1 },
    ];
    for (const input of [[...FLAT, ...bad], JSON.stringify([...FLAT, ...bad])]) {
      expect((await read(input)).issues).to.deep.equal([
        {
          row: 3,
          field: 'start_date',
          code: 'value',
          message: 'start_date must be a date such as 2024-01-31 or a timestamp, not "soon"',
        },
        {
          row: 4,
          field: 'end_date',
          code: 'order',
          message: 'end_date 2023-01-01 is before start 2024-01-10',
        },
        {
          row: 5,
          field: 'monthly_amount',
          code: 'value',
          message: 'monthly_amount must be a number, 0 or more, not -1',
        },
      ]);
    }
  });

  it('S-9 may be called __proto__ without harm', async () => {
    const text = `[{"__proto__":{"polluted":1},"constructor":1,${JSON.stringify(FLAT[0]).slice(1)}]`;
    for (const input of [text, JSON.parse(text) as object]) {
      const ledger = await read(input);
      expect(ledger.size).to.equal(1);
      expect(ledger.notes).to.deep.include({ code: 'unsafe-fields', count: 2 });
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    }
  });
});

describe('fields that the page has named', () => {
  const ROWS = [
    { account: { code: 'a', name: 'A' }, begin: '2024-01-10', price: 10, mrr: 999, plan: 'x' },
    { account: { code: 'b' }, begin: '2024-02-10', price: 20, mrr: 999, plan: 'y' },
  ];
  const FIELDS: FieldMap = { customerId: 'account.code', start: 'begin', mrr: 'price' };

  it('are taken from there and from nowhere else, also inside an object', async () => {
    const lines = ROWS.map((row) => JSON.stringify(row)).join('\n');
    for (const input of [ROWS, JSON.stringify(ROWS), lines]) {
      const ledger = await read(input, { fields: FIELDS });
      expect([...ledger.columns.units]).to.deep.equal([100_000, 200_000]);
      expect([0, 1].map((c) => ledger.columns.customerIds.at(c))).to.deep.equal(['a', 'b']);
      expect(guesses(ledger)).to.deep.equal({});
      expect(ledger.dimensions.map(({ name }) => name)).to.deep.equal(['plan']);
    }
  });

  it('are taken so on the way without objects as well, and from a table', async () => {
    const flat = ROWS.map(({ account, ...row }) => ({ who: account.code, ...row }));
    const fields: FieldMap = { ...FIELDS, customerId: 'who' };
    const table = `who,begin,price,mrr,plan\na,2024-01-10,10.0,999,x\nb,2024-02-10,20,999,y`;
    const expected = imageOf(await read(ROWS, { fields: FIELDS }));
    for (const input of [flat, JSON.stringify(flat), table]) {
      expect(imageOf(await read(input, { fields }))).to.deep.equal(expected);
    }
  });

  it('make a row without them a bad one, by the name that the page gave', async () => {
    const rows = [...ROWS, { ...ROWS[0], account: {} }, { ...ROWS[0], account: null }];
    for (const input of [rows, JSON.stringify(rows)]) {
      const { issues } = await read(input, { fields: FIELDS });
      expect(issues.map(({ row, message }) => [row, message])).to.deep.equal([
        [3, 'account.code is missing'],
        [4, 'account.code is missing'],
      ]);
    }
  });

  for (const [what, fields, says] of [
    ['a list', [], 'fields must be an object'],
    ['a field there is none of', { customer: 'x' }, 'no field of a record'],
    ['a number', { mrr: 1 }, 'by a text where mrr is'],
    ['a field that is elsewhere itself', { mrr: 'amount', amount: 'x' }, 'where mrr is'],
  ] as const) {
    it(`are refused as ${what}, and it is said why`, async () => {
      const reading = read(ROWS, { fields: fields as unknown as FieldMap });
      expect((await faultOf(reading, 'config/json')).message).to.contain(says);
    });
  }
});

describe('bytes by other names', function () {
  this.timeout(60_000);

  it('R-11 yield the ledger that objects yield, however fields are named and the text is cut', async () => {
    const names = ['customer_id', 'email', 'customerId', 'start', 'created', 'started_at', 'end'];
    const more = ['ended_at', 'canceled_at', 'mrr', 'monthly_amount', 'price', 'product', 'plan'];
    const values = ['a', 'b', '2024-01-05', '2024-03-01', 10, 20.5, null, '', { id: 'x' }, ['y']];
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = randomFrom(seed);
        const rows = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
          const row: Record<string, unknown> = {};
          if (random() < 0.8) row[pick(['customer_id', 'customerId'], random)] = 'c';
          if (random() < 0.8) row[pick(['start', 'created'], random)] = '2024-01-02';
          if (random() < 0.8) row[pick(['mrr', 'monthly_amount'], random)] = 7;
          for (let i = random() * 6; i > 0; i--) {
            row[pick([...names, ...more], random)] = pick(values, random);
          }
          return row;
        });
        const fields: FieldMap | undefined = pick(
          [undefined, undefined, { customerId: 'email' }, { mrr: 'price', start: 'created' }],
          random,
        );
        const options: ReadOptions = { format: 'json', ...(fields && { fields }) };
        const text = JSON.stringify([{ customerId: 'z', start: '2024-01-01', mrr: 1 }, ...rows]);
        const outcome = async (input: object | string): Promise<object> =>
          imageOf(await read(input, options));
        const expected = await outcome(JSON.parse(text) as object);
        const bytes = new TextEncoder().encode(text);
        expect(await outcome(text), text).to.deep.equal(expected);
        expect(await outcome(streamOf(bytes, random, 5)), text).to.deep.equal(expected);
      }),
      { numRuns: 600 },
    );
  });
});
