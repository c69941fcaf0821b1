import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { classNames } from '../../element/class-names.js';
import type { ListFocus } from '../../element/list-focus.js';
import { renderRich } from '../../element/rich.js';
import type { Rich } from '../../locales/messages/text.js';
import type { AssumptionField } from './assumptions.js';
import type { CostBar, CostScene, Label } from './cost.scene.js';
import type { FieldText } from './cost.text.js';
import { pathOf, type PathsScene } from './paths.scene.js';

/** How costs are drawn beside their scene. */
export interface Look {
  /** The `data-mark` that is chosen. */
  readonly selected: string | null;
  readonly focus: ListFocus;
  /** Whether a mark stands for customers who can be listed. */
  readonly isChoosable: (mark: string) => boolean;
}

/** The lines of costs, their sum, and what is left of MRR over a year. */
export function renderCost(scene: CostScene, look: Look): TemplateResult {
  const { width, height, bars, rule, paths } = scene;
  const { focus } = look;
  return html`
    <div class="bars" @keydown=${focus.onKeyDown} @focusin=${focus.onFocusIn}>
      <svg part="chart" role="list" aria-labelledby="heading" aria-describedby="takeaway" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
        <path class="rule" d="M0 ${rule}H${width}"></path>
        ${repeat(
          bars,
          ({ key }) => key,
          (bar) => renderBar(bar, width, look),
        )}
        ${paths && renderPaths(paths)}
      </svg>
    </div>
  `;
}

function renderBar(bar: CostBar, width: number, look: Look): SVGTemplateResult {
  const { key, words, quiet, hit, y, height, sure, range, name, amount } = bar;
  const isSelected = key === look.selected;
  const kinds = { quiet, total: key === 'total', choosable: look.isChoosable(key) };
  return svg`<g role="listitem" class=${classNames(kinds)} data-mark=${key} aria-label=${words} tabindex="-1"
    ?data-selected=${isSelected} aria-current=${isSelected ? 'true' : nothing}>
    <rect class="hit" x="0" y=${hit.y} width=${width} height=${hit.height} rx="4"></rect>
    <rect class="fill" part="bar" x=${sure.x} y=${y} width=${sure.width} height=${height} rx="2"></rect>
    <rect class="range" part="range" x=${range.x} y=${y} width=${range.width} height=${height} rx="2"></rect>
    ${name.map((line) => renderLabel(line, 'name'))}
    ${renderLabel(amount, 'amount')}
  </g>`;
}

function renderLabel({ x, y, anchor, text }: Label, name: string): SVGTemplateResult {
  return svg`<text class=${name} aria-hidden="true" unicode-bidi="plaintext" x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;
}

function renderPaths(paths: PathsScene): SVGTemplateResult {
  const { words, title, asIs, kept, ends, ticks, tickY, floor, plot } = paths;
  return svg`<g role="listitem" part="paths" data-mark="paths" aria-label=${words} tabindex="-1">
    <rect class="hit" x=${Math.min(plot.left, plot.right)} y=${plot.top} width=${Math.abs(plot.right - plot.left)} height=${plot.bottom - plot.top}></rect>
    ${title.map(({ x, y, text }) => svg`<text class="name title" aria-hidden="true" unicode-bidi="plaintext" x=${x} y=${y}>${text}</text>`)}
    <path class="rule" d="M${plot.left} ${plot.bottom}H${plot.right}"></path>
    <path class="path as-is" part="path" stroke-dasharray="4 4" d=${pathOf(asIs)}></path>
    <path class="path kept" part="path" stroke-dasharray="8 4" d=${pathOf(kept)}></path>
    ${ends.map(
      ({ key, x, y, name, amount }) => svg`
        <text class="end ${key}" aria-hidden="true" unicode-bidi="plaintext" x=${x} y=${y}>${name}</text>
        <text class="end-amount" aria-hidden="true" unicode-bidi="plaintext" x=${x} y=${y + 14}>${amount}</text>`,
    )}
    ${ticks.map(
      ({ key, x, label }) =>
        svg`<text class="tick" aria-hidden="true" x=${x} y=${tickY} text-anchor=${key === 0 ? 'start' : 'middle'}>${label}</text>`,
    )}
    <text class="tick floor" aria-hidden="true" x=${floor.x} y=${floor.y}>${floor.text}</text>
  </g>`;
}

/** What a reader can try, and what comes of it. */
export function renderWhatIf(
  label: string,
  sentence: Rich,
  { points, most }: { readonly points: number; readonly most: number },
  valueText: string,
  onPoints: (event: Event) => void,
): TemplateResult {
  return html`
    <div class="what-if" part="what-if">
      <label>
        <span>${label}</span>
        <input type="range" part="slider" min="0" max=${most} step="0.1" .value=${live(String(points))} aria-valuetext=${valueText} @input=${onPoints}>
      </label>
      <p>${renderRich(sentence)}</p>
    </div>
  `;
}

/** A sentence under the chart. */
export function renderToWin(sentence: Rich | null): TemplateResult | typeof nothing {
  return sentence ? html`<p class="to-win" part="to-win">${renderRich(sentence)}</p>` : nothing;
}

/** Every assumption, to be seen and changed. */
export function renderAssumptions(
  { heading, advice }: { readonly heading: string; readonly advice: string },
  fields: readonly FieldText[],
  onChange: (field: AssumptionField, text: string) => void,
): TemplateResult {
  return html`
    <fieldset class="assumptions" part="assumptions">
      <legend>${heading}</legend>
      <p>${advice}</p>
      <div class="fields">
        ${repeat(
          fields,
          ({ field }) => field,
          ({ field, label, unit, value, step, most }) => html`
            <label>
              <span class="field-name">${label}</span>
              <span class="field-value">
                <input type="number" part="assumption" name=${field} min="0" max=${most ?? nothing} step=${step} .value=${live(value)}
                  @change=${(event: Event) => onChange(field, (event.target as HTMLInputElement).value)}>
                <span>${unit}</span>
              </span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

/** What has been published on the worth of keeping customers, which no number here is made of. */
export function renderContext(text: string): TemplateResult {
  return html`<p class="context" part="context">${text}</p>`;
}
