import { css } from 'lit';

export const styles = css`
  /* The list of customers follows its bar closely, however tall the card is. */
  .body {
    align-content: start;
  }

  .bar.state {
    fill: var(--_state);
  }

  .bar.gain,
  .part.new {
    fill: var(--_gain);
  }

  .bar.loss,
  .part.churn,
  .part.contraction,
  .part.leaving {
    fill: var(--_loss);
  }

  .part.expansion {
    fill: color-mix(in oklab, var(--_gain) 68%, var(--_surface));
  }

  .part.reactivation,
  .part.entering {
    fill: color-mix(in oklab, var(--_gain) 38%, var(--_surface));
  }

  .part.contraction,
  .part.leaving {
    fill: color-mix(in oklab, var(--_loss) 60%, var(--_surface));
  }

  /* Only there for its listeners: with them, a drawing would take the focus itself. */
  .bars {
    display: contents;
  }

  .hit {
    fill: transparent;
  }

  .choosable,
  .opens {
    cursor: pointer;
  }

  .opens:hover {
    fill: color-mix(in oklab, var(--_text) 5%, transparent);
  }

  [data-picked] > .opens {
    fill: color-mix(in oklab, var(--_text) 9%, transparent);
  }

  /* A finger that moves up or down scrolls the page. */
  .stacks > svg {
    touch-action: pan-y pinch-zoom;
    user-select: none;
  }

  .periods {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space) calc(4 * var(--_space));
    margin-block-end: calc(2 * var(--_space));
  }

  .steps {
    display: flex;
    align-items: center;
    gap: var(--_space);
  }

  .open {
    font-weight: 600;
  }

  .back {
    min-block-size: 28px;
    padding: 0 calc(2 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: none;
  }

  .step {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: none;
    border-radius: 6px;
    background: none;
  }

  .back:hover,
  .step:hover {
    background: var(--_track);
  }

  .step[aria-disabled='true'] {
    color: var(--_text-3);
    opacity: 0.4;
    cursor: default;
  }

  .step path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5px;
  }

  .before:dir(ltr) svg,
  .after:dir(rtl) svg {
    transform: scaleX(-1);
  }

  @media print {
    .back,
    .step {
      display: none;
    }
  }

  [data-mark] {
    outline: none;
  }

  [part~='bar'][data-mark]:focus-visible,
  .part:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }

  /* The column of a bar: its own box would reach to the next bar with the connector. */
  [data-mark]:focus-visible > .hit {
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  .part {
    stroke: var(--_surface);
    stroke-width: 1px;
  }

  /* A pale part has an edge of the full colour, so that its end can be seen. */
  .part.expansion,
  .part.reactivation,
  .part.entering {
    stroke: var(--_gain);
  }

  .part.contraction,
  .part.leaving {
    stroke: var(--_loss);
  }

  [data-selected] .bar,
  .part[data-selected] {
    stroke: var(--_text);
    stroke-width: 2px;
  }

  .connector,
  .base,
  .zero,
  .tick {
    fill: none;
    stroke: var(--_line);
  }

  .connector {
    stroke: var(--_state);
    opacity: 0.7;
  }

  .zero {
    stroke: var(--_state);
  }

  .cut {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 4px;
  }

  .name,
  .amount,
  .period {
    text-anchor: middle;
  }

  .lying .name {
    text-anchor: start;
  }

  .lying .amount {
    text-anchor: end;
  }

  .amount {
    fill: var(--_text);
    font-weight: 600;
  }

  /* Of which part the bars or stacks below it are. */
  .of {
    text-anchor: start;
    fill: var(--_text);
    font-weight: 600;
  }

  .quiet .amount,
  .quiet .name {
    fill: var(--_text-3);
    font-weight: 400;
  }

  .quiet .bar {
    fill: var(--_line);
  }

  .scale {
    text-anchor: start;
    fill: var(--_text-3);
  }

  .net-halo {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 4.5px;
    stroke-linejoin: round;
  }

  .net {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.75px;
    stroke-linejoin: round;
  }

  .net-point {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 1.75px;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(4 * var(--_space));
    margin: 0 0 calc(2 * var(--_space));
    padding: 0;
    list-style: none;
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .legend li {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
  }

  @media (forced-colors: active) {
    .bar.state,
    .bar.gain,
    .part.new {
      fill: CanvasText;
      stroke: Canvas;
    }

    .part.expansion {
      fill: GrayText;
      stroke: Canvas;
    }

    .part.reactivation,
    .part.entering {
      fill: Canvas;
      stroke: CanvasText;
      stroke-dasharray: 2 2;
    }

    .bar.loss,
    .part.churn,
    .part.contraction,
    .part.leaving {
      fill: Canvas;
      stroke: CanvasText;
    }

    .quiet .bar,
    .cut {
      fill: none;
      stroke: CanvasText;
    }

    .cut {
      stroke: Canvas;
    }

    svg .of,
    svg .name.name,
    svg .amount.amount,
    svg .scale,
    svg .period {
      fill: CanvasText;
    }

    .connector,
    .base,
    .zero,
    .tick {
      stroke: CanvasText;
    }

    .tick {
      opacity: 0.3;
    }

    [data-picked] > .opens {
      fill: transparent;
      stroke: Highlight;
    }

    .net-point {
      fill: Canvas;
      stroke: Highlight;
    }

    [data-selected] .bar,
    .part[data-selected] {
      stroke: Highlight;
    }

    [data-mark]:focus-visible > .hit {
      stroke: Highlight;
    }

    .net-halo {
      stroke: Canvas;
    }

    .net {
      stroke: Highlight;
    }
  }
`;
