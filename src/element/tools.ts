import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Messages } from '../locales/messages.js';
import type { CustomerRow } from '../metrics/customers-in.js';
import type { Selection } from '../metrics/selection.js';
import { CustomersController } from './customers.js';
import { ChurnExportEvent } from './events.js';
import { givenHeading } from './heading.js';
import type { Conflict, InputName } from './inputs.js';
import { MenuController } from './menu.js';
import { plainText } from './rich.js';
import { SelectionController } from './selection.js';
import { nextSorting, renderTable, type Sorting } from './table.js';
import { TooltipController } from './tooltip.js';
import type { Drawing, View } from './view.js';

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: ParentNode;
    readonly showIds: boolean;
    readonly answer: unknown;
    readonly withoutMenu: boolean;
    readonly heading: string | null;
    view: 'chart' | 'table';
  };

/** A chart in less room than this, in px, would say less than its table. */
const LEAST_WIDTH = 180;

/** How the console names an input. */
const INPUTS: Readonly<Record<InputName, string>> = {
  property: 'the property data',
  script: 'the inline script',
  attribute: 'the attribute data',
  src: 'src',
};

/**
 * What a reader can do with a chart beside reading it: its table, its downloads, its tooltip, and
 * choosing a mark.
 */
export class ToolsController implements ReactiveController {
  /** Which of several data inputs is used; told once in the console where there are several. */
  #conflict: Conflict | null = null;
  readonly #host: Host;
  readonly #tooltip: TooltipController;
  readonly #selection: SelectionController;
  readonly #customers: CustomersController;
  readonly #menu: MenuController;
  readonly #showKeys: () => void;
  #sorting: Sorting | null = null;
  /** What is on screen; null while neither a chart nor its table is. */
  #shown: View | null = null;

  /** @param showKeys shows which keys lead through the chart */
  constructor(
    host: Host,
    find: (selection: Selection) => Promise<readonly CustomerRow[]>,
    showKeys: () => void,
  ) {
    this.#host = host;
    this.#tooltip = new TooltipController(host);
    this.#selection = new SelectionController(host, find);
    this.#customers = new CustomersController(host, this.#selection, find);
    this.#menu = new MenuController(host);
    this.#showKeys = showKeys;
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

  get conflict(): Conflict | null {
    return this.#conflict;
  }

  set conflict(conflict: Conflict | null) {
    if (conflict && String(conflict.ignored) !== String(this.#conflict?.ignored)) {
      const ignored = conflict.ignored.map((name) => INPUTS[name]).join(', ');
      console.warn(
        `<${this.#host.localName}>: of several inputs ${INPUTS[conflict.used]} is used, not ${ignored}.`,
      );
    }
    this.#conflict = conflict;
  }

  /** There is nothing to choose: what was chosen is no more. */
  empty(): void {
    this.#selection.marks = new Map();
  }

  /** The chart or its table, and the menu that leads from one to the other. */
  render(
    view: View,
    heading: string,
    drawing: Drawing,
  ): { body: TemplateResult; menu: TemplateResult } {
    const { messages, formats, width } = drawing;
    this.#shown = view;
    this.#tooltip.marks = this.#selection.marks = view.marks ?? new Map();
    const hasRoom = width >= LEAST_WIDTH;
    const showsTable = this.#host.view === 'table' || !hasRoom;
    return {
      body: this.#marks(
        showsTable && view.table
          ? renderTable(
              view.table,
              heading,
              this.#sorting,
              drawing,
              this.#tooltip.marks,
              this.#sort,
            )
          : view.chart,
        this.#customers.render(messages, formats),
      ),
      menu: this.#renderMenu(view, messages, hasRoom),
    };
  }

  /** The values or the picture of what is shown; null while nothing is, a picture also beside a table. */
  async export(kind: 'csv' | 'svg' | 'png'): Promise<Blob | null> {
    if (!this.#shown) return null;
    const { pictureFile, tableFile } = await import('./export/save.js');
    // Something else may be shown by now, and it goes with what is drawn now.
    const shown = this.#shown;
    if (!shown) return null;
    if (kind === 'csv') return shown.table ? tableFile(shown.table) : null;
    const card = this.#host.renderRoot;
    const drawing = card.querySelector<SVGSVGElement>('svg[part~="chart"]');
    const heading = this.#heading(shown);
    const takeaway = plainText(shown.takeaway);
    return drawing && pictureFile(kind, { drawing, card, heading, takeaway });
  }

  #heading(shown: View): string {
    return givenHeading(this.#host) || shown.heading;
  }

  /** The chart or the table, whose marks can be pointed at and chosen, and who stands behind them. */
  #marks(content: TemplateResult, customers: TemplateResult): TemplateResult {
    return html`
      <div
        class="marks"
        @pointerover=${this.#tooltip.onEnter}
        @pointerout=${this.#tooltip.onLeave}
        @focusin=${this.#tooltip.onEnter}
        @focusout=${this.#tooltip.onLeave}
        @click=${this.#selection.onClick}
        @keydown=${this.#onKeyDown}
      >${content}</div>
      ${this.#tooltip.render()} ${customers}
    `;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    // A button of the table answers Enter and Space by a click, which is heard of its own.
    const isButton = (event.target as Element).closest('button') !== null;
    if (!isButton || event.key === 'Escape') this.#selection.onKeyDown(event);
  };

  #renderMenu({ table }: View, messages: Messages, hasRoom: boolean): TemplateResult {
    if (this.#host.withoutMenu || !table) return html`${nothing}`;
    return this.#menu.render(
      {
        view: this.#host.view,
        hasRoom,
        toggleView: () => void this.#toggleView(),
        save: (kind) => void this.#save(kind),
        showKeys: this.#showKeys,
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
    let ok = false;
    try {
      const content = await this.export(kind);
      if (content) {
        const { download, fileName } = await import('./export/download.js');
        download(content, fileName(heading, kind));
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
