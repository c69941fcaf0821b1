import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { placeBeside } from '../../element/popover.js';
import type { Messages } from '../../locales/messages.js';
import type { Dimension } from '../../metrics/ledger.js';
import type { Condition } from '../../metrics/where.js';
import type { Formats } from '../../scene/formats.js';
import { isWanted } from './filters.js';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** A dimension and what is wanted of it. */
export interface ValueFilter {
  readonly dimension: Dimension;
  readonly condition: Condition;
}

/** So many values are listed at a time; the search finds the others. */
export const MOST_LISTED = 100;

/** More values than this can be searched. */
const MANY = 8;

/** Where these keys lead to in a list. */
const KEYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/**
 * Buttons that open the values of a dimension, of which a reader wants some.
 *
 * The open one is in the top layer; it is put away when the focus or a click goes elsewhere, and goes
 * with its button when the page moves. Only the first values are in the page, also of thousands.
 */
export class ValueList implements ReactiveController {
  readonly #host: Host;
  readonly #choose: (dimension: string, value: string | null, isWanted: boolean) => void;
  #open: string | null = null;
  #search = '';
  /** The values that were wanted when the list was opened. */
  #first: Condition['values'] = [];
  #button: HTMLElement | null = null;
  #panel: HTMLElement | null = null;

  /** @param choose called when a reader wants a value, or no longer */
  constructor(
    host: Host,
    choose: (dimension: string, value: string | null, isWanted: boolean) => void,
  ) {
    this.#host = host;
    this.#choose = choose;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unwatch();
    this.#open = null;
  }

  /** The button of a dimension and its values, which are listed while they are open. */
  render(filter: ValueFilter, index: number, messages: Messages, formats: Formats): TemplateResult {
    const { name } = filter.dimension;
    const { values, isNot } = filter.condition;
    const count = values.length > 0 ? `${isNot ? '≠ ' : ''}${formats.count(values.length)}` : '';
    const id = `values-${index}`;
    return html`
      <button
        class="control values-button"
        part="dimension"
        type="button"
        popovertarget=${id}
        aria-haspopup="dialog"
      ><bdi>${name}</bdi>${count ? html`<span class="count">${count}</span>` : nothing}</button>
      <div
        class="values"
        part="values"
        id=${id}
        popover
        role="dialog"
        aria-label=${messages.dashboard.valuesOf(name)}
        @toggle=${(event: ToggleEvent) => void this.#onToggle(event, filter)}
        @keydown=${this.#onKeyDown}
        @focusout=${this.#onFocusOut}
      >
        ${this.#open === name ? this.#renderValues(filter, messages, formats) : nothing}
      </div>
    `;
  }

  #renderValues(
    { dimension, condition }: ValueFilter,
    { dashboard: texts, selection: { none } }: Messages,
    formats: Formats,
  ): TemplateResult {
    const { name, values } = dimension;
    const search = this.#search.toLocaleLowerCase(formats.language);
    const wordsOf = (value: string | null): string => value ?? none;
    const found = values.filter((value) =>
      wordsOf(value).toLocaleLowerCase(formats.language).includes(search),
    );
    const chosen = found.filter((value) => this.#first.includes(value));
    const others = found.filter((value) => !this.#first.includes(value));
    // Those that were chosen come first where not all have room.
    const listed = (found.length > MOST_LISTED ? [...chosen, ...others] : found).slice(
      0,
      MOST_LISTED,
    );
    const count = { value: found.length, text: formats.count(found.length) };
    return html`
      ${
        values.length > MANY
          ? html`<input
              class="search"
              part="search"
              type="search"
              autocomplete="off"
              aria-label=${texts.search(name)}
              placeholder=${texts.search(name)}
              .value=${live(this.#search)}
              @input=${this.#onSearch}
            />`
          : nothing
      }
      <div class="options" role="group" aria-label=${texts.valuesOf(name)}>
        ${repeat(
          listed,
          (value) => JSON.stringify(value),
          (value, at) => html`
            <label>
              <input
                part="value"
                type="checkbox"
                tabindex=${at === 0 ? 0 : -1}
                .checked=${live(isWanted(condition, value))}
                @change=${(event: Event) =>
                  this.#choose(name, value, (event.target as HTMLInputElement).checked)}
              /><bdi>${wordsOf(value)}</bdi>
            </label>
          `,
        )}
      </div>
      <p class="found" role="status">
        ${found.length === 0 ? texts.noValues : nothing}
        ${found.length > listed.length ? texts.listed(formats.count(listed.length), count) : nothing}
      </p>
    `;
  }

  readonly #onSearch = ({ target }: Event): void => {
    this.#search = (target as HTMLInputElement).value;
    this.#host.requestUpdate();
  };

  async #onToggle(event: ToggleEvent, { dimension, condition }: ValueFilter): Promise<void> {
    const panel = event.currentTarget as HTMLElement;
    const isOpen = event.newState === 'open';
    if (!isOpen && this.#panel !== panel) return;
    this.#unwatch();
    this.#open = isOpen ? dimension.name : null;
    this.#first = condition.values;
    this.#search = '';
    this.#host.requestUpdate();
    if (!isOpen) return;
    this.#panel = panel;
    this.#button = panel.previousElementSibling as HTMLElement;
    await this.#host.updateComplete;
    this.#place();
    panel.querySelector('input')?.focus();
    const view = panel.ownerDocument.defaultView;
    view?.addEventListener('scroll', this.#place, { capture: true, passive: true });
    view?.addEventListener('resize', this.#place);
  }

  #unwatch(): void {
    this.#panel?.ownerDocument.defaultView?.removeEventListener('scroll', this.#place, true);
    this.#panel?.ownerDocument.defaultView?.removeEventListener('resize', this.#place);
    this.#panel = null;
  }

  readonly #place = (): void => {
    if (this.#panel && this.#button) {
      placeBeside(this.#panel, this.#button.getBoundingClientRect(), 'start');
    }
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return this.#button?.focus();
    const lead = KEYS[event.key];
    const panel = event.currentTarget as HTMLElement;
    const boxes = [...panel.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const at = boxes.indexOf(event.target as HTMLInputElement);
    const isInSearch = at < 0;
    if (!lead || boxes.length === 0 || (isInSearch && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    boxes[isInSearch ? 0 : lead(at, boxes.length - 1)]!.focus();
  };

  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // The window has lost the focus, or something was pressed that does not take it.
    if (!relatedTarget) return;
    const panel = currentTarget as HTMLElement;
    if (panel.contains(relatedTarget as Node) || relatedTarget === this.#button) return;
    panel.hidePopover();
  };
}
