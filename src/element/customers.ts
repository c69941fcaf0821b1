import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { Messages } from '../locales/messages.js';
import type { CustomerRow } from '../metrics/customers-in.js';
import type { CustomersTotal } from '../metrics/customers-total.js';
import type { Where } from '../metrics/options.js';
import type { Selection } from '../metrics/selection.js';
import { conditionsOf } from '../metrics/where.js';
import type { Formats } from '../scene/formats.js';
import type * as list from './customers/list.js';
import type { Finder } from './data.js';
import { ChurnExportEvent } from './events.js';
import type { SelectionController } from './selection.js';

type List = typeof list;

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: ParentNode;
    readonly showIds: boolean;
    /** What is drawn; another object whenever something else is. */
    readonly answer: unknown;
  };

/**
 * Says under a chart how many customers are behind the chosen mark, and lists them on demand.
 *
 * Ids are not in the page until they are revealed, or the page's author lets them (`show-ids`). The
 * list is loaded when it is first opened.
 */
export class CustomersController implements ReactiveController {
  readonly #host: Host;
  readonly #selection: SelectionController;
  readonly #find: Finder;
  /** What was last asked for, and of which answer. */
  #asked: Selection | null = null;
  #answer: unknown = null;
  /** How many are behind a selection; null where they could not be counted. */
  #found: { readonly of: Selection; readonly total: CustomersTotal | null } | null = null;
  /** Who they are, asked for when the list is opened; null until then. */
  #rows: readonly CustomerRow[] | null = null;
  #list: List | null = null;
  #isOpen = false;
  #isRevealed = false;
  #hasNoList = false;
  #page = 0;

  constructor(host: Host, selection: SelectionController, find: Finder) {
    this.#host = host;
    this.#selection = selection;
    this.#find = find;
    host.addController(this);
  }

  /** Asks anew for another selection, and for the same one of another answer. */
  hostUpdated(): void {
    const selection = this.#selection.chosen?.selection ?? null;
    const { answer } = this.#host;
    if (selection === this.#asked && answer === this.#answer) return;
    if (selection !== this.#asked) this.#begin(selection !== null);
    this.#asked = selection;
    this.#answer = answer;
    if (selection) void this.#ask(selection, answer);
  }

  /** The bar of the chosen mark, and the list below it where it is open. */
  render(messages: Messages, formats: Formats): TemplateResult {
    const selection = this.#selection.chosen?.selection ?? null;
    if (!selection) return html`${nothing}`;
    const texts = messages.selection;
    const found = this.#found?.of === selection ? this.#found : null;
    const total = found?.total ?? null;
    const rows = found && this.#rows;
    const title = titleOf(selection, messages, formats);
    const summary = total
      ? texts.summary(
          title,
          { value: total.count, text: formats.count(total.count) },
          formats.money(total.mrr),
        )
      : title;
    const hasFailed = this.#hasNoList || (found !== null && total === null);
    const isOpen = this.#isOpen && this.#list !== null && rows !== null;
    return html`
      <div class="customers" part="customers">
        <div class="customers-bar">
          <span role="status">${hasFailed ? texts.failed : summary}</span>
          <button type="button" aria-expanded=${String(isOpen)} ?disabled=${!total?.count} @click=${this.#toggle}>${texts.show}</button>
          <button type="button" @click=${this.#clear}>${texts.clear}</button>
        </div>
        ${isOpen ? this.#renderList(this.#list!, { rows: rows!, amounts: amountsOf(selection, messages) }, summary, messages, formats) : nothing}
      </div>
    `;
  }

  #renderList(
    list: List,
    { rows, amounts }: Pick<list.ListState, 'rows' | 'amounts'>,
    title: string,
    messages: Messages,
    formats: Formats,
  ): TemplateResult {
    const showsIds = this.#host.showIds || this.#isRevealed;
    const state = {
      rows,
      amounts,
      page: this.#page,
      showsIds,
      canReveal: !this.#host.showIds,
      turn: (page: number) => {
        this.#page = page;
        this.#host.requestUpdate();
      },
      reveal: () => {
        this.#isRevealed = !this.#isRevealed;
        this.#host.requestUpdate();
      },
      save: () =>
        void this.#save(list.customersTable({ rows, showsIds, amounts }, messages, formats), title),
    };
    return list.renderList(state, title, messages, formats);
  }

  /** Ids that were revealed are those of one selection. */
  #begin(keepsOpen: boolean): void {
    this.#rows = null;
    this.#isRevealed = false;
    this.#hasNoList = false;
    this.#page = 0;
    if (!keepsOpen) this.#isOpen = false;
  }

  async #ask(selection: Selection, answer: unknown): Promise<void> {
    let total: CustomersTotal | null = null;
    let rows: readonly CustomerRow[] | null = null;
    try {
      total = await this.#find.customersTotal(selection);
      if (this.#isOpen) rows = await this.#find.customers(selection);
    } catch {
      // The bar says so.
    }
    if (selection !== this.#asked || answer !== this.#answer) return;
    this.#found = { of: selection, total };
    this.#rows = rows;
    // It may have been opened meanwhile.
    if (total && this.#isOpen && !rows) await this.#bringRows(selection, answer);
    // An answer may come while the chart is being drawn, which would not see it.
    await this.#host.updateComplete;
    this.#host.requestUpdate();
  }

  /** The list itself, of which there may be a hundred thousand rows, is brought when it is opened. */
  async #bringRows(selection: Selection, answer: unknown): Promise<void> {
    try {
      const rows = await this.#find.customers(selection);
      if (selection === this.#asked && answer === this.#answer) this.#rows = rows;
    } catch {
      this.#isOpen = false;
      this.#hasNoList = true;
    }
  }

  readonly #toggle = async (): Promise<void> => {
    this.#isOpen = !this.#isOpen;
    this.#hasNoList = false;
    this.#host.requestUpdate();
    if (!this.#isOpen) return;
    try {
      this.#list ??= await import('./customers/list.js');
    } catch {
      this.#isOpen = false;
      this.#hasNoList = true;
    }
    const selection = this.#asked;
    if (selection && this.#isOpen && !this.#rows) await this.#bringRows(selection, this.#answer);
    this.#host.requestUpdate();
  };

  readonly #clear = (): void => {
    const mark = this.#selection.chosen?.mark ?? '';
    this.#selection.clear();
    // The button goes away, and the focus goes back to where the choice was made, or near it.
    const root = this.#host.renderRoot;
    const place = `:is([tabindex], button)[data-mark="${CSS.escape(mark)}"]`;
    (
      root.querySelector<SVGElement>(place) ??
      root.querySelector<HTMLElement>('.menu-button, .explain')
    )?.focus();
  };

  async #save(table: ReturnType<List['customersTable']>, title: string): Promise<void> {
    let ok = false;
    try {
      const [{ tableFile }, { download, fileName }] = await Promise.all([
        import('./export/save.js'),
        import('./export/download.js'),
      ]);
      download(tableFile(table), fileName(title, 'csv'));
      ok = true;
    } catch (fault) {
      console.warn(`<${this.#host.localName}>: the csv could not be made.`, fault);
    }
    this.#host.dispatchEvent(new ChurnExportEvent('csv', ok));
  }
}

/** The values that a selection is about. */
function valuesOf(where: Where, { selection: { none, others } }: Messages): string {
  return conditionsOf(where)
    .map(({ isNot, values }) => (isNot ? others : values.map((value) => value ?? none).join(', ')))
    .join(', ');
}

/** What the amounts of a selection are, where that is not simply MRR. */
function amountsOf(selection: Selection, { selection: { amounts } }: Messages): string | null {
  return ('period' in selection && amounts[selection.movement]) || null;
}

/** A period by its name, or several by those of the first and the last. */
function spanOf(first: string, last: string | undefined, { period }: Formats): string {
  return [first, ...(last === undefined || last === first ? [] : [last])].map(period).join(' – ');
}

/** What was chosen, in words. */
export function titleOf(selection: Selection, messages: Messages, formats: Formats): string {
  const texts = messages.selection;
  if ('period' in selection) {
    const { movement, period, to, where } = selection;
    const title = texts.movement(texts.movements[movement], spanOf(period, to, formats));
    return where ? `${title} · ${valuesOf(where, messages)}` : title;
  }
  if ('cohort' in selection) {
    const { cohort, to, age } = selection;
    const name = spanOf(cohort, to, formats);
    return age === undefined ? texts.cohort(name) : texts.cohortAt(name, formats.count(age));
  }
  if ('reason' in selection) return texts.reason(selection.reason);
  if ('customer' in selection) return texts.customer;
  return texts.value(...selection.value);
}
