import type { Steps } from '../metrics/steps.js';

/**
 * How long work goes on before others get their turn, in milliseconds: on a page it has to draw, in
 * a worker nobody waits but who wants to be told, or to end it.
 */
const SLICE = 'document' in globalThis ? 12 : 80;

/** Divides long work into slices, between which the page can draw and answer. */
export class Slices {
  readonly #signal: AbortSignal | undefined;
  #end: number;

  /** @param signal where it is aborted, the work ends with its reason */
  constructor(signal?: AbortSignal) {
    signal?.throwIfAborted();
    this.#signal = signal;
    this.#end = performance.now() + SLICE;
  }

  /** Whether it is time for {@link Slices.pause}. */
  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Lets others have their turn. @throws the signal's reason where it was aborted */
  async pause(): Promise<void> {
    await turn();
    this.#signal?.throwIfAborted();
    this.#end = performance.now() + SLICE;
  }

  /** Takes all steps of some work, with pauses between them. */
  async run<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (this.isOver) await this.pause();
    }
  }
}

interface Scheduler {
  yield?(): Promise<void>;
}

/** Resolves in a task of its own: timers would be held back for milliseconds, a channel is not. */
export function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
