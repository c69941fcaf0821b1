import { ChurnError } from '../metrics/errors.js';
import { isResponse } from './bytes.js';
import {
  brokenOff,
  checkStatus,
  ledAway,
  networkFault,
  silence,
  webPage,
} from './network-faults.js';
import { quote } from './quote.js';

/** Fetches a payload in the page's stead, for instance with a token. */
export type Fetcher = (url: string, init: RequestInit) => Promise<Response>;

/** How a payload is asked for. */
export interface FetchRequest {
  /** Absolute, see `addressOf`. */
  readonly url: string;
  /** The setting that the address is in, for messages. @default 'src' */
  readonly name?: string;
  readonly fetcher?: Fetcher | undefined;
  readonly credentials: RequestCredentials;
  /** How many milliseconds may pass without a byte. @default 15000 */
  readonly patience?: number;
}

const PATIENCE = 15_000;

/**
 * Asks for a payload and returns the response once it is known to be one of success.
 *
 * Its body fails with a `ChurnError` where it breaks off, where no byte comes for 15 seconds, and
 * where it is a web page.
 *
 * @throws ChurnError `network/*` or `auth/*`; `config/attribute` where a fetcher returns no
 *   response, `render/failed` where it fails for reasons of its own; the signal's reason where it
 *   was aborted
 */
export async function fetchPayload(request: FetchRequest, signal: AbortSignal): Promise<Response> {
  const { url, name, fetcher, credentials } = request;
  const wait = new Wait(request, signal);
  const init: RequestInit = {
    credentials,
    mode: 'cors',
    referrerPolicy: 'strict-origin-when-cross-origin',
    headers: { Accept: 'application/json' },
    signal: wait.signal,
  };
  const response = await wait.for(async () => {
    try {
      return await (fetcher ?? fetch)(url, init);
    } catch (cause) {
      if (fetcher) throw fetcherFault(url, cause);
      throw (await leadsAway(url, init)) ? ledAway(url, cause) : networkFault(url, cause);
    }
  });
  if (!isResponse(response)) {
    // A text may be the records themselves, of which a message tells nothing.
    const what = typeof response === 'string' ? 'a text' : quote(response);
    const message = `The fetcher must return a Response, not ${what}.`;
    throw new ChurnError('config/attribute', message, { values: { name: 'fetcher' } });
  }
  try {
    checkStatus(response, url, name);
  } catch (fault) {
    response.body?.cancel().catch(() => undefined);
    throw fault;
  }
  if (!response.body || response.bodyUsed) return response;
  // The status is one of success, and 204 is not allowed with a body, be it an empty one.
  const { headers } = response;
  return new Response(watched(response, response.body, request, wait), { headers });
}

/**
 * Whether an address of the page's own origin, which gave no response, leads on to another place;
 * a browser tells only when it is asked once more and not to follow.
 */
async function leadsAway(url: string, init: RequestInit): Promise<boolean> {
  if (new URL(url).origin !== globalThis.location?.origin) return false;
  const response = await fetch(url, { ...init, redirect: 'manual' }).catch(() => null);
  response?.body?.cancel().catch(() => undefined);
  return response?.type === 'opaqueredirect';
}

/** A fetcher may pass on what `fetch` throws, throw an error of this package, or fail by itself. */
function fetcherFault(url: string, cause: unknown): ChurnError {
  if (cause instanceof ChurnError) return cause;
  if (cause instanceof TypeError) return networkFault(url, cause);
  const message = 'The fetcher of the page failed; its error is the cause of this one.';
  return new ChurnError('render/failed', message, { cause });
}

/** Waits for one step of a transfer at a time, until it is aborted or too long silent. */
class Wait {
  readonly #controller = new AbortController();
  readonly #url: string;
  readonly #patience: number;

  constructor({ url, patience = PATIENCE }: FetchRequest, outer: AbortSignal) {
    this.#url = url;
    this.#patience = patience;
    if (outer.aborted) this.#controller.abort(outer.reason);
    outer.addEventListener('abort', () => this.#controller.abort(outer.reason), { once: true });
  }

  /** Aborted with the reason of the outer signal, or with `network/timeout`. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The result of a step, also where the step itself does not heed the signal. */
  for<T>(step: () => Promise<T>): Promise<T> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const stop = (): void => reject(signal.reason);
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop);
      const tooLong = (): void => this.#controller.abort(silence(this.#url, this.#patience));
      const timer = setTimeout(tooLong, this.#patience);
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
      };
      signal.addEventListener('abort', done, { once: true });
      step().then(resolve, reject).finally(done);
    });
  }
}

const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);
const LESS_THAN = 0x3c;

/** The body of a response, each piece of which is waited for; a web page is refused at its first byte. */
function watched(
  response: Response,
  body: ReadableStream<Uint8Array>,
  { url, name }: FetchRequest,
  wait: Wait,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let hasBegun = false;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await wait
          .for(() => reader.read())
          .catch((cause: unknown) => {
            reader.cancel().catch(() => undefined);
            throw cause instanceof TypeError ? brokenOff(url, cause) : cause;
          });
        if (done) return controller.close();
        const first = hasBegun ? undefined : value.find((byte) => !SPACE.has(byte));
        if (first === LESS_THAN) {
          reader.cancel().catch(() => undefined);
          throw webPage(url, response, name);
        }
        hasBegun ||= first !== undefined;
        controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
