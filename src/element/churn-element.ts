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
import { addressOf } from '../data/url.js';
import type { PeriodUnit } from '../metrics/calendar.js';
import { ChurnError } from '../metrics/errors.js';
import type { MetricOptions } from '../metrics/options.js';
import type { MetricsSource } from '../metrics/source.js';
import type { Messages, Rich } from '../locales/messages.js';
import type { Formats } from '../scene/formats.js';
import { card } from './card.styles.js';
import { DataController, type Answer, type DataHost } from './data.js';
import { ChurnErrorEvent } from './events.js';
import { formatsFor } from './formats.js';
import { InlineDataController } from './inline-data.js';
import { JsonAttribute } from './json-attribute.js';
import { LocaleController } from './locale.js';
import { numberOr, oneOf } from './one-of.js';
import { renderRich } from './rich.js';
import { SizeController } from './size.js';
import { theme } from './theme.styles.js';

/** What a widget draws with: how wide it is, and how it speaks. */
export interface Drawing {
  /** The inner width in px; above 0. */
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
  readonly formats: Formats;
}

/** What a widget shows of an answer; all of it is computed before the template is rendered. */
export interface View {
  readonly heading: string;
  readonly takeaway: Rich;
  readonly chart: TemplateResult;
  /** What a reader has to know to trust the chart, in a few words each. */
  readonly notes: readonly string[];
}

const CARD_PADDING = 42;

/**
 * What every widget has: the data inputs, the settings, the frame and its states.
 *
 * A widget says what to ask for ({@link ChurnElement.ask}), when that is empty, and what it looks
 * like ({@link ChurnElement.view}).
 */
export abstract class ChurnElement<R> extends LitElement implements DataHost<R> {
  static override styles: CSSResultGroup = [theme, card];

  /** The address of a payload: JSON with an array of subscription records, or an envelope around it. */
  @property() src: string | null = null;

  /** Records or an envelope, as objects. Wins over every other input. */
  @property({ attribute: false }) data: object | null = null;

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

  /** Draws no card around the chart. */
  @property({ type: Boolean, reflect: true }) bare = false;

  readonly #data = new DataController<R>(this);
  readonly #inline = new InlineDataController(this);
  readonly #json = new JsonAttribute();
  readonly #size = new SizeController(this);
  readonly #locale = new LocaleController(this);
  readonly #internals = this.attachInternals();

  /**
   * Asks a source for what the element shows.
   * @internal
   */
  abstract ask(source: MetricsSource, options: MetricOptions): Promise<R>;

  /** Whether there is nothing to draw. */
  protected abstract isEmpty(result: R): boolean;

  /** What the element shows of an answer. */
  protected abstract view(answer: Answer<R>, drawing: Drawing): View;

  /** The heading while there is no answer yet. */
  protected abstract defaultHeading(messages: Messages): string;

  /** @internal */
  origin(): Origin | null {
    if (this.data) return { kind: 'value', value: this.data };
    if (this.#inline.text !== null) return { kind: 'text', text: this.#inline.text };
    if (this.dataJson !== null)
      return { kind: 'value', value: this.#json.read('data', this.dataJson) };
    if (this.src === null) return null;
    const url = addressOf(this.src, this.ownerDocument.baseURI);
    return { kind: 'url', url, credentials: this.credentials, fetcher: this.fetcher ?? undefined };
  }

  /** @internal */
  get readOptions(): ReadOptions {
    return given({
      asOf: this.asOf,
      currency: this.currency,
      timeZone: this.timeZone,
      maxBad: this.maxBad,
    });
  }

  /** @internal */
  get metricOptions(): MetricOptions {
    return given({ period: this.period, from: this.from, to: this.to });
  }

  protected override updated(_changed: PropertyValues): void {
    const { answer, error, loading } = this.#data;
    const { states } = this.#internals;
    const isEmpty = answer !== null && this.isEmpty(answer.result);
    const set = (state: string, on: boolean): void =>
      void (on ? states.add(state) : states.delete(state));
    set('loading', loading);
    set('ready', answer !== null && !isEmpty);
    set('empty', isEmpty);
    set('error', error !== null && answer === null);
    set('stale', error !== null && answer !== null);
  }

  protected override render(): unknown {
    const { messages } = this.#locale;
    const { answer, error } = this.#data;
    if (!messages) return this.#renderFrame(nothing, this.#renderSkeleton(''));
    const heading = this.heading ?? this.defaultHeading(messages);
    if (error && !answer) return this.#renderFrame(heading, this.#renderError(error, messages));
    if (!answer) {
      const text = this.#data.loading ? messages.loading : messages.waiting;
      return this.#renderFrame(heading, this.#renderSkeleton(text));
    }
    if (this.isEmpty(answer.result)) {
      const notes = this.#renderNotes(answer, [], messages);
      return this.#renderFrame(heading, this.#renderEmpty(messages), nothing, notes);
    }
    if (this.#size.width <= 0) return this.#renderFrame(heading, this.#renderSkeleton(''));
    return this.#renderAnswer(answer, messages);
  }

  #renderAnswer(answer: Answer<R>, messages: Messages): TemplateResult {
    try {
      const view = this.view(answer, this.#drawing(answer, messages));
      return this.#renderFrame(
        this.heading ?? view.heading,
        html`${view.chart}`,
        html`<p class="takeaway" part="takeaway" id="takeaway">${renderRich(view.takeaway)}</p>`,
        this.#renderNotes(answer, view.notes, messages),
      );
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      const error = new ChurnError('render/failed', `The chart could not be drawn: ${message}`, {
        cause,
      });
      void this.updateComplete.then(() => this.dispatchEvent(new ChurnErrorEvent(error, 0)));
      return this.#renderFrame(
        this.heading ?? this.defaultHeading(messages),
        this.#renderError(error, messages),
      );
    }
  }

  #drawing({ facts }: Answer<R>, messages: Messages): Drawing {
    const padding = this.bare ? 0 : CARD_PADDING;
    return {
      width: Math.max(1, this.#size.width - padding),
      direction: this.#locale.direction,
      messages,
      formats: formatsFor(this.#locale.language, facts.currency),
    };
  }

  #renderFrame(
    heading: string | typeof nothing,
    body: TemplateResult,
    takeaway: TemplateResult | typeof nothing = nothing,
    notes: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`
      <figure class="card" part="card" aria-labelledby="heading" aria-busy=${String(this.#data.loading)}>
        <figcaption class="head" part="head">
          <div class="heading" part="heading" id="heading" role="heading" aria-level="3"><slot name="heading">${heading}</slot></div>
          ${takeaway}
        </figcaption>
        <div class="body" part="body">${body}</div>
        <div class="foot" part="foot">
          ${notes}
          <slot name="note"></slot>
        </div>
      </figure>
    `;
  }

  #renderNotes({ facts }: Answer<R>, notes: readonly string[], messages: Messages): TemplateResult {
    const formats = formatsFor(this.#locale.language, facts.currency);
    const all = [messages.dataThrough(formats.dayBefore(facts.asOf)), ...notes];
    if (facts.rejected > 0) {
      const rejected = { value: facts.rejected, text: formats.count(facts.rejected) };
      all.push(messages.rowsLeftOut(rejected, formats.count(facts.size + facts.rejected)));
    }
    return html`
      <p part="notes">${all.join(' · ')}</p>
      ${this.#data.error ? html`<p class="stale" part="stale" role="status">${messages.stale}</p>` : nothing}
    `;
  }

  #renderSkeleton(text: string): TemplateResult {
    return html`<slot name="loading"><div class="skeleton" part="skeleton" role="status" aria-label=${text || nothing}></div></slot>`;
  }

  #renderEmpty({ empty }: Messages): TemplateResult {
    return html`<slot name="empty">
      <div class="message" part="empty"><p class="message-title">${empty.title}</p><p>${empty.advice}</p></div>
    </slot>`;
  }

  #renderError(error: ChurnError, messages: Messages): TemplateResult {
    const { title, advice } = messages.errors[error.code];
    return html`<slot name="error">
      <div class="message" part="error" role="alert">
        <p class="message-title">${title}</p>
        <p>${advice}</p>
        <p class="detail" part="error-detail" lang="en" dir="ltr">${error.message}</p>
        ${
          error.code.startsWith('config/')
            ? nothing
            : html`<button class="retry" part="retry" type="button" @click=${() => this.#data.retry()}>${messages.retry}</button>`
        }
      </div>
    </slot>`;
  }
}

/** An object without the properties that are null. */
function given<T extends object>(options: { [K in keyof T]: T[K] | null | undefined }): T {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== null && value !== undefined),
  ) as T;
}
