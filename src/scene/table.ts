/** One value of a table: as it is written, and as it is sorted by and exported. */
export interface TableCell {
  readonly text: string;
  readonly value: string | number | null;
  /** The `data-mark` of the mark that stands for the same; absent where there is none. */
  readonly mark?: string;
}

/** A column of a table. */
export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** Whether its values are numbers, which stand under each other's last digit. */
  readonly numeric: boolean;
}

/** The values of a chart in rows and columns; the first cell of a row names it. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A cell whose text is its value. */
export function textCell(text: string): TableCell {
  return { text, value: text };
}

/** A cell of a number and how it is written; a dash stands for none. */
export function numberCell(value: number | null, write: (value: number) => string): TableCell {
  return { text: value === null ? '–' : write(value), value };
}

/** A table's rows in order of one column; numbers before texts, what has no value last. */
export function sortRows(
  rows: Table['rows'],
  column: number,
  descending: boolean,
  language: string,
): Table['rows'] {
  const factor = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const x = a[column]?.value ?? null;
    const y = b[column]?.value ?? null;
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === 'number' && typeof y === 'number') return factor * (x - y);
    return factor * String(x).localeCompare(String(y), language, { numeric: true });
  });
}
