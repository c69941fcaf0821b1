import {
  html,
  nothing,
  svg,
  type ReactiveController,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import type { ChartMessages } from '../locales/messages.js';
import type { LedgerFacts } from '../metrics/ledger.js';
import type { Finder } from './data.js';
import type { ExplainSubject } from './explain/panel.js';
import type { LocaleController } from './locale.js';
import { renderSkeleton } from './states.js';
import { addStyles } from './style-sheets.js';
import type { ToolsController, ToolsHost } from './tools.js';
import { bringTween } from './tween.js';
import type { Drawing, View } from './view.js';

/** A chart in less room than this, in px, would say less than its table. */
const LEAST_WIDTH = 180;

/** Of events of one kind the last one counts, where several come before the tools. */
const KINDS: Readonly<Record<string, string>> = {
  pointerover: 'pointer',
  pointerout: 'pointer',
  focusin: 'focus',
  focusout: 'focus',
};

/** Keys that choose a mark, or clear the choice; others move the focus, which is told of its own. */
const CHOOSING = ['Enter', ' ', 'Escape'];

const dots = svg`<svg class="dots" width="16" height="4" aria-hidden="true">
  ${[2, 8, 14].map((x) => svg`<circle cx=${x} cy="2" r="1.6"></circle>`)}
</svg>`;

/**
 * Keeps a place for what a reader can do with a chart, and brings it when the first chart is on
 * screen, or as soon as somebody reaches for it.
 *
 * The buttons are there from the start, so that nothing moves. What was done before the tools were
 * there is done when they are.
 */
export class Toolbox implements ReactiveController {
  readonly #host: ToolsHost;
  readonly #locale: LocaleController;
  readonly #find: Finder;
  #tools: ToolsController | null = null;
  #arrival: Promise<void> | null = null;
  #hasFailed = false;
  /** Whether a reader has asked for what could not be loaded. */
  #isMissed = false;
  #isTable = false;
  readonly #early = new Map<string, { readonly event: Event; readonly target: Element }>();
  /** The button that was pressed before there was anything behind it. */
  #pressed: HTMLElement | null = null;

  constructor(host: ToolsHost, locale: LocaleController, find: Finder) {
    this.#host = host;
    this.#locale = locale;
    this.#find = find;
    host.addController(this);
    host.addEventListener('churn-ready', () => void this.#bring());
    // A chart in which something is missing has its tools as well.
    host.addEventListener('churn-error', () => void (host.answer && this.#bring()));
  }

  /** Does what was asked for before the tools came, now that they are in the page. */
  hostUpdated(): void {
    const tools = this.#tools;
    if (!tools) return;
    for (const { event, target } of this.#early.values()) tools.hear(event, target);
    this.#early.clear();
    this.#pressed?.click();
    this.#pressed = null;
  }

  /** Settled when the tools that are on their way are there, or could not be loaded. */
  get arrival(): Promise<void> {
    return this.#arrival ?? Promise.resolve();
  }

  /** Settled when the table that is shown is there. */
  get table(): Promise<void> {
    return this.#isTable ? this.arrival : Promise.resolve();
  }

  hostDisconnected(): void {
    this.#early.clear();
    this.#pressed = null;
  }

  /** The `data-mark` of the mark that is chosen. */
  get selected(): string | null {
    return this.#tools?.selected ?? null;
  }

  /** There is nothing to choose: what was chosen is no more. */
  empty(): void {
    this.#tools?.empty();
  }

  /** The values or the picture of what is shown; null while nothing is, a picture also beside a table. */
  async export(kind: 'csv' | 'svg' | 'png'): Promise<Blob | null> {
    await this.#bring();
    await this.#host.updateComplete;
    return this.#tools?.export(kind) ?? null;
  }

  /** The chart or its table, and the menu that leads from one to the other. */
  render(
    view: View,
    heading: string,
    drawing: Drawing,
    skeleton: SVGTemplateResult,
  ): { readonly body: TemplateResult; readonly menu: TemplateResult } {
    const hasRoom = drawing.width >= (view.leastWidth ?? LEAST_WIDTH);
    const all = this.#locale.all;
    const hasFailed = this.#hasFailed || (this.#locale.hasFailed && !all);
    const isTable =
      !hasFailed && view.table !== undefined && (this.#host.view === 'table' || !hasRoom);
    this.#isTable = isTable;
    if (isTable) void this.#bring();
    const shown = all && this.#tools?.render(view, heading, drawing, hasRoom, all);
    const hear = this.#hear;
    const waiting = renderSkeleton(skeleton, drawing.messages.loading);
    const missing = html`<p class="missing" role="alert">${drawing.messages.toolsMissing}</p>`;
    return {
      body: html`
        ${view.above ?? nothing}
        <div
          class="marks"
          @pointerover=${hear}
          @pointerout=${hear}
          @focusin=${hear}
          @focusout=${hear}
          @click=${hear}
          @keydown=${hear}
        >${isTable ? (shown?.table ?? waiting) : view.chart}</div>
        ${shown?.beside ?? nothing}
        ${view.below ?? nothing}
        ${hasFailed && (this.#isMissed || this.#host.view === 'table') ? missing : nothing}
      `,
      menu: this.#renderMenu(view, drawing.messages, shown?.menu),
    };
  }

  #renderMenu(
    { table }: View,
    { tools }: ChartMessages,
    menu: TemplateResult | undefined,
  ): TemplateResult {
    if (this.#host.withoutMenu || !table) return html`${nothing}`;
    return html`
      <button class="menu-button" part="menu-button" type="button" popovertarget="menu" aria-label=${tools.more} @click=${this.#onMenu}>
        ${dots}
      </button>
      ${menu ?? nothing}
    `;
  }

  /** "How is this computed?": the button for the foot of a card, and the panel that belongs under it. */
  explain(
    subject: ExplainSubject,
    messages: ChartMessages,
  ): { readonly button: TemplateResult; readonly panel: TemplateResult | typeof nothing } {
    const all = this.#locale.all;
    const shown = all && this.#tools?.explain(subject, all);
    return {
      button: html`<button
        class="explain"
        part="explain-button"
        id="explain"
        type="button"
        aria-expanded=${String(shown?.isOpen ?? false)}
        aria-controls="explanation"
        @click=${this.#onExplain}
        @keydown=${(event: KeyboardEvent) => this.#tools?.onExplainKey(event)}
      >${messages.tools.explain}</button>`,
      panel: shown?.panel ?? nothing,
    };
  }

  /** The choice of the currency of money; nothing where there is none. */
  currency(facts: LedgerFacts, messages: ChartMessages): TemplateResult | typeof nothing {
    return this.#tools?.currency(facts, messages) ?? nothing;
  }

  readonly #hear = (event: Event): void => {
    const target = event.target as Element;
    if (this.#tools) return this.#tools.hear(event, target);
    if (event instanceof KeyboardEvent && !CHOOSING.includes(event.key)) return;
    // Space would scroll the page, as nobody hears it yet.
    if (event instanceof KeyboardEvent && event.key === ' ' && target.closest('[data-mark]')) {
      event.preventDefault();
    }
    this.#early.set(KINDS[event.type] ?? 'choice', { event, target });
    void this.#bring();
  };

  /** The menu's own button opens it as soon as there is a menu. */
  readonly #onMenu = (event: Event): void => {
    if (!this.#tools) this.#press(event);
  };

  readonly #onExplain = (event: Event): void => {
    if (this.#tools) this.#tools.toggleExplanation();
    else this.#press(event);
  };

  #press({ currentTarget }: Event): void {
    this.#pressed = currentTarget as HTMLElement;
    void this.#bring();
  }

  #bring(): Promise<void> {
    return (this.#arrival ??= this.#load());
  }

  async #load(): Promise<void> {
    const host = this.#host;
    try {
      const [{ ToolsController, styles }] = await Promise.all([
        import('./tools.js'),
        this.#locale.bringAll(),
        bringTween(),
        host.bringDetails(),
      ]);
      const root = host.renderRoot;
      if (root instanceof ShadowRoot) styles.forEach((one) => addStyles(root, one));
      this.#tools = new ToolsController(host, this.#find);
    } catch (fault) {
      console.warn(`<${host.localName}>: its tools could not be loaded.`, fault);
      // Who reaches for them again tries again.
      this.#arrival = null;
      this.#isMissed = this.#pressed !== null || this.#early.has('choice');
      this.#early.clear();
      this.#pressed = null;
    }
    this.#hasFailed = this.#tools === null;
    host.requestUpdate();
  }
}
