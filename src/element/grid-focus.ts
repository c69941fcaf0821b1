import type { ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

interface Place {
  readonly row: number;
  readonly column: number;
}

const PAGE = 5;

/**
 * One tab stop for a grid, and the arrow keys inside it, as the ARIA Authoring Practices describe.
 *
 * The cells are the elements with `tabindex` in the order of rows and columns; rows may have
 * different lengths, and keys stop at the edges.
 */
export class GridFocus {
  readonly #host: Host;
  #lengths: readonly number[] = [];
  #at: Place = { row: 0, column: 0 };

  constructor(host: Host) {
    this.#host = host;
  }

  /** Says how many cells each row has; the focus stays where it was, or as near as there is a cell. */
  setRows(lengths: readonly number[]): void {
    this.#lengths = lengths;
    this.#at = this.#clamp(this.#at);
  }

  /** 0 for the cell that Tab leads to, −1 for all others. */
  tabIndex(row: number, column: number): 0 | -1 {
    return row === this.#at.row && column === this.#at.column ? 0 : -1;
  }

  readonly onFocusIn = (event: FocusEvent): void => {
    const cells = this.#cells(event.currentTarget as Element);
    let index = cells.indexOf(event.target as HTMLElement);
    if (index < 0) return;
    let row = 0;
    while (index >= this.#lengths[row]!) index -= this.#lengths[row++]!;
    this.#moveTo({ row, column: index });
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const to = this.#target(event);
    if (!to) return;
    event.preventDefault();
    const { row, column } = this.#clamp(to);
    const before = this.#lengths.slice(0, row).reduce((sum, length) => sum + length, 0);
    this.#cells(event.currentTarget as Element)[before + column]?.focus();
  };

  #target(event: KeyboardEvent): Place | null {
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

  #moveTo(place: Place): void {
    if (place.row === this.#at.row && place.column === this.#at.column) return;
    this.#at = place;
    this.#host.requestUpdate();
  }

  #clamp({ row, column }: Place): Place {
    const within = (value: number, length: number): number =>
      Math.max(0, Math.min(length - 1, value));
    const inRow = within(row, this.#lengths.length);
    return { row: inRow, column: within(column, this.#lengths[inRow] ?? 0) };
  }

  #cells(grid: Element): HTMLElement[] {
    return [...grid.querySelectorAll<HTMLElement>('[tabindex]')];
  }
}
