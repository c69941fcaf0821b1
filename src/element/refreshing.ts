import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost &
  HTMLElement & {
    /** Seconds between two loads; null for none. */
    readonly refreshInterval: number | null;
  };

/** Brings what loads again from time to time, when that is first asked for. */
export class Refreshing implements ReactiveController {
  readonly #host: Host;
  readonly #reload: (since: number) => void;
  #arrival: Promise<void> | null = null;

  /** @param reload loads again, past loads that began before a time of `performance.now()` */
  constructor(host: Host, reload: (since: number) => void) {
    this.#host = host;
    this.#reload = reload;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#host.refreshInterval === null || this.#arrival) return;
    this.#arrival = this.#bring();
  }

  async #bring(): Promise<void> {
    try {
      const { RefreshController } = await import('./refresh.js');
      this.#host.addController(new RefreshController(this.#host, this.#reload));
    } catch {
      // What is drawn next tries again.
      this.#arrival = null;
    }
  }
}
