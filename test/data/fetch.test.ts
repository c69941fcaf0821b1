import { expect } from '@open-wc/testing';
import { fetchPayload, type Fetcher, type FetchRequest } from '../../src/data/fetch.js';
import { openSource, type Origin } from '../../src/data/source-cache.js';
import { readSubscriptions } from '../../src/data/read.js';
import { ChurnError } from '../../src/metrics/errors.js';
import { faultOf } from '../helpers/faults.js';

const at = (path: string): string => new URL(`/faults/${path}`, location.href).href;

const SECRET = 'token=CANARY';

async function load(
  url: string,
  request: Partial<FetchRequest> = {},
  signal = new AbortController().signal,
): Promise<unknown> {
  const response = await fetchPayload({ url, credentials: 'same-origin', ...request }, signal);
  return readSubscriptions(response, { today: '2024-06-15' });
}

const call = async (path: string): Promise<string> => (await fetch(at(path))).text();

describe('fetchPayload', () => {
  it('S-7 asks for JSON, with no credentials for others, no header of its own and little referrer', async () => {
    const asked: [string, RequestInit][] = [];
    const fetcher: Fetcher = async (url, init) => {
      asked.push([url, init]);
      return new Response('[]');
    };
    await load('https://api.example/a', { fetcher, credentials: 'include' });
    const [[url, { signal, ...init }]] = asked as [[string, RequestInit]];
    expect(url).to.equal('https://api.example/a');
    expect(signal).to.be.instanceOf(AbortSignal);
    expect(init).to.deep.equal({
      credentials: 'include',
      mode: 'cors',
      referrerPolicy: 'strict-origin-when-cross-origin',
      headers: { Accept: 'application/json' },
    });
  });

  const statuses: [
    status: number,
    code: 'network/http' | 'auth/expired' | 'auth/denied',
    says: string,
  ][] = [
    [401, 'auth/expired', 'asks to sign in again (HTTP 401).'],
    [403, 'auth/denied', 'does not allow this (HTTP 403).'],
    [410, 'network/http', 'answered with HTTP 410. Check the address in src.'],
    [429, 'network/http', 'answered with HTTP 429. Try again later.'],
    [500, 'network/http', 'answered with HTTP 500. Try again later.'],
    [503, 'network/http', 'answered with HTTP 503. Try again later.'],
  ];
  for (const [status, code, says] of statuses) {
    it(`R-2 S-8 says of HTTP ${status}: ${says}`, async () => {
      const fault = await faultOf(load(at(`status/${status}?${SECRET}`)), code);
      expect(fault.message).to.equal(`${location.host} ${says}`);
      expect(fault.values).to.deep.equal({ host: location.host, status });
    });
  }

  const bodies: [path: string, code: 'data/parse' | 'network/offline', says: RegExp][] = [
    ['empty', 'data/parse', /^The data is empty: .*Check where it comes from\.$/],
    ['truncated', 'data/parse', /line 1, column 40: the text ends too early/],
    ['page', 'data/parse', /answered with a web page \(HTML\).*check the address in src/],
    ['login', 'data/parse', /led on to a web page at .*, perhaps one to sign in on/],
    ['broken', 'network/offline', /broke off before the data was complete\. Try again\./],
  ];
  for (const [path, code, says] of bodies) {
    it(`says what is wrong with an answer that is ${path}`, async () => {
      const fault = await faultOf(load(at(`${path}?${SECRET}`)), code);
      expect(fault.message).to.match(says);
      expect(fault.message + JSON.stringify(fault.values)).not.to.contain('CANARY');
    });
  }

  for (const status of [204, 205]) {
    it(`takes HTTP ${status}, which has no body, for empty data`, async () => {
      const fault = await faultOf(load(at(`status/${status}`)), 'data/parse');
      expect(fault.message).to.match(/^The data is empty/);
    });
  }

  it('says that nothing was sent for HTTP 304 without a body', async () => {
    const fetcher = async () => new Response(null, { status: 304 });
    const fault = await faultOf(load(at('x'), { fetcher }), 'network/http');
    expect(fault.message).to.equal(`${location.host} answered with HTTP 304. Try again later.`);
  });

  it('R-3 says of an address that leads on to a sign-in elsewhere to sign in again, and does not try again', async () => {
    const url = at(`away/once?${SECRET}`);
    const origin: Origin = { kind: 'url', url, credentials: 'same-origin' };
    const lease = openSource(origin, { today: '2024-06-15' });
    const fault = await faultOf(lease.source, 'auth/expired');
    expect(fault.message).to.match(/led on to another place .* Sign in again, or let it answer/);
    expect(fault.message).not.to.contain('CANARY');
    expect(lease.attempts).to.equal(1);
    lease.release();
    expect(await call('asked/once')).to.equal('2');
    const gone = await faultOf(load(at('gone')), 'network/offline');
    expect(gone.message).to.equal(`${location.host} did not answer. Try again later.`);
  });

  it('R-2 tells a host that refuses this page from one that is not reached', async () => {
    const refused = await faultOf(load(`http://127.0.0.1:1/a?${SECRET}`), 'network/cors');
    expect(refused.message).to.match(/^127\.0\.0\.1:1 did not answer, or does not allow this page/);
    expect(refused.message).not.to.contain('CANARY');
    const fetcher = () => Promise.reject(new TypeError('Failed to fetch'));
    const offline = await faultOf(load(at('x'), { fetcher }), 'network/offline');
    expect(offline.message).to.equal(`${location.host} did not answer. Try again later.`);
    const hidden = () => fetch('http://127.0.0.1:1/', { mode: 'no-cors' });
    await faultOf(load(at('x'), { fetcher: hidden }), 'network/offline');
    const opaque = async () => Response.error();
    await faultOf(load(at('x'), { fetcher: opaque }), 'network/cors');
  });

  it('R-2 says that there is no network where the browser says so', async () => {
    const fetcher = () => Promise.reject(new TypeError('Failed to fetch'));
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const fault = await faultOf(load('https://api.example/a', { fetcher }), 'network/offline');
      expect(fault.message).to.equal('There is no network connection.');
      // It is a hint only: what answers is read all the same.
      await load(at('x'), { fetcher: async () => new Response('[]') });
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('says that a chosen file is gone', async () => {
    const url = URL.createObjectURL(new Blob(['[]']));
    await load(url);
    URL.revokeObjectURL(url);
    const fault = await faultOf(load(url), 'config/url');
    expect(fault.message).to.equal('The file is no longer there; choose it again.');
  });

  it('R-2 gives up when there is no answer for the time of its patience', async () => {
    let signal: AbortSignal | undefined;
    const fetcher: Fetcher = (_, init) => {
      signal = init.signal!;
      return new Promise(() => undefined);
    };
    const fault = await faultOf(load(at('x'), { fetcher, patience: 20 }), 'network/timeout');
    expect(fault.message).to.equal(`${location.host} sent nothing for 0.02 seconds.`);
    expect(signal!.reason).to.equal(fault);
  });

  it('R-2 has a patience of 15 seconds where nothing else is said', async () => {
    const { setTimeout: set } = globalThis;
    const delays: number[] = [];
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay = 0) => {
        delays.push(delay);
        return set(run, 0);
      },
    });
    try {
      const fetcher: Fetcher = () => new Promise(() => undefined);
      const fault = await faultOf(load(at('x'), { fetcher }), 'network/timeout');
      expect(fault.message).to.equal(`${location.host} sent nothing for 15 seconds.`);
    } finally {
      Object.assign(globalThis, { setTimeout: set });
    }
    expect(delays).to.deep.equal([15_000]);
  });

  it('R-3 reads from the answer when the server wants to be asked again', async () => {
    const answering = (value: string) => ({
      fetcher: async () => new Response('', { status: 503, headers: { 'Retry-After': value } }),
    });
    const fault = await faultOf(load(at('x'), answering('7')), 'network/http');
    expect(fault.values).to.deep.equal({ host: location.host, status: 503, retryAfter: 7 });
    const other = await faultOf(load(at('x'), answering('soon')), 'network/http');
    expect(other.values).not.to.have.property('retryAfter');
  });

  it('R-2 gives up when the answer stops coming, and ends the transfer', async () => {
    let end: () => void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Uint8Array.of(0x5b)),
      cancel: () => end(),
    });
    const fetcher = async () => new Response(body);
    await faultOf(load(at('x'), { fetcher, patience: 20 }), 'network/timeout');
    await ended;
  });

  it('R-2 measures its patience from byte to byte, not over the whole load', async () => {
    const encoder = new TextEncoder();
    let now = 0;
    let timers = new Map<number, { at: number; run: () => void }>();
    let ids = 0;
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          // Ten seconds pass before each byte.
          now += 10_000;
          for (const [id, timer] of timers) {
            if (timer.at > now) continue;
            timers.delete(id);
            timer.run();
          }
          if (now > 60_000) controller.close();
          else
            controller.enqueue(encoder.encode(now === 10_000 ? '[' : now === 60_000 ? ']' : ' '));
        },
      },
      { highWaterMark: 0 },
    );
    Object.assign(globalThis, {
      setTimeout: (run: () => void, delay = 0) => {
        timers.set(++ids, { at: now + delay, run });
        return ids;
      },
      clearTimeout: (id: number) => timers.delete(id),
    });
    try {
      await load(at('x'), { fetcher: async () => new Response(body) });
      expect(now).to.equal(70_000);
      expect(timers.size).to.equal(0);
    } finally {
      timers = new Map();
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    }
  });

  it('ends a transfer that is aborted, with the reason for which it was', async () => {
    const abort = new AbortController();
    const loading = load(at('held/left?first=[{'), {}, abort.signal);
    await call('arrived/left');
    const reason = new Error('The element was removed.');
    abort.abort(reason);
    expect(await loading.catch((error: unknown) => error)).to.equal(reason);
    await call('closed/left');
    const late = await load(at('held/late'), {}, abort.signal).catch((error: unknown) => error);
    expect(late).to.equal(reason);
    expect(await call('asked/late')).to.equal('0');
  });

  it('does not wait for a fetcher that heeds no signal', async () => {
    const abort = new AbortController();
    const fetcher = () => new Promise<Response>(() => undefined);
    const loading = load(at('x'), { fetcher }, abort.signal);
    abort.abort();
    expect(((await loading.catch((error: unknown) => error)) as Error).name).to.equal('AbortError');
  });

  it('R-13 tells a fetcher that fails by itself from a network that does', async () => {
    const cause = new Error('CANARY');
    const thrower: Fetcher = () => {
      throw cause;
    };
    const fault = await faultOf(load(at('x'), { fetcher: thrower }), 'render/failed');
    expect(fault.cause).to.equal(cause);
    expect(fault.message).not.to.contain('CANARY');
    const own = new ChurnError('auth/expired', 'Please sign in.');
    const rejecter = () => Promise.reject(own);
    expect(await faultOf(load(at('x'), { fetcher: rejecter }), 'auth/expired')).to.equal(own);
    const parser = (async () => ({ rows: [] })) as unknown as Fetcher;
    const misused = await faultOf(load(at('x'), { fetcher: parser }), 'config/attribute');
    expect(misused.message).to.equal('The fetcher must return a Response, not an object.');
  });
});
