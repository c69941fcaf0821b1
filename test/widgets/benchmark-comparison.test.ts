import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/widgets/benchmark-comparison/churn-benchmark-comparison.js';
import type { ChurnBenchmarkComparison } from '../../src/widgets/benchmark-comparison/benchmark-comparison.js';
import { en } from '../../src/locales/en.js';
import { zh } from '../../src/locales/zh.js';
import { BENCHMARKS } from '../../src/metrics/benchmark-set.js';
import type { BenchmarkDistribution } from '../../src/metrics/benchmark.js';
import type { ChurnSelectEvent } from '../../src/element/events.js';
import { until } from '../helpers/explanation.js';
import { drawn, mounted, part, textOf, unmountAll } from '../helpers/element.js';
import { referenceFile } from '../helpers/reference-data.js';
import { svgOf } from '../helpers/svg-of.js';
import { expectSvg } from '../helpers/svg-snapshot.js';

/** Customers at the start of March 2024 of whom some leave in it. */
function customers(count: number, leavers: number, mrr = 50, currency = 'USD'): object[] {
  return Array.from({ length: count }, (_, i) => ({
    customerId: `c${i}`,
    start: '2024-01-05',
    end: i < leavers ? '2024-03-10' : null,
    mrr,
    currency,
  }));
}

/** A published distribution that the company of most tests belongs to. */
const SURVEY: BenchmarkDistribution = {
  id: 'survey',
  metric: 'customer-churn',
  unit: 'customers',
  period: 'month',
  population: { label: 'ARPA $25–100', arpa: [25, 100] },
  percentiles: { p10: 0.028, p25: 0.036, p50: 0.046, p75: 0.058, p90: 0.074 },
  betterWhen: 'lower',
  source: {
    title: 'A survey',
    publisher: 'Example Research',
    year: 2024,
    url: 'https://www.example.org/survey',
    sample: 412,
    grade: 'B',
    note: 'Companies in Europe.',
  },
};

function comparison(settings: Partial<ChurnBenchmarkComparison> = {}): ChurnBenchmarkComparison {
  const element = document.createElement('churn-benchmark-comparison');
  return Object.assign(element, { data: customers(400, 9), asOf: '2024-04-01' }, settings);
}

function rows(element: ChurnBenchmarkComparison): string[] {
  return [...element.shadowRoot!.querySelectorAll('[part="row"]')].map((row) =>
    row.getAttribute('aria-label')!,
  );
}

function row(element: ChurnBenchmarkComparison, name: string): string {
  return rows(element).find((words) => words.startsWith(name))!;
}

/** What `console.warn` was told while something ran. */
async function warningsOf(run: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => void warnings.push(text);
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return warnings.filter((text) => text.includes('benchmark'));
}

describe('<churn-benchmark-comparison>', () => {
  afterEach(unmountAll);

  it('D-28 sets the rate and its interval beside the median of companies with the same MRR', async () => {
    const element = await mounted(comparison());
    expect(textOf(element, 'takeaway')).to.equal(
      'Your monthly customer churn of 2.3% is better than the median of companies with your MRR (4.6%).',
    );
    expect(rows(element)[0]).to.equal(
      'MRR $10k–50k (yours): you 2.3%, 95% interval 1.2% – 4.2%; median 4.6%; better than the median (ChartMogul, 2022; lower is better)',
    );
    expect(element.shadowRoot!.querySelectorAll('[part="interval"]').length).to.equal(4);
    expect(textOf(element, 'notes')).to.contain(
      '9 of 400 customers left in Mar 2024 · 95% interval 1.2% – 4.2% · line = median · dashed = range from articles · your ARPA $50, your MRR $19.6K · USD',
    );
  });

  it('lists the own group first, then the others of its source, then those of the next source', async () => {
    const element = await mounted(comparison());
    expect(rows(element).map((words) => words.split(':')[0])).to.deep.equal([
      'MRR $10k–50k (yours)',
      'ARPA up to $10',
      'ARPA above $500',
      'MRR under $10k',
      'All industries',
      'Selling to businesses',
      'Selling to consumers',
      'Larger SaaS companies',
      'Small companies and start-ups',
    ]);
    const headings = [...element.shadowRoot!.querySelectorAll('.source')];
    expect(headings.map((heading) => heading.textContent)).to.deep.equal([
      'ChartMogul, 2022',
      'Recurly Research, 2019',
      'Grade C: articles on churn',
    ]);
    const bold = [...element.shadowRoot!.querySelectorAll('.emphasised .name')];
    expect(bold.map((name) => name.textContent)).to.deep.equal(['MRR $10k–50k (yours)']);
  });

  it('compares with the group that a reader or the page chooses, and else with the own', async () => {
    const element = await mounted(comparison());
    const own = textOf(element, 'takeaway');
    const select = part<HTMLSelectElement>(element, 'peers')!;
    expect(select.labels[0]!.textContent!.trim()).to.match(/^Compare with/);
    expect([...select.options].slice(0, 3).map(({ text }) => text.trim())).to.deep.equal([
      'companies like yours',
      'MRR $10k–50k',
      'ARPA up to $10',
    ]);
    select.selectedIndex = [...select.options].findIndex(({ text }) => text === 'All industries');
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn(element);
    const chosen = element.peer;
    expect(textOf(element, 'takeaway')).not.to.equal(own);
    const bold = [...element.shadowRoot!.querySelectorAll('.emphasised .name')];
    expect(bold.map((name) => name.textContent)).to.deep.equal([
      'MRR $10k–50k (yours)',
      'All industries',
    ]);
    select.selectedIndex = 0;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn(element);
    expect(element.peer).to.equal(null);
    expect(textOf(element, 'takeaway')).to.equal(own);
    const byPage = await mounted(comparison({ peer: chosen }));
    expect(part<HTMLSelectElement>(byPage, 'peers')!.value).to.equal('All industries');
    const unknown = await mounted(comparison({ peer: 'nobody' }));
    expect(textOf(unknown, 'takeaway')).to.equal(own);
    expect(part<HTMLSelectElement>(unknown, 'peers')!.value).to.equal('companies like yours');
  });

  it('D-28 cannot tell where the interval spans the median, and says so', async () => {
    const element = await mounted(comparison({ data: customers(20, 1, 8) }));
    expect(textOf(element, 'takeaway')).to.equal(
      'Your monthly customer churn of 5.0% cannot yet be told apart from the median of companies with your ARPA (6.8%).',
    );
    expect(row(element, 'ARPA up to $10')).to.contain('cannot tell yet: interval spans the median');
  });

  it('A-19 says that a sample is small, and where an interval goes on that the axis cuts', async () => {
    const element = await mounted(comparison({ data: customers(20, 1, 8) }));
    expect(textOf(element, 'notes')).to.contain('95% interval 0.9% – 23.6% · small sample');
    expect(textOf(element, 'notes')).to.contain('arrow = the interval reaches 23.6%');
    expect(element.shadowRoot!.querySelector('.arrow')!.getAttribute('d')).to.match(/^M/);
    const large = await mounted(comparison());
    expect(textOf(large, 'notes')).not.to.contain('small sample');
    expect(large.shadowRoot!.querySelectorAll('.arrow').length).to.equal(0);
  });

  it('T36 is far worse than the median with the December 2019 of the dbt playbook', async function () {
    const data = await referenceFile<object[]>(this, 'mrr-playbook/subscriptions.json');
    const element = await mounted(comparison({ data, asOf: '2020-01-01' }));
    expect(rows(element)[0]).to.contain('you 40.5%, 95% interval 27.0% – 55.5%; median 6.8%');
    expect(textOf(element, 'takeaway')).to.contain('is worse than the median of companies with');
    const gross = { ...SURVEY, metric: 'gross-mrr-churn', unit: 'revenue' } as const;
    element.benchmarks = [gross];
    element.measure = 'gross-mrr-churn';
    await drawn(element);
    expect(rows(element)[0]).to.contain('you 39.9%; ');
  });

  it('T36 compares the retention of the dbt playbook over twelve months', async function () {
    const data = await referenceFile<object[]>(this, 'mrr-playbook/subscriptions.json');
    const settings = { data, asOf: '2019-12-01' };
    const nrr = await mounted(comparison({ ...settings, measure: 'nrr' }));
    expect(textOf(nrr, 'takeaway')).to.equal(
      'Your annual net revenue retention of 97.4% is worse than the median of B2B SaaS companies (101%).',
    );
    expect(textOf(nrr, 'notes')).to.contain(
      'twelve months to Nov 2019 · no interval: a rate of MRR, not of customers',
    );
    expect(textOf(nrr, 'notes')).to.match(/axis starts at 9\d%/);
    expect(part(nrr, 'chart')!.classList.contains('gain')).to.equal(true);
    const grr = await mounted(comparison({ ...settings, measure: 'grr' }));
    expect(textOf(grr, 'takeaway')).to.equal(
      'Your annual gross revenue retention is 80.0%; no published group is known to be like your company.',
    );
  });

  it('D-25 draws bands where percentiles are published, and says what share of companies do worse', async () => {
    const element = await mounted(
      comparison({ data: customers(40_000, 800), benchmarks: [SURVEY] }),
    );
    expect(rows(element)).to.deep.equal([
      'ARPA $25–100 (yours): you 2.0%, 95% interval 1.9% – 2.1%; 10th percentile 2.8%, 25th percentile 3.6%, median 4.6%, 75th percentile 5.8%, 90th percentile 7.4%; better than 9 in 10, better than 90 to 100 of 100 companies (Example Research, 2024; lower is better)',
    ]);
    expect(element.shadowRoot!.querySelectorAll('[part="band"]').length).to.equal(2);
    expect(textOf(element, 'notes')).to.contain(
      'line = median · pale band = middle 80% of companies · dark band = middle 50%',
    );
  });

  it('D-25 claims no more than the whole interval bears out', async () => {
    const element = await mounted(comparison({ benchmarks: [SURVEY] }));
    // 2.3 % is below the 10th percentile, the upper end of 4.2 % only below the median.
    expect(rows(element)[0]).to.contain('better than the median, better than 90 to 100 of 100');
  });

  it('D-25 draws no band where only the median is published', async () => {
    const element = await mounted(comparison());
    expect(part(element, 'band')).to.equal(null);
    expect(element.shadowRoot!.querySelectorAll('[part="median"]').length).to.equal(7);
  });

  it('D-26 prints source, year, sample, definition, note and address of what is drawn, as text', async () => {
    const element = await mounted(comparison({ benchmarks: [SURVEY] }));
    expect(textOf(element, 'sources')).to.equal(
      'Example Research, 2024 “A survey”: monthly customer churn, 412 companies. Grade B: repeated by somebody else. Companies in Europe. example.org/survey',
    );
    expect(element.shadowRoot!.querySelector('a')).to.equal(null);
  });

  it('D-26 says the grade of figures that were not read at their publisher’s', async () => {
    const source = { ...SURVEY.source, grade: 'C' } as const;
    const element = await mounted(comparison({ benchmarks: [{ ...SURVEY, source }] }));
    expect(textOf(element, 'sources')).to.contain('412 companies. Grade C: method unclear.');
    element.lang = 'zh';
    await drawn(element);
    expect(textOf(element, 'sources')).to.contain('412 家公司。C 级：方法不明。');
    const ours = await mounted(comparison());
    const graded = [...part(ours, 'sources')!.children].map(({ textContent }) =>
      textContent!.includes('Grade'),
    );
    expect(graded).to.deep.equal([false, false, true]);
  });

  for (const lang of ['en', 'zh', 'ar']) {
    it(`D-26 prints the names of the package’s groups in full at 240 px, in ${lang}`, async () => {
      const element = await mounted(comparison({ lang, measure: 'nrr' }), 240);
      const names = [...element.shadowRoot!.querySelectorAll('[part="row"] .name')];
      const cut = names.map((name) => name.textContent).filter((name) => name.includes('…'));
      expect(names.length).to.be.at.least(7);
      expect(cut).to.deep.equal([]);
    });
  }

  it('D-26 says so where the size of the sample is not published', async () => {
    const element = await mounted(comparison());
    expect(textOf(element, 'sources')).to.contain('number of companies not published');
    expect(textOf(element, 'sources')).to.contain('nearly 2,000 sites');
  });

  it('D-27 refuses another period, unit or metric, and says why', async () => {
    const element = await mounted(
      comparison({
        benchmarks: [
          SURVEY,
          { ...SURVEY, id: 'annual', period: 'year' },
          { ...SURVEY, id: 'revenue', unit: 'revenue' },
          { ...SURVEY, id: 'gross', metric: 'gross-mrr-churn', unit: 'revenue' },
        ],
      }),
    );
    expect(rows(element).length).to.equal(1);
    const refused = [...part(element, 'refused')!.querySelectorAll('li')];
    expect(refused.map((line) => line.textContent)).to.deep.equal([
      'ARPA $25–100 (Example Research, 2024): annual, yours is monthly: not comparable',
      'ARPA $25–100 (Example Research, 2024): a rate of revenue, yours is of customers: not comparable',
      'ARPA $25–100 (Example Research, 2024): gross MRR churn, yours is customer churn: not comparable',
    ]);
  });

  it('D-27 does not compare with companies of another ARPA or MRR, and says why, unless a reader chooses them', async () => {
    const element = await mounted(comparison());
    expect(row(element, 'ARPA above $500')).to.equal(
      'ARPA above $500: you 2.3%, 95% interval 1.2% – 4.2%; median 1.9%; not compared: another ARPA (ChartMogul, 2022; lower is better)',
    );
    expect(row(element, 'MRR under $10k')).to.contain('not compared: another MRR');
    expect(row(element, 'All industries')).to.contain('better than the median');
    const id = BENCHMARKS.find(({ population }) => population.label.includes('500'))!.id;
    element.peer = id;
    await drawn(element);
    expect(row(element, 'ARPA above $500')).to.contain('cannot tell yet');
    expect(element.shadowRoot!.querySelectorAll('[part="you"]').length).to.equal(5);
    const unknown = await mounted(comparison({ data: customers(400, 9, 50, 'EUR') }));
    expect(rows(unknown).join()).not.to.contain('not compared: another');
  });

  it('D-26 shows what articles say as what it is: of grade C, last, and compared with nothing', async () => {
    const element = await mounted(comparison());
    expect(rows(element).slice(-2)).to.deep.equal([
      'Larger SaaS companies: you 2.3%, 95% interval 1.2% – 4.2%; below 2%; not compared: grade C (Articles on churn, undated; lower is better)',
      'Small companies and start-ups: you 2.3%, 95% interval 1.2% – 4.2%; 10% – 15%; not compared: grade C (Articles on churn, undated; lower is better)',
    ]);
    const drawnRows = [...element.shadowRoot!.querySelectorAll('[part="row"]')].slice(-2);
    for (const one of drawnRows) {
      expect(one.querySelectorAll('[part="range"]').length).to.equal(1);
      expect(one.querySelectorAll('[part="you"]').length).to.equal(0);
      expect(one.classList.contains('choosable')).to.equal(false);
    }
    expect(part(element, 'sources')!.lastElementChild!.textContent!.trim()).to.equal(
      'Articles on churn, undated: monthly customer churn, no sample given. Grade C: method unclear. Below 2% a month for larger companies and 32% to 50% a year on average do not agree: 2% a month is 21.5% a year.',
    );
    expect(textOf(element, 'refused')).to.equal(
      'Not comparedSaaS companies, on average (Articles on churn, undated): annual, yours is monthly: not comparable',
    );
    // As 1 − 0.98 to the power of 12.
    expect(Math.round((1 - 0.98 ** 12) * 1000)).to.equal(215);
  });

  it('D-26 never compares with articles, neither by itself nor where a page or a reader asks for it', async () => {
    const takeaway = textOf(await mounted(comparison()), 'takeaway');
    const asked = await mounted(comparison({ peer: 'articles-small' }));
    expect(textOf(asked, 'takeaway')).to.equal(takeaway);
    expect(asked.shadowRoot!.querySelectorAll('.emphasised').length).to.equal(1);
    const choices = [...part<HTMLSelectElement>(asked, 'peers')!.options].map(({ text }) => text);
    expect(choices.length).to.equal(8);
    expect(choices.join()).not.to.contain('start-ups');
    const of = async (settings: Partial<ChurnBenchmarkComparison>): Promise<number> =>
      (await mounted(comparison(settings))).shadowRoot!.querySelectorAll('[part="range"]').length;
    expect(await of({ benchmarks: [SURVEY] })).to.equal(0);
    const years = customers(40, 3).map((record) => ({ ...record, start: '2022-12-05' }));
    expect(await of({ data: years, measure: 'nrr' })).to.equal(0);
  });

  it('D-26 shows what articles say of a year beside the churn of a year, and still compares nothing', async () => {
    const data = customers(100, 20).map((record) => ({ ...record, start: '2022-06-05' }));
    const element = await mounted(comparison({ data, asOf: '2025-01-01', period: 'year' }));
    expect(rows(element)).to.deep.equal([
      'SaaS companies, on average: you 20.0%, 95% interval 13.3% – 28.9%; 32% – 50%; not compared: grade C (Articles on churn, undated; lower is better)',
    ]);
    // The axis reaches as far as the range, as there is nothing else on it.
    expect(part(element, 'range')!.localName).to.equal('rect');
    const csv = await element.toCSV();
    expect(csv).to.contain('"Range from articles"').and.to.contain('"32% – 50%"');
  });

  it('takes undated figures of a page, and says that they are', async () => {
    const source = { ...SURVEY.source, year: null };
    const element = await mounted(comparison({ benchmarks: [{ ...SURVEY, source }] }));
    expect(textOf(element, 'sources')).to.contain('Example Research, undated');
    expect(part(element, 'faulty')).to.equal(null);
  });

  it('D-27 converts no monthly figures to compare them with the churn of a year', async () => {
    const data = customers(100, 20).map((record) => ({ ...record, start: '2022-06-05' }));
    const element = await mounted(comparison({ data, asOf: '2025-01-01', period: 'year' }));
    expect(textOf(element, 'takeaway')).to.equal(
      'Your annual customer churn is 20.0%; there is no published figure to compare it with.',
    );
    expect(textOf(element, 'nothing')).to.contain('Give others by the property benchmarks or');
    expect(textOf(element, 'refused')).to.equal(
      'Not comparedARPA up to $10, ARPA above $500, MRR under $10k, MRR $10k–50k (ChartMogul, 2022): monthly, yours is annual: not comparableAll industries, Selling to businesses, Selling to consumers (Recurly Research, 2019): monthly, yours is annual: not comparableLarger SaaS companies, Small companies and start-ups (Articles on churn, undated): monthly, yours is annual: not comparable',
    );
  });

  it('D-27 compares churn by month where periods are quarters, as no figure is published by quarter', async () => {
    const element = await mounted(comparison({ period: 'quarter' }));
    expect(textOf(element, 'takeaway')).to.contain('Your monthly customer churn of 2.3%');
  });

  it('D-29 says which way is better, with an arrow that follows the axis', async () => {
    const better = async (settings: object): Promise<string> => {
      const element = await mounted(comparison(settings));
      return element.shadowRoot!.querySelector('.better')!.textContent!;
    };
    const data = customers(100, 20).map((record) => ({ ...record, start: '2022-06-05' }));
    expect(await better({})).to.equal('← lower is better');
    expect(await better({ dir: 'rtl' })).to.equal('→ lower is better');
    expect(await better({ data, measure: 'grr' })).to.equal('higher is better →');
    expect(await better({ data, measure: 'grr', dir: 'rtl' })).to.equal('higher is better ←');
  });

  it('compares with companies of all kinds where amounts in another currency choose no group', async () => {
    const element = await mounted(comparison({ data: customers(400, 9, 50, 'EUR') }));
    expect(textOf(element, 'takeaway')).to.equal(
      'Your monthly customer churn of 2.3% is better than the median of subscription businesses of all industries (5.48%).',
    );
    expect(textOf(element, 'notes')).to.contain(
      'groups by ARPA and MRR are in US dollars, so yours is not known',
    );
    const bold = element.shadowRoot!.querySelectorAll('.emphasised');
    expect(bold.length).to.equal(1);
  });

  it('says that no group is published for the own ARPA and MRR', async () => {
    const element = await mounted(comparison({ data: customers(4000, 100) }));
    expect(textOf(element, 'notes')).to.contain(
      'no group published for your ARPA of $50 and MRR of $195K',
    );
    expect(textOf(element, 'takeaway')).to.contain('subscription businesses of all industries');
  });

  const WITHOUT_RATE = [
    [
      'while the first month is running',
      { asOf: '2024-01-20' },
      'No month is complete yet, so there is no rate to compare.',
    ],
    [
      'while the first year is running',
      { period: 'year' },
      'No year is complete yet, so there is no rate to compare.',
    ],
    [
      'where nobody was there at the start',
      { asOf: '2024-02-01' },
      'There were no customers at the start of January 2024, so there is no monthly customer churn to compare.',
    ],
    [
      'with fewer than twelve months',
      { measure: 'nrr' },
      'It takes twelve complete months to compare annual net revenue retention; so far there are 3.',
    ],
    [
      'with one month',
      { measure: 'grr', asOf: '2024-02-01' },
      'It takes twelve complete months to compare annual gross revenue retention; so far there is 1.',
    ],
    [
      'where there was no MRR a year before',
      {
        measure: 'nrr',
        asOf: '2025-04-01',
        data: [
          { customerId: 'a', start: '2023-11-01', end: '2023-12-20', mrr: 9 },
          { customerId: 'a', start: '2024-12-01', end: null, mrr: 9 },
        ],
      },
      'There was no MRR a year before the end of March 2025, so there is no annual net revenue retention to compare.',
    ],
  ] as const;
  for (const [when, settings, sentence] of WITHOUT_RATE) {
    it(`draws what is published, and no dot, ${when}`, async () => {
      const element = await mounted(comparison(settings as Partial<ChurnBenchmarkComparison>));
      expect(textOf(element, 'takeaway')).to.equal(sentence);
      expect(part(element, 'you')).to.equal(null);
      const published = element.shadowRoot!.querySelectorAll('[part="row"], [part="nothing"]');
      expect(published.length).to.be.above(0);
      expect(textOf(element, 'chart')).not.to.contain('NaN');
    });
  }

  it('leaves the running month out and says so', async () => {
    const element = await mounted(comparison({ asOf: '2024-04-15' }));
    expect(textOf(element, 'takeaway')).to.contain('2.3%');
    expect(textOf(element, 'notes')).to.contain('Apr 2024 is still running and left out');
  });

  it('has nothing of its own for gross MRR churn, and takes what a page gives', async () => {
    const element = await mounted(comparison({ measure: 'gross-mrr-churn' }));
    expect(textOf(element, 'takeaway')).to.equal(
      'Your monthly gross MRR churn is 2.3%; there is no published figure to compare it with.',
    );
    expect(part(element, 'chart')).to.equal(null);
    expect(part(element, 'refused')).to.equal(null);
    element.benchmarks = [{ ...SURVEY, metric: 'gross-mrr-churn', unit: 'revenue' }];
    await drawn(element);
    expect(rows(element).length).to.equal(1);
  });

  it('reads a list anew that was changed within and is given once more', async () => {
    const list = [SURVEY];
    const element = await mounted(comparison({ benchmarks: list }));
    expect(rows(element).length).to.equal(1);
    list.push({ ...SURVEY, id: 'other', population: { label: 'Others', arpa: [25, 100] } });
    element.benchmarks = null;
    element.benchmarks = list;
    await drawn(element);
    expect(rows(element).length).to.equal(2);
  });

  it('leaves out entries that are no distributions, with a note and a warning in words', async () => {
    const given: unknown[] = [
      SURVEY,
      null,
      SURVEY,
      { ...SURVEY, id: 'whole', percentiles: { p50: 4.6 } },
      { ...SURVEY, id: 'falling', percentiles: { p25: 0.05, p50: 0.04 } },
      { ...SURVEY, id: 'none', percentiles: {} },
      { ...SURVEY, id: 'wrong way', betterWhen: 'higher' },
      { ...SURVEY, id: 'no year', source: { title: 'x' } },
      { ...SURVEY, id: 'range', population: { label: 'x', arpa: [1] } },
    ];
    let element = comparison();
    const warnings = await warningsOf(async () => {
      element = await mounted(comparison({ benchmarks: given as BenchmarkDistribution[] }));
    });
    expect(rows(element).length).to.equal(1);
    const notes = [...part(element, 'faulty')!.querySelectorAll('li')];
    expect(notes.map((note) => note.textContent)).to.deep.equal([
      'figure 2 is no object',
      'figure 3 has the id of another figure',
      ...[4, 5, 6].map(
        (n) => `figure ${n} has no percentiles p10 to p90 as ascending fractions, 0.046 for 4.6%`,
      ),
      'figure 7 must be better when lower for churn, when higher for retention',
      'figure 8 has no source with a title and a year',
      'figure 9 has no population with a label and ranges of two amounts',
    ]);
    expect(warnings.length).to.equal(8);
    expect(warnings[0]).to.equal('<churn-benchmark-comparison>: figure 2 is no object.');
  });

  it('keeps to its own figures where benchmarks is no list', async () => {
    let element = comparison();
    const warnings = await warningsOf(async () => {
      element = await mounted(comparison({ benchmarks: { rows: [] } as never }));
    });
    expect(rows(element).length).to.equal(9);
    expect(textOf(element, 'faulty')).to.contain('benchmarks must be a list');
    expect(warnings.length).to.equal(1);
  });

  it('S-2 shows the texts of figures literally', async () => {
    const label = '<img src=x onerror=alert(1)>';
    const source = { ...SURVEY.source, publisher: label, url: 'javascript:alert(1)' };
    const element = await mounted(
      comparison({ benchmarks: [{ ...SURVEY, population: { label }, source }] }),
    );
    expect(rows(element)[0]).to.contain(label);
    expect(textOf(element, 'sources')).to.contain('javascript:alert(1)');
    expect(element.shadowRoot!.querySelector('img, a')).to.equal(null);
  });

  it('takes an unknown measure for customer churn', async () => {
    const element = await mounted(comparison({ measure: 'nonsense' as never }));
    expect(textOf(element, 'takeaway')).to.contain('Your monthly customer churn of 2.3%');
  });

  it('asks again when the measure changes', async () => {
    const data = customers(100, 20).map((record) => ({ ...record, start: '2022-06-05' }));
    const element = await mounted(comparison({ data }));
    element.measure = 'grr';
    await drawn(element);
    expect(textOf(element, 'takeaway')).to.contain('annual gross revenue retention is 80.0%');
  });

  it('D-28 shows the rate as a dot in every row that is compared, at one place of one axis', async () => {
    const element = await mounted(comparison());
    const dots = [...element.shadowRoot!.querySelectorAll('[part="you"]')];
    expect(dots.length).to.equal(4);
    expect(new Set(dots.map((dot) => dot.getAttribute('cx'))).size).to.equal(1);
  });

  it('speaks Chinese, also of the groups and sources that come with it', async () => {
    const element = await mounted(Object.assign(comparison(), { lang: 'zh-CN' }));
    await drawn(element);
    expect(textOf(element, 'heading')).to.equal('与同类公司相比');
    expect(textOf(element, 'takeaway')).to.equal(
      '您的月度客户流失率 2.3% 优于 MRR 相近的公司的中位数（4.6%）。',
    );
    expect(rows(element)[0]).to.equal(
      'MRR $1–5 万（您所在组）：您 2.3%，95% 区间 1.2%–4.2%；中位数 4.6%；优于中位数（ChartMogul，2022年；越低越好）',
    );
    expect(textOf(element, 'sources')).to.contain('近 2,000 个站点');
  });

  it('A-16 names every group of the package in each language, and its source in Chinese', () => {
    for (const { id, source } of BENCHMARKS) {
      for (const { benchmark } of [en, zh]) {
        expect(benchmark.populations, id).to.have.property(id);
      }
      expect(zh.benchmark.sources, id).to.have.property(source.url);
    }
  });

  it('A-1 has no accessibility violations, light, dark, narrow, without rows and without customers', async () => {
    for (const [settings, width] of [
      [{ benchmarks: [SURVEY] }, 800],
      [{ theme: 'dark' }, 800],
      [{}, 320],
      [{ measure: 'gross-mrr-churn' }, 800],
      [{ data: [] }, 800],
    ] as const) {
      const element = await mounted(
        comparison(settings as Partial<ChurnBenchmarkComparison>),
        width,
      );
      await expect(element).to.be.accessible();
    }
  });

  /** The next choice that the page is told of. */
  function chosenIn(element: ChurnBenchmarkComparison): Promise<ChurnSelectEvent> {
    return new Promise((resolve) =>
      element.addEventListener('churn-select', (event) => resolve(event as ChurnSelectEvent), {
        once: true,
      }),
    );
  }

  it('D-27 leads from your dot to as many customers as your rate counts, in rows that it stands in only', async () => {
    const element = await mounted(comparison());
    const all = [...element.shadowRoot!.querySelectorAll('[part="row"]')];
    const withDot = all.filter((one) => one.querySelector('[part="you"]'));
    expect(withDot.length).to.be.within(1, all.length - 1);
    expect(all.filter((one) => one.classList.contains('choosable'))).to.have.length(withDot.length);
    for (const one of all) {
      expect(one.classList.contains('choosable')).to.equal(withDot.includes(one));
    }
    const chosen = chosenIn(element);
    withDot[1]!
      .querySelector('[part="you"]')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    const event = await chosen;
    expect(event.selection).to.deep.equal({ period: '2024-03', movement: 'churn' });
    expect((await event.customers()).length).to.equal(9);
    await until(() => textOf(element, 'customers').includes('$'));
    expect(textOf(element, 'customers')).to.match(/^Churn, Mar 2024: 9 customers, \$450/);
    expect(withDot[1]!.getAttribute('aria-current')).to.equal('true');
    const below = part(element, 'customers')!.compareDocumentPosition(part(element, 'sources')!);
    expect(below).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('A-4 walks through the rows by arrow keys, chooses by Enter and clears by Escape', async () => {
    const element = await mounted(comparison());
    const all = [...element.shadowRoot!.querySelectorAll<SVGGElement>('[part="row"]')];
    const at = (): number => all.findIndex((one) => one === element.shadowRoot!.activeElement);
    await sendKeys({ press: 'Tab' });
    expect(at()).to.equal(0);
    for (const [press, place] of [
      ['ArrowDown', 1],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['End', all.length - 1],
      ['ArrowDown', all.length - 1],
      ['Home', 0],
    ] as const) {
      await sendKeys({ press });
      expect(at(), press).to.equal(place);
    }
    expect(textOf(element, 'tooltip')).to.equal(all[0]!.getAttribute('aria-label'));
    let chosen = chosenIn(element);
    await sendKeys({ press: 'Enter' });
    expect((await chosen).selection).to.deep.equal({ period: '2024-03', movement: 'churn' });
    chosen = chosenIn(element);
    await sendKeys({ press: 'Escape' });
    expect((await chosen).selection).to.equal(null);
    expect(at()).to.equal(0);
  });

  it('leads to customers whose MRR adds up to what the rate of MRR counts', async () => {
    const shrinks = (id: string): object[] => [
      { customerId: id, start: '2024-01-05', end: '2024-03-12', mrr: 50, currency: 'USD' },
      { customerId: id, start: '2024-03-12', mrr: 20, currency: 'USD' },
    ];
    const data = [...customers(400, 9), ...shrinks('a'), ...shrinks('b')];
    const gross = { ...SURVEY, metric: 'gross-mrr-churn', unit: 'revenue' } as const;
    const element = await mounted(
      comparison({ data, measure: 'gross-mrr-churn', benchmarks: [gross] }),
    );
    const chosen = chosenIn(element);
    element.view = 'table';
    await drawn(element);
    part(element, 'table')!.querySelector<HTMLElement>('button[data-mark="survey"]')!.click();
    const event = await chosen;
    expect(event.selection).to.deep.equal({ period: '2024-03', movement: 'lost' });
    const rowsOf = await event.customers();
    expect([rowsOf.length, rowsOf.reduce((sum, { mrr }) => sum + mrr, 0)]).to.deep.equal([11, 510]);
  });

  it('A-4 leads from rates over twelve months to who is still there, whose MRR adds up to the numerator', async () => {
    const years = customers(40, 3).map((record) => ({ ...record, start: '2022-12-05' }));
    const grows = [
      { customerId: 'g', start: '2022-12-05', end: '2023-09-01', mrr: 50, currency: 'USD' },
      { customerId: 'g', start: '2023-09-01', end: null, mrr: 90, currency: 'USD' },
    ];
    for (const [measure, movement, mrr] of [
      ['nrr', 'netRetained', 37 * 50 + 90],
      ['grr', 'grossRetained', 38 * 50],
    ] as const) {
      const survey: BenchmarkDistribution = {
        ...{ ...SURVEY, metric: measure, unit: 'revenue', period: 'year', betterWhen: 'higher' },
        percentiles: { p25: 0.9, p50: 0.95, p75: 0.98 },
      };
      const data = [...years, ...grows];
      const element = await mounted(comparison({ data, measure, benchmarks: [survey] }));
      const row = element.shadowRoot!.querySelector<SVGElement>('.choosable')!;
      const chosen = chosenIn(element);
      row.focus();
      await sendKeys({ press: 'Enter' });
      const event = await chosen;
      expect(event.selection).to.deep.equal({ period: '2024-03', movement });
      const listed = await event.customers();
      expect(listed.length, measure).to.equal(38);
      expect(
        listed.reduce((sum, one) => sum + one.mrr, 0),
        measure,
      ).to.equal(mrr);
      unmountAll();
    }
  });

  it('leads nowhere where nobody was lost', async () => {
    const element = await mounted(comparison({ data: customers(400, 0) }));
    expect(rows(element).length).to.be.above(0);
    expect(element.shadowRoot!.querySelectorAll('.choosable').length).to.equal(0);
  });

  it('D-26 tells sources and offers the choice of a group beside the table as well', async () => {
    const element = await mounted(comparison({ view: 'table' }));
    expect(textOf(element, 'sources')).to.contain('ChartMogul, 2022');
    expect(part<HTMLSelectElement>(element, 'peers')!.options.length).to.be.above(2);
  });

  it('A-13 needs no sideways scrolling at 240 px', async () => {
    const element = await mounted(comparison({ benchmarks: [SURVEY, ...BENCHMARKS] }), 240);
    expect(element.shadowRoot!.querySelector('.card')!.scrollWidth).to.be.at.most(240);
  });

  it('draws the same picture as before: retention, small', async () => {
    const data = [
      ...customers(12, 3, 40).map((record) => ({ ...record, start: '2023-01-05' })),
      { customerId: 'grows', start: '2024-06-01', end: null, mrr: 90, currency: 'USD' },
    ];
    const settings = { data, asOf: '2024-07-01', theme: 'light' } as const;
    const retention = await mounted(comparison({ ...settings, measure: 'nrr' }), 800);
    await expectSvg(
      'benchmark-comparison-retention',
      svgOf(part<SVGSVGElement>(retention, 'chart')!),
    );
    const small = await mounted(comparison({ ...settings, asOf: '2024-04-01' }), 800);
    await expectSvg('benchmark-comparison-small', svgOf(part<SVGSVGElement>(small, 'chart')!));
  });

  for (const [name, width, direction, benchmarks] of [
    ['medians', 800, 'ltr', null],
    ['bands', 800, 'ltr', [SURVEY]],
    ['narrow', 320, 'ltr', null],
    ['mirrored', 800, 'rtl', [SURVEY]],
  ] as const) {
    it(`draws the same picture as before: ${name}`, async () => {
      const element = comparison({ theme: 'light', benchmarks });
      element.dir = direction;
      await mounted(element, width);
      await expectSvg(
        `benchmark-comparison-${name}`,
        svgOf(part<SVGSVGElement>(element, 'chart')!),
      );
    });
  }
});
