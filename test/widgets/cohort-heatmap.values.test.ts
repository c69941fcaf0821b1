import { expect } from '@open-wc/testing';
import { drawn, mounted, textOf, unmountAll } from '../helpers/element.js';
import { all, cellAt, GROWING, heatmap, months, TWO_CURRENCIES } from '../helpers/heatmap.js';

/** Cohorts of 40, 30, 50 and 20 customers, of whom a half, none, a tenth and two fifths leave in time. */
const UNEVEN = (
  [
    ['2023-12', 40, 20],
    ['2024-01', 30, 0],
    ['2024-02', 50, 5],
    ['2024-03', 20, 8],
  ] as const
).flatMap(([month, size, leaving]) =>
  Array.from({ length: size }, (_, i) => ({
    customerId: `${month} ${i}`,
    start: `${month}-10`,
    end: i < leaving ? '2024-03-20' : null,
    mrr: 10,
  })),
);

describe('<churn-cohort-heatmap> with other values', () => {
  afterEach(unmountAll);

  it('D-10 says customers or MRR instead of shares, in the same colours', async () => {
    const settings = { data: GROWING, asOf: '2024-05-01' };
    const element = await mounted(heatmap({ ...settings, basis: 'revenue' }));
    const labels = (): string[] => all(element, '.cell ~ .label').map((text) => text.textContent);
    const colours = (): string[] =>
      all(element, '.cell').map((cell) => /step-[\w-]+/.exec(cell.getAttribute('class')!)![0]);
    const before = colours();
    expect(labels().slice(0, 2)).to.deep.equal(['100%', '140%']);
    element.setAttribute('values', 'absolute');
    await drawn(element);
    expect(labels().slice(0, 2)).to.deep.equal(['$100', '$140']);
    expect(colours()).to.deep.equal(before);
    expect(textOf(element, 'notes')).to.contain('marked corner = above 100%');
    expect(await element.toCSV()).to.contain('140');
    element.basis = 'customers';
    await drawn(element);
    expect(labels().slice(0, 2)).to.deep.equal(['1', '1']);
    element.setAttribute('values', 'nonsense');
    await drawn(element);
    expect(element.values).to.equal('percent');
  });

  it('D-13 has cohorts in the order of their months, or in the one that the page asks for', async () => {
    const element = await mounted(heatmap({ data: UNEVEN, asOf: '2024-07-01' }));
    const cohorts = (): string[] =>
      all(element, '[part="cell"][data-mark$="/0"]').map((cell) =>
        cell.getAttribute('data-mark')!.slice(0, 7),
      );
    expect(cohorts()).to.deep.equal(['2023-12', '2024-01', '2024-02', '2024-03']);
    const takeaway = textOf(element, 'takeaway');
    element.setAttribute('order', 'newest');
    await drawn(element);
    expect(cohorts()).to.deep.equal(['2024-03', '2024-02', '2024-01', '2023-12']);
    expect(textOf(element, 'notes')).to.contain('newest first');
    element.setAttribute('order', 'largest');
    await drawn(element);
    expect(cohorts()).to.deep.equal(['2024-02', '2023-12', '2024-01', '2024-03']);
    element.setAttribute('order', 'best');
    await drawn(element);
    expect(cohorts()).to.deep.equal(['2024-01', '2024-02', '2024-03', '2023-12']);
    expect(textOf(element, 'notes')).to.contain('best kept in month 3 first');
    expect(textOf(element, 'takeaway')).to.equal(takeaway);
    const rows = all(element, '[role="row"]').map((row) => row.getAttribute('aria-rowindex'));
    expect(rows).to.deep.equal(['1', '2', '3', '4', '5', '6']);
    element.setAttribute('order', 'alphabetical');
    await drawn(element);
    expect(element.order).to.equal('oldest');
  });

  it('D-11 says where colours begin and end that do not reach from 0 to 100 %', async () => {
    const element = await mounted(heatmap({ data: UNEVEN, asOf: '2024-07-01', scale: 'auto' }));
    expect(textOf(element, 'notes')).to.contain('colours from 50% to 100%');
    expect(textOf(element, 'legend').replaceAll(' ', '')).to.contain('50%100%');
    element.scale = 'fixed';
    await drawn(element);
    expect(textOf(element, 'notes')).not.to.contain('colours');
    expect(textOf(element, 'legend').replaceAll(' ', '')).to.contain('0%100%');
  });

  it('D-23 ranks and weighs no cohort that paid in another currency, and says which is shown', async () => {
    const settings = { data: TWO_CURRENCIES, asOf: '2024-07-01', currency: 'USD' };
    const element = await mounted(heatmap({ ...settings, basis: 'revenue' }));
    expect(textOf(element, 'takeaway')).to.equal(
      '95.0% of their first MRR is still here after 3 months; the Jan 2024 cohort keeps best (100%), Feb 2024 worst (90%).',
    );
    expect(textOf(element, 'notes')).to.contain('USD only, without EUR');
    expect(cellAt(element, 'average/3').getAttribute('aria-label')).to.equal(
      'Weighted average, month 3: 95.0%, over 2 cohorts with $600 of first MRR',
    );
    expect(cellAt(element, '2024-03/1').getAttribute('aria-label')).to.equal(
      'Mar 2024, month 1: $0 MRR, none at first',
    );
    const customers = await mounted(heatmap(settings));
    expect(textOf(customers, 'notes')).not.to.contain('USD');
    expect(cellAt(customers, 'average/3').getAttribute('aria-label')).to.contain(
      'over 3 cohorts with 90 customers',
    );
  });

  it('says that there is no MRR in a currency nobody paid in at first', async () => {
    const data = TWO_CURRENCIES.slice(60);
    const element = await mounted(
      heatmap({ data, asOf: '2024-07-01', basis: 'revenue', currency: 'GBP' }),
    );
    expect(textOf(element, 'takeaway')).to.equal(
      'No cohort had MRR at first, so no share of it can be retained.',
    );
  });

  it('S-10 draws 300 months by quarter, and a century by year, and says so', async () => {
    const quarters = await mounted(heatmap({ data: months(300, 1999), asOf: '2024-01-01' }));
    expect(textOf(quarters, 'heading')).to.equal('Retention by signup quarter');
    expect(textOf(quarters, 'notes')).to.contain(
      'drawn by quarter: 300 months are too many to tell apart',
    );
    expect(cellAt(quarters, '1999-Q1/0').getAttribute('aria-label')).to.contain(
      'Q1 1999, quarter 0',
    );
    const years = await mounted(heatmap({ data: months(1200, 1924), asOf: '2024-01-01' }));
    expect(textOf(years, 'notes')).to.contain('drawn by year: 1,200 months are too many');
    expect(all(years, '[part="cell"]').length).to.equal(5050);
    const all120 = await mounted(heatmap({ data: months(120, 2014), asOf: '2024-01-01' }));
    expect(textOf(all120, 'heading')).to.equal('Retention by signup month');
  });
});
