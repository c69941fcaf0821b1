import { turn } from '../../data/slices.js';
import type { Dashboard, Member, Selected } from '../../element/dashboard-link.js';
import { dayOption, type MetricOptions } from '../../metrics/options.js';
import type { Selection } from '../../metrics/selection.js';
import type { Origin } from '../../data/source-cache.js';

/** What a dashboard has to say. */
export interface Word {
  readonly origin: Origin | null;
  readonly since: number;
  /** Whether there is nothing yet, and a load under way. */
  readonly isLoading: boolean;
  /** Whether there is nothing because a load has failed. */
  readonly hasFailed: boolean;
  readonly settings: Readonly<Record<string, unknown>>;
}

const SILENCE: Word = {
  origin: null,
  since: -Infinity,
  isLoading: false,
  hasFailed: false,
  settings: {},
};

type Host = HTMLElement & { readonly dashboard: Dashboard | null; requestUpdate: () => void };

/** The elements inside a dashboard, and what they are told. */
export class Members implements Dashboard {
  readonly #host: Host;
  readonly #reload: (since: number) => void;
  readonly #members = new Set<Member>();
  #word = SILENCE;
  #told = '';
  #selection: Selection | null = null;
  /** The element in which the selection was made, or what it was called in an earlier visit. */
  #chooser: Element | string | null = null;
  /** What that element asks with, which says whom the selection stands for; null while not known. */
  #selectedUnder: MetricOptions | null = null;
  #rounds = 0;

  constructor(host: Host, reload: (since: number) => void) {
    this.#host = host;
    this.#reload = reload;
  }

  get origin(): Origin | null {
    return this.#word.origin;
  }

  get since(): number {
    return this.#word.since;
  }

  get isLoading(): boolean {
    return this.#word.isLoading;
  }

  get hasFailed(): boolean {
    return this.#word.hasFailed;
  }

  get settings(): Readonly<Record<string, unknown>> {
    return this.#word.settings;
  }

  selectedFor(member: Element): Selected {
    if (this.#selection && !this.#isChooser(member)) return this.selected;
    return this.#host.dashboard?.selectedFor(this.#host) ?? {};
  }

  /** Who was chosen inside, and under which options; empty for nobody. */
  get selected(): Selected {
    if (!this.#selection) return {};
    const selectedUnder = this.#selectedUnder ?? undefined;
    return { selection: this.#selection, selectedUnder };
  }

  chosenIn(member: Element): Selection | null {
    return this.#isChooser(member) ? this.#selection : null;
  }

  /** What the element is called in which the selection was made; null where it is not inside. */
  get chooser(): string | null {
    if (typeof this.#chooser === 'string') return this.#chooser;
    return this.has(this.#chooser) ? this.#nameOf(this.#chooser) : null;
  }

  get selection(): Selection | null {
    return this.#selection;
  }

  /** @param chooser where it was chosen, or what that is called; null for nowhere inside */
  choose(selection: Selection | null, chooser: Element | string | null): void {
    this.#selection = selection;
    this.#chooser = selection && chooser;
    this.#selectedUnder = null;
    for (const member of this.#members) if (this.#isChooser(member)) this.#learn(member);
  }

  join(member: Member): void {
    this.#members.add(member);
  }

  leave(member: Member): void {
    // The one in which customers were chosen is kept in mind: who is moved leaves and joins again.
    this.#members.delete(member);
  }

  drawn(member: Member): void {
    if (!this.#isChooser(member)) return;
    const before = JSON.stringify(this.#selectedUnder);
    this.#learn(member);
    if (JSON.stringify(this.#selectedUnder) !== before) this.#host.requestUpdate();
  }

  reload(since: number): void {
    this.#reload(since);
  }

  has(element: EventTarget | null): element is Member {
    return this.#members.has(element as Member);
  }

  /** Tells everybody inside, where there is anything new to tell. */
  tell(word: Word): void {
    const isNewOrigin = word.origin !== this.#word.origin || word.since !== this.#word.since;
    const { settings, isLoading, hasFailed } = word;
    const text = JSON.stringify([settings, this.selected, isLoading, hasFailed, this.chooser]);
    this.#word = word;
    if (!isNewOrigin && text === this.#told) return;
    this.#told = text;
    void this.#tellAll();
  }

  /**
   * One after the other: to draw all of them anew would be one long task. The one in which customers
   * were chosen comes first, since it says who they are.
   */
  async #tellAll(): Promise<void> {
    const round = ++this.#rounds;
    const members = [...this.#members];
    const first = members.findIndex((member) => this.#isChooser(member));
    if (first > 0) members.unshift(...members.splice(first, 1));
    for (const member of members) {
      member.requestUpdate();
      await turn();
      if (round !== this.#rounds) return;
    }
  }

  /** Keeps what the element asks with in which customers were chosen. */
  #learn(chooser: Member): void {
    try {
      const options = chooser.metricOptions;
      for (const name of ['asOf', 'from', 'to'] as const) {
        if (options[name] !== undefined) dayOption(name, options[name]);
      }
      this.#selectedUnder = options;
    } catch {
      // It says itself what it cannot read; whom it showed before are still chosen.
    }
  }

  #isChooser(member: Element): boolean {
    if (typeof this.#chooser === 'string') return this.#nameOf(member) === this.#chooser;
    return this.#chooser === member;
  }

  /** The tag of an element, and which of this tag it is from the second on. */
  #nameOf(element: Element): string {
    const alike = [...this.#members]
      .filter(({ localName }) => localName === element.localName)
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const index = alike.indexOf(element as Member);
    return index > 0 ? `${element.localName}.${index + 1}` : element.localName;
  }
}
