import { addLanguage } from '../../src/element/locale.js';
import { en } from '../../src/locales/en.js';
import { en as explained } from '../../src/locales/explain/en.js';

/** The language whose words are English in full-width letters, so that any other letter stands out. */
export const PSEUDO = 'en-XA';

/** What is code rather than text in a catalogue. */
const CODES: ReadonlySet<string> = new Set(['language', 'direction']);

const WIDTH = 'ａ'.charCodeAt(0) - 'a'.charCodeAt(0);

/** A text with its Latin letters replaced by full-width ones. */
export function disguised(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + WIDTH));
}

/** A catalogue, or a part of one, in which every text is disguised, also those made by functions. */
function disguise(value: unknown): unknown {
  if (typeof value === 'string') return disguised(value);
  if (typeof value === 'function') {
    return (...values: unknown[]) => disguise((value as (...all: unknown[]) => unknown)(...values));
  }
  if (Array.isArray(value)) return value.map(disguise);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, CODES.has(key) ? part : disguise(part)]),
  );
}

/** Teaches the elements on the page the language {@link PSEUDO}. */
export function addPseudoLanguage(): void {
  const speak = <M extends object>(catalogue: M): Promise<M> =>
    Promise.resolve({ ...(disguise(catalogue) as M), language: PSEUDO });
  addLanguage(PSEUDO, { messages: () => speak(en), explanation: () => speak(explained) });
}

const ATTRIBUTES = [
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
];

/** Every text in a shadow root that a reader may see or hear, but for what is marked as English. */
export function textsIn(root: ShadowRoot): string[] {
  const texts: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === 'style' || element.closest('[lang="en"]')) continue;
    for (const name of ATTRIBUTES) texts.push(element.getAttribute(name) ?? '');
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) texts.push(child.textContent ?? '');
    }
  }
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

/** What `Intl` writes with letters in English: months, thousands and millions, the half of the day. */
const INTL =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|AM|PM)\b|(?<=\d)[KMB]\b/g;

/** The Latin words of a text that are neither `Intl`'s nor from the data. */
export function strayWords(text: string, fromData: readonly string[]): string[] {
  const rest = fromData.reduce((left, known) => left.replaceAll(known, ' '), text);
  return rest.replace(INTL, ' ').match(/[A-Za-z]+/g) ?? [];
}
