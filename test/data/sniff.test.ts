import { expect } from '@open-wc/testing';
import { readSubscriptions } from '../../src/data/read.js';
import type { Ledger } from '../../src/metrics/ledger.js';
import { faultOf } from '../helpers/faults.js';
import { imageOf, streamOf } from '../helpers/ledger-image.js';
import { randomFrom } from '../helpers/spell-json.js';
import { stripe } from './formats/payloads/stripe.js';

const OPTIONS = { today: '2024-06-15' };
const ROW = { customerId: 'a', start: '2024-01-10', mrr: 5 };
const { data: entries } = stripe.payload as { data: readonly object[] };

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (input: object | string): Promise<Ledger> => readSubscriptions(input, OPTIONS);

/** Pieces of a size that networks send. */
const inPieces = (text: string): ReadableStream<Uint8Array> =>
  streamOf(encode(text), randomFrom(5), 20_000);

/** What a payload is read as, which is the same for objects, a text and a stream. */
async function readAlike(value: object): Promise<Ledger> {
  const ledger = await read(value);
  const text = JSON.stringify(value);
  for (const input of [text, inPieces(text)]) {
    expect(imageOf(await read(input))).to.deep.equal(imageOf(ledger));
  }
  return ledger;
}

describe('what a payload is written in', () => {
  it('is told by a first entry of any length up to that of the largest piece', async () => {
    const long = { metadata: { notes: Array.from({ length: 9000 }, (_, i) => `note ${i}`) } };
    expect(JSON.stringify(long).length).to.be.above(1 << 16);
    const many = entries.map((entry, i) => (i === 0 ? { ...entry, ...long } : entry));
    const expected = imageOf(await read(entries));
    for (const value of [{ object: 'list', data: many }, many]) {
      expect(imageOf(await readAlike(value))).to.deep.equal(expected);
    }
    const lines = many.map((entry) => JSON.stringify(entry)).join('\n');
    expect(imageOf(await read(inPieces(lines)))).to.deep.equal(expected);
    const ours = [{ ...ROW, ...long }, ROW].map((row) => JSON.stringify(row)).join('\n');
    expect(await read(inPieces(ours))).to.include({ size: 2, rowsRead: 2 });
  });

  it('is an envelope of ours however many changes come before its records', async () => {
    const change = { customerId: 'a', date: '2024-02-10', mrr: 6 };
    const changes = Array.from({ length: 3000 }, () => change);
    const text = JSON.stringify({ changes, subscriptions: [ROW] });
    expect(await read(inPieces(text))).to.include({ rowsRead: 3001 });
  });

  it('is a list of a vendor where its first entries are nothing or stubs of what was deleted', async () => {
    const stubs = [null, { id: 'sub_0', object: 'subscription', deleted: true }];
    const { size } = await read(entries);
    for (const value of [
      { object: 'list', data: [...stubs, ...entries] },
      [...stubs, ...entries],
    ]) {
      expect((await readAlike(value)).size).to.equal(size);
    }
    expect((await readAlike([null, null, ROW])).size).to.equal(1);
  });

  it('is a list of a vendor also where it has no entries', async () => {
    for (const value of [{ object: 'list', data: [] }, { list: [] }, { entries: [] }]) {
      expect(await readAlike(value)).to.include({ size: 0, rowsRead: 0 });
    }
  });

  it('is told by the first of two lists that tells whose it is', async () => {
    const stripes = await read(entries);
    expect(await readAlike({ subscriptions: [ROW], data: entries })).to.include({ size: 1 });
    expect(await readAlike({ subscriptions: [], data: entries })).to.include({ size: 0 });
    expect(await readAlike({ data: entries, subscriptions: [ROW] })).to.include({
      size: stripes.size,
    });
    expect(await readAlike({ data: [1], subscriptions: [ROW] })).to.include({ size: 1 });
  });

  it('is noted to be one page of several where an envelope of ours says so', async () => {
    const others = [{ meta: { pagination: { has_more: true } } }, { next_offset: 'b' }];
    for (const more of [{ has_more: true }, { next: '/page/2' }, ...others]) {
      const { notes } = await readAlike({ subscriptions: [ROW], ...more });
      expect(notes, JSON.stringify(more)).to.deep.include({ code: 'more-pages', count: 1 });
    }
    for (const none of [{ has_more: false, next: '/page/2' }, { next: null }, { next: '' }, {}]) {
      const { notes } = await readAlike({ ...none, subscriptions: [ROW] });
      expect(notes.map(({ code }) => code)).not.to.include('more-pages');
    }
  });

  it('takes no fields for the entries of a vendor, and says what to do', async () => {
    const fields = { customerId: 'customer' };
    for (const format of ['auto', 'stripe'] as const) {
      for (const input of [entries, JSON.stringify(entries), inPieces(JSON.stringify(entries))]) {
        const reading = readSubscriptions(input, { ...OPTIONS, format, fields });
        const fault = await faultOf(reading, 'config/attribute');
        expect(fault.message).to.match(
          /^The data is read as that of stripe, which takes no fields/,
        );
        expect(fault.values).to.deep.equal({ name: 'fields' });
      }
    }
    const own = await readSubscriptions(entries, { ...OPTIONS, format: 'json', fields, maxBad: 1 });
    expect(own.rowsRead).to.equal(entries.length);
  });

  const files: [name: string, bytes: Uint8Array, says: string][] = [
    [
      'a compressed file',
      Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x8b, 0x8e, 5),
      'a compressed file (gzip). Unpack it',
    ],
    ['a workbook', encode('PK\u0003\u0004\u0014[Content_Types].xml'), 'Save its sheet as CSV'],
  ];
  for (const [name, bytes, says] of files) {
    it(`is named where it is ${name}, with what to do, whatever it was said to be`, async () => {
      for (const format of ['auto', 'json', 'ndjson', 'csv', 'stripe'] as const) {
        const byByte = new ReadableStream<Uint8Array>({
          start(controller) {
            for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
            controller.close();
          },
        });
        for (const input of [bytes, byByte]) {
          const fault = await faultOf(readSubscriptions(input, { format }), 'data/parse');
          expect(fault.message).to.contain(says);
        }
      }
    });
  }
});
