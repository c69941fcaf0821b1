import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from '../../element/property.js';
import type { Origin } from '../../data/source-cache.js';
import { DASHBOARD, type Dashboard } from '../../element/dashboard-link.js';
import { DataController, type DataHost } from '../../element/data.js';
import type { ChurnSelectEvent } from '../../element/events.js';
import { formatsFor } from '../../element/formats.js';
import { givenHeading } from '../../element/heading.js';
import { LocaleController } from '../../element/locale.js';
import { RecordSettings } from '../../element/record-settings.js';
import { Refreshing } from '../../element/refreshing.js';
import { select } from '../../element/select.styles.js';
import { renderProgress, setStates } from '../../element/states.js';
import { bringStyles } from '../../element/style-sheets.js';
import { theme } from '../../element/theme.styles.js';
import { VERSION } from '../../element/version.js';
import { dashboard } from '../../locales/en/dashboard.js';
import { dayOption, type MetricOptions } from '../../metrics/options.js';
import { selectionOption, type Selection } from '../../metrics/selection.js';
import type { MetricsSource } from '../../metrics/source.js';
import { countsOf, isListing, readingOf, type DashboardAnswer } from './answer.js';
import { basisOrNone } from './basis.js';
import { styles } from './dashboard.styles.js';
import {
  renderCautions,
  renderFailure,
  renderFoot,
  renderHead,
  renderMatches,
} from './dashboard.templates.js';
import { activeFilters } from './dashboard.text.js';
import { FilterBar } from './filter-bar.js';
import { FilterController } from './filter-controller.js';
import { styles as filterStyles } from './filters.styles.js';
import { renderActive } from './filters.templates.js';
import { Members } from './members.js';

/**
 * Gives everything inside it the same records and the same filters.
 *
 * The records are loaded once. Elements inside take source, filter, period, range, basis, currency,
 * as-of day and definitions from it; what an element has been told itself stays, and one with records
 * of its own takes nothing. A reader filters by the bar above them, and by choosing a mark of any
 * element: then all others show the customers behind it alone. The nearest of several dashboards
 * around an element counts.
 *
 * @summary One source and shared filters for the elements inside it.
 * @tag churn-dashboard
 *
 * @slot - The elements; where they are not direct children, the layout is the page's own.
 *
 * @fires churn-filter - The filter by dimensions, or the selection, has changed.
 *
 * @csspart dashboard - Holds everything.
 * @csspart filters - The filter bar.
 * @csspart period - Chooses the length of a period.
 * @csspart range - Chooses the time range.
 * @csspart from - The first day of a range.
 * @csspart until - The last day of a range.
 * @csspart basis - Chooses between customers and revenue.
 * @csspart currency - Chooses the currency of money; where the records have several.
 * @csspart dimension - Opens the values of a dimension.
 * @csspart more-dimensions - Adds a dimension to the bar.
 * @csspart values - The values of a dimension; while they are open, in the top layer.
 * @csspart value - The box by which a value is wanted.
 * @csspart search - Finds values of a dimension that has many.
 * @csspart active - The filters that are in force.
 * @csspart chip - A filter that is in force, and the button that removes it.
 * @csspart clear - Removes all filters.
 * @csspart matches - How many customers meet the filters.
 * @csspart warning - Says that a filter leaves nobody, or could not be read.
 * @csspart printed - The filters in words, on paper.
 * @csspart grid - Holds the elements inside.
 */
export class ChurnDashboard extends RecordSettings implements DataHost<DashboardAnswer> {
  static override styles: CSSResultGroup = [theme, select, styles, filterStyles];

  /** @internal */
  readonly metrics = ['customerCount'] as const;

  /** The version of the package that the class is of. */
  static readonly version: string = VERSION;

  /** Whether charts count customers or revenue. Default: each as it does by itself. */
  @property({ converter: basisOrNone }) basis: 'customers' | 'revenue' | null = null;

  /** The customers behind a mark, who alone count: `{reason: 'price'}`. Default: all. */
  @property({ attribute: false }) selection: Selection | null = null;

  /**
   * Keeps what a reader chooses in the address of the page, in a parameter of this name, `churn`
   * where it is empty; null, the default, keeps nothing.
   */
  @property({ attribute: 'url-state' }) urlState: string | null = null;

  /** Shows no filter bar; filters can still be set, and marks be chosen. */
  @property({ type: Boolean, attribute: 'without-filters' }) withoutFilters = false;

  readonly #data = new DataController<DashboardAnswer>(this);
  readonly #locale = new LocaleController(this, { dashboard });
  readonly #members = new Members(this, (since) => this.#reload(since));
  readonly #filter = new FilterController(this, this.#members);
  readonly #bar = new FilterBar(this, this.#filter);
  readonly #internals = this.attachInternals();

  /** Where its records come from, with the fetcher that has loaded them. */
  #origin: Origin | null = null;
  #since = -Infinity;

  constructor() {
    super();
    this.addEventListener('churn-select', (event) => this.#onSelect(event));
    this.addEventListener('keydown', (event) => this.#onKeyDown(event));
    new Refreshing(this, (since) => this.#reload(since));
  }

  /** Loads the records again, for everything inside. */
  refresh(): void {
    this.#reload(performance.now());
  }

  /** @internal */
  get [DASHBOARD](): Dashboard {
    return this.#members;
  }

  /** @internal */
  override get metricOptions(): MetricOptions {
    const { from, to, selection } = this;
    if (from) dayOption('from', from);
    if (to) dayOption('to', to);
    const chosen = selectionOption({ selection: selection ?? undefined });
    if (!chosen) return super.metricOptions;
    const { selectedUnder } = this.#members.selected;
    return { ...super.metricOptions, selection: chosen, selectedUnder };
  }

  /** @internal */
  override origin(): Origin | null {
    const origin = super.origin();
    const held = this.#origin;
    // Another fetcher alone is no other source: pages make one in each of their drawings.
    if (origin?.kind === 'url' && held?.kind === 'url' && isSameAddress(origin, held)) return held;
    return (this.#origin = origin);
  }

  /** @internal */
  async ask(source: MetricsSource, options: MetricOptions): Promise<DashboardAnswer> {
    const reading = readingOf(this);
    const counts = await countsOf(source, options);
    const held = this.#data.answer?.result;
    // Where a newer load has failed, those inside stay with the records that there are.
    const { origin, since } =
      held?.source === source ? held : { origin: this.#origin, since: this.since };
    return { ...counts, source, origin, since, reading };
  }

  /** @internal */
  override get since(): number {
    return Math.max(this.#since, super.since);
  }

  /** @internal */
  async drawable(): Promise<void> {
    await this.#locale.spoken();
  }

  /** @internal */
  drawn(): Promise<boolean> {
    return super.getUpdateComplete();
  }

  /** Keeps the look in another document. */
  adoptedCallback(): void {
    if (this.renderRoot instanceof ShadowRoot) {
      bringStyles(this.renderRoot, ChurnDashboard.elementStyles);
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#locale.bringAll().catch(() => undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#filter.follow(changed.has('urlState'));
    if (this.#data.answer) this.#filter.compare(this.#data.answer.facts);
  }

  protected override updated(): void {
    const { answer, error, loading } = this.#data;
    const around = this.dashboard;
    setStates(this.#internals.states, this.#data, answer?.result.customers === 0);
    this.#members.tell({
      origin: answer?.result.origin ?? null,
      since: answer?.result.since ?? -Infinity,
      isLoading: !answer && (loading || around?.isLoading === true),
      hasFailed: !answer && !loading && (error !== null || around?.hasFailed === true),
      settings: { ...answer?.result.reading, ...this.#filter.live },
    });
    this.#filter.tell();
  }

  protected override render(): TemplateResult {
    const { all: messages } = this.#locale;
    const { answer, error, progress, loading } = this.#data;
    const body = html`<div class="grid" part="grid"><slot></slot></div>`;
    if (!messages) return html`<section class="dashboard" part="dashboard">${body}</section>`;
    const formats = formatsFor(this.#locale.language, answer?.facts.currency ?? '', messages);
    const active = activeFilters(this.#filter.state, messages, formats);
    const heading = givenHeading(this);
    const hasActions = this.querySelector(':scope > [slot="actions"]') !== null;
    return html`
      <section
        class="dashboard"
        part="dashboard"
        lang=${messages.language}
        aria-label=${heading || messages.dashboard.name}
        aria-busy=${String(loading)}
      >
        ${renderHead(this.heading, heading !== '', hasActions, () => this.requestUpdate())}
        ${progress ? renderProgress(progress, messages) : nothing}
        ${answer && !this.withoutFilters ? this.#bar.render(answer.facts, messages, formats) : nothing}
        ${answer ? renderActive(active, messages, ({ about }) => this.#bar.remove(about), this.#bar.clear) : nothing}
        ${
          answer
            ? renderMatches(
                { ...answer.result, hasPeriod: isListing(answer) },
                active,
                messages,
                formats,
                {
                  clear: this.#bar.clear,
                  clearSelection: () => this.#filter.set({ selection: null }),
                  clearRange: () => this.#bar.remove('range'),
                },
              )
            : nothing
        }
        ${renderCautions(error && answer ? answer.loadedAt : null, this.#filter.hasBadAddress, messages, formats)}
        ${error && !answer ? renderFailure(error, messages, () => this.refresh()) : nothing}
        ${body} ${renderFoot(answer?.facts, messages, formats)}
      </section>
    `;
  }

  #onSelect(event: ChurnSelectEvent): void {
    const [chooser] = event.composedPath();
    if (!this.#members.has(chooser) || chooser.dashboard !== this.#members) return;
    this.#filter.choose(event.selection, chooser);
  }

  /** Escape clears the selection, unless it has put something else away. */
  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.selection) return;
    const isInPopover = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches(':popover-open'));
    if (isInPopover) return;
    event.preventDefault();
    this.#filter.set({ selection: null });
  }

  #reload(since: number): void {
    const around = this.dashboard;
    if (around) return around.reload(since);
    this.#since = since;
    this.#origin = null;
    this.requestUpdate();
  }
}

type Address = Extract<Origin, { kind: 'url' }>;

function isSameAddress(a: Address, b: Address): boolean {
  return a.url === b.url && a.credentials === b.credentials;
}
