import { ChurnError } from '../metrics/errors.js';
import { shorten } from './quote.js';
import { retryAfter } from './retry.js';

/*
 * Messages name the host and nothing else of an address: its path and query may hold a token.
 */

/** The host of an address, as a message may name it. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? shorten(new URL(url).host) || 'the server' : 'the server';
}

/** What to say where `fetch` gave no response. */
export function networkFault(url: string, cause: unknown): ChurnError {
  const { origin, protocol } = new URL(url);
  const host = hostOf(url);
  const options = { cause, values: { host } };
  if (protocol === 'blob:') {
    return new ChurnError('config/url', 'The file is no longer there; choose it again.', options);
  }
  if (globalThis.navigator?.onLine === false) {
    return new ChurnError('network/offline', 'There is no network connection.', options);
  }
  if (globalThis.location?.origin !== origin) {
    return new ChurnError(
      'network/cors',
      `${host} did not answer, or does not allow this page to read its answer (CORS). Check the address and its header Access-Control-Allow-Origin.`,
      options,
    );
  }
  return new ChurnError('network/offline', `${host} did not answer. Try again later.`, options);
}

/** What to say where a host of the page's origin led on to one whose answer the browser hides. */
export function ledAway(url: string, cause: unknown): ChurnError {
  const host = hostOf(url);
  return new ChurnError(
    'auth/expired',
    `${host} led on to another place that this page may not read, perhaps one to sign in on. Sign in again, or let it answer with data or HTTP 401, or with CORS headers there.`,
    { cause, values: { host } },
  );
}

/** What to say where the body of a response broke off. */
export function brokenOff(url: string, cause: unknown): ChurnError {
  const host = hostOf(url);
  return new ChurnError(
    'network/offline',
    `The connection to ${host} broke off before the data was complete. Try again.`,
    { cause, values: { host } },
  );
}

/** What to say where nothing came for too long. */
export function silence(url: string, milliseconds: number): ChurnError {
  const host = hostOf(url);
  const seconds = milliseconds / 1000;
  return new ChurnError('network/timeout', `${host} sent nothing for ${seconds} seconds.`, {
    values: { host, seconds },
  });
}

/**
 * What to say where a page came in place of data, for instance to sign in on.
 *
 * @param name the setting that the address is in
 */
export function webPage(url: string, response: Response, name = 'src'): ChurnError {
  const host = hostOf(url);
  const place = response.redirected
    ? `led on to a web page at ${hostOf(response.url)}`
    : 'answered with a web page (HTML)';
  const cause = response.redirected ? 'perhaps one to sign in on' : 'not with data';
  return new ChurnError(
    'data/parse',
    `${host} ${place}, ${cause}. Sign in again, or check the address in ${name}.`,
    { values: { host } },
  );
}

/**
 * Lets a response pass that is one of success.
 *
 * @param name the setting that the address is in, for the message
 * @throws ChurnError `auth/expired` for 401, `auth/denied` for 403, `network/cors` where the browser
 *   hides the response, else `network/http`
 */
export function checkStatus(response: Response, url = response.url, name = 'src'): void {
  const { status, ok, type } = response;
  const host = hostOf(url);
  const values = { status, host };
  if (ok) return;
  if (type !== 'basic' && status === 0) {
    throw new ChurnError('network/cors', `The browser hides the answer of ${host} (${type}).`, {
      values,
    });
  }
  if (status === 401) {
    throw new ChurnError('auth/expired', `${host} asks to sign in again (HTTP 401).`, { values });
  }
  if (status === 403) {
    throw new ChurnError('auth/denied', `${host} does not allow this (HTTP 403).`, { values });
  }
  const isGone = status === 404 || status === 410;
  const step = isGone ? `Check the address in ${name}` : 'Try again later';
  const seconds = retryAfter(response.headers.get('Retry-After'), Date.now());
  throw new ChurnError('network/http', `${host} answered with HTTP ${status}. ${step}.`, {
    values: seconds === null ? values : { ...values, retryAfter: seconds },
  });
}
