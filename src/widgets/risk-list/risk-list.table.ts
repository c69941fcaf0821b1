import type { Drawing } from '../../element/view.js';
import type { RiskPage, RiskRow } from '../../metrics/risk-list.js';
import type { RiskRule } from '../../metrics/risk-rules.js';
import { numberCell, textCell, type Table, type TableCell } from '../../scene/table.js';
import { markOfRow } from './risk-list.marks.js';
import { nameOf, signTexts } from './risk-list.text.js';

/** How a table of customers at risk is written. */
export interface TableSettings {
  readonly rules: readonly RiskRule[];
  readonly showsIds: boolean;
  /** Whether the row of all who show no sign is wanted, so that MRR adds up to all there is. */
  readonly hasOthers: boolean;
}

/** A row for each customer at risk, and one for all others. */
export function riskListTable(
  { groups }: RiskPage,
  rows: readonly RiskRow[],
  { rules, showsIds, hasOthers }: TableSettings,
  drawing: Drawing,
): Table {
  const { messages, formats } = drawing;
  const { riskList } = messages;
  const { columns } = riskList;
  const { customers, mrr } = groups.none;
  const others: TableCell[] = [
    textCell(riskList.others({ value: customers, text: formats.count(customers) })),
    { text: '–', value: null },
    numberCell(0, formats.count),
    numberCell(mrr, formats.fullMoney),
  ];
  return {
    columns: [
      { key: 'customer', label: columns.customer, numeric: false },
      { key: 'why', label: columns.why, numeric: false },
      { key: 'score', label: columns.score, numeric: true },
      { key: 'mrr', label: columns.mrr, numeric: true },
    ],
    rows: [
      ...rows.map((row): TableCell[] => [
        textCell(nameOf(row, showsIds, drawing)),
        textCell(whyOf(row, rules, drawing)),
        { ...numberCell(row.score, formats.count), mark: markOfRow(row) },
        numberCell(row.mrr, formats.fullMoney),
      ]),
      ...(hasOthers ? [others] : []),
    ],
  };
}

function whyOf(row: RiskRow, rules: readonly RiskRule[], drawing: Drawing): string {
  const signs = signTexts(row, rules, drawing);
  return drawing.messages.riskList.list(
    signs.map(({ text, points }) => [text, ...points].join(' ')),
  );
}
