import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { HeatmapCell } from './cells.scene.js';
import type { HeatmapRow } from './cohort-heatmap.scene.js';
import type { CellBox } from './layout.scene.js';

/** A cell that stands there, as it was drawn. */
interface Shown {
  readonly rect: SVGRectElement;
  cell: HeatmapCell | null;
  look: string;
  words: string;
  isSelected: boolean;
}

type Given = [
  cells: readonly HeatmapCell[],
  row: Pick<HeatmapRow, 'box' | 'words'>,
  selected: string | null,
];

/**
 * Draws the cells of a row, before the last element in it.
 *
 * There are thousands of cells, and bindings for each of their attributes would take longer than all
 * the rest of the chart. So each cell is a copy of a blank one that is told what it differs in, and
 * later what has changed. A cell stays the same element for as long as its row has that age, and so
 * keeps the focus.
 */
class RowCells extends Directive {
  /** By age. */
  readonly #shown = new Map<number, Shown>();
  #box: CellBox | null = null;

  override render(..._given: Given): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [cells, row, selected]: Given): typeof noChange {
    const { box } = row;
    const isResized = this.#box !== null && !isSame(this.#box, box);
    const added = document.createDocumentFragment();
    const shown = this.#shown;
    let next = element.lastElementChild!;
    for (let i = cells.length - 1; i >= 0; i--) {
      const cell = cells[i]!;
      let known = shown.get(cell.key);
      if (known) {
        if (isResized) resize(known.rect, box);
        if (added.firstChild) next.before(added);
        next = known.rect;
      } else {
        const rect = blankCell(box, cell);
        known = { rect, cell: null, look: '', words: '', isSelected: false };
        shown.set(cell.key, known);
        added.prepend(known.rect);
      }
      if (known.cell !== cell) write(known, box, cell, row.words(cell.key));
      if (known.isSelected !== (cell.mark === selected)) toggle(known);
    }
    if (added.firstChild) next.before(added);
    if (shown.size > cells.length) this.#keep(cells);
    this.#box = box;
    return noChange;
  }

  /** Takes away what is none of these cells. */
  #keep(cells: readonly HeatmapCell[]): void {
    const keys = new Set(cells.map(({ key }) => key));
    for (const [key, { rect }] of this.#shown) {
      if (keys.has(key)) continue;
      rect.remove();
      this.#shown.delete(key);
    }
  }
}

/** The cells of a row, for the row's own element: see {@link RowCells}. */
export const rowCells = directive(RowCells);

function isSame(a: CellBox, b: CellBox): boolean {
  return a.width === b.width && a.height === b.height && a.radius === b.radius;
}

/** A cell of each column, with what all cells in it have: to copy one takes less than to write it. */
const blanks = new WeakMap<CellBox, Map<number, SVGRectElement>>();

function blankCell(box: CellBox, { column, x }: HeatmapCell): SVGRectElement {
  let known = blanks.get(box);
  if (!known) blanks.set(box, (known = new Map<number, SVGRectElement>()));
  let rect = known.get(column);
  if (!rect) {
    rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    rect.setAttribute('part', box.part);
    rect.setAttribute('role', 'gridcell');
    rect.setAttribute('tabindex', '-1');
    rect.setAttribute('x', String(x));
    if (box.inset > 0) rect.setAttribute('y', String(box.inset));
    resize(rect, box);
    rect.setAttribute('aria-colindex', String(column));
    known.set(column, rect);
  }
  return rect.cloneNode() as SVGRectElement;
}

function resize(rect: SVGRectElement, { width, height, radius }: CellBox): void {
  rect.setAttribute('width', String(width));
  rect.setAttribute('height', String(height));
  if (radius > 0) rect.setAttribute('rx', String(radius));
  else rect.removeAttribute('rx');
}

/** The classes of cells by their step; the same text is told to an element sooner than an equal one. */
const classes = new Map<string, Map<string, string>>();

function classOf(name: string, step: string): string {
  let known = classes.get(name);
  if (!known) classes.set(name, (known = new Map<string, string>()));
  let text = known.get(step);
  if (text === undefined) known.set(step, (text = `${name} step-${step}`));
  return text;
}

/** Tells a cell what it is, as far as it was something else before, or its column's blank says so. */
function write(shown: Shown, { part, isFilled }: CellBox, cell: HeatmapCell, words: string): void {
  const { rect, cell: before } = shown;
  const isChoosable = cell.selection !== null;
  const wasChoosable = before !== null && before.selection !== null;
  const name = isChoosable ? `${part} choosable` : part;
  const look = isFilled ? classOf(name, cell.step) : name;
  if (shown.look !== look) rect.setAttribute('class', look);
  if (wasChoosable !== isChoosable) {
    rect.ariaSelected = isChoosable ? String(shown.isSelected) : null;
  }
  if (before?.mark !== cell.mark) {
    rect.setAttribute('data-mark', cell.mark);
    if (cell.period !== null) rect.setAttribute('data-period', String(cell.period));
  }
  if (before && before.x !== cell.x) rect.setAttribute('x', String(cell.x));
  if (before && before.column !== cell.column) {
    rect.setAttribute('aria-colindex', String(cell.column));
  }
  if (shown.words !== words) rect.setAttribute('aria-label', words);
  shown.cell = cell;
  shown.look = look;
  shown.words = words;
}

/** Chooses a cell, or no longer. */
function toggle(shown: Shown): void {
  shown.isSelected = !shown.isSelected;
  shown.rect.ariaSelected = String(shown.isSelected);
  shown.rect.toggleAttribute('data-selected', shown.isSelected);
}
