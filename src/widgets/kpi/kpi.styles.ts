import { css } from 'lit';

/** In the accessibility tree, and not in sight. */
const unseen = css`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

export const styles = css`
  /* Numbers side by side stand on one line, whatever is said above them. */
  .body {
    align-content: end;
  }

  :host {
    container-type: inline-size;
  }

  /* What it says stands on the face as well; where there is little room, only there. */
  :host([compact]) .takeaway {
    ${unseen}
  }

  @container (inline-size < 220px) {
    .takeaway {
      ${unseen}
    }
  }

  .number {
    fill: var(--_text);
    font-size: 30px;
    font-weight: 600;
    letter-spacing: -0.01em;
  }

  .number.medium {
    font-size: 26px;
  }

  .number.small {
    font-size: 20px;
  }

  .number.tiny {
    font-size: 16px;
  }

  .change {
    fill: var(--_text);
    font-weight: 600;
  }

  .after {
    fill: var(--_text-2);
    font-size: 12px;
    font-weight: 400;
    letter-spacing: 0;
  }

  .name {
    fill: var(--_text-3);
  }

  /* Filled where the change is good, so that colour is not the only sign. */
  .arrow {
    fill: var(--_gain);
    stroke: var(--_gain);
    stroke-width: 1.5px;
    stroke-linejoin: round;
  }

  .arrow.bad {
    fill: var(--_surface);
    stroke: var(--_loss);
  }

  .sparkline {
    fill: none;
    stroke: var(--_state);
    stroke-width: 1.5px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .end {
    fill: var(--_gain);
  }

  .end.bad {
    fill: var(--_loss);
  }

  .end.even {
    fill: var(--_state);
  }

  @media (forced-colors: active) {
    .number,
    .change,
    .after,
    .name {
      fill: CanvasText;
    }

    .arrow,
    .arrow.bad {
      fill: CanvasText;
      stroke: CanvasText;
    }

    .arrow.bad {
      fill: Canvas;
    }

    .sparkline {
      stroke: CanvasText;
    }

    .end,
    .end.bad,
    .end.even {
      fill: Highlight;
    }
  }
`;
