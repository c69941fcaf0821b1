import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import type { ChurnMrrWaterfall } from '../../src/widgets/mrr-waterfall/mrr-waterfall.js';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { referenceFile } from '../helpers/reference-data.js';
import { expectSvg } from '../helpers/svg-snapshot.js';
import { svgOf } from '../helpers/svg-of.js';

const record = (
  customerId: string,
  start: string,
  end: string | null,
  mrr: number,
  plan: string | null,
  country = 'DE',
): object => ({ customerId, start, end, mrr, plan, country, currency: 'USD' });

/** In March one customer moves from Basic to Pro, one joins each, and one on Basic leaves. */
const RECORDS = [
  record('stays', '2024-01-10', null, 500, 'Pro'),
  record('moves', '2024-01-10', '2024-03-15', 20, 'Basic'),
  record('moves', '2024-03-15', null, 50, 'Pro'),
  record('leaves', '2024-01-10', '2024-03-20', 20, 'Basic', 'FR'),
  record('joins', '2024-03-07', null, 150, 'Pro', 'FR'),
  record('begins', '2024-03-07', null, 20, 'Basic', 'FR'),
  record('planless', '2024-02-07', null, 5, null),
];

function waterfall(settings: Partial<ChurnMrrWaterfall> = {}): ChurnMrrWaterfall {
  const element = document.createElement('churn-mrr-waterfall');
  return Object.assign(element, { data: RECORDS, asOf: '2024-04-01', by: 'plan' }, settings);
}

const bars = (element: ChurnMrrWaterfall): string[] =>
  [...part(element, 'chart')!.querySelectorAll('[role="listitem"]')].map((bar) =>
    bar.getAttribute('aria-label')!,
  );
const texts = (element: ChurnMrrWaterfall, selector: string): string[] =>
  [...element.shadowRoot!.querySelectorAll(selector)].map((text) => text.textContent.trim());
const mark = (element: ChurnMrrWaterfall, name: string): Element =>
  element.shadowRoot!.querySelector(`[data-mark="${name}"]`)!;
const columnOf = (csv: string, name: string): string[] => {
  const lines = csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const at = lines[0]!.findIndex((cell) => cell.includes(name));
  return lines.slice(1).map((line) => line[at]!);
};

describe('<churn-mrr-waterfall by="…">', () => {
  afterEach(unmountAll);

  it('draws below the whole a bridge for each plan, the largest first, what has none by that name', async () => {
    const element = await mounted(waterfall());
    expect(texts(element, '.of')).to.deep.equal(['Pro', 'Basic', '(none)']);
    expect(textOf(element, 'heading')).to.equal('MRR movements by plan');
    expect(bars(element).filter((words) => !/\$0\.00/.test(words))).to.deep.equal([
      'Opening: $545.00, 4 customers',
      'New: +$170.00, 2 customers',
      'Expansion: +$30.00',
      'Churn: −$20.00, 1 customer',
      'Closing: $725.00, 5 customers',
      'Pro, Opening: $500.00, 1 customer',
      'Pro, New: +$150.00, 1 customer',
      'Pro, Entering: +$50.00',
      'Pro, Closing: $700.00, 3 customers',
      'Basic, Opening: $40.00, 2 customers',
      'Basic, New: +$20.00, 1 customer',
      'Basic, Churn: −$20.00, 1 customer',
      'Basic, Leaving: −$20.00',
      'Basic, Closing: $20.00, 1 customer',
      '(none), Opening: $5.00, 1 customer',
      '(none), Closing: $5.00, 1 customer',
    ]);
    expect(textOf(element, 'notes')).to.contain('entering, leaving = from one plan to another');
  });

  it('D-22 has no bar in the whole for going from part to part, and one where a filter makes it real', async () => {
    const ofWhole = (element: ChurnMrrWaterfall): string[] =>
      bars(element).filter((words) => /^(Entering|Leaving)/.test(words));
    for (const width of [900, 320]) {
      const element = await mounted(waterfall(), width);
      expect(ofWhole(element)).to.deep.equal([]);
      expect(bars(element)).to.include('Pro, Entering: +$50.00');
      // Where bars stand, the columns of parts keep their names.
      const names = texts(element, '.name.column');
      expect(names).to.deep.equal(width === 900 ? ['Entering', 'Leaving'] : []);
    }
    const table = await mounted(waterfall({ view: 'table' }));
    const rows = [...part(table, 'table')!.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].slice(0, 3).map(({ textContent }) => textContent!.trim()),
    );
    expect(rows).to.deep.include(['Entering', '–', '+$50.00']);
    const filtered = await mounted(waterfall({ where: { plan: 'Pro' }, by: 'country' }));
    expect(ofWhole(filtered)).to.deep.equal(['Entering: +$50.00']);
    expect(texts(filtered, '.name.column')).to.deep.equal([]);
  });

  it('D-17 leads from opening to closing in each part by what it has moved', async () => {
    const element = await mounted(waterfall());
    const rows = columnOf((await element.toCSV())!, 'Basic').map(Number);
    const closing = rows.pop()!;
    expect(rows.reduce((sum, amount) => sum + amount, 0)).to.equal(closing);
  });

  it('does not speak of moves between parts where no customer can move', async () => {
    const element = await mounted(waterfall({ by: 'country' }));
    expect(texts(element, '.of')).to.deep.equal(['DE', 'FR']);
    expect(textOf(element, 'notes')).not.to.contain('entering');
    expect(bars(element).join()).not.to.contain('Entering');
  });

  it('D-18 D-20 draws parts at the scale of the whole, with connectors, and cuts them visibly', async () => {
    const whole = await mounted(waterfall({ axis: 'zero' }), 900);
    const heightOf = (name: string): number =>
      Number(mark(whole, name).querySelector('.bar')!.getAttribute('height'));
    expect(heightOf('new value Pro') / heightOf('new')).to.be.closeTo(150 / 170, 0.01);
    expect(heightOf('closing value Pro') / heightOf('closing')).to.be.closeTo(700 / 725, 0.01);
    expect(textOf(whole, 'notes')).to.contain('same scale for all');
    const lines = whole.shadowRoot!.querySelectorAll('[part="connector"]').length;
    expect(lines).to.equal(bars(whole).length - 4);
    const cut = await mounted(waterfall({ axis: 'changes' }), 900);
    expect(mark(cut, 'opening value Pro').querySelectorAll('.cut').length).to.equal(1);
    expect(textOf(cut, 'notes')).to.contain('each cut at an amount of its own');
  });

  it('lists the customers behind a bar of a part, and tells the page which part it is', async () => {
    const element = await mounted(waterfall());
    const chosen: ChurnSelectEvent[] = [];
    element.addEventListener('churn-select', (event) => chosen.push(event));
    mark(element, 'leaving value Basic').dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true }),
    );
    await waitUntil(() => textOf(element, 'customers').includes('1 customer'));
    expect(textOf(element, 'customers')).to.contain('Leaving, Mar 2024 · Basic: 1 customer, $20');
    expect(chosen[0]!.selection).to.deep.equal({
      period: '2024-03',
      movement: 'leaving',
      where: { plan: ['Basic'] },
    });
    const rows = await chosen[0]!.customers();
    expect(rows.map(({ customerId, mrr }) => [customerId, mrr])).to.deep.equal([['moves', 20]]);
  });

  it('stacks the movements of each part below those of all', async () => {
    const element = await mounted(waterfall({ mode: 'movements', data: RECORDS }));
    expect(textOf(element, 'notes')).to.contain('same scale for all');
    expect(texts(element, '.of')).to.deep.equal(['Pro', 'Basic', '(none)']);
    expect(bars(element)).to.include(
      'Basic · Mar 2024: New +$20, Reactivation $0, Expansion $0, Contraction $0, Churn −$20, Leaving −$20; net −$20',
    );
    mark(element, '2024-03 value Basic')
      .querySelector('.opens')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await drawn(element);
    expect(element.of).to.equal('2024-03');
  });

  it('A-3 has a column a part in its table, and a row a part for several periods', async () => {
    const one = await mounted(waterfall({ view: 'table' }));
    expect(texts(one, 'thead th')).to.deep.equal([
      'Movement',
      'All',
      'Pro',
      'Basic',
      '(none)',
      'Customers',
    ]);
    const several = await mounted(waterfall({ view: 'table', mode: 'movements' }));
    expect(texts(several, 'tbody tr:first-child > *').slice(0, 2)).to.deep.equal([
      'Mar 2024',
      'All',
    ]);
    expect(texts(several, 'tbody tr:nth-child(3) > *').slice(0, 3)).to.deep.equal([
      'Mar 2024',
      'Basic',
      '$40.00',
    ]);
  });

  it('explains that parts add up, and what entering and leaving are', async () => {
    const element = await mounted(waterfall());
    part(element, 'explain-button')!.click();
    await waitUntil(() => part(element, 'explanation')?.querySelector('dl'), 'an explanation');
    expect(textOf(element, 'explanation')).to.contain('add up to those of the whole');
  });

  it('says that records have no such field, and asks anew for another one', async () => {
    const element = await mounted(waterfall({ by: 'region' }));
    expect(textOf(element, 'notes')).to.contain('not divided: no record has region');
    expect(texts(element, '.of')).to.deep.equal([]);
    element.setAttribute('by', 'country');
    await waitUntil(() => texts(element, '.of').length === 2, 'parts by country');
    expect(textOf(element, 'heading')).to.equal('MRR movements by country');
    element.removeAttribute('by');
    await waitUntil(() => texts(element, '.of').length === 0, 'no parts');
  });

  it('puts all small values together', async () => {
    const plans = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const data = plans.map((plan, i) => record(plan, '2024-03-02', null, 100 - i, plan));
    const element = await mounted(waterfall({ data }));
    expect(texts(element, '.of')).to.deep.equal([...plans.slice(0, 6), 'All others']);
    mark(element, 'new others').dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true }),
    );
    await waitUntil(() => textOf(element, 'customers').includes('2 customers'));
    expect(textOf(element, 'customers')).to.contain(
      'New, Mar 2024 · All others: 2 customers, $187',
    );
  });

  it('S-2 writes names of parts as they are, in the chart, its marks, its files and the list', async () => {
    const plan = '"><img src=x onerror="window.trapped=1"><b>\u202e';
    const data = [
      record('a', '2024-03-02', null, 10, plan),
      record('b', '2024-03-02', null, 5, 'B'),
    ];
    const element = await mounted(waterfall({ data }));
    expect(texts(element, '.of')[0]).to.equal(plan);
    const bar = [...part(element, 'chart')!.querySelectorAll('[data-mark]')].find((one) =>
      one.getAttribute('aria-label')!.startsWith(`${plan}, New`),
    )!;
    bar.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await waitUntil(() => textOf(element, 'customers').includes('1 customer'));
    expect(textOf(element, 'customers')).to.contain(plan);
    expect(await element.toSVG()).not.to.contain('<img');
    expect(element.shadowRoot!.querySelectorAll('img').length).to.equal(0);
    expect('trapped' in window).to.equal(false);
  });

  it('A-1 has no accessibility violations', async () => {
    for (const mode of ['bridge', 'movements'] as const) {
      await expect(await mounted(waterfall({ mode }))).to.be.accessible();
    }
  });

  it('draws the plans of a company with no number that is none, wide and narrow', async function () {
    const data = await referenceFile<object[]>(this, 'synthetic-demo/subscriptions.json');
    for (const mode of ['bridge', 'movements'] as const) {
      for (const width of [240, 900]) {
        const element = await mounted(waterfall({ data, mode }), width);
        expect(part(element, 'chart')!.outerHTML).not.to.match(/NaN|Infinity/);
        expect(texts(element, '.of').length).to.be.within(2, 7);
      }
    }
  });

  const pictures: [string, Partial<ChurnMrrWaterfall>, number][] = [
    ['bridge-parts', {}, 900],
    ['bridge-parts-narrow', {}, 320],
    ['bridge-parts-mirrored', { dir: 'rtl' }, 900],
    ['movements-parts', { mode: 'movements' }, 720],
    ['movements-parts-mirrored', { mode: 'movements', dir: 'rtl' }, 480],
  ];
  for (const [name, settings, width] of pictures) {
    it(`draws the same picture as before: ${name}`, async () => {
      const element = await mounted(waterfall({ ...settings, theme: 'light' }), width);
      await expectSvg(`mrr-waterfall-${name}`, svgOf(part<SVGSVGElement>(element, 'chart')!));
    });
  }
});
