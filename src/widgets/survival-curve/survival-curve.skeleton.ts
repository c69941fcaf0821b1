import { svg, type SVGTemplateResult } from 'lit';

/** The outline of a curve that is on its way. */
export const skeleton: SVGTemplateResult = svg`<svg viewBox="0 0 640 280" height="280" aria-hidden="true">
  <rect y="226" width="640" height="1"></rect>
  <path class="skeleton-stroke" d="M40 14H110V46H190V82H280V112H380V134H500V150H620" stroke-width="6"></path>
</svg>`;
