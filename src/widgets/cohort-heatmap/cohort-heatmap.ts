import {
  html,
  nothing,
  svg,
  type CSSResultGroup,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { classNames } from '../../element/class-names.js';
import { property } from '../../element/property.js';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { GridFocus } from '../../element/grid-focus.js';
import { LongList } from '../../element/list-in-steps.js';
import { currencyNotes } from '../../element/notes.js';
import { oneOf } from '../../element/one-of.js';
import { heatmap } from '../../locales/en/heatmap.js';
import type { ChartMessages } from '../../locales/messages.js';
import { cohortShares, shareAverages } from '../../metrics/cohort-shares.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import type * as details from './cohort-heatmap.details.js';
import { heatmapMarks } from './cohort-heatmap.marks.js';
import { heatmapScene, type HeatmapScene } from './cohort-heatmap.scene.js';
import { skeleton } from './cohort-heatmap.skeleton.js';
import { styles } from './cohort-heatmap.styles.js';
import {
  renderAverages,
  renderColours,
  renderLegend,
  renderNameHeadings,
  renderNamesAside,
  renderRow,
  setNamesWidth,
} from './cohort-heatmap.templates.js';
import { heatmapText, heatmapTakeaway } from './cohort-heatmap.text.js';
import { cohortsToDraw, type CohortsToDraw } from './cohorts-to-draw.js';
import { Diagonal } from './diagonal.js';
import { drawnNotes } from './drawn-notes.js';
import { heatmapFinding, shareOf, VALUES, type Basis, type Values } from './finding.scene.js';
import { lastOf } from './last-of.js';
import { inOrder, ORDERS, type ColumnSort, type Order } from './order.scene.js';
import { ScrollEnd } from './scroll-end.js';

/** A scene, what its colours are of, and what is said when a reader has sorted it. */
interface Laid {
  readonly scene: HeatmapScene;
  readonly legend: string;
  readonly status: string;
}

/**
 * Shows how many customers, or how much of their first MRR, each signup cohort keeps as it ages.
 *
 * A row is the customers whose first paying day lies in one period, a column the periods since; a
 * cell is the state at the end of its period. Cells that are not yet observed are blank, cells of
 * the running period hatched and left out of the weighted average. More than 120 cohorts are drawn by
 * a longer period. The headings sort the rows by their column: greatest first, least first, as it was.
 * Cells and averages lead to their customers, and in the table sizes to all who signed up.
 *
 * @summary Retention by signup cohort and age, customers or revenue.
 * @tag churn-cohort-heatmap
 *
 * @fires churn-select - A cell or an average was chosen, or the choice was cleared.
 *
 * @csspart chart - The heatmap.
 * @csspart cell - A cell of the heatmap. Of more than 500 the colours lie beneath them.
 * @csspart average - A cell of the weighted average.
 * @csspart legend - The colour scale.
 * @csspart customers - What was chosen, and the customers behind it.
 * @csspart customers-table - The list of customers, while it is open.
 * @csspart notes - The as-of date and what is unusual about the data.
 *
 * @cssprop [--churn-color-scale-0=light-dark(#eef5fb, #17222d)] - Cells with the lowest retention.
 * @cssprop [--churn-color-scale-1=light-dark(#dceaf6, #1a2f42)] - Cells from 11 % retention.
 * @cssprop [--churn-color-scale-2=light-dark(#c3dcf0, #1d3d59)] - Cells from 22 % retention.
 * @cssprop [--churn-color-scale-3=light-dark(#a3cae6, #1f4d72)] - Cells from 33 % retention.
 * @cssprop [--churn-color-scale-4=light-dark(#7cb3d9, #225f8d)] - Cells from 44 % retention.
 * @cssprop [--churn-color-scale-5=light-dark(#549ac9, #2c77ac)] - Cells from 56 % retention.
 * @cssprop [--churn-color-scale-6=light-dark(#327fb6, #4592c6)] - Cells from 67 % retention.
 * @cssprop [--churn-color-scale-7=light-dark(#17659f, #6fb1db)] - Cells from 78 % retention.
 * @cssprop [--churn-color-scale-8=light-dark(#0a4a80, #a3d1ee)] - Cells with full retention.
 * @cssprop [--churn-color-above-0=light-dark(#f7dc8c, #f3e3b8)] - Revenue just above 100 %.
 * @cssprop [--churn-color-above-1=light-dark(#efc04a, #efc766)] - More revenue above 100 %.
 * @cssprop [--churn-color-above-2=light-dark(#d99c1a, #e5a62a)] - More revenue above 100 %.
 * @cssprop [--churn-color-above-3=light-dark(#ab7300, #cf8400)] - The most revenue above 100 %.
 */
export class ChurnCohortHeatmap extends ChurnElement<CohortsToDraw> {
  static override styles: CSSResultGroup = [ChurnElement.styles, styles];

  /** @internal */
  static override readonly english = { heatmap };

  /** @internal */
  override readonly metrics = ['cohorts'] as const;

  /** Whether cells show `customers` or `revenue` retained. */
  @property({ converter: oneOf(['customers', 'revenue']) }) basis: Basis = 'customers';

  /**
   * What cells say: the share of what the cohort began with, `percent`; how many customers or how
   * much MRR is left, `absolute`; or the share of what was left a period before, `previous-period`,
   * which shows when customers leave and begins with the second period.
   */
  @property({ converter: oneOf(VALUES) }) values: Values = 'percent';

  /**
   * In which order cohorts stand: from the `oldest` or the `newest`, from the `largest`, or from the
   * one that kept `best` at the age that the sentence above is about.
   */
  @property({ converter: oneOf(ORDERS) }) order: Order = 'oldest';

  /** Whether colours reach from 0 to 100 %, `fixed`, or from the lowest to the highest rate, `auto`. */
  @property({ converter: oneOf(['fixed', 'auto']) }) scale: 'fixed' | 'auto' = 'fixed';

  readonly #focus = new GridFocus(this);
  readonly #diagonal = new Diagonal(this);
  readonly #scrollEnd = new ScrollEnd();
  readonly #rows = new LongList(() => this.#focus.hostUpdated());

  /** By which column a reader has sorted the rows; null for none any more, undefined for none yet. */
  #sort: ColumnSort | null | undefined;

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /** @internal */
  ask(source: MetricsSource, options: MetricOptions): Promise<CohortsToDraw> {
    return cohortsToDraw(source, options);
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./cohort-heatmap.details.js');
  }

  protected isEmpty({ cohorts }: CohortsToDraw): boolean {
    return cohorts.length === 0;
  }

  protected skeleton(): SVGTemplateResult {
    return skeleton;
  }

  protected defaultHeading({ heatmap }: ChartMessages): string {
    return heatmap.heading[this.period];
  }

  /** @internal */
  override async drawn(): Promise<boolean> {
    const isDone = await super.drawn();
    await this.#rows.drawn;
    return isDone;
  }

  protected picture(answer: Answer<CohortsToDraw>, drawing: Drawing): View {
    const { width, compact, direction, messages, formats, selected } = drawing;
    const { basis, values, order, scale } = this;
    const { scene, legend, status, ...view } = this.#lay(
      answer,
      basis,
      values,
      order,
      this.#sort,
      scale,
      width,
      compact,
      direction,
      messages,
      formats,
    );
    const chart = (): TemplateResult => this.#renderChart(scene, legend, status, selected);
    return { ...view, chart: html`${guard([scene, selected], chart)}` };
  }

  /** All but the template; the same while nothing changes, so that nothing is drawn anew. */
  readonly #lay = lastOf(
    (
      { result, facts }: Answer<CohortsToDraw>,
      basis: Basis,
      values: Values,
      order: Order,
      sort: ColumnSort | null | undefined,
      colours: 'fixed' | 'auto',
      width: number,
      compact: boolean,
      direction: Drawing['direction'],
      messages: ChartMessages,
      formats: Drawing['formats'],
    ): Omit<View, 'chart'> & Laid => {
      const { unit } = result;
      const of = shareOf(values);
      const shared = cohortShares(result.cohorts, basis, of);
      const averages = shareAverages(shared);
      const finding = heatmapFinding(shared, averages, of);
      const ordered = inOrder(shared, order, finding?.age ?? 0);
      const cohorts = sort ? this.#details!.sortedBy(ordered, sort, values) : ordered;
      const text = heatmapText({ messages, formats }, basis, unit, of);
      const { heatmap } = messages;
      const legend = of === 'first' ? heatmap.legend[basis] : heatmap.stepLegend[basis](unit);
      const age = finding?.age ?? null;
      const scene = heatmapScene({
        cohorts,
        averages,
        sort: sort ?? null,
        values,
        isFitted: colours === 'auto',
        width,
        compact,
        direction,
        text,
      });
      const rows = [scene.average, ...scene.rows].filter(({ cellCount }) => cellCount > 0);
      this.#focus.setRows(
        rows.map(({ cellCount }) => cellCount),
        (row, mark) => rows[row]!.cells.findIndex((cell) => cell.mark === mark),
      );
      const orderNote = sort ? text.sortNote(sort) : text.orderNote(order, finding?.age ?? 0);
      return {
        scene,
        legend,
        status: sort === undefined ? '' : orderNote,
        heading: heatmap.heading[unit],
        takeaway: heatmapTakeaway(finding, cohorts, { messages, formats }, basis, unit, of),
        showsMoney: basis === 'revenue',
        notes: [
          ...drawnNotes(result, scene, { messages, formats }),
          ...(order === 'oldest' && !sort ? [] : [orderNote]),
          ...(basis === 'revenue' ? currencyNotes(facts, messages, formats) : []),
        ],
        table: () => this.#details!.heatmapTable({ cohorts, averages, basis, values, text }),
        marks: heatmapMarks(scene),
        explanation: () =>
          this.#details!.explainHeatmap({ cohorts: shared, basis, of, unit, age, formats }),
      };
    },
  );

  #renderChart(
    scene: HeatmapScene,
    legend: string,
    status: string,
    selected: string | null,
  ): TemplateResult {
    return html`
      <div
        class="frame"
        ${ref(setNamesWidth(scene))}
        @click=${({ target, clientX }: MouseEvent) => void this.#sortAt(target as Element, clientX, scene)}
        @keydown=${this.#onKeyDown}
      >
        ${scene.scrolls ? renderNamesAside(scene) : nothing}
        <div
          class=${classNames({ scroll: true, scrolls: scene.scrolls })}
          @focusin=${this.#onFocusIn}
          @focusout=${this.#diagonal.onFocusOut}
          @pointerover=${this.#diagonal.onPointerOver}
          @pointerout=${this.#diagonal.onPointerOut}
        >
          <svg
            class="grid"
            part="chart"
            role="grid"
            aria-labelledby="heading"
            aria-describedby="takeaway"
            aria-rowcount=${scene.rowCount}
            aria-colcount=${scene.columnCount}
            width=${scene.width}
            height=${scene.height}
            viewBox="0 0 ${scene.width} ${scene.height}"
          >
            <g role="row" aria-rowindex="1">
              <rect class="headings" width=${scene.width} height=${scene.headingHeight}></rect>
              ${renderNameHeadings(scene)}
              ${scene.columns.map(
                ({ x, column, label, sort }) =>
                  svg`<text class="column" role="columnheader" aria-colindex=${column} aria-sort=${sort ?? nothing} x=${x} y="16">${label}</text>`,
              )}
            </g>
            ${renderAverages(scene, selected)}
            ${renderColours(scene)}
            ${this.#rows.render({
              items: scene.rows,
              key: ({ key }) => key,
              marks: ({ cellCount }) => cellCount,
              template: (row, celled) => {
                const chosen = selected?.startsWith(`${row.key}/`) ? selected : null;
                const draw = (): SVGTemplateResult => renderRow(row, celled, scene, chosen);
                return guard([row, celled, chosen], draw);
              },
              isPictured: scene.colours.length > 0,
            })}
          </svg>
          <div class="end" ${ref(this.#scrollEnd.ref)}></div>
        </div>
      </div>
      <span class="hidden" role="status">${status}</span>
      ${renderLegend(scene.legend, legend)}
    `;
  }

  /** Sorts by the column whose heading is at a place; `x` is in px of the window. */
  async #sortAt(target: Element, x: number, scene: HeatmapScene): Promise<void> {
    if (!target.matches('[role="columnheader"], .headings')) return;
    try {
      await this.bringDetails();
    } catch {
      // The next click tries again.
      return;
    }
    const { columnAt, nextSort } = this.#details!;
    const column = columnAt(target, x, scene);
    if (column === null) return;
    this.#sort = nextSort(this.#sort ?? null, column);
    this.requestUpdate();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (!this.#details?.onHeadingKey(event, this)) this.#focus.onKeyDown(event);
  };

  readonly #onFocusIn = (event: FocusEvent): void => {
    this.#focus.onFocusIn(event);
    this.#diagonal.onFocusIn(event);
  };
}
