import { type CSSResultGroup, type SVGTemplateResult } from 'lit';
import { property } from '../../element/property.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { lackOfCode } from '../../element/states.js';
import { ListFocus } from '../../element/list-focus.js';
import { numberOr, oneOf, text } from '../../element/one-of.js';
import { rateTrend } from '../../locales/en/rate-trend.js';
import type { ChartMessages } from '../../locales/messages.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import { hasCustomers } from '../../scene/movement-steps.js';
import type { RateFigure } from '../../scene/rate-figure.js';
import type { multiplesView } from './multiples.view.js';
import type * as details from './rate-trend.details.js';
import { trendMarks } from './rate-trend.marks.js';
import { skeleton } from './rate-trend.skeleton.js';
import { styles } from './rate-trend.styles.js';
import { trendNotes, trendTakeaway } from './rate-trend.text.js';
import { sideOf } from './reading.scene.js';
import { trendSubject, type TrendAnswer } from './subject.js';
import { trendView } from './trend.view.js';

/** A fraction above 1 is more likely per cent written as a number. */
const FRACTION = numberOr(null, 0, 1);

/**
 * Shows churn or retention period by period, with the interval of each rate, a trailing average, a
 * target, and what a year of periods like the last one would come to, compounded.
 *
 * The running period is dashed, and in no average. The same periods of a year before can be drawn as
 * well (`compare`), or a small drawing for each of the largest values of a dimension (`by`).
 *
 * @summary Churn or retention over time, with intervals, a trailing average and a target.
 * @tag churn-rate-trend
 *
 * @fires churn-select - A period was chosen, or the choice was cleared.
 *
 * @csspart chart - The drawing.
 * @csspart line - The rates of complete periods.
 * @csspart point - A period.
 * @csspart interval - The 95 % intervals.
 * @csspart average - The trailing average.
 * @csspart before - The same periods a year before.
 * @csspart target - The line of the target.
 * @csspart panel - The drawing of one value of a dimension.
 * @csspart lack - Says where the drawings of each value could not be loaded.
 * @csspart customers - What was chosen, and the customers behind it.
 * @csspart customers-table - The list of customers, while it is open.
 * @csspart notes - The as-of date, and what is not named in the drawing.
 *
 * @cssprop [--churn-color-loss=light-dark(#db660c, #fba45f)] - Churn and its intervals.
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - Retention and its intervals.
 * @cssprop [--churn-color-state=light-dark(#5b6b7c, #8fa0b3)] - Average, a year before, all together.
 */
export class ChurnRateTrend extends ChurnElement<TrendAnswer> {
  static override styles: CSSResultGroup = [ChurnElement.styles, styles];

  /** @internal */
  static override readonly english = { rateTrend };

  /** @internal */
  override readonly metrics = ['movements'] as const;

  /** Whether the share that was lost is shown, `churn`, or the one that was kept, `retention`. */
  @property({ converter: oneOf(['churn', 'retention']) }) measure: 'churn' | 'retention' = 'churn';

  /** Whose share it is: of `customers`, or of `revenue`, which is MRR lost to churn and downgrades. */
  @property({ converter: oneOf(['customers', 'revenue']) }) basis: 'customers' | 'revenue' =
    'customers';

  /** How many of the last periods are shown. */
  @property({ converter: numberOr(24, 1) }) last = 24;

  /** Over how many periods the trailing average goes; below 2 there is none. */
  @property({ converter: numberOr(3, 0) }) average = 3;

  /** The rate aimed at, a fraction: 0.02 is 2 %. */
  @property({ converter: FRACTION }) target: number | null = null;

  /** `previous-year` draws the same periods of a year before as well. */
  @property({ converter: oneOf(['none', 'previous-year']) }) compare: 'none' | 'previous-year' =
    'none';

  /** The dimension whose largest values get a small drawing each, for instance `plan`. */
  @property({ converter: text }) by: string | null = null;

  readonly #focus = new ListFocus(this);

  /** What shows the values of a dimension; null before it was brought with the first of them. */
  #multiplesView: typeof multiplesView | null = null;

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /** @internal */
  override get question(): string {
    return this.by?.trim() ?? '';
  }

  /** @internal */
  async ask(source: MetricsSource, options: MetricOptions): Promise<TrendAnswer> {
    const by = this.by?.trim() ?? '';
    const [movements, breakdown] = await Promise.all([
      source.query('movements', options),
      by === '' ? null : source.query('breakdown', { ...options, by }),
      this.extras(),
    ]);
    return { movements, breakdown };
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./rate-trend.details.js');
  }

  /** @internal */
  override bringExtras(): Promise<void> | null {
    return this.question !== '' && !this.#multiplesView ? this.#bringMultiples() : null;
  }

  async #bringMultiples(): Promise<void> {
    this.#multiplesView ??= (await import('./multiples.view.js')).multiplesView;
  }

  protected isEmpty({ movements }: TrendAnswer): boolean {
    return !hasCustomers(movements);
  }

  protected skeleton(): SVGTemplateResult {
    return skeleton;
  }

  protected defaultHeading({ rateTrend }: ChartMessages): string {
    return rateTrend.heading[this.#figure](this.period);
  }

  protected picture({ result, facts }: Answer<TrendAnswer>, drawing: Drawing): View {
    const figure = this.#figure;
    const view = this.#multiplesView;
    const isLacking = this.question !== '' && !view;
    // Without what draws the parts all are drawn together.
    const { movements, breakdown } = result;
    const answer = { movements, breakdown: view && breakdown };
    const subject = trendSubject(answer, { ...this.#settings(), figure }, drawing);
    const { parts } = subject;
    const marks = trendMarks(subject, drawing);
    const { selected } = drawing;
    const look = {
      tone: sideOf(figure),
      selected,
      focus: this.#focus,
      isChoosable: (mark: string) => marks.get(mark)?.selection != null,
    };
    this.#focus.isLying = parts !== null;
    const { domain, chart } =
      parts && view
        ? view(result, parts, subject, look, drawing)
        : trendView(result, subject, look, drawing);
    const unknown =
      this.by?.trim() && !breakdown
        ? [drawing.messages.rateTrend.notes.unknown(this.by.trim())]
        : [];
    return {
      heading: this.defaultHeading(drawing.messages),
      takeaway: trendTakeaway(subject, drawing),
      chart,
      ...(isLacking && { lack: lackOfCode(drawing.messages.rateTrend.lack, drawing.messages) }),
      showsMoney: this.basis === 'revenue',
      notes: [...unknown, ...trendNotes(subject, domain, facts, drawing)],
      table: () =>
        parts
          ? this.#details!.partsTable(subject, drawing)
          : this.#details!.trendTable(subject, drawing),
      marks,
      explanation: () => this.#details!.explainTrend(subject, drawing),
    };
  }

  get #figure(): RateFigure {
    const isOfCustomers = this.basis !== 'revenue';
    if (this.measure === 'retention') return isOfCustomers ? 'periodLogo' : 'periodGrr';
    return isOfCustomers ? 'customerChurnRate' : 'grossMrrChurnRate';
  }

  #settings() {
    const { period: unit, target, average, compare } = this;
    return {
      unit,
      target,
      average: Math.floor(average),
      compares: compare === 'previous-year',
      last: Math.floor(this.last),
    };
  }
}
