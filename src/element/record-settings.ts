import { LitElement, type PropertyDeclaration, type PropertyValues } from 'lit';
import { property } from './property.js';
import type { Fetcher } from '../data/fetch.js';
import { FORMATS, type Format } from '../data/formats/names.js';
import type { FieldMap, Rates, ReadOptions } from '../data/read.js';
import type { Origin } from '../data/source-cache.js';
import { addressOf } from '../data/url.js';
import type { PeriodUnit } from '../metrics/calendar.js';
import type { MetricOptions, Where } from '../metrics/options.js';
import { PRESETS, type Preset } from '../metrics/presets.js';
import { DashboardLink, type Dashboard } from './dashboard-link.js';
import { InlineDataController } from './inline-data.js';
import { Inputs, hasInput, type Conflict } from './inputs.js';
import { atLeast, numberOr, oneOf, text } from './one-of.js';
import { metricOptionsOf, normaliseSettings, readOptionsOf } from './settings.js';

/**
 * What a page can set of records wherever they are shown, and where they come from.
 *
 * @slot heading - Replaces the text above the chart.
 * @slot actions - Buttons of the page's own, beside the menu.
 * @slot note - A note under the chart, for instance the source of the data.
 * @slot error - Shown where the data could not be read.
 *
 * @fires churn-load-start - A load has begun.
 * @fires churn-progress - A load that takes more than half a second has come further.
 * @fires churn-ready - A load is on screen.
 * @fires churn-error - A load or a drawing failed.
 *
 * @csspart head - Heading and takeaway.
 * @csspart heading - The heading.
 * @csspart actions - Holds the page's own buttons and the menu.
 * @csspart foot - Notes under the chart.
 * @csspart notes - The as-of date, and what is unusual about the data.
 * @csspart stale - Says that an update failed.
 * @csspart progress - How far a load has come that takes long.
 * @csspart error - The message where the data could not be read.
 * @csspart error-detail - What exactly went wrong.
 * @csspart retry - The button that loads again.
 *
 * @cssprop [--churn-color-text=light-dark(#16202c, #e8edf3)] - Numbers and headings.
 * @cssprop [--churn-color-text-2=light-dark(#55616f, #a5b1be)] - Labels and sentences.
 * @cssprop [--churn-color-text-3=light-dark(#6b7684, #8a97a6)] - Notes.
 * @cssprop [--churn-color-line=light-dark(#e3e8ee, #2b3542)] - Hairlines.
 * @cssprop [--churn-color-surface=light-dark(#ffffff, #151c25)] - The card.
 * @cssprop [--churn-color-track=light-dark(#e9eef3, #26313d)] - What a value lies on, and what a pointer is on.
 * @cssprop [--churn-color-focus=var(--churn-color-gain)] - The ring around what has the focus.
 * @cssprop [--churn-font=inherit] - Font family; the page's own by default.
 * @cssprop [--churn-space=4px] - The step of all padding and gaps.
 * @cssprop [--churn-radius=12px] - The corners of the card.
 * @cssprop [--churn-duration=300ms] - How long marks take to their new places; none where the reader asks for reduced motion.
 *
 * @cssstate loading - A load is under way.
 * @cssstate ready - A chart is on screen.
 * @cssstate empty - There are no customers.
 * @cssstate error - There is nothing to show but an error.
 * @cssstate stale - An update failed and the last chart is still shown.
 */
export abstract class RecordSettings extends LitElement {
  readonly #link = new DashboardLink(this);
  readonly #inline = new InlineDataController(this);
  readonly #inputs = new Inputs();

  /** The address of a payload: JSON with an array of subscription records, or an envelope around it. */
  @property({ converter: text }) src: string | null = null;

  /** Records or an envelope, as objects or JSON text. Wins over every other input. */
  @property({ attribute: false }) data: object | string | null = null;

  /** The same as JSON text in the attribute `data`. */
  @property({ attribute: 'data', converter: text }) dataJson: string | null = null;

  /** Fetches `src` in the page's stead, for instance with a token: `(url, init) => Promise<Response>`. */
  @property({ attribute: false }) fetcher: Fetcher | null = null;

  /**
   * How the records are written, and whose they are: `auto` finds out. `json`, `ndjson`, `csv` and
   * `dbt` are records of ours, by native or likely names; the others are lists of billing vendors.
   */
  @property({ converter: oneOf(FORMATS) }) format: Format = 'auto';

  /**
   * Where fields are found, by their native names: `{"customerId": "account.code", "mrr": "price"}`,
   * as JSON in the attribute; the list of a billing vendor takes none. Default: native and likely
   * names.
   */
  @property({ converter: { fromAttribute: (json) => json } }) fields: FieldMap | string | null =
    null;

  /** Where the worker's file is, of the page's own origin. Default: beside the package's modules. */
  @property({ attribute: 'worker-url' }) workerUrl: string | null = null;

  /** Which credentials go with the request for `src`. */
  @property({ converter: oneOf(['same-origin', 'include', 'omit']) })
  credentials: RequestCredentials = 'same-origin';

  /**
   * Loads again every so many seconds, at least ten; none by default. It rests while the page is
   * hidden or the element is out of view.
   */
  @property({ attribute: 'refresh-interval', converter: atLeast(10) })
  refreshInterval: number | null = null;

  /** Everything before this day is known, nothing from it on: `YYYY-MM-DD` or `today`. */
  @property({ attribute: 'as-of', converter: text }) asOf: string | null = null;

  /** List only periods that begin on this day or later: `YYYY-MM-DD`. */
  @property({ converter: text }) from: string | null = null;

  /** List only periods that end by this day: `YYYY-MM-DD`, exclusive. */
  @property({ converter: text }) to: string | null = null;

  /** The length of a period: `month`, `quarter` or `year`. */
  @property({ converter: oneOf(['month', 'quarter', 'year']) }) period: PeriodUnit = 'month';

  /**
   * Which customers or records count, by dimension: `{"plan": ["Pro", "Team"], "country": "DE",
   * "segment": {"not": ["internal"]}, "region": null}`, as JSON in the attribute. All names must
   * fit, each by any of its values; null is no value. Default: all.
   */
  @property({ converter: { fromAttribute: (json) => json } }) where: Where | string | null = null;

  /**
   * By whose published definitions records are read and metrics computed, so that numbers can be
   * compared with theirs: `chartmogul`, `stripe`, `baremetrics`, `profitwell` or `recurly`;
   * `none` for ours.
   */
  @property({ converter: oneOf(['none', ...PRESETS]) }) preset: Preset | 'none' = 'none';

  /** The currency to show money in. Default: the one most customers pay in. */
  @property({ converter: text }) currency: string | null = null;

  /**
   * What one unit of other currencies is worth in the one to show, so that money is converted and
   * added up: `{"EUR": 1.08, "GBP": 1.27}`, as JSON in the attribute. Default: money in other
   * currencies is left out, and the reader chooses.
   */
  @property({ converter: { fromAttribute: (json) => json } }) rates: Rates | string | null = null;

  /** The IANA time zone in which a timestamp becomes a day. Default: UTC. */
  @property({ attribute: 'time-zone', converter: text }) timeZone: string | null = null;

  /** The share of rows, beyond twenty, that may be unreadable before the whole load fails. */
  @property({ attribute: 'max-bad', converter: numberOr(0.05, 0, 1) }) maxBad = 0.05;

  /** The text above the chart. The slot `heading` wins over it. */
  @property({ converter: text }) heading: string | null = null;

  /** `auto` follows the page's `color-scheme`; `light` and `dark` do not. */
  @property({ reflect: true, converter: oneOf(['auto', 'light', 'dark']) }) theme:
    'auto' | 'light' | 'dark' = 'auto';

  /** @internal */
  get readOptions(): ReadOptions {
    return readOptionsOf(this);
  }

  /** @internal */
  get workerAddress(): string | undefined {
    return this.workerUrl
      ? addressOf(this.workerUrl, this.ownerDocument.baseURI, 'worker-url')
      : undefined;
  }

  /** @internal */
  get metricOptions(): MetricOptions {
    return { ...metricOptionsOf(this), ...this.dashboard?.selectedFor(this) };
  }

  /**
   * What besides the metric options decides what is asked: another question is asked again.
   * @internal
   */
  get question(): string {
    return '';
  }

  /**
   * The nearest dashboard around the element, which tells it what it has not been told itself; null
   * where there is none, and where the element has records of its own.
   * @internal
   */
  get dashboard(): Dashboard | null {
    return hasInput(this, this.#inline.text) ? null : this.#link.dashboard;
  }

  /** @internal */
  get since(): number {
    return this.dashboard?.since ?? -Infinity;
  }

  /** @internal */
  origin(): Origin | null {
    const { text } = this.#inline;
    const around = this.#link.dashboard?.origin ?? null;
    this.#inputs.compare(this, text, around !== null, this.localName);
    return this.#inputs.origin(this, text, this.ownerDocument.baseURI) ?? around;
  }

  /** Which of several inputs is used; null where there is one at most. */
  protected get conflict(): Conflict | null {
    return this.#inputs.conflict;
  }

  /** @internal */
  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (value === null) this.#link.wasRemoved(name);
  }

  /** @internal */
  override requestUpdate(name?: PropertyKey, old?: unknown, options?: PropertyDeclaration): void {
    // The first value of a property is its default.
    if (name !== undefined && old !== undefined) {
      this.#link.wasSet(name, (this as Record<PropertyKey, unknown>)[name]);
    }
    super.requestUpdate(name, old, options);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#link.follow(this.dashboard);
    normaliseSettings(this);
  }
}
