import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hatch } from '../../element/hatch.js';
import { SWATCH, type RiskListScene, type RiskPart } from './risk-list.scene.js';

/** All MRR by how much speaks for leaving. */
export function renderBar(scene: RiskListScene): TemplateResult {
  const { width, height, words, bar, parts } = scene;
  return html`
    <svg part="chart" role="img" aria-label=${words} width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${hatch}
      ${repeat(
        parts,
        ({ key }) => key,
        (one) => renderPart(one, bar),
      )}
    </svg>
  `;
}

function renderPart(
  { key, x, width, swatch, name, amount, detail }: RiskPart,
  { y, height }: RiskListScene['bar'],
): SVGTemplateResult {
  return svg`<g class=${key}>
    ${renderFill(key, x, y, width, height, 'bar')}
    ${renderFill(key, swatch.x, swatch.y, SWATCH, SWATCH, 'swatch')}
    <text class="name" unicode-bidi="plaintext" x=${name.x} y=${name.y}>${name.text}</text>
    <text class="amount" unicode-bidi="plaintext" x=${amount.x} y=${amount.y} text-anchor=${amount.anchor}>${amount.text}</text>
    <text class="detail" unicode-bidi="plaintext" x=${detail.x} y=${detail.y}>${detail.text}</text>
  </g>`;
}

function renderFill(
  key: string,
  x: number,
  y: number,
  width: number,
  height: number,
  part: 'bar' | 'swatch',
): SVGTemplateResult {
  const fill = svg`<rect class="fill" part=${part} x=${x} y=${y} width=${width} height=${height} rx="2"></rect>`;
  if (key !== 'leaving') return fill;
  return svg`${fill}<rect class="hatched" x=${x} y=${y} width=${width} height=${height} rx="2"></rect>`;
}
