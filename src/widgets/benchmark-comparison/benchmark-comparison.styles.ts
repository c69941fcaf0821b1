import { css } from 'lit';

export const styles = css`
  /* The sources follow the rows closely, however tall the card is. */
  .body {
    align-content: start;
  }

  /* Only there for its listeners: with them, a drawing would take the focus itself. */
  .rows {
    display: contents;
  }

  .hit {
    fill: transparent;
  }

  [data-mark] {
    outline: none;
  }

  .choosable {
    cursor: pointer;
  }

  [data-mark]:hover > .hit {
    fill: color-mix(in oklab, var(--_text) 5%, transparent);
  }

  [data-selected] > .hit {
    fill: color-mix(in oklab, var(--_text) 9%, transparent);
  }

  [data-mark]:focus-visible > .hit {
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  svg {
    --_you: var(--_loss);
  }

  svg.gain {
    --_you: var(--_gain);
  }

  .grid,
  .base,
  .guide {
    fill: none;
    stroke: var(--_line);
  }

  .guide {
    stroke: var(--_you);
  }

  .source,
  .scale,
  .better {
    fill: var(--_text-3);
  }

  .scale,
  .value,
  .you-label {
    text-anchor: middle;
  }

  .narrow .you-label {
    text-anchor: start;
  }

  .value {
    stroke: var(--_surface);
    stroke-width: 4px;
  }

  .narrow .value {
    stroke: none;
    text-anchor: end;
  }

  .you-label {
    fill: var(--_text);
    font-weight: 600;
  }

  .outer {
    fill: var(--_band-1);
  }

  .inner {
    fill: var(--_band-2);
  }

  .range {
    fill: none;
    stroke: var(--_state);
    stroke-width: 1.5px;
  }

  .median {
    fill: var(--_text);
  }

  .percentile {
    fill: var(--_state);
  }

  .whisker,
  .arrow {
    fill: none;
    stroke: var(--_you);
    stroke-width: 2px;
  }

  /* On the bands the colour alone would not stand out. */
  .halo {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 5px;
  }

  .dot {
    fill: var(--_you);
    stroke: var(--_surface);
    stroke-width: 1.5px;
  }

  .emphasised .dot {
    stroke-width: 2px;
  }

  .emphasised .name,
  .emphasised .verdict,
  .emphasised .value {
    fill: var(--_text);
    font-weight: 600;
  }

  .nothing {
    margin: 0;
    padding-block: calc(6 * var(--_space));
    max-inline-size: 62ch;
    color: var(--_text-2);
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(1.5 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .small {
    margin: calc(3 * var(--_space)) 0 0;
    padding: 0;
    color: var(--_text-3);
    font-size: var(--_small);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .small ul {
    margin: 0;
    padding: 0;
  }

  .small li {
    list-style: none;
  }

  .small strong {
    color: var(--_text-2);
    font-weight: 600;
  }

  @media (forced-colors: active) {
    svg .source,
    svg .scale,
    svg .better,
    svg .you-label,
    svg .name.name,
    svg .value.value,
    svg .verdict.verdict {
      fill: CanvasText;
    }

    .outer,
    .inner {
      fill: Canvas;
      stroke: CanvasText;
    }

    .inner {
      stroke-width: 2.5px;
    }

    svg text {
      fill: CanvasText;
    }

    .median,
    .percentile {
      fill: CanvasText;
    }

    .value {
      stroke: Canvas;
    }

    [data-mark]:hover > .hit,
    [data-selected] > .hit {
      fill: transparent;
      stroke: Highlight;
    }

    .range {
      stroke: CanvasText;
    }

    .grid,
    .base {
      stroke: GrayText;
    }

    .whisker,
    .arrow,
    .guide {
      stroke: Highlight;
    }

    .dot {
      fill: Highlight;
      stroke: Canvas;
    }
  }
`;
