import { expect } from '@open-wc/testing';
import { retryAfter, withRetries } from '../../src/data/retry.js';
import { ChurnError, type ErrorCode } from '../../src/metrics/errors.js';
import { faultOf } from '../helpers/faults.js';

const http = (status: number, more: Record<string, number> = {}): ChurnError =>
  new ChurnError('network/http', `HTTP ${status}.`, { values: { status, ...more } });

/** Tries against faults in turn, and success after them; tells the pauses that were made. */
async function against(
  faults: readonly unknown[],
  { signal = new AbortController().signal, canSignIn = false } = {},
): Promise<{ pauses: number[]; attempts: number; result: Promise<string> }> {
  const pauses: number[] = [];
  let attempts = 0;
  const attempt = async (number: number): Promise<string> => {
    attempts = number;
    if (number <= faults.length) throw faults[number - 1];
    return 'data';
  };
  const wait = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
  const result = withRetries(attempt, { signal, canSignIn, wait });
  await result.catch(() => undefined);
  return { pauses, attempts, result };
}

describe('withRetries', () => {
  it('R-3 tries three times more, with pauses that double, and then gives up', async () => {
    const { pauses, attempts, result } = await against([503, 503, 503, 503].map((s) => http(s)));
    expect(attempts).to.equal(4);
    expect(pauses.length).to.equal(3);
    pauses.forEach((pause, i) => {
      expect(pause).to.be.at.least(250 * 2 ** i);
      expect(pause).to.be.at.most(750 * 2 ** i);
    });
    expect((await faultOf(result, 'network/http')).message).to.equal('HTTP 503.');
  });

  it('R-3 waits by chance, so that many pages do not come back at once', async () => {
    const pauses = await Promise.all(
      Array.from({ length: 20 }, async () => (await against([http(503)])).pauses[0]),
    );
    expect(new Set(pauses).size).to.be.above(15);
  });

  for (const status of [429, 502, 503, 504]) {
    it(`R-3 tries again after HTTP ${status}`, async () => {
      expect(await (await against([http(status)])).result).to.equal('data');
    });
  }

  for (const status of [400, 404, 409, 500, 501]) {
    it(`R-3 does not try again after HTTP ${status}`, async () => {
      expect((await against([http(status)])).attempts).to.equal(1);
    });
  }

  const tried: [ErrorCode, number][] = [
    ['network/offline', 2],
    ['network/timeout', 2],
    ['network/cors', 2],
    ['auth/expired', 1],
    ['auth/denied', 1],
    ['data/parse', 1],
    ['data/too-large', 1],
    ['config/attribute', 1],
    ['render/failed', 1],
  ];
  for (const [code, attempts] of tried) {
    it(`R-3 ${attempts > 1 ? 'tries again' : 'does not try again'} after ${code}`, async () => {
      expect((await against([new ChurnError(code, 'No.')])).attempts).to.equal(attempts);
    });
  }

  it('R-3 waits as long as the server asks, up to half a minute', async () => {
    expect((await against([http(429, { retryAfter: 7 })])).pauses).to.deep.equal([7000]);
    expect((await against([http(503, { retryAfter: 0 })])).pauses).to.deep.equal([0]);
    const { attempts, pauses } = await against([http(429, { retryAfter: 31 })]);
    expect(attempts).to.equal(1);
    expect(pauses).to.deep.equal([]);
  });

  it('R-3 never tries again once it is aborted', async () => {
    const abort = new AbortController();
    let attempts = 0;
    const attempt = async (): Promise<never> => {
      attempts++;
      abort.abort(new Error('gone'));
      throw http(503);
    };
    const fault = await withRetries(attempt, { signal: abort.signal }).catch(String);
    expect(fault).to.equal('Error: gone');
    expect(attempts).to.equal(1);
  });

  it('R-3 leaves a pause at once when it is aborted meanwhile', async () => {
    const abort = new AbortController();
    const result = withRetries(() => Promise.reject(http(429, { retryAfter: 30 })), {
      signal: abort.signal,
    }).catch(String);
    await Promise.resolve();
    abort.abort(new Error('gone'));
    expect(await result).to.equal('Error: gone');
  });

  it('R-6 asks a fetcher once more where the sign-in has expired, at once, and then says so', async () => {
    const expired = new ChurnError('auth/expired', 'HTTP 401.');
    const again = await against([expired], { canSignIn: true });
    expect(await again.result).to.equal('data');
    expect(again.pauses).to.deep.equal([]);
    const twice = await against([expired, expired], { canSignIn: true });
    expect(twice.attempts).to.equal(2);
    await faultOf(twice.result, 'auth/expired');
  });
});

describe('retryAfter', () => {
  const now = Date.UTC(2024, 0, 15, 12, 0, 0);

  it('R-3 reads seconds and dates, and nothing else', () => {
    expect(retryAfter('120', now)).to.equal(120);
    expect(retryAfter('Mon, 15 Jan 2024 12:00:09 GMT', now)).to.equal(9);
    expect(retryAfter('Mon, 15 Jan 2024 11:00:00 GMT', now)).to.equal(0);
    for (const header of [null, '', 'soon', '-5', '1e9']) {
      expect(retryAfter(header, now), String(header)).to.equal(null);
    }
  });
});
