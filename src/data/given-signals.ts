import { ChurnError } from '../metrics/errors.js';
import type { Signal } from '../metrics/risk-rules.js';
import { chunksOf } from './bytes.js';
import { fetchPayload, type FetchRequest } from './fetch.js';
import { quote } from './quote.js';
import { readSubscriptions } from './read.js';
import { withRetries } from './retry.js';
import { readSignals, type SignalsResult } from './signals.js';
import { Slices } from './slices.js';

/** The setting that the address is in. */
const NAME = 'signals-src';

/** So many signals that were left out are listed. */
const MOST_ISSUES = 1000;
const OPEN_LIST = 0x5b;
const OPEN = 0x7b;
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** Stands for signals that an envelope does not have: the last of two lists of one name counts. */
const MISSING: Signal = { customerId: '\u0000', kind: 'renewal', date: '0001-01-01' };

/**
 * Reads signals that a page gives apart from its records: a list, or an envelope with one.
 *
 * @throws ChurnError `config/attribute` where there is no list; the signal's reason
 */
export async function signalsIn(given: object, signal: AbortSignal): Promise<SignalsResult> {
  const list = Array.isArray(given) ? given : (given as { signals?: unknown }).signals;
  if (Array.isArray(list)) return readSignals(list, MOST_ISSUES, new Slices(signal));
  throw new ChurnError(
    'config/attribute',
    `signals is ${quote(given)}; write a list of signals, for example [{"customerId": "c1", "kind": "usage-change", "value": -0.4}].`,
    { values: { name: 'signals' } },
  );
}

/**
 * Fetches and reads signals: a JSON list of them, or an envelope `{"signals": […]}`, which may be
 * that of the records.
 *
 * They are read as those of a payload without records are, in slices.
 *
 * @throws ChurnError `network/*` or `auth/*` where they cannot be had, `data/*` where they are none;
 *   the signal's reason
 */
export async function signalsAt(
  request: FetchRequest,
  signal: AbortSignal,
): Promise<SignalsResult> {
  try {
    return await fetchSignals({ ...request, name: NAME }, signal);
  } catch (fault) {
    throw fault instanceof ChurnError ? namedFault(fault) : fault;
  }
}

async function fetchSignals(request: FetchRequest, signal: AbortSignal): Promise<SignalsResult> {
  const response = await withRetries(() => fetchPayload(request, signal), {
    signal,
    canSignIn: request.fetcher !== undefined,
  });
  const payload = stream(asPayload(chunksOf(response, signal)));
  const { signals, issues, notes } = await readSubscriptions(payload, { format: 'json', signal });
  if (signals.length === 1 && signals[0]!.customerId === MISSING.customerId) throw noSignals();
  const unreadable = notes.find(({ code }) => code === 'signals-unreadable')?.count ?? 0;
  return { signals, issues, unreadable };
}

/** The same fault with the setting in its message: beside it the records are fetched as well. */
function namedFault(fault: ChurnError): ChurnError {
  const { code, message, cause, values } = fault;
  if (message.includes(NAME)) return fault;
  return new ChurnError(code, `The signals of ${NAME} cannot be loaded: ${message}`, {
    cause,
    values: { ...values, name: NAME },
  });
}

function noSignals(): ChurnError {
  return new ChurnError(
    'data/schema',
    `The address in ${NAME} holds no list of signals such as [{"customerId": "c1", "kind": "usage-change", "value": -0.4}].`,
    { values: { name: NAME } },
  );
}

/** A list of signals, or an envelope with one, as a payload without records. */
async function* asPayload(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let begun: number | null = null;
  for await (const chunk of chunks) {
    if (begun !== null) {
      yield chunk;
      continue;
    }
    const at = chunk.findIndex((byte) => !SPACE.has(byte));
    if (at < 0) continue;
    begun = chunk[at]!;
    if (begun !== OPEN_LIST && begun !== OPEN) throw noSignals();
    const head = `{"subscriptions":[],"signals":`;
    const before = begun === OPEN_LIST ? head : `${head}[${JSON.stringify(MISSING)}],`;
    yield encoder.encode(before);
    yield chunk.subarray(begun === OPEN_LIST ? at : at + 1);
  }
  if (begun === null) throw noSignals();
  if (begun === OPEN_LIST) yield encoder.encode('}');
}

function stream(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
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
}
