import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Messages } from '../locales/messages.js';
import type { Table, TableCell } from '../scene/table.js';
import type { Sorting, TableOrder } from './sorting.js';
import { markOf, type Drawing, type Marks } from './view.js';

/** What a table is drawn with. */
interface TableDrawing extends Drawing {
  readonly messages: Messages;
}

/** A chart's values, in the order that they have, as a table whose headings sort it. */
export function renderTable(
  table: Table,
  caption: string,
  { sorting, sort }: TableOrder,
  { messages, selected }: TableDrawing,
  marks: Marks,
): TemplateResult {
  return html`
    <div class="table-frame" tabindex="0" role="region" aria-labelledby="table-caption">
      <table part="table">
        <caption class="hidden" id="table-caption">${caption}</caption>
        <thead>
          <tr>
            ${table.columns.map(
              ({ label, numeric }, i) => html`<th
                scope="col"
                class=${numeric ? 'numeric' : ''}
                aria-sort=${sortOf(sorting, i)}
              >
                <button type="button" aria-description=${messages.tools.sortBy(label)} @click=${() => sort(i)}><bdi>${label}</bdi></button>
              </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            table.rows,
            ([name]) => name?.text,
            (cells) => html`<tr>
              ${cells.map((cell, i) =>
                i === 0
                  ? html`<th scope="row"><bdi>${cell.text}</bdi></th>`
                  : html`<td class=${table.columns[i]?.numeric ? 'numeric' : ''}>${renderCell(cell, marks, selected)}</td>`,
              )}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

/** A value, which can be chosen where the mark of the chart can be. */
function renderCell(
  { text, mark }: TableCell,
  marks: Marks,
  selected: string | null,
): TemplateResult {
  const found = mark === undefined ? undefined : markOf(marks, mark);
  const value = html`<bdi>${text}</bdi>`;
  if (!found?.selection) return value;
  return html`<button type="button" class="choose" data-mark=${mark} aria-pressed=${String(mark === selected)}>${value}</button>`;
}

function sortOf(sorting: Sorting | null, column: number): 'ascending' | 'descending' | 'none' {
  if (sorting?.column !== column) return 'none';
  return sorting.descending ? 'descending' : 'ascending';
}
