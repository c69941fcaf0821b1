import { ChurnError } from '../metrics/errors.js';

/** Fetches a payload in the page's stead, for instance with a token. */
export type Fetcher = (url: string, init: RequestInit) => Promise<Response>;

/** How a payload is asked for. */
export interface FetchRequest {
  /** Absolute, see `addressOf`. */
  readonly url: string;
  readonly fetcher?: Fetcher | undefined;
  readonly credentials: RequestCredentials;
}

/**
 * Asks for a payload and returns the response once it is known to be a good one.
 *
 * @throws ChurnError `network/*` or `auth/*`; the signal's reason where it was aborted
 */
export async function fetchPayload(request: FetchRequest, signal: AbortSignal): Promise<Response> {
  const send: Fetcher = request.fetcher ?? ((url, init) => fetch(url, init));
  let response: Response;
  try {
    response = await send(request.url, {
      credentials: request.credentials,
      mode: 'cors',
      referrerPolicy: 'strict-origin-when-cross-origin',
      headers: { Accept: 'application/json' },
      signal,
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw networkFault(request.url, cause);
  }
  if (response.ok) return response;
  throw statusFault(response.status, request.url);
}

function networkFault(url: string, cause: unknown): ChurnError {
  const { host, origin } = new URL(url);
  const values = { host };
  if (globalThis.navigator?.onLine === false) {
    return new ChurnError('network/offline', 'There is no network connection.', { cause, values });
  }
  if (globalThis.location?.origin !== origin) {
    return new ChurnError(
      'network/cors',
      `${host} did not answer, or does not allow this page to read its answer (CORS).`,
      { cause, values },
    );
  }
  return new ChurnError('network/offline', `${host} did not answer.`, { cause, values });
}

function statusFault(status: number, url: string): ChurnError {
  const { host } = new URL(url);
  const values = { status, host };
  if (status === 401) {
    return new ChurnError('auth/expired', `${host} asks for a new sign-in (HTTP 401).`, { values });
  }
  if (status === 403) {
    return new ChurnError('auth/denied', `${host} does not allow this (HTTP 403).`, { values });
  }
  return new ChurnError('network/http', `${host} answered with HTTP ${status}.`, { values });
}
