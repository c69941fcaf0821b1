import { svg, type SVGTemplateResult } from 'lit';

/** Where bars begin, and how tall they are. */
const BARS = [
  [60, 180],
  [36, 24],
  [24, 12],
  [8, 16],
  [8, 20],
  [28, 34],
  [62, 178],
] as const;

/** The outline of a waterfall that is on its way: two totals and the steps between them. */
export const skeleton: SVGTemplateResult = svg`<svg viewBox="0 0 640 270" height="270" aria-hidden="true">
  ${BARS.map(
    ([y, height], i) => svg`
      <rect x=${i * 92 + 10} y=${y} width="64" height=${height} rx="2"></rect>
      <rect x=${i * 92 + 20} y="254" width="44" height="10" rx="4"></rect>`,
  )}
</svg>`;
