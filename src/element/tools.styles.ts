import { css } from 'lit';

/** The menu, the tooltip and the table. */
export const tools = css`
  .table-frame:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .explanation:not([hidden]) {
    padding-block-start: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .explanation:focus {
    outline: none;
  }

  .explain-state {
    margin: 0;
    color: var(--_text-2);
  }

  [popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font: var(--_size) / 1.45 var(--_font);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.14);
  }

  .menu {
    min-inline-size: 180px;
    padding: var(--_space);
  }

  .menu button {
    display: block;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 0 calc(3 * var(--_space));
    border: none;
    border-radius: 5px;
    background: none;
    text-align: start;
  }

  .menu button:hover {
    background: var(--_track);
  }

  .tooltip {
    max-inline-size: 280px;
    padding: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  .customers {
    margin-block-start: calc(3 * var(--_space));
    padding-block-start: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .customers-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }

  .customers-bar span {
    margin-inline-end: auto;
    font-weight: 600;
  }

  .customers button {
    min-block-size: 28px;
    padding: 0 calc(2.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: none;
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .customers button:hover {
    color: var(--_text);
  }

  .customers-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    padding-block-start: calc(2 * var(--_space));
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .customers-tools button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .customers-tools button[aria-pressed='true'] {
    color: var(--_text);
    border-color: var(--_text);
  }

  .table-frame {
    overflow: auto;
    max-block-size: 420px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_small);
  }

  th,
  td {
    padding: calc(1.5 * var(--_space)) calc(2 * var(--_space));
    border-block-end: 1px solid var(--_line);
    text-align: start;
    white-space: nowrap;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_text-2);
    font-weight: 400;
  }

  th button {
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    text-align: inherit;
    border: none;
    background: none;
  }

  th[aria-sort='ascending'] button::after {
    content: ' ↑';
  }

  th[aria-sort='descending'] button::after {
    content: ' ↓';
  }

  .choose {
    min-inline-size: 24px;
    min-block-size: 24px;
    margin: -4px calc(-1 * var(--_space));
    padding: 0 var(--_space);
    border: none;
    border-radius: 4px;
    background: none;
    font-variant-numeric: inherit;
    text-decoration: underline 1px var(--_line);
    text-underline-offset: 3px;
  }

  .choose:hover,
  .choose[aria-pressed='true'] {
    background: var(--_track);
    text-decoration-color: currentColor;
  }

  tbody th {
    font-weight: 600;
  }

  .numeric {
    text-align: end;
  }

  @media print {
    .customers button,
    [popover] {
      display: none;
    }

    .table-frame {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
