import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import type { CustomerRow } from '../../metrics/customers-in.js';
import type { Formats } from '../../scene/formats.js';
import { numberCell, textCell, type Table, type TableCell } from '../../scene/table.js';

/** How many customers a page of the list has. */
export const PAGE_SIZE = 100;

/** What a list shows, and what its buttons do. */
export interface ListState {
  readonly rows: readonly CustomerRow[];
  readonly page: number;
  /** The heading of the amounts; null where they are simply MRR. */
  readonly amounts: string | null;
  readonly showsIds: boolean;
  /** Whether ids can be revealed or hidden here. */
  readonly canReveal: boolean;
  turn(page: number): void;
  reveal(): void;
  save(): void;
}

/** Customers as a table: without their ids, unless they were asked for. */
export function customersTable(
  { rows, showsIds, amounts }: Pick<ListState, 'rows' | 'showsIds' | 'amounts'>,
  { selection }: Messages,
  formats: Formats,
): Table {
  const { columns } = selection;
  const day = (text: string | null): TableCell => ({
    text: text === null ? '–' : formats.day(text),
    value: text,
  });
  const text = (value: string | null): TableCell => ({ text: value ?? '–', value });
  return {
    columns: [
      ...(showsIds ? [{ key: 'id', label: columns.id, numeric: false }] : []),
      { key: 'plan', label: columns.plan, numeric: false },
      { key: 'mrr', label: amounts ?? columns.mrr, numeric: true },
      { key: 'start', label: columns.start, numeric: false },
      { key: 'end', label: columns.end, numeric: false },
      { key: 'reason', label: columns.reason, numeric: false },
    ],
    rows: rows.map((row) => [
      ...(showsIds ? [textCell(row.customerId)] : []),
      text(row.plan),
      numberCell(row.mrr, formats.fullMoney),
      day(row.start),
      day(row.end),
      text(row.reason),
    ]),
  };
}

/** The list of customers under a chart, a page at a time. */
export function renderList(
  { rows, page, showsIds, amounts, canReveal, turn, reveal, save }: ListState,
  title: string,
  messages: Messages,
  formats: Formats,
): TemplateResult {
  const { selection } = messages;
  const first = page * PAGE_SIZE;
  const shown = rows.slice(first, first + PAGE_SIZE);
  const table = customersTable({ rows: shown, showsIds, amounts }, messages, formats);
  const alignment = (i: number): string => (table.columns[i]?.numeric ? 'numeric' : '');
  return html`
    <div class="table-frame" tabindex="0" role="region" aria-labelledby="customers-caption">
      <table part="customers-table">
        <caption class="hidden" id="customers-caption">${title}</caption>
        <thead>
          <tr>${table.columns.map(({ label }, i) => html`<th scope="col" class=${alignment(i)}><bdi>${label}</bdi></th>`)}</tr>
        </thead>
        <tbody>
          ${table.rows.map(
            (cells) =>
              html`<tr>${cells.map(({ text }, i) => html`<td class=${alignment(i)}><bdi>${text}</bdi></td>`)}</tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="customers-tools">
      ${
        rows.length > PAGE_SIZE
          ? html`
              <button type="button" ?disabled=${page === 0} @click=${() => turn(page - 1)}>${selection.previous}</button>
              <span role="status">${selection.page(
                formats.count(first + 1),
                formats.count(first + shown.length),
                formats.count(rows.length),
              )}</span>
              <button type="button" ?disabled=${first + PAGE_SIZE >= rows.length} @click=${() => turn(page + 1)}>${selection.next}</button>
            `
          : nothing
      }
      ${
        canReveal
          ? html`<button type="button" aria-pressed=${String(showsIds)} @click=${reveal}>${selection.reveal}</button>`
          : nothing
      }
      <button type="button" @click=${save}>${messages.tools.saveCsv}</button>
    </div>
  `;
}
