import { html, nothing, type TemplateResult } from 'lit';
import type { SharedMessages } from '../locales/messages/shared.js';
import type { LedgerFacts } from '../metrics/ledger.js';

export { choice as styles } from './currency-choice.styles.js';

type Host = Element & { currency: string | null; readonly rates: unknown };

/**
 * Lets a reader choose the currency of money where the records have several, which are never added
 * up without rates. What the page has fixed stays fixed.
 */
export class CurrencyChoice {
  readonly #host: Host;
  /** What the reader has chosen; the page has fixed any other currency. */
  #chosen: string | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The choice, in the foot of a chart of money; nothing where there is none. */
  render(
    { currency, currencies }: LedgerFacts,
    messages: SharedMessages,
  ): TemplateResult | typeof nothing {
    const names = currencies.includes(currency) ? currencies : [currency, ...currencies];
    if (names.length < 2 || this.#host.rates || this.#isFixed) return nothing;
    const shown = this.#host.currency || currency;
    return html`<label class="currency">
      <span>${messages.currency}</span>
      <select part="currency" @change=${this.#onChange}>
        ${names.map((name) => html`<option value=${name} .selected=${name === shown}>${name || '–'}</option>`)}
      </select>
    </label>`;
  }

  get #isFixed(): boolean {
    const { currency } = this.#host;
    return Boolean(currency) && currency !== this.#chosen;
  }

  readonly #onChange = ({ target }: Event): void => {
    this.#chosen = (target as HTMLSelectElement).value;
    this.#host.currency = this.#chosen;
  };
}
