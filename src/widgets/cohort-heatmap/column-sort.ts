import type { SharedCohort } from '../../metrics/cohort-shares.js';
import type { HeatmapScene } from './cohort-heatmap.scene.js';
import type { Values } from './finding.scene.js';
import type { ColumnSort, SortColumn } from './order.scene.js';

/** A heading is hit as far beside it as this, in px. */
const REACH = 14;

/**
 * What a column's heading does when it is chosen: greatest first, least first, as it was.
 *
 * @param sort what is in force; null for the order of the page
 */
export function nextSort(sort: ColumnSort | null, column: SortColumn): ColumnSort | null {
  if (sort?.column !== column) return { column, descending: true };
  return sort.descending ? { column, descending: false } : null;
}

/**
 * Cohorts in the order of what their cells of a column say; those that have no such cell, or no rate
 * in it, come last, and those that are alike stay in the order that they were given in.
 */
export function sortedBy(
  cohorts: readonly SharedCohort[],
  { column, descending }: ColumnSort,
  values: Values,
): readonly SharedCohort[] {
  const factor = descending ? -1 : 1;
  if (column === 'cohort') {
    return cohorts.toSorted((a, b) => factor * (a.cohort < b.cohort ? -1 : 1));
  }
  const valueOf = ({ size, shares }: SharedCohort): number | null => {
    if (column === 'size') return size;
    const share = shares[column];
    return (values === 'absolute' ? share?.left : share?.rate) ?? null;
  };
  return cohorts.toSorted((a, b) => {
    const [x, y] = [valueOf(a), valueOf(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return factor * (x - y);
  });
}

/** The column whose heading is at a place, `x` in px of the window; null where there is none. */
export function columnAt(target: Element, x: number, { columns }: HeatmapScene): SortColumn | null {
  const heading = target.closest(HEADING) ?? headingNear(target, x);
  const index = Number(heading?.getAttribute('aria-colindex'));
  if (index === 1) return 'cohort';
  if (index === 2) return 'size';
  return columns.find(({ column }) => column === index)?.key ?? null;
}

const HEADING = '[role="columnheader"]';

/** Digits are narrow: what is beside them counts as well. */
function headingNear(target: Element, x: number): Element | null {
  if (!target.matches('.headings')) return null;
  const headings = [...target.parentElement!.querySelectorAll(HEADING)];
  const distances = headings.map((heading) => {
    const { left, right } = heading.getBoundingClientRect();
    return Math.max(left - x, x - right, 0);
  });
  const least = Math.min(...distances);
  return least <= REACH ? headings[distances.indexOf(least)]! : null;
}

/**
 * Moves the focus from the first row of cells to the headings above, among them, and back; Enter and
 * Space choose a heading as a click does.
 *
 * A heading takes the focus only here, so that what nobody sorts by costs nothing.
 *
 * @returns whether the key was for a heading
 */
export function onHeadingKey(event: KeyboardEvent, host: HTMLElement): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const target = event.target as Element;
  const grid = event.currentTarget as Element;
  const heading = target.closest<SVGElement>(HEADING);
  const to = heading ? targetOf(event.key, heading, grid, host) : headingAbove(event, grid);
  if (!heading && !to) return false;
  if (heading && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    if (!event.repeat) heading.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    return true;
  }
  if (!to) return heading !== null;
  event.preventDefault();
  to.setAttribute('tabindex', to.getAttribute('tabindex') ?? '-1');
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

/** The heading over a cell of the first row, or the nearest before it where not every column has one. */
function headingAbove({ key, target }: KeyboardEvent, grid: Element): SVGElement | null {
  const cell = (target as Element).closest('[role="gridcell"]');
  if (key !== 'ArrowUp' || !cell || !firstCells(grid).some((one) => one === cell)) return null;
  const column = columnOf(cell);
  return headingsIn(grid).findLast((heading) => columnOf(heading) <= column) ?? null;
}

function targetOf(
  key: string,
  heading: SVGElement,
  grid: Element,
  host: HTMLElement,
): SVGElement | null {
  const headings = headingsIn(grid);
  const at = headings.indexOf(heading);
  const forward = getComputedStyle(host).direction === 'rtl' ? -1 : 1;
  const within = (index: number): SVGElement =>
    headings[Math.max(0, Math.min(headings.length - 1, index))]!;
  switch (key) {
    case 'ArrowRight':
      return within(at + forward);
    case 'ArrowLeft':
      return within(at - forward);
    case 'Home':
      return within(0);
    case 'End':
      return within(headings.length - 1);
    case 'ArrowDown': {
      const cells = firstCells(grid);
      return cells.find((cell) => columnOf(cell) >= columnOf(heading)) ?? cells.at(-1) ?? null;
    }
    default:
      return null;
  }
}

function headingsIn(grid: Element): SVGElement[] {
  return [...grid.querySelectorAll<SVGElement>(`[role="grid"] ${HEADING}`)];
}

/** The cells of the first row that has any. */
function firstCells(grid: Element): SVGElement[] {
  const first = grid.querySelector(CELL);
  return [...(first?.closest('[role="row"]')?.querySelectorAll<SVGElement>(CELL) ?? [])];
}

const CELL = '[role="gridcell"][tabindex]';

function columnOf(element: Element): number {
  return Number(element.getAttribute('aria-colindex'));
}
