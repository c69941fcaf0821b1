import { ChurnError } from '../metrics/errors.js';

interface Host {
  /** Loads what only some settings need; null where that is there, or not needed. */
  bringExtras(): Promise<void> | null;
  requestUpdate(): void;
}

/**
 * Brings what only some settings of an element need, and keeps in mind why it could not be had.
 *
 * What is drawn without it stays meanwhile, and where it does not come.
 */
export class Extras {
  /** Why what the settings need could not be had; null where it was, or they need nothing. */
  fault: ChurnError | null = null;
  readonly #host: Host;
  readonly #onFault: (fault: ChurnError) => void;
  #arrival: Promise<void> | null = null;

  /** @param onFault is told each time that something could not be had */
  constructor(host: Host, onFault: (fault: ChurnError) => void) {
    this.#host = host;
    this.#onFault = onFault;
  }

  /** Settled when what is on its way is there, or could not be had. */
  get arrival(): Promise<void> {
    return this.#arrival ?? Promise.resolve();
  }

  /** Brings what the settings need, also where that has failed before; never rejects. */
  bring(): Promise<void> {
    if (this.#arrival) return this.#arrival;
    const coming = this.#host.bringExtras();
    if (coming) this.#arrival = this.#settle(coming);
    else this.fault = null;
    return this.arrival;
  }

  async #settle(coming: Promise<void>): Promise<void> {
    try {
      await coming;
      this.fault = null;
    } catch (cause) {
      const message =
        'What a setting needs could not be loaded; the error behind it is the cause of this one.';
      this.fault = new ChurnError('render/failed', message, { cause });
      this.#onFault(this.fault);
    }
    this.#arrival = null;
    this.#host.requestUpdate();
  }
}
