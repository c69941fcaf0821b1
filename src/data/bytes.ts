import { ChurnError } from '../metrics/errors.js';

/** Anything whose bytes can be read once; a text has those of its UTF-8. */
export type Bytes = string | Uint8Array | ReadableStream<Uint8Array> | Response;

/** Whether a value is a `Response`, of this window or another. */
export function isResponse(value: unknown): value is Response {
  return value instanceof Response || Object.prototype.toString.call(value) === '[object Response]';
}

/** Whether a value holds bytes. */
export function isBytes(value: unknown): value is Bytes {
  if (typeof value === 'string') return true;
  try {
    return value instanceof Uint8Array || value instanceof ReadableStream || isResponse(value);
  } catch {
    // A revoked proxy is nothing at all.
    return false;
  }
}

/** How many bytes there will be; null where that is not known. */
export function lengthOf(bytes: Bytes): number | null {
  if (bytes instanceof Uint8Array) return bytes.length;
  if (typeof bytes === 'string' || !isResponse(bytes)) return null;
  if (bytes.headers.get('Content-Encoding')) return null;
  const length = Number(bytes.headers.get('Content-Length') ?? NaN);
  return Number.isInteger(length) && length > 0 ? length : null;
}

/**
 * The bytes, piece by piece.
 *
 * @param signal where it is aborted, no more is waited for
 * @throws ChurnError `data/parse` where they were read before, or are none; `network/offline` where
 *   they stop coming; an error of the stream's own as it is; the signal's reason
 */
export async function* chunksOf(bytes: Bytes, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  if (typeof bytes === 'string') {
    yield* encoded(bytes);
    return;
  }
  if (bytes instanceof Uint8Array) {
    yield bytes;
    return;
  }
  const stream = isResponse(bytes) ? bytes.body : bytes;
  if (!stream) return;
  if (stream.locked || (isResponse(bytes) && bytes.bodyUsed)) {
    throw new ChurnError('data/parse', 'The data was read before, and can be read only once.');
  }
  const reader = stream.getReader();
  const stop = (): void => void reader.cancel(signal?.reason).catch(() => undefined);
  signal?.addEventListener('abort', stop);
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(rethrow);
      signal?.throwIfAborted();
      if (done) return;
      if (!(value instanceof Uint8Array)) {
        throw new ChurnError('data/parse', 'The stream must yield bytes (Uint8Array), not texts.');
      }
      yield value;
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    stop();
  }
}

/** A text that is not long as its bytes, which can be counted; any other one as it is. */
export function bytesOf(input: Bytes): Bytes {
  const isShort = typeof input === 'string' && input.length <= UNITS_AT_ONCE;
  return isShort ? new TextEncoder().encode(input) : input;
}

const UNITS_AT_ONCE = 1 << 16;

function* encoded(text: string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + UNITS_AT_ONCE, text.length);
    const last = text.charCodeAt(to - 1);
    const isSplit = last >= 0xd800 && last < 0xdc00 && to < text.length;
    if (isSplit) to++;
    yield encoder.encode(text.slice(from, to));
    from = to;
  }
}

/** Streams fail with a TypeError where the connection breaks, and otherwise with their owner's reason. */
function rethrow(cause: unknown): never {
  if (!(cause instanceof TypeError)) throw cause;
  const message = 'The connection broke off before the data was complete. Try again.';
  throw new ChurnError('network/offline', message, { cause });
}
