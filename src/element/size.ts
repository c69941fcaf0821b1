import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element;

const widthsOf = new WeakMap<Element, (width: number) => void>();
let observer: ResizeObserver | undefined;

/** One observer serves every element of the page. */
function sharedObserver(): ResizeObserver {
  observer ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) widthsOf.get(target)?.(contentRect.width);
  });
  return observer;
}

/** Tells its host how wide it is, in whole px: 0 until that is known, the last width while it is hidden. */
export class SizeController implements ReactiveController {
  width = 0;
  readonly #host: Host;
  #frame = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    widthsOf.set(this.#host, (width) => this.#measured(Math.floor(width)));
    sharedObserver().observe(this.#host);
  }

  hostDisconnected(): void {
    sharedObserver().unobserve(this.#host);
    widthsOf.delete(this.#host);
    cancelAnimationFrame(this.#frame);
  }

  #measured(width: number): void {
    if (width === 0 || width === this.width) return;
    cancelAnimationFrame(this.#frame);
    // Drawing within the observer's callback would change the host's height while it is observed.
    this.#frame = requestAnimationFrame(() => {
      this.width = width;
      this.#host.requestUpdate();
    });
  }
}
