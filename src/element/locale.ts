import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en } from '../locales/en.js';
import type { Messages } from '../locales/messages.js';

type Host = ReactiveControllerHost & Element;

/** The languages beside English, each of which is loaded when an element asks for it. */
const OTHERS: Readonly<Record<string, () => Promise<Messages>>> = {
  zh: async () => (await import('../locales/zh.js')).zh,
};

const loaded = new Map<string, Messages>([['en', en]]);
const hosts = new Set<Host>();
let observer: MutationObserver | undefined;
const observed = new WeakSet<Node>();

/** One observer of `lang` and `dir`, in the page and in the shadow roots around, serves every element. */
function observeAround(host: Host): void {
  observer ??= new MutationObserver(() => hosts.forEach((one) => one.requestUpdate()));
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
  }

  hostUpdate(): void {
    const language = languageTag(nearest(this.#host, 'lang'));
    const name = language.split('-')[0]!.toLowerCase();
    // Numbers and dates in a language the words are not in would be read as a mistake.
    this.language = name === 'en' || Object.hasOwn(OTHERS, name) ? language : 'en';
    this.direction = nearest(this.#host, 'dir') === 'rtl' ? 'rtl' : 'ltr';
    this.messages = this.#messagesFor(name);
  }

  #messagesFor(name: string): Messages | null {
    const known = loaded.get(name);
    if (known) return known;
    const load = OTHERS[name];
    if (!load) return en;
    const speak = (messages: Messages): void => {
      loaded.set(name, messages);
      this.#host.requestUpdate();
    };
    load().then(speak, () => speak(en));
    return null;
  }
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
