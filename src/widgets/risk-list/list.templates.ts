import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Sorting } from '../../element/sorting.js';
import type { RiskListMessages } from '../../locales/messages/risk-list.js';
import type { RowText } from './risk-list.text.js';
import type { RowFocus } from './row-focus.js';

/** How the list is drawn beside its rows. */
export interface ListLook {
  readonly texts: RiskListMessages;
  /** The `data-mark` that is chosen. */
  readonly selected: string | null;
  readonly sorting: Sorting | null;
  readonly focus: RowFocus;
  readonly sort: (column: number) => void;
  /** Sorts as a choice says, see {@link ORDERS}. */
  readonly choose: (order: Order) => void;
}

/** An order of the list that can be chosen where there is no heading. */
export type Order = keyof RiskListMessages['orders'];

/** What each order is in terms of columns; null for what is at stake. */
export const ORDERS: Readonly<Record<Order, Sorting | null>> = {
  stake: null,
  score: { column: 2, descending: true },
  mrr: { column: 3, descending: true },
  customer: { column: 0, descending: false },
  why: { column: 1, descending: false },
};

const SCORE_WIDTH = 56;

/** Customers at risk as a table whose headings sort it. */
export function renderTable(rows: readonly RowText[], look: ListLook): TemplateResult {
  const { texts, focus } = look;
  const { customer, why, score, mrr } = texts.columns;
  return html`
    <table class="list" part="list" aria-labelledby="heading" @keydown=${focus.onKeyDown} @focusin=${focus.onFocusIn}>
      <thead>
        <tr>${[customer, why, score, mrr].map((label, i) => renderHeading(label, i, look))}</tr>
      </thead>
      <tbody>
        ${repeat(
          rows,
          ({ key }) => key,
          (row) => html`
            <tr class="row" part="row" ?data-chosen=${row.key === look.selected}>
              <th scope="row">${renderName(row, look)}</th>
              <td>${renderSigns(row, texts)}</td>
              <td class="numeric">${renderScore(row)}</td>
              <td class="numeric"><bdi>${row.mrr}</bdi></td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

function renderHeading(label: string, column: number, { texts, sorting, sort }: ListLook) {
  const direction =
    sorting?.column !== column ? 'none' : sorting.descending ? 'descending' : 'ascending';
  return html`<th scope="col" class=${column > 1 ? 'numeric' : ''} aria-sort=${direction}>
    <button type="button" aria-description=${texts.sortBy(label)} @click=${() => sort(column)}><bdi>${label}</bdi></button>
  </th>`;
}

/** The same rows below each other, where there is no room for columns. */
export function renderCards(rows: readonly RowText[], look: ListLook): TemplateResult {
  const { texts, focus } = look;
  return html`
    ${renderOrder(look)}
    <ul class="cards" part="list" aria-labelledby="heading" @keydown=${focus.onKeyDown} @focusin=${focus.onFocusIn}>
      ${repeat(
        rows,
        ({ key }) => key,
        (row) => html`
          <li class="row" part="row" ?data-chosen=${row.key === look.selected}>
            <div class="line">
              ${renderName(row, look)}
              <span class="sum"><span class="hidden">${texts.columns.mrr}</span> <bdi>${row.mrr}</bdi></span>
            </div>
            <div class="line"><span class="about">${texts.columns.score}</span>${renderScore(row)}</div>
            ${renderSigns(row, texts)}
          </li>
        `,
      )}
    </ul>
  `;
}

function renderOrder({ texts, sorting, choose }: ListLook): TemplateResult {
  const orders = Object.entries(ORDERS) as [Order, Sorting | null][];
  const isShown = (order: Sorting | null): boolean =>
    order?.column === sorting?.column && order?.descending === sorting?.descending;
  return html`
    <label class="order">
      <span>${texts.order}</span>
      <select part="order" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Order)}>
        ${orders.map(
          ([order, of]) =>
            html`<option value=${order} .selected=${live(isShown(of))}>${texts.orders[order]}</option>`,
        )}
      </select>
    </label>
  `;
}

function renderName({ key, name, detail }: RowText, { selected }: ListLook): TemplateResult {
  const isSelected = key === selected;
  return html`
    <div class="who">
      <button type="button" class="choosable" part="customer" data-mark=${key} tabindex="-1" ?data-selected=${isSelected} aria-pressed=${String(isSelected)}><bdi>${name}</bdi></button>
      <span class="about"><bdi>${detail}</bdi></span>
    </div>
  `;
}

function renderSigns({ signs }: RowText, { columns }: RiskListMessages): TemplateResult {
  return html`
    <ul class="signs" aria-label=${columns.why}>
      ${signs.map(
        ({ text, points }) =>
          html`<li part="sign"><bdi>${text}</bdi> ${points.map((added) => html`<b><bdi>${added}</bdi></b> `)}</li>`,
      )}
    </ul>
  `;
}

function renderScore({ share, score, capped }: RowText): TemplateResult {
  return html`
    <div class="score">
      ${svg`<svg class="meter" width=${SCORE_WIDTH} height="6" aria-hidden="true">
        <rect class="meter-track" width=${SCORE_WIDTH} height="6" rx="3"></rect>
        <rect class="meter-fill" width=${Math.round(SCORE_WIDTH * share)} height="6" rx="3"></rect>
      </svg>`}
      <bdi class="number">${score}</bdi>
      ${capped ? html`<span class="capped"><bdi>${capped}</bdi></span>` : nothing}
    </div>
  `;
}

/** What turns pages and shows ids. */
export interface PagerState {
  readonly first: number;
  readonly shown: number;
  readonly total: number;
  readonly size: number;
  readonly showsIds: boolean;
  /** Whether ids can be revealed or hidden here. */
  readonly canReveal: boolean;
  count(value: number): string;
  turn(by: number): void;
  reveal(): void;
}

/** The buttons under the list. */
export function renderPager(
  { first, shown, total, size, showsIds, canReveal, count, turn, reveal }: PagerState,
  { pages, reveal: label }: RiskListMessages,
): TemplateResult {
  const isPaged = total > size;
  const hasNext = first + shown < total;
  return html`
    <div class="pager" part="pager">
      ${
        isPaged
          ? html`
              <button type="button" ?disabled=${first === 0} @click=${() => turn(-1)}>${pages.previous}</button>
              <span role="status">${pages.page(count(first + 1), count(first + shown), count(total))}</span>
              <button type="button" ?disabled=${!hasNext} @click=${() => turn(1)}>${pages.next}</button>
            `
          : nothing
      }
      ${
        canReveal
          ? html`<button type="button" class="reveal" aria-pressed=${String(showsIds)} @click=${reveal}>${label}</button>`
          : nothing
      }
    </div>
  `;
}
