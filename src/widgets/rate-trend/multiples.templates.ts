import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { linePath } from './lines.scene.js';
import type { MultiplesScene, Panel } from './multiples.scene.js';
import { frame, renderMark, type Look } from './rate-trend.templates.js';

/** A small drawing for each value of a dimension. */
export function renderMultiples(
  { width, height, panels }: MultiplesScene,
  look: Look,
): TemplateResult {
  return frame(
    width,
    height,
    look,
    svg`${repeat(
      panels,
      ({ key }) => key,
      (panel) => renderPanel(panel, look),
    )}`,
  );
}

function renderPanel(panel: Panel, look: Look): SVGTemplateResult {
  const { left, width, top, base, title, value, ceiling, names, target, marks } = panel;
  const { tone } = look;
  return svg`<g role="listitem" part="panel" aria-label=${panel.words}>
    <text class="title" aria-hidden="true" unicode-bidi="plaintext" x=${title.x} y=${top + 12}>${title.text}</text>
    <text class="value" aria-hidden="true" x=${value.x} y=${top + 12}>${value.text}</text>
    <path class="zero" d="M${left} ${base}h${width}"></path>
    <path class="tick" d="M${left} ${ceiling.y}h${width}"></path>
    ${target === null ? nothing : svg`<path class="target" part="target" d="M${left} ${target}h${width}"></path>`}
    <path class="whole" d=${linePath(panel.whole)}></path>
    <path class="halo" d=${linePath(panel.line)}></path>
    <path class="line ${tone}" part="line" d=${linePath(panel.line)}></path>
    <path class="line running ${tone}" stroke-dasharray="2 5" d=${linePath([panel.running])}></path>
    <text class="scale" aria-hidden="true" x=${ceiling.x} y=${ceiling.y + 12}>${ceiling.label}</text>
    ${repeat(
      marks,
      ({ key }) => key,
      (mark) => renderMark(mark, base, ceiling.y, look),
    )}
    ${names.map(
      ({ x, anchor, label }) =>
        svg`<text class="name" aria-hidden="true" x=${x} y=${base + 15} text-anchor=${anchor}>${label}</text>`,
    )}
  </g>`;
}
