import type { Drawing } from '../../element/view.js';
import { numberCell, textCell, type Table, type TableCell } from '../../scene/table.js';
import type { CostRowId } from './cost.scene.js';
import type { CostReading } from './reading.js';

/** A row for each line of costs, their sum, and what is left of MRR in a year. */
export function costTable(
  { cost, whatIf }: CostReading,
  choosable: ReadonlySet<string>,
  { messages, formats }: Drawing,
): Table {
  const { table, lines, paths } = messages.cost;
  const amount = (value: number): TableCell => numberCell(value, formats.fullMoney);
  const row = (id: CostRowId, low: number, high: number): TableCell[] => [
    textCell(lines[id]),
    { ...amount(low), ...(choosable.has(id) && { mark: id }) },
    amount(high),
  ];
  const last = whatIf?.months.at(-1);
  return {
    columns: [
      { key: 'line', label: table.line, numeric: false },
      { key: 'from', label: table.from, numeric: true },
      { key: 'to', label: table.to, numeric: true },
    ],
    rows: [
      ...cost.lines.map(({ id, low, high }) => row(id, low, high)),
      row('total', cost.low, cost.high),
      ...(last
        ? [
            [textCell(table.inAYear(paths.asIs)), amount(last.asIs), amount(last.asIs)],
            [textCell(table.inAYear(paths.kept)), amount(last.kept), amount(last.kept)],
          ]
        : []),
    ],
  };
}
