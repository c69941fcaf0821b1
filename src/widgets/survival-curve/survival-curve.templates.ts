import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ListFocus } from '../../element/list-focus.js';
import type { Label } from './labels.scene.js';
import type { CurveItem, CurveMark } from './marks.scene.js';
import { bandPath, runPath, tickPath, type Run } from './steps.scene.js';
import type { CurveLine, RiskRow, SurvivalScene } from './survival-curve.scene.js';

/** How curves are drawn beside their scene. */
export interface Look {
  /** The `data-mark` that is chosen. */
  readonly selected: string | null;
  readonly focus: ListFocus;
  /** The classes of a curve, by its key. */
  readonly toneOf: (curve: string) => string;
  /** Whether a mark stands for customers who can be listed. */
  readonly isChoosable: (mark: string) => boolean;
  /** Whether there is one curve of all customers. */
  readonly isSingle: boolean;
  /** From where reading begins to where it goes on: 1, and −1 where that is the left. */
  readonly forward: 1 | -1;
}

/** Survival curves over their axis, and who is at risk under it. */
export function renderSurvival(scene: SurvivalScene, look: Look): TemplateResult {
  const { width, height, plot, scale, edge, lines, items, median, spoken } = scene;
  const { focus } = look;
  return html`
    <div class="ages" @keydown=${focus.onKeyDown} @focusin=${focus.onFocusIn}>
      <svg part="chart" role="list" aria-labelledby="heading" aria-describedby="takeaway" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
        ${scale.map(
          ({ key, y, label }) => svg`
            <path class=${key === 0 ? 'zero' : 'grid'} d="M${plot.left} ${y}H${plot.right}"></path>
            <text class="scale" aria-hidden="true" x=${edge} y=${y} dy="0.35em">${label}</text>`,
        )}
        ${repeat(
          lines,
          ({ key }) => key,
          ({ key, band }) =>
            band.length === 0
              ? nothing
              : svg`<path class="band ${look.toneOf(key)}" part="interval" d=${bandPath(band)}></path>`,
        )}
        ${median && svg`<path class="median" part="median" stroke-dasharray="3 3" d="M${median.axisX} ${(plot.top + plot.bottom) / 2}H${median.dropX}V${plot.bottom}"></path>`}
        ${repeat(
          lines,
          ({ key }) => key,
          (line) => renderLine(line, look),
        )}
        ${median && renderLabel('said', median)}
        ${spoken && svg`<circle class="spoken ${look.toneOf('all')}" cx=${spoken.dotX} cy=${spoken.dotY} r="4"></circle>`}
        ${spoken && renderLabel('said strong', spoken)}
        ${repeat(
          items,
          ({ key }) => key,
          (item) => renderItem(item, look),
        )}
        ${renderAxis(scene, look)}
      </svg>
    </div>
  `;
}

function renderLine({ key, runs, ticks }: CurveLine, { toneOf }: Look): SVGTemplateResult {
  return svg`<g class="curve ${toneOf(key)}">
    ${runs.map((run) => renderRun(run))}
    <path class="censored" part="censored" d=${tickPath(ticks)}></path>
  </g>`;
}

function renderRun(run: Run): SVGTemplateResult {
  return svg`<path class="line" part="line" stroke-dasharray=${run.isFew ? '2 4' : nothing} d=${runPath(run)}></path>`;
}

function renderItem({ words, marks }: CurveItem, look: Look): SVGTemplateResult {
  return svg`<g role="listitem" aria-label=${words ?? nothing}>${repeat(
    marks,
    ({ key }) => key,
    (mark) => renderMark(mark, look),
  )}</g>`;
}

function renderMark(
  { key, curve, words, hit, dot }: CurveMark,
  { selected, toneOf, isChoosable }: Look,
): SVGTemplateResult {
  const isSelected = key === selected;
  const kind = `mark ${toneOf(curve)}${isChoosable(key) ? ' choosable' : ''}`;
  return svg`<g class=${kind} part="point" role="img" data-mark=${key} aria-label=${words} tabindex="-1"
    ?data-selected=${isSelected} aria-current=${isSelected ? 'true' : nothing}>
    <rect class="hit" x=${hit.x} y=${hit.y} width=${hit.width} height=${hit.height}></rect>
    <circle class="dot" cx=${dot.x} cy=${dot.y} r="4.5"></circle>
  </g>`;
}

function renderAxis(
  { axis, unit, riskTitle, rows, ends, edge }: SurvivalScene,
  look: Look,
): SVGTemplateResult {
  return svg`
    ${axis.map((label) => renderLabel('number', label))}
    ${renderLabel('unit', unit)}
    ${riskTitle && renderLabel('name', riskTitle)}
    ${repeat(
      rows,
      ({ key }) => key,
      (row) => renderRow(row, edge, look),
    )}
    ${ends.map((label) => renderLabel('end', label))}`;
}

function renderRow(
  { key, nameY, name, counts }: RiskRow,
  edge: number,
  { isSingle, toneOf, forward }: Look,
): SVGTemplateResult {
  const swatch = isSingle ? 0 : 16 * forward;
  return svg`<g class="risk" part="at-risk" aria-hidden="true">
    ${isSingle ? nothing : svg`<path class="swatch ${toneOf(key)}" d="M${edge} ${nameY - 4}h${10 * forward}"></path>`}
    ${renderLabel('name', { key, x: edge + swatch, y: nameY, text: name })}
    ${counts.map((label) => renderLabel('number', label))}
  </g>`;
}

function renderLabel(kind: string, { x, y, text }: Label): SVGTemplateResult {
  return svg`<text class=${kind} aria-hidden="true" unicode-bidi="plaintext" x=${x} y=${y} dy=${kind === 'end' ? '0.35em' : nothing} paint-order="stroke">${text}</text>`;
}
