import { css, svg, type CSSResult, type SVGTemplateResult } from 'lit';

/**
 * The pattern of slanted lines that marks losses and what is still running, so that neither is told
 * by colour alone. Drawn over a filled shape with `fill="url(#hatch)"`.
 */
export const hatch: SVGTemplateResult = svg`
  <defs>
    <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="hatch-line" x1="0" y1="0" x2="0" y2="5"></line>
    </pattern>
  </defs>
`;

export const hatchStyles: CSSResult = css`
  .hatched {
    fill: url(#hatch);
    pointer-events: none;
  }

  .hatch-line {
    stroke: var(--_surface);
    stroke-width: 1.5px;
    opacity: 0.55;
  }

  @media (forced-colors: active) {
    .hatch-line {
      stroke: CanvasText;
      opacity: 1;
    }
  }
`;
