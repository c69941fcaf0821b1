import { css } from 'lit';

export const styles = css`
  .body {
    align-content: start;
  }

  .leaving .fill,
  .several .fill {
    fill: var(--_loss);
  }

  /* One sign says less, and has an edge that is seen all the same. */
  .one .fill {
    fill: color-mix(in oklab, var(--_loss) 30%, var(--_surface));
    stroke: var(--_loss);
  }

  .none .fill {
    fill: var(--_track);
    stroke: var(--_state);
    stroke-opacity: 0.5;
  }

  .amount {
    fill: var(--_text);
    font-weight: 600;
  }

  .list,
  .cards {
    margin-block-start: calc(4 * var(--_space));
  }

  .list {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_size);
  }

  .list :is(th, td) {
    padding-block: calc(2 * var(--_space));
    padding-inline: 0 calc(4 * var(--_space));
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    white-space: normal;
  }

  .list :is(th, td):last-child {
    padding-inline-end: 0;
  }

  .list thead th {
    position: static;
    color: var(--_text-2);
    font-size: var(--_small);
    padding-block: 0 var(--_space);
    vertical-align: bottom;
    white-space: nowrap;
  }

  .list thead button {
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: none;
    background: none;
    text-align: inherit;
  }

  .list thead button:hover {
    color: var(--_text);
  }

  .list th[aria-sort='ascending'] button::after {
    content: ' ↑';
  }

  .list th[aria-sort='descending'] button::after {
    content: ' ↓';
  }

  .list .numeric {
    text-align: end;
  }

  /* The button of a row reaches over all of it. */
  .row {
    position: relative;
  }

  .row .choosable {
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0;
    border: none;
    background: none;
    color: var(--_text);
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
  }

  .row .choosable::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 4px;
  }

  .row .choosable:focus-visible {
    outline: none;
  }

  .row .choosable:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
  }

  /* A little wider than its texts. */
  .row:hover {
    --_ground: color-mix(in oklab, var(--_text) 4%, var(--_surface));
  }

  .row[data-chosen] {
    --_ground: var(--_track);
  }

  .row:is(:hover, [data-chosen]) {
    background: var(--_ground);
    box-shadow:
      calc(-2 * var(--_space)) 0 var(--_ground),
      calc(2 * var(--_space)) 0 var(--_ground);
  }

  .who {
    display: grid;
    justify-items: start;
    min-inline-size: 15ch;
    max-inline-size: 34ch;
    inline-size: max-content;
  }

  .about {
    color: var(--_text-3);
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }

  .row[data-chosen] .about {
    color: var(--_text-2);
  }

  .signs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .signs li {
    box-sizing: border-box;
    max-inline-size: 100%;
    overflow-wrap: break-word;
    padding: 2px calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .signs b {
    color: var(--_text);
    font-weight: 600;
  }

  .score {
    display: grid;
    grid-template-columns: auto auto;
    align-items: center;
    justify-content: end;
    gap: 0 calc(2 * var(--_space));
    line-height: 24px;
  }

  .score .number {
    min-inline-size: 3ch;
    font-weight: 600;
    text-align: end;
  }

  /* It takes the room of meter and number, and never makes it wider. */
  .capped {
    grid-column: 1 / -1;
    inline-size: 0;
    min-inline-size: 100%;
    color: var(--_text-3);
    font-size: var(--_small);
    line-height: 1.45;
    text-align: end;
  }

  .row[data-chosen] .capped {
    color: var(--_text-2);
  }

  .meter:dir(rtl) {
    transform: scaleX(-1);
  }

  .meter-track {
    fill: var(--_track);
  }

  .row[data-chosen] .meter-track {
    fill: var(--_surface);
  }

  .meter-fill {
    fill: var(--_loss);
  }

  .list td:last-child {
    line-height: 24px;
    white-space: nowrap;
  }

  /* A plain table has what speaks for leaving in as many lines as it takes. */
  [part='table'] td:nth-child(2) {
    min-inline-size: 26ch;
    white-space: normal;
  }

  .cards {
    display: grid;
    padding: 0;
    list-style: none;
  }

  .cards .row {
    display: grid;
    gap: calc(1.5 * var(--_space));
    padding-block: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .cards .signs li {
    overflow-wrap: anywhere;
  }

  .line {
    display: flex;
    justify-content: space-between;
    gap: calc(3 * var(--_space));
  }

  .line > .about {
    line-height: 24px;
  }

  .cards .who {
    inline-size: auto;
    min-inline-size: 0;
  }

  .sum {
    flex: none;
    color: var(--_text);
    font-weight: 600;
    line-height: 24px;
  }

  .order {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2 * var(--_space));
    margin-block-start: calc(4 * var(--_space));
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .order + .cards {
    margin-block-start: calc(2 * var(--_space));
  }

  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    padding-block: calc(3 * var(--_space)) var(--_space);
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .pager button,
  .reset {
    min-block-size: 28px;
    padding: 0 calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: none;
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .pager button:hover:enabled,
  .reset:hover {
    color: var(--_text);
  }

  .pager button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .pager button[aria-pressed='true'] {
    border-color: var(--_text);
    color: var(--_text);
  }

  .reveal {
    margin-inline-start: auto;
  }

  .advice {
    max-inline-size: 72ch;
    margin: calc(4 * var(--_space)) 0 0;
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_gain);
    color: var(--_text-2);
    text-wrap: pretty;
  }

  .reset {
    margin-block-start: calc(2 * var(--_space));
  }

  :host(:dir(rtl)) :is(.advice, .rule-form p) {
    text-align: right;
  }

  .advice,
  .rule-form p {
    unicode-bidi: plaintext;
    text-align: left;
  }

  @media print {
    .pager button,
    .order,
    .reset {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .several .fill,
    .meter-fill {
      fill: CanvasText;
    }

    .leaving .fill,
    .one .fill,
    .none .fill,
    .meter-track {
      fill: Canvas;
      stroke: CanvasText;
      stroke-opacity: 1;
    }

    .one .fill {
      stroke-dasharray: 3 2;
    }

    svg .amount {
      fill: CanvasText;
    }

    .row[data-chosen] .choosable::after {
      border: 2px solid Highlight;
    }
  }
`;
