import { svg, type SVGTemplateResult } from 'lit';

/** The outline of a gauge that is on its way. */
export const skeletons: Readonly<Record<'arc' | 'bullet', SVGTemplateResult>> = {
  arc: svg`<svg viewBox="0 0 240 190" height="190" aria-hidden="true">
    <path class="skeleton-stroke" d="M29 166A104 104 0 1 1 211 166" stroke-width="12"></path>
    <rect x="80" y="92" width="80" height="32" rx="6"></rect>
    <rect x="66" y="136" width="108" height="10" rx="4"></rect>
  </svg>`,
  bullet: svg`<svg viewBox="0 0 600 110" height="110" aria-hidden="true">
    <rect y="8" width="110" height="32" rx="6"></rect>
    <rect y="52" width="600" height="26" rx="3"></rect>
    <rect y="92" width="180" height="10" rx="4"></rect>
  </svg>`,
};
