import { expect } from '@open-wc/testing';
import { LARGE, openLedger } from '../../src/data/worker/open.js';
import type { FromWorker, ToWorker } from '../../src/data/worker/messages.js';
import { PATIENCE } from '../../src/data/worker/start.js';
import { MOST_ON_THEIR_WAY } from '../../src/data/worker/worker-source.js';
import { LedgerSource } from '../../src/metrics/source.js';
import { faultOf } from '../helpers/faults.js';

const OPTIONS = { today: '2024-06-15' };
const ROW = '{"customerId":"a","start":"2024-01-10","mrr":100}';
const LARGE_TEXT = `[${Array.from({ length: 30_000 }, () => ROW).join(',')}]`;

type Hear = (message: ToWorker, worker: FakeWorker) => void;

/** A worker whose side a test plays. */
class FakeWorker {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  isTerminated = false;
  readonly heard: ToWorker['kind'][] = [];
  hear: Hear = () => undefined;

  postMessage(message: ToWorker): void {
    this.heard.push(message.kind);
    this.hear(message, this);
  }

  say(data: FromWorker): void {
    this.onmessage?.({ data });
  }

  terminate(): void {
    this.isTerminated = true;
  }

  count(kind: ToWorker['kind']): number {
    return this.heard.filter((it) => it === kind).length;
  }
}

const { Worker, setTimeout } = globalThis;

/** Has the next worker be one that starts, or one that says nothing. */
function nextWorker(saysHello: boolean, hear: Hear = () => undefined): FakeWorker {
  const worker = new FakeWorker();
  worker.hear = hear;
  const make = function (): FakeWorker {
    if (saysHello) queueMicrotask(() => worker.say({ kind: 'hello' }));
    return worker;
  };
  Object.assign(globalThis, { Worker: make });
  return worker;
}

const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
let addresses = 0;
const address = (): string => `/fake-worker-${++addresses}.js`;

describe('a worker that fails', () => {
  afterEach(() => Object.assign(globalThis, { Worker, setTimeout }));

  it('R-11 leaves the work to the page where it says nothing for the time of its patience', async () => {
    const worker = nextWorker(false);
    const delays: number[] = [];
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay = 0) => {
        if (delay >= 1000) delays.push(delay);
        return setTimeout(run, delay >= 1000 ? 0 : delay);
      },
    });
    const source = await openLedger(LARGE_TEXT, OPTIONS, address());
    expect(source).to.be.instanceOf(LedgerSource);
    expect(worker.isTerminated).to.equal(true);
    expect(delays).to.deep.equal([PATIENCE]);
    expect(PATIENCE).to.equal(5000);
  });

  it('R-11 leaves the work to the page at once where it starts with an error', async () => {
    const worker = nextWorker(false);
    const opening = openLedger(LARGE_TEXT, OPTIONS, address());
    while (!worker.onerror) await task();
    worker.onerror(new ErrorEvent('error', { cancelable: true }));
    expect(await opening).to.be.instanceOf(LedgerSource);
    expect(worker.isTerminated).to.equal(true);
  });

  it('R-11 ends a load in which it stops with a fault, and is ended itself', async () => {
    const cause = new Error('CANARY');
    const worker = nextWorker(true, ({ kind }, { onerror }) => {
      if (kind === 'bytes') onerror!(new ErrorEvent('error', { error: cause }));
    });
    const fault = await faultOf(openLedger(LARGE_TEXT, OPTIONS, address()), 'render/failed');
    expect(fault.message).to.equal('The worker that reads the data has stopped. Load it again.');
    expect(fault.cause).to.equal(cause);
    expect(worker.isTerminated).to.equal(true);
  });

  it('R-10 is sent no more pieces than it takes in, beyond a few on their way', async () => {
    const worker = nextWorker(true);
    let pulled = 0;
    const stream = new ReadableStream<Uint8Array>(
      { pull: (controller) => controller.enqueue(new Uint8Array(LARGE).fill(++pulled)) },
      { highWaterMark: 0 },
    );
    const abort = new AbortController();
    const opening = openLedger(stream, { ...OPTIONS, signal: abort.signal }, address());
    while (worker.count('bytes') < MOST_ON_THEIR_WAY) await task();
    for (let taken = 0; taken < 4; taken++) {
      for (let i = 0; i < 10; i++) await task();
      expect(worker.count('bytes')).to.equal(MOST_ON_THEIR_WAY + taken);
      // One more is held in hand.
      expect(pulled).to.equal(MOST_ON_THEIR_WAY + taken + 1);
      worker.say({ kind: 'taken' });
    }
    abort.abort(new Error('enough'));
    expect(await opening.catch(String)).to.equal('Error: enough');
    expect(worker.isTerminated).to.equal(true);
  });
});
