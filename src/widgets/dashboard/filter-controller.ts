import type { ReactiveControllerHost } from 'lit';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { MetricOptions, Where } from '../../metrics/options.js';
import type { Selection } from '../../metrics/selection.js';
import { AddressController } from './address.js';
import { ChurnFilterEvent } from './filter-event.js';
import { without, withValue } from './filters.js';
import type { Members } from './members.js';
import { readState, stateText, type DashboardState } from './state.js';

/** The settings that those inside follow at once. */
type Live = Pick<DashboardState, 'where' | 'period' | 'from' | 'to' | 'basis'>;

type Host = ReactiveControllerHost &
  HTMLElement & {
    where: Where | string | null;
    selection: Selection | null;
    period: Live['period'];
    from: string | null;
    to: string | null;
    basis: Live['basis'];
    currency: string | null;
    readonly urlState: string | null;
    /** @throws ChurnError where a filter cannot be read */
    readonly metricOptions: MetricOptions;
  };

/** What is filtered in a dashboard: by its settings, by its reader, by the address of the page. */
export class FilterController {
  /** Whether something in the address could not be read. */
  hasBadAddress = false;
  /** The settings that can be read; those of before where new ones cannot. */
  live: Live = { where: null, period: 'month', from: null, to: null, basis: null };
  readonly #host: Host;
  readonly #members: Members;
  readonly #address: AddressController;
  /** The settings of the page, beside which the address names what a reader has changed. */
  #initial: DashboardState | null = null;
  /** The currency that was read of the address; null for none. */
  #addressed: string | null = null;
  /** What the page was last told; null before the first time. */
  #told: string | null = null;

  constructor(host: Host, members: Members) {
    this.#host = host;
    this.#members = members;
    this.#address = new AddressController(host, () => this.#readAddress());
  }

  /** What is chosen now. */
  get state(): DashboardState {
    const { selection, chooser: chosenIn } = this.#members;
    return { ...this.live, selection, chosenIn, currency: this.#host.currency };
  }

  /** Follows the settings, and at first the address. */
  follow(hasNewAddress: boolean): void {
    this.#followSettings();
    if (hasNewAddress) this.#readAddress();
  }

  /** Takes back a currency of the address that the records do not have. */
  compare({ currencies }: LedgerFacts): void {
    const { currency } = this.#host;
    if (!this.#isAddressed || currencies.length === 0) return;
    if (currencies.includes(currency!.trim().toUpperCase())) return;
    this.#host.currency = this.#initial?.currency ?? null;
    this.#tellBadAddress();
  }

  /** Changes what is chosen. */
  set(change: Partial<DashboardState>): void {
    const { chosenIn, ...settings } = change;
    if (settings.selection !== undefined) {
      this.#members.choose(settings.selection, chosenIn ?? null);
    }
    Object.assign(this.#host, settings);
    this.#followSettings();
    this.#host.requestUpdate();
  }

  /** Wants a value of a dimension, or no longer. */
  want(dimension: string, value: string | null, isWanted: boolean): void {
    this.set({ where: withValue(this.live.where, dimension, value, isWanted) });
  }

  /** Selects the customers behind a mark of an element; null selects all. */
  choose(selection: Selection | null, chooser: Element): void {
    this.#members.choose(selection, chooser);
    this.#host.selection = selection;
  }

  /** Removes a filter. */
  remove(about: { readonly dimension: string } | 'range' | 'selection'): void {
    if (about === 'selection') this.set({ selection: null });
    else if (about === 'range') this.set({ from: null, to: null });
    else this.set({ where: without(this.live.where, about.dimension) });
  }

  /** Removes all filters, and the currency of the address. */
  clear(): void {
    const currency = this.#isAddressed ? (this.#initial?.currency ?? null) : this.#host.currency;
    this.set({ where: null, from: null, to: null, selection: null, currency });
  }

  /** Tells the page of a filter that has changed, and writes the address. */
  tell(): void {
    const { where } = this.live;
    const { selection } = this.#members;
    const before = (this.#told ??= filterText(this.#initial ?? this.state));
    const now = filterText({ where, selection });
    if (this.#initial) this.#address.write(stateText(this.#publicState, this.#initial));
    if (now === before) return;
    this.#told = now;
    this.#host.dispatchEvent(new ChurnFilterEvent(where, selection));
  }

  /** What may stand in an address, where a single customer is nobody else's business. */
  get #publicState(): DashboardState {
    const { state } = this;
    const isOne = state.selection !== null && 'customer' in state.selection;
    return isOne ? { ...state, selection: null, chosenIn: null } : state;
  }

  #followSettings(): void {
    const { period, from, to, basis, selection } = this.#host;
    try {
      const { where } = this.#host.metricOptions;
      this.live = { where: where ?? null, period, from, to, basis };
      if (selection !== this.#members.selection) this.#members.choose(selection, null);
    } catch {
      // The question is refused for the same reason, which the page is told then.
    }
  }

  #readAddress(): void {
    const host = this.#host;
    if (host.urlState === null) {
      this.#initial = null;
      return;
    }
    this.#initial ??= this.state;
    const { state, isWhole } = readState(this.#address.read() ?? '{}');
    this.hasBadAddress = false;
    if (!isWhole) this.#tellBadAddress();
    this.#addressed = state.currency ?? null;
    this.set({ ...this.#initial, ...state });
  }

  /** Whether the currency is that of the address, and not one that was chosen since. */
  get #isAddressed(): boolean {
    return this.#addressed !== null && this.#host.currency === this.#addressed;
  }

  #tellBadAddress(): void {
    this.hasBadAddress = true;
    const { localName } = this.#host;
    console.warn(`<${localName}>: the address has filters that cannot be read.`);
  }
}

function filterText({ where, selection }: Pick<DashboardState, 'where' | 'selection'>): string {
  return JSON.stringify([where, selection]);
}
