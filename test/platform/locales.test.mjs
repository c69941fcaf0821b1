import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const locales = path.resolve(import.meta.dirname, '../../dist/locales');
const load = (file) => import(pathToFileURL(path.join(locales, file)).href);

const [{ en }, { zh }, { arabic }] = await Promise.all(['en.js', 'zh.js', 'ar.js'].map(load));
const [explainedEn, explainedZh, explainedAr] = await Promise.all(
  ['explain/en.js', 'explain/zh.js', 'explain/ar.js'].map(load),
);

const CATALOGUES = [
  ['the texts of the elements', en, { zh, ar: arabic('ar'), 'ar-EG': arabic('ar-EG') }],
  [
    'the texts of the explanation',
    explainedEn.en,
    {
      zh: explainedZh.zh,
      ar: explainedAr.arabic('ar'),
      'ar-EG': explainedAr.arabic('ar-EG'),
    },
  ],
];

/** What a language may leave to the words of the data, which are English. */
const OPTIONAL = /^benchmark\.sources\./;

/** What is written alike in every language: abbreviations, symbols and the names of keys. */
const ALIKE = new Set(['language', 'direction']);
const ABBREVIATION = /^(MRR|NRR|GRR|Tab|Esc|B2B SaaS|(Shift \+ )?[←→↑↓ ]+)$/;

/** The leaves of a catalogue by their path: a text, or how many values a function takes. */
function leaves(value, at = '') {
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, part]) => leaves(part, at ? `${at}.${key}` : key));
  }
  return [[at, typeof value === 'function' ? `${value.length} values` : typeof value, value]];
}

const shape = (catalogue) =>
  leaves(catalogue)
    .filter(([at]) => !OPTIONAL.test(at))
    .map(([at, kind]) => `${at}: ${kind}`)
    .sort();

for (const [name, english, others] of CATALOGUES) {
  describe(name, () => {
    for (const [language, catalogue] of Object.entries(others)) {
      it(`A-16 are the same in ${language} as in English, at every depth`, () => {
        assert.deepEqual(shape(catalogue), shape(english));
      });

      it(`A-16 are all translated in ${language}`, () => {
        const known = new Map(leaves(english).map(([at, , value]) => [at, value]));
        const untranslated = leaves(catalogue).filter(
          ([at, kind, value]) =>
            kind === 'string' &&
            value === known.get(at) &&
            !ALIKE.has(at) &&
            !ABBREVIATION.test(value),
        );
        assert.deepEqual(untranslated, []);
      });

      it(`A-16 have no empty text in ${language}`, () => {
        const empty = leaves(catalogue).filter(([, , value]) => value === '');
        assert.deepEqual(empty, []);
      });
    }
  });
}
