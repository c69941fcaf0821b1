import { expect } from '@open-wc/testing';
import { openLedger, LARGE } from '../../src/data/worker/open.js';
import { workerFile } from '../../src/data/worker/file.js';
import { WorkerSource } from '../../src/data/worker/worker-source.js';
import { readSubscriptions } from '../../src/data/read.js';
import type { ChurnError } from '../../src/metrics/errors.js';
import {
  LedgerSource,
  METRICS,
  type MetricName,
  type MetricsSource,
} from '../../src/metrics/source.js';
import { chargebee } from './formats/payloads/chargebee.js';
import { chartmogul } from './formats/payloads/chartmogul.js';
import { killBill } from './formats/payloads/kill-bill.js';
import { lago } from './formats/payloads/lago.js';
import { maxio } from './formats/payloads/maxio.js';
import { paddle } from './formats/payloads/paddle.js';
import { recurly } from './formats/payloads/recurly.js';
import { stripe } from './formats/payloads/stripe.js';
import { stripeEvents } from './formats/payloads/stripe-events.js';
import { faultOf } from '../helpers/faults.js';
import { workersOf } from '../helpers/workers.js';

const OPTIONS = { today: '2025-01-01', asOf: '2024-12-15' };

/** Records of many customers, the same ones in every run, as JSON. */
function payload(count: number): string {
  const day = (n: number): string => new Date(Date.UTC(2022, 0, 1 + n)).toISOString().slice(0, 10);
  const rows = Array.from({ length: count }, (_, i) => ({
    customerId: `customer-${(i * 7919) % Math.ceil(count * 0.7)}`,
    start: day((i * 37) % 900),
    end: i % 3 === 0 ? day(((i * 37) % 900) + 30 + ((i * 13) % 400)) : null,
    mrr: 10 + (i % 50),
    currency: i % 11 === 0 ? 'EUR' : 'USD',
    plan: ['Solo', 'Team', 'Büro'][i % 3],
    cancelReason: i % 6 === 0 ? 'too expensive' : null,
  }));
  return JSON.stringify(rows);
}

/** A list with its entries so many times over that it is read in a worker, as JSON. */
function manyTimes(list: object): string {
  const name = Array.isArray(list)
    ? null
    : Object.entries(list).find(([, it]) => Array.isArray(it))![0];
  const entries = (name === null ? list : (list as Record<string, unknown>)[name]) as unknown[];
  const times = Math.ceil((LARGE * 1.1) / JSON.stringify(entries).length);
  const many = Array.from({ length: times }, () => entries).flat();
  return JSON.stringify(name === null ? many : { ...list, [name]: many });
}

const large = payload(15_000);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const answers = async (source: MetricsSource): Promise<unknown[]> => {
  const selection = { reason: 'too expensive' };
  return Promise.all([
    source.describe(),
    ...(Object.keys(METRICS) as MetricName[]).map((metric) => source.query(metric, { selection })),
    source.query('movements', { period: 'quarter', from: '2023-01-01' }),
  ]);
};

describe('a ledger in a worker', () => {
  it('R-11 gives the same answers as one on the page', async () => {
    const source = await openLedger(new Response(large), OPTIONS, workerFile());
    expect(source).to.be.instanceOf(WorkerSource);
    const onPage = new LedgerSource(await readSubscriptions(large, OPTIONS));
    expect(await answers(source)).to.deep.equal(await answers(onPage));
    source.dispose();
  });

  it('R-11 gives the same answers for the list of a vendor', async () => {
    const lists = {
      stripe,
      stripeEvents,
      chartmogul,
      chargebee,
      recurly,
      paddle,
      maxio,
      lago,
      killBill,
    };
    for (const [vendor, { payload }] of Object.entries(lists)) {
      const text = manyTimes(payload as object);
      const options = { ...OPTIONS, maxBad: 1 };
      const source = await openLedger(new Response(text), options, workerFile());
      expect(source, vendor).to.be.instanceOf(WorkerSource);
      const onPage = new LedgerSource(await readSubscriptions(text, options));
      expect(await answers(source), vendor).to.deep.equal(await answers(onPage));
      source.dispose();
    }
  });

  it('R-11 is made of a large text, stream or list of bytes as well', async () => {
    for (const input of [large, bytesOf(large), new Response(large).body!]) {
      const source = await openLedger(input, OPTIONS, workerFile());
      expect(source).to.be.instanceOf(WorkerSource);
      expect((await source.describe()).size).to.equal(15_000);
      source.dispose();
    }
  });

  it('leaves a list of bytes with the page', async () => {
    const bytes = bytesOf(large);
    const source = await openLedger(bytes, OPTIONS, workerFile());
    source.dispose();
    expect(bytes.length).to.be.above(LARGE);
  });

  it('is not made for what a page reads at once', async () => {
    const small = payload(100);
    const made = await workersOf(async () => {
      for (const input of [small, new Response(small), bytesOf(small), JSON.parse(large)]) {
        const source = await openLedger(input as string, OPTIONS, workerFile());
        expect(source).to.be.instanceOf(LedgerSource);
      }
    });
    expect(made).to.deep.equal([]);
  });

  it('gives one answer to equal questions', async () => {
    const source = await openLedger(large, OPTIONS, workerFile());
    const answer = await source.query('movements', { period: 'year', from: '2022-01-01' });
    expect(await source.query('movements', { from: '2022-01-01', period: 'year' })).to.equal(
      answer,
    );
    source.dispose();
  });

  it('R-11 is read on the page where the worker cannot start, after one try for each address', async () => {
    const onPage = new LedgerSource(await readSubscriptions(large, OPTIONS));
    for (const url of ['/no-such-worker.js', 'https://example.com/worker.js', 'data:text/plain,']) {
      const address = new URL(url, location.href).href;
      const made: string[] = [];
      for (let i = 0; i < 2; i++) {
        const tried = await workersOf(async () => {
          const source = await openLedger(new Response(large), OPTIONS, address);
          expect(source).to.be.instanceOf(LedgerSource);
          expect(await answers(source)).to.deep.equal(await answers(onPage));
        });
        made.push(...tried);
      }
      expect(made.length, url).to.be.at.most(1);
    }
  });

  it('R-11 is read on the page where there are no workers at all', async () => {
    const { Worker } = globalThis;
    Object.assign(globalThis, { Worker: undefined });
    try {
      const source = await openLedger(new Response(large), OPTIONS, workerFile());
      expect(source).to.be.instanceOf(LedgerSource);
    } finally {
      globalThis.Worker = Worker;
    }
  });

  const broken: [string, string, ChurnError['code']][] = [
    ['a text that ends too early', large.slice(0, -40), 'data/parse'],
    ['too many bad rows', large.replaceAll('"start":"2022', '"start":"soon'), 'data/schema'],
    ['something else altogether', `{"items":${large}}`, 'data/schema'],
  ];
  for (const [what, text, code] of broken) {
    it(`R-11 fails with the same words for ${what}`, async () => {
      const here = await faultOf(readSubscriptions(text, OPTIONS), code);
      const there = await faultOf(openLedger(text, OPTIONS, workerFile()), code);
      expect(there.message).to.equal(here.message);
      expect(there.values).to.deep.equal(here.values);
    });
  }

  it('fails with the fault of a stream that breaks', async () => {
    const half = bytesOf(large.slice(0, 1_500_000));
    let pulled = 0;
    const stream = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (pulled++ === 0) controller.enqueue(half);
          else controller.error(new TypeError('network error'));
        },
      },
      { highWaterMark: 0 },
    );
    await faultOf(openLedger(stream, OPTIONS, workerFile()), 'network/offline');
  });

  it('ends with the reason of an abort, and lets go of the stream', async () => {
    const abort = new AbortController();
    let isCancelled = false;
    const stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => controller.enqueue(bytesOf(large.slice(0, 1_500_000))),
        cancel: () => void (isCancelled = true),
      },
      { highWaterMark: 0 },
    );
    const opening = openLedger(stream, { ...OPTIONS, signal: abort.signal }, workerFile());
    setTimeout(() => abort.abort(new Error('nobody waits')), 50);
    expect(await opening.catch(String)).to.equal('Error: nobody waits');
    expect(isCancelled).to.equal(true);
  });

  it('tells how far it has come', async () => {
    const told: number[] = [];
    const onProgress = ({ bytes }: { bytes: number }): void => void told.push(bytes);
    const source = await openLedger(large, { ...OPTIONS, onProgress }, workerFile());
    expect(told.at(-1)).to.equal(bytesOf(large).length);
    source.dispose();
  });

  it('answers no more once it is disposed of', async () => {
    const source = await openLedger(large, OPTIONS, workerFile());
    const asked = source.query('kpis', {});
    source.dispose();
    for (const outcome of [asked, source.query('cohorts', {}), source.describe()]) {
      expect(await outcome.catch(String)).to.equal('Error: This source was disposed of.');
    }
  });

  it('refuses a question that cannot be read with the words of the page', async () => {
    const source = await openLedger(large, OPTIONS, workerFile());
    const options = { from: 'soon' };
    const onPage = new LedgerSource(await readSubscriptions(large, OPTIONS));
    const here = await faultOf(onPage.query('movements', options), 'config/attribute');
    const there = await faultOf(source.query('movements', options), 'config/attribute');
    expect(there.message).to.equal(here.message);
    source.dispose();
  });
});
