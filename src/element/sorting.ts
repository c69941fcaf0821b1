/** By which column a table is sorted; null for the order of the chart. */
export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** How a table is sorted, and what its headings do. */
export interface TableOrder {
  readonly sorting: Sorting | null;
  readonly sort: (column: number) => void;
}

/** The next sorting when a column's heading is pressed: up, down, as it was. */
export function nextSorting(sorting: Sorting | null, column: number): Sorting | null {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? null : { column, descending: true };
}
