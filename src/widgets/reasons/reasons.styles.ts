import { css } from 'lit';

export const styles = css`
  /* What helps follows the bars closely, however tall the card is. */
  .body {
    align-content: start;
  }

  /* Only there for its listeners: with them, a drawing would take the focus itself. */
  .bars {
    display: contents;
  }

  .fill.voluntary,
  .fill.involuntary {
    fill: var(--_loss);
  }

  .fill.unknown {
    fill: var(--_state);
  }

  /* Several kinds at once. */
  .fill.rest {
    fill: color-mix(in oklab, var(--_state) 45%, var(--_surface));
    stroke: var(--_state);
  }

  /* There is no reason, so there is nothing inside. */
  .fill.none {
    fill: var(--_surface);
    stroke: var(--_state);
    stroke-width: 1.5px;
  }

  /* Seen where nothing was lost. */
  .track {
    fill: var(--_track);
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

  .base {
    fill: none;
    stroke: var(--_line);
  }

  .amount {
    fill: var(--_text);
    font-weight: 600;
  }

  .name {
    fill: var(--_text);
  }

  .head,
  .sum {
    fill: var(--_text-3);
  }

  [data-mark] {
    outline: none;
  }

  [data-mark]:focus-visible > .hit {
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  [part~='kind']:focus-visible .fill {
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  [data-selected] .fill {
    stroke: var(--_text);
    stroke-width: 2px;
  }

  .recoverable,
  .remedies {
    margin: calc(4 * var(--_space)) 0 0;
    color: var(--_text-2);
    text-wrap: pretty;
  }

  .recoverable {
    max-inline-size: 72ch;
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 3px solid var(--_gain);
  }

  .recoverable strong,
  .remedies strong {
    color: var(--_text);
    font-weight: 600;
  }

  .remedies p {
    margin: 0;
    unicode-bidi: plaintext;
  }

  /* They begin where the card does, whatever their own direction. */
  .recoverable,
  .remedies {
    text-align: left;
  }

  :host(:dir(rtl)) :is(.recoverable, .remedies) {
    text-align: right;
  }

  .remedies .remedies-heading {
    padding-block-end: var(--_space);
    border-block-end: 1px solid var(--_line);
    color: var(--_text);
    font-weight: 600;
  }

  .remedies ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 230px), 1fr));
    gap: calc(3 * var(--_space)) calc(6 * var(--_space));
    margin: calc(3 * var(--_space)) 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--_small);
    overflow-wrap: anywhere;
  }

  .examples {
    color: var(--_text-3);
  }

  @media (forced-colors: active) {
    .track {
      fill: Canvas;
      stroke: CanvasText;
    }

    .fill.voluntary {
      fill: CanvasText;
    }

    .fill.involuntary,
    .fill.none {
      fill: Canvas;
      stroke: CanvasText;
    }

    .fill.unknown,
    .fill.rest {
      fill: GrayText;
      stroke: CanvasText;
    }

    .base {
      stroke: CanvasText;
    }

    [data-mark]:focus-visible > .hit,
    [part~='kind']:focus-visible .fill,
    [data-selected] .fill {
      stroke: Highlight;
    }

    svg .name,
    svg .amount,
    svg .head,
    svg .sum {
      fill: CanvasText;
    }
  }
`;
