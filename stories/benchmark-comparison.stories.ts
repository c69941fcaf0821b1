import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BenchmarkDistribution } from '../src/metrics/benchmark.js';
import '../src/widgets/benchmark-comparison/churn-benchmark-comparison.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  data?: string;
  heading?: string;
  measure?: 'customer-churn' | 'gross-mrr-churn' | 'nrr' | 'grr';
  benchmarks?: readonly BenchmarkDistribution[];
  'benchmark-src'?: string;
  peer?: string;
  view?: 'chart' | 'table';
  period?: 'month' | 'quarter' | 'year';
  'as-of'?: string;
  theme?: 'auto' | 'light' | 'dark';
  bare?: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/Benchmark comparison',
  component: 'churn-benchmark-comparison',
  args: { src: 'data/subscriptions.json' },
  argTypes: {
    measure: {
      control: 'inline-radio',
      options: ['customer-churn', 'gross-mrr-churn', 'nrr', 'grr'],
    },
    period: controls.period,
    theme: controls.theme,
  },
  render: (args) => html`
    <churn-benchmark-comparison
      src=${args.src ?? nothing}
      data=${args.data ?? nothing}
      heading=${args.heading ?? nothing}
      measure=${args.measure ?? nothing}
      .benchmarks=${args.benchmarks ?? null}
      benchmark-src=${args['benchmark-src'] ?? nothing}
      peer=${args.peer ?? nothing}
      view=${args.view ?? nothing}
      period=${args.period ?? nothing}
      as-of=${args['as-of'] ?? nothing}
      theme=${args.theme ?? nothing}
      ?bare=${args.bare}
    ></churn-benchmark-comparison>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Customers at the start of March 2024, of whom some leave in it. */
function customers(count: number, leavers: number, mrr: number, currency = 'USD'): string {
  const records = Array.from({ length: count }, (_, i) => ({
    customerId: `c${i}`,
    start: '2024-01-05',
    end: i < leavers ? '2024-03-10' : null,
    mrr,
    currency,
  }));
  return JSON.stringify(records);
}

/** Made-up figures of a survey that publishes five percentiles for each price. */
function survey(
  id: string,
  label: string,
  arpa: readonly [number | null, number | null],
  [p10, p25, p50, p75, p90]: readonly [number, number, number, number, number],
): BenchmarkDistribution {
  return {
    id,
    metric: 'customer-churn',
    unit: 'customers',
    period: 'month',
    population: { label, arpa },
    percentiles: { p10, p25, p50, p75, p90 },
    betterWhen: 'lower',
    source: {
      title: 'Made-up figures',
      publisher: 'Example Research',
      year: 2024,
      url: 'https://example.org/made-up',
      sample: 412,
      grade: 'C',
      note: 'Only for this picture.',
    },
  };
}

const SURVEY = [
  survey('under-25', 'ARPA under $25', [null, 25], [0.045, 0.055, 0.068, 0.083, 0.1]),
  survey('25-100', 'ARPA $25–100', [25, 100], [0.028, 0.036, 0.046, 0.058, 0.074]),
  survey('100-500', 'ARPA $100–500', [100, 500], [0.019, 0.026, 0.034, 0.043, 0.056]),
  survey('over-500', 'ARPA over $500', [500, null], [0.008, 0.013, 0.019, 0.026, 0.037]),
];

/** About four thousand subscriptions of a staff scheduling company, beside published medians. */
export const Playground: Story = {};

/** Net revenue retention over twelve months: higher is better, and the axis does not begin at 0. */
export const NetRevenueRetention: Story = { args: { measure: 'nrr' } };

/** Gross revenue retention, which cannot exceed 100 %. */
export const GrossRevenueRetention: Story = { args: { measure: 'grr' } };

/** A page's own figures with five percentiles: bands, and what share of companies do worse. */
export const Percentiles: Story = { args: { benchmarks: SURVEY } };

/** A page's own figures from an address: here from what stands in for a server. */
export const FiguresFromAnAddress: Story = {
  render: () => {
    const file = new Blob([JSON.stringify(SURVEY)], { type: 'application/json' });
    return html`
      <churn-benchmark-comparison
        src="data/subscriptions.json"
        benchmark-src=${URL.createObjectURL(file)}
      ></churn-benchmark-comparison>
    `;
  },
};

/** An address that holds something else: what is wrong is written, the package's figures are drawn. */
export const WrongAddress: Story = {
  render: () => {
    const file = new Blob(['{"figures": []}'], { type: 'application/json' });
    return html`
      <churn-benchmark-comparison
        src="data/subscriptions.json"
        benchmark-src=${URL.createObjectURL(file)}
      ></churn-benchmark-comparison>
    `;
  },
};

/** Companies of another size are compared with where a reader, or the page, chooses them. */
export const AnotherGroup: Story = { args: { peer: 'chartmogul-2022-mrr-10-50k' } };

/** The same as a table. */
export const AsTable: Story = { args: { view: 'table' } };

/** The whole interval is below the median of the company's group. */
export const BetterThanTheMedian: Story = {
  args: { src: undefined, data: customers(400, 9, 50), 'as-of': '2024-04-01' },
};

/** One customer of twenty left: the interval reaches beyond the axis, and nothing can be told. */
export const SmallSample: Story = {
  args: { src: undefined, data: customers(20, 1, 8), 'as-of': '2024-04-01' },
};

/** Groups by ARPA and MRR are in dollars, so amounts in euros choose none. */
export const AnotherCurrency: Story = {
  args: { src: undefined, data: customers(400, 9, 50, 'EUR'), 'as-of': '2024-04-01' },
};

/** A year is compared with no month: there is only what articles say of a year, which is of grade C. */
export const Refused: Story = { args: { period: 'year' } };

/** Figures of another period and unit, and one that is no figure at all. */
export const RefusedAndFaulty: Story = {
  args: {
    benchmarks: [
      ...SURVEY,
      { ...SURVEY[0]!, id: 'annual', period: 'year' },
      { ...SURVEY[0]!, id: 'revenue', unit: 'revenue' },
      { ...SURVEY[0]!, id: 'in-per-cent', percentiles: { p50: 4.6 } },
    ],
  },
};

/** The package knows no figure for this rate; a page can give its own. */
export const NothingPublished: Story = { args: { measure: 'gross-mrr-churn' } };

/** Three months are too few for retention over twelve. */
export const TooShort: Story = {
  args: {
    src: undefined,
    data: customers(400, 9, 50),
    'as-of': '2024-04-01',
    measure: 'nrr',
  },
};

/** The first month is still running. */
export const NoCompleteMonth: Story = {
  args: { src: undefined, data: customers(400, 0, 50), 'as-of': '2024-01-20' },
};

/** Names stand above the strips and words under them. */
export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <churn-benchmark-comparison src="data/subscriptions.json"></churn-benchmark-comparison>
    </div>
    <style>
      .narrow {
        inline-size: 320px;
      }
    </style>
  `,
};

/** The language and the direction are those of the page around it. */
export const Chinese: Story = {
  render: () => html`
    <div lang="zh-Hans">
      <churn-benchmark-comparison src="data/subscriptions.json"></churn-benchmark-comparison>
    </div>
  `,
};

/** Right to left: lower is better towards the right. */
export const Arabic: Story = {
  render: () => html`
    <churn-benchmark-comparison lang="ar" dir="rtl" src="data/subscriptions.json"></churn-benchmark-comparison>
  `,
};

/** A company without customers. */
export const Empty: Story = { args: { src: undefined, data: '[]' } };
