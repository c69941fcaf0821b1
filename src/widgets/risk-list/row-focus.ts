import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** One tab stop for all rows of a list, and the arrow keys, Home and End from row to row. */
export class RowFocus implements ReactiveController {
  readonly #host: Host;
  /** The `data-mark` that Tab leads to; the first one where it is gone. */
  #at: string | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const marks = this.#marks;
    const stop = marks.find((mark) => mark.dataset['mark'] === this.#at) ?? marks[0];
    for (const mark of marks) mark.tabIndex = mark === stop ? 0 : -1;
  }

  /** For `focusin` on the list. */
  readonly onFocusIn = ({ target }: FocusEvent): void => {
    const mark = (target as Element).closest<HTMLElement>('[data-mark]');
    if (!mark) return;
    this.#at = mark.dataset['mark']!;
    this.hostUpdated();
  };

  /** For `keydown` on the list. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = this.#marks;
    const at = marks.findIndex((mark) => mark === event.target);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: marks.length - 1 }[event.key];
    const mark = to === undefined ? undefined : marks[to];
    if (!mark) return;
    event.preventDefault();
    mark.focus();
  };

  get #marks(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[part="list"] [data-mark]')];
  }
}
