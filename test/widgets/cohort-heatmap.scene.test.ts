import { expect } from '@open-wc/testing';
import { formatsFor } from '../../src/element/formats.js';
import { en } from '../../src/locales/en.js';
import { cohortShares, shareAverages } from '../../src/metrics/cohort-shares.js';
import { cohorts as cohortsOf, type Cohort } from '../../src/metrics/cohorts.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import type { MetricsSource } from '../../src/metrics/source.js';
import { px } from '../../src/scene/linear.js';
import {
  heatmapScene,
  type HeatmapScene,
} from '../../src/widgets/cohort-heatmap/cohort-heatmap.scene.js';
import { heatmapText } from '../../src/widgets/cohort-heatmap/cohort-heatmap.text.js';
import { cohortsToDraw } from '../../src/widgets/cohort-heatmap/cohorts-to-draw.js';
import {
  heatmapFinding,
  shareOf,
  type Basis,
  type Values,
} from '../../src/widgets/cohort-heatmap/finding.scene.js';
import type { HeatmapInput } from '../../src/widgets/cohort-heatmap/input.scene.js';
import { legendOf, rateScale } from '../../src/widgets/cohort-heatmap/steps.scene.js';
import { heatmapTable } from '../../src/widgets/cohort-heatmap/table.scene.js';
import { ledgerOf, type TestRecord } from '../helpers/ledger.js';

const formats = formatsFor('en', 'USD');

/** The name of a month, some months after January of year 1. */
function month(index: number): string {
  return `${1900 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** A triangle of cohorts that all keep the same share. */
function triangle(count: number, rate: (age: number) => number = () => 0.5): Cohort[] {
  return Array.from({ length: count }, (_, i) => ({
    cohort: month(1440 + i),
    size: 100,
    mrr: 1000,
    cells: Array.from({ length: count - i }, (__, age) => ({
      age,
      customers: 100 * rate(age),
      mrr: 1000 * rate(age),
      customerRetention: rate(age),
      revenueRetention: rate(age),
      complete: age < count - i - 1,
    })),
  }));
}

function scene(
  rows: readonly Cohort[],
  { basis = 'customers', ...input }: Partial<HeatmapInput> & { basis?: Basis } = {},
): HeatmapScene {
  const values = input.values ?? 'percent';
  const cohorts = cohortShares(rows, basis, shareOf(values));
  return heatmapScene({
    cohorts,
    averages: shareAverages(cohorts),
    values,
    width: 860,
    direction: 'ltr',
    text: heatmapText({ messages: en, formats }, basis, 'month', shareOf(values)),
    ...input,
  });
}

describe('the scene of a heatmap', () => {
  it('shows 24 months with their labels at the width of a page, without a scrollbar', () => {
    const { scrolls, labels, width } = scene(triangle(24), { width: 1110 });
    expect({ scrolls, labels }).to.deep.equal({ scrolls: false, labels: 'full' });
    expect(width).to.be.at.most(1110);
  });

  it('leaves out the percent sign before it leaves out labels', () => {
    const drawn = scene(triangle(30), { width: 1110 });
    expect(drawn.labels).to.equal('bare');
    expect(drawn.scrolls).to.equal(false);
    expect(drawn.rows[0]!.cells[3]!.label).to.equal('50');
    expect(drawn.average.cells[3]!.label).to.equal('50');
  });

  it('keeps the labels of up to 24 columns and scrolls, however little room there is', () => {
    for (const width of [300, 500, 620]) {
      const { scrolls, labels } = scene(triangle(24), { width });
      expect({ scrolls, labels }).to.deep.equal({ scrolls: true, labels: 'full' });
    }
  });

  it('draws many columns without labels, in rows whose names do not touch', () => {
    const { labels, rows, average } = scene(triangle(60));
    expect(labels).to.equal('none');
    expect(rows[0]!.cells[0]!.label).to.equal('');
    expect(rows[1]!.y - rows[0]!.y).to.be.at.least(16);
    expect(rows[0]!.y - average.y).to.be.at.least(16);
    expect(rows[0]!.box.height).to.be.at.least(12);
  });

  it('D-7 gives names, sizes and averages their places from the side where reading begins', () => {
    const { names, width } = scene(triangle(24), { width: 300, direction: 'rtl' });
    expect(names.left + names.width).to.equal(width);
    expect(names.x).to.equal(width);
    expect(names.sizeX).to.be.within(names.left, width);
    expect(scene(triangle(24), { width: 300 }).names.left).to.equal(0);
  });

  it('A-5 counts columns and rows so that headings, cells and averages line up', () => {
    const drawn = scene(triangle(60));
    const columnOf = (age: number): number => drawn.rows[0]!.cells[age]!.column;
    expect(drawn.columns.length).to.be.below(60);
    for (const { key, column } of drawn.columns) expect(column).to.equal(columnOf(key));
    for (const { key, column } of drawn.average.cells) expect(column).to.equal(columnOf(key));
    expect(columnOf(0)).to.equal(3);
    expect(drawn.columnCount).to.equal(62);
    expect([drawn.average, ...drawn.rows].map(({ row }) => row)).to.deep.equal(
      Array.from({ length: 61 }, (_, i) => i + 2),
    );
    expect(drawn.rowCount).to.equal(62);
  });

  it('D-15 gives the cells of one calendar month the same number, and those of others another', () => {
    const { rows } = scene(triangle(6));
    expect(rows[0]!.cells[5]!.period).to.equal(rows[5]!.cells[0]!.period);
    expect(rows[0]!.cells[4]!.period).to.equal(rows[0]!.cells[5]!.period! - 1);
  });

  it('D-9 hatches the cells of the running period alone, within their cell', () => {
    const { rows } = scene(triangle(3));
    expect(rows[0]!.cells.map(({ hatch }) => hatch !== '')).to.deep.equal([false, false, true]);
    const { hatch, x } = rows[0]!.cells[2]!;
    const { width, height } = rows[0]!.box;
    const numbers = hatch.match(/[\d.]+/g)!.map(Number);
    for (const [i, number] of numbers.entries()) {
      if (i % 2 === 0) expect(number).to.be.within(x, x + width);
      else expect(number).to.be.within(0, height);
    }
  });

  it('D-12 marks cohorts of fewer than 30 customers', () => {
    const cohorts = triangle(2).map((cohort, i) => ({ ...cohort, size: 29 + i }));
    const { rows, hasSmall } = scene(cohorts);
    expect(rows.map(({ smallSize }) => smallSize)).to.deep.equal(['29, a small cohort', null]);
    expect(hasSmall).to.equal(true);
    expect(scene(triangle(2)).hasSmall).to.equal(false);
  });

  it('D-10 says customers or MRR where absolute values are asked for, in the colours of their rates', () => {
    const shares = scene(triangle(4));
    const counts = scene(triangle(4), { values: 'absolute' });
    const amounts = scene(triangle(4), { values: 'absolute', basis: 'revenue' });
    expect(counts.rows[0]!.cells[1]!.label).to.equal('50');
    expect(amounts.rows[0]!.cells[1]!.label).to.equal('$500');
    expect(counts.average.cells[1]!.label).to.equal('50%');
    for (const drawn of [counts, amounts]) {
      expect(drawn.rows[0]!.cells[1]!.step).to.equal(shares.rows[0]!.cells[1]!.step);
    }
  });

  it('A-10 marks the corner of cells above 100 % where no label says so', () => {
    const growing = triangle(60, (age) => 1 + age / 100);
    const dense = scene(growing, { basis: 'revenue' });
    expect(dense.rows[0]!.cells[0]!.corner).to.equal('');
    expect(dense.rows[0]!.cells[1]!.corner).to.match(/^M[\d.]+ 2v4l-4 -4z$/);
    expect(dense.hasCorners).to.equal(true);
    const labelled = scene(growing.slice(50), { basis: 'revenue' });
    expect(labelled.hasCorners).to.equal(false);
    const amounts = scene(growing.slice(50), { basis: 'revenue', values: 'absolute' });
    expect(amounts.hasCorners).to.equal(true);
  });

  it('S-11 S-10 lays out 120 cohorts of anything from 240 to 1600 px without a NaN', () => {
    for (const width of [1, 240, 480, 1600]) {
      const text = JSON.stringify(scene(triangle(120), { width }));
      expect(text).not.to.match(/NaN|null,"step"|Infinity/);
    }
  });
});

describe('the colours of a heatmap', () => {
  it('D-10 D-11 give rates to 100 % nine steps, whatever the data', () => {
    const { stepOf, end } = rateScale([0.4, 0.6]);
    expect([0, 0.1, 0.12, 0.5, 0.99, 1].map(stepOf)).to.deep.equal(['0', '0', '1', '4', '8', '8']);
    expect(stepOf(null)).to.equal('none');
    expect(end).to.equal(null);
  });

  it('D-11 reach from the lowest to the highest rate only where that is asked for', () => {
    const { from, to, stepOf } = rateScale([0.62, null, 0.71, 0.88], true);
    expect({ from, to }).to.deep.equal({ from: 0.6, to: 0.9 });
    expect([0.6, 0.62, 0.75, 0.88, 0.9].map(stepOf)).to.deep.equal(['0', '0', '4', '8', '8']);
    const ends = (rates: readonly number[]): number[] => {
      const scale = rateScale(rates, true);
      return [scale.from, scale.to];
    };
    expect(ends([1])).to.deep.equal([0.95, 1]);
    expect(ends([0])).to.deep.equal([0, 0.05]);
    expect(ends([0.4, 1.7])).to.deep.equal([0.4, 1]);
    expect(ends([])).to.deep.equal([0, 1]);
  });

  it('D-10 begin anew above 100 %, to an end that holds every rate', () => {
    const { stepOf, end, isOpen } = rateScale([0.9, 1.2]);
    expect({ end, isOpen }).to.deep.equal({ end: 1.25, isOpen: false });
    expect([1, 1.01, 1.07, 1.13, 1.2, 1.25].map(stepOf)).to.deep.equal([
      '8',
      'above-0',
      'above-1',
      'above-2',
      'above-3',
      'above-3',
    ]);
    expect(rateScale([1.4]).end).to.equal(1.5);
    expect(rateScale([1.9]).end).to.equal(2);
  });

  it('D-10 say in the legend where they end, and that more lies beyond', () => {
    const text = heatmapText({ messages: en, formats }, 'revenue', 'month', 'first');
    expect(legendOf(rateScale([0.5]), 'ltr', text).above).to.equal(null);
    expect(legendOf(rateScale([1.4]), 'ltr', text).above!.end).to.equal('150%');
    expect(legendOf(rateScale([40]), 'ltr', text).above!.end).to.equal('300% and more');
  });

  it('run the way the page reads', () => {
    const text = heatmapText({ messages: en, formats }, 'customers', 'month', 'first');
    const steps = (direction: 'ltr' | 'rtl'): string[] =>
      legendOf(rateScale([1]), direction, text)
        .swatches.toSorted((a, b) => a.x - b.x)
        .map(({ step }) => step);
    expect(steps('ltr')).to.deep.equal(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
    expect(steps('rtl')).to.deep.equal(steps('ltr').toReversed());
  });
});

/** Thirty customers a month in dollars, of whom some leave in May; those of March pay in euros. */
async function twoCurrencies(): Promise<Cohort[]> {
  const customers = (start: string, leaving: number, currency: string): TestRecord[] =>
    Array.from({ length: 30 }, (_, i) => ({
      customerId: `${start} ${i}`,
      start,
      end: i < leaving ? '2024-05-20' : null,
      currency,
    }));
  const ledger = await ledgerOf(
    [
      ...customers('2024-01-10', 12, 'USD'),
      ...customers('2024-02-10', 3, 'USD'),
      ...customers('2024-03-10', 0, 'EUR'),
    ],
    { asOf: '2024-07-01' },
  );
  return cohortsOf(ledger);
}

describe('what a heatmap says of two currencies', () => {
  it('D-23 ranks no cohort that pays in another currency only', async () => {
    const cohorts = await twoCurrencies();
    expect(cohorts[2]!.cells[3]!.revenueRetention).to.equal(null);
    const find = (basis: Basis): ReturnType<typeof heatmapFinding> => {
      const shared = cohortShares(cohorts, basis);
      return heatmapFinding(shared, shareAverages(shared), 'first');
    };
    expect(find('revenue')).to.deep.equal({
      age: 3,
      retention: 0.95,
      leastOf: null,
      best: { cohort: '2024-01', retention: 1 },
      worst: { cohort: '2024-02', retention: 0.9 },
    });
    expect(find('customers')!.best).to.deep.equal({ cohort: '2024-01', retention: 1 });
  });
});

describe('the table of a heatmap', () => {
  const table = async (
    basis: Basis,
    values: Values,
  ): Promise<{ columns: string[]; rows: string[][]; values: unknown[][] }> => {
    const ledger = await ledgerOf(
      [
        { customerId: 'a', start: '2024-01-10', mrr: 100 },
        { customerId: 'b', start: '2024-01-20', end: '2024-02-05', mrr: 50 },
        { customerId: 'c', start: '2024-02-02', mrr: 80 },
      ],
      { asOf: '2024-03-15' },
    );
    const cohorts = cohortShares(cohortsOf(ledger), basis, shareOf(values));
    const averages = shareAverages(cohorts);
    const speech = { messages: en, formats: formatsFor('en', '') };
    const text = heatmapText(speech, basis, 'month', shareOf(values));
    const made = heatmapTable({ cohorts, averages, basis, values, text });
    return {
      columns: made.columns.map(({ label }) => label),
      rows: made.rows.map((row) => row.map((cell) => cell.text)),
      values: made.rows.map((row) => row.map((cell) => cell.value)),
    };
  };

  it('A-3 holds the averages, then every cohort with its size and a column an age', async () => {
    const { columns, rows, values } = await table('customers', 'percent');
    expect(columns).to.deep.equal(['Signed up', 'Size', 'Month 0', 'Month 1', 'Month 2']);
    expect(rows).to.deep.equal([
      ['Weighted average', '', '100.0%', '50.0%', ''],
      ['Jan 2024', '2', '100.0%', '50.0%', '50.0% (running)'],
      ['Feb 2024', '1', '100.0%', '100.0% (running)', ''],
    ]);
    expect(values[1]).to.deep.equal(['Jan 2024', 2, 1, 0.5, 0.5]);
  });

  it('D-10 holds first MRR on revenue, and amounts where they are asked for', async () => {
    const { columns, rows } = await table('revenue', 'absolute');
    expect(columns.slice(0, 3)).to.deep.equal(['Signed up', 'Size', 'First MRR']);
    expect(rows.slice(1)).to.deep.equal([
      ['Jan 2024', '2', '150', '150', '100', '100 (running)'],
      ['Feb 2024', '1', '80', '80', '80 (running)', ''],
    ]);
    expect((await table('customers', 'absolute')).rows[1]!.slice(2)).to.deep.equal([
      '2',
      '1',
      '1 (running)',
    ]);
  });
});

/** A source of which only its span is known, and how many cohorts it has by each period. */
function sourceOf(
  from: string,
  asOf: string,
  lengths: Readonly<Record<string, number>>,
): { source: MetricsSource; asked: string[] } {
  const asked: string[] = [];
  const source = {
    describe: async () => ({ from, asOf }),
    query: async (_metric: string, { period = 'month' }: MetricOptions) => {
      asked.push(period);
      return triangle(lengths[period]!);
    },
  } as unknown as MetricsSource;
  return { source, asked };
}

describe('S-10 cohorts to draw', () => {
  it('are by the period asked for up to 120', async () => {
    const { source, asked } = sourceOf('2010-01-05', '2020-01-01', { month: 120 });
    const { cohorts, unit, tooMany } = await cohortsToDraw(source, {});
    expect({ count: cohorts.length, unit, tooMany, asked }).to.deep.equal({
      count: 120,
      unit: 'month',
      tooMany: null,
      asked: ['month'],
    });
  });

  it('are by quarter where there are more', async () => {
    const { source } = sourceOf('1999-01-05', '2020-01-01', { month: 252, quarter: 84 });
    const { cohorts, unit, tooMany } = await cohortsToDraw(source, { period: 'month' });
    expect({ count: cohorts.length, unit, tooMany }).to.deep.equal({
      count: 84,
      unit: 'quarter',
      tooMany: { unit: 'month', periods: 252 },
    });
  });

  it('are by year over a century, without a question that has a million cells for an answer', async () => {
    const { source, asked } = sourceOf('1920-01-05', '2020-01-01', { quarter: 400, year: 100 });
    const { unit, tooMany } = await cohortsToDraw(source, {});
    expect({ unit, tooMany, asked }).to.deep.equal({
      unit: 'year',
      tooMany: { unit: 'month', periods: 1200 },
      asked: ['quarter', 'year'],
    });
  });

  it('leave a date that cannot be read to the metric', async () => {
    const { source, asked } = sourceOf('2010-01-05', '2020-01-01', { month: 10 });
    await cohortsToDraw(source, { asOf: 'someday' });
    expect(asked).to.deep.equal(['month']);
  });

  it('are drawn by a path a colour where there are many, each where its cell stands', () => {
    for (const input of [{ width: 400 }, { width: 1110 }, { direction: 'rtl' as const }]) {
      const drawn = scene(triangle(40), input);
      const { isFilled, radius } = drawn.rows[0]!.box;
      expect(isFilled).to.equal(false);
      const cells = drawn.rows.flatMap(({ y, cells }) =>
        cells.map(({ step, x }) => `${step}: ${x} ${px(y + radius)}`),
      );
      const coloured = drawn.colours.flatMap(({ step, path }) =>
        [...path.matchAll(/M([\d.]+ [\d.]+)v/g)].map(([, at]) => `${step}: ${at}`),
      );
      expect(coloured.toSorted()).to.deep.equal(cells.toSorted());
    }
  });
});
