import type { HeatmapInput } from './input.scene.js';
import type { SortColumn } from './order.scene.js';

/** How the rows are sorted by a column, as `aria-sort` says it; null where they are not. */
export type HeadingSort = 'ascending' | 'descending' | null;

/** A heading with how the rows are sorted by it. */
export function headingOf(
  column: SortColumn,
  label: string,
  { sort }: HeatmapInput,
): { readonly label: string; readonly sort: HeadingSort } {
  if (sort?.column !== column) return { label, sort: null };
  return sort.descending
    ? { label: `${label} ↓`, sort: 'descending' }
    : { label: `${label} ↑`, sort: 'ascending' };
}
