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
 * Escape hides them, and the pointer may move onto them (WCAG 1.4.13). One popover serves all marks:
 * it is in the top layer, where nothing on the page covers or cuts it.
 */
export class TooltipController implements ReactiveController {
  /** What there are words for. */
  marks: Marks = new Map();
  readonly #popover = createRef<HTMLElement>();
  #mark: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
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
      @pointerleave=${this.#leave}
    ></div>`;
  }

  /** For `pointerover` and `focusin` on what holds the marks. */
  readonly onEnter = (event: Event): void => {
    const mark = (event.target as Element).closest('[data-mark]');
    const words = mark && markOf(this.marks, mark.getAttribute('data-mark')!)?.words;
    if (!mark || !words) return;
    clearTimeout(this.#timer);
    this.#show(mark, words);
  };

  /** For `pointerout` and `focusout`. */
  readonly onLeave = (): void => this.#leave();

  /** For `keydown`. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.hide();
  };

  hide(): void {
    clearTimeout(this.#timer);
    this.#mark = null;
    const popover = this.#popover.value;
    if (popover?.matches(':popover-open')) popover.hidePopover();
  }

  #show(mark: Element, words: string): void {
    const popover = this.#popover.value;
    if (!popover || this.#mark === mark) return;
    this.#mark = mark;
    popover.textContent = words;
    if (!popover.matches(':popover-open')) popover.showPopover();
    const shape = mark.querySelector('[part~="bar"]') ?? mark;
    placeBeside(popover, shape.getBoundingClientRect(), 'centre');
  }

  readonly #leave = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.hide(), LINGER_MILLISECONDS);
  };
}
