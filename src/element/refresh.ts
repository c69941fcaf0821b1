import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost &
  HTMLElement & {
    /** Seconds between two loads; null for none. */
    readonly refreshInterval: number | null;
  };

const LEAST_SECONDS = 10;
/** After failures the pause doubles, up to this many times the interval. */
const MOST_PATIENCE = 16;
/** Loads are up to a tenth earlier or later by chance, so that many elements do not load at once. */
const JITTER = 0.1;

const watched = new WeakMap<Element, (isSeen: boolean) => void>();
const observers = new WeakMap<Window, IntersectionObserver>();
const polling = new Set<() => void>();

function onVisibility(): void {
  for (const look of polling) look();
}

/** One observer serves every element of a window. */
function observerIn(view: Window & typeof globalThis): IntersectionObserver {
  let observer = observers.get(view);
  if (!observer) {
    observer = new view.IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting);
    });
    observers.set(view, observer);
  }
  return observer;
}

/**
 * Loads again every `refreshInterval` seconds, at least ten.
 *
 * Nothing is loaded while the page is hidden or the element is out of view; what became due
 * meanwhile is loaded on return. After a failure the pauses grow, until a load succeeds.
 */
export class RefreshController implements ReactiveController {
  readonly #host: Host;
  readonly #refresh: (since: number) => void;
  #seconds: number | null = null;
  #failures = 0;
  #due = Infinity;
  #isSeen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #observer: IntersectionObserver | null = null;

  /** @param refresh loads again, past loads that began before a time of `performance.now()` */
  constructor(host: Host, refresh: (since: number) => void) {
    this.#host = host;
    this.#refresh = refresh;
    host.addEventListener('churn-ready', (event) => this.#onSettled(event, 0));
    host.addEventListener('churn-error', (event) => this.#onSettled(event, this.#failures + 1));
  }

  hostUpdated(): void {
    const { refreshInterval } = this.#host;
    if (refreshInterval === this.#seconds) return;
    this.#stop();
    if (refreshInterval !== null && this.#host.isConnected) this.#start(refreshInterval);
  }

  hostConnected(): void {
    if (this.#host.refreshInterval !== null) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #start(seconds: number): void {
    this.#seconds = seconds;
    polling.add(this.#look);
    if (polling.size === 1) document.addEventListener('visibilitychange', onVisibility);
    const { defaultView } = this.#host.ownerDocument;
    if (defaultView) {
      watched.set(this.#host, this.#see);
      this.#observer = observerIn(defaultView);
      this.#observer.observe(this.#host);
    }
    this.#plan();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    polling.delete(this.#look);
    if (polling.size === 0) document.removeEventListener('visibilitychange', onVisibility);
    this.#observer?.unobserve(this.#host);
    watched.delete(this.#host);
    this.#seconds = null;
    this.#isSeen = false;
    this.#due = Infinity;
  }

  readonly #see = (isSeen: boolean): void => {
    this.#isSeen = isSeen;
    this.#look();
  };

  /** Only what the element itself has loaded counts, not what is inside its slots. */
  #onSettled(event: Event, failures: number): void {
    if (event.target !== this.#host || this.#seconds === null) return;
    this.#failures = failures;
    this.#plan();
  }

  #plan(): void {
    const patience = Math.min(MOST_PATIENCE, 2 ** this.#failures);
    const chance = 1 + JITTER * (2 * Math.random() - 1);
    const wait = this.#interval() * patience * chance;
    this.#due = performance.now() + wait;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#look, wait);
  }

  #interval(): number {
    return Math.max(LEAST_SECONDS, this.#seconds ?? LEAST_SECONDS) * 1000;
  }

  /** Loads, where it is time and somebody is there to see it. */
  readonly #look = (): void => {
    const now = performance.now();
    if (document.hidden || !this.#isSeen || Math.ceil(now) < Math.floor(this.#due)) return;
    this.#due = Infinity;
    // Elements with the same source follow the first of them.
    this.#refresh(now - this.#interval() / 2);
  };
}
