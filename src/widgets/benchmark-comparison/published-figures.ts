import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FetchRequest } from '../../data/fetch.js';
import type { FigureSet } from './figure-set.js';

/** Loads the published figures of an element, those of one address at a time, and keeps them. */
export class PublishedFigures implements ReactiveController {
  #kept: {
    readonly key: string;
    readonly abort: AbortController;
    readonly figures: Promise<FigureSet>;
  } | null = null;

  readonly #onLoad: (figures: FigureSet) => void;

  /** @param onLoad is told of figures when they have come */
  constructor(host: ReactiveControllerHost, onLoad: (figures: FigureSet) => void) {
    this.#onLoad = onLoad;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** The figures at an address, which are asked for once for the same key. */
  at(key: string, request: FetchRequest): Promise<FigureSet> {
    this.keepOnly(key);
    if (this.#kept) return this.#kept.figures;
    const abort = new AbortController();
    const figures = load(request, abort.signal);
    const kept = { key, abort, figures };
    this.#kept = kept;
    figures.then(this.#onLoad, () => {
      // What could not be had is asked for again by the next question.
      if (this.#kept === kept) this.#kept = null;
    });
    return figures;
  }

  /** Forgets figures of another key, and aborts their load. */
  keepOnly(key: string): void {
    if (this.#kept?.key !== key) this.forget();
  }

  /** Keeps nothing, and waits for nothing. */
  forget(): void {
    this.#kept?.abort.abort();
    this.#kept = null;
  }
}

async function load(request: FetchRequest, signal: AbortSignal): Promise<FigureSet> {
  const { figuresFrom } = await import('./figures-from.js');
  return figuresFrom(request, signal);
}
