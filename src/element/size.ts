import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { turn } from '../data/slices.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

const widthsOf = new WeakMap<Element, (width: number) => void>();
const observers = new WeakMap<Window, ResizeObserver>();

/** One observer serves every element of a window. */
function observerIn(view: Window & typeof globalThis): ResizeObserver {
  let observer = observers.get(view);
  if (!observer) {
    observer = new view.ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) widthsOf.get(target)?.(contentRect.width);
    });
    observers.set(view, observer);
  }
  return observer;
}

/**
 * Tells its host how wide the body of its card is, in whole px: 0 until that is known, the last width
 * while it is hidden.
 *
 * The body is observed rather than the host, so that whatever padding the card has is left to CSS. Its
 * width depends on the host's alone, never on what is drawn in it.
 */
export class SizeController implements ReactiveController {
  width = 0;
  readonly #host: Host;
  #body: Element | null = null;
  /** Kept, because a body that is moved is in its new document before it hears that it has left. */
  #observer: ResizeObserver | null = null;
  /** The width that was measured last, which the host may not yet know. */
  #newest = 0;
  #waiting: (() => void)[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Resolves when the width is known; at once where the host is not shown and so has none. */
  async measured(): Promise<void> {
    if (this.width > 0 || !this.#host.checkVisibility()) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  hostUpdated(): void {
    if (this.#body) return;
    this.#body = this.#host.renderRoot.querySelector('.body');
    if (this.#body) this.#observe(this.#body);
  }

  hostConnected(): void {
    if (this.#body) this.#observe(this.#body);
  }

  hostDisconnected(): void {
    this.#newest = this.width;
    this.#release();
    if (!this.#body) return;
    this.#observer?.unobserve(this.#body);
    widthsOf.delete(this.#body);
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #observe(body: Element): void {
    const view = body.ownerDocument.defaultView;
    if (!view) return;
    widthsOf.set(body, (width) => void this.#measured(Math.floor(width)));
    this.#observer = observerIn(view);
    this.#observer.observe(body);
  }

  async #measured(width: number): Promise<void> {
    if (width === 0) return;
    this.#newest = width;
    if (width === this.width) return;
    // Drawing within the observer's callback would change the host's height while it is observed, and
    // to wait for the next frame would be to lose the time until it begins.
    await turn();
    if (width !== this.#newest || width === this.width) return;
    this.width = width;
    this.#host.requestUpdate();
    this.#release();
  }
}
