import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';
import type { ChurnCohortHeatmap } from '../../src/widgets/cohort-heatmap/cohort-heatmap.js';
import { faderHardieFigures, faderHardieJson } from '../../demo/data/fader-hardie.mjs';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { expectSvg } from '../helpers/svg-snapshot.js';
import { svgOf } from '../helpers/svg-of.js';

const RECORDS = [
  { customerId: 'a', start: '2024-01-10', end: null, mrr: 100, currency: 'USD' },
  { customerId: 'b', start: '2024-01-20', end: '2024-03-05', mrr: 50, currency: 'USD' },
  { customerId: 'c', start: '2024-02-02', end: null, mrr: 80, currency: 'USD' },
  { customerId: 'd', start: '2024-03-03', end: '2024-04-10', mrr: 20, currency: 'USD' },
];

function heatmap(settings: Partial<ChurnCohortHeatmap> = {}): ChurnCohortHeatmap {
  const element = document.createElement('churn-cohort-heatmap');
  return Object.assign(element, { data: RECORDS, asOf: '2024-05-01' }, settings);
}

function cells(element: ChurnCohortHeatmap): string[] {
  const marks = element.shadowRoot!.querySelectorAll('[part="cell"]');
  return [...marks].map((cell) => cell.getAttribute('aria-label')!);
}

describe('<churn-cohort-heatmap>', () => {
  afterEach(unmountAll);

  it('A-6 says cohort, age, rate and both counts of every cell, and what is still running', async () => {
    const element = await mounted(heatmap({ asOf: '2024-04-15' }));
    expect(cells(element)).to.deep.equal([
      'Jan 2024, month 0: 100.0%, 2 of 2 customers',
      'Jan 2024, month 1: 100.0%, 2 of 2 customers',
      'Jan 2024, month 2: 50.0%, 1 of 2 customers',
      'Jan 2024, month 3: 50.0%, 1 of 2 customers, still running',
      'Feb 2024, month 0: 100.0%, 1 of 1 customer',
      'Feb 2024, month 1: 100.0%, 1 of 1 customer',
      'Feb 2024, month 2: 100.0%, 1 of 1 customer, still running',
      'Mar 2024, month 0: 100.0%, 1 of 1 customer',
      'Mar 2024, month 1: 0.0%, 0 of 1 customer, still running',
    ]);
    expect(textOf(element, 'notes')).to.contain('Data through Apr 14, 2024');
    expect(textOf(element, 'notes')).to.contain('hatched = period still running');
  });

  it('D-10 shows MRR retained on the basis of revenue', async () => {
    const element = await mounted(heatmap({ basis: 'revenue' }));
    expect(cells(element)[2]).to.equal('Jan 2024, month 2: 66.7%, $100 of $150 MRR');
    expect(textOf(element, 'legend')).to.contain('MRR retained');
  });

  it('D-9 leaves what is not yet observed blank rather than 0 %', async () => {
    const element = await mounted(heatmap());
    const rows = [...element.shadowRoot!.querySelectorAll('[role="row"]')];
    const counts = rows.slice(2).map((row) => row.querySelectorAll('[part="cell"]').length);
    expect(counts).to.deep.equal([4, 3, 2]);
  });

  it('shows the 26 published figures of Fader and Hardie, all of complete years', async () => {
    const data = JSON.parse(faderHardieJson()) as object;
    const element = await mounted(heatmap({ data, asOf: null, period: 'year' }));
    const words = cells(element);
    const rates = words.map((cell) => Number(/: ([\d.]+)%/.exec(cell)![1]));
    const { 'High End': highEnd, Regular: regular } = faderHardieFigures;
    expect(rates.slice(0, 13)).to.deep.equal(highEnd);
    expect(words[13]).to.contain('2006, year 13');
    expect(rates.slice(14)).to.deep.equal(regular);
    expect(words.join()).not.to.contain('still running');
    expect(textOf(element, 'takeaway')).to.contain(
      '28.4% of customers are still here after 12 years',
    );
  });

  it('A-4 A-5 has one tab stop, follows the grid keys and does not wrap', async () => {
    const element = await mounted(heatmap({ withoutMenu: true }));
    const focused = (): string | null =>
      element.shadowRoot!.activeElement?.getAttribute('data-mark')
        ? element.shadowRoot!.activeElement.getAttribute('aria-label')
        : null;
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.contain('Weighted average, month 0');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'End' });
    expect(focused()).to.contain('Jan 2024, month 3');
    await sendKeys({ press: 'ArrowRight' });
    expect(focused()).to.contain('Jan 2024, month 3');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()).to.contain('Feb 2024, month 2');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'End' });
    await sendKeys({ up: 'Control' });
    expect(focused()).to.contain('Mar 2024, month 1');
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Home' });
    await sendKeys({ up: 'Control' });
    expect(focused()).to.contain('Weighted average, month 0');
    await sendKeys({ press: 'PageDown' });
    expect(focused()).to.contain('Mar 2024, month 0');
    expect(element.shadowRoot!.querySelectorAll('[tabindex="0"]').length).to.equal(1);
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(null);
  });

  it('keeps the focus on its cell when new data arrives', async () => {
    const element = await mounted(heatmap());
    element.shadowRoot!.querySelectorAll<SVGElement>('[part="cell"]')[2]!.focus();
    element.data = [
      ...RECORDS,
      { customerId: 'e', start: '2024-01-05', end: null, mrr: 10, currency: 'USD' },
    ];
    await drawn(element);
    await drawn(element);
    expect(element.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal(
      'Jan 2024, month 2: 66.7%, 2 of 3 customers',
    );
  });

  it('E-8 speaks the language of the nearest lang attribute, beside another element that speaks English', async () => {
    const chinese = await mounted(Object.assign(heatmap(), { lang: 'zh-CN' }));
    const english = await mounted(heatmap());
    await drawn(chinese);
    expect(textOf(chinese, 'heading')).to.equal('按注册月份的留存率');
    expect(cells(chinese)[2]).to.equal('2024年1月，第 2 月：50.0%，2 位客户中剩 1');
    expect(textOf(english, 'heading')).to.equal('Retention by signup month');
  });

  it('A-1 has no accessibility violations, light, dark and empty', async () => {
    for (const settings of [{}, { theme: 'dark' as const }, { data: [] }]) {
      const element = await mounted(heatmap(settings));
      await expect(element).to.be.accessible();
    }
  });

  it('says what is missing where there are no customers, and draws nothing', async () => {
    const element = await mounted(heatmap({ data: [] }));
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(textOf(element, 'empty')).to.contain('No customers yet');
    expect(part(element, 'chart')).to.equal(null);
  });

  it('scrolls within itself where it is narrow, with names that stay in view', async () => {
    const element = await mounted(
      heatmap({
        data: JSON.parse(faderHardieJson()) as object,
        asOf: null,
        period: 'year',
      }),
      320,
    );
    const scroll = element.shadowRoot!.querySelector('.scroll')!;
    expect(scroll.scrollWidth).to.be.above(scroll.clientWidth);
    expect(element.scrollWidth).to.equal(320);
    const before = element.shadowRoot!.querySelector('.names')!.getBoundingClientRect().left;
    scroll.scrollLeft = 100;
    expect(element.shadowRoot!.querySelector('.names')!.getBoundingClientRect().left).to.equal(
      before,
    );
  });

  for (const [name, width, direction] of [
    ['wide', 720, 'ltr'],
    ['narrow', 320, 'ltr'],
    ['mirrored', 720, 'rtl'],
  ] as const) {
    it(`draws the same picture as before: ${name}`, async () => {
      const element = heatmap({ asOf: '2024-04-15', theme: 'light' });
      element.dir = direction;
      await mounted(element, width);
      await expectSvg(`cohort-heatmap-${name}`, svgOf(part<SVGSVGElement>(element, 'chart')!));
    });
  }
});
