import { expect } from '@open-wc/testing';
import type { Fetcher } from '../../src/data/fetch.js';
import { KEPT_MILLISECONDS, openSource, type Origin } from '../../src/data/source-cache.js';
import { faultOf } from '../helpers/faults.js';

const ROWS = [{ customerId: 'a', start: '2024-01-10', mrr: 100 }];
const TODAY = { today: '2024-06-15' };

interface Call {
  readonly url: string;
  readonly signal: AbortSignal;
  answer(body: string): void;
}

/** A fetcher whose requests a test answers itself. */
function heldFetcher(): { fetcher: Fetcher; calls: Call[] } {
  const calls: Call[] = [];
  const fetcher: Fetcher = (url, init) =>
    new Promise((resolve) => {
      const answer = (body: string): void => resolve(new Response(body));
      calls.push({ url, signal: init.signal!, answer });
    });
  return { fetcher, calls };
}

let addresses = 0;
const from = (fetcher?: Fetcher, more: Partial<Origin & { kind: 'url' }> = {}): Origin => ({
  kind: 'url',
  url: `https://api.example/${++addresses}`,
  credentials: 'same-origin',
  fetcher,
  ...more,
});

/** Runs the timers that are due after the time for which an unused source is kept. */
class Clock {
  readonly #set = globalThis.setTimeout.bind(globalThis);
  readonly #clear = globalThis.clearTimeout.bind(globalThis);
  readonly #kept = new Map<number, () => void>();
  #ids = 1e6;

  start(): void {
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay?: number) => {
        if (delay !== KEPT_MILLISECONDS) return this.#set(run, delay);
        this.#kept.set(++this.#ids, run);
        return this.#ids;
      },
      clearTimeout: (id?: number) => {
        if (!this.#kept.delete(id!)) this.#clear(id);
      },
    });
  }

  get waiting(): number {
    return this.#kept.size;
  }

  pass(): void {
    for (const run of this.#kept.values()) run();
    this.#kept.clear();
  }

  stop(): void {
    Object.assign(globalThis, { setTimeout: this.#set, clearTimeout: this.#clear });
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('openSource', () => {
  const clock = new Clock();
  const unhandled: unknown[] = [];
  const note = (event: PromiseRejectionEvent): void => void unhandled.push(event.reason);

  before(() => {
    clock.start();
    addEventListener('unhandledrejection', note);
  });

  after(async () => {
    clock.pass();
    clock.stop();
    // Unhandled rejections are reported in a task of their own.
    await nextTask();
    await nextTask();
    removeEventListener('unhandledrejection', note);
    expect(unhandled).to.deep.equal([]);
  });

  it('R-7 shares one request and one ledger among twelve users of one address', async () => {
    const { fetcher, calls } = heldFetcher();
    const origin = from(fetcher);
    const leases = Array.from({ length: 12 }, () => openSource({ ...origin }, { ...TODAY }));
    calls[0]!.answer(JSON.stringify(ROWS));
    const sources = await Promise.all(leases.map(({ source }) => source));
    expect(new Set(sources).size).to.equal(1);
    expect(calls.length).to.equal(1);
    expect((await sources[0]!.describe()).customers).to.equal(1);
    leases.forEach((lease) => lease.release());
  });

  it('R-7 reads anew for another address, fetcher, credentials or read option', async () => {
    const { fetcher, calls } = heldFetcher();
    const other = heldFetcher();
    const origin = from(fetcher) as Origin & { kind: 'url' };
    const leases = [
      openSource(origin, { ...TODAY, timeZone: 'UTC' }),
      openSource(origin, { timeZone: 'UTC', ...TODAY }),
      openSource(origin, { ...TODAY, timeZone: 'Asia/Tokyo' }),
      openSource(origin, { ...TODAY, timeZone: 'UTC', asOf: '2024-02-01' }),
      openSource({ ...origin, credentials: 'include' }, { ...TODAY, timeZone: 'UTC' }),
      openSource({ ...origin, url: `${origin.url}?x` }, { ...TODAY, timeZone: 'UTC' }),
      openSource({ ...origin, fetcher: other.fetcher }, { ...TODAY, timeZone: 'UTC' }),
    ];
    expect(calls.length).to.equal(5);
    expect(other.calls.length).to.equal(1);
    expect(leases[0]!.source).to.equal(leases[1]!.source);
    for (const { answer } of [...calls, ...other.calls]) answer('[]');
    await Promise.all(leases.map(({ source }) => source));
    leases.forEach((lease) => lease.release());
  });

  it('tells options apart at any depth, and not by the order of their names', () => {
    const rates = (rates: object): object => ({ ...TODAY, rates });
    const first = openSource({ kind: 'value', value: ROWS }, rates({ EUR: 1, USD: 2 }));
    const same = openSource({ kind: 'value', value: ROWS }, rates({ USD: 2, EUR: 1 }));
    const other = openSource({ kind: 'value', value: ROWS }, rates({ EUR: 1, USD: 3 }));
    expect(same.source).to.equal(first.source);
    expect(other.source).not.to.equal(first.source);
    for (const lease of [first, same, other]) lease.release();
  });

  it('R-7 reads one object or one text once, and equal objects each for itself', () => {
    const leases = [
      openSource({ kind: 'value', value: ROWS }, TODAY),
      openSource({ kind: 'value', value: ROWS }, TODAY),
      openSource({ kind: 'value', value: [...ROWS] }, TODAY),
      openSource({ kind: 'text', text: '[]' }, TODAY),
      openSource({ kind: 'text', text: '[]' }, TODAY),
      openSource({ kind: 'text', text: '[] ' }, TODAY),
    ];
    const sources = leases.map(({ source }) => source);
    expect(sources[0]).to.equal(sources[1]);
    expect(sources[3]).to.equal(sources[4]);
    expect(new Set(sources).size).to.equal(4);
    leases.forEach((lease) => lease.release());
  });

  it('keeps what nobody uses for 30 seconds, with one timer however often users come and go', async () => {
    expect(KEPT_MILLISECONDS).to.equal(30_000);
    clock.pass();
    const { fetcher, calls } = heldFetcher();
    const origin = from(fetcher);
    const first = openSource(origin, TODAY);
    calls[0]!.answer(JSON.stringify(ROWS));
    const source = await first.source;
    first.release();
    for (let i = 0; i < 200; i++) openSource(origin, TODAY).release();
    expect(clock.waiting).to.equal(1);
    const back = openSource(origin, TODAY);
    expect(clock.waiting).to.equal(0);
    expect(await back.source).to.equal(source);
    expect(calls.length).to.equal(1);

    back.release();
    clock.pass();
    await Promise.resolve();
    expect(await source.describe().catch(String)).to.contain('disposed');
    const anew = openSource(origin, TODAY);
    expect(calls.length).to.equal(2);
    calls[1]!.answer('[]');
    expect(await anew.source).not.to.equal(source);
    anew.release();
  });

  it('counts a user once, however often it lets go', async () => {
    const { fetcher, calls } = heldFetcher();
    const origin = from(fetcher);
    const [first, second] = [openSource(origin, TODAY), openSource(origin, TODAY)];
    first.release();
    first.release();
    await nextTask();
    expect(calls[0]!.signal.aborted).to.equal(false);
    calls[0]!.answer('[]');
    const source = await second.source;
    clock.pass();
    expect((await source.describe()).size).to.equal(0);
    second.release();
  });

  it('aborts a load that nobody waits for, and loads anew for the next who asks', async () => {
    const { fetcher, calls } = heldFetcher();
    const origin = from(fetcher);
    const lease = openSource(origin, TODAY);
    lease.release();
    expect(calls[0]!.signal.aborted).to.equal(false);
    await nextTask();
    expect(calls[0]!.signal.aborted).to.equal(true);
    expect(((await lease.source.catch((error: unknown) => error)) as Error).name).to.equal(
      'AbortError',
    );
    const next = openSource(origin, TODAY);
    expect(calls.length).to.equal(2);
    calls[1]!.answer('[]');
    await next.source;
    next.release();
  });

  it('R-12 ends the worker of a load that nobody waits for any more when it has started', async () => {
    const text = JSON.stringify(Array.from({ length: 30_000 }, () => ROWS[0]));
    const told: string[] = [];
    const { Worker } = globalThis;
    globalThis.Worker = class extends Worker {
      override postMessage({ kind }: { kind: string }): void {
        told.push(kind);
      }
      override terminate(): void {
        told.push('terminated');
        super.terminate();
      }
    };
    try {
      const lease = openSource({ kind: 'text', text }, TODAY);
      lease.release();
      const fault = await lease.source.catch((error: unknown) => error);
      expect((fault as Error).name).to.equal('AbortError');
    } finally {
      globalThis.Worker = Worker;
    }
    expect(told).to.deep.equal(['terminated']);
  });

  it('R-12 does not load anew for an element that is moved, within one task', async () => {
    const { fetcher, calls } = heldFetcher();
    const origin = from(fetcher);
    openSource(origin, TODAY).release();
    const back = openSource(origin, TODAY);
    await nextTask();
    expect(calls.length).to.equal(1);
    expect(calls[0]!.signal.aborted).to.equal(false);
    calls[0]!.answer('[]');
    await back.source;
    back.release();
  });

  it('does not keep a load that failed, for those who use it or for the next', async () => {
    let calls = 0;
    const fetcher: Fetcher = async () => new Response('[]', { status: ++calls === 1 ? 500 : 200 });
    const origin = from(fetcher);
    const leases = [openSource(origin, TODAY), openSource(origin, TODAY)];
    for (const { source } of leases) await faultOf(source, 'network/http');
    const waiting = clock.waiting;
    const next = openSource(origin, TODAY);
    await next.source;
    leases.forEach((lease) => lease.release());
    expect(clock.waiting).to.equal(waiting);
    expect(calls).to.equal(2);
    expect(openSource(origin, TODAY).source).to.equal(next.source);
    next.release();
  });

  it('leaves no rejection unhandled where nobody looks at the failure', async () => {
    const fetcher: Fetcher = () => Promise.reject(new TypeError('Failed to fetch'));
    openSource(from(fetcher), TODAY).release();
    openSource({ kind: 'text', text: '[' }, TODAY).release();
    openSource({ kind: 'value', value: {} }, TODAY).release();
    openSource({ kind: 'value', value: ROWS }, { timeZone: 'Mars/Base' }).release();
    await nextTask();
    await nextTask();
    expect(unhandled).to.deep.equal([]);
  });
});
