import type { ExplainMessages } from '../locales/explain/messages.js';
import type { Messages } from '../locales/messages.js';

/** The texts of a language, each loaded when an element first needs them. */
export interface Language {
  /** What the elements say and show; `tag` is the page's own, `ar-EG` where the language is `ar`. */
  messages(tag: string): Promise<Messages>;
  /** What "How is this computed?" says. */
  explanation(tag: string): Promise<ExplainMessages>;
}

const languages = new Map<string, Language>([
  [
    'en',
    {
      messages: async () => (await import('../locales/en.js')).en,
      explanation: async () => (await import('../locales/explain/en.js')).en,
    },
  ],
  [
    'zh',
    {
      messages: async () => (await import('../locales/zh.js')).zh,
      explanation: async () => (await import('../locales/explain/zh.js')).zh,
    },
  ],
  [
    'ar',
    {
      messages: async (tag) => (await import('../locales/ar.js')).arabic(tag),
      explanation: async (tag) => (await import('../locales/explain/ar.js')).arabic(tag),
    },
  ],
]);

/** Adds a language, or puts other words in the place of one. */
export function setLanguage(tag: string, language: Language): void {
  languages.set(new Intl.Locale(tag).baseName.toLowerCase(), language);
}

/** The language that is nearest to a tag, `zh-Hans` to `zh-Hans-CN`; null where there is none. */
export function languageFor(tag: string): Language | null {
  for (let name = tag.toLowerCase(); name !== '';) {
    const language = languages.get(name);
    if (language) return language;
    name = name.slice(0, Math.max(0, name.lastIndexOf('-')));
  }
  return null;
}
