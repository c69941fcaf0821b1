import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type SVGTemplateResult,
} from 'lit';
import { property } from '../../element/property.js';
import { ListFocus } from '../../element/list-focus.js';
import { tween } from '../../element/tween.js';
import { ChurnElement, type Drawing, type View } from '../../element/churn-element.js';
import { addressOf } from '../../data/url.js';
import type { Answer } from '../../element/data.js';
import { lackOfCode } from '../../element/states.js';
import { oneOf, text } from '../../element/one-of.js';
import { select } from '../../element/select.styles.js';
import { benchmark } from '../../locales/en/benchmark.js';
import type { ChartMessages } from '../../locales/messages.js';
import type { BenchmarkDistribution } from '../../metrics/benchmark.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';
import { hasCustomers } from '../../scene/movement-steps.js';
import { ARTICLE_FIGURES, type ArticleFigure } from './article-figures.js';
import type * as details from './benchmark-comparison.details.js';
import { benchmarkScene, type BenchmarkScene } from './benchmark-comparison.scene.js';
import { benchmarkMarks } from './benchmark-comparison.marks.js';
import { benchmarkNotes, isMoneyShown } from './benchmark-comparison.notes.js';
import { skeleton } from './benchmark-comparison.skeleton.js';
import { styles } from './benchmark-comparison.styles.js';
import {
  benchmarkTakeaway,
  benchmarkText,
  betterWhen,
  refusedLines,
  sourceLines,
} from './benchmark-comparison.text.js';
import type { readFigures } from './distributions.js';
import { OF_THE_PACKAGE, type FigureSet } from './figure-set.js';
import { renderChoice, renderFaulty, renderRefused, renderSources } from './lists.templates.js';
import {
  MEASURES,
  ownRate,
  periodOf,
  type BenchmarkFigures,
  type BenchmarkMeasure,
  type OwnRate,
} from './own-rate.js';
import { isAnyComparable, peersOf, type Peers } from './peers.js';
import { PublishedFigures } from './published-figures.js';
import { renderRows, type Look } from './rows.templates.js';

/**
 * Sets a churn or retention rate beside published rates of companies of the same size, price or
 * market.
 *
 * A row is a group of companies: its median, and bands where more percentiles are published, with
 * the company's own rate and its 95 % interval on the same axis. The group that the company belongs
 * to by its ARPA and MRR stands first; groups of another ARPA or MRR are drawn, but not compared
 * unless a reader chooses them. Rates that were measured differently, of another metric,
 * unit or period, are not drawn; the reason is written under the chart. Ranges from articles whose
 * method nobody knows, of grade C, stand last and are compared with nothing. A row that the own rate
 * stands in leads to the customers whom it counts as lost, one of twelve months' retention to those who
 * stayed.
 *
 * @summary Your rate beside published rates of companies like yours.
 * @tag churn-benchmark-comparison
 *
 * @fires churn-select - The own rate was chosen in a row, or the choice was cleared.
 *
 * @csspart chart - The rows of groups.
 * @csspart row - A group of companies.
 * @csspart band - The middle 80 % or 50 % of a group.
 * @csspart median - The median of a group.
 * @csspart range - A range that articles name, of which nobody knows how many companies lie in it.
 * @csspart you - The own rate within a row.
 * @csspart interval - The interval of the own rate.
 * @csspart nothing - Says where nothing may be compared.
 * @csspart peers - The choice of the group to be compared with.
 * @csspart sources - Where the published rates come from.
 * @csspart refused - Published rates that are not compared, and why.
 * @csspart faulty - Entries of `benchmarks` that cannot be used, and why.
 * @csspart lack - Says where what reads `benchmarks` could not be loaded.
 * @csspart customers - What was chosen, and the customers behind it.
 * @csspart customers-table - The list of customers, while it is open.
 * @csspart notes - The as-of date, and what the rate and the marks are.
 *
 * @cssprop [--churn-color-loss=light-dark(#db660c, #fba45f)] - Your rate, where it is a churn rate.
 * @cssprop [--churn-color-gain=light-dark(#005793, #2f86c9)] - Your rate, where it is a retention rate.
 * @cssprop [--churn-color-band-1=light-dark(#dfe9f2, #22303e)] - The middle 80 % of a group.
 * @cssprop [--churn-color-band-2=light-dark(#b9d0e3, #33506a)] - The middle 50 % of a group.
 */
export class ChurnBenchmarkComparison extends ChurnElement<BenchmarkFigures> {
  static override styles: CSSResultGroup = [ChurnElement.styles, select, styles];

  /** @internal */
  static override readonly english = { benchmark };

  /** @internal */
  override readonly metrics = ['movements', 'kpis', 'retention'] as const;

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
   * The URL of such a list as JSON. It is asked for once the records are there, with the credentials
   * and by the `fetcher` that they are asked for with; `benchmarks` goes first.
   */
  @property({ attribute: 'benchmark-src', converter: text }) benchmarkSrc: string | null = null;

  /**
   * The `id` of the group that the sentence above compares with, which a reader can change; null, or
   * one that is not drawn, for the group that the company belongs to by its ARPA and MRR.
   */
  @property() peer: string | null = null;

  readonly #published = new PublishedFigures(this, (figures) => this.#warnOf(figures));
  /** What was last given by the property `benchmarks`, as it was read. */
  #given: { readonly value: unknown; readonly figures: FigureSet } = {
    value: null,
    figures: OF_THE_PACKAGE,
  };

  /** What reads the property `benchmarks`; null before it was brought. */
  #readFigures: typeof readFigures | null = null;

  /** @internal */
  override get metricOptions(): MetricOptions {
    return { ...super.metricOptions, period: periodOf(this.measure, this.period) };
  }

  /** @internal */
  override get question(): string {
    return `${this.#address} ${this.credentials}`;
  }

  readonly #focus = new ListFocus(this);

  /** What computes its table and its explanation; null before it was brought. */
  #details: typeof details | null = null;

  /** @internal */
  async ask(source: MetricsSource, options: MetricOptions): Promise<BenchmarkFigures> {
    const [movements, kpis, retention, published] = await Promise.all([
      source.query('movements', options),
      source.query('kpis', options),
      source.query('retention', options),
      this.#askForFigures(),
      this.extras(),
    ]);
    return { movements, kpis, retention, published };
  }

  /** Loads the records and the published figures again, past what is kept of an earlier load. */
  override refresh(): void {
    this.#published.forget();
    super.refresh();
  }

  /** @internal */
  override async bringDetails(): Promise<void> {
    this.#details ??= await import('./benchmark-comparison.details.js');
  }

  /** @internal */
  override bringExtras(): Promise<void> | null {
    return this.benchmarks !== null && !this.#readFigures ? this.#bringReader() : null;
  }

  async #bringReader(): Promise<void> {
    this.#readFigures ??= (await import('./distributions.js')).readFigures;
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
    this.#published.keepOnly(this.question);
    const { benchmarks: value } = this;
    // A list that was changed within may be given once more.
    const isNew = changed.has('benchmarks') || !Object.is(value, this.#given.value);
    if (value === null || !isNew || !this.#readFigures) return;
    const figures = this.#readFigures(value);
    this.#given = { value, figures };
    this.#warnOf(figures);
  }

  protected picture({ result, facts }: Answer<BenchmarkFigures>, drawing: Drawing): View {
    const { benchmark } = drawing.messages;
    const unit = periodOf(this.measure, this.period);
    const own = ownRate(result, this.measure, unit, facts);
    const figures =
      this.benchmarks === null || this.#given.value === null
        ? (result.published ?? OF_THE_PACKAGE)
        : this.#given.figures;
    const peers = this.#peersOf(own, figures);
    const scene = peers.groups.length > 0 ? this.#sceneOf(own, peers, drawing) : null;
    const text = benchmarkText(drawing, own);
    const marks = benchmarkMarks(own, result.retention, peers, text);
    const look: Look = {
      isGain: betterWhen(own) === 'higher',
      selected: drawing.selected,
      focus: this.#focus,
      isChoosable: (id) => marks.get(id)?.selection != null,
    };
    this.#focus.isLying = true;
    const missing = figures.custom ? benchmark.nothing.given : benchmark.nothing.ours;
    return {
      heading: this.defaultHeading(drawing.messages),
      takeaway: benchmarkTakeaway(own, peers, drawing),
      chart: html`
        ${scene ? tween(result, scene, (moving) => renderRows(moving, look)) : nothing}
        ${isAnyComparable(peers) ? nothing : html`<p class="nothing" part="nothing">${missing}</p>`}
      `,
      below: html`
        ${renderChoice(peers, this.peer, this.#choose, benchmark)}
        ${renderSources(sourceLines(peers, own, drawing))}
        ${renderRefused(refusedLines(peers, own, drawing), benchmark)}
        ${renderFaulty(figures.faulty, benchmark)}
      `,
      ...(this.benchmarks !== null &&
        !this.#readFigures && { lack: lackOfCode(benchmark.lack, drawing.messages) }),
      showsMoney: isMoneyShown(own, peers),
      notes: benchmarkNotes(own, peers, scene, facts, drawing),
      explanation: () => this.#details!.explainBenchmark(own, result, marks, facts, drawing),
      table: () => this.#details!.benchmarkTable(own, peers, text, drawing),
      marks,
    };
  }

  /** The address of published figures that are needed; empty for none. */
  get #address(): string {
    return this.benchmarks === null ? (this.benchmarkSrc?.trim() ?? '') : '';
  }

  async #askForFigures(): Promise<FigureSet | null> {
    const { question, credentials, fetcher } = this;
    const address = this.#address;
    if (address === '') return null;
    const url = addressOf(address, this.ownerDocument.baseURI, 'benchmark-src');
    try {
      const request = { url, credentials, fetcher: fetcher ?? undefined };
      return await this.#published.at(question, request);
    } catch (fault) {
      // What was given up for something else is no fault of that.
      if (question !== this.question) return this.#askForFigures();
      throw fault;
    }
  }

  #warnOf({ faulty }: FigureSet): void {
    for (const { entry, fault, name } of faulty) {
      console.warn(`<${this.localName}>: ${benchmark.faulty(entry, fault, name)}.`);
    }
  }

  #peersOf({ subject }: OwnRate, { distributions, custom }: FigureSet): Peers {
    // Of the package's figures only those of the metric are meant; each of a page's own is.
    const meant = custom
      ? distributions
      : distributions.filter(({ metric }) => metric === subject.metric);
    const isOfMetric = ({ distribution }: ArticleFigure): boolean =>
      distribution.metric === subject.metric;
    return peersOf(meant, subject, this.peer, custom ? [] : ARTICLE_FIGURES.filter(isOfMetric));
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
}
