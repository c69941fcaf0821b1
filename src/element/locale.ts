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

/** One observer of the page's `lang` and `dir` serves every element. */
function observePage(): void {
  if (observer) return;
  observer = new MutationObserver(() => hosts.forEach((host) => host.requestUpdate()));
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['lang', 'dir'],
    subtree: true,
  });
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
    observePage();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  hostUpdate(): void {
    this.language = languageTag(nearest(this.#host, 'lang'));
    this.direction = nearest(this.#host, 'dir') === 'rtl' ? 'rtl' : 'ltr';
    this.messages = this.#messagesFor(this.language.split('-')[0]!.toLowerCase());
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
