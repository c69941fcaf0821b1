import { svg, type SVGTemplateResult } from 'lit';

const LENGTHS = [340, 270, 200, 150, 110, 60];

/** The outline of the chart, for as long as it is on its way. */
export const skeleton: SVGTemplateResult = svg`<svg viewBox="0 0 640 230" height="230" aria-hidden="true">
  <rect width="640" height="16" rx="2"></rect>
  ${LENGTHS.map(
    (length, i) => svg`
      <rect y=${i * 28 + 62} width="90" height="10" rx="4"></rect>
      <rect x="120" y=${i * 28 + 60} width=${length} height="14" rx="2"></rect>`,
  )}
</svg>`;
