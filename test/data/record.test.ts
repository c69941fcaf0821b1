import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { Conventions } from '../../src/data/conventions.js';
import { RecordReader } from '../../src/data/record.js';
import { changeFaultOf, faultOf, recordSchema } from '../../src/data/schema.js';
import { ChurnError } from '../../src/metrics/errors.js';
import { LedgerBuilder } from '../../src/metrics/ledger-builder.js';

/** Whether the fast path takes a row for a record; too large an amount spoils the load, not the row. */
function isRead(row: unknown): boolean {
  try {
    return new RecordReader(new LedgerBuilder(), new Conventions('UTC')).read(row);
  } catch (error) {
    expect(error).to.be.instanceOf(ChurnError);
    expect((error as ChurnError).code).to.equal('data/too-large');
    return true;
  }
}

const GOOD: Record<string, unknown[]> = {
  id: ['s-1', 7, '', null],
  customerId: ['a', '', '__proto__', 42, 1e21, -0],
  start: ['2024-01-31', '2024-02-29', '2024-03-01T10:00:00Z', '2024-03-01 23:59:59.5-05:00'],
  end: [null, '', '2024-03-01', '2024-06-30', '2024-03-01T00:30:00+02:00'],
  mrr: [null, 0, -0, 49.99, 1e12],
  amount: [null, 0, 5e-324, 1200, 1e308],
  interval: [null, '', 'day', 'week', 'month', 'year'],
  intervalCount: [null, 1, 3, 5e-324, 1e308],
  quantity: [null, 0, 2, 0.5, 1e308],
  currency: [null, '', 'USD', 'jpy', '<b>'],
  plan: [null, '', 'Pro', 3],
  cancelReason: [null, '', 'too_expensive', 0],
  cancelledAt: [null, '', '2024-02-01'],
  status: [null, 'active', 1],
  trialEnd: [null, '', '2024-02-14', '2023-01-01'],
  updatedAt: [null, '', '2024-02-14T10:00:00.123Z'],
  discount: [null, 10, { percent: 20 }],
  segment: ['SMB', true, 3, null, ['x']],
  __proto__x: ['x'],
};

const AWKWARD: unknown[] = [
  undefined,
  null,
  '',
  ' ',
  '0',
  'NaN',
  '2024-02-30',
  '2024-13-01',
  '2024-01-01T24:00Z',
  '31.01.2024',
  '__proto__',
  'constructor',
  'Month',
  0,
  -0,
  -1,
  5e-324,
  NaN,
  Infinity,
  -Infinity,
  JSON.parse('1e309'),
  2 ** 53,
  1e300,
  3,
  true,
  false,
  [],
  ['2024-01-01'],
  [5],
  {},
  { valueOf: () => 5 },
  new Date(0),
  Object('a'),
  Object(5),
  10n,
  Symbol('s'),
  () => 5,
];

/** A row of good values, some of which are left out and some replaced by anything at all. */
const rows = fc
  .record(
    Object.fromEntries(
      Object.entries(GOOD).map(([field, values]) => [
        field,
        fc.oneof(
          { weight: 12, arbitrary: fc.constantFrom(...values) },
          { weight: 1, arbitrary: fc.constantFrom(...AWKWARD) },
        ),
      ]),
    ),
    { requiredKeys: ['customerId', 'start'] },
  )
  .map((row) => row as Record<string, unknown>);

describe('a record', () => {
  it('is accepted by the fast path exactly where the schema accepts it', () => {
    let accepted = 0;
    let rejected = 0;
    fc.assert(
      fc.property(rows, (row) => {
        const isValid = recordSchema.safeParse(row).success;
        if (isValid) accepted++;
        else rejected++;
        expect(isRead(row)).to.equal(isValid);
      }),
      { numRuns: 8000 },
    );
    expect(Math.min(accepted, rejected)).to.be.greaterThan(1000);
  });

  it('is accepted alike with each awkward value in each field of a good row', () => {
    const good = { customerId: 'a', start: '2024-01-01', mrr: 5 };
    const priced = { customerId: 'a', start: '2024-01-01', amount: 5, interval: 'month' };
    for (const row of [good, priced]) {
      for (const field of Object.keys(GOOD)) {
        for (const value of [...AWKWARD, ...GOOD[field]!]) {
          const changed = { ...row, [field]: value };
          const isValid = recordSchema.safeParse(changed).success;
          expect(isRead(changed), `${field}: ${String(value)}`).to.equal(isValid);
        }
      }
    }
    for (const value of AWKWARD) {
      expect(isRead(value)).to.equal(recordSchema.safeParse(value).success);
    }
  });

  it('has an end on or after its start, which for timestamps is asked of the days in UTC', () => {
    const ends = { customerId: 'a', mrr: 5, start: '2024-03-01', end: '2024-03-01T00:30:00+02:00' };
    expect(recordSchema.safeParse(ends).success).to.equal(false);
    expect(isRead(ends)).to.equal(false);
    const inHelsinki = new RecordReader(new LedgerBuilder(), new Conventions('Europe/Helsinki'));
    expect(inHelsinki.read(ends)).to.equal(true);
    const early = { ...ends, end: '2024-03-01T02:00:00Z' };
    const inNewYork = new RecordReader(new LedgerBuilder(), new Conventions('America/New_York'));
    expect(recordSchema.safeParse(early).success).to.equal(true);
    expect(inNewYork.read(early)).to.equal(false);
    expect(faultOf(early)).to.deep.equal({
      field: 'end',
      code: 'order',
      message: 'end is before start',
    });
  });

  it('S-9 leaves the prototype of objects alone whatever its fields are called', () => {
    const text =
      '{"customerId":"a","start":"2024-01-01","mrr":5,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"prototype":"x"}';
    const row: unknown = JSON.parse(text);
    expect(isRead(row)).to.equal(true);
    expect(recordSchema.safeParse(row).success).to.equal(true);
    expect(faultOf({ ...(row as object), start: 1 }).field).to.equal('start');
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});

const BASE = { customerId: 'a', start: '2024-02-01', mrr: 5 };
const DATE = 'a date such as 2024-01-31 or a timestamp';

describe('what is wrong with a row', () => {
  const faults: [row: unknown, field: string | null, code: string, message: string][] = [
    [null, null, 'type', 'it must be an object, not null'],
    ['x', null, 'type', 'it must be an object, not "x"'],
    [undefined, null, 'type', 'it must be an object, not undefined'],
    [[1], null, 'type', 'it must be an object, not a list'],
    [{}, 'customerId', 'missing', 'customerId is missing'],
    [{ ...BASE, customerId: null }, 'customerId', 'missing', 'customerId is missing'],
    [
      { ...BASE, customerId: true },
      'customerId',
      'type',
      'customerId must be a text or a number, not true',
    ],
    [
      { ...BASE, customerId: NaN },
      'customerId',
      'value',
      'customerId must be a text or a number, not NaN',
    ],
    [{ ...BASE, start: undefined }, 'start', 'missing', 'start is missing'],
    [{ ...BASE, start: '' }, 'start', 'value', `start must be ${DATE}, not ""`],
    [{ ...BASE, start: '2024-02-30' }, 'start', 'value', `start must be ${DATE}, not "2024-02-30"`],
    [{ ...BASE, start: 1706745600 }, 'start', 'type', `start must be ${DATE}, not 1706745600`],
    [{ ...BASE, start: new Date(0) }, 'start', 'type', `start must be ${DATE}, not a Date object`],
    [{ ...BASE, end: 'never' }, 'end', 'value', `end must be ${DATE}, or null, not "never"`],
    [{ ...BASE, end: false }, 'end', 'type', `end must be ${DATE}, or null, not false`],
    [{ ...BASE, end: '2024-01-31' }, 'end', 'order', 'end 2024-01-31 is before start 2024-02-01'],
    [{ ...BASE, mrr: null }, 'mrr', 'missing', 'mrr is missing; give mrr, or amount and interval'],
    [{ ...BASE, mrr: '49.00' }, 'mrr', 'type', 'mrr must be a number, 0 or more, not "49.00"'],
    [{ ...BASE, mrr: -5 }, 'mrr', 'value', 'mrr must be a number, 0 or more, not -5'],
    [{ ...BASE, mrr: Infinity }, 'mrr', 'value', 'mrr must be a number, 0 or more, not Infinity'],
    [{ ...BASE, mrr: 5n }, 'mrr', 'type', 'mrr must be a number, 0 or more, not 5n'],
    [
      { ...BASE, mrr: null, amount: 12 },
      'interval',
      'missing',
      'interval is missing; an amount needs one: day, week, month or year',
    ],
    [
      { ...BASE, interval: 'fortnight' },
      'interval',
      'value',
      'interval must be day, week, month or year, not "fortnight"',
    ],
    [
      { ...BASE, interval: 3 },
      'interval',
      'type',
      'interval must be day, week, month or year, not 3',
    ],
    [
      { ...BASE, intervalCount: 0 },
      'intervalCount',
      'value',
      'intervalCount must be a number above 0, not 0',
    ],
    [
      { ...BASE, quantity: {} },
      'quantity',
      'type',
      'quantity must be a number, 0 or more, not an object',
    ],
    [
      { ...BASE, currency: 978 },
      'currency',
      'type',
      'currency must be a code such as EUR, not 978',
    ],
    [{ ...BASE, plan: ['Pro'] }, 'plan', 'type', 'plan must be a text or a number, not a list'],
    [
      { ...BASE, cancelReason: () => 1 },
      'cancelReason',
      'type',
      'cancelReason must be a text or a number, not a function',
    ],
    [{ ...BASE, id: Symbol('x') }, 'id', 'type', 'id must be a text or a number, not a symbol'],
    [{ ...BASE, trialEnd: 'x' }, 'trialEnd', 'value', `trialEnd must be ${DATE}, or null, not "x"`],
    [
      {
        ...BASE,
        get start(): string {
          throw new Error('from the host');
        },
      },
      null,
      'unreadable',
      'looking at it failed; a getter of the host page threw an error',
    ],
  ];
  for (const [row, field, code, message] of faults) {
    it(`R-8 is said in a sentence: ${message}`, () => {
      // Spreading would call the getter, so that row is made anew.
      expect(isRead(row)).to.equal(false);
      expect(faultOf(row)).to.deep.equal({ field, code, message });
    });
  }

  const changes: [change: unknown, field: string | null, code: string, message: string][] = [
    [7, null, 'type', 'it must be an object, not 7'],
    [
      { date: '2024-01-01', mrr: 5 },
      'id',
      'missing',
      'id and customerId are missing; a change needs one of them',
    ],
    [{ id: 'x', mrr: 5 }, 'date', 'missing', 'date is missing'],
    [{ id: 'x', date: 'May', mrr: 5 }, 'date', 'value', `date must be ${DATE}, not "May"`],
    [{ id: 'x', date: '2024-01-01', mrr: null }, 'mrr', 'missing', 'mrr is missing'],
  ];
  for (const [change, field, code, message] of changes) {
    it(`is said of a change as well: ${message}`, () => {
      expect(changeFaultOf(change)).to.deep.equal({ field, code, message });
    });
  }

  it('is never said in more than 200 characters, nor with more than 40 of the data', () => {
    const long = '𝒳"\u0000\\'.repeat(5000);
    for (const field of Object.keys(GOOD)) {
      for (const value of [long, [long], { [long]: long }, 10n ** 500n]) {
        const row = { ...BASE, [field]: value };
        if (isRead(row)) continue;
        const { message } = faultOf(row);
        expect(message.length).to.be.at.most(200);
        expect((message.split('"')[1] ?? '').length).to.be.at.most(41);
        expect(() => encodeURIComponent(message)).not.to.throw();
      }
    }
  });
});
