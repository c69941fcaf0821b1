import {
  html,
  nothing,
  svg,
  type CSSResultGroup,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { property } from '../../element/property.js';
import { repeat } from 'lit/directives/repeat.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { givenHeading } from '../../element/heading.js';
import { JsonAttribute } from '../../element/json-attribute.js';
import { numberOr, oneOf } from '../../element/one-of.js';
import { tween } from '../../element/tween.js';
import { kpi } from '../../locales/en/kpi.js';
import type { ChartMessages } from '../../locales/messages.js';
import { PERIOD_UNITS } from '../../metrics/calendar.js';
import type { KpiHistory } from '../../metrics/kpi-history.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import {
  figureOf,
  isOfMoney,
  KPI_MEASURES,
  type KpiMeasure,
  type KpiName,
} from './figure.scene.js';
import type * as details from './kpi.details.js';
import { kpiScene, type KpiLabel, type KpiScene } from './kpi.scene.js';
import { skeleton } from './kpi.skeleton.js';
import { styles } from './kpi.styles.js';
import { kpiNotes, kpiTakeaway, kpiText, kpiWords, writeOf } from './kpi.text.js';
import { kpiReading, type CoursePoint } from './reading.scene.js';

/** A number and its course need no more room than this, in px. */
const LEAST_WIDTH = 100;

/**
 * Shows one number of the last complete period, how it differs from the period before, and its
 * course over the last twelve.
 *
 * It takes little room: several side by side, `compact` and without gaps, are one band. The arrow is
 * filled where the change is good, which for churn, costs and payback is downwards. Where there is
 * no number it says why.
 *
 * @summary One number with its change and its course: MRR, ARPA, lifetime value, churn and others.
 * @tag churn-kpi
 *
 * @csspart chart - The number, its change and its course.
 * @csspart number - The number.
 * @csspart change - The arrow of the change.
 * @csspart sparkline - The line of the last twelve periods.
 * @csspart notes - The as-of date, and what is unusual.
 *
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - A change for the better.
 * @cssprop [--churn-color-loss=light-dark(#db660c, #fba45f)] - A change for the worse.
 * @cssprop [--churn-color-state=light-dark(#5b6b7c, #8fa0b3)] - The line of the last periods.
 */
export class ChurnKpi extends ChurnElement<KpiHistory> {
  static override styles: CSSResultGroup = [ChurnElement.styles, styles];

  /** @internal */
  static override readonly english = { kpi };

  /** @internal */
  override readonly metrics = ['kpiHistory'] as const;

  /**
   * What the number is: `mrr`, `arr` (12 × MRR), `customers`, `arpa` (MRR per customer), `ltv`
   * (lifetime value), `churn`, `retention`, `net-churn`, `nrr`, `grr`, `quick-ratio`, `lifetime` (in
   * months), `cac` (cost of a new customer) or `payback` (in months).
   */
  @property({ converter: oneOf(KPI_MEASURES) }) measure: KpiMeasure = 'mrr';

  /** Whose share `churn` and `retention` are: of `customers`, or of `revenue`. */
  @property({ converter: oneOf(['customers', 'revenue']) }) basis: 'customers' | 'revenue' =
    'customers';

  /** The gross margin as a fraction, for `ltv` and `payback`. */
  @property({ converter: numberOr(1, 0, 1) }) margin = 1;

  /**
   * What was spent on winning customers, for `cac` and `payback`: an amount in every period, or by the
   * names of periods, `{"2024-11": 21000, "2024-12": 18500}`, as JSON in the attribute.
   */
  @property({ converter: { fromAttribute: (json) => json } }) spend:
    number | Readonly<Record<string, number>> | string | null = null;

  readonly #spend = new JsonAttribute();

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /** @internal */
  override get metricOptions(): MetricOptions {
    const { margin } = this;
    const spend = this.#spendGiven();
    return {
      ...super.metricOptions,
      ...(margin === 1 ? {} : { margin }),
      ...(spend === null ? {} : { spend }),
    };
  }

  /** @internal */
  ask(source: MetricsSource, options: MetricOptions): Promise<KpiHistory> {
    return source.query('kpiHistory', options);
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./kpi.details.js');
  }

  protected isEmpty({ hasCustomers }: KpiHistory): boolean {
    return !hasCustomers;
  }

  protected skeleton(): SVGTemplateResult {
    return skeleton;
  }

  protected defaultHeading({ kpi }: ChartMessages): string {
    return kpi.heading[this.#figure];
  }

  protected picture({ result, facts, options }: Answer<KpiHistory>, drawing: Drawing): View {
    const figure = this.#figure;
    const unit = PERIOD_UNITS.find((known) => known === this.period) ?? 'month';
    const reading = kpiReading(result, figure, writeOf(figure, drawing.formats));
    const subject = { figure, unit, reading, running: result.running };
    const text = kpiText(subject, drawing);
    const words = kpiWords(subject, text, drawing);
    const change = reading?.change ?? null;
    const still = { ...drawing, change, text };
    const course = reading?.course ?? [];
    const scene = kpiScene({ ...still, course });
    const draw = (moving: readonly CoursePoint[]): TemplateResult =>
      this.#renderChart(kpiScene({ ...still, course: moving }), words, drawing);
    return {
      heading: this.defaultHeading(drawing.messages),
      takeaway: kpiTakeaway(subject, drawing),
      chart: html`${tween(result, course, draw)}`,
      leastWidth: LEAST_WIDTH,
      showsMoney: isOfMoney(figure),
      notes: kpiNotes(subject, facts, drawing),
      table: () => this.#details!.kpiTable(subject, drawing),
      explanation: () =>
        this.#details!.explainKpi(subject, options, scene.sparkline !== null, drawing),
    };
  }

  get #figure(): KpiName {
    const measure = KPI_MEASURES.find((known) => known === this.measure) ?? 'mrr';
    return figureOf(measure, this.basis === 'revenue' ? 'revenue' : 'customers');
  }

  /** @throws ChurnError `config/json` where the attribute is neither a number nor JSON */
  #spendGiven(): MetricOptions['spend'] | null {
    const { spend } = this;
    if (typeof spend !== 'string') return spend;
    if (spend.trim() === '') return null;
    const amount = Number(spend);
    return Number.isFinite(amount)
      ? amount
      : (this.#spend.read('spend', spend) as Readonly<Record<string, number>>);
  }

  #renderChart(scene: KpiScene, words: string, { messages }: Drawing): TemplateResult {
    const { width, height, labels, size, arrow, tone, sparkline } = scene;
    const heading = givenHeading(this) || this.defaultHeading(messages);
    return html`<svg part="chart" role="img" aria-label="${heading}: ${words}" width=${width} height=${height} viewBox="0 0 ${width} ${height}">
      ${sparkline && svg`<path class="sparkline" part="sparkline" d=${sparkline.path}></path>`}
      ${sparkline?.end && svg`<circle class="end ${tone}" cx=${sparkline.end.x} cy=${sparkline.end.y} r="3.5"></circle>`}
      ${arrow && svg`<path class="arrow ${tone}" part="change" d=${arrow}></path>`}
      ${repeat(
        labels,
        ({ key }) => key,
        (label) => this.#renderLabel(label, size),
      )}
    </svg>`;
  }

  #renderLabel({ kind, x, y, anchor, text, after }: KpiLabel, size: string): SVGTemplateResult {
    const isNumber = kind === 'number';
    // A text in another direction than the page's keeps its own order.
    return svg`<text class="${kind} ${isNumber ? size : ''}" part=${isNumber ? 'number' : nothing} unicode-bidi="plaintext" x=${x} y=${y} text-anchor=${anchor}>${text}${after && svg`<tspan class="after">&ensp;${after}</tspan>`}</text>`;
  }
}
