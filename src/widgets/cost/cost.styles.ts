import { css } from 'lit';

export const styles = css`
  .body {
    align-content: start;
  }

  /* Only there for its listeners: with them, a drawing would take the focus itself. */
  .bars {
    display: contents;
  }

  .fill {
    fill: var(--_loss);
  }

  .total .fill {
    fill: var(--_state);
  }

  /* What may come on top: pale, with an edge of the full colour. */
  .range {
    fill: color-mix(in oklab, var(--_loss) 25%, var(--_surface));
    stroke: var(--_loss);
    stroke-dasharray: 3 2;
  }

  .total .range {
    fill: color-mix(in oklab, var(--_state) 25%, var(--_surface));
    stroke: var(--_state);
  }

  .range[width='0'] {
    stroke: none;
  }

  .hit {
    fill: transparent;
  }

  .choosable {
    cursor: pointer;
  }

  .choosable:hover .hit {
    fill: color-mix(in oklab, var(--_text) 5%, transparent);
  }

  .rule {
    fill: none;
    stroke: var(--_line);
  }

  .name {
    fill: var(--_text);
  }

  .amount,
  .end-amount,
  .total .name,
  .title {
    fill: var(--_text);
    font-weight: 600;
  }

  .quiet .name,
  .quiet .amount {
    fill: var(--_text-3);
    font-weight: 400;
  }

  .tick {
    fill: var(--_text-3);
  }

  /* Beyond the data nothing is drawn solid. */
  .path {
    fill: none;
    stroke: var(--_loss);
    stroke-width: 2px;
    stroke-linejoin: round;
  }

  .path.kept {
    stroke: var(--_gain);
  }

  [data-mark] {
    outline: none;
  }

  [data-mark]:focus-visible > .hit {
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  [data-selected] .fill {
    stroke: var(--_text);
    stroke-width: 2px;
  }

  .what-if,
  .to-win,
  .assumptions,
  .context {
    margin: calc(3 * var(--_space)) 0 0;
    color: var(--_text-2);
    text-align: left;
    text-wrap: pretty;
  }

  :host(:dir(rtl)) :is(.what-if, .to-win, .assumptions, .context) {
    text-align: right;
  }

  .what-if p,
  .assumptions p {
    margin: 0;
    max-inline-size: 72ch;
    unicode-bidi: plaintext;
  }

  .what-if label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(3 * var(--_space));
    color: var(--_text);
  }

  .what-if input {
    flex: 1 1 140px;
    max-inline-size: 320px;
    min-block-size: 24px;
    margin: 0;
    accent-color: var(--_gain);
  }

  .to-win {
    max-inline-size: 72ch;
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_gain);
  }

  :is(.what-if, .to-win) strong {
    color: var(--_text);
    font-weight: 600;
  }

  .assumptions {
    min-inline-size: 0;
    padding: calc(3 * var(--_space)) 0 0;
    border: none;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_small);
  }

  .assumptions legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    color: var(--_text);
    font-size: var(--_size);
    font-weight: 600;
  }

  .assumptions p {
    clear: both;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr));
    gap: calc(1.5 * var(--_space)) calc(6 * var(--_space));
    margin-block-start: calc(2 * var(--_space));
  }

  .fields label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space) calc(2 * var(--_space));
  }

  .field-name {
    flex: 1 1 105px;
    overflow-wrap: anywhere;
  }

  .field-value {
    display: flex;
    flex: none;
    align-items: center;
    gap: var(--_space);
  }

  .field-value > span {
    min-inline-size: 6ch;
  }

  .assumptions input {
    box-sizing: border-box;
    inline-size: 76px;
    min-block-size: 26px;
    padding-block: 0;
    padding-inline: calc(1.5 * var(--_space));
    border: 1px solid var(--_state);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    text-align: end;
  }

  input:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .context {
    color: var(--_text-3);
    font-size: var(--_small);
    max-inline-size: 90ch;
    unicode-bidi: plaintext;
  }

  @media print {
    .what-if input {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .fill,
    .total .fill {
      fill: CanvasText;
    }

    .range,
    .total .range {
      fill: Canvas;
      stroke: CanvasText;
    }

    .rule,
    .path {
      stroke: CanvasText;
    }

    .path.kept,
    [data-mark]:focus-visible > .hit,
    [data-selected] .fill {
      stroke: Highlight;
    }

    svg .name.name,
    svg .amount.amount,
    svg .end-amount,
    svg .tick {
      fill: CanvasText;
    }
  }
`;
