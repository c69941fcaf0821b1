import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FetchRequest } from '../../data/fetch.js';
import type { FigureSet } from './figure-set.js';

/** Where published figures are: at an address, or in a property of their element. */
export type FigureOrigin =
  | { readonly kind: 'url'; readonly request: FetchRequest }
  | { readonly kind: 'value'; readonly value: unknown };

/** Reads the published figures of an element, those of one origin at a time, and keeps them. */
export class PublishedFigures implements ReactiveController {
  #kept: {
    readonly key: string;
    readonly abort: AbortController;
    readonly figures: Promise<FigureSet>;
  } | null = null;

  readonly #onLoad: (figures: FigureSet) => void;

  /** @param onLoad is told of figures when they were read */
  constructor(host: ReactiveControllerHost, onLoad: (figures: FigureSet) => void) {
    this.#onLoad = onLoad;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** The figures of an origin, which are read once for the same key. */
  from(key: string, origin: FigureOrigin): Promise<FigureSet> {
    this.keepOnly(key);
    if (this.#kept) return this.#kept.figures;
    const abort = new AbortController();
    const figures = read(origin, abort.signal);
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

async function read(origin: FigureOrigin, signal: AbortSignal): Promise<FigureSet> {
  if (origin.kind === 'value') {
    const { readFigures } = await import('./distributions.js');
    return readFigures(origin.value);
  }
  const { figuresFrom } = await import('./figures-from.js');
  return figuresFrom(origin.request, signal);
}
