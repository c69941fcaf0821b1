import { factsOf } from '../../metrics/ledger.js';
import type { Signal } from '../../metrics/risk-rules.js';
import { LedgerSource } from '../../metrics/source.js';
import { readSubscriptions } from '../read.js';
import { errorFrom, faultFrom, type FromWorker, type ToWorker } from './messages.js';
import { Rehearsal, WORTH_REHEARSING } from './rehearsal.js';

/** The side of a worker that its page talks to. */
export interface WorkerPort {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
}

/**
 * Reads the bytes that a page sends into a ledger, which stays in the worker, and answers questions
 * about it.
 */
export function serve(port: WorkerPort): void {
  let source: LedgerSource | null = null;
  let bytes: ReadableStreamDefaultController<Uint8Array> | null = null;
  let rehearsal: Rehearsal | null = null;

  const read = async ({ options, totalBytes }: ToWorker & { kind: 'read' }): Promise<void> => {
    if ((totalBytes ?? 0) > WORTH_REHEARSING) rehearsal = new Rehearsal();
    const stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (bytes = controller),
        pull: () => {
          port.postMessage({ kind: 'taken' });
          void rehearsal?.wait();
        },
      },
      { highWaterMark: 0 },
    );
    const headers = totalBytes === null ? undefined : { 'Content-Length': String(totalBytes) };
    const onProgress = (progress: (FromWorker & { kind: 'progress' })['progress']): void =>
      port.postMessage({ kind: 'progress', progress });
    try {
      const ledger = await readSubscriptions(new Response(stream, { headers }), {
        ...options,
        onProgress,
      });
      source = new LedgerSource(ledger);
      port.postMessage({ kind: 'ready', facts: factsOf(ledger) });
    } catch (cause) {
      port.postMessage({ kind: 'failed', fault: faultFrom(cause) });
    }
  };

  const answer = async ({ id, metric, options }: ToWorker & { kind: 'query' }): Promise<void> => {
    try {
      port.postMessage({ kind: 'answer', id, result: await source!.query(metric, options) });
    } catch (cause) {
      port.postMessage({ kind: 'refused', id, fault: faultFrom(cause) });
    }
  };

  /** Of several lists on their way at once, the pieces of each come together under its number. */
  const gathered = new Map<number, Signal[]>();
  const gather = ({ number, signals, isLast }: ToWorker & { kind: 'signals' }): void => {
    const all = gathered.get(number) ?? [];
    for (const signal of signals) all.push(signal);
    if (isLast) gathered.delete(number);
    else gathered.set(number, all);
    if (isLast) void source?.keepSignals(number, all);
  };

  port.onmessage = ({ data: message }) => {
    rehearsal?.stop();
    if (message.kind === 'read') void read(message);
    else if (message.kind === 'bytes') bytes?.enqueue(message.bytes);
    else if (message.kind === 'end') bytes?.close();
    else if (message.kind === 'broken') bytes?.error(errorFrom(message.fault));
    else if (message.kind === 'signals') gather(message);
    else void answer(message);
  };
  port.postMessage({ kind: 'hello' });
}
