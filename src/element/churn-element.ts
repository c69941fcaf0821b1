import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, SVGTemplateResult, TemplateResult } from 'lit';
import type { ChartMessages, WidgetMessages } from '../locales/messages.js';
import type { ChurnError } from '../metrics/errors.js';
import type { MetricOptions } from '../metrics/options.js';
import type { MetricName, MetricsSource } from '../metrics/source.js';
import type { Formats } from '../scene/formats.js';
import { AnnouncementController } from './announce.js';
import { card } from './card.styles.js';
import { ChurnSettings } from './churn-settings.js';
import { DataController, type Answer, type DataHost } from './data.js';
import { Extras } from './extras.js';
import { formatsFor } from './formats.js';
import { givenHeading } from './heading.js';
import { renderFrame, type FrameParts } from './frame.js';
import { LocaleController } from './locale.js';
import { recordNotes, renderNotes } from './notes.js';
import { Refreshing } from './refreshing.js';
import { plainText, renderRich } from './rich.js';
import { SizeController } from './size.js';
import {
  renderBlank,
  renderEmpty,
  renderError,
  renderLack,
  renderProgress,
  renderSkeleton,
  setStates,
} from './states.js';
import { bringStyles } from './style-sheets.js';
import { theme } from './theme.styles.js';
import { Toolbox } from './toolbox.js';
import { VERSION } from './version.js';
import type { Drawing, View } from './view.js';

export type { Drawing, View } from './view.js';

/**
 * What every widget does: it loads and asks, and draws the answer in a frame with its states.
 *
 * A widget says what to ask for ({@link ChurnElement.ask}), when that is empty, and what it looks
 * like ({@link ChurnElement.picture}).
 */
export abstract class ChurnElement<R> extends ChurnSettings implements DataHost<R> {
  static override styles: CSSResultGroup = [theme, card];

  /** The version of the package that the class is of. */
  static readonly version: string = VERSION;

  /**
   * What it says in English, beside what every element says.
   * @internal
   */
  static readonly english: Partial<WidgetMessages> = {};

  /**
   * The metrics that it is sure to ask for, which are loaded while its records are.
   * @internal
   */
  readonly metrics: readonly MetricName[] = [];

  readonly #data = new DataController<R>(this);
  readonly #size = new SizeController(this);
  readonly #locale = new LocaleController(this, (this.constructor as typeof ChurnElement).english);
  readonly #announcement = new AnnouncementController(this);
  readonly #tools = new Toolbox(this, this.#locale, this.#data);
  readonly #extras = new Extras(this, (fault) => this.#data.lacking(fault, 0));
  readonly #internals = this.attachInternals();

  constructor() {
    super();
    new Refreshing(this, (since) => this.#reload(since));
  }

  /**
   * Asks a source for what the element shows.
   * @internal
   */
  abstract ask(source: MetricsSource, options: MetricOptions): Promise<R>;

  /** Whether there is nothing to draw. */
  protected abstract isEmpty(result: R): boolean;

  /** What the element shows of an answer. */
  protected abstract picture(answer: Answer<R>, drawing: Drawing): View;

  /** The outline of the chart, for as long as it is on its way. */
  protected abstract skeleton(): SVGTemplateResult;

  /** The heading while there is no answer yet. */
  protected abstract defaultHeading(messages: ChartMessages): string;

  /** Loads the records again, past what is kept of an earlier load. */
  refresh(): void {
    this.#reload(performance.now());
  }

  /** The drawn values as comma-separated text; null while nothing is drawn. */
  async toCSV(): Promise<string | null> {
    return (await this.#tools.export('csv'))?.text() ?? null;
  }

  /** The drawing as an SVG file of its own; null while no chart is drawn, as in the table's view. */
  async toSVG(): Promise<string | null> {
    return (await this.#tools.export('svg'))?.text() ?? null;
  }

  /** The drawing as a PNG picture of twice its size; null while no chart is drawn. */
  toPNG(): Promise<Blob | null> {
    return this.#tools.export('png');
  }

  /** Keeps the element's look in another document. */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof ChurnElement;
    if (this.renderRoot instanceof ShadowRoot) bringStyles(this.renderRoot, elementStyles);
  }

  /** @internal */
  get answer(): Answer<R> | null {
    return this.#data.answer;
  }

  /** @internal */
  async drawable(): Promise<void> {
    await Promise.all([this.#size.measured(), this.#locale.spoken()]);
  }

  /**
   * Loads what computes the table and the explanation of a view; they are not asked for before.
   * @internal
   */
  async bringDetails(): Promise<void> {}

  /**
   * Loads what only some settings need, where it is needed and not there yet; null otherwise. Without
   * it {@link ChurnElement.picture} draws what it can, and its `lack` says what is missing.
   * @internal
   */
  bringExtras(): Promise<void> | null {
    return null;
  }

  /**
   * Why something that was asked for is not in what is drawn of a result; null where nothing is
   * missing.
   * @internal
   */
  lackIn(_result: R): ChurnError | null {
    return this.#extras.fault;
  }

  /**
   * Settled when what only some settings need is there, or could not be had; never rejects.
   * @internal
   */
  protected extras(): Promise<void> {
    return this.#extras.bring();
  }

  /**
   * Asks once more for what is missing in the chart.
   * @internal
   */
  protected retry(): void {
    if (this.#data.error) this.refresh();
    else this.#data.again();
  }

  /** @internal */
  async drawn(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#tools.table;
    return super.getUpdateComplete();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.drawn();
    await this.#extras.arrival;
    await this.#tools.arrival;
    return this.drawn();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // What has failed is tried again for other settings, and not for each drawing.
    if (changed.size > 0) void this.#extras.bring();
  }

  protected override updated(): void {
    const { answer, error, drawingError, loading } = this.#data;
    const isEmpty = answer !== null && this.isEmpty(answer.result);
    const lack = answer && this.lackIn(answer.result);
    setStates(
      this.#internals.states,
      { answer, error: error ?? lack, drawingError, loading },
      isEmpty,
    );
  }

  protected override render(): TemplateResult {
    const { messages } = this.#locale;
    const { answer, error } = this.#data;
    if (!messages) return this.#frame({ body: renderSkeleton(this.skeleton(), '') });
    // Made before there is anything to draw as well: the first formats of a page take their time.
    const formats = formatsFor(this.#locale.language, answer?.facts.currency ?? '', messages);
    if (error && !answer) return this.#failure(error, messages);
    if (!answer && this.dashboard?.hasFailed)
      return this.#frame({ body: renderBlank(this.skeleton()) });
    if (!answer) {
      return this.#frame({
        body: renderSkeleton(this.skeleton(), this.#waitingText(messages, formats)),
      });
    }
    if (this.isEmpty(answer.result)) {
      this.#tools.empty();
      const { empty, emptyRange } = messages;
      const body = renderEmpty(answer.facts.customers > 0 ? emptyRange : empty);
      return this.#frame({ body, ...this.#foot(answer, undefined, messages, formats) });
    }
    if (this.#size.width <= 0) return this.#frame({ body: renderSkeleton(this.skeleton(), '') });
    return this.#chart(answer, messages, formats);
  }

  /** What a dashboard has loaded is loaded again for all that is inside it. */
  #reload(since: number): void {
    if (this.dashboard) this.dashboard.reload(since);
    else this.#data.refresh(since);
  }

  /** Whether there is a load under way that the element waits for, its own or its dashboard's. */
  get #isBusy(): boolean {
    const { loading, answer } = this.#data;
    return loading || (!answer && this.dashboard?.isLoading === true);
  }

  /** What is said while there is nothing to draw yet. */
  #waitingText(messages: ChartMessages, { count }: Formats): string {
    const { progress } = this.#data;
    // A dashboard says itself why it has no data.
    const waiting = this.dashboard ? '' : messages.waiting;
    if (!progress?.rows) return this.#isBusy ? messages.loading : waiting;
    return messages.loadingRows({ value: progress.rows, text: count(progress.rows) });
  }

  #chart(answer: Answer<R>, messages: ChartMessages, formats: Formats): TemplateResult {
    const { width } = this.#size;
    const { direction } = this.#locale;
    const { selected } = this.#tools;
    const { compact } = this;
    const drawing = { width, direction, messages, formats, compact, selected };
    let view: View;
    try {
      view = this.picture(answer, drawing);
    } catch (cause) {
      return this.#failure(this.#data.drawingFailed(cause), messages);
    }
    this.#data.drawingSucceeded();
    this.#announcement.say(plainText(view.takeaway));
    const heading = givenHeading(this) || view.heading;
    const { body, menu } = this.#tools.render(view, heading, drawing, this.skeleton());
    const lack =
      view.lack && this.lackIn(answer.result)
        ? renderLack(view.lack, messages, () => this.retry())
        : nothing;
    return this.#frame({
      body: html`${lack}${body}`,
      menu,
      takeaway: renderRich(view.takeaway),
      ...this.#foot(answer, view, messages, formats),
      announcement: this.#announcement.text,
      heading: this.heading?.trim() || view.heading,
    });
  }

  #failure(error: ChurnError, messages: ChartMessages): TemplateResult {
    return this.#frame({ body: renderError(error, messages, () => this.refresh()) });
  }

  #frame(
    parts: Omit<FrameParts, 'heading' | 'reheaded' | 'isBusy' | 'progress' | 'language'> &
      Partial<FrameParts>,
  ): TemplateResult {
    const { messages } = this.#locale;
    const heading = this.heading?.trim() || (messages ? this.defaultHeading(messages) : nothing);
    const language = messages?.language ?? 'en';
    const { progress } = this.#data;
    const isBusy = this.#isBusy;
    const bar = messages && progress ? renderProgress(progress, messages) : nothing;
    const reheaded = (): void => this.requestUpdate();
    return renderFrame({ heading, reheaded, isBusy, progress: bar, language, ...parts });
  }

  /** What is said under a chart of the records it is drawn from, and of how. */
  #foot(
    { facts, options, loadedAt }: Answer<R>,
    view: View | undefined,
    messages: ChartMessages,
    formats: Formats,
  ) {
    const notes = [...recordNotes(facts, messages, formats), ...(view?.notes ?? [])];
    const { explanation } = view ?? {};
    const { conflict, timeZone, view: shown } = this;
    const subject = { explanation, facts, conflict, options, timeZone, shown, formats };
    const said = renderNotes(notes, this.#data.error ? loadedAt : null, messages, formats);
    const choice =
      view?.showsMoney && !this.dashboard ? this.#tools.currency(facts, messages) : nothing;
    return {
      notes: html`${said}${choice}`,
      explanation: this.#tools.explain(subject, messages),
    };
  }
}
