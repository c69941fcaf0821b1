import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/widgets/rate-trend/churn-rate-trend.js';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import type { ChurnRateTrend } from '../../src/widgets/rate-trend/rate-trend.js';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { opened, until } from '../helpers/explanation.js';
import { expectSvg } from '../helpers/svg-snapshot.js';
import { svgOf } from '../helpers/svg-of.js';

/** Customers of January 2024, of whom so many leave in February, March, April and so on. */
function leaving(customers: number, byMonth: readonly number[], more: object = {}): object[] {
  const ends = byMonth.flatMap((count, month) => {
    const day = `${2024 + Math.floor((month + 1) / 12)}-${String(((month + 1) % 12) + 1).padStart(2, '0')}-15`;
    return Array.from({ length: count }, () => day);
  });
  return Array.from({ length: customers }, (_, i) => ({
    customerId: `${JSON.stringify(more)}${i}`,
    start: '2024-01-10',
    end: ends[i] ?? null,
    mrr: 50,
    currency: 'USD',
    ...more,
  }));
}

/** 2.5 % left in February, 4.1 % in March, 3.2 % in April. */
const RECORDS = leaving(200, [5, 8, 6]);

function trend(settings: Partial<ChurnRateTrend> = {}): ChurnRateTrend {
  const element = document.createElement('churn-rate-trend');
  return Object.assign(element, { data: RECORDS, asOf: '2024-05-01' }, settings);
}

const chart = (element: ChurnRateTrend): SVGSVGElement => part<SVGSVGElement>(element, 'chart')!;

function labels(element: ChurnRateTrend, selector: string): string[] {
  return [...chart(element).querySelectorAll(selector)].map((label) => label.textContent!.trim());
}

function markOf(element: ChurnRateTrend, key: string): SVGElement {
  return chart(element).querySelector<SVGElement>(`[data-mark="${key}"]`)!;
}

function tableOf(element: ChurnRateTrend): string[][] {
  return [...part(element, 'table')!.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent!.trim()),
  );
}

describe('<churn-rate-trend>', () => {
  afterEach(unmountAll);

  for (const [name, settings, heading, takeaway] of [
    [
      'churn by month',
      {},
      'Customer churn by month',
      '3.2% of customers left in April 2024, down from 4.1% the month before. If every month were like this one, a year would lose 32.4%.',
    ],
    [
      'retention by month',
      { measure: 'retention' },
      'Customer retention by month',
      '96.8% of customers stayed in April 2024, up from 95.9% the month before. If every month were like this one, a year would keep 67.6%.',
    ],
    [
      'MRR churn',
      { basis: 'revenue' },
      'MRR churn by month',
      '3.2% of MRR was lost in April 2024, down from 4.1% the month before. If every month were like this one, a year would lose 32.4%.',
    ],
    [
      'a quarter, measured over the whole of it',
      { period: 'quarter', data: leaving(200, [0, 0, 4, 4, 2]), asOf: '2024-07-01' },
      'Customer churn by quarter',
      '5.0% of customers left in Q2 2024. If every quarter were like this one, a year would lose 18.5%.',
    ],
    [
      'a year, which is a year already',
      {
        period: 'year',
        data: leaving(
          200,
          Array.from({ length: 20 }, (_, i) => Number(i > 10)),
        ),
        asOf: '2026-01-01',
      },
      'Customer churn by year',
      '4.5% of customers left in 2025.',
    ],
    [
      'nobody who left',
      { data: leaving(200, [0, 5, 0]) },
      'Customer churn by month',
      'No customer left in April 2024, after 2.5% the month before.',
    ],
    [
      'a rate that readers cannot tell from the one before',
      { data: leaving(400, [20, 19]), asOf: '2024-04-01' },
      'Customer churn by month',
      '5.0% of customers left in March 2024, as in the month before. If every month were like this one, a year would lose 46.0%.',
    ],
    [
      'no complete month',
      { asOf: '2024-01-20' },
      'Customer churn by month',
      'No month is complete yet: January 2024 is still running.',
    ],
    [
      'nobody to lose',
      { asOf: '2024-02-01' },
      'Customer churn by month',
      'Customer churn cannot be computed yet: there was nobody at the start of any complete period.',
    ],
  ] as const) {
    it(`says what it shows: ${name}`, async () => {
      const element = await mounted(trend(settings as Partial<ChurnRateTrend>));
      expect(textOf(element, 'heading')).to.equal(heading);
      expect(textOf(element, 'takeaway')).to.equal(takeaway);
    });
  }

  it('compounds the rate of a year, and never multiplies it', async () => {
    const element = await mounted(trend({ data: leaving(200, [20]), asOf: '2024-03-01' }));
    expect(textOf(element, 'takeaway')).to.contain('a year would lose 71.8%');
    const panel = await opened(element);
    const text = panel.textContent!.replace(/[\s\u00a0]+/g, ' ');
    expect(text).to.contain('1 − (1 − 10.0%)^12 = 71.8%');
    expect(text).to.contain('customers lost ÷ customers at the start 20 ÷ 200 = 10.0%');
    expect(text).to.contain('95% interval');
  });

  it('explains what a year of such periods would keep, of MRR too', async () => {
    const data = leaving(200, [20]);
    const settings = { data, asOf: '2024-03-01', basis: 'revenue' } as const;
    const kept = await mounted(trend({ ...settings, measure: 'retention' }));
    expect(textOf(kept, 'takeaway')).to.contain('a year would keep 28.2%');
    const panel = await opened(kept);
    const text = panel.textContent!.replace(/[\s\u00a0]+/g, ' ');
    expect(text).to.contain('rate of the period^periods in a year 90.0%^12 = 28.2%');
  });

  it('labels its lines directly, without a legend', async () => {
    const element = await mounted(trend({ target: 0.02 }), 800);
    expect(labels(element, '.end')).to.deep.equal([
      '3.2%',
      'Average of 3 months 3.3%',
      'Target 2%',
    ]);
    expect(part(element, 'legend') === null).to.equal(true);
    expect(labels(element, '.scale')[0]).to.equal('0%');
  });

  it('says under the chart what its lines are where there is no room beside them', async () => {
    const element = await mounted(trend({ target: 0.02, asOf: '2024-05-20' }), 320);
    expect(labels(element, '.end')).to.deep.equal(['3.2%']);
    for (const said of [
      'thin line = average of 3 months',
      'line across = target 2%',
      'band = 95% interval',
      'dashed = May 2024, still running',
    ]) {
      expect(textOf(element, 'notes')).to.contain(said);
    }
  });

  it('draws the running period dashed, and leaves it out of the headline and the average', async () => {
    const element = await mounted(trend({ asOf: '2024-05-20' }), 800);
    expect(textOf(element, 'takeaway')).to.contain('3.2% of customers left in April 2024');
    const running = chart(element).querySelector('.line.running')!;
    expect(getComputedStyle(running).strokeDasharray).not.to.equal('none');
    expect(running.getAttribute('d')).to.match(/^M.+L.+$/);
    expect(markOf(element, '2024-05').getAttribute('aria-label')).to.match(/, still running$/);
    expect(markOf(element, '2024-05').querySelector('.open') === null).to.equal(false);
  });

  it('compares with the same month of a year before', async () => {
    const lost = [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6];
    const data = leaving(100, lost);
    const element = await mounted(trend({ data, asOf: '2025-03-01', compare: 'previous-year' }));
    expect(textOf(element, 'takeaway')).to.contain('; a year before it was 4.0%.');
    expect(labels(element, '.end.before')).to.deep.equal(['A year before 4.0%']);
    expect(part(element, 'before')!.getAttribute('d')).not.to.equal('');
    expect(markOf(element, '2025-02').getAttribute('aria-label')).to.contain('a year before 4.0%');
  });

  it('draws the interval also where nobody has left, and of a single period', async () => {
    const never = await mounted(trend({ data: leaving(1, []), asOf: '2024-03-01' }));
    expect(part(never, 'interval')!.getAttribute('d')).to.match(/Z$/);
    expect(labels(never, '.scale')).to.include('80%');
    expect(textOf(never, 'notes')).to.contain('a small sample: 1 customer');
    expect(textOf(never, 'takeaway')).to.equal('No customer left in February 2024.');
  });

  it('A-4 A-6 leads along its periods by the arrow keys, and says all of each', async () => {
    const element = await mounted(trend({ target: 0.02 }));
    markOf(element, '2024-02').focus();
    await sendKeys({ press: 'ArrowRight' });
    const focused = (): Element => element.shadowRoot!.activeElement!;
    expect(focused().getAttribute('data-mark')).to.equal('2024-03');
    expect(focused().getAttribute('aria-label')).to.equal(
      'Mar 2024: 4.1%, 8 of 195 customers, 95% interval 2.1% – 7.9%',
    );
    await sendKeys({ press: 'End' });
    expect(focused().getAttribute('aria-label')).to.equal(
      'Apr 2024: 3.2%, 6 of 187 customers, 95% interval 1.5% – 6.8%, average 3.3%',
    );
    await sendKeys({ press: 'Home' });
    expect(focused().getAttribute('data-mark')).to.equal('2024-02');
    expect(chart(element).querySelectorAll('[tabindex="0"]').length).to.equal(1);
  });

  it('stands for the customers who were lost in a period', async () => {
    const element = await mounted(trend());
    const chosen = new Promise<ChurnSelectEvent>((resolve) =>
      element.addEventListener('churn-select', (event) => resolve(event as ChurnSelectEvent)),
    );
    markOf(element, '2024-03').dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true }),
    );
    const event = await chosen;
    expect(event.selection).to.deep.equal({ period: '2024-03', movement: 'churn' });
    expect((await event.customers()).length).to.equal(8);
    await until(() => textOf(element, 'customers').includes('$'));
    expect(textOf(element, 'customers')).to.contain('Churn, Mar 2024: 8 customers, $400');
    expect(markOf(element, '2024-03').getAttribute('aria-current')).to.equal('true');
  });

  it('A-3 lists rates, what they are made of, intervals and averages in its table', async () => {
    const element = await mounted(trend({ view: 'table', asOf: '2024-05-20' }));
    expect(tableOf(element).slice(0, 3)).to.deep.equal([
      [
        'Period',
        'Churn',
        'Customers lost',
        'Customers at start',
        '95% from',
        '95% to',
        'Average of 3 months',
      ],
      ['May 2024 (running)', '0%', '0', '181', '0%', '2.1%', '–'],
      ['Apr 2024', '3.2%', '6', '187', '1.5%', '6.8%', '3.3%'],
    ]);
    const revenue = await mounted(trend({ view: 'table', basis: 'revenue', average: 0 }));
    expect(tableOf(revenue).slice(0, 2)).to.deep.equal([
      ['Period', 'MRR churn', 'MRR lost', 'MRR at start'],
      ['Apr 2024', '3.2%', '$300.00', '$9,350.00'],
    ]);
  });

  describe('by a dimension', () => {
    const PLANS = [
      ...leaving(100, [2, 4], { plan: 'Solo' }),
      ...leaving(60, [0, 1], { plan: 'Team', mrr: 900 }),
      ...leaving(20, [1, 0], { plan: null }),
    ];
    const byPlan = (settings: Partial<ChurnRateTrend> = {}): ChurnRateTrend =>
      trend({ data: PLANS, asOf: '2024-04-01', by: 'plan', ...settings });

    it('draws a panel for each value, the largest first, and tells the highest and the lowest', async () => {
      const element = await mounted(byPlan());
      expect(labels(element, '.title')).to.deep.equal(['Team', 'Solo', '(none)']);
      expect(labels(element, '.value')).to.deep.equal(['1.7%', '4.1%', '0%']);
      expect(textOf(element, 'takeaway')).to.equal(
        'Customer churn in March 2024 was highest for Solo, 4.1%, and lowest for (none), 0%; overall it was 2.8%.',
      );
      expect(textOf(element, 'notes')).to.contain('grey = all together');
    });

    it('leads from value to value and along the periods of each by the arrow keys', async () => {
      const element = await mounted(byPlan());
      markOf(element, '0 2024-02').focus();
      const at = (): string | null => element.shadowRoot!.activeElement!.getAttribute('data-mark');
      await sendKeys({ press: 'ArrowRight' });
      expect(at()).to.equal('0 2024-03');
      await sendKeys({ press: 'ArrowDown' });
      expect(at()).to.equal('1 2024-02');
      expect(element.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal(
        'Solo, Feb 2024: 2.0%, 2 of 100 customers, 95% interval 0.6% – 7.0%',
      );
    });

    it('stands for those of the value who were lost', async () => {
      const element = await mounted(byPlan());
      const chosen = new Promise<ChurnSelectEvent>((resolve) =>
        element.addEventListener('churn-select', (event) => resolve(event as ChurnSelectEvent)),
      );
      markOf(element, '1 2024-03').dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true }),
      );
      expect((await (await chosen).customers()).length).to.equal(4);
    });

    it('lists the values in the columns of its table, and all together', async () => {
      const element = await mounted(byPlan({ view: 'table' }));
      expect(tableOf(element)).to.deep.equal([
        ['Period', 'Team', 'Solo', '(none)', 'All'],
        ['Mar 2024', '1.7%', '4.1%', '0%', '2.8%'],
        ['Feb 2024', '0%', '2.0%', '5.0%', '1.7%'],
      ]);
    });

    it('draws the six largest of 5,000 values and the others together', async () => {
      const data = Array.from({ length: 10_000 }, (_, i) => ({
        customerId: `c${i}`,
        start: '2024-01-10',
        end: i % 9 === 0 ? '2024-02-10' : null,
        mrr: 10 + (i % 5000),
        segment: `s${i % 5000}`,
      }));
      const element = await mounted(trend({ data, asOf: '2024-04-01', by: 'segment' }));
      const titles = labels(element, '.title');
      expect(titles.length).to.equal(7);
      expect(titles.at(-1)).to.equal('4,994 others');
    });

    it('tells of a dimension that the records do not have, and draws all together', async () => {
      const element = await mounted(byPlan({ by: 'region' }));
      expect(textOf(element, 'notes')).to.contain('the records have no region');
      expect(part(element, 'panel') === null).to.equal(true);
      expect(textOf(element, 'takeaway')).to.match(/^2\.8% of customers left in March 2024/);
    });

    it('asks anew where another dimension is chosen', async () => {
      const element = await mounted(byPlan({ by: null }));
      expect(part(element, 'panel') === null).to.equal(true);
      element.by = 'plan';
      await drawn(element);
      await drawn(element);
      expect(chart(element).querySelectorAll('[part="panel"]').length).to.equal(3);
    });
  });

  it('leaves the year before unknown where periods are no calendar periods', async () => {
    const element = await mounted(trend({ preset: 'stripe', compare: 'previous-year' }));
    expect(textOf(element, 'takeaway')).to.match(/^\d\.\d% of customers left in .*2024/);
    expect(part(element, 'before')!.getAttribute('d')).to.equal('');
  });

  it('speaks Chinese and Arabic', async () => {
    const zh = trend({ lang: 'zh' });
    expect(textOf(await mounted(zh), 'takeaway')).to.equal(
      '2024年4月有 3.2% 的客户流失，低于上月的 4.1%。如果每月都如此，一年将流失 32.4%。',
    );
    const ar = trend({ lang: 'ar', dir: 'rtl' });
    const said = textOf(await mounted(ar), 'takeaway').replace(/\p{Cf}/gu, '');
    expect(said).to.match(/^غادر 3\.2% من العملاء في أبريل 2024، انخفاضًا من 4\.1% في الشهر السابق/);
  });

  const COURSE = leaving(300, [9, 12, 7, 10, 6, 8, 5, 7, 9, 6, 4, 8, 7, 6]);
  for (const [name, settings, width] of [
    ['rate-trend', { data: COURSE, asOf: '2025-04-15', target: 0.02 }, 720],
    ['rate-trend-narrow', { data: COURSE, asOf: '2025-04-15', target: 0.02 }, 280],
    ['rate-trend-mirrored', { data: COURSE, asOf: '2025-04-15', target: 0.02, dir: 'rtl' }, 720],
    [
      'rate-trend-previous-year',
      { data: COURSE, asOf: '2025-04-01', compare: 'previous-year', last: 6 },
      720,
    ],
    ['rate-trend-retention', { data: COURSE, asOf: '2025-04-01', measure: 'retention' }, 720],
    ['rate-trend-one-customer', { data: leaving(1, []), asOf: '2024-04-01' }, 480],
    [
      'rate-trend-parts',
      {
        data: [...COURSE, ...leaving(80, [4, 2, 1, 3], { plan: 'Team' })],
        asOf: '2025-04-15',
        by: 'plan',
        target: 0.02,
      },
      640,
    ],
  ] as const) {
    it(`is drawn as accepted: ${name}`, async () => {
      const element = await mounted(
        trend({ ...(settings as Partial<ChurnRateTrend>), theme: 'light' }),
        width,
      );
      await expectSvg(name, svgOf(chart(element)));
    });
  }
});
