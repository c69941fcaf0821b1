import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Messages } from '../locales/messages.js';
import type { CustomerRow } from '../metrics/customers-in.js';
import type { Selection } from '../metrics/selection.js';
import type { Formats } from '../scene/formats.js';
import type * as list from './customers/list.js';
import { ChurnExportEvent } from './events.js';
import type { SelectionController } from './selection.js';

type List = typeof list;

type Host = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: ParentNode; readonly showIds: boolean };

/**
 * Says under a chart how many customers are behind the chosen mark, and lists them on demand.
 *
 * Ids are not in the page until they are revealed, or the page's author lets them (`show-ids`). The
 * list is loaded when it is first opened.
 */
export class CustomersController {
  readonly #host: Host;
  readonly #selection: SelectionController;
  readonly #find: (selection: Selection) => Promise<readonly CustomerRow[]>;
  #asked: Selection | null = null;
  #rows: readonly CustomerRow[] | null = null;
  #list: List | null = null;
  #isOpen = false;
  #isRevealed = false;
  #hasFailed = false;
  #page = 0;

  constructor(
    host: Host,
    selection: SelectionController,
    find: (selection: Selection) => Promise<readonly CustomerRow[]>,
  ) {
    this.#host = host;
    this.#selection = selection;
    this.#find = find;
  }

  /** The bar of the chosen mark, and the list below it where it is open. */
  render(messages: Messages, formats: Formats): TemplateResult {
    const selection = this.#selection.chosen?.selection ?? null;
    if (selection !== this.#asked) this.#ask(selection);
    if (!selection) return html`${nothing}`;
    const texts = messages.selection;
    const rows = this.#rows;
    const title = titleOf(selection, messages, formats);
    const mrr = rows?.reduce((sum, row) => sum + row.mrr, 0) ?? 0;
    const count = rows?.length ?? 0;
    const summary = rows
      ? texts.summary(title, { value: count, text: formats.count(count) }, formats.money(mrr))
      : title;
    return html`
      <div class="customers" part="customers">
        <div class="customers-bar">
          <span role="status">${this.#hasFailed ? texts.failed : summary}</span>
          <button type="button" aria-expanded=${String(this.#isOpen)} ?disabled=${!rows} @click=${this.#toggle}>${texts.show}</button>
          <button type="button" @click=${this.#clear}>${texts.clear}</button>
        </div>
        ${this.#isOpen && this.#list && rows ? this.#renderList(this.#list, rows, summary, messages, formats) : nothing}
      </div>
    `;
  }

  #renderList(
    list: List,
    rows: readonly CustomerRow[],
    title: string,
    messages: Messages,
    formats: Formats,
  ): TemplateResult {
    const showsIds = this.#host.showIds || this.#isRevealed;
    const state = {
      rows,
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
      save: () => void this.#save(list.customersTable(rows, showsIds, messages, formats), title),
    };
    return list.renderList(state, title, messages, formats);
  }

  #ask(selection: Selection | null): void {
    this.#asked = selection;
    this.#rows = null;
    this.#isRevealed = false;
    this.#hasFailed = false;
    this.#page = 0;
    if (!selection) this.#isOpen = false;
    else void this.#answer(selection);
  }

  async #answer(selection: Selection): Promise<void> {
    let rows: readonly CustomerRow[] | null = null;
    try {
      rows = await this.#find(selection);
    } catch {
      this.#hasFailed = true;
    }
    if (selection !== this.#asked) return;
    this.#rows = rows;
    // An answer may come while the chart is being drawn, which would not see it.
    await this.#host.updateComplete;
    this.#host.requestUpdate();
  }

  readonly #toggle = async (): Promise<void> => {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
    if (this.#list) return;
    try {
      this.#list = await import('./customers/list.js');
    } catch {
      this.#hasFailed = true;
    }
    this.#host.requestUpdate();
  };

  readonly #clear = (): void => {
    const mark = this.#selection.chosen?.mark ?? '';
    this.#selection.clear();
    // The button goes away, and the focus goes back to where the choice was made.
    this.#host.renderRoot.querySelector<SVGElement>(`[data-mark="${CSS.escape(mark)}"]`)?.focus();
  };

  async #save(table: ReturnType<List['customersTable']>, title: string): Promise<void> {
    let ok = false;
    try {
      const [{ exported }, { download, fileName }] = await Promise.all([
        import('./export/save.js'),
        import('./export/download.js'),
      ]);
      download(await exported('csv', { table, picture: null }), fileName(title, 'csv'));
      ok = true;
    } catch (fault) {
      console.warn(`<${this.#host.localName}>: the csv could not be made.`, fault);
    }
    this.#host.dispatchEvent(new ChurnExportEvent('csv', ok));
  }
}

/** What was chosen, in words. */
function titleOf(selection: Selection, messages: Messages, formats: Formats): string {
  const texts = messages.selection;
  if ('period' in selection) {
    const { movement, period } = selection;
    const name =
      movement === 'joinedAndLeft' ? texts.joinedAndLeft : messages.waterfall.names[movement];
    return texts.movement(name, formats.period(period));
  }
  if ('cohort' in selection) {
    const { cohort, age } = selection;
    const name = formats.period(cohort);
    return age === undefined ? texts.cohort(name) : texts.cohortAt(name, formats.count(age));
  }
  if ('reason' in selection) return texts.reason(selection.reason);
  return texts.value(...selection.value);
}
