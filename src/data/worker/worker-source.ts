import { ChurnError } from '../../metrics/errors.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { MetricOptions } from '../../metrics/options.js';
import {
  questionOf,
  type MetricName,
  type MetricsSource,
  type ResultOf,
} from '../../metrics/source.js';
import type { Signal } from '../../metrics/risk-rules.js';
import type { ReadOptions } from '../read.js';
import { Slices } from '../slices.js';
import { errorFrom, faultFrom, type FromWorker, type ToWorker } from './messages.js';

/** How many pieces of the bytes may be on their way to the worker. */
export const MOST_ON_THEIR_WAY = 8;

/** So many signals are copied to the worker at once, which takes a page some milliseconds. */
const SIGNALS_A_MESSAGE = 2048;

interface Waiting {
  resolve(result: unknown): void;
  reject(cause: Error): void;
}

/** A source whose ledger lives in a worker, which reads it and answers questions about it. */
export class WorkerSource implements MetricsSource {
  readonly #worker: Worker;
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #waiting = new Map<number, Waiting>();
  #facts: LedgerFacts | null = null;
  #isDisposed = false;
  #questions = 0;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /**
   * Has a worker read bytes.
   *
   * @param totalBytes how many there will be; null where that is not known
   * @throws what `readSubscriptions` throws of them
   */
  static async read(
    worker: Worker,
    chunks: AsyncIterable<Uint8Array>,
    totalBytes: number | null,
    { signal, onProgress, ...options }: ReadOptions,
  ): Promise<WorkerSource> {
    const source = new WorkerSource(worker);
    try {
      signal?.throwIfAborted();
      await source.#read(chunks, totalBytes, { signal, onProgress, ...options });
      return source;
    } catch (cause) {
      source.dispose();
      throw cause;
    }
  }

  query<M extends MetricName>(metric: M, options: MetricOptions): Promise<ResultOf<M>> {
    const question = questionOf(metric, options);
    let answer = this.#answers.get(question) as Promise<ResultOf<M>> | undefined;
    if (!answer) {
      answer = this.#ask(metric, options) as Promise<ResultOf<M>>;
      this.#answers.set(question, answer);
    }
    return answer;
  }

  async describe(): Promise<LedgerFacts> {
    if (this.#isDisposed) throw disposed();
    return this.#facts!;
  }

  async keepSignals(number: number, signals: readonly Signal[]): Promise<void> {
    const slices = new Slices();
    let from = 0;
    do {
      if (slices.isOver) await slices.pause();
      if (this.#isDisposed) throw disposed();
      const to = from + SIGNALS_A_MESSAGE;
      const isLast = to >= signals.length;
      this.#tell({ kind: 'signals', number, signals: signals.slice(from, to), isLast });
      from = to;
    } while (from < signals.length);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#worker.terminate();
    this.#refuseAll(disposed());
    this.#answers.clear();
  }

  #ask(metric: MetricName, options: MetricOptions): Promise<unknown> {
    if (this.#isDisposed) return Promise.reject(disposed());
    return new Promise((resolve, reject) => {
      const id = ++this.#questions;
      this.#waiting.set(id, { resolve, reject });
      this.#tell({ kind: 'query', id, metric, options });
    });
  }

  async #read(
    chunks: AsyncIterable<Uint8Array>,
    totalBytes: number | null,
    { signal, onProgress, ...options }: ReadOptions,
  ): Promise<void> {
    const road = new Road();
    const done = new Promise<LedgerFacts>((resolve, reject) => {
      const stop = (cause: Error): void => {
        road.close();
        this.#refuseAll(cause);
        reject(cause);
      };
      signal?.addEventListener('abort', () => stop(signal.reason as Error), { once: true });
      this.#worker.onerror = (event) => {
        event.preventDefault();
        const message = 'The worker that reads the data has stopped. Load it again.';
        stop(new ChurnError('render/failed', message, { cause: event.error ?? event.message }));
      };
      this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === 'taken') road.leave();
        else if (data.kind === 'progress') onProgress?.(data.progress);
        else if (data.kind === 'ready') resolve(data.facts);
        else if (data.kind === 'failed') stop(errorFrom(data.fault));
        else this.#settle(data);
      };
    });
    this.#tell({ kind: 'read', options, totalBytes });
    const [facts] = await Promise.all([done, this.#send(chunks, road)]);
    this.#facts = facts;
  }

  async #send(chunks: AsyncIterable<Uint8Array>, road: Road): Promise<void> {
    try {
      for await (const chunk of chunks) {
        await road.enter();
        if (road.isClosed) return;
        // A copy is handed over: the piece itself may be the page's, or another reader's too.
        const bytes = chunk.slice();
        this.#tell({ kind: 'bytes', bytes }, [bytes.buffer]);
      }
      this.#tell({ kind: 'end' });
    } catch (cause) {
      this.#tell({ kind: 'broken', fault: faultFrom(cause) });
      throw cause;
    }
  }

  #settle(message: FromWorker): void {
    if (message.kind !== 'answer' && message.kind !== 'refused') return;
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting?.resolve(message.result);
    else waiting?.reject(errorFrom(message.fault));
  }

  #refuseAll(cause: Error): void {
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }

  #tell(message: ToWorker, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }
}

/** Lets so many pieces be on their way, so that a slow reader does not pile up a fast network's bytes. */
class Road {
  isClosed = false;
  #room = MOST_ON_THEIR_WAY;
  #next: (() => void) | null = null;

  async enter(): Promise<void> {
    if (this.#room === 0 && !this.isClosed) {
      await new Promise<void>((resolve) => (this.#next = resolve));
    }
    this.#room--;
  }

  leave(): void {
    this.#room++;
    this.#next?.();
    this.#next = null;
  }

  close(): void {
    this.isClosed = true;
    this.#next?.();
  }
}

function disposed(): Error {
  return new Error('This source was disposed of.');
}
