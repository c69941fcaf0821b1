import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element;

/** The text of the host's child `<script type="application/json">`, also one that arrives late. */
export class InlineDataController implements ReactiveController {
  /** Null where there is no such script. */
  text: string | null = null;
  readonly #host: Host;
  #observer: MutationObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer ??= new MutationObserver(() => this.#read());
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#read);
  }

  readonly #read = (): void => {
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    // The parser may have delivered only the first part of the script so far.
    if (script && document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', this.#read, { once: true });
      return;
    }
    const text = script?.textContent ?? null;
    if (text === this.text) return;
    this.text = text;
    this.#host.requestUpdate();
  };
}
