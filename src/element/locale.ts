import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { shared } from '../locales/en/shared.js';
import type { ChartMessages, Messages, WidgetMessages } from '../locales/messages.js';
import { languageFor, setLanguage, type Language } from './languages.js';

type Host = ReactiveControllerHost & Element;

/** What a kind of element says in English, and no other one does. */
type English = Partial<WidgetMessages>;

/** The texts of languages beside English by the page's tag, or what has become of them so far. */
const texts = new Map<Language, Map<string, Messages | 'loading' | 'failed'>>();
/** What a chart is drawn with is there from the start in English. */
const ENGLISH = languageFor('en');
/** What its tools say. */
let englishTools: Pick<Messages, 'selection' | 'tools'> | null = null;

const hosts = new Set<Host>();
let observer: MutationObserver | undefined;
const observed = new WeakSet<Node>();

const updateAll = (): void => hosts.forEach((host) => host.requestUpdate());

/**
 * Teaches every element on the page a language, or other words for one it knows.
 *
 * @param tag what `lang` begins with: `de`, or `de-AT` for Austria alone
 * @throws RangeError where the tag is none
 * @example
 * addLanguage('de', {
 *   messages: async () => (await import('./german.js')).messages,
 *   explanation: async () => (await import('./german.js')).explanation,
 * });
 */
export function addLanguage(tag: string, language: Language): void {
  setLanguage(tag, language);
  updateAll();
}

/** The texts of a language, once they are there. */
function messagesIn(language: Language, tag: string): Messages | 'loading' | 'failed' {
  const byTag = texts.get(language) ?? new Map<string, Messages | 'loading' | 'failed'>();
  const known = byTag.get(tag);
  if (known !== undefined) return known;
  texts.set(language, byTag.set(tag, 'loading'));
  const settle = (outcome: Messages | 'failed'): void => {
    byTag.set(tag, outcome);
    updateAll();
  };
  language.messages(tag).then(settle, () => settle('failed'));
  return 'loading';
}

/** One observer of `lang` and `dir`, in the page and in the shadow roots around, serves every element. */
function observeAround(host: Host): void {
  observer ??= new MutationObserver(updateAll);
  for (let root = host.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
    if (!observed.has(root)) {
      observed.add(root);
      const attributeFilter = ['lang', 'dir'];
      observer.observe(root, { attributes: true, attributeFilter, subtree: true });
    }
    if (!(root instanceof ShadowRoot)) return;
  }
}

/** Tells its host in which language and direction to speak: those of the nearest `lang` and `dir`. */
export class LocaleController implements ReactiveController {
  /** The nearest language tag, which numbers and dates follow. */
  language = 'en';
  direction: 'ltr' | 'rtl' = 'ltr';
  /** The texts, or null while another language's are being loaded. */
  messages: ChartMessages | null;
  readonly #host: Host;
  readonly #english: ChartMessages;
  /** The texts of another language than English. */
  #foreign: Messages | null = null;
  #wantsTools = false;
  /** Whether the texts of the tools could not be loaded. */
  hasFailed = false;
  #waiting: (() => void)[] = [];

  constructor(host: Host, english: English) {
    this.#host = host;
    // An element has none of what others say.
    this.#english = { ...shared, ...english } as ChartMessages;
    this.messages = this.#english;
    host.addController(this);
  }

  /** The texts with those of the tools; null while these are not there, see `bringAll`. */
  get all(): Messages | null {
    return this.#foreign ?? (englishTools && { ...this.#english, ...englishTools });
  }

  /** Brings the texts of the tools, also when the language changes later. */
  async bringAll(): Promise<void> {
    this.#wantsTools = true;
    this.hasFailed = false;
    if (this.#foreign || englishTools) return;
    try {
      englishTools = (await import('../locales/en/tools.js')).tools;
    } catch (fault) {
      this.hasFailed = true;
      this.#host.requestUpdate();
      throw fault;
    }
    updateAll();
  }

  hostConnected(): void {
    hosts.add(this.#host);
    observeAround(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    this.#release();
  }

  /** Resolves when the texts are there. */
  async spoken(): Promise<void> {
    if (this.messages) return;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #release(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  hostUpdate(): void {
    const tag = languageTag(nearest(this.#host, 'lang'));
    const language = languageFor(tag);
    // Numbers and dates in a language the words are not in would be read as a mistake.
    this.language = language ? tag : 'en';
    this.direction = directionOf(this.#host);
    const isEnglish = !language || language === ENGLISH;
    const found = isEnglish ? 'failed' : messagesIn(language, tag);
    this.#foreign = typeof found === 'object' ? found : null;
    this.messages = this.#foreign ?? (found === 'loading' ? null : this.#english);
    if (this.#wantsTools && this.messages && !this.all && !this.hasFailed)
      this.bringAll().catch(() => undefined);
    if (this.messages) this.#release();
  }
}

/** What the nearest `dir` says; where it leaves it to the text, what the browser makes of it. */
function directionOf(host: Element): 'ltr' | 'rtl' {
  const said = nearest(host, 'dir')?.toLowerCase();
  const direction = said === 'auto' ? getComputedStyle(host).direction : said;
  return direction === 'rtl' ? 'rtl' : 'ltr';
}

/** An attribute of the element or of the nearest ancestor that has it, across shadow roots. */
function nearest(element: Element, attribute: string): string | null {
  for (let at: Element | null = element; at;) {
    const found: Element | null = at.closest(`[${attribute}]`);
    if (found) return found.getAttribute(attribute);
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** A tag that `Intl` accepts; English for anything else. */
function languageTag(text: string | null): string {
  try {
    return Intl.getCanonicalLocales(text?.trim() || 'en')[0] ?? 'en';
  } catch {
    return 'en';
  }
}
