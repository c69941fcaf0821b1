import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { formatsFor } from '../../src/element/formats.js';
import { addLanguage } from '../../src/element/locale.js';
import { renderError } from '../../src/element/states.js';
import { arabic } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { en as explained } from '../../src/locales/explain/en.js';
import { zh } from '../../src/locales/zh.js';
import { ChurnError, ERROR_CODES } from '../../src/metrics/errors.js';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { opened, spoken, until } from '../helpers/explanation.js';
import { textsIn } from '../helpers/pseudo-locale.js';
import { drawnWidget, TAGS, widget, type Widget, type WidgetTag } from '../helpers/widgets.js';

const ar = arabic('ar');

/** Without the marks that only steer directions. */
const bare = (text: string): string => text.replace(/\p{Cf}/gu, '');

const counted = (value: number): { value: number; text: string } => ({ value, text: `${value}` });

function speaking(tag: WidgetTag, lang: string, dir: string, settings: object = {}): Widget {
  return Object.assign(drawnWidget(tag, settings), { lang, dir });
}

/** Where characters of a text are drawn, from the left of the window. */
function leftOf(node: Node, index: number): number {
  const range = document.createRange();
  range.setStart(node, index);
  range.setEnd(node, index + 1);
  return range.getBoundingClientRect().left;
}

/** Every text node with a signed amount in it. */
function signedTexts(element: HTMLElement): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const isWords = node.parentElement?.closest('style, .hidden, [popover], .takeaway') !== null;
    if (!isWords && /[+−]\p{Cf}*\D?\d/u.test(node.data) && !node.data.includes(' ')) {
      found.push(node);
    }
  }
  return found;
}

describe('languages', () => {
  afterEach(unmountAll);

  it('A-17 speaks Arabic where the nearest lang says so, and turns only where the nearest dir does', async () => {
    const around = document.createElement('div');
    around.lang = 'ar';
    const root = around.attachShadow({ mode: 'open' });
    const element = drawnWidget('churn-gauge');
    root.append(element);
    document.body.append(around);
    await until(() => textOf(element, 'number') !== '');
    expect(textOf(element, 'heading')).to.equal('معدل فقدان العملاء');
    expect(getComputedStyle(part(element, 'card')!).direction).to.equal('ltr');
    around.dir = 'rtl';
    await until(() => getComputedStyle(part(element, 'card')!).direction === 'rtl');
    element.lang = 'en';
    await until(() => textOf(element, 'heading') === 'Customer churn');
    expect(getComputedStyle(part(element, 'card')!).direction).to.equal('rtl');
  });

  it('A-17 gives a counted noun the form that Arabic has for its number', () => {
    const parts = (whole: number): string => ar.gauge.parts.customerChurnRate('0', counted(whole));
    expect([1, 2, 3, 10, 11, 99, 100, 102, 103].map(parts)).to.deep.equal([
      '0 من أصل عميل واحد',
      '0 من أصل عميلين',
      '0 من أصل 3 عملاء',
      '0 من أصل 10 عملاء',
      '0 من أصل 11 عميلًا',
      '0 من أصل 99 عميلًا',
      '0 من أصل 100 عميل',
      '0 من أصل 102 عميل',
      '0 من أصل 103 عملاء',
    ]);
    expect([1, 2, 5, 12].map((value) => ar.rowsLeftOut(counted(value), '20'))).to.deep.equal([
      'استُبعد صف واحد من أصل 20',
      'استُبعد صفّان من أصل 20',
      'استُبعدت 5 صفوف من أصل 20',
      'استُبعد 12 صفًّا من أصل 20',
    ]);
  });

  it('A-17 names quarters in the words of the language', () => {
    const quarter = (language: string, texts: Pick<typeof en, 'quarter'>): string =>
      formatsFor(language, 'USD', texts).period('2024-Q3');
    expect(quarter('en', en)).to.equal('Q3 2024');
    expect(quarter('zh', zh)).to.equal('2024年Q3');
    expect(bare(quarter('ar', ar))).to.equal('الربع الثالث 2024');
    expect(bare(quarter('ar-EG', arabic('ar-EG')))).to.equal('الربع الثالث ٢٠٢٤');
  });

  for (const tag of TAGS) {
    it(`A-17 <${tag}> writes every number in the digits of its tag`, async () => {
      const benchmarks = [
        {
          id: 'a',
          metric: 'customer-churn',
          unit: 'customers',
          period: 'month',
          population: { label: 'Alle' },
          percentiles: { p10: 0.01, p50: 0.03, p90: 0.1 },
          betterWhen: 'lower',
          source: { title: 'Titel', year: 2024, url: 'https://example.com', sample: 150 },
        },
      ];
      for (const settings of [{}, { asOf: '2024-05-10', period: 'quarter' }]) {
        const element = await mounted(speaking(tag, 'ar-EG', 'rtl', { benchmarks, ...settings }));
        await opened(element);
        expect(textsIn(element.shadowRoot!).filter((text) => /[0-9]/.test(text))).to.deep.equal([]);
        expect(
          textsIn(element.shadowRoot!).filter((text) => /[٠-٩]/.test(text)).length,
        ).to.be.above(5);
        element.view = 'table';
        await drawn(element);
        expect(textsIn(element.shadowRoot!).filter((text) => /[0-9]/.test(text))).to.deep.equal([]);
      }
    });
  }

  for (const [lang, dir] of [
    ['ar', 'rtl'],
    ['ar', 'ltr'],
    ['en', 'rtl'],
    ['en', 'ltr'],
  ] as const) {
    it(`A-17 keeps the sign before the digits of every amount in ${lang}, ${dir}`, async () => {
      for (const view of ['chart', 'table'] as const) {
        const element = await mounted(speaking('churn-mrr-waterfall', lang, dir, { view }));
        await spoken(element);
        const signed = signedTexts(element);
        expect(signed.length).to.be.at.least(3);
        for (const node of signed) {
          const sign = node.data.search(/[+−]/);
          const digit = node.data.search(/\d/);
          expect(leftOf(node, sign), node.data).to.be.below(leftOf(node, digit));
        }
      }
    });
  }

  it('A-17 writes the ends of an interval in the order in which the language is read', async () => {
    for (const [lang, dir] of [
      ['ar', 'rtl'],
      ['ar', 'ltr'],
      ['en', 'rtl'],
      ['en', 'ltr'],
    ] as const) {
      const element = await spoken(await mounted(speaking('churn-gauge', lang, dir)));
      const text = [...part(element, 'chart')!.querySelectorAll('text')].find(({ textContent }) =>
        /^95|فاصل/.test(bare(textContent!)),
      )!;
      const node = [...text.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)!;
      const [, lower, upper] = [...node.textContent!.matchAll(/\d+(\.\d+)?/g)].map(
        ({ index }) => index,
      );
      const isBefore = leftOf(node, lower!) < leftOf(node, upper!);
      expect(isBefore, `${lang} ${dir}`).to.equal(lang === 'en');
    }
  });

  for (const [name, messages, script] of [
    ['English', en, /\p{Script=Latin}/u],
    ['Chinese', zh, /\p{Script=Han}/u],
    ['Arabic', ar, /\p{Script=Arabic}/u],
  ] as const) {
    it(`E-5 tells a reader of ${name} what went wrong and what to do, for every code`, () => {
      const said = ERROR_CODES.map((code) => {
        const place = document.createElement('div');
        const error = new ChurnError(code, 'Detail for the page’s author.');
        render(
          renderError(error, messages, () => undefined),
          place,
        );
        const [title, advice] = [...place.querySelectorAll('p')].map((line) => line.textContent!);
        expect(title, code).to.match(script);
        expect(advice, code).to.match(script);
        expect(title!.length, code).to.be.above(4);
        expect(advice!.length, code).to.be.above(5);
        expect(place.querySelector('.detail')!.getAttribute('lang')).to.equal('en');
        return `${title} ${advice}`;
      });
      expect(new Set(said).size).to.equal(ERROR_CODES.length);
    });
  }
});

describe('addLanguage', () => {
  afterEach(unmountAll);

  const speak = (word: string): Parameters<typeof addLanguage>[1] => ({
    messages: (tag) =>
      Promise.resolve({ ...en, language: tag, tools: { ...en.tools, explain: word } }),
    explanation: (tag) => Promise.resolve({ ...explained, language: tag, byDefault: word }),
  });

  const word = (element: HTMLElement): string => textOf(element, 'explain-button');

  it('teaches elements that are already on the page, and their explanation', async () => {
    const element = await mounted(speaking('churn-gauge', 'de-DE', 'ltr'));
    expect(word(element)).to.equal('How is this computed?');
    addLanguage('de', speak('Deutsch'));
    await until(() => word(element) === 'Deutsch');
    expect(part(element, 'card')!.getAttribute('lang')).to.equal('de-DE');
    await opened(element);
    expect(textOf(element, 'explanation')).to.contain('(Deutsch)');
    expect(textOf(element, 'number')).to.match(/,\d/);
  });

  it('prefers the language that is nearest to the tag', async () => {
    addLanguage('fr', speak('Français'));
    addLanguage('fr-CA', speak('Québécois'));
    const [paris, quebec] = [
      await mounted(speaking('churn-gauge', 'fr-FR', 'ltr')),
      await mounted(speaking('churn-gauge', 'fr-CA', 'ltr')),
    ];
    await until(() => word(paris) !== '' && word(quebec) !== '');
    expect([word(paris), word(quebec)]).to.deep.equal(['Français', 'Québécois']);
  });

  it('asks for the texts of a language once, however many elements speak it', async () => {
    let asked = 0;
    addLanguage('es', {
      ...speak('Español'),
      messages: (tag) => {
        asked++;
        return speak('Español').messages(tag);
      },
    });
    const elements = [
      await mounted(speaking('churn-gauge', 'es', 'ltr')),
      await mounted(speaking('churn-cohort-heatmap', 'es', 'ltr')),
    ];
    await until(() => elements.every((element) => word(element) === 'Español'));
    expect(asked).to.equal(1);
  });

  it('speaks English where the texts cannot be loaded', async () => {
    addLanguage('it', { ...speak('Italiano'), messages: () => Promise.reject(new Error('gone')) });
    const element = await mounted(speaking('churn-gauge', 'it', 'ltr'));
    await until(() => word(element) === 'How is this computed?');
    expect(part(element, 'card')!.getAttribute('lang')).to.equal('en');
  });

  it('refuses what is no language tag', () => {
    expect(() => addLanguage('not a tag', speak(''))).to.throw(RangeError);
  });
});

describe('two elements on a page', () => {
  afterEach(unmountAll);

  const RECORDS = [
    ['a', '2024-01-10', null, 500, 'USD'],
    ['b', '2024-01-10', '2024-03-31T20:00:00Z', 200, 'USD'],
    ['c', '2024-01-10', '2024-04-20', 90, 'EUR'],
    ['d', '2024-02-12', null, 40, 'EUR'],
    ['e', '2024-03-07', '2024-04-30T22:00:00Z', 150, 'EUR'],
    ['f', '2024-03-31T23:00:00Z', null, 75, 'USD'],
  ].map(([customerId, start, end, mrr, currency]) => ({ customerId, start, end, mrr, currency }));

  const HERE = { lang: 'en', dir: 'ltr', currency: 'USD', timeZone: 'UTC' };
  const THERE = { lang: 'ar', dir: 'rtl', currency: 'EUR', timeZone: 'Pacific/Kiritimati' };

  for (const tag of TAGS) {
    it(`E-8 <${tag}>: language, direction, currency and time zone of one leave the other alone`, async () => {
      const make = (settings: object): Promise<Widget> =>
        mounted(widget(tag, { data: RECORDS, asOf: '2024-06-01', ...settings }));
      const told = async (element: Widget): Promise<string[]> => {
        await opened(element);
        const { direction } = getComputedStyle(part(element, 'card')!);
        return [direction, ...textsIn(element.shadowRoot!)];
      };
      const [here, there] = [await told(await make(HERE)), await told(await make(THERE))];
      unmountAll();
      expect(here).not.to.deep.equal(there);
      const [one, other] = [await make(HERE), await make(THERE)];
      expect(await told(one)).to.deep.equal(here);
      expect(await told(other)).to.deep.equal(there);
      Object.assign(other, HERE);
      await until(() => textOf(other, 'heading') === textOf(one, 'heading'));
      Object.assign(one, THERE);
      await until(() => textOf(one, 'heading') !== textOf(other, 'heading'));
      await until(() => other.matches(':state(ready)'));
      await drawn(other);
      expect(part(other, 'card')!.getAttribute('lang')).to.equal('en');
      expect(getComputedStyle(part(other, 'card')!).direction).to.equal('ltr');
    });
  }
});
