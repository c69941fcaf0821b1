import {
  html,
  nothing,
  type CSSResultGroup,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { property } from '../../element/property.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { lackOfCode } from '../../element/states.js';
import { hatch, hatchStyles } from '../../element/hatch.js';
import { givenHeading } from '../../element/heading.js';
import { numberOr, oneOf } from '../../element/one-of.js';
import { tween } from '../../element/tween.js';
import { gauge } from '../../locales/en/gauge.js';
import type { ChartMessages } from '../../locales/messages.js';
import { PERIOD_UNITS } from '../../metrics/calendar.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import { hasCustomers } from '../../scene/movement-steps.js';
import { arcScene } from './arc.scene.js';
import type * as bullet from './bullet.js';
import type * as details from './gauge.details.js';
import {
  basisOf,
  figureOf,
  GAUGE_MEASURES,
  isTrailing,
  toneOf,
  type GaugeFigure,
  type GaugeMeasure,
} from './figure.scene.js';
import { gaugeMarks } from './gauge.marks.js';
import { meterOf, type GaugeScene } from './gauge.scene.js';
import { skeletons } from './gauge.skeleton.js';
import { styles } from './gauge.styles.js';
import {
  renderArc,
  renderLabel,
  renderPrevious,
  renderSparkline,
  type Look,
} from './gauge.templates.js';
import {
  gaugeNotes,
  gaugeTakeaway,
  gaugeText,
  gaugeWords,
  type GaugeSubject,
} from './gauge.text.js';
import { gaugeReading, type GaugeAnswer } from './reading.scene.js';
import { evenWithin, gaugeScale } from './scale.scene.js';
import { readThresholds } from './thresholds.js';
import { zonesOf, type GaugeThresholds } from './zones.scene.js';

/** A fraction of what grows may be above 1; 2 is more likely 2 % written as a number. */
const FRACTION = numberOr(null, -0.99, 1.99);

/** What is read from the records, and the zones that were asked for with it. */
interface ZonedAnswer extends GaugeAnswer {
  readonly thresholds: GaugeThresholds | null;
}

/**
 * Shows the share of customers, or of MRR, that was lost or kept in the last complete period.
 *
 * Net MRR churn takes upgrades off what was lost and can be below 0; net and gross revenue retention
 * (`nrr`, `grr`) compare MRR with that of the same customers twelve months before. Beside the rate
 * stand what it is a share of, its 95 % interval, the period before, a target, and the course of the
 * last twelve periods. The running period is left out. There are no zones unless the page gives
 * `thresholds`, because what is good is for its author to say.
 *
 * The number, its arc or bar, the mark of the period before and each period of the line lead to the
 * customers in the numerator; from the keyboard, its table does. Those of net churn are who left,
 * downgraded or, with an amount below 0, upgraded; those of `nrr` and `grr` who was there twelve months
 * before and still is. Definitions that divide by others than were there at the start, or
 * count others as lost, have no list of who was kept.
 *
 * @summary Churn or retention of the last complete period, with target, previous period, interval.
 * @tag churn-gauge
 *
 * @fires churn-select - What stands for customers was chosen, or the choice cleared.
 *
 * @csspart chart - The gauge.
 * @csspart track - The whole scale.
 * @csspart zone - A zone of the scale, where there are thresholds.
 * @csspart value - The arc or bar from zero to the rate.
 * @csspart number - The rate as a number.
 * @csspart interval - The 95 % interval.
 * @csspart target - The mark of the target.
 * @csspart even - The mark where losses and upgrades are even, on scales that go beyond it.
 * @csspart previous - The mark of the period before.
 * @csspart beyond - The arrowhead where the rate lies beyond the scale.
 * @csspart sparkline - The line of the last twelve periods.
 * @csspart lack - Says where the bullet graph could not be loaded.
 * @csspart customers - What was chosen, and the customers behind it.
 * @csspart customers-table - The list of customers, while it is open.
 * @csspart notes - The as-of date, how the rate is computed, and what is unusual.
 *
 * @cssprop [--churn-color-loss=light-dark(#db660c, #fba45f)] - The arc or bar of churn.
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - The arc or bar of retention.
 * @cssprop [--churn-color-track=light-dark(#e9eef3, #26313d)] - The scale behind it.
 * @cssprop [--churn-color-state=light-dark(#5b6b7c, #8fa0b3)] - Interval, period before, sparkline.
 */
export class ChurnGauge extends ChurnElement<ZonedAnswer> {
  static override styles: CSSResultGroup = [ChurnElement.styles, hatchStyles, styles];

  /** @internal */
  static override readonly english = { gauge };

  /** @internal */
  override readonly metrics = ['movements'] as const;

  /** How it is drawn: as an `arc`, or as a `bullet` graph, which is linear and takes less height. */
  @property({ converter: oneOf(['arc', 'bullet']) }) shape: 'arc' | 'bullet' = 'arc';

  /**
   * What is measured: `churn`, the share that was lost; `retention`, the share that was kept;
   * `net-churn`, MRR lost less upgrades; `nrr` or `grr`, net or gross revenue retention over twelve
   * months.
   */
  @property({ converter: oneOf(GAUGE_MEASURES) }) measure: GaugeMeasure = 'churn';

  /**
   * Whose share `churn` and `retention` are: of `customers`, or of `revenue`, which is MRR lost to
   * churn and downgrades. The other measures are of revenue.
   */
  @property({ converter: oneOf(['customers', 'revenue']) }) basis: 'customers' | 'revenue' =
    'customers';

  /** The rate aimed at, a fraction: 0.02 is 2 %. */
  @property({ converter: FRACTION }) target: number | null = null;

  /** Where the scale begins, a fraction. Default: 0 for churn; otherwise chosen from the data. */
  @property({ converter: FRACTION }) min: number | null = null;

  /** Where the scale ends, a fraction. Default: a round number chosen from the data; 1 for retention. */
  @property({ converter: FRACTION }) max: number | null = null;

  /**
   * Where one zone of the scale ends and the next begins, as JSON in the attribute: one or two rising
   * fractions, `[0.02, 0.05]`, for good, fair and bad; or up to four with the names of all zones
   * between, `["fine", 0.02, "watch", 0.05, "act"]`. None by default.
   */
  @property({ converter: { fromAttribute: (json) => json } })
  thresholds: readonly (number | string)[] | string | null = null;

  /** What lays out and draws a bullet graph; null before it was brought. */
  #bullet: typeof bullet | null = null;

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /**
   * @internal
   * @throws ChurnError where the thresholds cannot be read
   */
  override get question(): string {
    const thresholds = JSON.stringify(readThresholds(this.thresholds));
    return `${thresholds} ${isTrailing(this.#figure) ? 'trailing' : ''}`;
  }

  /** @internal */
  async ask(source: MetricsSource, options: MetricOptions): Promise<ZonedAnswer> {
    const figure = this.#figure;
    const thresholds = readThresholds(this.thresholds);
    const [movements, trailing] = await Promise.all([
      source.query('movements', options),
      isTrailing(figure) ? source.query('retention', options) : null,
      this.extras(),
    ]);
    return { figure, thresholds, movements, trailing };
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./gauge.details.js');
  }

  /** @internal */
  override bringExtras(): Promise<void> | null {
    return this.#words().shape === 'bullet' && !this.#bullet ? this.#bringBullet() : null;
  }

  async #bringBullet(): Promise<void> {
    this.#bullet ??= await import('./bullet.js');
  }

  protected isEmpty({ movements }: ZonedAnswer): boolean {
    return !hasCustomers(movements);
  }

  protected skeleton(): SVGTemplateResult {
    return skeletons[this.shape];
  }

  protected defaultHeading({ gauge }: ChartMessages): string {
    return gauge.heading[this.#figure];
  }

  protected picture({ result, facts }: Answer<ZonedAnswer>, drawing: Drawing): View {
    const { unit, shape } = this.#words();
    // Until a new question is answered, what was asked before is shown.
    const isAnswered = result.trailing !== null || !isTrailing(this.#figure);
    const figure = isAnswered ? this.#figure : result.figure;
    const reading = gaugeReading(result, figure);
    const { target, min, max } = this;
    const { thresholds } = result;
    const zones = zonesOf(thresholds, figure, drawing.messages.gauge.zoneNames);
    const bounds = thresholds?.bounds ?? [];
    const scale = gaugeScale(reading, figure, { target, min, max, bounds });
    const subject = { figure, unit, reading, scale, target, zones };
    const running = result.movements.find(({ complete }) => !complete);
    const { width, compact, direction } = drawing;
    const text = gaugeText(subject, drawing);
    const even = evenWithin(figure, scale);
    const isBullet = shape === 'bullet';
    // Until what draws a bullet was brought, the arc stays.
    const layout = (isBullet && this.#bullet?.bulletScene) || arcScene;
    const still = { target, even, zones, width, compact, direction, text };
    const scene = layout({ ...still, reading, scale });
    const words = gaugeWords(subject, text, drawing);
    const marks = gaugeMarks(figure, reading, drawing);
    const look: Look = {
      tone: toneOf(figure, reading?.value ?? null),
      now: reading?.value == null ? '' : reading.period,
      before: reading?.previous?.period ?? '',
      selected: drawing.selected,
      isChoosable: (period) => marks.get(period)?.selection != null,
    };
    const draw = (moving: Pick<GaugeSubject, 'reading' | 'scale'>): TemplateResult =>
      this.#renderChart(layout({ ...still, ...moving }), subject, words, look, drawing);
    return {
      heading: drawing.messages.gauge.heading[figure],
      takeaway: gaugeTakeaway(subject, running, drawing),
      chart: html`${tween(result, { reading, scale }, draw)}`,
      ...(isBullet &&
        !this.#bullet && { lack: lackOfCode(drawing.messages.gauge.lack, drawing.messages) }),
      showsMoney: basisOf(figure) === 'revenue',
      notes: gaugeNotes(subject, facts, running, drawing),
      table: () => this.#details!.gaugeTable(subject, drawing),
      marks,
      explanation: () => this.#details!.explainGauge(subject, result.movements, scene, drawing),
    };
  }

  get #figure(): GaugeFigure {
    const measure = GAUGE_MEASURES.find((known) => known === this.measure) ?? 'churn';
    return figureOf(measure, this.basis === 'revenue' ? 'revenue' : 'customers');
  }

  /** The settings that are words; one that is unknown, set as a property, counts as the default. */
  #words() {
    return {
      unit: PERIOD_UNITS.find((unit) => unit === this.period) ?? 'month',
      shape: this.shape === 'bullet' ? 'bullet' : 'arc',
    } as const;
  }

  #renderChart(
    scene: GaugeScene,
    { reading, scale }: GaugeSubject,
    words: string,
    look: Look,
    { messages }: Drawing,
  ): TemplateResult {
    const meter = meterOf(reading, scale);
    return html`
      <svg
        class=${scene.zones.length > 0 ? 'gauge zoned' : 'gauge'}
        part="chart"
        role=${meter ? 'meter' : 'img'}
        aria-labelledby=${meter ? 'heading' : nothing}
        aria-label=${meter ? nothing : `${givenHeading(this) || this.defaultHeading(messages)}: ${words}`}
        aria-valuenow=${meter?.now ?? nothing}
        aria-valuemin=${meter?.min ?? nothing}
        aria-valuemax=${meter?.max ?? nothing}
        aria-valuetext=${meter ? words : nothing}
        width=${scene.width}
        height=${scene.height}
        viewBox="0 0 ${scene.width} ${scene.height}"
      >
        ${hatch}
        ${scene.shape === 'arc' ? renderArc(scene, scene, look) : this.#bullet!.renderBullet(scene, scene, look)}
        ${scene.sparkline && renderSparkline(scene.sparkline, look)}
        ${scene.previousKey && renderPrevious(scene.previousKey, look)}
        ${scene.labels.map((label) => renderLabel(label, scene.isNumberSmall, look))}
      </svg>
    `;
  }
}
