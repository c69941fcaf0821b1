import { css, unsafeCSS } from 'lit';
import { STEPS } from './cohort-heatmap.scene.js';

const steps = Array.from(
  { length: STEPS },
  (_, step) => `.step-${step} { --_fill: var(--_scale-${step}); }`,
).join('\n');

/**
 * The label of a cell is white on fills darker than a luminance of 0.179 and black on lighter ones:
 * there both have the same contrast, above 4.5. XYZ's y is that luminance, so a page's own colours
 * get readable labels too.
 */
export const styles = css`
  ${unsafeCSS(steps)}

  .step-none {
    --_fill: var(--_surface);
  }

  .scroll {
    display: grid;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
  }

  .grid,
  .frozen {
    grid-area: 1 / 1;
  }

  .frozen {
    position: sticky;
    inset-inline-start: 0;
    pointer-events: none;
  }

  /* A fade at the far edge says that there is more to scroll to, until one is there. */
  .more {
    grid-area: 1 / 1;
    position: sticky;
    inset-inline-end: 0;
    justify-self: end;
    inline-size: 20px;
    pointer-events: none;
    background: linear-gradient(to right, transparent, var(--_surface));
    animation: reach-end linear both;
    animation-timeline: scroll(inline nearest);
  }

  .more:dir(rtl) {
    background: linear-gradient(to left, transparent, var(--_surface));
  }

  @keyframes reach-end {
    85% {
      opacity: 1;
    }

    100% {
      opacity: 0;
    }
  }

  .frozen rect.ground {
    fill: var(--_surface);
  }

  .column {
    text-anchor: middle;
    fill: var(--_text-2);
  }

  .name {
    text-anchor: start;
  }

  .count {
    text-anchor: end;
    fill: var(--_text);
  }

  .size-bar {
    fill: var(--_band-2);
  }

  .cell {
    fill: var(--_fill);
    stroke: transparent;
    outline: none;
  }

  .cell:focus-visible {
    stroke: var(--_text);
    stroke-width: 2px;
  }

  .count.heading-of-sizes {
    fill: var(--_text-2);
  }

  .average {
    fill: var(--_fill);
    stroke: var(--_line);
  }

  text.average,
  .average-name {
    fill: var(--_text);
    stroke: none;
    font-weight: 600;
  }

  .label {
    text-anchor: middle;
    pointer-events: none;
    fill: color(
      from var(--_fill) xyz-d65 clamp(0, (0.1791 - y) * 9999, 0.9505)
        clamp(0, (0.1791 - y) * 9999, 1) clamp(0, (0.1791 - y) * 9999, 1.089)
    );
  }

  .legend {
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
    color: var(--_text-2);
    font-size: 12px;
  }

  .legend svg {
    flex: 0 1 144px;
    min-inline-size: 40px;
    block-size: 10px;
  }

  .legend svg rect {
    fill: var(--_fill);
  }

  @media (forced-colors: active) {
    .cell {
      fill: Canvas;
      stroke: CanvasText;
    }

    .label {
      fill: CanvasText;
    }
  }
`;
