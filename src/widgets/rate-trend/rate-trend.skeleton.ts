import { svg, type SVGTemplateResult } from 'lit';

/** The outline of a line that is on its way. */
export const skeleton: SVGTemplateResult = svg`<svg viewBox="0 0 640 240" height="240" aria-hidden="true">
  <rect y="215" width="640" height="1"></rect>
  <path class="skeleton-stroke" d="M20 120L120 96L220 140L320 110L420 150L520 118L620 132" stroke-width="6"></path>
</svg>`;
