import {
  html,
  nothing,
  svg,
  type CSSResultGroup,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { GridFocus } from '../../element/grid-focus.js';
import { hatch, hatchStyles } from '../../element/hatch.js';
import { oneOf } from '../../element/one-of.js';
import type { Messages } from '../../locales/messages.js';
import { cohortAverages, type Cohort } from '../../metrics/cohorts.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import {
  heatmapFinding,
  heatmapScene,
  STEPS,
  type HeatmapCell,
  type HeatmapRow,
  type HeatmapScene,
} from './cohort-heatmap.scene.js';
import { styles } from './cohort-heatmap.styles.js';
import { heatmapText, heatmapTakeaway } from './cohort-heatmap.text.js';

/**
 * Shows how many customers, or how much of their first MRR, each signup cohort keeps as it ages.
 *
 * A row is the customers whose first paying day lies in one period, a column the periods since; a
 * cell is the state at the end of its period. Cells that are not yet observed are blank, cells of
 * the running period hatched and left out of the weighted average.
 *
 * @summary Retention by signup cohort and age, customers or revenue.
 * @tag churn-cohort-heatmap
 *
 * @slot heading - Replaces the text above the chart.
 * @slot note - A note under the chart, for instance the source of the data.
 * @slot loading - Shown while the first load is under way.
 * @slot empty - Shown where there are no customers.
 * @slot error - Shown where the data could not be read.
 *
 * @fires churn-load-start - A load has begun.
 * @fires churn-ready - A load is on screen.
 * @fires churn-error - A load or a drawing failed.
 *
 * @csspart card - The frame around everything.
 * @csspart head - Heading and takeaway.
 * @csspart heading - The heading.
 * @csspart takeaway - The sentence that says what the chart shows.
 * @csspart body - Holds the chart, or the message in its place.
 * @csspart chart - The heatmap.
 * @csspart cell - A cell of the heatmap.
 * @csspart average - A cell of the weighted average.
 * @csspart legend - The colour scale.
 * @csspart foot - Notes under the chart.
 * @csspart notes - The as-of date and what is unusual about the data.
 * @csspart stale - Says that an update failed.
 * @csspart skeleton - Stands in for the chart while it loads.
 * @csspart empty - The message where there are no customers.
 * @csspart error - The message where the data could not be read.
 * @csspart error-detail - What exactly went wrong.
 * @csspart retry - The button that loads again.
 *
 * @cssprop --churn-color-scale-0 - Colour of cells with the lowest retention; to `--churn-color-scale-8` for the highest.
 * @cssprop --churn-color-surface - Background of the card.
 * @cssprop --churn-color-text - Numbers and headings.
 * @cssprop --churn-font - Font family; the page's own by default.
 *
 * @cssstate loading - A load is under way.
 * @cssstate ready - A chart is on screen.
 * @cssstate empty - There are no customers.
 * @cssstate error - There is nothing to show but an error.
 * @cssstate stale - An update failed and the last chart is still shown.
 */
export class ChurnCohortHeatmap extends ChurnElement<readonly Cohort[]> {
  static override styles: CSSResultGroup = [ChurnElement.styles, hatchStyles, styles];

  /** Whether cells show `customers` or `revenue` retained. */
  @property({ converter: oneOf(['customers', 'revenue']) }) basis: 'customers' | 'revenue' =
    'customers';

  readonly #focus = new GridFocus(this);

  /** @internal */
  ask(source: MetricsSource, options: MetricOptions): Promise<readonly Cohort[]> {
    return source.query('cohorts', options);
  }

  protected isEmpty(cohorts: readonly Cohort[]): boolean {
    return cohorts.length === 0;
  }

  protected defaultHeading({ heatmap }: Messages): string {
    return heatmap.heading[this.period];
  }

  protected picture({ result: cohorts }: Answer<readonly Cohort[]>, drawing: Drawing): View {
    const { basis, period } = this;
    const averages = cohortAverages(cohorts);
    const { heatmap } = drawing.messages;
    const text = heatmapText(drawing, basis, period);
    const { width, direction } = drawing;
    const scene = heatmapScene({ cohorts, averages, basis, width, direction, text });
    const isRunning = cohorts.some(({ cells }) => !cells[cells.length - 1]!.complete);
    return {
      heading: this.defaultHeading(drawing.messages),
      takeaway: heatmapTakeaway(heatmapFinding(cohorts, averages, basis), drawing, basis, period),
      chart: this.#renderChart(scene, drawing),
      notes: [heatmap.ageZeroNote[period], ...(isRunning ? [heatmap.runningNote] : [])],
    };
  }

  #renderChart(scene: HeatmapScene, { messages, formats }: Drawing): TemplateResult {
    const { heatmap } = messages;
    const lengths = [scene.average, ...scene.rows].map(({ cells }) => cells.length);
    this.#focus.setRows(lengths);
    return html`
      <div class="scroll" @keydown=${this.#focus.onKeyDown} @focusin=${this.#focus.onFocusIn}>
        <svg
          class="grid"
          part="chart"
          role="grid"
          aria-labelledby="heading"
          aria-describedby="takeaway"
          aria-rowcount=${scene.rows.length + 2}
          aria-colcount=${scene.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0) + 2}
          width=${scene.width}
          height=${scene.height}
        >
          ${hatch}
          <g role="row">
            <text class="name" role="columnheader" x=${scene.names.x} y="16">${heatmap.signedUp}</text>
            <text class="count heading-of-sizes" role="columnheader" x=${scene.names.sizeX} y="16">${heatmap.size}</text>
            ${scene.columns.map(
              ({ x, label }) =>
                svg`<text class="column" role="columnheader" x=${x} y="16">${label}</text>`,
            )}
          </g>
          ${this.#renderAverage(scene)}
          ${repeat(
            scene.rows,
            ({ key }) => key,
            (row, i) => this.#renderRow(row, i + 1, scene),
          )}
        </svg>
        ${scene.scrolls ? this.#renderFrozenNames(scene, heatmap.signedUp, heatmap.size) : nothing}
        ${scene.scrolls ? html`<div class="more"></div>` : nothing}
      </div>
      ${this.#renderLegend(heatmap.legend[this.basis], formats.wholePercent(0), formats.wholePercent(1))}
    `;
  }

  #renderAverage(scene: HeatmapScene): SVGTemplateResult {
    const { average, names, cellWidth, cellHeight } = scene;
    return svg`<g role="row" transform="translate(0 ${average.y})">
      <text class="average-name name" role="rowheader" x=${names.x} y=${cellHeight / 2} dy="0.35em">${average.label}</text>
      ${average.cells.map(
        (cell, column) => svg`
          <rect class=${classMap({ average: true, [stepClass(cell)]: true })} part="average" role="gridcell" aria-label=${cell.words} x=${cell.x + 0.5} y="0.5" rx="3"
            width=${Math.max(0, cellWidth - 1)} height=${cellHeight - 1} tabindex=${this.#focus.tabIndex(0, column)}></rect>
          ${cell.label && svg`<text class="average label" aria-hidden="true" x=${cell.x + cellWidth / 2} y=${cellHeight / 2} dy="0.35em">${cell.label}</text>`}`,
      )}
    </g>`;
  }

  #renderRow(row: HeatmapRow, index: number, scene: HeatmapScene): SVGTemplateResult {
    return svg`<g role="row" transform="translate(0 ${row.y})">
      ${this.#renderNames(row, scene)}
      ${row.cells.map((cell, column) => this.#renderCell(cell, index, column, scene))}
    </g>`;
  }

  #renderNames(row: HeatmapRow, { names, cellHeight }: HeatmapScene): SVGTemplateResult {
    const middle = cellHeight / 2;
    return svg`
      <text class="name" role="rowheader" x=${names.x} y=${middle} dy="0.35em">${row.label}</text>
      <text class="count" role="gridcell" x=${names.sizeX} y=${middle} dy="0.35em">${row.size}</text>
      ${row.bar.width > 0 ? svg`<rect class="size-bar" x=${row.bar.x} y=${middle - 4} width=${row.bar.width} height="8" rx="2"></rect>` : nothing}`;
  }

  #renderCell(
    cell: HeatmapCell,
    row: number,
    column: number,
    { cellWidth, cellHeight }: HeatmapScene,
  ): SVGTemplateResult {
    const step = stepClass(cell);
    const middle = cellHeight / 2;
    return svg`
      <rect class=${classMap({ cell: true, [step]: true })} part="cell" role="gridcell" aria-label=${cell.words}
        x=${cell.x} width=${cellWidth} height=${cellHeight} rx="3" tabindex=${this.#focus.tabIndex(row, column)}></rect>
      ${cell.running ? svg`<rect class="hatched" x=${cell.x} width=${cellWidth} height=${cellHeight} rx="3"></rect>` : nothing}
      ${cell.label && svg`<text class=${classMap({ label: true, [step]: true })} aria-hidden="true" x=${cell.x + cellWidth / 2} y=${middle} dy="0.35em">${cell.label}</text>`}`;
  }

  /** The names and sizes once more, above the cells that scroll beneath them. */
  #renderFrozenNames(scene: HeatmapScene, signedUp: string, size: string): TemplateResult {
    const { names, average, rows, cellHeight } = scene;
    return html`
      <svg class="frozen" aria-hidden="true" width=${names.width} height=${scene.height}>
        <rect class="ground" width=${names.width} height=${scene.height}></rect>
        <text class="name" x=${names.x} y="16">${signedUp}</text>
        <text class="count heading-of-sizes" x=${names.sizeX} y="16">${size}</text>
        <text class="average-name name" x=${names.x} y=${average.y + cellHeight / 2} dy="0.35em">${average.label}</text>
        ${rows.map((row) => svg`<g transform="translate(0 ${row.y})">${this.#renderNames(row, scene)}</g>`)}
      </svg>
    `;
  }

  #renderLegend(label: string, least: string, most: string): TemplateResult {
    return html`
      <div class="legend" part="legend" aria-hidden="true">
        <span>${label}</span><span>${least}</span>
        <svg viewBox="0 0 ${STEPS} 1" preserveAspectRatio="none">
          ${Array.from(
            { length: STEPS },
            (_, step) => svg`<rect class="step-${step}" x=${step} width="1" height="1"></rect>`,
          )}
        </svg>
        <span>${most}</span>
      </div>
    `;
  }
}

function stepClass({ step }: HeatmapCell): string {
  return step < 0 ? 'step-none' : `step-${step}`;
}
