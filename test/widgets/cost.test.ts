import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/cost/churn-cost.js';
import type { ChurnErrorEvent, ChurnSelectEvent } from '../../src/element/events.js';
import type { ChurnCost } from '../../src/widgets/cost/cost.js';
import { drawn, mounted, part, textOf, unmountAll, whenSettled } from '../helpers/element.js';
import { opened } from '../helpers/explanation.js';
import { svgOf } from '../helpers/svg-of.js';
import { expectSvg } from '../helpers/svg-snapshot.js';

/** 100 customers of January 2024 who pay 10 each; 10 of them leave in February. */
const RECORDS = Array.from({ length: 100 }, (_, i) => ({
  customerId: `c${i}`,
  start: '2024-01-10',
  end: i < 10 ? '2024-02-15' : null,
  mrr: 10,
  currency: 'USD',
}));

const ALL = {
  remainingMonths: 20,
  margin: 0.8,
  refunds: 60,
  fees: 7,
  retentionCost: 4,
  supportHours: 3,
  hourlyCost: 30,
  badReviews: 50,
  lostInsight: 20,
};

function cost(settings: Partial<ChurnCost> = {}): ChurnCost {
  const element = document.createElement('churn-cost');
  return Object.assign(element, { data: RECORDS, asOf: '2024-03-01' }, settings);
}

const chart = (element: ChurnCost): SVGSVGElement => part<SVGSVGElement>(element, 'chart')!;

/** The lines as they are drawn, by their names. */
function lines(element: ChurnCost): Record<string, string> {
  const bars = [...chart(element).querySelectorAll('[data-mark]:not([part~="paths"])')];
  return Object.fromEntries(
    bars.map((bar) => [
      [...bar.querySelectorAll('.name')].map(({ textContent }) => textContent).join(' '),
      bar.querySelector('.amount')!.textContent!,
    ]),
  );
}

function field(element: ChurnCost, name: string): HTMLInputElement {
  return element.shadowRoot!.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
}

async function enter(element: ChurnCost, name: string, text: string): Promise<void> {
  field(element, name).value = text;
  field(element, name).dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(element);
}

describe('<churn-cost>', () => {
  afterEach(unmountAll);

  it('shows what those lost would have paid, and zero for all that nobody has assumed', async () => {
    const element = await mounted(cost());
    expect(textOf(element, 'heading')).to.equal('What churn costs');
    expect(textOf(element, 'takeaway')).to.equal(
      'Losing 10 customers in February 2024 costs $1,000: what they would have paid in 10 months.',
    );
    expect(lines(element)).to.deep.equal({
      'MRR lost now': '$100',
      'Lifetime value lost, later months': '$900',
      Refunds: '$0',
      Fees: '$0',
      'Winning as many again': '$0',
      'Support for those who left': '$0',
      'Bad reviews (your estimate)': '$0',
      'Lost insight (your estimate)': '$0',
      'All together': '$1,000',
    });
    await expect(element).to.be.accessible();
  });

  it('D-38 D-39 counts what a page assumes, winning as many again as a range', async () => {
    const element = await mounted(cost({ assumptions: ALL }));
    expect(lines(element)).to.deep.equal({
      'MRR lost now': '$80',
      'Lifetime value lost, later months': '$1,520',
      Refunds: '$60',
      Fees: '$7',
      'Winning as many again': '$200 – $400',
      'Support for those who left': '$90',
      'Bad reviews (your estimate)': '$50',
      'Lost insight (your estimate)': '$20',
      'All together': '$2,027 – $2,227',
    });
    expect(textOf(element, 'takeaway')).to.equal(
      'Losing 10 customers in February 2024 costs $2,027 – $2,227; $1,600 of it is the margin on what they would have paid in 20 months.',
    );
  });

  it('D-38 shows every assumption in a field, and follows what a reader enters', async () => {
    const element = await mounted(cost());
    const values = [
      ...element.shadowRoot!.querySelectorAll<HTMLInputElement>('[part="assumption"]'),
    ];
    expect(values.map(({ name, value }) => `${name} ${value}`)).to.deep.equal([
      ...['remainingMonths 10', 'margin 100', 'retentionCost 0', 'replacementLow 5'],
      ...['replacementHigh 10', 'refunds 0', 'fees 0', 'supportHours 0', 'hourlyCost 0'],
      ...['badReviews 0', 'lostInsight 0'],
    ]);
    await enter(element, 'retentionCost', '3');
    await enter(element, 'replacementHigh', '8');
    expect(lines(element)['Winning as many again']).to.equal('$150 – $240');
    expect(element.assumptions).to.deep.include({ retentionCost: 3, replacementMultiple: [5, 8] });
    await enter(element, 'retentionCost', '');
    expect(lines(element)['Winning as many again']).to.equal('$0');
  });

  it('D-38 takes no cost below nothing from a reader, and shows what is in force again', async () => {
    const element = await mounted(cost({ assumptions: { refunds: 5 } }));
    await enter(element, 'refunds', '-7');
    expect(field(element, 'refunds').value).to.equal('0');
    expect(lines(element)['Refunds']).to.equal('$0');
  });

  it('D-40 counts margin in place of revenue where that is entered', async () => {
    const element = await mounted(cost());
    expect(textOf(element, 'notes')).to.contain('revenue, not margin');
    await enter(element, 'margin', '50');
    expect(lines(element)['All together']).to.equal('$500');
    expect(textOf(element, 'notes')).not.to.contain('revenue, not margin');
  });

  it('adds up to no more than its lines: nothing is counted twice', async () => {
    const element = await mounted(cost({ assumptions: ALL }));
    const amounts = Object.entries(lines(element)).map(([name, text]) => {
      const ends = text.split(' – ').map((one) => Number(one.replace(/[$,]/g, '')));
      return [name, ends[0]!, ends.at(-1)!] as const;
    });
    const total = amounts.pop()!;
    expect(amounts.reduce((sum, [, low]) => sum + low, 0)).to.equal(total[1]);
    expect(amounts.reduce((sum, [, , high]) => sum + high, 0)).to.equal(total[2]);
  });

  it('says that two customers must be won for each one lost, and that one of them is in no cost', async () => {
    const element = await mounted(cost());
    expect(textOf(element, 'to-win')).to.equal(
      'To grow all the same, win 20 customers: 10 to replace those lost, and 10 to grow. Only the former are in the costs.',
    );
  });

  it('D-41 draws a year as dashed paths, and follows the slider', async () => {
    const element = await mounted(cost());
    const dashes = [...chart(element).querySelectorAll('[part="path"]')].map((path) =>
      path.getAttribute('stroke-dasharray'),
    );
    expect(dashes).to.deep.equal(['4 4', '8 4']);
    expect(textOf(element, 'what-if')).to.contain(
      'Keep 1 point more of MRR each month, losing 9.0% instead of 10.0%, and after twelve months $290 a month is left of today’s instead of $254: $36.04 more.',
    );
    const slider = part<HTMLInputElement>(element, 'slider')!;
    expect([slider.min, slider.max, slider.value]).to.deep.equal(['0', '10', '1']);
    slider.value = '5';
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn(element);
    expect(element.points).to.equal(5);
    expect(textOf(element, 'what-if')).to.contain('Keep 5 points more');
    expect(slider.getAttribute('aria-valuetext')).to.equal('5 points more');
    expect(lines(element)['All together']).to.equal('$1,000');
  });

  it('cites what has been published, and counts none of it', async () => {
    const element = await mounted(cost());
    expect(textOf(element, 'context')).to.match(/in no number here.*67%.*65%.*25–95%/);
  });

  it('has the customers lost behind the lines that are made of them', async () => {
    const element = await mounted(cost());
    const found: number[] = [];
    element.addEventListener('churn-select', (event: ChurnSelectEvent) => {
      expect(event.selection).to.deep.equal({ period: '2024-02', movement: 'churn' });
      void event.customers().then(({ length }) => found.push(length));
    });
    const click = (name: string): void =>
      void chart(element)
        .querySelector(`[data-mark="${name}"]`)!
        .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    click('refunds');
    click('lost-now');
    await waitUntil(() => found.length === 1, 'the customers');
    expect(found).to.deep.equal([10]);
  });

  it('E-11 refuses assumptions that are no JSON, unknown, or cannot be', async () => {
    for (const [assumptions, code] of [
      ["{'margin': 1}", 'config/json'],
      ['{"refunds": -5}', 'config/attribute'],
      ['{"taxes": 5}', 'config/attribute'],
    ] as const) {
      const element = cost();
      element.setAttribute('assumptions', assumptions);
      const settled = whenSettled(element);
      document.body.append(element);
      expect(((await settled) as ChurnErrorEvent).code, assumptions).to.equal(code);
    }
  });

  for (const [name, settings, takeaway] of [
    [
      'nobody left',
      { data: [{ customerId: 'a', start: '2024-01-10', mrr: 50 }] },
      'No customer was lost in February 2024, so churn cost nothing.',
    ],
    [
      'no period is complete',
      { asOf: '2024-01-20' },
      'Costs are counted once a period is complete; none is yet.',
    ],
    [
      'the only customer left',
      {
        data: [
          { customerId: 'a', start: '2024-01-10', end: '2024-02-10', mrr: 50, currency: 'USD' },
        ],
      },
      'Losing 1 customer in February 2024 costs $50: what they would have paid in 1 month.',
    ],
  ] as const) {
    it(`says so where ${name}`, async () => {
      const element = await mounted(cost(settings));
      expect(textOf(element, 'takeaway')).to.equal(takeaway);
      await opened(element);
    });
  }

  it('A-3 lists every line, from and to, and what is left in a year', async () => {
    const element = await mounted(cost({ assumptions: ALL, view: 'table' }));
    const rows = [...part(element, 'table')!.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent!.trim()),
    );
    expect(rows.slice(0, 2)).to.deep.equal([
      ['Cost', 'From', 'To'],
      ['MRR lost now', '$80.00', '$80.00'],
    ]);
    expect(rows[5]).to.deep.equal(['Winning as many again', '$200.00', '$400.00']);
    expect(rows.slice(-3).map(([name]) => name)).to.deep.equal([
      'All together',
      'MRR left after twelve months, as it is',
      'MRR left after twelve months, keeping more',
    ]);
  });

  it('explains each line with the numbers it was computed from', async () => {
    const panel = await opened(await mounted(cost({ assumptions: ALL })));
    const text = panel.textContent!.replace(/[\s\u00a0]+/g, ' ');
    expect(text).to.contain('$80.00 × 19 = $1,520.00');
    expect(text).to.contain('$40.00 × (5 – 10) = $200.00 – $400.00');
    expect(text).to.contain('3 × $30.00 = $90.00');
  });

  it('speaks Chinese and Arabic', async () => {
    expect(textOf(await mounted(cost({ lang: 'zh' })), 'takeaway')).to.equal(
      '2024年2月流失 10 位客户的代价为 $1,000，即他们在 10 个月里本会带来的收入。',
    );
    const ar = await mounted(cost({ lang: 'ar', dir: 'rtl' }));
    expect(textOf(ar, 'takeaway').replace(/\p{Cf}/gu, '')).to.match(
      /^يكلّف فقدان 10 عملاء في فبراير 2024 .*، وهو ما كانوا سيدفعونه خلال 10 أشهر\.$/,
    );
  });

  for (const [name, settings, width] of [
    ['cost', { assumptions: ALL }, 640],
    ['cost-narrow', { assumptions: ALL }, 240],
    ['cost-mirrored', { assumptions: ALL, dir: 'rtl' }, 640],
    ['cost-measured', { compact: true }, 480],
  ] as const) {
    it(`is drawn as accepted: ${name}`, async () => {
      const element = await mounted(cost({ ...settings, theme: 'light' }), width);
      await expectSvg(name, svgOf(chart(element)));
    });
  }
});
