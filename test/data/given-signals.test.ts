import { expect } from '@open-wc/testing';
import { signalsAt, signalsIn } from '../../src/data/given-signals.js';
import type { Fetcher } from '../../src/data/fetch.js';
import type { SignalsResult } from '../../src/data/signals.js';
import { openLedger } from '../../src/data/worker/open.js';
import { workerFile } from '../../src/data/worker/file.js';
import { WorkerSource } from '../../src/data/worker/worker-source.js';
import type { Signal } from '../../src/metrics/risk-rules.js';
import { LedgerSource } from '../../src/metrics/source.js';
import { faultOf } from '../helpers/faults.js';

const SIGNALS: readonly Signal[] = [
  { customerId: 'a', kind: 'usage-change', value: -0.4 },
  { customerId: 'ä "{[', kind: 'renewal', date: '2025-02-01' },
];

const never = new AbortController().signal;

/** What is read of an answer, which comes in so many pieces. */
function readAt(body: string, pieces = 1): Promise<SignalsResult> {
  const bytes = new TextEncoder().encode(body);
  const size = Math.ceil(bytes.length / pieces) || 1;
  const fetcher: Fetcher = async () => {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let from = 0; from < bytes.length; from += size) {
          controller.enqueue(bytes.slice(from, from + size));
        }
        controller.close();
      },
    });
    return new Response(stream);
  };
  return signalsAt({ url: 'https://example.org/s', fetcher, credentials: 'omit' }, never);
}

describe('signals given apart from the records', () => {
  for (const [name, body] of [
    ['a list', JSON.stringify(SIGNALS)],
    ['an envelope', JSON.stringify({ signals: SIGNALS })],
    [
      'an envelope with more in it',
      JSON.stringify({ asOf: '2025-01-01', signals: SIGNALS, x: [1] }),
    ],
    [
      'the payload of the records',
      JSON.stringify({
        subscriptions: [{ customerId: 'a', start: '2024-01-01', mrr: 1 }],
        signals: SIGNALS,
      }),
    ],
    ['white space and a byte order mark before', `\uFEFF\n  ${JSON.stringify(SIGNALS)}\n`],
  ] as const) {
    it(`are read from ${name} at an address, in however many pieces it comes`, async () => {
      for (const pieces of [1, 2, 7, body.length]) {
        const { signals, unreadable } = await readAt(body, pieces);
        expect(signals).to.deep.equal(SIGNALS);
        expect(unreadable).to.equal(0);
      }
    });
  }

  it('are none where the list is empty', async () => {
    expect((await readAt('[]')).signals).to.deep.equal([]);
    expect((await readAt('{"signals": []}')).signals).to.deep.equal([]);
  });

  it('are counted and listed where they cannot be read', async () => {
    const odd = [...SIGNALS, { customerId: 'a', kind: 'mood', value: 1 }, 7];
    for (const read of [await readAt(JSON.stringify(odd)), await signalsIn(odd, never)]) {
      expect(read.signals).to.deep.equal(SIGNALS);
      expect(read.unreadable).to.equal(2);
      expect(read.issues.map(({ row }) => row)).to.deep.equal([3, 4]);
    }
  });

  for (const body of ['{"subscriptions": []}', '{"a": 1}', '"x"', '7', '', '   ']) {
    it(`are refused where an address holds ${JSON.stringify(body)}`, async () => {
      const fault = await faultOf(() => readAt(body), 'data/schema');
      expect(fault.message).to.contain('signals-src');
    });
  }

  it('are refused where an address holds no whole JSON', async () => {
    await faultOf(() => readAt('[{"customerId": "a"'), 'data/parse');
  });

  for (const [answer, code, says] of [
    [
      () => new Response('', { status: 404 }),
      'network/http',
      'HTTP 404. Check the address in signals-src.',
    ],
    [
      () => new Response('', { status: 401 }),
      'auth/expired',
      'The signals of signals-src cannot be loaded: example.org asks to sign in again (HTTP 401).',
    ],
    [() => new Response('<!doctype html>'), 'data/parse', 'or check the address in signals-src.'],
    [
      () => new Response('[{"customerId": "a"'),
      'data/parse',
      'The signals of signals-src cannot be loaded: ',
    ],
  ] as const) {
    it(`R-2 are told by the setting they are fetched by: ${says}`, async () => {
      const request = { url: 'https://example.org/s', credentials: 'omit' } as const;
      const fault = await faultOf(
        () => signalsAt({ ...request, fetcher: async () => answer() }, never),
        code,
      );
      expect(fault.message).to.contain(says);
      expect(fault.message).not.to.match(/\bsrc\b(?<!signals-src)/);
    });
  }

  it('are taken from a list or an envelope of the page, and refused where there is none', async () => {
    expect((await signalsIn(SIGNALS, never)).signals).to.deep.equal(SIGNALS);
    expect((await signalsIn({ signals: SIGNALS }, never)).signals).to.deep.equal(SIGNALS);
    const fault = await faultOf(() => signalsIn({ risk: 1 }, never), 'config/attribute');
    expect(fault.message).to.match(/^signals is /);
  });

  it('are kept by a source in a worker as by one on the page, however many there are', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({
      customerId: `customer-${i}`,
      start: '2023-01-10',
      mrr: 10 + (i % 90),
    }));
    const bytes = new TextEncoder().encode(JSON.stringify(rows));
    const options = { today: '2025-01-01', asOf: '2024-12-15' };
    const signals = rows.map(({ customerId }, i): Signal => ({
      customerId,
      kind: 'usage-change',
      value: -(i % 100) / 100,
    }));
    const inWorker = await openLedger(bytes, options, workerFile());
    const onPage = await openLedger(rows, options, workerFile());
    expect([inWorker instanceof WorkerSource, onPage instanceof LedgerSource]).to.deep.equal([
      true,
      true,
    ]);
    const risk = { signals: 5, sort: 'customer', skip: 100, count: 20 } as const;
    const answers = [];
    for (const source of [inWorker, onPage]) {
      await source.keepSignals(5, signals);
      answers.push(await source.query('riskList', { risk }));
    }
    expect(answers[0]).to.deep.equal(answers[1]);
    expect(answers[0]!.total).to.equal(14_800);
    for (const source of [inWorker, onPage]) {
      await source.keepSignals(5, []);
      expect((await source.query('riskList', { risk: { signals: 6 } })).total).to.equal(0);
      source.dispose();
    }
  });
});
