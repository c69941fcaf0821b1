import { html, type CSSResultGroup, type SVGTemplateResult } from 'lit';
import { property } from '../../element/property.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { ListFocus } from '../../element/list-focus.js';
import { text } from '../../element/one-of.js';
import { tween } from '../../element/tween.js';
import { survivalCurve } from '../../locales/en/survival-curve.js';
import type { ChartMessages } from '../../locales/messages.js';
import { dayOption, type MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import { curvesOf, survivalSubject, type SurvivalAnswer } from './subject.js';
import type * as details from './survival-curve.details.js';
import { survivalMarks } from './survival-curve.marks.js';
import { survivalScene } from './survival-curve.scene.js';
import { skeleton } from './survival-curve.skeleton.js';
import { styles } from './survival-curve.styles.js';
import { renderSurvival } from './survival-curve.templates.js';
import { survivalNotes, survivalTakeaway, survivalText } from './survival-curve.text.js';

/**
 * Shows how long customers stay: the share still there after each day since they first paid, by the
 * Kaplan-Meier estimate, so that customers who are still young do not pass for loyal ones.
 *
 * The curve steps down where customers left and is dashed where fewer than ten are at risk; ticks are
 * customers who are still there. Numbers at risk stand under the axis, the median only where half have
 * left. With `by` there is a curve for each of the largest values of a dimension, and a log-rank test.
 *
 * @summary How long customers stay: survival curves with intervals and numbers at risk.
 * @tag churn-survival-curve
 *
 * @fires churn-select - A curve's customers were chosen, or the choice was cleared.
 *
 * @csspart chart - The drawing.
 * @csspart line - A curve, or a part of it.
 * @csspart point - An age on a curve.
 * @csspart interval - The 95 % intervals of a curve.
 * @csspart censored - The ticks of customers who are still there.
 * @csspart median - The lines to where half have left.
 * @csspart at-risk - The customers of a curve at risk, under the axis.
 * @csspart customers - What was chosen, and the customers behind it.
 * @csspart customers-table - The list of customers, while it is open.
 *
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - The curve.
 * @cssprop [--churn-color-group-1=light-dark(#005793, #2f86c9)] - The curve of most customers; that of `gain` where it is not set.
 * @cssprop [--churn-color-group-2=light-dark(#c2185b, #f48fb1)] - The second.
 * @cssprop [--churn-color-group-3=light-dark(#00796b, #4db6ac)] - The third.
 * @cssprop [--churn-color-group-4=light-dark(#8a6100, #e0b040)] - The fourth.
 * @cssprop [--churn-color-group-5=light-dark(#7b3fb5, #c39bea)] - The fifth.
 * @cssprop [--churn-color-group-6=light-dark(#3d8b1f, #9ccc65)] - The sixth.
 * @cssprop [--churn-color-group-7=light-dark(#5b6b7c, #8fa0b3)] - The seventh, or all others together; that of `state` where it is not set.
 * @cssprop [--churn-color-state=light-dark(#5b6b7c, #8fa0b3)] - Likewise.
 */
export class ChurnSurvivalCurve extends ChurnElement<SurvivalAnswer> {
  static override styles: CSSResultGroup = [ChurnElement.styles, styles];

  /** @internal */
  static override readonly english = { survivalCurve };

  /** @internal */
  override readonly metrics = ['survival'] as const;

  /** The dimension whose largest values get a curve each, for instance `plan`. */
  @property({ converter: text }) by: string | null = null;

  /**
   * The day from which on the records hold everyone who left, `YYYY-MM-DD`: who came before it counts
   * from that day on. Default: the records are whole.
   */
  @property({ attribute: 'observed-from', converter: text }) observedFrom: string | null = null;

  readonly #focus = new ListFocus(this);

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /** @internal */
  override get metricOptions(): MetricOptions {
    const observedFrom = this.observedFrom?.trim();
    // Refused by the name that the page has written.
    if (observedFrom) dayOption('observed-from', observedFrom);
    return { ...super.metricOptions, ...(observedFrom && { observedFrom }) };
  }

  /** @internal */
  override get question(): string {
    return this.#dimension;
  }

  /** @internal */
  async ask(source: MetricsSource, options: MetricOptions): Promise<SurvivalAnswer> {
    const by = this.#dimension;
    const [points, comparison] = await Promise.all([
      source.query('survival', options),
      by === '' ? null : source.query('survivalComparison', { ...options, by }),
    ]);
    // Without `by` there are no groups.
    return { points: points as SurvivalAnswer['points'], comparison };
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./survival-curve.details.js');
  }

  protected isEmpty({ points }: SurvivalAnswer): boolean {
    return points.length === 0;
  }

  protected skeleton(): SVGTemplateResult {
    return skeleton;
  }

  protected defaultHeading({ survivalCurve }: ChartMessages): string {
    return survivalCurve.heading;
  }

  protected picture({ result, options }: Answer<SurvivalAnswer>, drawing: Drawing): View {
    const { selected, direction } = drawing;
    const subject = survivalSubject(result, options.observedFrom ?? null, drawing);
    const curves = curvesOf(subject);
    const { spoken } = subject;
    const scene = survivalScene({
      ...drawing,
      curves,
      spoken,
      text: survivalText(subject, drawing),
    });
    const hasBands = scene.lines.some(({ band }) => band.length > 0);
    const marks = survivalMarks(scene, subject);
    const unknown = this.#dimension !== '' && !result.comparison ? this.#dimension : null;
    const tones = new Map(curves.map(({ key }, i) => [key, `tone-${i + 1}`]));
    const look = {
      selected,
      focus: this.#focus,
      toneOf: (curve: string) => tones.get(curve) ?? '',
      isChoosable: (mark: string) => marks.get(mark)?.selection != null,
      isSingle: subject.parts === null,
      forward: direction === 'rtl' ? -1 : 1,
    } as const;
    return {
      heading: this.defaultHeading(drawing.messages),
      takeaway: survivalTakeaway(subject, drawing),
      chart: html`${tween(result, scene, (moving) => renderSurvival(moving, look))}`,
      // Lists of the customers of a curve have amounts.
      showsMoney: [...marks.values()].some(({ selection }) => selection !== null),
      notes: survivalNotes(subject, hasBands, unknown, drawing),
      table: () => this.#details!.survivalTable(subject, drawing),
      marks,
      explanation: () => this.#details!.explainSurvivalCurve(subject, hasBands, drawing),
    };
  }

  get #dimension(): string {
    return this.by?.trim() ?? '';
  }
}
