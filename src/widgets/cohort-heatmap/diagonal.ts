import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

const OUTLINED = 'data-same-period';

/**
 * Outlines the cells of one calendar period, a diagonal of the heatmap, while one of them is pointed
 * at or has the focus.
 *
 * Cells name their period in `data-period`. The outline is set on them directly, so that moving the
 * pointer draws nothing anew.
 */
export class Diagonal implements ReactiveController {
  readonly #host: Host;
  #pointed: string | null = null;
  #focused: string | null = null;
  #outlined: Element[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#outline();
  }

  readonly onPointerOver = (event: Event): void => {
    this.#pointed = periodOf(event);
    this.#outline();
  };

  readonly onPointerOut = (): void => {
    this.#pointed = null;
    this.#outline();
  };

  readonly onFocusIn = (event: Event): void => {
    this.#focused = periodOf(event);
    this.#outline();
  };

  readonly onFocusOut = (): void => {
    this.#focused = null;
    this.#outline();
  };

  #outline(): void {
    for (const cell of this.#outlined) cell.removeAttribute(OUTLINED);
    const period = this.#pointed ?? this.#focused;
    const { renderRoot } = this.#host;
    this.#outlined =
      period === null ? [] : [...renderRoot.querySelectorAll(`[data-period="${period}"]`)];
    for (const cell of this.#outlined) cell.toggleAttribute(OUTLINED, true);
  }
}

function periodOf({ target }: Event): string | null {
  return target instanceof Element ? target.getAttribute('data-period') : null;
}
