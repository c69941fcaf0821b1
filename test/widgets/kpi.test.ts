import { expect } from '@open-wc/testing';
import '../../src/widgets/kpi/churn-kpi.js';
import type { ChurnErrorEvent } from '../../src/element/events.js';
import type { ChurnKpi } from '../../src/widgets/kpi/kpi.js';
import { drawn, mounted, part, textOf, unmountAll, whenSettled } from '../helpers/element.js';
import { opened } from '../helpers/explanation.js';
import { expectSvg } from '../helpers/svg-snapshot.js';
import { svgOf } from '../helpers/svg-of.js';

/** Customers of January 2024, of whom so many leave in February, March, April and so on. */
function leaving(customers: number, ...byMonth: number[]): object[] {
  const ends = byMonth.flatMap((count, month) =>
    Array.from({ length: count }, () => `2024-${String(month + 2).padStart(2, '0')}-15`),
  );
  return Array.from({ length: customers }, (_, i) => ({
    customerId: `c${i}`,
    start: '2024-01-10',
    end: ends[i] ?? null,
    mrr: 50,
    currency: 'USD',
  }));
}

/** 200 customers: 5 leave in February, 8 in March, 6 in April; 7 come in April. */
const RECORDS = [
  ...leaving(200, 5, 8, 6),
  ...Array.from({ length: 7 }, (_, i) => ({
    customerId: `n${i}`,
    start: '2024-04-10',
    mrr: 50,
    currency: 'USD',
  })),
];

function kpi(settings: Partial<ChurnKpi> = {}): ChurnKpi {
  const element = document.createElement('churn-kpi');
  return Object.assign(element, { data: RECORDS, asOf: '2024-05-01' }, settings);
}

const chart = (element: ChurnKpi): SVGSVGElement => part<SVGSVGElement>(element, 'chart')!;

function face(element: ChurnKpi): string[] {
  return [...chart(element).querySelectorAll('text')].map((label) => label.textContent!.trim());
}

describe('<churn-kpi>', () => {
  afterEach(unmountAll);

  it('shows a number, how it differs from the period before, and from when to when its line is', async () => {
    const element = await mounted(kpi(), 320);
    expect(textOf(element, 'heading')).to.equal('MRR');
    expect(face(element)).to.deep.equal([
      '$9,400',
      '0.5%\u2002from $9,350',
      'Jan 2024',
      'Apr 2024',
    ]);
    expect(textOf(element, 'takeaway')).to.equal(
      'MRR was $9,400 at the end of April 2024, up 0.5% from $9,350 the month before.',
    );
    expect(part(element, 'sparkline') === null).to.equal(false);
  });

  for (const [name, settings, number, heading, takeaway] of [
    [
      'the annual run rate',
      { measure: 'arr' },
      '$113K',
      'Annual run rate',
      'The annual run rate was $113K at the end of April 2024, up 0.5% from $112K the month before.',
    ],
    [
      'customers',
      { measure: 'customers' },
      '188',
      'Customers',
      '188 customers at the end of April 2024, up 0.5% from 187 the month before.',
    ],
    [
      'MRR per customer',
      { measure: 'arpa' },
      '$50',
      'MRR per customer',
      'A customer paid $50 a month on average at the end of April 2024, as in the month before.',
    ],
    [
      'lifetime value',
      { measure: 'ltv', margin: 0.5 },
      '$764',
      'Lifetime value',
      'A customer was worth $764 over its lifetime at the end of April 2024, up 0.9% from $757 the month before.',
    ],
    [
      'customer churn',
      { measure: 'churn' },
      '3.2%',
      'Customer churn',
      '3.2% of customers left in April 2024, down 0.9 points from 4.1% the month before.',
    ],
    [
      'MRR churn',
      { measure: 'churn', basis: 'revenue' },
      '3.2%',
      'MRR churn',
      '3.2% of MRR was lost in April 2024, down 0.9 points from 4.1% the month before.',
    ],
    [
      'retention',
      { measure: 'retention' },
      '96.8%',
      'Customer retention',
      '96.8% of customers stayed in April 2024, up 0.9 points from 95.9% the month before.',
    ],
    [
      'MRR retention',
      { measure: 'retention', basis: 'revenue' },
      '96.8%',
      'MRR retention',
      '96.8% of MRR was kept in April 2024, up 0.9 points from 95.9% the month before.',
    ],
    [
      'net churn',
      { measure: 'net-churn' },
      '3.2%',
      'Net MRR churn',
      '3.2% of MRR was lost in April 2024, upgrades taken off, down 0.9 points from 4.1% the month before.',
    ],
    [
      'the quick ratio',
      { measure: 'quick-ratio' },
      '1.2',
      'Quick ratio',
      '1.2 times as much MRR was won as lost in April 2024, up from 0 the month before.',
    ],
    [
      'the lifetime of a customer',
      { measure: 'lifetime' },
      '31.2 months',
      'Customer lifetime',
      'At the churn of April 2024 a customer stays 31.2 months, up 27.9% from 24.4 the month before.',
    ],
    [
      'the cost of a new customer',
      { measure: 'cac', spend: 1400 },
      '$200',
      'Cost of a new customer',
      'A new customer cost $200 in April 2024.',
    ],
    [
      'payback',
      { measure: 'payback', spend: 1400, margin: 0.8 },
      '5 months',
      'Payback time',
      'A new customer has paid back its cost after 5 months as of April 2024.',
    ],
    [
      'a quarter',
      { measure: 'churn', period: 'quarter', asOf: '2024-07-01' },
      '3.2%',
      'Customer churn',
      '3.2% of customers left in Q2 2024.',
    ],
  ] as const) {
    it(`shows ${name}`, async () => {
      const element = await mounted(kpi(settings));
      expect(textOf(element, 'number')).to.equal(number);
      expect(textOf(element, 'heading')).to.equal(heading);
      expect(textOf(element, 'takeaway')).to.equal(takeaway);
    });
  }

  it('shows net and gross revenue retention over twelve months', async () => {
    const growing = [
      { customerId: 'a', start: '2023-01-10', end: '2023-08-10', mrr: 100 },
      { customerId: 'a', start: '2023-08-10', mrr: 160 },
      { customerId: 'b', start: '2023-01-10', end: '2023-08-10', mrr: 100 },
    ];
    const shown = async (measure: 'nrr' | 'grr'): Promise<string> => {
      const element = await mounted(kpi({ data: growing, asOf: '2024-02-01', measure }));
      return textOf(element, 'takeaway');
    };
    expect(await shown('nrr')).to.equal(
      '80.0% of the MRR of twelve months before was there in January 2024, with upgrades.',
    );
    expect(await shown('grr')).to.equal(
      '50.0% of the MRR of twelve months before was kept to January 2024, without upgrades.',
    );
  });

  it('says that upgrades outgrew losses where net churn is below zero', async () => {
    const data = [
      { customerId: 'a', start: '2024-01-10', end: '2024-02-10', mrr: 100 },
      { customerId: 'a', start: '2024-02-10', mrr: 150 },
    ];
    const element = await mounted(kpi({ data, asOf: '2024-03-01', measure: 'net-churn' }));
    expect(textOf(element, 'takeaway')).to.equal(
      'Net MRR churn was −50.0% in February 2024, more upgrades than losses.',
    );
  });

  for (const [name, settings, number, reason] of [
    ['no spend', { measure: 'cac' }, '–', 'what was spent is not given'],
    ['nobody new', { measure: 'payback', spend: 10, asOf: '2024-04-01' }, '–', 'nobody new came'],
    ['no margin', { measure: 'payback', spend: 10, margin: 0 }, '–', 'there is no margin'],
    ['too few months', { measure: 'nrr' }, '–', 'there are fewer than twelve months before'],
    ['no losses', { measure: 'quick-ratio', asOf: '2024-02-01' }, '∞', 'nothing was lost'],
    ['nobody to lose', { measure: 'churn', asOf: '2024-02-01' }, '–', 'there were no customers'],
    [
      'nobody who left',
      { measure: 'lifetime', data: leaving(30), asOf: '2024-03-01' },
      '–',
      'nobody has left',
    ],
    ['no complete period', { asOf: '2024-01-20' }, '–', 'no complete month yet'],
  ] as const) {
    it(`says why there is no number: ${name}`, async () => {
      const element = await mounted(kpi(settings), 480);
      expect(textOf(element, 'number')).to.equal(number);
      expect(face(element).join(' ')).to.contain(reason);
      expect(chart(element).getAttribute('aria-label')).to.contain(reason);
      expect(part(element, 'change') === null).to.equal(true);
    });
  }

  it('A-10 fills its arrow where the change is good and leaves it hollow where it is bad', async () => {
    const fillOf = (element: ChurnKpi): string => getComputedStyle(part(element, 'change')!).fill;
    const better = await mounted(kpi({ measure: 'churn' }));
    const worse = await mounted(kpi({ measure: 'churn', asOf: '2024-04-01' }));
    expect(fillOf(worse)).to.equal(getComputedStyle(part(worse, 'card')!).backgroundColor);
    expect(fillOf(better)).not.to.equal(fillOf(worse));
    expect(textOf(worse, 'notes')).to.contain('lower is better');
  });

  it('A-2 says all of its face to those who do not see it, better or worse included', async () => {
    const element = await mounted(kpi({ measure: 'churn' }));
    expect(chart(element).getAttribute('aria-label')).to.equal(
      'Customer churn: Apr 2024: 3.2%, down 0.9 points, from 4.1%, better',
    );
    expect(chart(element).getAttribute('role')).to.equal('img');
  });

  it('A-19 says in words that churn of few customers says little', async () => {
    const element = await mounted(kpi({ measure: 'churn', data: leaving(20, 1), compact: true }));
    expect(textOf(element, 'notes')).to.contain('a small sample: 19 customers');
  });

  it('takes what was spent in each period by its name, as JSON in the attribute', async () => {
    const element = document.createElement('churn-kpi');
    element.setAttribute('spend', '{"2024-04": 700, "2024-01": 4000}');
    await mounted(Object.assign(element, { data: RECORDS, asOf: '2024-05-01', measure: 'cac' }));
    expect(textOf(element, 'number')).to.equal('$100');
    element.setAttribute('spend', '1400');
    await drawn(element);
    await drawn(element);
    expect(textOf(element, 'number')).to.equal('$200');
  });

  it('E-11 refuses a spend that is neither a number nor JSON, and one below nothing', async () => {
    for (const [spend, code] of [
      ["{'2024-04': 7}", 'config/json'],
      ['"much"', 'config/json'],
      ['-5', 'config/attribute'],
    ] as const) {
      const element = document.createElement('churn-kpi');
      element.setAttribute('spend', spend);
      Object.assign(element, { data: RECORDS, asOf: '2024-05-01', measure: 'cac' });
      const settled = whenSettled(element);
      document.body.append(element);
      expect(((await settled) as ChurnErrorEvent).code, spend).to.equal(code);
    }
  });

  it('A-3 lists the figure of each period in its table, and how it changed', async () => {
    const element = await mounted(kpi({ measure: 'churn', view: 'table' }));
    const rows = [...part(element, 'table')!.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent!.trim()),
    );
    expect(rows).to.deep.equal([
      ['Period', 'Customer churn', 'Change, points'],
      ['Apr 2024', '3.2%', '−0.9'],
      ['Mar 2024', '4.1%', '1.6'],
      ['Feb 2024', '2.5%', '–'],
    ]);
  });

  for (const [measure, told] of [
    ['mrr', 'MRR at the end $9,400.00'],
    ['arr', '12 × MRR at the end 12 × $9,400.00 = $112,800.00'],
    ['customers', 'customers at the end 188'],
    ['arpa', 'MRR at the end ÷ customers at the end $9,400.00 ÷ 188 = $50.00'],
    ['churn', 'customers lost ÷ customers at the start 6 ÷ 187 = 3.2%'],
    ['retention', 'customers kept ÷ customers at the start 181 ÷ 187 = 96.8%'],
    ['lifetime', 'months of the period ÷ customer churn rate 1 ÷ 3.2% = 31.2'],
    ['cac', 'spend on winning customers ÷ new customers $700.00 ÷ 7 = $100.00'],
  ] as const) {
    it(`explains ${measure} with the numbers that it was computed from`, async () => {
      const element = await mounted(kpi({ measure, spend: { '2024-04': 700 } }));
      const panel = await opened(element);
      const text = panel.textContent!.replace(/[\s\u00a0]+/g, ' ');
      expect(text).to.contain(told);
      if (measure === 'cac') expect(text).to.contain('spend $700.00');
    });
  }

  it('is drawn, and not a table, from 160 px', async () => {
    const element = await mounted(kpi({ compact: true }), 160);
    expect(chart(element).getBoundingClientRect().width).to.be.within(120, 150);
    expect(part(element, 'table') === null).to.equal(true);
    const box = part(element, 'card')!.getBoundingClientRect();
    for (const text of chart(element).querySelectorAll('text')) {
      const { left, right } = text.getBoundingClientRect();
      expect(left >= box.left && right <= box.right, text.textContent!).to.equal(true);
    }
  });

  it('aligns numbers that stand side by side, however many lines their headings take', async () => {
    const band = document.createElement('div');
    band.style.cssText = 'display: grid; grid-template-columns: repeat(3, 160px)';
    document.body.append(band);
    const elements = (['mrr', 'churn', 'cac'] as const).map((measure) =>
      kpi({ measure, compact: true, spend: 500 }),
    );
    const settled = elements.map(whenSettled);
    band.append(...elements);
    await Promise.all(settled);
    await Promise.all(elements.map(drawn));
    const tops = elements.map((one) => chart(one).getBoundingClientRect().bottom);
    expect(new Set(tops.map(Math.round)).size).to.equal(1);
    const numbers = elements.map((one) => chart(one).getBoundingClientRect().height);
    expect(numbers[0]).to.equal(numbers[1]);
  });

  it('leaves the running period out, and says so', async () => {
    const element = await mounted(kpi({ asOf: '2024-05-20' }));
    expect(textOf(element, 'takeaway')).to.contain('April 2024');
    expect(textOf(element, 'notes')).to.contain('the running month is left out');
  });

  it('speaks Chinese and Arabic', async () => {
    const zh = kpi({ measure: 'churn', lang: 'zh' });
    expect(textOf(await mounted(zh), 'takeaway')).to.equal(
      '2024年4月有 3.2% 的客户流失，较上月的 4.1% 下降 0.9 个百分点。',
    );
    const ar = kpi({ measure: 'churn', lang: 'ar', dir: 'rtl' });
    const said = textOf(await mounted(ar), 'takeaway').replace(/\p{Cf}/gu, '');
    expect(said).to.match(
      /^غادر 3\.2% من العملاء في أبريل 2024، انخفاضًا بمقدار 0\.9 نقطة مئوية من 4\.1%/,
    );
  });

  for (const [name, settings, width] of [
    ['kpi', {}, 240],
    ['kpi-narrow', { measure: 'churn', asOf: '2024-04-01', compact: true }, 160],
    ['kpi-wide', { measure: 'lifetime' }, 480],
    ['kpi-mirrored', { measure: 'lifetime', dir: 'rtl' }, 480],
    ['kpi-none', { measure: 'nrr' }, 240],
    ['kpi-unchanged', { measure: 'arpa' }, 240],
  ] as const) {
    it(`is drawn as accepted: ${name}`, async () => {
      const element = await mounted(kpi({ ...settings, theme: 'light' }), width);
      await expectSvg(name, svgOf(chart(element)));
    });
  }
});
