import type { Table } from '../../scene/table.js';

/**
 * What a spreadsheet takes for a formula at the beginning of a text: a sign, also in full width, and
 * also behind white space and characters that are not seen.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/**
 * A table as comma-separated values (RFC 4180) for spreadsheets.
 *
 * Texts that a spreadsheet would run as a formula get an apostrophe before them; numbers are written
 * in full precision and without quotes, a missing value as nothing.
 */
export function tableToCsv(table: Table): string {
  const lines = [
    table.columns.map(({ label }) => field(label)),
    ...table.rows.map((cells) => cells.map(({ value }) => field(value))),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
