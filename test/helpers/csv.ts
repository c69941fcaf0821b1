/**
 * Reads comma-separated values as RFC 4180 has them; a field keeps whether it was in quotes.
 *
 * @throws where the text is not in that form
 */
export function parseCsv(text: string): { value: string; quoted: boolean }[][] {
  const rows: { value: string; quoted: boolean }[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: { value: string; quoted: boolean }[] = [];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`No field at ${at}: ${text.slice(at, at + 40)}`);
    const [, inQuotes, bare, end] = match;
    const quoted = inQuotes !== undefined;
    row.push({ value: quoted ? inQuotes.replaceAll('""', '"') : bare!, quoted });
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** What spreadsheets pass over before they look whether a cell is a formula. */
const PASSED_OVER = /[\s\p{Cc}\p{Cf}]/u;

/**
 * Whether some spreadsheet would evaluate a text field: it begins, behind what is passed over, with a
 * sign that begins a formula, as itself or in full width.
 */
export function isEvaluated(value: string): boolean {
  const first = [...value].find((character) => !PASSED_OVER.test(character)) ?? '';
  return '=+-@＝＋－＠'.includes(first) && first !== '';
}

/** What is left of a text once it is bytes: half a character becomes the sign for none. */
export function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
