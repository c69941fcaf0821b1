import { css } from 'lit';

export const styles = css`
  /* The list of customers follows its bar closely, however tall the card is. */
  .body {
    align-content: start;
  }

  .bar.state {
    fill: var(--_state);
  }

  .bar.gain {
    fill: var(--_gain);
  }

  .bar.loss {
    fill: var(--_loss);
  }

  /* Only there for its listeners: with them, a drawing would take the focus itself. */
  .bars {
    display: contents;
  }

  .hit {
    fill: transparent;
  }

  .choosable {
    cursor: pointer;
  }

  [data-mark] {
    outline: none;
  }

  /* The column of a bar: its own box would reach to the next bar with the connector. */
  [data-mark]:focus-visible > .hit {
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  [data-selected] .bar {
    stroke: var(--_text);
    stroke-width: 2px;
  }

  .connector,
  .base {
    fill: none;
    stroke: var(--_line);
  }

  .connector {
    stroke: var(--_state);
    opacity: 0.7;
  }

  .cut {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 4px;
  }

  .name,
  .amount {
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

  @media (forced-colors: active) {
    .bar.state,
    .bar.gain {
      fill: CanvasText;
      stroke: Canvas;
    }

    .bar.loss {
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
    svg .amount.amount {
      fill: CanvasText;
    }

    .connector,
    .base {
      stroke: CanvasText;
    }

    [data-selected] .bar {
      stroke: Highlight;
    }

    [data-mark]:focus-visible > .hit {
      stroke: Highlight;
    }
  }
`;
