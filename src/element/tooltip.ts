import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { placeBeside } from './popover.js';
import { markOf, type Marks } from './view.js';

/** How long the words stay when nothing points at them, so that the pointer can reach them. */
const LINGER_MILLISECONDS = 120;

/**
 * Shows the words of a mark beside it, while it is pointed at or has the focus.
 *
 * Escape hides them wherever the focus is, and the pointer may move onto them (WCAG 1.4.13). One
 * popover serves all marks: it is in the top layer, where nothing on the page covers or cuts it.
 */
export class TooltipController implements ReactiveController {
  /** What there are words for. */
  marks: Marks = new Map();
  readonly #popover = createRef<HTMLElement>();
  #mark: Element | null = null;
  /** Where the pointer is on the words; null while it is elsewhere. */
  #pointer: PointerEvent | null = null;
  /** Where it was when they were dismissed from under it. */
  #dismissed: PointerEvent | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The words of a mark may be others now, and the mark may be gone. */
  hostUpdated(): void {
    if (!this.#mark) return;
    const words = this.#mark.isConnected ? this.#wordsOf(this.#mark) : null;
    const popover = this.#popover.value;
    if (words && popover) popover.textContent = words;
    else this.hide();
  }

  hostDisconnected(): void {
    this.hide();
  }

  /** The element that shows the words; hidden from screen readers, who get them from the mark. */
  render(): TemplateResult {
    return html`<div
      class="tooltip"
      part="tooltip"
      popover="manual"
      aria-hidden="true"
      ${ref(this.#popover)}
      @pointerenter=${() => clearTimeout(this.#timer)}
      @pointermove=${this.#onMove}
      @pointerleave=${this.#onOut}
    ></div>`;
  }

  /** For `pointerover` and `focusin` on what holds the marks; `target` is where. */
  enter(event: Event, target: Element): void {
    const mark = target.closest('[data-mark]');
    const words = mark && this.#wordsOf(mark);
    if (!mark || !words || this.#isUncovered(event)) return;
    this.#dismissed = null;
    clearTimeout(this.#timer);
    this.#show(mark, words);
  }

  /** For `pointerout` and `focusout`. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), LINGER_MILLISECONDS);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#mark?.ownerDocument.removeEventListener('keydown', this.#onKeyDown, true);
    this.#mark = null;
    const popover = this.#popover.value;
    if (popover?.matches(':popover-open')) popover.hidePopover();
  }

  #show(mark: Element, words: string): void {
    const popover = this.#popover.value;
    if (!popover || this.#mark === mark) return;
    if (!this.#mark) mark.ownerDocument.addEventListener('keydown', this.#onKeyDown, true);
    this.#mark = mark;
    popover.textContent = words;
    if (!popover.matches(':popover-open')) popover.showPopover();
    const shape = mark.querySelector('[part~="bar"]') ?? mark;
    placeBeside(popover, shape.getBoundingClientRect(), 'centre');
  }

  #wordsOf(mark: Element): string | undefined {
    return markOf(this.marks, mark.getAttribute('data-mark')!)?.words;
  }

  /** On the document, because what is pointed at need not have the focus. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    this.#dismissed = this.#pointer;
    this.hide();
  };

  readonly #onMove = (event: PointerEvent): void => {
    this.#pointer = event;
  };

  readonly #onOut = (): void => {
    this.#pointer = null;
    this.leave();
  };

  /** Whether a mark came under a resting pointer only because the words over it were dismissed. */
  #isUncovered(event: Event): boolean {
    const at = this.#dismissed;
    if (!at || !(event instanceof PointerEvent)) return false;
    return event.clientX === at.clientX && event.clientY === at.clientY;
  }
}
