import { svg, type SVGTemplateResult } from 'lit';

const ROWS = [220, 180, 260, 140, 200];

/** The outline of the list, for as long as it is on its way. */
export const skeleton: SVGTemplateResult = svg`<svg viewBox="0 0 640 250" height="250" aria-hidden="true">
  <rect width="640" height="20" rx="3"></rect>
  ${ROWS.map(
    (length, i) => svg`
      <rect y=${i * 36 + 76} width="110" height="10" rx="4"></rect>
      <rect x="150" y=${i * 36 + 74} width=${length} height="14" rx="7"></rect>
      <rect x="570" y=${i * 36 + 76} width="70" height="10" rx="4"></rect>`,
  )}
</svg>`;
