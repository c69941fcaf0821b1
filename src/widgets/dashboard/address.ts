import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost &
  HTMLElement & {
    /** The name under which the address keeps a state; null to keep none. */
    readonly urlState: string | null;
  };

/** The name where the page gives none. */
const NAME = 'churn';

/** The names that dashboards use on the page, in the order in which they came. */
const taken = new Set<string>();

/**
 * Keeps a text in the address of the page, under a name that no other dashboard uses.
 *
 * It is written in the place of what is there, so that going back leads to the page before.
 */
export class AddressController implements ReactiveController {
  readonly #host: Host;
  readonly #onChange: () => void;
  /** What the page asked for, and what it was given. */
  #claimed: { readonly wanted: string; readonly name: string } | null = null;

  /** Whether the browser keeps the address as it is, as in a frame without one of its own. */
  #isRefused = false;

  /** @param onChange called when the reader has gone back or forth within the page */
  constructor(host: Host, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onChange);
    this.#release();
  }

  /** The text in the address; null where there is none, or none is to be kept. */
  read(): string | null {
    const name = this.#claim();
    return name === null ? null : new URL(location.href).searchParams.get(name);
  }

  /** Writes a text into the address; null takes it out. */
  write(text: string | null): void {
    const name = this.#claim();
    if (name === null || this.#isRefused) return;
    const url = new URL(location.href);
    if (url.searchParams.get(name) === text) return;
    if (text === null) url.searchParams.delete(name);
    else url.searchParams.set(name, text);
    try {
      history.replaceState(history.state, '', url);
    } catch (fault) {
      this.#isRefused = true;
      console.warn(`<${this.#host.localName}>: the address could not be changed.`, fault);
    }
  }

  #claim(): string | null {
    const { urlState, isConnected } = this.#host;
    if (urlState === null || !isConnected) return null;
    const wanted = urlState.trim() || NAME;
    if (this.#claimed?.wanted === wanted) return this.#claimed.name;
    this.#release();
    let name = wanted;
    for (let number = 2; taken.has(name); number++) name = `${wanted}-${number}`;
    taken.add(name);
    this.#claimed = { wanted, name };
    return name;
  }

  #release(): void {
    if (this.#claimed) taken.delete(this.#claimed.name);
    this.#claimed = null;
  }
}
