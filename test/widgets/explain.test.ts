import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, LitElement, type TemplateResult } from 'lit';
import '../../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';
import '../../src/widgets/gauge/churn-gauge.js';
import '../../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';
import { Explainer, type Panel } from '../../src/element/explain.js';
import { readSubscriptions } from '../../src/data/read.js';
import type { ExplainSubject } from '../../src/element/explain/panel.js';
import { formatsFor } from '../../src/element/formats.js';
import { en } from '../../src/locales/en.js';
import type { ExplainMessages } from '../../src/locales/explain/messages.js';
import { factsOf } from '../../src/metrics/ledger.js';
import { kpis } from '../../src/metrics/kpis.js';
import { movements } from '../../src/metrics/movements.js';
import { retention } from '../../src/metrics/retention.js';
import { explainBenchmark } from '../../src/widgets/benchmark-comparison/benchmark-comparison.explain.js';
import { ownRate } from '../../src/widgets/benchmark-comparison/own-rate.js';
import type { ChurnGauge } from '../../src/widgets/gauge/gauge.js';
import type { ChurnMrrWaterfall } from '../../src/widgets/mrr-waterfall/mrr-waterfall.js';
import { drawn, frames, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';

/** 200 customers of January 2024, of whom 5 leave in February, 8 in March and 6 in April. */
const RECORDS: readonly TestRecord[] = Array.from({ length: 200 }, (_, i) => ({
  customerId: `c${i}`,
  start: '2024-01-10',
  end: i < 5 ? '2024-02-15' : i < 13 ? '2024-03-15' : i < 19 ? '2024-04-15' : null,
  mrr: 50,
  currency: 'USD',
}));

/** Rows that are left out for one reason or another. */
const BAD = [
  { customerId: 'x', start: '31/01/2024', mrr: 5 },
  { customerId: 'x', start: '2024-02-01', end: '2024-01-01', mrr: 5 },
  { customerId: 'x', start: '2024-02-01' },
];

function gauge(settings: Partial<ChurnGauge> = {}): ChurnGauge {
  const element = document.createElement('churn-gauge');
  return Object.assign(element, { data: RECORDS, asOf: '2024-05-01' }, settings);
}

function waterfall(settings: Partial<ChurnMrrWaterfall> = {}): ChurnMrrWaterfall {
  const element = document.createElement('churn-mrr-waterfall');
  return Object.assign(element, { data: RECORDS, asOf: '2024-05-01' }, settings);
}

/** Waits for what a condition asks, a frame at a time, for some seconds at most. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 300 && !holds(); i++) await frames(1);
  expect(holds()).to.equal(true);
}

const button = (element: HTMLElement): HTMLElement => part(element, 'explain-button')!;
const panel = (element: HTMLElement): HTMLElement => part(element, 'explanation')!;

async function opened<E extends HTMLElement>(element: E): Promise<E> {
  button(element).click();
  await until(() => panel(element).querySelector('dl') !== null);
  return element;
}

const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What stands in the row of this name, a text a line. */
function row(element: HTMLElement, name: string): string[] {
  const entry = [...panel(element).querySelectorAll('.entry')].find(
    (candidate) => tidy(candidate.querySelector('dt')!.textContent) === name,
  );
  const content = entry?.querySelector('dd');
  const lines = content ? [...content.querySelectorAll('p, li, tr')] : [];
  return lines.length > 0
    ? lines.map((line) => tidy(line.textContent))
    : [tidy(content?.textContent ?? null)];
}

function rowNames(element: HTMLElement): string[] {
  return [...panel(element).querySelectorAll('.entry > dt')].map(({ textContent }) =>
    tidy(textContent),
  );
}

// The page has more modules than are remembered by default.
performance.setResourceTimingBufferSize(2000);

/** The files of the explanation that the page has loaded. */
function loadedFiles(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.includes('/explain/'));
}

describe('how is this computed?', () => {
  afterEach(unmountAll);

  it('loads the panel and its texts, those of the page’s language only, when it is first opened', async () => {
    const element = await mounted(gauge());
    expect(loadedFiles()).to.deep.equal([]);
    await opened(element);
    const files = loadedFiles().map((path) => path.replace(/^.*\/src\//, ''));
    const folders = files.map((path) => path.replace(/(locales\/explain\/\w+)\/.*/, '$1/…'));
    expect([...new Set(folders)].sort()).to.deep.equal([
      'element/explain/figures.ts',
      'element/explain/issues.ts',
      'element/explain/panel.styles.ts',
      'element/explain/panel.ts',
      'element/explain/rows.ts',
      'locales/explain/en.ts',
      'locales/explain/en/…',
    ]);
  });

  it('opens and closes by keyboard, and Escape gives the focus back to the button', async () => {
    const element = await mounted(gauge());
    expect(button(element).getAttribute('aria-expanded')).to.equal('false');
    expect(panel(element).hidden).to.equal(true);
    button(element).focus();
    await sendKeys({ press: 'Enter' });
    await until(() => panel(element).querySelector('dl') !== null);
    expect(button(element).getAttribute('aria-expanded')).to.equal('true');
    expect(button(element).getAttribute('aria-controls')).to.equal(panel(element).id);
    expect(panel(element).checkVisibility()).to.equal(true);
    panel(element).focus();
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(panel(element).hidden).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal(button(element));
    await sendKeys({ press: 'Space' });
    await drawn(element);
    expect(panel(element).hidden).to.equal(false);
    await sendKeys({ press: 'Escape' });
    await drawn(element);
    expect(panel(element).hidden).to.equal(true);
  });

  it('keeps Escape to itself only while it is open', async () => {
    const element = await mounted(gauge());
    const heard: string[] = [];
    element.parentElement!.addEventListener('keydown', ({ key }) => heard.push(key));
    button(element).focus();
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal(['Escape']);
    await opened(element);
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal(['Escape']);
  });

  it('A-9 A-17 has a button of 24 px that stands at the end of the foot, at any width', async () => {
    for (const width of [240, 320, 900]) {
      const element = await mounted(gauge(), width);
      const box = button(element).getBoundingClientRect();
      expect(box.height).to.be.at.least(24);
      expect(box.right).to.be.closeTo(part(element, 'foot')!.getBoundingClientRect().right, 1);
      await opened(element);
      expect(element.shadowRoot!.querySelector('figure')!.scrollWidth).to.be.at.most(width);
    }
  });

  it('A-2 tells formula, numbers, interval, days, rules and definitions of a gauge', async () => {
    const element = await opened(await mounted(gauge({ target: 0.02 })));
    expect(rowNames(element)).to.deep.equal([
      'How to read this',
      'Customer churn rate',
      'Period',
      'What counts',
      'Definitions',
      'Data',
      'Keyboard',
    ]);
    expect(row(element, 'Customer churn rate')).to.deep.equal([
      'customers lost ÷ customers at the start',
      '6 ÷ 187 = 3.2%',
      '95% interval 1.5% – 6.8% (Wilson)',
    ]);
    expect(textOf(element, 'number')).to.equal('3.2%');
    expect(row(element, 'Period')).to.deep.equal(['Apr 1 – 30, 2024']);
    expect(row(element, 'What counts')).to.deep.equal([
      'Lost MRR at the start, none at the end 6',
      'Joined and left paid only inside the period; in none of the numbers above 0',
    ]);
    expect(row(element, 'Definitions')).to.deep.equal([
      'by calendar month (default)',
      'the start is compared with the end, what happens between cancels out (default)',
      'churn is dated when what is paid for ends (default)',
      'divided by the start (default)',
      'those back by the end are not lost (default)',
      'those who joined and left are left out (default)',
    ]);
    expect(row(element, 'How to read this')[0]).to.contain(
      'The stroke across the scale is the target.',
    );
    expect(row(element, 'Data')[0]).to.equal('Through Apr 30, 2024, from 200 rows');
  });

  for (const [settings, name, formula, numbers] of [
    [
      { measure: 'retention' },
      'Customer retention rate',
      'customers kept ÷ customers at the start',
      '181 ÷ 187 = 96.8%',
    ],
    [
      { basis: 'revenue' },
      'Gross MRR churn rate',
      'MRR lost to churn and contraction ÷ MRR at the start',
      '$300.00 ÷ $9,350.00 = 3.2%',
    ],
    [
      { basis: 'revenue', measure: 'retention' },
      'Gross MRR retention rate',
      '(MRR at the start − churn − contraction) ÷ MRR at the start',
      '$9,050.00 ÷ $9,350.00 = 96.8%',
    ],
  ] as const) {
    it(`tells how the ${name.toLowerCase()} of a gauge is computed`, async () => {
      const element = await opened(await mounted(gauge(settings)));
      expect(row(element, name).slice(0, 2)).to.deep.equal([formula, numbers]);
      expect(textOf(element, 'number')).to.equal(numbers.split(' = ')[1]);
    });
  }

  it('names the running period of a heatmap, in which nobody may have signed up', async () => {
    const element = document.createElement('churn-cohort-heatmap');
    const data = [{ customerId: 'a', start: '2024-02-10', mrr: 10 }];
    await opened(await mounted(Object.assign(element, { data, asOf: '2024-06-15' })));
    expect(row(element, 'Period')[1]).to.equal(
      'June 2024 is still running and in none of these figures.',
    );
  });

  it('follows the settings while it is open', async () => {
    const element = await opened(await mounted(gauge()));
    element.period = 'quarter';
    await until(() => row(element, 'Period')[0] !== 'Apr 1 – 30, 2024');
    expect(row(element, 'Period')).to.deep.equal([
      'Jan 1 – Mar 31, 2024',
      'Q2 2024 is still running and in none of these figures.',
    ]);
    expect(row(element, 'Definitions')[0]).to.equal('by calendar quarter');
    expect(row(element, 'Customer churn rate')).to.deep.equal([
      'customers lost ÷ customers at the start',
      'Cannot be computed: there were no customers to divide by.',
    ]);
  });

  it('says why there is no rate yet', async () => {
    const element = await opened(await mounted(gauge({ asOf: '2024-01-20' })));
    expect(row(element, 'Customer churn rate')[1]).to.equal(
      'Cannot be computed yet: no period is complete.',
    );
    expect(rowNames(element)).not.to.include('Period');
  });

  it('D-17 tells the sum of a waterfall, whose parts are the movements of the engine', async () => {
    const data = [
      ...RECORDS,
      { customerId: 'late', start: '2024-04-05', mrr: 80, currency: 'USD' },
    ];
    const [movement] = movements(await ledgerOf(data, { asOf: '2024-05-01' })).slice(-1);
    const { fullMoney } = formatsFor('en', 'USD');
    const element = await opened(await mounted(waterfall({ data })));
    expect(row(element, 'MRR at the end')).to.deep.equal([
      'MRR at the start + what was won − what was lost',
      `$9,350.00 + $80.00 − $300.00 = ${fullMoney(movement!.closingMrr)}`,
    ]);
    expect(row(element, 'MRR growth')[1]).to.equal('$9,130.00 ÷ $9,350.00 − 1 = −2.4%');
    const amounts = row(element, 'What counts').map((line) => line.split(' ').at(-1));
    expect(amounts).to.deep.equal([
      '$9,350.00',
      '+$80.00',
      '$0.00',
      '$0.00',
      '$0.00',
      '−$300.00',
      '$9,130.00',
    ]);
    expect(row(element, 'What counts')[1]).to.equal(
      'New no MRR at the start, some at the end, and never paid before +$80.00',
    );
  });

  it('adds up the movements of several periods from the first opening to the last closing', async () => {
    const element = await opened(await mounted(waterfall({ mode: 'movements', last: 3 })));
    expect(row(element, 'Period')).to.deep.equal(['Feb 1 – Apr 30, 2024']);
    expect(row(element, 'MRR at the end')[1]).to.equal('$10,000.00 + $0.00 − $950.00 = $9,050.00');
  });

  it('D-8 tells over which cohorts the retention of a heatmap’s takeaway is an average', async () => {
    const element = document.createElement('churn-cohort-heatmap');
    Object.assign(element, {
      data: [
        ...RECORDS,
        { customerId: 'n1', start: '2024-02-03', mrr: 10, currency: 'USD' },
        { customerId: 'n2', start: '2024-03-03', mrr: 10, currency: 'USD' },
        { customerId: 'n3', start: '2024-04-03', mrr: 10, currency: 'USD' },
      ],
      asOf: '2024-05-10',
    });
    await opened(await mounted(element));
    expect(textOf(element, 'takeaway')).to.match(
      /^97\.5% of customers are still here after one month/,
    );
    expect(row(element, 'Customer retention')).to.deep.equal([
      'customers still here ÷ customers who signed up',
      '197 ÷ 202 = 97.5%',
      'Over the 3 cohorts that have completed month 1; a large one weighs more, and a young one does not count as lost.',
    ]);
    expect(row(element, 'Period')[0]).to.equal('Jan 2024 – Apr 2024');
    element.basis = 'revenue';
    await until(() => rowNames(element).includes('MRR retention'));
    expect(row(element, 'MRR retention')[1]).to.equal('$9,770.00 ÷ $10,020.00 = 97.5%');
  });

  for (const [measure, name, numbers] of [
    ['customer-churn', 'customerChurnRate', ['6', '187', '3.2%']],
    ['gross-mrr-churn', 'grossMrrChurnRate', ['$300.00', '$9,350.00', '3.2%']],
    ['nrr', 'nrr', ['$9,050.00', '$10,000.00', '90.5%']],
    ['grr', 'grr', ['$9,050.00', '$10,000.00', '90.5%']],
  ] as const) {
    it(`has the numbers of the rate of a benchmark comparison by ${measure}`, async () => {
      const isTrailing = measure === 'nrr' || measure === 'grr';
      const ledger = await ledgerOf(RECORDS, { asOf: isTrailing ? '2025-02-01' : '2024-05-01' });
      const figures = {
        movements: movements(ledger),
        kpis: kpis(ledger),
        retention: retention(ledger),
        published: null,
      };
      const facts = factsOf(ledger);
      const drawing = {
        messages: en,
        formats: formatsFor('en', 'USD'),
        direction: 'ltr',
        width: 600,
        compact: false,
        selected: null,
      } as const;
      const { figures: told } = explainBenchmark(
        ownRate(figures, measure, 'month', facts),
        figures,
        new Map(),
        facts,
        drawing,
      );
      const [own, arpa] = told;
      expect(own!.figure).to.equal(name);
      expect([own!.numerator, own!.denominator, own!.result]).to.deep.equal(numbers);
      expect([arpa!.figure, arpa!.denominator, arpa!.result]).to.deep.equal([
        'arpa',
        '181',
        '$50.00',
      ]);
    });
  }

  it('R-8 lists the rows that were left out by row, field and reason', async () => {
    const element = await opened(await mounted(gauge({ data: [...RECORDS, ...BAD] })));
    expect(row(element, 'Rows left out')).to.deep.equal([
      '3 of 203; no figure counts them',
      'RowFieldReason',
      '201 start start must be a date such as 2024-01-31 or a timestamp, not "31/01/2024"',
      '202 end end 2024-01-01 is before start 2024-02-01',
      '203 mrr mrr is missing; give mrr, or amount and interval',
    ]);
    await expect(element).to.be.accessible();
  });

  it('R-8 lists twenty of many rows, and says how many more there are', async () => {
    const bad = Array.from({ length: 27 }, () => ({ customerId: 'x', start: 'soon', mrr: 1 }));
    const element = await opened(await mounted(gauge({ data: [...RECORDS, ...bad], maxBad: 0.5 })));
    const lines = row(element, 'Rows left out');
    expect(lines.length).to.equal(1 + 1 + 20 + 1);
    expect(lines.at(-1)).to.equal('and 7 more');
    expect(panel(element).querySelectorAll('tbody tr').length).to.equal(20);
  });

  it('tells of rows left out also where nothing is left to draw', async () => {
    const element = await opened(await mounted(gauge({ data: BAD })));
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(rowNames(element)).to.deep.equal(['Data', 'Rows left out']);
  });

  it('S-14 names no customer among the changes that were left out', async () => {
    const data = {
      subscriptions: RECORDS,
      changes: [{ customerId: 'Jane Doe', date: '2024-03-01', mrr: 1 }],
    };
    const element = await opened(await mounted(gauge({ data })));
    expect(row(element, 'Rows left out').at(-1)).to.equal(
      'change 1 changes.customerId no record covers the date of the change',
    );
    expect(panel(element).textContent).not.to.contain('Jane');
  });

  it('S-2 shows names from the data as text', async () => {
    const name = '<img src=x onerror=alert(1)>@email';
    const data = RECORDS.map((record) => ({ ...record, [name]: 'a@b.c' }));
    const element = await opened(await mounted(gauge({ data })));
    expect(row(element, 'In the records').join()).to.contain(name);
    expect(panel(element).querySelector('img')).to.equal(null);
  });

  it('has a text for every note of the reader, in English and Chinese', async () => {
    const odd = {
      customerId: 'o',
      start: '2024-03-01',
      mrr: 10,
    };
    const data = {
      asOf: '2024-05-01',
      signals: [{}, {}],
      subscriptions: [
        ...RECORDS,
        { ...odd, customerId: '' },
        { ...odd, id: 's1', updatedAt: '2024-03-01' },
        { ...odd, id: 's1', updatedAt: '2024-03-02' },
        { ...odd, mrr: 0 },
        { ...odd, end: '2024-03-01' },
        { ...odd, customerId: 'trial', end: '2024-03-08', trialEnd: '2024-03-10' },
        { ...odd, customerId: 'twin' },
        { ...odd, customerId: 'twin' },
        { ...odd, customerId: 'euro', currency: 'EUR', ownerEmail: 'a@b.c' },
        { ...odd, customerId: 'soon', start: '2024-06-01' },
        { ...odd, customerId: 'going', end: '2024-07-01' },
        JSON.parse('{"customerId":"p","start":"2024-03-01","mrr":1,"__proto__":"x"}'),
      ],
      changes: [
        { id: 's1', date: '2024-04-01', mrr: 20 },
        { id: 's1', date: '2024-04-01', mrr: 30 },
      ],
    };
    const { notes } = await readSubscriptions(data, { currency: 'CHF' });
    const codes = notes.map(({ code }) => code);
    expect(codes).to.have.members([
      'unnamed-customers',
      'unsafe-fields',
      'changes-merged',
      'signals-unreadable',
      'currency-absent',
      'trials-only',
      'free',
      'zero-length',
      'duplicates-merged',
      'twins',
      'dimension-left-out',
      'scheduled-starts',
      'scheduled-cancellations',
      'several-currencies',
    ]);
    for (const [lang, name] of [
      ['en', 'In the records'],
      ['zh', '关于记录'],
    ] as const) {
      const element = gauge({ data, asOf: null, currency: 'CHF' });
      element.lang = lang;
      await opened(await mounted(element));
      const lines = row(element, name);
      expect(lines.length).to.equal(codes.length);
      for (const line of lines) {
        expect(line).to.match(/[.。]$/);
        expect(line).not.to.match(/undefined|null|NaN/);
        for (const code of codes) expect(line).not.to.contain(`${code}:`);
      }
    }
  });

  it('E-2 tells which of several inputs is shown', async () => {
    const element = await opened(await mounted(gauge({ src: '/never-asked-for.json' })));
    expect(row(element, 'Inputs')).to.deep.equal([
      'Shown is the property data. Given as well and not used: the address in src.',
    ]);
  });

  it('E-8 A-16 speaks Chinese where the page does', async () => {
    const element = gauge({ data: [...RECORDS, ...BAD] });
    element.lang = 'zh-CN';
    await opened(await mounted(element));
    expect(tidy(button(element).textContent)).to.equal('如何计算？');
    expect(row(element, '客户流失率')).to.deep.equal([
      '流失客户 ÷ 期初客户',
      '6 ÷ 187 = 3.2%',
      '95% 区间 1.5%–6.8%（Wilson）',
    ]);
    expect(row(element, '未计入的行').slice(2)).to.deep.equal([
      '201 start 必须是日期，例如 2024-01-31，或时间戳 start must be a date such as 2024-01-31 or a timestamp, not "31/01/2024"',
      '202 end 结束日期早于开始日期 end 2024-01-01 is before start 2024-02-01',
      '203 mrr 缺少 mrr（或 amount 和 interval）',
    ]);
    element.lang = 'en';
    await until(() => rowNames(element).includes('Customer churn rate'));
    expect(rowNames(element)).to.include('Rows left out');
  });

  it('A-1 has no accessibility violations while it is open, two on a page and a heading alike', async () => {
    const element = await opened(await mounted(gauge(), 320));
    const other = await opened(await mounted(waterfall(), 900));
    await expect(element).to.be.accessible();
    await expect(other).to.be.accessible();
    expect(panel(element).getAttribute('aria-labelledby')).to.equal('explain heading');
  });

  it('A-8 has texts of 12 px at least', async () => {
    const element = await opened(await mounted(gauge({ data: [...RECORDS, ...BAD] })));
    const sizes = [...panel(element).querySelectorAll('*')].map((node) =>
      Number.parseFloat(getComputedStyle(node).fontSize),
    );
    expect(Math.min(...sizes)).to.be.at.least(12);
  });

  it('says so where it could not be loaded, and tries again when it is opened anew', async () => {
    const element = document.createElement('x-explained') as Explained;
    document.body.append(element);
    await element.updateComplete;
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => warned.push(text);
    button(element).click();
    await until(() => panel(element).querySelector('[role="alert"]') !== null);
    console.warn = warn;
    expect(warned).to.deep.equal(['<x-explained>: the explanation could not be loaded.']);
    expect(textOf(element, 'explanation')).to.equal(
      'The explanation could not be loaded. Close it and open it again to retry.',
    );
    button(element).click();
    button(element).click();
    await until(() => textOf(element, 'explanation') === 'Explained.');
    expect(element.attempts).to.equal(2);
  });
});

/** An element whose explanation can be loaded at the second attempt. */
class Explained extends LitElement {
  attempts = 0;
  readonly #explain = new Explainer(this, async (): Promise<Panel> => {
    if (this.attempts++ === 0) throw new Error('gone');
    const { styles } = await import('../../src/element/explain/panel.js');
    return { render: () => html`Explained.`, styles, texts: {} as ExplainMessages };
  });
  #facts: ReturnType<typeof factsOf> | null = null;

  protected override async scheduleUpdate(): Promise<void> {
    this.#facts ??= factsOf(await ledgerOf([{ start: '2024-01-01' }]));
    super.scheduleUpdate();
  }

  protected override render(): TemplateResult {
    const subject: ExplainSubject = {
      explanation: undefined,
      facts: this.#facts!,
      conflict: null,
      options: {},
      timeZone: null,
      shown: 'chart',
      formats: formatsFor('en', ''),
    };
    const region = this.#explain.render(subject, en);
    return html`<span id="heading"></span
      ><button id="explain" part="explain-button" @click=${() => this.#explain.toggle()}></button>${region}`;
  }
}

customElements.define('x-explained', Explained);
