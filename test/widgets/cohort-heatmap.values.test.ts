import { expect } from '@open-wc/testing';
import { drawn, mounted, textOf, unmountAll } from '../helpers/element.js';
import { expectSvg } from '../helpers/svg-snapshot.js';
import { svgOf } from '../helpers/svg-of.js';
import { all, cellAt, GROWING, heatmap, months, one, TWO_CURRENCIES } from '../helpers/heatmap.js';

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

  it('D-10 says the share of the period before where that is asked for, but of the first', async () => {
    const element = heatmap({ data: UNEVEN, asOf: '2024-07-01' });
    element.setAttribute('values', 'previous-period');
    await mounted(element);
    const labels = all(element, '.label:not(.average)').map((text) => text.textContent);
    expect(labels.slice(0, 6)).to.deep.equal(['100%', '100%', '50%', '100%', '100%', '100%']);
    expect(all(element, '[part="cell"][data-mark$="/0"]')).to.have.length(0);
    expect(cellAt(element, '2023-12/3').getAttribute('aria-label')).to.equal(
      'Dec 2023, month 3: 50.0%, 20 of 40 customers the month before',
    );
    // No column is kept for the first period, which has none before it.
    expect(cellAt(element, '2023-12/1').getAttribute('aria-colindex')).to.equal('3');
    const headings = all(element, '[part="chart"] .column').map((text) => text.textContent);
    expect(headings).to.deep.equal(['Month 1', '2', '3', '4', '5', '6']);
    expect(one(element, '[role="grid"]').getAttribute('aria-colcount')).to.equal('8');
    expect(cellAt(element, 'average/1').getAttribute('aria-label')).to.equal(
      'Weighted average, month 1: 96.2%, over 4 cohorts with 132 customers the month before',
    );
    expect(textOf(element, 'takeaway')).to.equal(
      '84.3% of customers stay from month 2 to month 3, the least of any month; the Jan 2024 cohort keeps best (100%), Dec 2023 worst (50%).',
    );
    expect(textOf(element, 'legend')).to.contain('Customers kept since the month before');
    expect(await element.toCSV()).to.contain('"Dec 2023",40,1,1,0.5,1,1,1');
  });

  it('D-10 calls no share the least of any month beside a lower one that few cohorts came to', async () => {
    const data = UNEVEN.map((customer) =>
      customer.start === '2023-12-10' && customer.end === null
        ? { ...customer, end: '2024-05-20' }
        : customer,
    );
    const element = heatmap({ data, asOf: '2024-07-01', values: 'previous-period' });
    await mounted(element);
    expect(cellAt(element, 'average/5').getAttribute('aria-label')).to.equal(
      'Weighted average, month 5: 60.0%, over 2 cohorts with 50 customers the month before',
    );
    expect(textOf(element, 'takeaway')).to.contain(
      'from month 2 to month 3, the least of any month with enough cohorts; ',
    );
  });

  it('D-10 compares MRR with that of the period before, and says what had none', async () => {
    const settings = { data: GROWING, asOf: '2024-05-01', basis: 'revenue' } as const;
    const element = await mounted(heatmap({ ...settings, values: 'previous-period' }));
    expect(cellAt(element, '2024-01/1').getAttribute('aria-label')).to.equal(
      'Jan 2024, month 1: 140.0%, $140 of $100 MRR the month before',
    );
    expect(textOf(element, 'legend')).to.contain('MRR kept since the month before');
    const data = [
      { customerId: 'a', start: '2024-01-10', end: '2024-02-10', mrr: 10 },
      { customerId: 'b', start: '2024-01-11', end: '2024-02-10', mrr: 10 },
    ];
    const gone = await mounted(heatmap({ ...settings, data, values: 'previous-period' }));
    expect(cellAt(gone, '2024-01/2').getAttribute('aria-label')).to.equal(
      'Jan 2024, month 2: 0 MRR, none the month before',
    );
    expect(all(gone, '.label:not(.average)').map((text) => text.textContent)).to.deep.equal([
      '0%',
      '–',
      '–',
    ]);
  });

  it('A-5 leads the arrow keys past cohorts that have no cell yet', async () => {
    const element = heatmap({ data: UNEVEN, asOf: '2024-04-01', order: 'newest' });
    await mounted(Object.assign(element, { values: 'previous-period' }));
    const grid = one(element, '[role="grid"]');
    cellAt(element, 'average/1').focus();
    const press = (key: string): string | null => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true });
      (element.shadowRoot!.activeElement ?? grid).dispatchEvent(event);
      return element.shadowRoot!.activeElement!.getAttribute('data-mark');
    };
    expect(press('ArrowDown')).to.equal('2024-02/1');
    expect(press('ArrowUp')).to.equal('average/1');
  });

  it('keeps every cell the same element, and what has the focus, when its values change', async () => {
    const element = await mounted(heatmap({ data: UNEVEN, asOf: '2024-07-01' }));
    const before = new Map(
      all(element, '[part="cell"]').map((cell) => [cell.getAttribute('data-mark'), cell]),
    );
    cellAt(element, '2024-01/3').focus();
    element.values = 'previous-period';
    await drawn(element);
    const after = all(element, '[part="cell"]');
    expect(after).to.have.length(before.size - 4);
    expect(after.every((cell) => before.get(cell.getAttribute('data-mark')) === cell)).to.equal(
      true,
    );
    expect(element.shadowRoot!.activeElement?.getAttribute('data-mark')).to.equal('2024-01/3');
    element.values = 'percent';
    await drawn(element);
    expect(
      all(element, '[part="cell"]').map((cell) => cell.getAttribute('data-mark')),
    ).to.deep.equal([...before.keys()]);
  });

  it('D-10 says customers or MRR instead of shares, in the same colours', async () => {
    const settings = { data: GROWING, asOf: '2024-05-01' };
    const element = await mounted(heatmap({ ...settings, basis: 'revenue' }));
    const labels = (): string[] =>
      all(element, '.label:not(.average)').map((text) => text.textContent);
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

  it('D-16 prints the as-of date, and draws past cells as they were before', async () => {
    const wordsOf = async (asOf: string): Promise<Map<string, string>> => {
      const element = await mounted(heatmap({ data: UNEVEN, asOf }));
      const cells = all(element, '[part="cell"]');
      expect(textOf(element, 'notes')).to.contain(
        asOf === '2024-05-01' ? 'Data through Apr 30, 2024' : 'Data through Jun 30, 2024',
      );
      return new Map(
        cells.map((cell) => [cell.getAttribute('data-mark')!, cell.getAttribute('aria-label')!]),
      );
    };
    const before = await wordsOf('2024-05-01');
    const after = await wordsOf('2024-07-01');
    expect(before.size).to.be.above(10);
    for (const [mark, words] of before) expect(after.get(mark)).to.equal(words);
  });

  for (const [name, settings] of [
    ['previous-period', { data: UNEVEN, values: 'previous-period', scale: 'auto' }],
    ['absolute', { data: GROWING, values: 'absolute', basis: 'revenue' }],
    ['above', { data: GROWING, basis: 'revenue' }],
    ['unlabelled', { data: months(30), values: 'previous-period', period: 'month' }],
  ] as const) {
    it(`draws the same picture as before: ${name}`, async () => {
      const asOf = name === 'unlabelled' ? '2024-07-01' : '2024-06-15';
      const element = await mounted(heatmap({ ...settings, asOf, theme: 'light' }), 640);
      const chart = one<Element>(element, '[part="chart"]') as SVGSVGElement;
      await expectSvg(`cohort-heatmap-${name}`, svgOf(chart));
    });
  }
});
