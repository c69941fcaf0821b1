import { ChurnError } from '../metrics/errors.js';
import { shorten } from './quote.js';

const SCHEMES = new Set(['http:', 'https:', 'blob:']);
const LONGEST_SCHEME = 20;

/**
 * The absolute address of a setting.
 *
 * Messages name its scheme at most: any other part may hold a token or password.
 *
 * @param base what a relative address is relative to
 * @param name the setting that the address is in, for the message
 * @throws ChurnError `config/url` where it is none, has another scheme than http, https or blob,
 *   holds a user name or password, or is another page's blob
 */
export function addressOf(src: string, base: string, name = 'src'): string {
  const refusal = (why: string): ChurnError =>
    new ChurnError('config/url', `The address in ${name} ${why}.`, { values: { name, why } });
  if (src.trim() === '') throw refusal('is empty');
  if (!URL.canParse(src, base)) {
    throw refusal('is not an address; write it like https://example.com/subscriptions.json');
  }
  const url = new URL(src, base);
  if (!SCHEMES.has(url.protocol)) {
    const scheme = shorten(url.protocol, LONGEST_SCHEME);
    throw refusal(`begins with ${scheme}; only https:, http: and this page's own blob: are read`);
  }
  if (url.username || url.password) {
    throw refusal('holds a user name or password; send credentials by the property fetcher');
  }
  if (url.protocol === 'blob:' && url.origin !== new URL(base).origin) {
    throw refusal('is a blob of another page; only files chosen on this page are read');
  }
  return url.href;
}
