import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { HeatmapCell } from './cells.scene.js';
import type { CellBox } from './layout.scene.js';

/** A cell that stands there, and what it says. */
interface Drawn {
  readonly rect: SVGRectElement;
  readonly cell: HeatmapCell;
  readonly words: string;
  readonly isSelected: boolean;
}

type Given = [cells: readonly HeatmapCell[], box: CellBox, selected: string | null];

/**
 * Draws the cells of a row, before the last element in it.
 *
 * There are thousands of cells, and bindings for each of their attributes would take longer than all
 * the rest of the chart. So each cell is a copy of a blank one that is told what it differs in, and
 * later what has changed. A cell stays the same element for as long as its row has that age, and so
 * keeps the focus.
 */
class RowCells extends Directive {
  #drawn: ReadonlyMap<number, Drawn> = new Map();
  #box: CellBox | null = null;

  override render(..._given: Given): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [cells, box, selected]: Given): typeof noChange {
    const before = this.#drawn;
    const drawn = new Map<number, Drawn>();
    const blank = blankCell(box);
    const isResized = this.#box !== null && !isSame(this.#box, box);
    let next = element.lastElementChild!;
    for (const cell of cells.toReversed()) {
      const known = before.get(cell.key);
      const rect = known?.rect ?? (blank.cloneNode() as SVGRectElement);
      const isSelected = cell.mark === selected;
      const { words } = cell;
      write(rect, cell, words, known);
      if (isSelected !== (known?.isSelected ?? false)) mark(rect, isSelected);
      if (!known) next.before(rect);
      else if (isResized) resize(rect, box);
      drawn.set(cell.key, { rect, cell, words, isSelected });
      next = rect;
    }
    for (const [key, { rect }] of before) if (!drawn.has(key)) rect.remove();
    this.#drawn = drawn;
    this.#box = box;
    return noChange;
  }
}

/** The cells of a row, for the row's own element: see {@link RowCells}. */
export const rowCells = directive(RowCells);

function isSame(a: CellBox, b: CellBox): boolean {
  return a.width === b.width && a.height === b.height && a.radius === b.radius;
}

/** What all cells have. */
function blankCell(box: CellBox): SVGRectElement {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  rect.setAttribute('part', 'cell');
  rect.setAttribute('role', 'gridcell');
  rect.setAttribute('tabindex', '-1');
  resize(rect, box);
  return rect;
}

function resize(rect: SVGRectElement, { width, height, radius }: CellBox): void {
  rect.setAttribute('width', String(width));
  rect.setAttribute('height', String(height));
  if (radius > 0) rect.setAttribute('rx', String(radius));
  else rect.removeAttribute('rx');
}

/** Tells a cell what it is, as far as it was something else before. */
function write(
  rect: SVGRectElement,
  { selection, step, x, mark, period, column }: HeatmapCell,
  words: string,
  known: Drawn | undefined,
): void {
  const before = known?.cell;
  const isChoosable = selection !== null;
  if (!before || before.step !== step || (before.selection !== null) !== isChoosable) {
    rect.setAttribute('class', `${isChoosable ? 'cell choosable' : 'cell'} step-${step}`);
    if (isChoosable) rect.ariaSelected ??= 'false';
    else rect.ariaSelected = null;
  }
  if (known?.words !== words) rect.setAttribute('aria-label', words);
  if (before?.x !== x) rect.setAttribute('x', String(x));
  if (before?.mark === mark) return;
  rect.setAttribute('data-mark', mark);
  rect.setAttribute('data-period', String(period));
  rect.setAttribute('aria-colindex', String(column));
}

function mark(rect: SVGRectElement, isSelected: boolean): void {
  rect.ariaSelected = String(isSelected);
  rect.toggleAttribute('data-selected', isSelected);
}
