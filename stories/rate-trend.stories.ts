import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/widgets/rate-trend/churn-rate-trend.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  data?: string;
  heading?: string;
  measure?: 'churn' | 'retention';
  basis?: 'customers' | 'revenue';
  last?: number;
  average?: number;
  target?: number;
  compare?: 'none' | 'previous-year';
  by?: string;
  period?: 'month' | 'quarter' | 'year';
  'as-of'?: string;
  where?: string;
  preset?: 'none' | 'chartmogul' | 'stripe' | 'baremetrics' | 'profitwell' | 'recurly';
  view?: 'chart' | 'table';
  theme?: 'auto' | 'light' | 'dark';
  compact?: boolean;
  bare?: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/Rate trend',
  component: 'churn-rate-trend',
  args: { src: 'data/subscriptions.json' },
  argTypes: {
    measure: { control: 'inline-radio', options: ['churn', 'retention'] },
    basis: controls.basis,
    last: { control: { type: 'number', min: 1, max: 60, step: 1 } },
    average: { control: { type: 'number', min: 0, max: 12, step: 1 } },
    target: { control: { type: 'number', min: 0, max: 1, step: 0.005 } },
    compare: { control: 'inline-radio', options: ['none', 'previous-year'] },
    period: controls.period,
    preset: controls.preset,
    view: controls.view,
    theme: controls.theme,
  },
  render: (args) => html`
    <churn-rate-trend
      src=${args.src ?? nothing}
      data=${args.data ?? nothing}
      heading=${args.heading ?? nothing}
      measure=${args.measure ?? nothing}
      basis=${args.basis ?? nothing}
      last=${args.last ?? nothing}
      average=${args.average ?? nothing}
      target=${args.target ?? nothing}
      compare=${args.compare ?? nothing}
      by=${args.by ?? nothing}
      period=${args.period ?? nothing}
      as-of=${args['as-of'] ?? nothing}
      where=${args.where ?? nothing}
      preset=${args.preset ?? nothing}
      view=${args.view ?? nothing}
      theme=${args.theme ?? nothing}
      ?compact=${args.compact}
      ?bare=${args.bare}
    ></churn-rate-trend>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Customer churn of the last two years, month by month, with the interval of each rate. */
export const Playground: Story = {};

/** A target is a line across, named at its end. */
export const Target: Story = { args: { target: 0.02 } };

/** The same months of a year before are dotted. */
export const PreviousYear: Story = { args: { compare: 'previous-year', last: 12 } };

/** As of mid-month the running month is dashed, and in no average. */
export const RunningMonth: Story = { args: { 'as-of': '2024-12-20' } };

/** What was kept; the axis begins below the lowest rate, and says where. */
export const Retention: Story = { args: { measure: 'retention', target: 0.98 } };

/** Gross MRR churn has no interval: it is no share of customers. */
export const Revenue: Story = { args: { basis: 'revenue' } };

/** A quarter's churn is measured over the whole quarter, and not added up from its months. */
export const Quarters: Story = { args: { period: 'quarter', average: 4 } };

/** A year at a time. */
export const Years: Story = { args: { period: 'year', average: 0 } };

/** A small drawing for each plan, all on the same axis; the grey line is all together. */
export const ByPlan: Story = { args: { by: 'plan' } };

/** The six largest values have a drawing of their own, the others share one. */
export const ByCountry: Story = { args: { by: 'country', target: 0.02 } };

/** A dimension that the records do not have is told of. */
export const UnknownDimension: Story = { args: { by: 'segment' } };

/** Without an average. */
export const NoAverage: Story = { args: { average: 0 } };

/** By Stripe's definitions: thirty days at a time. */
export const AsStripeComputesIt: Story = { args: { preset: 'stripe', last: 12 } };

/** Of few customers the interval is wide, and says how little is known. */
export const FewCustomers: Story = {
  args: {
    src: undefined,
    data: JSON.stringify(
      Array.from({ length: 12 }, (_, i) => ({
        customerId: `c${i}`,
        start: '2024-01-10',
        end: i < 2 ? `2024-0${3 + i}-10` : null,
        mrr: 50,
      })),
    ),
    'as-of': '2024-07-01',
  },
};

/** Nobody has left: the rate is zero, and the interval is not. */
export const NobodyLeft: Story = {
  args: {
    src: undefined,
    data: '[{"customerId": "a", "start": "2024-01-10", "mrr": 50}]',
    'as-of': '2024-06-01',
  },
};

/** A single complete period. */
export const OnePeriod: Story = {
  args: {
    src: undefined,
    data: '[{"customerId": "a", "start": "2024-01-10", "mrr": 50}]',
    'as-of': '2024-03-01',
  },
};

/** There was nobody to lose yet. */
export const FirstMonth: Story = {
  args: {
    src: undefined,
    data: '[{"customerId": "a", "start": "2024-01-10", "mrr": 50}]',
    'as-of': '2024-02-01',
  },
};

/** The same values in rows. */
export const Table: Story = { args: { view: 'table', compare: 'previous-year' } };

/** The values of a dimension in columns. */
export const TableByPlan: Story = { args: { view: 'table', by: 'plan' } };

/** As narrow as it gets. */
export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <churn-rate-trend src="data/subscriptions.json" target="0.02"></churn-rate-trend>
    </div>
    <style>
      .narrow {
        inline-size: 240px;
      }
    </style>
  `,
};

/** Less tall, for a page with many elements. */
export const Compact: Story = { args: { compact: true } };

/** Without a card. */
export const Bare: Story = { args: { bare: true } };

/** There is no customer. */
export const Empty: Story = { args: { src: undefined, data: '[]' } };

/** The data cannot be read. */
export const Broken: Story = { args: { src: undefined, data: '[{' } };
