import { expect } from '@open-wc/testing';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { opened, spoken } from '../helpers/explanation.js';
import { drawnWidget, TAGS, type Widget } from '../helpers/widgets.js';

/** The spacing that WCAG 1.4.12 asks a page to bear, as a reader's own style sheet sets it. */
const SPACING = new CSSStyleSheet();
SPACING.replaceSync(`
  :host, :host *:not(svg, svg *) {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p { margin-block-end: 2em !important; }
`);

/** The HTML elements with words of their own that are meant to be seen. */
function worded(element: HTMLElement): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('.card *')].filter(
    (candidate) =>
      candidate instanceof HTMLElement &&
      candidate.checkVisibility() &&
      candidate.closest('.hidden, [popover], svg') === null &&
      [...candidate.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent!.trim() !== '',
      ),
  );
}

/** What stands out of its card, or out of a box that hides what does not fit and does not scroll. */
function cutOff(element: HTMLElement): string[] {
  const card = part(element, 'card')!.getBoundingClientRect();
  return worded(element)
    .filter((words) => {
      const range = document.createRange();
      range.selectNodeContents(words);
      const box = range.getBoundingClientRect();
      const scroller = words.closest('.table-frame, .scroller');
      const isInside =
        scroller !== null ||
        (box.left >= card.left - 1 && box.right <= card.right + 1 && box.bottom <= card.bottom + 1);
      const { overflowX, overflowY } = getComputedStyle(words);
      const isClipped =
        (overflowX === 'hidden' && words.scrollWidth > words.clientWidth + 1) ||
        (overflowY === 'hidden' && words.scrollHeight > words.clientHeight + 1);
      return !isInside || isClipped;
    })
    .map(({ textContent }) => textContent!.trim());
}

describe('reading with a reader’s own settings', () => {
  afterEach(unmountAll);

  for (const tag of TAGS) {
    for (const [lang, dir] of [
      ['en', 'ltr'],
      ['zh-Hans', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      it(`A-17 <${tag}> in ${lang} cuts no words off at the text spacing of WCAG 1.4.12`, async () => {
        for (const width of [320, 800]) {
          const settings = {
            lang,
            dir,
            heading: 'A longer name of the chart than it has by itself',
          };
          const element = await mounted(drawnWidget(tag, settings), width);
          await opened(element);
          const height = element.getBoundingClientRect().height;
          element.shadowRoot!.adoptedStyleSheets.push(SPACING);
          await drawn(element);
          expect(element.getBoundingClientRect().height).to.be.above(height);
          expect(worded(element).length).to.be.above(10);
          expect(cutOff(element), `${width} px`).to.deep.equal([]);
          element.view = 'table';
          await drawn(element);
          expect(cutOff(element), `the table at ${width} px`).to.deep.equal([]);
        }
      });
    }
  }
});

describe('small samples', () => {
  afterEach(unmountAll);

  const labels = (element: Widget): string[] =>
    [...element.shadowRoot!.querySelectorAll('[aria-label]')].map((one) =>
      one.getAttribute('aria-label')!.replace(/\p{Cf}/gu, ''),
    );

  for (const [lang, small, interval] of [
    ['en', /A small sample: 4 customers at the start\./, /95% interval \d+\.\d% – \d+\.\d%/],
    ['zh-Hans', /样本很小：期初只有 4 位客户。/, /95% 区间 \d+\.\d%–\d+\.\d%/],
    ['ar', /العينة صغيرة: 4 عملاء في البداية\./, /فاصل الثقة 95%: من \d+\.\d% إلى \d+\.\d%/],
  ] as const) {
    it(`A-19 a gauge tells its interval and that its sample is small in words, in ${lang}`, async () => {
      const element = await mounted(
        Object.assign(drawnWidget('churn-gauge', { asOf: '2024-04-01' }), { lang }),
      );
      await spoken(element);
      const said = part(element, 'chart')!.getAttribute('aria-valuetext') ?? labels(element)[0]!;
      expect(textOf(element, 'takeaway').replace(/\p{Cf}/gu, '')).to.match(small);
      expect(said.replace(/\p{Cf}/gu, '')).to.match(interval);
    });
  }

  for (const [lang, small, interval] of [
    ['en', /small sample/, /you \d+(\.\d)?%, 95% interval \d+(\.\d)?% – \d+\.\d%/],
    ['zh-Hans', /样本较小/, /您 \d+(\.\d)?%，95% 区间 \d+(\.\d)?%–\d+\.\d%/],
    ['ar', /عينة صغيرة/, /أنت \d+(\.\d)?%، فاصل الثقة 95%: من \d+(\.\d)?% إلى \d+\.\d%/],
  ] as const) {
    it(`A-19 a benchmark comparison tells its interval and that its sample is small in words, in ${lang}`, async () => {
      const element = await mounted(
        Object.assign(drawnWidget('churn-benchmark-comparison'), { lang }),
      );
      await spoken(element);
      expect(textOf(element, 'notes')).to.match(small);
      const rows = labels(element).filter((label) => interval.test(label));
      expect(rows.length).to.be.at.least(3);
    });
  }

  for (const [lang, small, note] of [
    ['en', /^3, a small cohort$/, /° = fewer than 30 customers/],
    ['zh-Hans', /^3，小群组$/, /° = 不足 30 位客户/],
    ['ar', /^3، فوج صغير$/, /° = عدد العملاء أقل من 30/],
  ] as const) {
    it(`A-19 a heatmap tells which cohorts are small in words, in ${lang}`, async () => {
      const element = await mounted(Object.assign(drawnWidget('churn-cohort-heatmap'), { lang }));
      await spoken(element);
      expect(labels(element).some((label) => small.test(label))).to.equal(true);
      expect(textOf(element, 'notes').replace(/\p{Cf}/gu, '')).to.match(note);
    });
  }
});
