import { css } from 'lit';

export const styles = css`
  :host {
    --_group-1: var(--churn-color-group-1, var(--_gain));
    --_group-2: var(--churn-color-group-2, light-dark(#c2185b, #f48fb1));
    --_group-3: var(--churn-color-group-3, light-dark(#00796b, #4db6ac));
    --_group-4: var(--churn-color-group-4, light-dark(#8a6100, #e0b040));
    --_group-5: var(--churn-color-group-5, light-dark(#7b3fb5, #c39bea));
    --_group-6: var(--churn-color-group-6, light-dark(#3d8b1f, #9ccc65));
    --_group-7: var(--churn-color-group-7, var(--_state));
  }

  /* The list of customers follows the drawing closely, however tall the card is. */
  .body {
    align-content: start;
  }

  /* Only there for its listeners: with them, a drawing would take the focus itself. */
  .ages {
    display: contents;
  }

  .tone-1 {
    --_tone: var(--_group-1);
  }

  .tone-2 {
    --_tone: var(--_group-2);
  }

  .tone-3 {
    --_tone: var(--_group-3);
  }

  .tone-4 {
    --_tone: var(--_group-4);
  }

  .tone-5 {
    --_tone: var(--_group-5);
  }

  .tone-6 {
    --_tone: var(--_group-6);
  }

  .tone-7 {
    --_tone: var(--_group-7);
  }

  .line,
  .censored,
  .median,
  .swatch,
  .grid,
  .zero {
    fill: none;
    pointer-events: none;
  }

  .line {
    stroke: var(--_tone);
    stroke-width: 2px;
  }

  .censored {
    stroke: var(--_tone);
    stroke-width: 1px;
  }

  .band {
    fill: color-mix(in oklab, var(--_tone) 14%, transparent);
    pointer-events: none;
  }

  .median {
    stroke: var(--_text-3);
  }

  .swatch {
    stroke: var(--_tone);
    stroke-width: 3px;
  }

  .zero {
    stroke: var(--_text-3);
  }

  .grid {
    stroke: var(--_line);
  }

  .spoken {
    fill: var(--_tone);
    stroke: var(--_surface);
    stroke-width: 2px;
    pointer-events: none;
  }

  .scale,
  .number,
  .unit {
    fill: var(--_text-3);
  }

  .scale,
  .name,
  .said,
  .end {
    text-anchor: start;
  }

  .number,
  .unit {
    text-anchor: middle;
  }

  .number {
    font-variant-numeric: tabular-nums;
  }

  .name,
  .risk .number,
  .end {
    fill: var(--_text-2);
  }

  .said {
    fill: var(--_text-2);
    stroke: var(--_surface);
    stroke-width: 3px;
    pointer-events: none;
  }

  .said.strong {
    fill: var(--_text);
    font-weight: 600;
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

  .dot {
    fill: var(--_tone);
    stroke: var(--_surface);
    stroke-width: 2px;
    opacity: 0;
    pointer-events: none;
  }

  .mark:hover > .dot,
  .mark:focus-visible > .dot,
  .mark[data-selected] > .dot {
    opacity: 1;
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
    .censored,
    .median,
    .swatch,
    .zero {
      stroke: CanvasText;
    }

    .grid {
      stroke: CanvasText;
      opacity: 0.3;
    }

    .band {
      fill: none;
      stroke: CanvasText;
      opacity: 0.6;
    }

    .spoken,
    .dot {
      fill: Highlight;
      stroke: Canvas;
    }

    .scale,
    .number,
    .risk .number,
    .unit,
    .name,
    .end,
    .said,
    .said.strong {
      fill: CanvasText;
      stroke: none;
    }

    .mark:focus-visible > .hit,
    .mark[data-selected] > .hit {
      fill: transparent;
      stroke: Highlight;
    }
  }
`;
