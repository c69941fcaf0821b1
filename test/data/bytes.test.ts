import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import { Conventions } from '../../src/data/conventions.js';
import { RowLog } from '../../src/data/row-log.js';
import { readBytes } from '../../src/data/scan/read-bytes.js';
import { Slices } from '../../src/data/slices.js';
import { readSubscriptions, type ReadOptions, type ReadProgress } from '../../src/data/read.js';
import { cohorts } from '../../src/metrics/cohorts.js';
import { ChurnError } from '../../src/metrics/errors.js';
import { faultOf } from '../helpers/faults.js';
import { imageOf, outcomeOf, streamOf } from '../helpers/ledger-image.js';
import { envelopeFrom, mutated, rowsFrom } from '../helpers/odd-payloads.js';
import { randomFrom, spellJson } from '../helpers/spell-json.js';

const TODAY = '2024-06-15';
const ROW = '{"customerId":"a","start":"2024-01-10","mrr":5}';

const read = (input: string | Uint8Array | ReadableStream<Uint8Array>, options: ReadOptions = {}) =>
  readSubscriptions(input, { today: TODAY, ...options });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const row = (fields: string): string => `{"customerId":"a","start":"2024-01-10","mrr":5,${fields}}`;

const namesOf = (ledger: {
  columns: { customerIds: { length: number; at(i: number): unknown } };
}) =>
  Array.from({ length: ledger.columns.customerIds.length }, (_, i) =>
    ledger.columns.customerIds.at(i),
  );

describe('the bytes of a payload', () => {
  it('are UTF-8, which is checked in every text, also in one that nobody reads', async () => {
    const bad = [
      [0x80],
      [0xc0, 0x80],
      [0xc3],
      [0xe0, 0x80, 0x80],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x80, 0x80, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0xff],
    ];
    const begin = encode(
      `[${ROW},{"customerId":"a","start":"2024-01-10","mrr":5,"x":{"y":"long enough `,
    );
    for (const bytes of bad) {
      const payload = Uint8Array.from([...begin, ...bytes, ...encode('"}}]')]);
      const fault = await faultOf(read(payload), 'data/parse');
      expect(fault.message).to.equal('The data is not UTF-8 text; save or send it as UTF-8.');
      await faultOf(read(streamOf(payload, randomFrom(1), 1)), 'data/parse');
    }
    const good = `[${row('"x":"é ह 한 𝒳 \u{10ffff} \ud7ff \ue000"')}]`;
    expect((await read(good)).dimensions[0]!.values).to.deep.equal([
      'é ह 한 𝒳 \u{10ffff} \ud7ff \ue000',
    ]);
  });

  it('S-11 read numbers as JSON.parse does, and take a number as customerId for its decimal text', async () => {
    const spellings = [
      '42',
      '42.0',
      '4.2e1',
      '420e-1',
      '"42"',
      '-0',
      '0',
      '1e21',
      '1000000000000000000000',
      '0.1',
      '12345678901234567890',
    ];
    const rows = spellings.map((id) => `{"customerId":${id},"start":"2024-01-10","mrr":5}`);
    expect(namesOf(await read(`[${rows.join(',')}]`))).to.deep.equal([
      '42',
      '0',
      '1000000000000000000000',
      '0.1',
      '12345678901234567168',
    ]);
  });

  it('S-11 leave out a row with the MRR 1e309, and a dimension of it', async () => {
    const ledger = await read(
      `[${row('"x":1e309')},{"customerId":"b","start":"2024-01-10","mrr":1e309}]`,
    );
    expect(ledger).to.include({ size: 1, rejected: 1 });
    expect(ledger.issues[0]!.message).to.equal('mrr must be a number, 0 or more, not Infinity');
    expect(ledger.dimensions).to.deep.equal([]);
  });

  it('keep half a surrogate pair that is escaped, and write U+FFFD for one in a text', async () => {
    const escaped = String.raw`[{"customerId":"\ud800","start":"2024-01-10","mrr":5},{"customerId":"\uD83D\uDE00","start":"2024-01-10","mrr":5}]`;
    expect(namesOf(await read(escaped))).to.deep.equal(['\ud800', '😀']);
    const raw = `[{"customerId":"\ud800","start":"2024-01-10","mrr":5}]`;
    expect(namesOf(await read(raw))).to.deep.equal(['\ufffd']);
  });

  it('count the last of two fields of one name, also of two lists of subscriptions', async () => {
    const other = '{"customerId":"b","start":"2024-01-10","mrr":7,"mrr":9,"plan":"x","plan":null}';
    const ledger = await read(
      `{"currency":"USD","subscriptions":[${ROW},5],"subscriptions":[${other}],"currency":"EUR"}`,
    );
    expect(ledger).to.include({ size: 1, rowsRead: 1, rejected: 0, currency: 'EUR' });
    expect(cohorts(ledger)[0]!.mrr).to.equal(9);
    expect(ledger.dimensions.map(({ name }) => name)).to.deep.equal(['currency']);
  });

  it('may name the currency after the rows, whose money is in its units all the same', async () => {
    const before = await read(`{"currency":"jpy","asOf":"2024-03-01","subscriptions":[${ROW}]}`);
    const after = await read(`{"subscriptions":[${ROW}],"asOf":"2024-03-01","currency":"jpy"}`);
    expect(after).to.include({ currency: 'JPY', asOf: '2024-03-01' });
    expect(imageOf(after)).to.deep.equal(imageOf(before));
    const large = `{"subscriptions":[{},${ROW},{"customerId":"b","start":"2024-01-10","mrr":1e12}],"currency":"CLF"}`;
    const fault = await faultOf(read(large), 'data/too-large');
    expect(fault.message).to.match(/^Row 3: /);
  });

  it('go over what nobody asked for, however long, without keeping it', async () => {
    const long = `{"customers":[${`{"name":"${'x'.repeat(1000)}"},`.repeat(3000)}{}],"subscriptions":[${ROW}]}`;
    expect(await read(long, { format: 'json' })).to.include({ size: 1 });
    expect(await read(long)).to.include({ size: 1 });
  });

  it('S-9 leave the prototype of objects alone', async () => {
    const ledger = await read(
      `{"__proto__":{"subscriptions":[]},"subscriptions":[${row('"__proto__":{"polluted":1},"constructor":1')}]}`,
    );
    expect(ledger.notes).to.deep.include({ code: 'unsafe-fields', count: 2 });
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });

  it('have versions that are merged where ids skip as many numbers as there are of those', async () => {
    const rows = [1, 4, 2, 4].map((id) => row(`"id":"s${id}"`));
    const ledger = await read(`[${rows.join()}]`);
    expect(ledger.size).to.equal(3);
    expect(ledger.notes).to.deep.include({ code: 'duplicates-merged', count: 1 });
  });

  it('have many names of customers in any order, of which equal ones are one', async () => {
    const random = randomFrom(5);
    const rows = Array.from({ length: 20_000 }, (_, i) => ({
      id: `s${(i * 7919) % 20_000}`,
      customerId: `customer ${Math.floor(random() * 6000)}`,
      start: '2024-01-10',
      mrr: 1 + i,
    }));
    const mrrOf = new Map<string, number>();
    for (const { customerId, mrr } of rows) {
      mrrOf.set(customerId, (mrrOf.get(customerId) ?? 0) + mrr);
    }
    const { columns, size, notes } = await read(JSON.stringify(rows));
    expect(size).to.equal(20_000);
    expect(notes).to.deep.equal([]);
    const found = namesOf({ columns }).map((name, c): [unknown, number] => {
      const units = columns.units.subarray(columns.offsets[c], columns.offsets[c + 1]);
      return [name, units.reduce((sum, value) => sum + value, 0) / 10_000];
    });
    expect(found).to.have.length(mrrOf.size);
    expect(new Map(found)).to.deep.equal(mrrOf);
    const again = [...rows, ...rows.slice(500).reverse()];
    const merged = await read(JSON.stringify(again));
    expect(merged.size).to.equal(20_000);
    expect(merged.notes).to.deep.equal([{ code: 'duplicates-merged', count: 19_500 }]);
  });
});

describe('a payload that cannot be read', () => {
  it('names line and column near its beginning, and what to do where it was cut off', async () => {
    expect((await faultOf(read('[{"customerId"'), 'data/parse')).message).to.equal(
      'The data is not valid JSON at line 1, column 15: the text ends too early, it may have been cut off. Load or export it again.',
    );
    expect((await faultOf(read(`[${ROW},\n]`), 'data/parse')).message).to.equal(
      'The data is not valid JSON at line 2, column 1: the comma before this is one too many.',
    );
  });

  it('names row and byte further on', async () => {
    const rows = Array.from({ length: 5000 }, () => ROW).join(',');
    const cut = await faultOf(read(`[${rows},{"customerId":"b"`), 'data/parse');
    expect(cut.message).to.equal(
      `The data is not valid JSON after row 5000, at byte ${rows.length + 20}: the text ends too early, it may have been cut off. Load or export it again.`,
    );
    const twice = await faultOf(read(`[${rows} ${ROW}]`), 'data/parse');
    expect(twice.message).to.contain('after row 5000');
    expect(twice.message).to.contain('a comma or ] is missing before this.');
    const name = await faultOf(read(`[${rows},{"customerId":"b",start:1}]`), 'data/parse');
    expect(name.message).to.contain('a name in double quotes is missing here.');
  });

  const others: [name: string, text: string, says: RegExp][] = [
    ['nothing', '', /^The data is empty: .* Check where it comes from\.$/],
    ['white space', ' \n\r\t', /^The data is empty/],
    ['a byte order mark', '\uFEFF', /^The data is empty/],
    [
      'a page to sign in on',
      '\n<!doctype html><title>Sign in',
      /web page \(HTML\).* Sign in again/,
    ],
  ];
  for (const [name, text, says] of others) {
    it(`says so of ${name}, whatever it was said to be`, async () => {
      for (const format of ['auto', 'json', 'ndjson', 'csv'] as const) {
        expect((await faultOf(read(encode(text), { format }), 'data/parse')).message).to.match(
          says,
        );
      }
    });
  }

  it('S-10 is too large above the limits of rows and bytes, which the message names', async () => {
    const rows = `[${Array.from({ length: 11 }, () => ROW).join(',')}]`;
    expect(await read(rows, { maxRows: 11, maxBytes: rows.length })).to.include({ size: 11 });
    for (const input of [rows, JSON.parse(rows) as object]) {
      const fault = await faultOf(readSubscriptions(input, { maxRows: 10 }), 'data/too-large');
      expect(fault.message).to.contain('more than 10 rows');
    }
    const fault = await faultOf(read(rows, { maxBytes: 100 }), 'data/too-large');
    expect(fault.values).to.deep.equal({ most: 100 });
  });

  it('S-10 is too large with more than 512 MB or 5,000,000 rows where no limit is given', async () => {
    const row = `{"customerId":"a","start":"2024-01-10","mrr":5,"x":["${'x'.repeat(1 << 19)}"]},`;
    const half = encode(row.repeat(2));
    let sent = 0;
    const long = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.enqueue(sent === 0 ? encode('[') : half);
        sent++;
      },
    });
    const bytes = await faultOf(read(long), 'data/too-large');
    expect(bytes.message).to.match(/^The data has more than 512 MB\. .* or raise maxBytes\.$/);
    expect(sent).to.be.within(511, 515);
    const log = new RowLog();
    for (let i = 0; i < 5_000_000; i++) log.count();
    const rows = await faultOf(() => log.count(), 'data/too-large');
    expect(rows.message).to.match(/^The data has more than 5000000 rows\. .* or raise maxRows\.$/);
  });

  it('S-10 is too large with a row of more than 16 MB, such as a text of 100 MB', async () => {
    const long = encode('x'.repeat(1 << 20));
    let left = 100;
    let isCancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encode(`[${ROW},{"customerId":"`)),
      pull: (controller) => (left-- > 0 ? controller.enqueue(long) : controller.close()),
      cancel: () => void (isCancelled = true),
    });
    const fault = await faultOf(read(stream), 'data/too-large');
    expect(fault.message).to.match(/^After row 1 comes .* more than 16 MB\. Leave out the field/);
    expect(isCancelled).to.equal(true);
    expect(left).to.be.greaterThan(70);
  });

  it('S-10 is too large with more than 512 lists inside one another', async () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(await read(`[${row(`"x":${nested(500)}`)}]`)).to.include({ size: 1 });
    for (const text of [`[${row(`"x":${nested(600)}`)}]`, `{"x":${nested(100_000)}}`]) {
      const fault = await faultOf(read(text, { format: 'json' }), 'data/too-large');
      expect(fault.message).to.contain('more than 512 lists and objects inside one another');
    }
  });
});

describe('reading bytes', () => {
  it('R-10 tells how far it is, in bytes and rows', async () => {
    const told: ReadProgress[] = [];
    const bytes = encode(`[${Array.from({ length: 3000 }, () => ROW).join(',')}]`);
    await read(bytes, { onProgress: (progress) => told.push(progress) });
    expect(told.at(-1)).to.deep.equal({
      bytes: bytes.length,
      totalBytes: bytes.length,
      rows: 3000,
    });
    await read(streamOf(bytes, randomFrom(1), 9), {
      onProgress: (progress) => told.push(progress),
    });
    expect(told.at(-1)).to.deep.equal({ bytes: bytes.length, totalBytes: null, rows: 3000 });
  });

  it('R-13 ends with an error of its own where onProgress throws', async () => {
    const onProgress = (): never => {
      throw new Error('host');
    };
    const fault = await faultOf(read(`[${ROW}]`, { onProgress }), 'render/failed');
    expect((fault.cause as Error).message).to.equal('host');
  });

  it('R-11 pauses also where the next bytes are always there already', async () => {
    const { now } = performance;
    let clock = performance.now();
    let pauses = 0;
    const slices = new Slices();
    const pause = slices.pause.bind(slices);
    slices.pause = async () => {
      pauses++;
      await pause();
    };
    const line = encode(`${ROW}\n`);
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 300; i++) yield line;
    };
    // A clock that ticks when it is looked at: it must come to an end without anybody waiting.
    performance.now = () => clock++;
    try {
      await readBytes(
        chunks(),
        300 * line.length,
        new Conventions('UTC'),
        { format: 'auto' },
        slices,
      );
    } finally {
      performance.now = now;
    }
    expect(pauses).to.be.greaterThan(5);
  });

  it('R-10 stops when it is aborted, with the reason, and cancels the stream', async () => {
    const reason = new DOMException('Enough', 'AbortError');
    const abort = new AbortController();
    let cancelled: unknown;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encode(`[${ROW},`)),
      pull: () => abort.abort(reason),
      cancel: (cause) => void (cancelled = cause),
    });
    const error = await read(stream, { signal: abort.signal }).catch((cause: unknown) => cause);
    expect(error).to.equal(reason);
    expect(cancelled).to.equal(reason);
    const aborted = AbortSignal.abort(reason);
    expect(await read(`[${ROW}]`, { signal: aborted }).catch((cause: unknown) => cause)).to.equal(
      reason,
    );
    expect(
      await readSubscriptions([], { signal: aborted }).catch((cause: unknown) => cause),
    ).to.equal(reason);
  });

  it('R-10 is a fault of the network where the stream breaks off', async () => {
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encode(`${ROW}\n{"cust`)),
      pull: (controller) => controller.error(new TypeError('network error')),
    });
    await faultOf(read(stream, { format: 'ndjson' }), 'network/offline');
  });

  it('R-18 yields a ledger or an error of this package for 10,000 broken payloads', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = randomFrom(seed);
        const kind = random();
        const rows = rowsFrom(random).map((value) => spellJson(value, random, random() < 0.5));
        const text =
          kind < 0.4 ? spellJson(envelopeFrom(random), random) : rows.join(kind < 0.7 ? '\n' : ' ');
        const bytes = encode(mutated(mutated(text, random), random));
        for (let i = random() < 0.3 ? 3 : 0; i > 0; i--) {
          bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
        }
        try {
          expect((await read(bytes)).asOf).to.match(/^\d{4}-\d\d-\d\d$/);
        } catch (error) {
          expect(error).to.be.instanceOf(ChurnError);
          expect((error as ChurnError).message.length).to.be.at.most(250);
        }
      }),
      { numRuns: 10_000 },
    );
  }).timeout(110_000);
});

describe('JSON by lines', () => {
  const LINES = `${ROW}\r\n\r\n{"customerId":"b","start":"2024-02-10","mrr":7,"plan":"größe"}\n`;

  it('R-10 is told by its second record, or by one alone that is a record', async () => {
    for (const text of [LINES, `\uFEFF${LINES}`, LINES.trimEnd(), LINES.replaceAll('\r\n', '\n')]) {
      const ledger = await read(text);
      expect(ledger).to.include({ size: 2, customers: 2, rowsRead: 2 });
      expect(ledger.dimensions[0]!.values).to.deep.equal([null, 'größe']);
      expect(imageOf(await read(streamOf(encode(text), randomFrom(3), 3)))).to.deep.equal(
        imageOf(ledger),
      );
    }
    expect(await read(`${ROW}\n`)).to.include({ size: 1 });
    expect(await read('', { format: 'ndjson' }).catch((error: ChurnError) => error.code)).to.equal(
      'data/parse',
    );
  });

  it('R-10 rejects a line that is not JSON and reads the next, also where the last was cut off', async () => {
    const text = `${ROW}\n{"customerId":b}\n5\n[1]\n${ROW}\n{"customerId":"c","sta`;
    const ledger = await read(text, { format: 'ndjson' });
    expect(ledger).to.include({ size: 2, rowsRead: 6, rejected: 4 });
    expect(ledger.issues).to.deep.equal([
      {
        row: 2,
        field: null,
        code: 'syntax',
        message:
          'it is not JSON at column 15: this word is not JSON; write texts in double quotes, and null for nothing',
      },
      { row: 3, field: null, code: 'type', message: 'it must be an object, not 5' },
      { row: 4, field: null, code: 'type', message: 'it must be an object, not a list' },
      {
        row: 6,
        field: null,
        code: 'syntax',
        message: 'it is not JSON at column 23: the text ends too early, it may have been cut off',
      },
    ]);
    expect(
      imageOf(await read(streamOf(encode(text), randomFrom(9), 2), { format: 'ndjson' })),
    ).to.deep.equal(imageOf(ledger));
  });

  it('R-10 takes a number at the very end for a row that is no object', async () => {
    const ledger = await read('{"customerId":"a","start":"2024-01-10","mrr":5}\n7', {
      format: 'ndjson',
    });
    expect(ledger.issues).to.deep.equal([
      { row: 2, field: null, code: 'type', message: 'it must be an object, not 7' },
    ]);
  });

  it('R-10 yields what the same rows yield as a list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = randomFrom(seed);
        const rows = rowsFrom(random);
        const text = rows.map((value) => spellJson(value, random, true)).join('\n');
        const expected = await outcomeOf(
          readSubscriptions(JSON.parse(`[${text.replaceAll('\n', ',')}]`) as object, {
            today: TODAY,
          }),
        );
        for (const input of [text, streamOf(encode(text), random, 5)]) {
          expect(await outcomeOf(read(input, { format: 'ndjson' })), text).to.deep.equal(expected);
        }
      }),
      { numRuns: 500, examples: [[-1245562235]] },
    );
  });
});

describe('CSV', () => {
  const HEADER = 'customerId,start,end,mrr,plan';

  it('is told by a header with names of fields, and has no types but by field', async () => {
    const text = `${HEADER}\r\n7,2024-01-10,,49.50,"Pro, big"\r\n007,2024-01-10,2024-03-01,.5,"say ""hi""\r\nagain"\r\n`;
    for (const input of [
      text,
      `\uFEFF${text}`,
      text.trimEnd(),
      streamOf(encode(text), randomFrom(2), 1),
    ]) {
      const ledger = await read(input);
      expect(ledger).to.include({ size: 2, customers: 2, rowsRead: 2, rejected: 0 });
      expect(namesOf(ledger)).to.deep.equal(['7', '007']);
      expect([...ledger.columns.units]).to.deep.equal([495_000, 5000]);
      expect(ledger.dimensions[0]!.values).to.deep.equal(['Pro, big', 'say "hi"\r\nagain']);
    }
  });

  it('may have semicolons or tabs, blank lines and one column where it is named', async () => {
    for (const delimiter of [';', '\t']) {
      const text = `${HEADER}\n\na,2024-01-10,,5,x\n`.replaceAll(',', delimiter);
      expect(await read(text)).to.include({ size: 1, rowsRead: 1 });
      expect(await read(text, { format: 'csv' })).to.include({ size: 1, rowsRead: 1 });
    }
    expect(await read(`${HEADER}\n`)).to.include({ size: 0, rowsRead: 0 });
  });

  it('R-8 rejects rows of other lengths, quotes in the wrong place and numbers that are none', async () => {
    const text = `${HEADER}\na,2024-01-10,,5\nb,2024-01-10,,"5"x,y\nc,2024-01-10,,0x10,y\nd,2024-01-10,,5,y\ne,2024-01-10,,5,"y`;
    const ledger = await read(text);
    expect(ledger).to.include({ size: 1, rowsRead: 5, rejected: 4 });
    expect(ledger.issues).to.deep.equal([
      { row: 1, field: null, code: 'syntax', message: 'it has 4 cells, where the header has 5' },
      { row: 2, field: null, code: 'syntax', message: 'its quotes are not in pairs around a cell' },
      {
        row: 3,
        field: 'mrr',
        code: 'type',
        message: 'mrr must be a number, 0 or more, not "0x10"',
      },
      { row: 5, field: null, code: 'syntax', message: 'its quotes are not in pairs around a cell' },
    ]);
  });

  it('S-18 is no table of subscriptions where its header names other things, which the message shows', async () => {
    const fault = await faultOf(read('Name,Phone\nAnn,5\n'), 'data/schema');
    expect(fault.message).to.contain('its columns are Name, Phone');
  });

  it('R-18 is no table where its first line has no customer and no start: it says what it is', async () => {
    const others: [text: string, code: 'data/parse' | 'data/schema', says: string][] = [
      [`callback([${ROW}])`, 'data/parse', 'a script, not JSON, such as JSONP'],
      [`var rows = [${ROW}];`, 'data/parse', 'a script, not JSON, such as JSONP'],
      [
        'Error: quota exceeded for plan, status, retry later',
        'data/parse',
        'a message of its server',
      ],
      ['Internal error', 'data/parse', 'a message of its server'],
      ['plan,status\nPro,active\n', 'data/schema', 'its columns are plan, status. Name them'],
      ['客户;金额\n张;5\n', 'data/schema', 'its columns are 客户, 金额'],
      ['customerId,mrr\n', 'data/schema', 'without columns for customerId and start'],
    ];
    for (const [text, code, says] of others) {
      expect((await faultOf(read(text), code)).message, text).to.contain(says);
    }
    for (const [text] of others) {
      await faultOf(read(text, { format: 'csv' }), 'data/schema');
      const named = await read(text, { format: 'stripe' }).catch((error: ChurnError) => error.code);
      expect(named, text).to.be.oneOf(['data/parse', 'data/schema']);
    }
    const message = 'The first line of the table cannot be read. Check its quotes.';
    const broken = await faultOf(read('"customerId"x,start\n', { format: 'csv' }), 'data/parse');
    expect(broken.message).to.equal(message);
    const fields = { customerId: 'who', start: 'since', mrr: 'pays' };
    expect(await read('who,since,pays\na,2024-01-10,5\n', { fields })).to.include({ size: 1 });
  });

  it('yields what the same rows yield as objects', async () => {
    const quoted = (value: unknown, random: () => number): string => {
      const text = value === null || value === undefined ? '' : String(value);
      return /[",\r\n]/.test(text) || random() < 0.2 ? `"${text.replaceAll('"', '""')}"` : text;
    };
    const names = ['id', 'customerId', 'start', 'end', 'mrr', 'plan', 'currency', 'segment'];
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = randomFrom(seed);
        const rows = rowsFrom(random)
          .filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
          .map((value) => value as Record<string, unknown>)
          .map((value) =>
            names.map(
              (name) => [name, typeof value[name] === 'object' ? null : value[name]] as const,
            ),
          );
        const objects = rows.map((fields) =>
          Object.fromEntries(
            fields.map(([name, value]) => [
              name,
              name === 'mrr'
                ? typeof value === 'number' || value === '49'
                  ? Number(value)
                  : (value ?? null)
                : String(value ?? ''),
            ]),
          ),
        );
        if (
          objects.some(
            ({ mrr, customerId }) =>
              typeof mrr === 'boolean' || /\p{Surrogate}/u.test(String(customerId)),
          )
        )
          return;
        const text = [
          names.join(','),
          ...rows.map((fields) => fields.map(([, value]) => quoted(value, random)).join(',')),
        ].join(random() < 0.5 ? '\n' : '\r\n');
        const expected = await outcomeOf(readSubscriptions(objects, { today: TODAY }));
        for (const input of [text, streamOf(encode(text), random, 4)]) {
          expect(await outcomeOf(read(input, { format: 'csv' })), text).to.deep.equal(expected);
        }
      }),
      { numRuns: 500 },
    );
  });
});
