import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hatch } from '../../element/hatch.js';
import type { ListFocus } from '../../element/list-focus.js';
import { renderRich } from '../../element/rich.js';
import type { Rich } from '../../locales/messages/text.js';
import {
  KIND_HEIGHT,
  SWATCH,
  type KindPart,
  type Label,
  type ReasonsScene,
} from './reasons.scene.js';
import type { RemedyText } from './reasons.text.js';
import type { ReasonBar, ReasonPart } from './rows.scene.js';

/** How reasons are drawn beside their scene. */
export interface Look {
  /** The `data-mark` that is chosen. */
  readonly selected: string | null;
  readonly focus: ListFocus;
  /** Whether a mark stands for customers who can be listed. */
  readonly isChoosable: (mark: string) => boolean;
}

/** The kinds of loss, and a bar for each reason. */
export function renderReasons(scene: ReasonsScene, look: Look): TemplateResult {
  const { width, height, kinds, heads, bars, base } = scene;
  const { focus } = look;
  return html`
    <div class="bars" @keydown=${focus.onKeyDown} @focusin=${focus.onFocusIn}>
      <svg part="chart" role="list" aria-labelledby="heading" aria-describedby="takeaway" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
        ${hatch}
        <rect class="track" width=${width} height=${KIND_HEIGHT} rx="2"></rect>
        ${repeat(kinds, ({ key }) => key, renderKind)}
        ${heads.map((head) => renderLabel(head, 'head'))}
        ${repeat(
          bars,
          ({ key }) => key,
          (bar) => renderBar(bar, width, look),
        )}
        <path class="base" d="M${base.x} ${base.from}V${base.to}"></path>
      </svg>
    </div>
  `;
}

function renderKind({
  key,
  kind,
  words,
  x,
  width,
  swatch,
  label,
  share,
}: KindPart): SVGTemplateResult {
  return svg`<g role="listitem" part="kind" data-mark=${key} aria-label=${words} tabindex="-1">
    <rect class="fill ${kind}" x=${x} y="0" width=${width} height=${KIND_HEIGHT} rx="2"></rect>
    ${kind === 'involuntary' ? svg`<rect class="hatched" x=${x} y="0" width=${width} height=${KIND_HEIGHT} rx="2"></rect>` : nothing}
    <rect class="fill ${kind}" x=${swatch.x} y=${swatch.y} width=${SWATCH} height=${SWATCH} rx="2"></rect>
    ${kind === 'involuntary' ? svg`<rect class="hatched" x=${swatch.x} y=${swatch.y} width=${SWATCH} height=${SWATCH} rx="2"></rect>` : nothing}
    ${renderLabel(label, 'kind-name')}
    ${renderLabel(share, 'amount')}
  </g>`;
}

function renderBar(bar: ReasonBar, width: number, look: Look): SVGTemplateResult {
  const { key, words, hit, name, lost, share, sum, parts } = bar;
  const [part] = parts;
  const texts = svg`
    ${name.map((line) => renderLabel(line, 'name'))}
    ${renderLabel(lost, 'lost')}
    ${renderLabel(share, 'amount')}
    ${sum === null ? nothing : renderLabel(sum, 'sum')}`;
  if (parts.length > 1) {
    return svg`<g role="listitem" aria-label=${words}>
      ${repeat(
        parts,
        (one) => one.key,
        (
          one,
        ) => svg`<g role="img" class=${look.isChoosable(one.key) ? 'choosable' : ''} data-mark=${one.key} aria-label=${one.words} tabindex="-1"
          ?data-selected=${one.key === look.selected} aria-current=${one.key === look.selected ? 'true' : nothing}>
          <rect class="hit" x=${one.x} y=${hit.y} width=${one.width} height=${hit.height}></rect>
          ${renderPart(bar, one)}
        </g>`,
      )}
      ${texts}
    </g>`;
  }
  const isSelected = key === look.selected;
  return svg`<g role="listitem" class=${look.isChoosable(key) ? 'choosable' : ''} data-mark=${key} aria-label=${words} tabindex="-1"
    ?data-selected=${isSelected} aria-current=${isSelected ? 'true' : nothing}>
    <rect class="hit" x="0" y=${hit.y} width=${width} height=${hit.height} rx="4"></rect>
    ${part && renderPart(bar, part)}
    ${texts}
  </g>`;
}

function renderPart({ tone, y, height }: ReasonBar, { x, width }: ReasonPart): SVGTemplateResult {
  return svg`
    <rect class="fill ${tone}" part="bar" x=${x} y=${y} width=${width} height=${height} rx="2"></rect>
    ${tone === 'involuntary' ? svg`<rect class="hatched" x=${x} y=${y} width=${width} height=${height} rx="2"></rect>` : nothing}`;
}

function renderLabel({ x, y, anchor, text }: Label, name: string): SVGTemplateResult {
  return svg`<text class=${name} aria-hidden="true" unicode-bidi="plaintext" x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;
}

/** What of the losses can be won back. */
export function renderRecoverable(sentence: Rich | null): TemplateResult | typeof nothing {
  return sentence
    ? html`<p class="recoverable" part="recoverable">${renderRich(sentence)}</p>`
    : nothing;
}

/** What helps against each group of reasons. */
export function renderRemedies(
  heading: string,
  remedies: readonly RemedyText[],
): TemplateResult | typeof nothing {
  if (remedies.length === 0) return nothing;
  return html`
    <section class="remedies" part="remedies" aria-labelledby="remedies">
      <p class="remedies-heading" id="remedies">${heading}</p>
      <ul>
        ${repeat(
          remedies,
          ({ key }) => key,
          ({ name, share, reasons, remedy }) => html`
            <li part="remedy">
              <p class="cause"><strong>${name}</strong> ${share}</p>
              ${reasons ? html`<p class="examples">${reasons}</p>` : nothing}
              ${remedy ? html`<p>${remedy}</p>` : nothing}
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}
