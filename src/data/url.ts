import { ChurnError } from '../metrics/errors.js';

const SCHEMES = new Set(['http:', 'https:', 'blob:']);

/**
 * The absolute address of a `src`.
 *
 * @param base what a relative address is relative to
 * @throws ChurnError `config/url` where it is none, has another scheme than http, https or blob,
 *   holds a user name or password, or is another page's blob
 */
export function addressOf(src: string, base: string): string {
  const refuse = (why: string): ChurnError =>
    new ChurnError('config/url', `src="${src.slice(0, 80)}" ${why}.`, {
      values: { src: src.slice(0, 80) },
    });
  let url: URL;
  try {
    url = new URL(src, base);
  } catch {
    throw refuse('is not an address');
  }
  if (!SCHEMES.has(url.protocol)) {
    throw refuse(`begins with ${url.protocol} only http:, https: and this page's blob: are read`);
  }
  if (url.username || url.password) {
    throw new ChurnError(
      'config/url',
      'src holds a user name or password. Use the property fetcher to send credentials.',
    );
  }
  if (url.protocol === 'blob:' && url.origin !== new URL(base).origin) {
    throw refuse('is a blob of another page');
  }
  return url.href;
}
