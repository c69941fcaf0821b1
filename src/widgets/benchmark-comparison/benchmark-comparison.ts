import {
  html,
  nothing,
  svg,
  type CSSResultGroup,
  type PropertyValues,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { tween } from '../../element/tween.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import type { Answer } from '../../element/data.js';
import { oneOf } from '../../element/one-of.js';
import { benchmark } from '../../locales/en/benchmark.js';
import type { ChartMessages } from '../../locales/messages.js';
import type { BenchmarkDistribution } from '../../metrics/benchmark.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import { hasCustomers } from '../../scene/movement-steps.js';
import type * as details from './benchmark-comparison.details.js';
import {
  benchmarkScene,
  type BenchmarkDot,
  type BenchmarkRow,
  type BenchmarkScene,
  type BenchmarkSection,
  type Line,
} from './benchmark-comparison.scene.js';
import { skeleton } from './benchmark-comparison.skeleton.js';
import { styles } from './benchmark-comparison.styles.js';
import {
  benchmarkNotes,
  benchmarkTakeaway,
  benchmarkText,
  betterWhen,
  isMoneyShown,
  refusedLines,
  sourceLines,
} from './benchmark-comparison.text.js';
import { readFigures } from './distributions.js';
import { renderChoice, renderFaulty, renderRefused, renderSources } from './lists.templates.js';
import {
  MEASURES,
  ownRate,
  periodOf,
  type BenchmarkFigures,
  type BenchmarkMeasure,
  type OwnRate,
} from './own-rate.js';
import { peersOf, type Peers } from './peers.js';

/**
 * Sets a churn or retention rate beside published rates of companies of the same size, price or
 * market.
 *
 * A row is a group of companies: its median, and bands where more percentiles are published, with
 * the company's own rate and its 95 % interval on the same axis. The group that the company belongs
 * to by its ARPA and MRR stands first. Rates that were measured differently, of another metric,
 * unit or period, are not drawn; the reason is written under the chart.
 *
 * @summary Your rate beside published rates of companies like yours.
 * @tag churn-benchmark-comparison
 *
 * @csspart chart - The rows of groups.
 * @csspart row - A group of companies.
 * @csspart band - The middle 80 % or 50 % of a group.
 * @csspart median - The median of a group.
 * @csspart you - The own rate within a row.
 * @csspart interval - The interval of the own rate.
 * @csspart nothing - Stands in the place of the rows where nothing may be compared.
 * @csspart peers - The choice of the group to be compared with.
 * @csspart sources - Where the published rates come from.
 * @csspart refused - Published rates that are not compared, and why.
 * @csspart faulty - Entries of `benchmarks` that cannot be used, and why.
 * @csspart notes - The as-of date, and what the rate and the marks are.
 *
 * @cssprop [--churn-color-loss=light-dark(#db660c, #fba45f)] - Your rate, where it is a churn rate.
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - Your rate, where it is a retention rate.
 * @cssprop [--churn-color-band-1=light-dark(#dfe9f2, #22303e)] - The middle 80 % of a group.
 * @cssprop [--churn-color-band-2=light-dark(#b9d0e3, #33506a)] - The middle 50 % of a group.
 */
export class ChurnBenchmarkComparison extends ChurnElement<BenchmarkFigures> {
  static override styles: CSSResultGroup = [ChurnElement.styles, styles];

  /** @internal */
  static override readonly english = { benchmark };

  /**
   * Which rate is compared: `customer-churn` or `gross-mrr-churn` of the last complete month (with
   * `period="year"` of the last complete year), `nrr` or `grr` over the last twelve complete months.
   */
  @property({ converter: oneOf(MEASURES) }) measure: BenchmarkMeasure = 'customer-churn';

  /**
   * Published rates to compare with, in place of those that come with the package. Amounts in their
   * populations are US dollars a month.
   */
  @property({ attribute: false }) benchmarks: readonly BenchmarkDistribution[] | null = null;

  /**
   * The `id` of the group that the sentence above compares with, which a reader can change; null, or
   * one that is not drawn, for the group that the company belongs to by its ARPA and MRR.
   */
  @property() peer: string | null = null;

  #figures = readFigures(null);

  /** @internal */
  override get metricOptions(): MetricOptions {
    return { ...super.metricOptions, period: periodOf(this.measure, this.period) };
  }

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /** @internal */
  async ask(source: MetricsSource, options: MetricOptions): Promise<BenchmarkFigures> {
    const [movements, kpis, retention] = await Promise.all([
      source.query('movements', options),
      source.query('kpis', options),
      source.query('retention', options),
    ]);
    return { movements, kpis, retention };
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./benchmark-comparison.details.js');
  }

  protected isEmpty({ movements }: BenchmarkFigures): boolean {
    return !hasCustomers(movements);
  }

  protected skeleton(): SVGTemplateResult {
    return skeleton;
  }

  protected defaultHeading({ benchmark }: ChartMessages): string {
    return benchmark.heading;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('benchmarks')) return;
    this.#figures = readFigures(this.benchmarks);
    for (const { entry, fault } of this.#figures.faulty) {
      console.warn(`<${this.localName}>: ${benchmark.faulty(entry, fault)}.`);
    }
  }

  protected picture({ result, facts }: Answer<BenchmarkFigures>, drawing: Drawing): View {
    const { benchmark } = drawing.messages;
    const unit = periodOf(this.measure, this.period);
    const own = ownRate(result, this.measure, unit, facts);
    const peers = this.#peersOf(own);
    const scene = peers.groups.length > 0 ? this.#sceneOf(own, peers, drawing) : null;
    const isGain = betterWhen(own) === 'higher';
    const missing = this.#figures.custom ? benchmark.nothing.given : benchmark.nothing.ours;
    return {
      heading: this.defaultHeading(drawing.messages),
      takeaway: benchmarkTakeaway(own, peers, drawing),
      chart: html`
        ${scene ? tween(result, scene, (moving) => this.#renderRows(moving, isGain)) : html`<p class="nothing" part="nothing">${missing}</p>`}
        ${renderChoice(peers, this.peer, this.#choose, benchmark)}
        ${renderSources(sourceLines(peers, own, drawing))}
        ${renderRefused(refusedLines(peers, own, drawing), benchmark)}
        ${renderFaulty(this.#figures.faulty, benchmark)}
      `,
      showsMoney: isMoneyShown(own, peers),
      notes: benchmarkNotes(own, peers, scene, facts, drawing),
      explanation: () => this.#details!.explainBenchmark(own, result, facts, drawing),
      table: () => this.#details!.benchmarkTable(own, peers, benchmarkText(drawing, own), drawing),
    };
  }

  #peersOf({ subject }: OwnRate): Peers {
    const { distributions, custom } = this.#figures;
    // Of the package's figures only those of the metric are meant; each of a page's own is.
    const meant = custom
      ? distributions
      : distributions.filter(({ metric }) => metric === subject.metric);
    return peersOf(meant, subject, this.peer);
  }

  readonly #choose = (id: string | null): void => {
    this.peer = id;
  };

  #sceneOf(own: OwnRate, { groups, reference }: Peers, drawing: Drawing): BenchmarkScene {
    const { metric } = own.subject;
    const peers = groups.flatMap((group) => group.peers);
    return benchmarkScene({
      ...drawing,
      groups,
      emphasised: new Set(peers.filter((peer) => peer.own || peer === reference)),
      rate: own.rate,
      interval: own.interval,
      axis: { fromZero: betterWhen(own) === 'lower', most: metric === 'nrr' ? null : 1 },
      text: benchmarkText(drawing, own),
    });
  }

  #renderRows(scene: BenchmarkScene, isGain: boolean): TemplateResult {
    const { axis, you } = scene;
    return html`
      <svg
        class=${classMap({ gain: isGain, narrow: scene.narrow })}
        part="chart"
        role="list"
        aria-labelledby="heading"
        aria-describedby="takeaway"
        width=${scene.width}
        height=${scene.height}
      >
        <path class="grid" d=${axis.grid}></path>
        ${
          you
            ? svg`
              ${you.guide ? svg`<line class="guide" stroke-dasharray="1 4" stroke-linecap="round" x1=${you.guide.x} y1=${you.guide.from} x2=${you.guide.x} y2=${you.guide.to}></line>` : nothing}
              ${you.key ? svg`<circle class="dot" cx=${you.key.x} cy=${you.key.y} r=${you.key.radius}></circle>` : nothing}
              <text class="you-label" aria-hidden="true" x=${you.label.x} y=${you.label.y}>${you.label.text}</text>`
            : nothing
        }
        ${repeat(
          scene.sections,
          ({ key }) => key,
          (section) => this.#renderSection(section, scene),
        )}
        ${axis.ticks.map(
          ({ x, label }) =>
            svg`<text class="scale" aria-hidden="true" x=${x} y=${axis.y}>${label}</text>`,
        )}
        <text class="better" aria-hidden="true" x=${axis.better.x} y=${axis.better.y}>${axis.better.text}</text>
      </svg>
    `;
  }

  #renderSection({ heading, rows }: BenchmarkSection, scene: BenchmarkScene): SVGTemplateResult {
    return svg`
      <text class="source" aria-hidden="true" x=${heading.x} y=${heading.y}>${heading.text}</text>
      ${repeat(
        rows,
        ({ key }) => key,
        (row) => this.#renderRow(row, scene),
      )}`;
  }

  #renderRow(row: BenchmarkRow, { strip, tick }: BenchmarkScene): SVGTemplateResult {
    const { y, outer, inner, dot } = row;
    return svg`<g role="listitem" part="row" aria-label=${row.words} class=${classMap({ emphasised: row.emphasised })}>
      ${renderLines(row.name, 'name')}
      ${row.value ? renderLines([row.value], 'value') : nothing}
      <path class="base" d=${row.base}></path>
      ${outer ? svg`<rect class="outer" part="band" x=${outer.x} y=${y - strip / 2} width=${outer.width} height=${strip} rx="1"></rect>` : nothing}
      ${inner ? svg`<rect class="inner" part="band" x=${inner.x} y=${y - strip / 2} width=${inner.width} height=${strip} rx="1"></rect>` : nothing}
      ${row.ticks.map(
        ({ x, median, label }) => svg`
          <rect class=${median ? 'median' : 'percentile'} part=${median ? 'median' : nothing} x=${x - 1} y=${y - tick / 2} width="2" height=${tick}></rect>
          <text class="value" paint-order="stroke" stroke-linejoin="round" aria-hidden="true" x=${x} y=${row.labelY}>${label}</text>`,
      )}
      ${dot ? this.#renderDot(dot, y) : nothing}
      ${renderLines(row.verdict, 'verdict')}
    </g>`;
  }

  #renderDot({ x, radius, whisker, arrow }: BenchmarkDot, y: number): SVGTemplateResult {
    return svg`
      ${
        whisker
          ? svg`<line class="halo" x1=${whisker.from} y1=${y} x2=${whisker.to} y2=${y}></line>
            <line class="whisker" part="interval" x1=${whisker.from} y1=${y} x2=${whisker.to} y2=${y}></line>`
          : nothing
      }
      ${arrow ? svg`<path class="arrow" transform="translate(${arrow.x} ${y})" d=${arrow.path}></path>` : nothing}
      <circle class="dot" part="you" cx=${x} cy=${y} r=${radius}></circle>`;
  }
}

function renderLines(lines: readonly Line[], name: string): SVGTemplateResult[] {
  return lines.map(
    ({ x, y, text }) => svg`<text class=${name} aria-hidden="true" x=${x} y=${y}>${text}</text>`,
  );
}
