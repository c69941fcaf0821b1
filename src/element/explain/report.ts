import type { ExplainMessages } from '../../locales/explain/messages.js';
import type { Issue, LedgerFacts } from '../../metrics/ledger.js';
import type { Formats } from '../../scene/formats.js';
import { textCell, type Table, type TableCell } from '../../scene/table.js';
import { download, fileName } from '../export/download.js';
import { tableFile } from '../export/save.js';
import { counted, mayNameCustomer } from './issues.js';

const NONE: TableCell = { text: '', value: null };

/** Downloads the rows that were left out as comma-separated values, named after their heading. */
export function downloadReport(facts: LedgerFacts, texts: ExplainMessages, formats: Formats): void {
  download(tableFile(reportTable(facts, texts, formats)), fileName(texts.rows.leftOut, 'csv'));
}

/**
 * The rows that were left out, each with field, code and reason. The last line says how many more
 * there are than the ledger lists.
 */
export function reportTable(
  { issues, rejected }: LedgerFacts,
  texts: ExplainMessages,
  formats: Formats,
): Table {
  const { row, field, code, reason } = texts.columns;
  const column = (key: string, label: string, numeric = false) => ({ key, label, numeric });
  const others = rejected - issues.length;
  const rest =
    others > 0 ? [[NONE, NONE, NONE, textCell(texts.more(counted(others, formats)))]] : [];
  return {
    columns: [
      column('row', row, true),
      column('field', field),
      column('code', code),
      column('reason', reason),
    ],
    rows: [...issues.map((issue) => issueCells(issue, texts)), ...rest],
  };
}

function issueCells(issue: Issue, texts: ExplainMessages): TableCell[] {
  const { row, field, code, message } = issue;
  // What may quote the id of a customer is said without it, as in the panel.
  const reason = mayNameCustomer(issue)
    ? (texts.issue({ code, field: field ?? '', isPrivate: true }) ?? '')
    : message;
  const number = String(row);
  const place = field?.startsWith('changes')
    ? textCell(texts.change(number))
    : { text: number, value: row };
  return [place, field === null ? NONE : textCell(field), textCell(code), textCell(reason)];
}
