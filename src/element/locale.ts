import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en } from '../locales/en.js';
import type { Messages } from '../locales/messages.js';
import { languageFor, setLanguage, type Language } from './languages.js';

type Host = ReactiveControllerHost & Element;

/** The texts of languages beside English by the page's tag; null while they are on their way. */
const texts = new Map<Language, Map<string, Messages | null>>();
/** English is there from the start. */
const ENGLISH = languageFor('en');

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

/** The texts of a language, or null while they are being loaded; English where that fails. */
function messagesIn(language: Language, tag: string): Messages | null {
  const byTag = texts.get(language) ?? new Map<string, Messages | null>();
  const known = byTag.get(tag);
  if (known !== undefined) return known;
  texts.set(language, byTag.set(tag, null));
  const speak = (messages: Messages): void => {
    byTag.set(tag, messages);
    updateAll();
  };
  language.messages(tag).then(speak, () => speak(en));
  return null;
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
  messages: Messages | null = en;
  readonly #host: Host;
  #waiting: (() => void)[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
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
    this.messages = isEnglish ? en : messagesIn(language, tag);
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
