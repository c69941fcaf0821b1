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
import { hatch, hatchStyles } from '../../element/hatch.js';
import { givenHeading } from '../../element/heading.js';
import { numberOr, oneOf } from '../../element/one-of.js';
import { tween } from '../../element/tween.js';
import { gauge } from '../../locales/en/gauge.js';
import type { ChartMessages } from '../../locales/messages.js';
import { PERIOD_UNITS } from '../../metrics/calendar.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import { hasCustomers } from '../../scene/movement-steps.js';
import type { ArcDial } from './arc.scene.js';
import type { Box, BulletDial } from './bullet.scene.js';
import { explainGauge } from './gauge.explain.js';
import { gaugeScene, meterOf, type GaugeScene } from './gauge.scene.js';
import { skeletons } from './gauge.skeleton.js';
import { styles } from './gauge.styles.js';
import { gaugeTable } from './gauge.table.js';
import {
  gaugeNotes,
  gaugeTakeaway,
  gaugeText,
  gaugeWords,
  type GaugeSubject,
} from './gauge.text.js';
import { gaugeReading, gaugeScale, type GaugeMeasure } from './reading.scene.js';
import type { GaugeLabel, Point, Stroke } from './sheet.scene.js';

/**
 * Shows the share of customers, or of MRR, that was lost or kept in the last complete period.
 *
 * Beside the rate stand what it is a share of, its 95 % interval, the period before, a target, and
 * the course of the last twelve periods. The running period is left out. There are no coloured
 * zones, because what is good is for the reader to say, with `target`.
 *
 * @summary Churn or retention of the last complete period, with target, previous period, interval.
 * @tag churn-gauge
 *
 * @csspart chart - The gauge.
 * @csspart track - The whole scale.
 * @csspart value - The arc or bar from zero to the rate.
 * @csspart number - The rate as a number.
 * @csspart interval - The 95 % interval.
 * @csspart target - The mark of the target.
 * @csspart previous - The mark of the period before.
 * @csspart beyond - The arrowhead where the rate lies beyond the scale.
 * @csspart sparkline - The line of the last twelve periods.
 * @csspart notes - The as-of date, how the rate is computed, and what is unusual.
 *
 * @cssprop [--churn-color-loss=light-dark(#db660c, #fba45f)] - The arc or bar of churn.
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - The arc or bar of retention.
 * @cssprop [--churn-color-track=light-dark(#e9eef3, #26313d)] - The scale behind it.
 * @cssprop [--churn-color-state=light-dark(#5b6b7c, #8fa0b3)] - Interval, period before, sparkline.
 */
export class ChurnGauge extends ChurnElement<readonly PeriodMovement[]> {
  static override styles: CSSResultGroup = [ChurnElement.styles, hatchStyles, styles];

  /** @internal */
  static override readonly english = { gauge };

  /** How it is drawn: as an `arc`, or as a `bullet` graph, which is linear and takes less height. */
  @property({ converter: oneOf(['arc', 'bullet']) }) shape: 'arc' | 'bullet' = 'arc';

  /** What is measured: `churn`, the share that was lost, or `retention`, the share that was kept. */
  @property({ converter: oneOf(['churn', 'retention']) }) measure: 'churn' | 'retention' = 'churn';

  /** Whose share: of `customers`, or of `revenue`, which is MRR lost to churn and downgrades. */
  @property({ converter: oneOf(['customers', 'revenue']) }) basis: 'customers' | 'revenue' =
    'customers';

  /** The rate aimed at, a fraction: 0.02 is 2 %. */
  @property({ converter: numberOr(null, 0, 1) }) target: number | null = null;

  /** Where the scale begins, a fraction. Default: 0 for churn; for retention chosen from the data. */
  @property({ converter: numberOr(null, 0, 1) }) min: number | null = null;

  /** Where the scale ends, a fraction. Default: a round number chosen from the data; 1 for retention. */
  @property({ converter: numberOr(null, 0, 1) }) max: number | null = null;

  /** @internal */
  ask(source: MetricsSource, options: MetricOptions): Promise<readonly PeriodMovement[]> {
    return source.query('movements', options);
  }

  protected isEmpty(movements: readonly PeriodMovement[]): boolean {
    return !hasCustomers(movements);
  }

  protected skeleton(): SVGTemplateResult {
    return skeletons[this.shape];
  }

  protected defaultHeading({ gauge }: ChartMessages): string {
    const { measure, basis } = this.#words();
    return gauge.heading[measure][basis];
  }

  protected picture(
    { result: movements, facts }: Answer<readonly PeriodMovement[]>,
    drawing: Drawing,
  ): View {
    const { measure, basis, unit, shape } = this.#words();
    const reading = gaugeReading(movements, measure, basis);
    const { target, min, max } = this;
    const limits = { target, min, max };
    const scale = gaugeScale(reading, measure, limits);
    const subject = { measure, basis, unit, reading, scale, target };
    const running = movements.find(({ complete }) => !complete);
    const { width, compact, direction } = drawing;
    const text = gaugeText(subject, drawing);
    const still = { shape, target, width, compact, direction, text };
    const scene = gaugeScene({ ...still, reading, scale });
    const words = gaugeWords(subject, text, drawing);
    const draw = (moving: Pick<GaugeSubject, 'reading' | 'scale'>): TemplateResult =>
      this.#renderChart(gaugeScene({ ...still, ...moving }), subject, words, drawing);
    return {
      heading: this.defaultHeading(drawing.messages),
      takeaway: gaugeTakeaway(subject, running, drawing),
      chart: html`${tween(movements, { reading, scale }, draw)}`,
      showsMoney: subject.basis === 'revenue',
      notes: gaugeNotes(subject, facts, running, drawing),
      table: gaugeTable(subject, drawing),
      explanation: explainGauge(subject, movements, scene, drawing),
    };
  }

  /** The settings that are words; one that is unknown, set as a property, counts as the default. */
  #words() {
    return {
      measure: this.measure === 'retention' ? 'retention' : 'churn',
      basis: this.basis === 'revenue' ? 'revenue' : 'customers',
      unit: PERIOD_UNITS.find((unit) => unit === this.period) ?? 'month',
      shape: this.shape === 'bullet' ? 'bullet' : 'arc',
    } as const;
  }

  #renderChart(
    scene: GaugeScene,
    { measure, reading, scale }: GaugeSubject,
    words: string,
    { messages }: Drawing,
  ): TemplateResult {
    const meter = meterOf(reading, scale);
    return html`
      <svg
        class="gauge"
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
      >
        ${hatch}
        ${scene.shape === 'arc' ? this.#renderArc(scene, scene, measure) : this.#renderBullet(scene, scene, measure)}
        ${scene.sparkline && this.#renderSparkline(scene.sparkline, measure)}
        ${scene.previousKey && this.#renderPrevious(scene.previousKey)}
        ${repeat(
          scene.labels,
          ({ key }) => key,
          (label) => this.#renderLabel(label, scene.isNumberSmall),
        )}
      </svg>
    `;
  }

  #renderArc(dial: ArcDial, { previous }: GaugeScene, measure: GaugeMeasure): SVGTemplateResult {
    const { centre, track, value, interval, target, cuts, beyond } = dial;
    return svg`<g transform="translate(${centre.x} ${centre.y})">
      <path class="track" part="track" d=${track}></path>
      ${value && svg`<path class=${measure} part="value" d=${value}></path>`}
      ${value && measure === 'churn' ? svg`<path class="hatched" d=${value}></path>` : nothing}
      ${cuts.map((cut) => line(cut, 'cut'))}
      ${beyond && svg`<path class=${measure} part="beyond" d=${beyond}></path>`}
      ${interval && svg`<path class="interval" part="interval" d=${interval}></path>`}
      ${target && line(target, 'halo')}
      ${previous && this.#renderPrevious(previous)}
      ${target && line(target, 'target', 'target')}
    </g>`;
  }

  #renderBullet(
    dial: BulletDial,
    { previous }: GaugeScene,
    measure: GaugeMeasure,
  ): SVGTemplateResult {
    const { track, value, interval, target, ticks, cuts, beyond } = dial;
    return svg`
      ${rect(track, 'track', 'track')}
      ${ticks.map((tick) => line(tick, 'tick-line'))}
      ${value && rect(value, measure, 'value')}
      ${value && measure === 'churn' ? rect(value, 'hatched') : nothing}
      ${cuts.map((cut) => line(cut, 'cut'))}
      ${beyond && svg`<path class=${measure} part="beyond" d=${beyond}></path>`}
      ${interval && line(interval, 'interval', 'interval')}
      ${target && line(target, 'halo')}
      ${previous && this.#renderPrevious(previous)}
      ${target && line(target, 'target', 'target')}
    `;
  }

  #renderPrevious({ x, y }: Point): SVGTemplateResult {
    return svg`<circle class="previous" part="previous" cx=${x} cy=${y} r="3.5"></circle>`;
  }

  #renderSparkline(
    { path, end }: NonNullable<GaugeScene['sparkline']>,
    measure: GaugeMeasure,
  ): SVGTemplateResult {
    return svg`
      <path class="sparkline" part="sparkline" d=${path}></path>
      ${end && svg`<circle class=${measure} cx=${end.x} cy=${end.y} r="3.5"></circle>`}
    `;
  }

  #renderLabel({ kind, x, y, anchor, text }: GaugeLabel, isSmall: boolean): SVGTemplateResult {
    const isNumber = kind === 'number';
    const classes = classMap({
      [kind === 'target' ? 'target-label' : kind === 'previous' ? 'detail' : kind]: true,
      small: isNumber && isSmall,
    });
    // A text in another direction than the page's keeps its own order.
    return svg`<text class=${classes} unicode-bidi="plaintext" part=${isNumber ? 'number' : nothing} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;
  }
}

function line({ from, to }: Stroke, name: string, part?: string): SVGTemplateResult {
  return svg`<line class=${name} part=${part ?? nothing} x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}></line>`;
}

function rect({ x, y, width, height }: Box, name: string, part?: string): SVGTemplateResult {
  return svg`<rect class=${name} part=${part ?? nothing} x=${x} y=${y} width=${width} height=${height} rx="2"></rect>`;
}
