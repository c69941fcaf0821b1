import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { SCHEMAS } from '../../src/data/payload-schema.js';
import { readSubscriptions } from '../../src/data/read.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { SIGNALS } from '../../src/metrics/risk-rules.js';

const subscriptions = [{ customerId: 'a', start: '2024-01-10', mrr: 5, currency: 'USD' }];
const read = (signals: unknown, isText = false): Promise<Ledger> => {
  const payload = { asOf: '2024-06-01', subscriptions, signals };
  return readSubscriptions(isText ? JSON.stringify(payload) : payload);
};

describe('signals', () => {
  it('are kept beside the records, from objects and from bytes, with ids as text and days as days', async () => {
    const given = [
      { customerId: 'a', kind: 'usage-change', value: -0.4, source: 'warehouse' },
      { customerId: 7, kind: 'card-expiry', date: '2024-06-30T23:00:00Z' },
      { customerId: 'gone', kind: 'arrears', value: 0 },
    ];
    for (const isText of [false, true]) {
      const { signals, notes, rejected } = await read(given, isText);
      expect(signals).to.deep.equal([
        { customerId: 'a', kind: 'usage-change', value: -0.4 },
        { customerId: '7', kind: 'card-expiry', date: '2024-06-30' },
        { customerId: 'gone', kind: 'arrears', value: 0 },
      ]);
      expect(notes).to.deep.equal([]);
      expect(rejected).to.equal(0);
    }
  });

  it('R-8 that cannot be read are listed and counted, and make no record bad', async () => {
    const bad = [
      { kind: 'arrears', value: 5 },
      { customerId: 'a', kind: 'mood', value: 5 },
      { customerId: 'a', kind: 'arrears' },
      { customerId: 'a', kind: 'arrears', value: 'much' },
      { customerId: 'a', kind: 'renewal', date: 'soon' },
      'late',
    ];
    const { signals, notes, issues, rejected } = await read(bad);
    expect(signals).to.deep.equal([]);
    expect(rejected).to.equal(0);
    expect(notes).to.deep.equal([{ code: 'signals-unreadable', count: 6 }]);
    expect(issues.map(({ row, field, code }) => `${row} ${field} ${code}`)).to.deep.equal([
      '1 signals.customerId missing',
      '2 signals.kind value',
      '3 signals.value missing',
      '4 signals.value type',
      '5 signals.date value',
      '6 signals type',
    ]);
    expect(issues[1]!.message).to.contain('usage-change');
  });

  it('are none where the envelope has none, and a fault where they are no list', async () => {
    expect((await read(null)).signals).to.deep.equal([]);
    const fault: unknown = await read({}).catch((cause: unknown) => cause);
    expect(fault).to.have.property('code', 'data/schema');
  });

  it('R-11 are accepted exactly where their schema accepts them', async () => {
    const value = fc.oneof(fc.constant(undefined), fc.constant(null), fc.double(), fc.string());
    const date = fc.constantFrom(
      undefined,
      null,
      '',
      '2024-02-30',
      '2024-02-29',
      '2024-01-01T10:00',
      5,
    );
    const entry = fc.record({
      customerId: fc.constantFrom('a', '', 3, NaN, null, undefined),
      kind: fc.constantFrom(...Object.keys(SIGNALS), 'other', 3, 'constructor'),
      value,
      date,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (list) => {
        const { signals } = await read(list);
        const good = list.filter((it) => SCHEMAS.signal.safeParse(it).success);
        expect(signals.map(({ kind }) => kind)).to.deep.equal(good.map(({ kind }) => kind));
      }),
      { numRuns: 400 },
    );
  });
});
