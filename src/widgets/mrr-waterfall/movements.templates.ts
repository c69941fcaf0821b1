import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hatch } from '../../element/hatch.js';
import type { ListFocus } from '../../element/list-focus.js';
import type { MovementsScene, StackRow } from './movements.scene.js';
import type { PeriodChoice } from './period-choice.js';
import { netPath, type Stack } from './stacks.scene.js';

/** Stacked movements; a period is opened where it is pointed at beside its movements, or by its name. */
export function renderMovements(
  scene: MovementsScene,
  net: string,
  selected: string | null,
  focus: ListFocus,
  periods: PeriodChoice,
): TemplateResult {
  return html`
    <ul class="legend" part="legend" aria-hidden="true">
      ${scene.steps.map(
        ({ key, name }) => html`<li><svg width="12" height="12">
          <rect class="part ${key}" width="12" height="12" rx="2"></rect>
          ${key === 'churn' ? svg`<rect class="hatched" width="12" height="12" rx="2"></rect>` : nothing}
        </svg>${name}</li>`,
      )}
      <li><svg width="16" height="12"><path class="net" d="M0 6H16"></path><circle class="net-point" cx="8" cy="6" r="2.5"></circle></svg>${net}</li>
    </ul>
    <div
      class="bars stacks"
      @keydown=${(event: KeyboardEvent) => {
        focus.onKeyDown(event);
        periods.onKeyDown(event);
      }}
      @focusin=${focus.onFocusIn}
      @focusout=${periods.onFocusOut}
      @click=${periods.onClick}
      @pointerdown=${periods.onPointerDown}
    >
      <span class="hidden" role="status"></span>
      <svg part="chart" role="list" aria-labelledby="heading" aria-describedby="takeaway" width=${scene.width} height=${scene.height} viewBox="0 0 ${scene.width} ${scene.height}">
        ${hatch}
        ${scene.ticks.map(
          ({ key, y, label }) => svg`
            <path class=${key === 0 ? 'zero' : 'tick'} d="M${scene.plot.from} ${y}H${scene.plot.to}"></path>
            <text class="scale" aria-hidden="true" x=${scene.axisX} y=${y} dy="0.35em">${label}</text>`,
        )}
        ${repeat(
          scene.rows,
          ({ part }) => part,
          (row) => renderRow(row, selected, scene),
        )}
        ${scene.labels.map(
          ({ x, label }) =>
            svg`<text class="period" aria-hidden="true" x=${x} y=${scene.labelY}>${label}</text>`,
        )}
      </svg>
    </div>
  `;
}

/** The stacks of the whole or of a part, and the line of their net over them. */
function renderRow(
  { heading, zeroY, stacks }: StackRow,
  selected: string | null,
  { plot, hasPoints }: MovementsScene,
): SVGTemplateResult {
  const path = netPath(stacks);
  return svg`
    ${
      heading
        ? svg`<text class="of" aria-hidden="true" x=${heading.x} y=${heading.y}>${heading.text}</text>
          <path class="zero" d="M${plot.from} ${zeroY}H${plot.to}"></path>`
        : nothing
    }
    ${repeat(
      stacks,
      ({ key }) => key,
      (stack) => renderStack(stack, selected),
    )}
    <path class="net-halo" d=${path}></path>
    <path class="net" part="net" d=${path}></path>
    ${
      hasPoints
        ? stacks
            .filter(({ running }) => !running)
            .map(
              ({ netX, netY }) =>
                svg`<circle class="net-point" cx=${netX} cy=${netY} r=${heading ? 1.5 : 2.5}></circle>`,
            )
        : nothing
    }`;
}

function renderStack(
  { key, period, x, width, hit, parts, running, words, top, bottom }: Stack,
  selected: string | null,
): SVGTemplateResult {
  return svg`<g role="listitem" part="bar" data-mark=${key} data-period=${period} aria-label=${words} tabindex="-1">
    <rect class="hit opens" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height}></rect>
    ${parts.map(
      ({ key: step, mark, words, y, height }) => svg`
        <rect class="part choosable ${step}" role="img" data-mark=${mark} aria-label=${words} tabindex="-1"
          ?data-selected=${mark === selected} aria-current=${mark === selected ? 'true' : nothing} x=${x} y=${y} width=${width} height=${height}></rect>
        ${step === 'churn' && !running ? svg`<rect class="hatched" x=${x} y=${y} width=${width} height=${height}></rect>` : nothing}`,
    )}
    ${running ? svg`<rect class="hatched" x=${x} y=${top} width=${width} height=${bottom - top}></rect>` : nothing}
  </g>`;
}
