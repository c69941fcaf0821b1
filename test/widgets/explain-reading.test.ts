import { expect } from '@open-wc/testing';
import { arabic } from '../../src/locales/explain/ar.js';
import { en } from '../../src/locales/explain/en.js';
import { zh } from '../../src/locales/explain/zh.js';
import { mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { opened } from '../helpers/explanation.js';
import { drawnWidget, TAGS, type WidgetTag } from '../helpers/widgets.js';

const LANGUAGES = { en, 'zh-Hans': zh, ar: arabic('ar') };

/** The settings by which each widget is read in another way. */
const PICTURES: Readonly<Partial<Record<WidgetTag, readonly object[]>>> = {
  'churn-gauge': [{}, { shape: 'bullet', target: 0.02 }, { asOf: '2024-01-20' }],
  'churn-mrr-waterfall': [{}, { mode: 'movements' }],
  'churn-cohort-heatmap': [{}, { basis: 'revenue' }],
  'churn-benchmark-comparison': [{}, { measure: 'nrr' }],
};

describe('how to read a chart', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    for (const [lang, texts] of Object.entries(LANGUAGES)) {
      it(`A-2 <${tag}> has a name, a takeaway and how to read it, in ${lang}`, async () => {
        const read = new Set<string>();
        for (const settings of PICTURES[tag] ?? [{}]) {
          const element = await mounted(Object.assign(drawnWidget(tag, settings), { lang }));
          const panel = await opened(element);
          const figure = part(element, 'card')!;
          const name = element.shadowRoot!.getElementById(figure.getAttribute('aria-labelledby')!);
          expect(name!.textContent!.trim()).to.match(/\p{L}{2}/u);
          expect(textOf(element, 'takeaway')).to.match(/\p{L}.*[.。]$/u);
          const [term, words] = panel.querySelector('.entry')!.children;
          expect(term!.textContent).to.equal(texts.rows.reading);
          expect(words!.textContent!.trim()).to.match(/\p{L}.*[.。]$/u);
          expect(words!.checkVisibility()).to.equal(true);
          read.add(words!.textContent!.trim());
        }
        const isReadAlike = tag === 'churn-cohort-heatmap';
        expect(read.size).to.equal(isReadAlike ? 1 : (PICTURES[tag] ?? [{}]).length);
      });
    }
  }
});
