import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { WaterfallMessages } from '../../locales/messages/waterfall.js';

type Host = ReactiveControllerHost & HTMLElement & { of: string | null };

/** Lets a reader open the bridge of one of several periods, go on to the next, and come back. */
export class PeriodChoice {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** For `click` on what holds the periods. */
  readonly onClick = ({ target }: Event): void => {
    if (target instanceof Element && target.matches('.opens')) this.#open(target);
  };

  /** For `keydown` on what holds the periods. */
  readonly onKeyDown = (event: KeyboardEvent): void => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    if ((key !== 'Enter' && key !== ' ') || altKey || ctrlKey || metaKey) return;
    if (!(target instanceof Element) || !target.matches('[role="listitem"]')) return;
    event.preventDefault();
    this.#open(target);
  };

  /** The name of the open period between ways to those beside it, and the way back to all. */
  render(
    periods: readonly string[],
    open: string,
    name: string,
    { allPeriods, before, after }: WaterfallMessages,
  ): TemplateResult {
    const at = periods.indexOf(open);
    return html`<div class="periods" part="periods">
      <button type="button" class="back" @click=${this.#back}>${allPeriods}</button>
      <span class="steps">
        ${this.#step('before', before, periods[at - 1])}
        <span class="open" aria-live="polite">${name}</span>
        ${this.#step('after', after, periods[at + 1])}
      </span>
    </div>`;
  }

  #step(name: string, label: string, period: string | undefined): TemplateResult {
    const go = (): void => {
      if (period !== undefined) this.#host.of = period;
    };
    // Not disabled at an end, since the focus would be lost there.
    return html`<button type="button" class="step ${name}" aria-label=${label} title=${label}
      aria-disabled=${String(period === undefined)} @click=${go}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3l5 5-5 5"></path></svg>
    </button>`;
  }

  #open(within: Element): void {
    this.#host.of = within.closest('[data-period]')!.getAttribute('data-period');
    void this.#focus('.back');
  }

  readonly #back = (): void => {
    const open = this.#host.of;
    this.#host.of = null;
    if (open !== null) void this.#focus(`[data-mark="${CSS.escape(open)}"], .table-frame`);
  };

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
  }
}
