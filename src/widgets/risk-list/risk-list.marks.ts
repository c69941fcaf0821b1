import type { Mark } from '../../element/view.js';
import type { RiskPage, RiskRow } from '../../metrics/risk-list.js';

const MARK = 'customer ';

/** The `data-mark` of a row. */
export function markOfRow({ key }: RiskRow): string {
  return `${MARK}${key}`;
}

/** The rows of the page, and the one that was chosen, wherever it is. They say all themselves. */
export function riskListMarks(
  { rows }: RiskPage,
  selected: string | null,
): ReadonlyMap<string, Mark> {
  const markOf = (key: string): Mark => ({ words: '', selection: { customer: key } });
  const marks = new Map(rows.map((row) => [markOfRow(row), markOf(row.key)]));
  if (selected !== null) marks.set(selected, markOf(selected.slice(MARK.length)));
  return marks;
}
