import { css, unsafeCSS } from 'lit';
import { ABOVE_STEPS, STEPS } from './steps.scene.js';

/** A cell has a colour, and what lies on one knows it; a property of its own in every cell takes long. */
const step = (name: string, color: string): string => `
  rect.step-${name} { fill: var(${color}); }
  :is(text, path).step-${name} { --_fill: var(${color}); }`;

const steps = [
  ...Array.from({ length: STEPS }, (_, i) => step(String(i), `--_scale-${i}`)),
  ...Array.from({ length: ABOVE_STEPS }, (_, i) => step(`above-${i}`, `--_above-${i}`)),
].join('\n');

/**
 * What is drawn on a cell is white on fills darker than a luminance of 0.179 and black on lighter
 * ones: there both have the same contrast, above 4.5. XYZ's y is that luminance, so a page's own
 * colours get readable labels too.
 */
export const styles = css`
  :host {
    --_scale-0: var(--churn-color-scale-0, light-dark(#eef5fb, #17222d));
    --_scale-1: var(--churn-color-scale-1, light-dark(#dceaf6, #1a2f42));
    --_scale-2: var(--churn-color-scale-2, light-dark(#c3dcf0, #1d3d59));
    --_scale-3: var(--churn-color-scale-3, light-dark(#a3cae6, #1f4d72));
    --_scale-4: var(--churn-color-scale-4, light-dark(#7cb3d9, #225f8d));
    --_scale-5: var(--churn-color-scale-5, light-dark(#549ac9, #2c77ac));
    --_scale-6: var(--churn-color-scale-6, light-dark(#327fb6, #4592c6));
    --_scale-7: var(--churn-color-scale-7, light-dark(#17659f, #6fb1db));
    --_scale-8: var(--churn-color-scale-8, light-dark(#0a4a80, #a3d1ee));
    /* Pale beside 100 % and stronger with every step, on both grounds. */
    --_above-0: var(--churn-color-above-0, light-dark(#f7dc8c, #f3e3b8));
    --_above-1: var(--churn-color-above-1, light-dark(#efc04a, #efc766));
    --_above-2: var(--churn-color-above-2, light-dark(#d99c1a, #e5a62a));
    --_above-3: var(--churn-color-above-3, light-dark(#ab7300, #cf8400));
  }

  ${unsafeCSS(steps)}

  rect.step-none {
    fill: transparent;
  }

  :is(text, path).step-none {
    --_fill: transparent;
  }

  /* The legend follows the cells closely, however tall the card is. */
  .body {
    align-content: start;
  }

  .frame {
    display: flex;
    align-items: flex-start;
  }

  .names {
    flex: none;
  }

  .scroll {
    flex: 1;
    min-inline-size: 0;
  }

  /*
   * Only the cells scroll: the grid's own names lie before the scroller's beginning, out of reach,
   * and a copy of them stands beside it. So whatever is behind the chart shows through.
   */
  .scrolls {
    display: grid;
    grid-template-columns: max-content;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
    scroll-padding-inline: 2px 28px;
  }

  .scrolls .grid {
    grid-area: 1 / 1;
    margin-inline-start: calc(-1 * var(--_names));
  }

  .end {
    grid-area: 1 / 1;
    justify-self: end;
    inline-size: 2px;
    pointer-events: none;
  }

  /* The far edge fades where there is more to scroll to; paper does not scroll. */
  @media not print {
    .scrolls {
      overflow-x: auto;
    }

    .scrolls:not(.at-end) {
      mask-image: linear-gradient(to right, #000 calc(100% - 24px), transparent);
    }

    .scrolls:not(.at-end):dir(rtl) {
      mask-image: linear-gradient(to left, #000 calc(100% - 24px), transparent);
    }
  }

  /* All of the grid is on paper, its own names too. */
  @media print {
    .names {
      display: none;
    }

    .scrolls {
      grid-template-columns: minmax(0, 1fr);
    }

    .scrolls .grid {
      margin-inline-start: 0;
    }
  }

  .headings {
    fill: transparent;
  }

  .headings,
  [role='columnheader'] {
    cursor: pointer;
  }

  [role='columnheader']:hover,
  text[aria-sort] {
    fill: var(--_text);
  }

  text[aria-sort] {
    font-weight: 600;
  }

  [role='columnheader']:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
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

  .count.heading-of-sizes {
    fill: var(--_text-2);
  }

  text.small {
    fill: var(--_text-3);
  }

  .size-bar {
    fill: var(--_band-2);
  }

  .colours path {
    fill: var(--_fill);
  }

  /* A step's colour goes over this; where there are many cells, colours are beneath. */
  .cell {
    fill: none;
    outline: none;
    pointer-events: all;
  }

  .colours .step-none {
    stroke: var(--_line);
  }

  .cell.step-none,
  .average.step-none {
    stroke: var(--_line);
  }

  .average {
    outline: none;
  }

  .choosable {
    cursor: pointer;
  }

  [data-same-period],
  .cell[data-selected],
  .average[data-selected] {
    stroke: var(--_text);
    stroke-width: 2px;
    outline: 1px solid var(--_surface);
    outline-offset: -2px;
  }

  .cell[data-selected],
  .average[data-selected] {
    stroke-width: 3px;
    outline-offset: -3px;
  }

  /* Dark outside and light inside, so that it stands out from cells of any colour. */
  .cell:focus-visible,
  .average:focus-visible {
    stroke: var(--_text);
    stroke-width: 3px;
    outline: 1.5px solid var(--_surface);
    outline-offset: -3px;
  }

  text.average,
  .average-name {
    fill: var(--_text);
    font-weight: 600;
  }

  .label,
  .corner,
  .hatch {
    --_on-fill: color(
      from var(--_fill) xyz-d65 clamp(0, (0.1791 - y) * 9999, 0.9505)
        clamp(0, (0.1791 - y) * 9999, 1) clamp(0, (0.1791 - y) * 9999, 1.089)
    );

    pointer-events: none;
    fill: var(--_on-fill);
  }

  .label {
    text-anchor: middle;
  }

  .hatch {
    fill: none;
    stroke: var(--_on-fill);
    opacity: 0.3;
  }

  .label.step-none,
  .label.average {
    fill: var(--_text);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(2 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
    color: var(--_text-2);
    font-size: var(--_small);
  }

  .scale {
    flex: 0 1 auto;
    min-inline-size: 0;
    display: flex;
    align-items: center;
    gap: calc(2 * var(--_space));
  }

  .scale svg {
    flex: 0 1 auto;
    inline-size: 144px;
    min-inline-size: 16px;
    block-size: 10px;
  }

  .scale .above {
    inline-size: 64px;
  }

  /* The colours of cells are data: they stay, and everything around them takes the system's. */
  @media (forced-colors: active) {
    .cell,
    .colours,
    .corner,
    .hatch,
    .label,
    .scale svg {
      forced-color-adjust: none;
    }

    .cell,
    rect.average,
    rect.average.step-none {
      stroke: CanvasText;
    }

    .label.average,
    .label.step-none,
    .name,
    .count.count,
    .count.heading-of-sizes,
    text.small,
    .column,
    .size-bar {
      fill: CanvasText;
    }

    .cell[data-selected],
    rect.average[data-selected] {
      stroke: Highlight;
      outline-color: Canvas;
    }

    .cell[data-same-period] {
      stroke-width: 2.5px;
      outline-color: Canvas;
    }

    .cell:focus-visible,
    rect.average:focus-visible {
      stroke: Highlight;
      stroke-width: 4px;
      outline-color: Canvas;
    }
  }
`;
