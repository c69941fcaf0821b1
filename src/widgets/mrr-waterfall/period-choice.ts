import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { WaterfallMessages } from '../../locales/messages/waterfall.js';
import { rangeName, spanOf } from './range.js';
import { RangePicker, type RangeListener } from './range-picker.js';

type Host = ReactiveControllerHost & HTMLElement & { of: string | null };

/** The periods whose bridge is open, of all that there are. */
export interface OpenPeriods {
  readonly all: readonly string[];
  readonly first: string;
  readonly last: string;
  /** What they are called. */
  readonly name: string;
}

/** Lets a reader open the bridge of one or several of many periods, go on to the next, and come back. */
export class PeriodChoice implements RangeListener {
  /** How a period is written. */
  write: (period: string) => string = (period) => period;
  readonly #host: Host;
  /** Picks several. */
  readonly #picker = new RangePicker(this);
  /** The period that the focus goes back to. */
  #first = '';

  constructor(host: Host) {
    this.#host = host;
  }

  name(first: string, last: string): string {
    return spanOf(first, last, this.write);
  }

  open(name: string): void {
    this.#host.of = name;
    void this.#focus('.back');
  }

  /** For `click` on what holds the periods. */
  readonly onClick = ({ target }: Event): void => {
    if (target instanceof Element && target.matches('.opens')) this.#openAt(target);
  };

  readonly onPointerDown = (event: PointerEvent): void => this.#picker.onPointerDown(event);

  readonly onFocusOut = (event: FocusEvent): void => this.#picker.onFocusOut(event);

  /** For `keydown` on what holds the periods, when it has moved the focus. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    if (this.#picker.onKeyDown(event, this.#host.shadowRoot?.activeElement ?? null)) return;
    if (key !== 'Enter' && key !== ' ') return;
    if (!(target instanceof Element) || !target.matches('[role="listitem"]')) return;
    event.preventDefault();
    this.#openAt(target);
  };

  /** The name of the open periods between ways to those beside them, and the way back to all. */
  render(
    { all, first, last, name }: OpenPeriods,
    { allPeriods, before, after }: WaterfallMessages,
  ): TemplateResult {
    this.#first = first;
    const [from, to] = [all.indexOf(first), all.indexOf(last)];
    return html`<div class="periods" part="periods" @keydown=${this.#onEscape}>
      <button type="button" class="back" @click=${this.#back}>${allPeriods}</button>
      <span class="steps">
        ${this.#step('before', before, all[from - 1], all[to - 1])}
        <span class="open" aria-live="polite">${name}</span>
        ${this.#step('after', after, all[from + 1], all[to + 1])}
      </span>
    </div>`;
  }

  #step(
    name: string,
    label: string,
    first: string | undefined,
    last: string | undefined,
  ): TemplateResult {
    const isEnd = first === undefined || last === undefined;
    const go = (): void => {
      if (!isEnd) this.#host.of = rangeName(first, last);
    };
    // Not disabled at an end, since the focus would be lost there.
    return html`<button type="button" class="step ${name}" aria-label=${label} title=${label}
      aria-disabled=${String(isEnd)} @click=${go}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3l5 5-5 5"></path></svg>
    </button>`;
  }

  #openAt(within: Element): void {
    this.open(within.closest('[data-period]')!.getAttribute('data-period')!);
  }

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#back();
  };

  readonly #back = (): void => {
    const isOpen = this.#host.of !== null;
    this.#host.of = null;
    if (isOpen) void this.#focus(`[data-mark="${CSS.escape(this.#first)}"], .table-frame`);
  };

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }
}
