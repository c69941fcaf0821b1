import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/**
 * One tab stop for a list of marks, and the arrow keys inside it.
 *
 * The arrows of the list's direction lead from item to item, Home and End to the first and the last;
 * the other two lead through the marks inside an item, where it has several. Keys stop at the ends.
 * A template gives every mark `tabindex="-1"`; the one that Tab leads to gets 0 here, so that moving
 * the focus draws nothing anew.
 */
export class ListFocus implements ReactiveController {
  /** Whether the items stand below each other. */
  isLying = false;
  readonly #host: Host;
  /** The `data-mark` that Tab leads to; the first one where it is gone. */
  #at: string | null = null;
  #stop: Element | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const list = this.#host.renderRoot.querySelector('[part~="chart"][role="list"]');
    const all = list ? marksIn(list) : [];
    this.#setStop(all.find((mark) => keyOf(mark) === this.#at) ?? all[0] ?? null);
  }

  /** For `focusin` on what holds the list; a drawing with this listener would take the focus itself. */
  readonly onFocusIn = (event: FocusEvent): void => {
    const mark = (event.target as Element).closest('[data-mark]');
    if (!mark) return;
    this.#at = keyOf(mark);
    this.#setStop(mark);
  };

  /** For `keydown` on what holds the list. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const mark = (event.target as Element).closest('[data-mark]');
    const item = mark?.closest('[role="listitem"]');
    if (!mark || !item) return;
    const to = this.#target(event.key, mark, item, event.currentTarget as Element);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };

  #target(key: string, mark: Element, item: Element, list: Element): SVGElement | null {
    const items = [...list.querySelectorAll('[part~="chart"] [role="listitem"]')];
    const itemAt = (index: number): SVGElement | null => {
      const within = items[Math.max(0, Math.min(items.length - 1, index))];
      return within ? (marksIn(within)[0] ?? null) : null;
    };
    if (key === 'Home') return itemAt(0);
    if (key === 'End') return itemAt(items.length - 1);
    const [forward, back, inward, outward] = this.#keys();
    if (key === forward) return itemAt(items.indexOf(item) + 1);
    if (key === back) return itemAt(items.indexOf(item) - 1);
    const inside = marksIn(item);
    if (inside.length < 2) return null;
    const at = inside.findIndex((one) => one === mark);
    if (key === inward) return inside[Math.min(inside.length - 1, at + 1)] ?? null;
    if (key === outward) return inside[Math.max(0, at - 1)] ?? null;
    return null;
  }

  #keys(): readonly [string, string, string, string] {
    const isMirrored = getComputedStyle(this.#host).direction === 'rtl';
    const [forward, back] = isMirrored
      ? (['ArrowLeft', 'ArrowRight'] as const)
      : (['ArrowRight', 'ArrowLeft'] as const);
    return this.isLying
      ? ['ArrowDown', 'ArrowUp', forward, back]
      : [forward, back, 'ArrowDown', 'ArrowUp'];
  }

  #setStop(mark: Element | null): void {
    if (this.#stop !== mark) this.#stop?.setAttribute('tabindex', '-1');
    mark?.setAttribute('tabindex', '0');
    this.#stop = mark;
  }
}

/** The marks of an item or of a whole list, in the order of the template. */
function marksIn(element: Element): SVGElement[] {
  const inside = [...element.querySelectorAll<SVGElement>('[data-mark][tabindex]')];
  return element.matches('[data-mark][tabindex]') ? [element as SVGElement, ...inside] : inside;
}

function keyOf(mark: Element): string | null {
  return mark.getAttribute('data-mark');
}
