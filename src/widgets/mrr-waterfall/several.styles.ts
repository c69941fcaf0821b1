import { css } from 'lit';

/** What several periods look like, and the ways from one of them to others. */
export const severalStyles = css`
  .part.new {
    fill: var(--_gain);
  }

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

  [part~='bar'][data-mark]:focus-visible,
  .part:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
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

  .part[data-selected] {
    stroke: var(--_text);
    stroke-width: 2px;
  }

  .zero,
  .tick {
    fill: none;
    stroke: var(--_line);
  }

  .zero {
    stroke: var(--_state);
  }

  .period {
    text-anchor: middle;
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

    .part.churn,
    .part.contraction,
    .part.leaving {
      fill: Canvas;
      stroke: CanvasText;
    }

    svg .scale,
    svg .period {
      fill: CanvasText;
    }

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

    .part[data-selected] {
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
