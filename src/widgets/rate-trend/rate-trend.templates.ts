import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ListFocus } from '../../element/list-focus.js';
import { bandPath, linePath } from './lines.scene.js';
import type { TrendMark, TrendScene } from './rate-trend.scene.js';

/** How a trend is drawn beside its scene. */
export interface Look {
  /** Whether a rate is of what was lost or of what was kept. */
  readonly tone: 'lost' | 'kept';
  /** The `data-mark` that is chosen. */
  readonly selected: string | null;
  readonly focus: ListFocus;
  /** Whether a mark stands for customers who can be listed. */
  readonly isChoosable: (mark: string) => boolean;
}

/** The rates of all together. */
export function renderTrend(scene: TrendScene, look: Look): TemplateResult {
  const { width, height, plot, ticks, axisX, names, marks, ends, endX, target } = scene;
  const { tone } = look;
  return frame(
    width,
    height,
    look,
    svg`
      ${ticks.map(
        ({ key, y, label }) => svg`
          <path class=${key === 0 ? 'zero' : 'tick'} d="M${plot.left} ${y}H${plot.right}"></path>
          <text class="scale" aria-hidden="true" x=${axisX} y=${y} dy="0.35em">${label}</text>`,
      )}
      <path class="band ${tone}" part="interval" d=${bandPath(scene.band)}></path>
      ${target === null ? nothing : svg`<path class="target" part="target" d="M${plot.left} ${target}H${plot.right}"></path>`}
      <path class="before" part="before" stroke-dasharray="0 4" d=${linePath(scene.before)}></path>
      <path class="average" part="average" d=${linePath(scene.average)}></path>
      <path class="halo" d=${linePath(scene.line)}></path>
      <path class="line ${tone}" part="line" d=${linePath(scene.line)}></path>
      <path class="line running ${tone}" stroke-dasharray="2 5" d=${linePath([scene.running])}></path>
      ${repeat(
        marks,
        ({ key }) => key,
        (mark) => svg`<g role="listitem">${renderMark(mark, plot.bottom, 0, look)}</g>`,
      )}
      ${names.map(
        ({ key, x, label }) =>
          svg`<text class="period" data-period=${key} aria-hidden="true" x=${x} y=${height - 6}>${label}</text>`,
      )}
      ${ends.map(
        ({ key, y, text }) =>
          svg`<text class="end ${key}" aria-hidden="true" unicode-bidi="plaintext" x=${endX} y=${y} dy="0.35em">${text}</text>`,
      )}`,
  );
}

/** Holds what is drawn, and hears the keyboard. */
export function frame(
  width: number,
  height: number,
  { focus }: Look,
  content: SVGTemplateResult,
): TemplateResult {
  return html`
    <div class="periods" @keydown=${focus.onKeyDown} @focusin=${focus.onFocusIn}>
      <svg part="chart" role="list" aria-labelledby="heading" aria-describedby="takeaway" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
        ${content}
      </svg>
    </div>
  `;
}

/** A period that can be pointed at. */
export function renderMark(
  { key, words, hit, dot, complete }: TrendMark,
  bottom: number,
  top: number,
  { tone, selected, isChoosable }: Look,
): SVGTemplateResult {
  const isSelected = key === selected;
  const kind = `mark${isChoosable(key) ? ' choosable' : ''}`;
  return svg`<g class=${kind} part="point" role="img" data-mark=${key} aria-label=${words} tabindex="-1"
    ?data-selected=${isSelected} aria-current=${isSelected ? 'true' : nothing}>
    <rect class="hit" x=${hit.x} y=${top} width=${hit.width} height=${bottom - top}></rect>
    ${dot && svg`<circle class="dot ${tone} ${complete ? '' : 'open'}" cx=${dot.x} cy=${dot.y} r=${dot.r}></circle>`}
  </g>`;
}
