import { ChurnError } from '../metrics/errors.js';

/** Anything whose bytes can be read once. */
export type Bytes = Uint8Array | ReadableStream<Uint8Array> | Response;

/** Whether a value is a `Response`, of this window or another. */
export function isResponse(value: unknown): value is Response {
  return value instanceof Response || Object.prototype.toString.call(value) === '[object Response]';
}

/** Whether a value holds bytes. */
export function isBytes(value: unknown): value is Bytes {
  try {
    return value instanceof Uint8Array || value instanceof ReadableStream || isResponse(value);
  } catch {
    // A revoked proxy is nothing at all.
    return false;
  }
}

/**
 * The UTF-8 text that bytes hold, without its byte order mark.
 *
 * @throws ChurnError `data/parse` where they are not UTF-8 or were read before, `data/too-large`
 *   where they are more than a text can hold, `network/offline` where they stop coming; an error of
 *   the stream's own as it is
 */
export async function textOf(bytes: Bytes): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts: string[] = [];
  for await (const chunk of chunksOf(bytes)) texts.push(decoded(decoder, chunk));
  texts.push(decoded(decoder, null));
  try {
    return texts.join('');
  } catch (cause) {
    throw new ChurnError(
      'data/too-large',
      'The data is longer than one text can be. Leave out fields or rows that are not needed.',
      { cause },
    );
  }
}

async function* chunksOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
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
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(rethrow);
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Streams fail with a TypeError where the connection breaks, and otherwise with their owner's reason. */
function rethrow(cause: unknown): never {
  if (!(cause instanceof TypeError)) throw cause;
  throw new ChurnError(
    'network/offline',
    'The connection broke off before the data was complete.',
    {
      cause,
    },
  );
}

function decoded(decoder: TextDecoder, chunk: Uint8Array | null): string {
  if (chunk !== null && !(chunk instanceof Uint8Array)) {
    throw new ChurnError('data/parse', 'The stream must yield bytes (Uint8Array), not texts.');
  }
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch (cause) {
    throw new ChurnError('data/parse', 'The data is not UTF-8 text; save or send it as UTF-8.', {
      cause,
    });
  }
}
