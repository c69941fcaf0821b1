import { ChurnError } from '../metrics/errors.js';

/** How often a load is tried again. */
const MOST_RETRIES = 3;
/** The first pause; each further one is twice as long. In milliseconds. */
const FIRST_PAUSE = 500;
/** A server that asks for more patience than this is not asked again by the same load. */
const LONGEST_PAUSE = 30_000;

/** What a server says that is for the moment: too many requests, or not at work. */
const PASSING = new Set([429, 502, 503, 504]);

/** How attempts are made. */
export interface RetryOptions {
  readonly signal: AbortSignal;
  /** Whether an expired sign-in is worth asking the page's fetcher once more. @default false */
  readonly canSignIn?: boolean;
  /** Waits so many milliseconds, or until the signal is aborted. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Tries up to three times more where the fault may pass: the network, or HTTP 429, 502, 503, 504.
 *
 * The pauses grow from half a second, each by up to a half longer or shorter by chance, so that many
 * pages do not come back at once; a server that names a time in `Retry-After` is waited for that long,
 * up to half a minute. Nothing is tried again after an abort, or after any other answer of a server.
 *
 * @param attempt is given its number from 1
 * @throws what the last attempt has thrown
 */
export async function withRetries<T>(
  attempt: (number: number) => Promise<T>,
  { signal, canSignIn = false, wait = pause }: RetryOptions,
): Promise<T> {
  let maySignIn = canSignIn;
  for (let number = 1, retries = 0; ; number++) {
    try {
      return await attempt(number);
    } catch (fault) {
      signal.throwIfAborted();
      if (maySignIn && fault instanceof ChurnError && fault.code === 'auth/expired') {
        maySignIn = false;
        continue;
      }
      const milliseconds = retries < MOST_RETRIES ? pauseAfter(fault, retries) : null;
      if (milliseconds === null) throw fault;
      retries++;
      await wait(milliseconds, signal);
    }
  }
}

/** How long to wait after a fault; null where it will not pass, or not soon. */
function pauseAfter(fault: unknown, retries: number): number | null {
  if (!(fault instanceof ChurnError) || !fault.code.startsWith('network/')) return null;
  if (fault.code === 'network/http' && !PASSING.has(Number(fault.values['status']))) return null;
  const asked = fault.values['retryAfter'];
  if (typeof asked === 'number') return asked * 1000 <= LONGEST_PAUSE ? asked * 1000 : null;
  return FIRST_PAUSE * 2 ** retries * (0.5 + Math.random());
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** The seconds that a `Retry-After` asks for, given as such or as a date; null where it says neither. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const date = /^[A-Z][a-z]{2}, /.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now) / 1000));
}
