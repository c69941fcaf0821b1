import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import type { Fetcher } from '../data/fetch.js';
import type { ReadOptions } from '../data/read.js';
import type { Origin } from '../data/source-cache.js';
import type { Messages } from '../locales/messages.js';
import type { PeriodUnit } from '../metrics/calendar.js';
import { ChurnError } from '../metrics/errors.js';
import type { MetricOptions } from '../metrics/options.js';
import type { MetricsSource } from '../metrics/source.js';
import { AnnouncementController } from './announce.js';
import { card } from './card.styles.js';
import { DataController, type Answer, type DataHost } from './data.js';
import { formatsFor } from './formats.js';
import { renderFrame, type FrameParts } from './frame.js';
import { InlineDataController } from './inline-data.js';
import { Inputs } from './inputs.js';
import { LocaleController } from './locale.js';
import { recordNotes } from './notes.js';
import { isNormaliser, numberOr, oneOf } from './one-of.js';
import { plainText, renderRich } from './rich.js';
import { SizeController } from './size.js';
import { renderEmpty, renderError, renderSkeleton } from './states.js';
import { theme } from './theme.styles.js';
import { ToolsController } from './tools.js';
import { tools } from './tools.styles.js';
import type { Drawing, View } from './view.js';

export type { Drawing, View } from './view.js';

/**
 * What every widget has: the data inputs, the settings, the frame and its states.
 *
 * A widget says what to ask for ({@link ChurnElement.ask}), when that is empty, and what it looks
 * like ({@link ChurnElement.picture}).
 */
export abstract class ChurnElement<R> extends LitElement implements DataHost<R> {
  static override styles: CSSResultGroup = [theme, card, tools];

  /** The address of a payload: JSON with an array of subscription records, or an envelope around it. */
  @property() src: string | null = null;

  /** Records or an envelope, as objects or JSON text. Wins over every other input. */
  @property({ attribute: false }) data: object | string | null = null;

  /** The same as JSON text in the attribute `data`. */
  @property({ attribute: 'data' }) dataJson: string | null = null;

  /** Fetches `src` in the page's stead, for instance with a token: `(url, init) => Promise<Response>`. */
  @property({ attribute: false }) fetcher: Fetcher | null = null;

  /** Which credentials go with the request for `src`. */
  @property({ converter: oneOf(['same-origin', 'include', 'omit']) })
  credentials: RequestCredentials = 'same-origin';

  /** Everything before this day is known, nothing from it on: `YYYY-MM-DD` or `today`. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;

  /** List only periods that begin on this day or later: `YYYY-MM-DD`. */
  @property() from: string | null = null;

  /** List only periods that end by this day: `YYYY-MM-DD`, exclusive. */
  @property() to: string | null = null;

  /** The length of a period: `month`, `quarter` or `year`. */
  @property({ converter: oneOf(['month', 'quarter', 'year']) }) period: PeriodUnit = 'month';

  /** The currency to show money in. Default: the one most customers pay in. */
  @property() currency: string | null = null;

  /** The IANA time zone in which a timestamp becomes a day. Default: UTC. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;

  /** The share of rows, beyond twenty, that may be unreadable before the whole load fails. */
  @property({ attribute: 'max-bad', converter: numberOr(0.05, 0) }) maxBad = 0.05;

  /** The text above the chart. The slot `heading` wins over it. */
  @property() heading: string | null = null;

  /** `auto` follows the page's `color-scheme`; `light` and `dark` do not. */
  @property({ reflect: true, converter: oneOf(['auto', 'light', 'dark']) }) theme:
    'auto' | 'light' | 'dark' = 'auto';

  /** `chart`, or `table` for the same values in rows and columns. */
  @property({ converter: oneOf(['chart', 'table']) }) view: 'chart' | 'table' = 'chart';

  /** Hides the menu with the table and the downloads. */
  @property({ type: Boolean, attribute: 'without-menu' }) withoutMenu = false;

  /** Draws no card around the chart. */
  @property({ type: Boolean, reflect: true }) bare = false;

  readonly #data = new DataController<R>(this);
  readonly #inline = new InlineDataController(this);
  readonly #inputs = new Inputs();
  readonly #size = new SizeController(this);
  readonly #locale = new LocaleController(this);
  readonly #announcement = new AnnouncementController(this);
  readonly #tools = new ToolsController(this);
  readonly #internals = this.attachInternals();

  /**
   * Asks a source for what the element shows.
   * @internal
   */
  abstract ask(source: MetricsSource, options: MetricOptions): Promise<R>;

  /** Whether there is nothing to draw. */
  protected abstract isEmpty(result: R): boolean;

  /** What the element shows of an answer. */
  protected abstract picture(answer: Answer<R>, drawing: Drawing): View;

  /** The heading while there is no answer yet. */
  protected abstract defaultHeading(messages: Messages): string;

  /** Loads the records again, past what is kept of an earlier load. */
  refresh(): void {
    this.#data.refresh();
  }

  /** The drawn values as comma-separated text; null while nothing is drawn. */
  async toCSV(): Promise<string | null> {
    return (await this.#tools.export('csv'))?.text() ?? null;
  }

  /** The drawing as an SVG file of its own; null while nothing is drawn. */
  async toSVG(): Promise<string | null> {
    return (await this.#tools.export('svg'))?.text() ?? null;
  }

  /** The drawing as a PNG picture of twice its size; null while nothing is drawn. */
  toPNG(): Promise<Blob | null> {
    return this.#tools.export('png');
  }

  /** @internal */
  origin(): Origin | null {
    this.#tools.conflict = this.#inputs.conflict(this, this.#inline.text);
    return this.#inputs.origin(this, this.#inline.text, this.ownerDocument.baseURI);
  }

  /** @internal */
  measured(): Promise<void> {
    return this.#size.measured();
  }

  /** @internal */
  get readOptions(): ReadOptions {
    const { currency, timeZone, maxBad } = this;
    const isToday = this.asOf === 'today';
    return given({ asOf: isToday ? this.asOf : null, currency, timeZone, maxBad });
  }

  /** @internal */
  get metricOptions(): MetricOptions {
    const { period, from, to } = this;
    const isToday = this.asOf === 'today';
    return given({ asOf: isToday ? null : this.asOf, period, from, to });
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { elementProperties } = this.constructor as typeof LitElement;
    const settings = this as unknown as Record<PropertyKey, unknown>;
    for (const [name, { converter }] of elementProperties) {
      if (!isNormaliser(converter)) continue;
      const value = converter.normalise(settings[name]);
      if (value !== settings[name]) settings[name] = value;
    }
  }

  protected override updated(): void {
    const { answer, error, loading } = this.#data;
    const { states } = this.#internals;
    const isFailed = error !== null && (answer === null || error.code === 'render/failed');
    const isEmpty = !isFailed && answer !== null && this.isEmpty(answer.result);
    const set = (state: string, on: boolean): void =>
      void (on ? states.add(state) : states.delete(state));
    set('loading', loading);
    set('ready', answer !== null && !isEmpty && !isFailed);
    set('empty', isEmpty);
    set('error', isFailed);
    set('stale', error !== null && !isFailed);
  }

  protected override render(): TemplateResult {
    const { messages } = this.#locale;
    const { answer, error } = this.#data;
    if (!messages) return this.#frame({ body: renderSkeleton('') });
    if (error && !answer) return this.#failure(error, messages);
    if (!answer) {
      const text = this.#data.loading ? messages.loading : messages.waiting;
      return this.#frame({ body: renderSkeleton(text) });
    }
    if (this.isEmpty(answer.result)) {
      const { empty, emptyRange } = messages;
      const body = renderEmpty(answer.facts.customers > 0 ? emptyRange : empty);
      return this.#frame({ body, notes: this.#notes(answer, [], messages) });
    }
    if (this.#size.width <= 0) return this.#frame({ body: renderSkeleton('') });
    return this.#chart(answer, messages);
  }

  #chart(answer: Answer<R>, messages: Messages): TemplateResult {
    const formats = formatsFor(this.#locale.language, answer.facts.currency);
    const { width } = this.#size;
    const { direction } = this.#locale;
    let view: View;
    try {
      view = this.picture(answer, { width, direction, messages, formats });
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      const error = new ChurnError('render/failed', `The chart could not be drawn: ${why}.`, {
        cause,
      });
      this.#data.drawingFailed(error);
      return this.#failure(error, messages);
    }
    this.#data.drawingSucceeded();
    this.#announcement.say(plainText(view.takeaway));
    const { body, menu } = this.#tools.render(
      view,
      this.heading ?? view.heading,
      messages,
      formats,
    );
    return this.#frame({
      body,
      menu,
      takeaway: renderRich(view.takeaway),
      notes: this.#notes(answer, view.notes, messages),
      announcement: this.#announcement.text,
    });
  }

  #failure(error: ChurnError, messages: Messages): TemplateResult {
    return this.#frame({ body: renderError(error, messages, () => this.refresh()) });
  }

  #frame(parts: Omit<FrameParts, 'heading' | 'isBusy' | 'language'>): TemplateResult {
    const { messages } = this.#locale;
    const heading = this.heading ?? (messages ? this.defaultHeading(messages) : nothing);
    const language = messages?.language ?? 'en';
    return renderFrame({ heading, isBusy: this.#data.loading, language, ...parts });
  }

  #notes(answer: Answer<R>, notes: readonly string[], messages: Messages): TemplateResult {
    const { facts, loadedAt } = answer;
    const formats = formatsFor(this.#locale.language, facts.currency);
    const { conflict } = this.#tools;
    const all = [
      ...recordNotes(facts, messages, formats),
      ...notes,
      ...(conflict ? [messages.severalInputs(conflict.used, conflict.ignored)] : []),
    ];
    const stale = this.#data.error
      ? html`<p class="stale" part="stale" role="status">${messages.stale(formats.time(loadedAt))}</p>`
      : nothing;
    return html`<p part="notes">${all.join(' · ')}</p>${stale}`;
  }
}

/** An object without the properties that are null or empty. */
function given<T extends object>(options: { [K in keyof T]: T[K] | null | undefined }): T {
  return Object.fromEntries(
    Object.entries(options).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  ) as T;
}
