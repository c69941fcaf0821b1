import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/all.js';
import { drawn, mounted, part, textOf, unmountAll, whenSettled } from '../helpers/element.js';
import { opened, spoken } from '../helpers/explanation.js';
import { widget, type Widget, type WidgetTag } from '../helpers/widgets.js';

/** Two customers in dollars, one in euros and one in pounds. */
const MIXED = [
  { customerId: 'a', start: '2024-01-10', mrr: 100, currency: 'USD' },
  { customerId: 'b', start: '2024-01-10', end: '2024-04-10', mrr: 10, currency: 'USD' },
  { customerId: 'c', start: '2024-01-10', mrr: 200, currency: 'EUR' },
  { customerId: 'd', start: '2024-02-10', mrr: 50, currency: 'GBP' },
];
const RATES = { EUR: 1.08, GBP: 1.27 };

const given = (tag: WidgetTag, settings: object = {}): Widget =>
  widget(tag, { data: MIXED, asOf: '2024-05-01', ...settings });

const choice = (element: Widget): HTMLSelectElement | null =>
  part<HTMLSelectElement>(element, 'currency');

const notes = (element: Widget): string => textOf(element, 'notes');

async function choose(element: Widget, currency: string): Promise<void> {
  const settled = whenSettled(element);
  choice(element)!.value = currency;
  choice(element)!.dispatchEvent(new Event('change', { bubbles: true }));
  await settled;
  await drawn(element);
}

/** Which widgets show money, and with which settings. */
const OF_MONEY: readonly (readonly [WidgetTag, object])[] = [
  ['churn-mrr-waterfall', {}],
  ['churn-gauge', { basis: 'revenue' }],
  ['churn-cohort-heatmap', { basis: 'revenue' }],
  ['churn-benchmark-comparison', { measure: 'nrr', asOf: '2025-06-01' }],
];

describe('several currencies', () => {
  afterEach(unmountAll);

  for (const [tag, settings] of OF_MONEY) {
    it(`D-23 of which <${tag}> shows one, let a reader choose another`, async () => {
      const element = await mounted(given(tag, settings));
      expect(notes(element)).to.contain('USD only, without EUR, GBP');
      expect([...choice(element)!.options].map(({ value }) => value)).to.deep.equal([
        'EUR',
        'GBP',
        'USD',
      ]);
      expect(choice(element)!.value).to.equal('USD');
      await choose(element, 'EUR');
      expect(element.currency).to.equal('EUR');
      expect(choice(element)!.value).to.equal('EUR');
      expect(notes(element)).to.contain('EUR only, without GBP, USD');
    });

    it(`are not to be chosen where the page of <${tag}> has fixed one, or gives rates`, async () => {
      const fixed = await mounted(given(tag, { ...settings, currency: 'eur' }));
      expect(choice(fixed) === null).to.equal(true);
      expect(notes(fixed)).to.contain('EUR only');
      const converted = await mounted(given(tag, { ...settings, rates: RATES }));
      expect(choice(converted) === null).to.equal(true);
      expect(notes(converted)).to.contain('converted to USD at 1 EUR = 1.08, 1 GBP = 1.27');
    });
  }

  it('show the money of the chosen one alone', async () => {
    const element = await mounted(given('churn-mrr-waterfall'));
    expect(textOf(element, 'takeaway')).to.contain('$10');
    await choose(element, 'GBP');
    expect(textOf(element, 'chart')).to.contain('£50');
    expect(textOf(element, 'chart')).not.to.contain('$');
  });

  it('are not to be chosen where no money is shown, or there is but one', async () => {
    for (const element of [
      given('churn-gauge'),
      given('churn-cohort-heatmap'),
      given('churn-mrr-waterfall', { data: MIXED.slice(0, 2) }),
    ]) {
      await mounted(element);
      expect(choice(element) === null, element.localName).to.equal(true);
    }
  });

  it('stay to be chosen after a choice, until the page fixes one', async () => {
    const element = await mounted(given('churn-mrr-waterfall'));
    await choose(element, 'EUR');
    await choose(element, 'USD');
    expect(notes(element)).to.contain('USD only');
    const settled = whenSettled(element);
    element.currency = 'GBP';
    await settled;
    expect(choice(element) === null).to.equal(true);
  });

  it('A-1 are chosen with the keyboard, and the focus stays', async () => {
    const element = await mounted(given('churn-mrr-waterfall'));
    choice(element)!.focus();
    const settled = whenSettled(element);
    await sendKeys({ press: 'E' });
    await settled;
    expect(element.currency).to.equal('EUR');
    expect(element.shadowRoot!.activeElement?.localName).to.equal('select');
  });

  it('A-2 are a choice with a name, large enough to be hit', async () => {
    const element = await mounted(given('churn-mrr-waterfall'), 240);
    expect(choice(element)!.labels![0]!.textContent.trim()).to.match(/^Currency/);
    const { height, width } = choice(element)!.getBoundingClientRect();
    expect(height).to.be.at.least(24);
    expect(width).to.be.at.least(24);
    const card = part(element, 'card')!;
    expect(card.scrollWidth).to.equal(card.clientWidth);
    await expect(element).to.be.accessible();
  });
});

describe('rates of an element', () => {
  afterEach(unmountAll);

  it('are given as JSON in the attribute', async () => {
    const element = given('churn-mrr-waterfall');
    element.setAttribute('rates', '{"EUR": 1.08, "GBP": 1.27}');
    await mounted(element);
    expect(notes(element)).to.contain('converted to USD at 1 EUR = 1.08, 1 GBP = 1.27');
    // 100 + 200 × 1.08 + 50 × 1.27
    expect(textOf(element, 'takeaway')).to.contain('2.6%');
    expect(textOf(element, 'chart')).to.contain('$380');
  });

  it('tell under the chart of a currency that has none', async () => {
    const unnamed = { customerId: 'e', start: '2024-01-10', mrr: 5 };
    const element = given('churn-mrr-waterfall', {
      data: [...MIXED, unnamed],
      rates: { EUR: 1.08 },
    });
    await mounted(element);
    expect(notes(element)).to.contain('converted to USD at 1 EUR = 1.08');
    expect(notes(element)).to.contain('without GBP, for lack of a rate');
    expect(notes(element)).to.contain('without amounts that name no currency');
  });

  it('are told in the panel', async () => {
    const element = await mounted(given('churn-mrr-waterfall', { rates: { EUR: 1.08 } }));
    const text = (await opened(element)).textContent.replace(/\s+/g, ' ');
    expect(text).to.contain('The MRR of 1 record was converted to USD at 1 EUR = 1.08.');
    expect(text).to.contain(
      '1 record is in a currency without a rate (GBP): customers are counted, money is not.',
    );
  });

  for (const [lang, text] of [
    ['zh', '已按 1 EUR = 1.08、1 GBP = 1.27 折算为 USD'],
    ['ar-EG', '١ EUR = ١٫٠٨'],
  ] as const) {
    it(`A-16 are told in ${lang}`, async () => {
      const element = given('churn-mrr-waterfall', { rates: RATES });
      element.lang = lang;
      await spoken(await mounted(element));
      expect(notes(element).replace(/\p{Cf}/gu, '')).to.contain(text);
    });
  }

  for (const [text, code] of [
    ['{EUR: 1}', 'config/json'],
    ['[1.08]', 'config/attribute'],
    ['{"EUR": 0}', 'config/attribute'],
    ['{"EUR": -1.08}', 'config/attribute'],
    ['{"EUR": "1.08"}', 'config/attribute'],
    ['{"euro": 1.08}', 'config/attribute'],
  ] as const) {
    it(`are refused by name where the attribute is ${text}`, async () => {
      const element = given('churn-mrr-waterfall');
      element.setAttribute('rates', text);
      const settled = whenSettled(element);
      await mounted(element);
      expect(await settled).to.include({ type: 'churn-error', code });
      expect(textOf(element, 'error-detail')).to.contain('rates');
    });
  }
});
