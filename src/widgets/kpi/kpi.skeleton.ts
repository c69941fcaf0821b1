import { svg, type SVGTemplateResult } from 'lit';

/** The outline of a number that is on its way. */
export const skeleton: SVGTemplateResult = svg`<svg viewBox="0 0 200 116" height="116" aria-hidden="true">
  <rect y="4" width="110" height="26" rx="6"></rect>
  <rect y="40" width="76" height="10" rx="4"></rect>
  <rect y="72" width="200" height="24" rx="4"></rect>
</svg>`;
