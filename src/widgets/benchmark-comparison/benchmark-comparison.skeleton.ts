import { svg, type SVGTemplateResult } from 'lit';

/** Where the strips of groups begin and end. */
const STRIPS = [
  [190, 440],
  [230, 520],
  [180, 390],
  [210, 480],
  [250, 560],
] as const;

/** The outline of a comparison that is on its way: a name and a strip for each group. */
export const skeleton: SVGTemplateResult = svg`<svg viewBox="0 0 640 220" height="220" aria-hidden="true">
  ${STRIPS.map(
    ([from, to], i) => svg`
      <rect y=${i * 44 + 16} width=${110 + (i % 3) * 20} height="10" rx="4"></rect>
      <rect x=${from} y=${i * 44 + 14} width=${to - from} height="14" rx="2"></rect>`,
  )}
</svg>`;
