import { css } from 'lit';

export const styles = css`
  /* The list of customers follows the drawing closely, however tall the card is. */
  .body {
    align-content: start;
  }

  /* Only there for its listeners: with them, a drawing would take the focus itself. */
  .periods {
    display: contents;
  }

  .line,
  .halo,
  .average,
  .before,
  .whole,
  .target,
  .zero,
  .tick {
    fill: none;
    stroke-linejoin: round;
  }

  .line {
    stroke-width: 2px;
    stroke-linecap: round;
  }

  .halo {
    stroke: var(--_surface);
    stroke-width: 4px;
  }

  .line.lost {
    stroke: var(--_loss);
  }

  .line.kept {
    stroke: var(--_gain);
  }

  .band.lost {
    fill: color-mix(in oklab, var(--_loss) 14%, transparent);
  }

  .band.kept {
    fill: color-mix(in oklab, var(--_gain) 14%, transparent);
  }

  .average {
    stroke: var(--_state);
    stroke-width: 1.25px;
  }

  .before {
    stroke: var(--_state);
    stroke-width: 1.75px;
    stroke-linecap: round;
  }

  .whole {
    stroke: var(--_state);
    stroke-width: 1px;
    opacity: 0.7;
  }

  .target {
    stroke: var(--_text);
    stroke-width: 1.25px;
  }

  .zero {
    stroke: var(--_text-3);
  }

  .tick {
    stroke: var(--_line);
  }

  .dot.lost {
    fill: var(--_loss);
    stroke: var(--_loss);
  }

  .dot.kept {
    fill: var(--_gain);
    stroke: var(--_gain);
  }

  .dot.open {
    fill: var(--_surface);
    stroke-width: 1.5px;
  }

  .scale,
  .period,
  .name {
    fill: var(--_text-3);
  }

  .scale,
  .title,
  .end {
    text-anchor: start;
  }

  .value {
    text-anchor: end;
  }

  .period {
    text-anchor: middle;
  }

  .title,
  .value,
  .end.rate {
    fill: var(--_text);
    font-weight: 600;
  }

  .end.target {
    fill: var(--_text);
    stroke: none;
  }

  .end.average,
  .end.before {
    fill: var(--_text-2);
    stroke: none;
  }

  .hit {
    fill: transparent;
  }

  .mark {
    outline: none;
  }

  .choosable {
    cursor: pointer;
  }

  .mark:hover > .hit {
    fill: color-mix(in oklab, var(--_text) 5%, transparent);
  }

  .mark:focus-visible > .hit {
    stroke: var(--_focus);
    stroke-width: 2px;
  }

  .mark[data-selected] > .hit {
    fill: color-mix(in oklab, var(--_text) 9%, transparent);
  }

  @media (forced-colors: active) {
    .line,
    .line.lost,
    .line.kept,
    .average,
    .before,
    .whole,
    .target,
    .zero {
      stroke: CanvasText;
    }

    .tick {
      stroke: CanvasText;
      opacity: 0.3;
    }

    .halo {
      stroke: Canvas;
    }

    .band.lost,
    .band.kept {
      fill: none;
      stroke: CanvasText;
      opacity: 0.6;
    }

    .dot.lost,
    .dot.kept {
      fill: Highlight;
      stroke: Highlight;
    }

    .dot.open {
      fill: Canvas;
    }

    .scale,
    .period,
    .name,
    .title,
    .value,
    .end.rate,
    .end.average,
    .end.before,
    .end.target {
      fill: CanvasText;
    }

    .mark:focus-visible > .hit {
      stroke: Highlight;
    }

    .mark:hover > .hit,
    .mark[data-selected] > .hit {
      fill: transparent;
      stroke: Highlight;
    }
  }
`;
