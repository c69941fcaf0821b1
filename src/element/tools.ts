import {
  html,
  type nothing,
  type CSSResult,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Messages } from '../locales/messages.js';
import type { SharedMessages } from '../locales/messages/shared.js';
import type { LedgerFacts } from '../metrics/ledger.js';
import { sortRows, type Table } from '../scene/table.js';
import { CurrencyChoice, styles as choice } from './currency-choice.js';
import { CustomersController } from './customers.js';
import type { Dashboard } from './dashboard-link.js';
import type { Finder } from './data.js';
import { ChurnExportEvent } from './events.js';
import { Explainer } from './explain.js';
import type { ExplainSubject } from './explain/panel.js';
import { givenHeading } from './heading.js';
import { MenuController } from './menu.js';
import { plainText } from './rich.js';
import { SelectionController } from './selection.js';
import { select } from './select.styles.js';
import { nextSorting, type Sorting } from './sorting.js';
import { renderTable } from './table.js';
import { tools } from './tools.styles.js';
import { TooltipController } from './tooltip.js';
import type { Drawing, View } from './view.js';

/** What the tools look like. */
export const styles: readonly CSSResult[] = [tools, select, choice];

/** What the tools ask of their element. */
export type ToolsHost = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: ParentNode;
    readonly showIds: boolean;
    readonly answer: unknown;
    readonly dashboard: Dashboard | null;
    readonly withoutMenu: boolean;
    readonly heading: string | null;
    view: 'chart' | 'table';
    currency: string | null;
    readonly rates: unknown;
    /** Loads what computes the table and the explanation of a view. */
    bringDetails(): Promise<void>;
  };

/**
 * What a reader can do with a chart beside reading it: its table, its downloads, its tooltip, and
 * choosing a mark.
 */
export class ToolsController implements ReactiveController {
  readonly #host: ToolsHost;
  readonly #tooltip: TooltipController;
  readonly #selection: SelectionController;
  readonly #customers: CustomersController;
  readonly #menu: MenuController;
  readonly #explainer: Explainer;
  readonly #currency: CurrencyChoice;
  #sorting: Sorting | null = null;
  /** What is on screen; null while neither a chart nor its table is. */
  #shown: View | null = null;

  constructor(host: ToolsHost, find: Finder) {
    this.#host = host;
    this.#tooltip = new TooltipController(host);
    this.#selection = new SelectionController(host, find);
    this.#customers = new CustomersController(host, this.#selection, find);
    this.#menu = new MenuController(host);
    this.#explainer = new Explainer(host);
    this.#currency = new CurrencyChoice(host);
    host.addController(this);
  }

  /** Nothing is shown but what is drawn from here on. */
  hostUpdate(): void {
    this.#shown = null;
    this.#tooltip.marks = new Map();
  }

  hostDisconnected(): void {
    this.#shown = null;
  }

  /** The `data-mark` of the mark that is chosen. */
  get selected(): string | null {
    return this.#selection.chosen?.mark ?? null;
  }

  /** There is nothing to choose: what was chosen is no more. */
  empty(): void {
    this.#selection.marks = new Map();
  }

  /** What a chart is drawn with: its table, what stands beside either, and the menu. */
  render(
    view: View,
    heading: string,
    drawing: Drawing,
    hasRoom: boolean,
    messages: Messages,
  ): {
    readonly table: TemplateResult | null;
    readonly beside: TemplateResult;
    readonly menu: TemplateResult;
  } {
    const { formats } = drawing;
    const marks = view.marks ?? new Map();
    this.#shown = view;
    this.#tooltip.marks = this.#selection.marks = marks;
    return {
      table:
        view.table && (this.#host.view === 'table' || !hasRoom)
          ? renderTable(
              view.order ? view.table() : this.#sorted(view.table(), drawing),
              heading,
              view.order ?? { sorting: this.#sorting, sort: this.#sort },
              { ...drawing, messages },
              marks,
            )
          : null,
      beside: html`${this.#tooltip.render()} ${this.#customers.render(messages, formats)}`,
      menu: this.#renderMenu(messages, hasRoom),
    };
  }

  /** Whether the explanation is open, and its panel. */
  explain(
    subject: ExplainSubject,
    messages: Messages,
  ): { readonly isOpen: boolean; readonly panel: TemplateResult } {
    const panel = this.#explainer.render(subject, messages);
    return { isOpen: this.#explainer.isOpen, panel };
  }

  /** Opens the explanation, or closes it. */
  toggleExplanation(): void {
    this.#explainer.toggle();
  }

  /** For `keydown` on the button of the explanation. */
  onExplainKey(event: KeyboardEvent): void {
    this.#explainer.onKeyDown(event);
  }

  /** The choice of the currency of money; nothing where there is none. */
  currency(facts: LedgerFacts, messages: SharedMessages): TemplateResult | typeof nothing {
    return this.#currency.render(facts, messages);
  }

  /** Answers what a reader does in the chart or the table; `target` is where. */
  hear(event: Event, target: Element): void {
    switch (event.type) {
      case 'pointerover':
      case 'focusin':
        return this.#tooltip.enter(event, target);
      case 'pointerout':
      case 'focusout':
        return this.#tooltip.leave();
      case 'click':
        return void this.#selection.toggle(target);
      case 'keydown':
        return this.#onKeyDown(event as KeyboardEvent, target);
    }
  }

  /** The values or the picture of what is shown; null while nothing is, a picture also beside a table. */
  async export(kind: 'csv' | 'svg' | 'png'): Promise<Blob | null> {
    if (!this.#shown) return null;
    const { pictureFile, tableFile } = await import('./export/save.js');
    // Something else may be shown by now, and it goes with what is drawn now.
    const shown = this.#shown;
    if (!shown) return null;
    if (kind === 'csv')
      return shown.table ? tableFile((await shown.file?.()) ?? shown.table()) : null;
    const card = this.#host.renderRoot;
    const drawing = card.querySelector<SVGSVGElement>('svg[part~="chart"]');
    const heading = this.#heading(shown);
    const takeaway = plainText(shown.takeaway);
    return drawing && pictureFile(kind, { drawing, card, heading, takeaway });
  }

  #sorted(table: Table, { formats }: Drawing): Table {
    const sorting = this.#sorting;
    if (!sorting) return table;
    const { column, descending } = sorting;
    return { ...table, rows: sortRows(table.rows, column, descending, formats.language) };
  }

  #heading(shown: View): string {
    return givenHeading(this.#host) || shown.heading;
  }

  #onKeyDown(event: KeyboardEvent, target: Element): void {
    // A button of the table answers Enter and Space by a click, which is heard of its own.
    const isButton = target.closest('button') !== null;
    if (!isButton || event.key === 'Escape') this.#selection.onKeyDown(event, target);
  }

  #renderMenu(messages: Messages, hasRoom: boolean): TemplateResult {
    return this.#menu.render(
      {
        view: this.#host.view,
        hasRoom,
        toggleView: () => void this.#toggleView(),
        save: (kind) => void this.#save(kind),
        showKeys: () => void this.#explainer.openAt('keyboard'),
      },
      messages,
    );
  }

  /** Shows the table in place of the chart, where the focus goes on, or the chart again. */
  async #toggleView(): Promise<void> {
    this.#host.view = this.#host.view === 'chart' ? 'table' : 'chart';
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.table-frame')?.focus();
  }

  async #save(kind: 'csv' | 'svg' | 'png'): Promise<void> {
    const heading = this.#shown ? this.#heading(this.#shown) : '';
    const { covers } = this.#shown ?? {};
    let ok = false;
    try {
      await this.#host.updateComplete;
      const content = await this.export(kind);
      if (content) {
        const { download, fileName } = await import('./export/download.js');
        download(content, fileName(heading, kind, covers));
        ok = true;
      }
    } catch (fault) {
      console.warn(`<${this.#host.localName}>: the ${kind} could not be made.`, fault);
    }
    this.#host.dispatchEvent(new ChurnExportEvent(kind, ok));
  }

  readonly #sort = (column: number): void => {
    this.#sorting = nextSorting(this.#sorting, column);
    this.#host.requestUpdate();
  };
}
