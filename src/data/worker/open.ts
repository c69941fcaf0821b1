import { LedgerSource, type MetricsSource } from '../../metrics/source.js';
import { chunksOf, isBytes, isResponse, lengthOf, type Bytes } from '../bytes.js';
import { checkStatus } from '../network-faults.js';
import { readSubscriptions, type ReadOptions, type SubscriptionsInput } from '../read.js';
import { objectsIn } from '../small-json.js';
import { Slices } from '../slices.js';

/** Payloads of more bytes than this are read in a worker: 1 MB takes a page a few milliseconds. */
export const LARGE = 1 << 20;

/** A source of what is read; where it is large and a worker can be had, its ledger lives there. */
export async function openLedger(
  input: SubscriptionsInput,
  options: ReadOptions,
  workerUrl: string,
): Promise<MetricsSource> {
  if (!isBytes(input)) return onPage(input, options);
  if (isResponse(input)) checkStatus(input);
  const totalBytes = lengthOf(input);
  const isSaidToBeLarge = totalBytes !== null && totalBytes > LARGE;
  const chunks = input instanceof Uint8Array ? piecesOf(input) : chunksOf(input, options.signal);
  const first = isSaidToBeLarge ? [] : await firstOf(chunks, totalBytes, options);
  if (!isSaidToBeLarge && lengthOfAll(first) <= LARGE) {
    const bytes = whole(first);
    return onPage((await objectsIn(bytes, options.format)) ?? bytes, options);
  }
  const all = joined(first, chunks);
  const readInWorker = await workerAt(workerUrl);
  if (readInWorker) return readInWorker(all, totalBytes, options);
  return onPage(again(input, all, totalBytes), options);
}

/** What reads in a worker, loaded for large payloads alone; null where there is to be none. */
async function workerAt(
  url: string,
): Promise<
  | ((
      chunks: AsyncIterable<Uint8Array>,
      totalBytes: number | null,
      options: ReadOptions,
    ) => Promise<MetricsSource>)
  | null
> {
  try {
    const [{ startWorker }, { WorkerSource }] = await Promise.all([
      import('./start.js'),
      import('./worker-source.js'),
    ]);
    const worker = await startWorker(url);
    return worker && ((...how) => WorkerSource.read(worker, ...how));
  } catch {
    // Without their files the page's thread has to do the work.
    return null;
  }
}

async function onPage(input: SubscriptionsInput, options: ReadOptions): Promise<MetricsSource> {
  const ledger = await readSubscriptions(input, options);
  // One for all questions: short ones that follow each other share a slice.
  const slices = new Slices();
  return new LedgerSource(ledger, (steps) => slices.run(steps));
}

/** Bytes piece by piece, so that no copy of all of them is made at once. */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += LARGE) yield bytes.subarray(from, from + LARGE);
}

/** The first pieces, up to more than what is large. */
async function firstOf(
  chunks: AsyncGenerator<Uint8Array>,
  totalBytes: number | null,
  { onProgress }: ReadOptions,
): Promise<Uint8Array[]> {
  const first: Uint8Array[] = [];
  for (let bytes = 0; bytes <= LARGE;) {
    const { done, value } = await chunks.next();
    if (done) break;
    first.push(value);
    bytes += value.length;
    onProgress?.({ bytes, totalBytes, rows: 0 });
  }
  return first;
}

/** Pieces put together. */
function whole(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOfAll(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function lengthOfAll(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

async function* joined(
  first: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first;
  yield* rest;
}

/** Bytes that were looked into, as they were before. */
function again(input: Bytes, chunks: AsyncGenerator<Uint8Array>, totalBytes: number | null): Bytes {
  if (typeof input === 'string' || input instanceof Uint8Array) return input;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => void (await chunks.return(undefined)),
    },
    { highWaterMark: 0 },
  );
  const headers = totalBytes === null ? undefined : { 'Content-Length': String(totalBytes) };
  return new Response(stream, { headers });
}
