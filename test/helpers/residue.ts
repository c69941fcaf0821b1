import { executeServerCommand } from '@web/test-runner-commands';
import { KEPT_MILLISECONDS } from '../../src/data/source-cache.js';
import { frames } from './element.js';

/** What keeps something alive, or makes work, although nothing is on the page any more. */
export interface Residue {
  readonly timers: number;
  readonly frames: number;
  /** Listeners on the window and the document. */
  readonly listeners: number;
  /** Nodes that are observed, by whatever observer. */
  readonly observed: number;
  readonly requests: number;
}

const WATCHED = new Set<EventTarget>([window, document]);

/** A source that nobody uses is let go after so long, in place of half a minute. */
const SOON = 200;

/**
 * Counts timers, frames, listeners, observers and requests that are under way, from now on until it
 * is stopped.
 */
export class ResidueCount {
  readonly #undo: (() => void)[] = [];
  readonly #timers = new Set<unknown>();
  readonly #frames = new Set<number>();
  readonly #listeners = new Map<string, number>();
  readonly #ids = new WeakMap<object, number>();
  readonly #observed = new Map<object, Set<Element | Node>>();
  readonly #constructed = new Map<string, number>();
  #requests = 0;
  #nextId = 0;

  constructor() {
    this.#watchTimers();
    this.#watchFrames();
    this.#watchListeners();
    for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
      this.#watchObservers(name);
    }
    this.#watchRequests();
  }

  get now(): Residue {
    return {
      timers: this.#timers.size,
      frames: this.#frames.size,
      listeners: [...this.#listeners.values()].reduce((sum, count) => sum + count, 0),
      observed: [...this.#observed.values()].reduce((sum, { size }) => sum + size, 0),
      requests: this.#requests,
    };
  }

  /** How many observers of a kind were made. */
  made(name: 'ResizeObserver' | 'IntersectionObserver' | 'MutationObserver'): number {
    return this.#constructed.get(name) ?? 0;
  }

  stop(): void {
    for (const undo of this.#undo.splice(0)) undo();
  }

  #replace<T extends object, K extends keyof T>(target: T, name: K, value: T[K]): void {
    const before = target[name];
    target[name] = value;
    this.#undo.push(() => (target[name] = before));
  }

  #watchTimers(): void {
    const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
    const timers = this.#timers;
    const later = (work: () => void, delay = 0, ...rest: unknown[]): unknown => {
      const id: unknown = setTimeout.call(
        window,
        () => {
          timers.delete(id);
          work.call(window, ...(rest as []));
        },
        delay >= KEPT_MILLISECONDS ? SOON : delay,
      );
      timers.add(id);
      return id;
    };
    const again = (work: () => void, delay?: number): unknown => {
      const id: unknown = setInterval.call(window, work, delay);
      timers.add(id);
      return id;
    };
    const forget = (stop: (id?: number) => void) => (id?: number) => {
      if (id !== undefined) timers.delete(id);
      stop.call(window, id);
    };
    this.#replace(window, 'setTimeout', later as typeof window.setTimeout);
    this.#replace(window, 'setInterval', again as typeof window.setInterval);
    this.#replace(window, 'clearTimeout', forget(clearTimeout) as typeof window.clearTimeout);
    this.#replace(window, 'clearInterval', forget(clearInterval) as typeof window.clearInterval);
  }

  #watchFrames(): void {
    const { requestAnimationFrame, cancelAnimationFrame } = window;
    const asked = this.#frames;
    this.#replace(window, 'requestAnimationFrame', (work) => {
      const id = requestAnimationFrame.call(window, (time) => {
        asked.delete(id);
        work(time);
      });
      asked.add(id);
      return id;
    });
    this.#replace(window, 'cancelAnimationFrame', (id) => {
      asked.delete(id);
      cancelAnimationFrame.call(window, id);
    });
  }

  #watchListeners(): void {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const nameOf = (target: EventTarget, type: string, listener: object | null): string => {
      if (!listener) return '';
      let id = this.#ids.get(listener);
      if (id === undefined) this.#ids.set(listener, (id = this.#nextId++));
      return `${target === window ? 'window' : 'document'} ${type} ${id}`;
    };
    const listeners = this.#listeners;
    const replaced = EventTarget.prototype;
    this.#replace(replaced, 'addEventListener', function (this: EventTarget, type, listener, how) {
      if (WATCHED.has(this ?? window)) listeners.set(nameOf(this ?? window, type, listener), 1);
      addEventListener.call(this, type, listener, how);
    });
    this.#replace(
      replaced,
      'removeEventListener',
      function (this: EventTarget, type, listener, how) {
        if (WATCHED.has(this ?? window)) listeners.delete(nameOf(this ?? window, type, listener));
        removeEventListener.call(this, type, listener, how);
      },
    );
  }

  #watchObservers(name: 'ResizeObserver' | 'IntersectionObserver' | 'MutationObserver'): void {
    const Original = window[name] as typeof ResizeObserver;
    const observed = this.#observed;
    const counts = this.#constructed;
    class Watched extends Original {
      constructor(callback: ResizeObserverCallback) {
        super(callback);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    this.#replace(window, name, Watched as never);
    const prototype = Original.prototype;
    const { observe, unobserve, disconnect } = prototype;
    const of = (observer: object): Set<Node> => {
      let nodes = observed.get(observer);
      if (!nodes) observed.set(observer, (nodes = new Set()));
      return nodes;
    };
    this.#replace(prototype, 'observe', function (this: ResizeObserver, node, how) {
      of(this).add(node);
      observe.call(this, node, how);
    });
    this.#replace(prototype, 'disconnect', function (this: ResizeObserver) {
      observed.delete(this);
      disconnect.call(this);
    });
    if (name === 'MutationObserver') return;
    this.#replace(prototype, 'unobserve', function (this: ResizeObserver, node) {
      of(this).delete(node);
      unobserve.call(this, node);
    });
  }

  #watchRequests(): void {
    const { fetch } = window;
    this.#replace(window, 'fetch', async (input, init) => {
      this.#requests++;
      try {
        return await fetch.call(window, input, init);
      } finally {
        this.#requests--;
      }
    });
  }
}

/** Waits until no timer, frame or request is under way any more, for at most some hundred frames. */
export async function settled(count: ResidueCount): Promise<void> {
  for (let i = 0; i < 300; i++) {
    const { timers, frames: asked, requests } = count.now;
    if (timers + asked + requests === 0) return;
    await frames(1);
  }
}

/** Bytes of script on this page after everything was collected that nobody holds. */
export async function collectedHeap(): Promise<number> {
  return executeServerCommand<number, object>('churn-collected-heap', {});
}
