import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

interface Place {
  readonly row: number;
  readonly column: number;
}

const PAGE = 5;
const CELL = '[role="gridcell"][tabindex]';

/**
 * One tab stop for a grid, and the arrow keys inside it, as the ARIA Authoring Practices describe.
 *
 * The cells are the grid cells with `tabindex` in the order of rows and columns; rows may have
 * different lengths, and keys stop at the edges. A template gives all of them `tabindex="-1"`; the
 * one that Tab leads to gets 0 here, so that moving the focus draws nothing anew. A heading is the tab
 * stop while it had the focus last.
 */
export class GridFocus implements ReactiveController {
  readonly #host: Host;
  #lengths: readonly number[] = [];
  #at: Place = { row: 0, column: 0 };
  /** The cell that had the focus last; null before any. */
  #mark: string | null = null;
  #stop: Element | null = null;
  /** The heading that had the focus last; null where a cell had. */
  #heading: Element | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Says how many cells each row has; the focus stays with its cell, or as near to where it was as
   * there is one.
   *
   * @param indexIn where the cell of a `data-mark` stands in a row, or −1; asked once a cell has had
   *   the focus
   */
  setRows(lengths: readonly number[], indexIn: (row: number, mark: string) => number): void {
    this.#lengths = lengths;
    const mark = this.#mark;
    const row = mark === null ? -1 : lengths.findIndex((_, at) => indexIn(at, mark) >= 0);
    this.#at = row < 0 ? this.#clamp(this.#at) : { row, column: indexIn(row, mark!) };
  }

  hostUpdated(): void {
    const grid = this.#host.renderRoot.querySelector('[role="grid"]');
    if (!this.#heading?.isConnected) this.#heading = null;
    // A cell that is still to be drawn is no stop, and without any the grid could not be reached.
    const cell = grid && (this.#cellAt(grid, this.#at) ?? grid.querySelector(CELL));
    this.#setStop(this.#heading ?? cell);
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const cells = (event.currentTarget as Element).querySelectorAll<HTMLElement>(CELL);
    const cell = event.target as HTMLElement;
    this.#heading = cell.closest('[role="columnheader"]');
    if (this.#heading) return this.#setStop(this.#heading);
    let column = [...cells].indexOf(cell);
    if (column < 0) return;
    let row = 0;
    while (column >= this.#lengths[row]!) column -= this.#lengths[row++]!;
    this.#at = { row, column };
    this.#mark = cell.getAttribute('data-mark');
    this.#setStop(cell);
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const to = this.#target(event);
    if (!to) return;
    event.preventDefault();
    const cell = this.#cellAt(event.currentTarget as Element, this.#clamp(to));
    // Focus alone would leave a cell where it is that is only partly in view.
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  #target(event: KeyboardEvent): Place | null {
    // The browser's own keys, such as back and forward.
    if (event.altKey || event.metaKey) return null;
    if (event.ctrlKey && event.key !== 'Home' && event.key !== 'End') return null;
    const { row, column } = this.#at;
    const isRightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    const forward = isRightToLeft ? -1 : 1;
    switch (event.key) {
      case 'ArrowRight':
        return { row, column: column + forward };
      case 'ArrowLeft':
        return { row, column: column - forward };
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'PageDown':
        return { row: row + PAGE, column };
      case 'PageUp':
        return { row: row - PAGE, column };
      case 'Home':
        return { row: event.ctrlKey ? 0 : row, column: 0 };
      case 'End':
        return { row: event.ctrlKey ? Infinity : row, column: Infinity };
      default:
        return null;
    }
  }

  #setStop(cell: Element | null): void {
    if (this.#stop !== cell) this.#stop?.setAttribute('tabindex', '-1');
    cell?.setAttribute('tabindex', '0');
    this.#stop = cell;
  }

  #clamp({ row, column }: Place): Place {
    const within = (value: number, length: number): number =>
      Math.max(0, Math.min(length - 1, value));
    const inRow = within(row, this.#lengths.length);
    return { row: inRow, column: within(column, this.#lengths[inRow] ?? 0) };
  }

  #cellAt(grid: Element, { row, column }: Place): HTMLElement | null {
    const before = this.#lengths.slice(0, row).reduce((sum, length) => sum + length, 0);
    const at = before + column;
    // The first is found without looking at all the others, and mostly it is the first.
    return at === 0
      ? grid.querySelector(CELL)
      : (grid.querySelectorAll<HTMLElement>(CELL)[at] ?? null);
  }
}
