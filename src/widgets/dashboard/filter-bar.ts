import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Messages } from '../../locales/messages.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { Formats } from '../../scene/formats.js';
import type { ActiveFilter } from './dashboard.text.js';
import type { FilterController } from './filter-controller.js';
import { renderFilters } from './filters.templates.js';
import { ValueList } from './value-list.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** The bar by which a reader filters a dashboard, and what takes filters away again. */
export class FilterBar {
  readonly #host: Host;
  readonly #filter: FilterController;
  readonly #values: ValueList;
  /** Whether a reader is about to choose two days. */
  #isOwnRange = false;
  /** The dimensions that a reader has added to the bar. */
  #added: readonly string[] = [];

  constructor(host: Host, filter: FilterController) {
    this.#host = host;
    this.#filter = filter;
    this.#values = new ValueList(host, (dimension, value, isWanted) =>
      filter.want(dimension, value, isWanted),
    );
  }

  /** The controls, for the records that there are. */
  render(facts: LedgerFacts, messages: Messages, formats: Formats): TemplateResult {
    return renderFilters({
      state: this.#filter.state,
      facts,
      messages,
      formats,
      values: this.#values,
      isOwnRange: this.#isOwnRange,
      added: this.#added,
      set: (change) => this.#filter.set(change),
      chooseOwnRange: (isOwn) => {
        this.#isOwnRange = isOwn;
        this.#host.requestUpdate();
      },
      add: (dimension) => {
        this.#added = [...this.#added, dimension];
        this.#host.requestUpdate();
      },
    });
  }

  /** Takes a filter away. */
  readonly remove = (about: ActiveFilter['about']): void => {
    if (about === 'range') this.#isOwnRange = false;
    this.#filter.remove(about);
    void this.#refocus();
  };

  /** Takes all filters away. */
  readonly clear = (): void => {
    this.#isOwnRange = false;
    this.#filter.clear();
    void this.#refocus();
  };

  /** The button that was pressed has gone; the focus goes to the next one of the kind. */
  async #refocus(): Promise<void> {
    await this.#host.updateComplete;
    const root = this.#host.renderRoot;
    if (!(root instanceof ShadowRoot) || root.activeElement) return;
    const next = root.querySelector<HTMLElement>('.chip') ?? root.querySelector('.control');
    (next as HTMLElement | null)?.focus();
  }
}
