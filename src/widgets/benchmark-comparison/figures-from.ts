import { chunksOf } from '../../data/bytes.js';
import { fetchPayload, type FetchRequest } from '../../data/fetch.js';
import { withRetries } from '../../data/retry.js';
import { readFigures } from './distributions.js';
import { ofThePackage, type FigureSet } from './figure-set.js';

/** Longer files than this, in bytes, are no lists of published figures. */
const MOST_BYTES = 1 << 20;

const NAME = 'benchmark-src';

/**
 * The published figures at an address; those of the package, and what is wrong, where it holds none.
 *
 * @throws ChurnError `network/*` or `auth/*` where it cannot be had; the signal's reason
 */
export async function figuresFrom(request: FetchRequest, signal: AbortSignal): Promise<FigureSet> {
  const text = await withRetries(() => textFrom(request, signal), {
    signal,
    canSignIn: request.fetcher !== undefined,
  });
  if (text === null) return ofThePackage({ entry: 0, name: NAME, fault: 'too-long' });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return ofThePackage({ entry: 0, name: NAME, fault: 'no-json' });
  }
  // A file that holds `null` was given all the same.
  return readFigures(given ?? {}, NAME);
}

/** What an address holds; null where that is too long. */
async function textFrom(request: FetchRequest, signal: AbortSignal): Promise<string | null> {
  const response = await fetchPayload({ ...request, name: NAME }, signal);
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of chunksOf(response, signal)) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
