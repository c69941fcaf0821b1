import { svg, type SVGTemplateResult } from 'lit';

const LENGTHS = [60, 340, 20, 10, 180, 40, 10, 420];

/** The outline of the chart, for as long as it is on its way. */
export const skeleton: SVGTemplateResult = svg`<svg viewBox="0 0 640 230" height="230" aria-hidden="true">
  ${LENGTHS.map(
    (length, i) => svg`
      <rect y=${i * 28 + 4} width="120" height="10" rx="4"></rect>
      <rect x="150" y=${i * 28 + 2} width=${length} height="14" rx="2"></rect>`,
  )}
</svg>`;
