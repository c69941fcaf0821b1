import {
  html,
  nothing,
  type CSSResult,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { ExplainMessages } from '../locales/explain/messages.js';
import type { Messages } from '../locales/messages.js';
import type { ExplainSubject, renderPanel } from './explain/panel.js';
import { addStyles } from './style-sheets.js';
import { languageFor } from './languages.js';

/** What the panel is made of, in one language. */
export interface Panel {
  readonly render: typeof renderPanel;
  readonly styles: CSSResult;
  readonly texts: ExplainMessages;
}

async function loadPanel(tag: string): Promise<Panel> {
  const language = languageFor(tag) ?? languageFor('en')!;
  const [{ renderPanel: render, styles }, texts] = await Promise.all([
    import('./explain/panel.js'),
    language.explanation(tag),
  ]);
  return { render, styles, texts };
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/**
 * "How is this computed?": the panel that its button opens below the chart.
 *
 * The panel and its texts are loaded when it is first opened.
 */
export class Explainer {
  readonly #host: Host;
  readonly #load: (language: string) => Promise<Panel>;
  #isOpen = false;
  /** Settled when the panel is there, or has failed. */
  #arrival: Promise<void> = Promise.resolve();
  #panel: Panel | null = null;
  /** The language that is loaded or on its way; empty where there is none, or loading it failed. */
  #language = '';
  #hasFailed = false;

  constructor(host: Host, load: (language: string) => Promise<Panel> = loadPanel) {
    this.#host = host;
    this.#load = load;
  }

  /** Whether somebody asked for it. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The panel that belongs under the foot of a card, in which the button is. */
  render(subject: ExplainSubject, messages: Messages): TemplateResult {
    if (this.#isOpen) this.#ensure(messages.language);
    return html`<div
      class="explanation"
      part="explanation"
      id="explanation"
      role="region"
      aria-labelledby="explain heading"
      tabindex="-1"
      ?hidden=${!this.#isOpen}
      @keydown=${this.onKeyDown}
    >${this.#isOpen ? this.#content(subject, messages) : nothing}</div>`;
  }

  /** Opens the panel and leads to one of its entries by its id. */
  async openAt(id: 'keyboard'): Promise<void> {
    if (!this.#isOpen) this.toggle();
    await this.#host.updateComplete;
    await this.#arrival;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  #content(subject: ExplainSubject, { loading, tools }: Messages): TemplateResult {
    if (this.#hasFailed)
      return html`<p class="explain-state" role="alert">${tools.explainFailed}</p>`;
    if (!this.#panel) return html`<p class="explain-state" role="status">${loading}</p>`;
    return this.#panel.render(subject, this.#panel.texts);
  }

  #ensure(language: string): void {
    if (this.#language === language || this.#hasFailed) return;
    this.#language = language;
    this.#arrival = this.#load(language).then(
      (panel) => this.#loaded(language, panel),
      (fault: unknown) => this.#failed(language, fault),
    );
  }

  #loaded(language: string, panel: Panel): void {
    if (language !== this.#language) return;
    const root = this.#host.renderRoot;
    this.#panel = panel;
    if (root instanceof ShadowRoot) addStyles(root, panel.styles);
    this.#host.requestUpdate();
  }

  #failed(language: string, fault: unknown): void {
    if (language !== this.#language) return;
    console.warn(`<${this.#host.localName}>: the explanation could not be loaded.`, fault);
    this.#language = '';
    this.#hasFailed = true;
    this.#host.requestUpdate();
  }

  /** Opens the panel, or closes it. */
  toggle(): void {
    this.#isOpen = !this.#isOpen;
    // Whoever opens it anew tries again.
    this.#hasFailed = false;
    this.#host.requestUpdate();
  }

  /** For `keydown` on the button and in the panel. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isOpen) return;
    event.stopPropagation();
    this.toggle();
    this.#host.renderRoot.querySelector<HTMLElement>('#explain')?.focus();
  };
}
