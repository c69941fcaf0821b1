import { svg, type SVGTemplateResult } from 'lit';

const COHORTS = Array.from({ length: 9 }, (_, i) => i);

/** The outline of a heatmap that is on its way: a row for each cohort, each a cell shorter. */
export const skeleton: SVGTemplateResult = svg`<svg viewBox="0 0 640 260" height="260" aria-hidden="true">
  ${COHORTS.map(
    (row) => svg`
      <rect y=${row * 29 + 6} width="72" height="14" rx="4"></rect>
      ${COHORTS.slice(row).map(
        (_, column) =>
          svg`<rect x=${column * 60 + 100} y=${row * 29} width="58" height="26" rx="2"></rect>`,
      )}`,
  )}
</svg>`;
