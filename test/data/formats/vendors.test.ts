import { expect } from '@open-wc/testing';
import fc from '../../helpers/properties.js';
import { Conventions } from '../../../src/data/conventions.js';
import type { Vendor } from '../../../src/data/formats/names.js';
import { openVendor } from '../../../src/data/formats/load.js';
import { readSubscriptions, type ReadOptions } from '../../../src/data/read.js';
import { formatDay } from '../../../src/metrics/calendar.js';
import { NEVER, type Ledger } from '../../../src/metrics/ledger.js';
import { unitsPerMajor } from '../../../src/metrics/money.js';
import { faultOf } from '../../helpers/faults.js';
import { imageOf, streamOf } from '../../helpers/ledger-image.js';
import { pick, randomFrom } from '../../helpers/spell-json.js';
import { chargebee } from './payloads/chargebee.js';
import { chartmogul } from './payloads/chartmogul.js';
import { killBill } from './payloads/kill-bill.js';
import { lago } from './payloads/lago.js';
import { maxio } from './payloads/maxio.js';
import { paddle } from './payloads/paddle.js';
import { recurly } from './payloads/recurly.js';
import { stripeEvents } from './payloads/stripe-events.js';
import { baremetrics } from './payloads/baremetrics.js';
import type { VendorPayload } from './payloads/payload.js';
import { stripe } from './payloads/stripe.js';

const PAYLOADS: readonly VendorPayload[] = [
  stripe,
  stripeEvents,
  chartmogul,
  chargebee,
  recurly,
  paddle,
  maxio,
  lago,
  killBill,
  baremetrics,
];
const OPTIONS: ReadOptions = { today: '2024-06-15' };
const read = (input: object | string, options: ReadOptions = {}): Promise<Ledger> =>
  readSubscriptions(input, { ...OPTIONS, ...options });
const textOf = (payload: object | string): string =>
  typeof payload === 'string' ? payload : JSON.stringify(payload);

/** One line for each record: customer, first paying day, end, MRR, currency, plan, reason. */
function linesOf({ columns }: Ledger): string[] {
  const { offsets, start, end, units, currency, reason, customerIds } = columns;
  const plans = columns.dimensions.find(({ name }) => name === 'plan');
  return Array.from({ length: columns.customers }, (_, c) => {
    const rows: string[] = [];
    for (let row = offsets[c]!; row < offsets[c + 1]!; row++) {
      const money = columns.currencies[currency[row]!]!;
      const parts = [
        customerIds.at(c),
        formatDay(start[row]!),
        end[row] === NEVER ? '–' : formatDay(end[row]!),
        String(units[row]! / unitsPerMajor(money)),
        money,
        plans?.codes[row] ? plans.values[plans.codes[row] - 1] : undefined,
        reason[row] ? columns.reasons[reason[row] - 1] : undefined,
      ];
      rows.push(parts.filter((part) => part !== undefined).join(' '));
    }
    return rows;
  })
    .flat()
    .sort();
}

/** Notes that the adapter makes, not those that every ledger has. */
const NOT_OURS = new Set([
  ...['dimension-left-out', 'several-currencies', 'scheduled-cancellations', 'scheduled-starts'],
]);
const notesOf = ({ notes }: Ledger): Record<string, number> =>
  Object.fromEntries(
    notes.filter(({ code }) => !NOT_OURS.has(code)).map(({ code, count }) => [code, count]),
  );

for (const { format, payload, records, notes, issues } of PAYLOADS) {
  describe(`a payload of ${format}`, () => {
    it('is read into the records that were worked out by hand, with a note on what it leaves open', async () => {
      const ledger = await read(payload);
      expect(linesOf(ledger)).to.deep.equal(records);
      expect(notesOf(ledger)).to.deep.equal(notes);
    });

    it('R-8 has its bad rows listed by number, by the name of the vendor and by code', async () => {
      const ledger = await read(payload);
      expect(ledger.issues.map(({ row, field, code }) => [row, field, code])).to.deep.equal(issues);
      for (const { field, message } of ledger.issues) expect(message).to.contain(field ?? '');
    });

    it('is the same as bytes, as objects, in whatever pieces it comes, and when it is named', async () => {
      const expected = imageOf(await read(payload));
      expect(imageOf(await read(payload, { format }))).to.deep.equal(expected);
      const text = textOf(payload);
      expect(imageOf(await read(text))).to.deep.equal(expected);
      const bytes = new TextEncoder().encode(text);
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (seed) => {
          const random = randomFrom(seed);
          const most = pick([1, 20, 500, bytes.length], random);
          const stream = streamOf(bytes, random, most);
          expect(imageOf(await read(stream))).to.deep.equal(expected);
        }),
        { numRuns: 20 },
      );
    });

    it('R-18 is a ledger or an error of this package wherever it is broken', async () => {
      const text = textOf(payload);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(text.length - 1),
          fc.constantFrom('', '"', '{', ']', ',', '0'),
          async (at, by) => {
            const reading = read(text.slice(0, at) + by + text.slice(at + 1));
            const outcome = await reading.catch((error: unknown) => error);
            const name = (outcome as object).constructor.name;
            expect(['Ledger', 'ChurnError'], `${at} ${by} ${String(outcome)}`).to.include(name);
          },
        ),
        { numRuns: 40 },
      );
    });
  });
}

describe('entries of vendors', () => {
  it('are found in an array and line by line as in the list that their API delivers', async () => {
    const { data } = stripe.payload as { data: object[] };
    for (const text of [JSON.stringify(data), data.map((row) => JSON.stringify(row)).join('\n')]) {
      expect(linesOf(await read(text))).to.deep.equal(stripe.records);
    }
    expect(linesOf(await read(JSON.stringify(data[0])))).to.deep.equal(stripe.records.slice(0, 1));
  });

  it('are records of ours where the page says so, and then bad ones', async () => {
    const { data } = stripe.payload as { data: object[] };
    const ledger = await read(JSON.stringify(data), { format: 'json' });
    expect(ledger).to.include({ size: 0, rejected: data.length });
  });

  it('may be none at all, which is an empty ledger', async () => {
    for (const format of ['stripe', 'auto'] as const) {
      expect(await read('{"object":"list","data":[],"has_more":false}', { format })).to.include({
        size: 0,
        rowsRead: 0,
      });
    }
  });

  it('say so where none has ended, since lists may hold the running ones only', async () => {
    const { data } = stripe.payload as { data: object[] };
    const noteOf = async (rows: object[]): Promise<number> =>
      (await read(rows)).notes.filter(({ code }) => code === 'nothing-ended').length;
    expect(await noteOf([data[0]!, data[4]!])).to.equal(1);
    expect(await noteOf([data[0]!, data[1]!])).to.equal(0);
  });

  it('R-18 are bad ones where looking at them fails', async () => {
    const { data } = stripe.payload as { data: object[] };
    const trap = {
      ...data[0],
      get status(): string {
        throw new Error('host');
      },
    };
    const { issues, size } = await read([data[0]!, trap]);
    expect(size).to.equal(1);
    expect(issues).to.deep.include({
      row: 2,
      field: null,
      code: 'unreadable',
      message: 'looking at it failed; a getter of the host page threw an error',
    });
  });

  it('S-9 do no harm by their names', async () => {
    const { data } = stripe.payload as { data: Record<string, unknown>[] };
    const text = JSON.stringify([data[1]]).replace('"country"', '"__proto__":"x","country"');
    const ledger = await read(text);
    expect(ledger.dimensions.map(({ name }) => name)).to.include('country');
    expect(({} as Record<string, unknown>)['country']).to.equal(undefined);
  });

  it('are of a format that there is', async () => {
    const reading = read([], { format: 'excel' as 'csv' });
    expect((await faultOf(reading, 'config/attribute')).message).to.contain('format is "excel"');
  });
});

describe('what a vendor says only after the last entry', () => {
  for (const { format, payload } of [recurly, lago, stripeEvents]) {
    it(`R-11 is worked out in short steps of ${format}`, async () => {
      const list = Object.values(payload).find((it) => Array.isArray(it)) as unknown[];
      const open = await openVendor(format as Vendor);
      const taker = open(new Conventions('UTC'), undefined, null);
      for (let i = 0; i < 100; i++) for (const entry of list) taker.read(entry);
      taker.close!({});
      let before = taker.builder.rows;
      let most = 0;
      for (const steps = taker.finish!(); !steps.next().done;) {
        most = Math.max(most, taker.builder.rows - before);
        before = taker.builder.rows;
      }
      expect(taker.builder.rows).to.be.greaterThan(5);
      expect(most).to.be.within(1, 64);
    });
  }
});
