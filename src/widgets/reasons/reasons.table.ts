import type { Drawing } from '../../element/view.js';
import { numberCell, textCell, type Table, type TableCell } from '../../scene/table.js';
import type { Loss, ReasonRow } from './reading.scene.js';
import { causeName, nameOf, type ReasonsSubject } from './reasons.text.js';

/** A row for each reason that is drawn, in the order of the drawing, and one for each kind. */
export function reasonsTable({ reading }: ReasonsSubject, drawing: Drawing): Table {
  const { formats, messages } = drawing;
  const { reasons } = messages;
  const { table } = reasons;
  const numbers = (loss: Loss, sum: number | null, mark?: string): TableCell[] => [
    numberCell(loss.customers, formats.count),
    numberCell(loss.mrr, formats.fullMoney),
    { ...numberCell(loss.share, formats.rate), ...(mark !== undefined && { mark }) },
    numberCell(sum, formats.rate),
  ];
  return {
    columns: [
      { key: 'reason', label: table.reason, numeric: false },
      { key: 'cause', label: table.cause, numeric: false },
      { key: 'kind', label: table.kind, numeric: false },
      { key: 'customers', label: reasons.lost.customers, numeric: true },
      { key: 'mrr', label: reasons.lost.revenue, numeric: true },
      { key: 'share', label: reasons.share, numeric: true },
      { key: 'sum', label: reasons.sum, numeric: true },
    ],
    rows: [
      ...reading.rows.map((row) => [
        textCell(nameOf(row, drawing)),
        textCell(row.cause ? causeName({ cause: row.cause }, drawing) : ''),
        textCell(row.kind === null ? '' : reasons.kinds[row.kind]),
        ...numbers(row, row.sum, markOf(row)),
      ]),
      ...reading.kinds.map((loss) => [
        textCell(table.all(reasons.kinds[loss.kind])),
        textCell(''),
        textCell(reasons.kinds[loss.kind]),
        ...numbers(loss, null),
      ]),
    ],
  };
}

/** Which mark stands for the same; none where a reason is drawn in several wordings. */
function markOf({ key, role, wordings, customers }: ReasonRow): string | undefined {
  return role !== 'rest' && wordings.length === 1 && customers > 0 ? key : undefined;
}
