import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';

interface Args {
  src?: string;
  data?: string;
  heading?: string;
  basis?: 'customers' | 'revenue';
  period?: 'month' | 'quarter' | 'year';
  'as-of'?: string;
  from?: string;
  to?: string;
  theme?: 'auto' | 'light' | 'dark';
  bare?: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/Cohort heatmap',
  component: 'churn-cohort-heatmap',
  args: { src: 'data/subscriptions.json', heading: 'Retention by signup month' },
  argTypes: {
    basis: { control: 'inline-radio', options: ['customers', 'revenue'] },
    period: { control: 'inline-radio', options: ['month', 'quarter', 'year'] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
  },
  render: (args) => html`
    <churn-cohort-heatmap
      src=${args.src ?? nothing}
      data=${args.data ?? nothing}
      heading=${args.heading ?? nothing}
      basis=${args.basis ?? nothing}
      period=${args.period ?? nothing}
      as-of=${args['as-of'] ?? nothing}
      from=${args.from ?? nothing}
      to=${args.to ?? nothing}
      theme=${args.theme ?? nothing}
      ?bare=${args.bare}
    ></churn-cohort-heatmap>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** About four thousand subscriptions of a staff scheduling company, read from one address. */
export const Playground: Story = {};

/** The share of each cohort's first revenue that is still there: upgrades take it above 100 %. */
export const Revenue: Story = { args: { basis: 'revenue', heading: 'Revenue kept' } };

/** Fewer and larger cohorts, for a company with few new customers a month. */
export const Quarters: Story = {
  args: { period: 'quarter', heading: 'Retention by signup quarter' },
};

/** Only the cohorts of one year. */
export const OneYear: Story = {
  args: { from: '2023-01-01', to: '2024-01-01', heading: 'Customers who joined in 2023' },
};

/** Small data needs no address: it stands in the page. */
export const InTheMarkup: Story = {
  render: () => html`
    <churn-cohort-heatmap heading="Five customers" as-of="2024-07-01">
      <script type="application/json">
        [
          { "customerId": "c1", "start": "2024-01-15", "end": "2024-06-01", "mrr": 99 },
          { "customerId": "c2", "start": "2024-01-20", "end": null, "mrr": 49 },
          { "customerId": "c3", "start": "2024-02-03", "end": null, "mrr": 49 },
          { "customerId": "c4", "start": "2024-02-11", "end": "2024-04-10", "mrr": 99 },
          { "customerId": "c5", "start": "2024-04-01", "end": null, "mrr": 199 }
        ]
      </script>
    </churn-cohort-heatmap>
  `,
};

/** The language and the direction are those of the page around it. */
export const Chinese: Story = {
  render: () => html`
    <div lang="zh-Hans">
      <churn-cohort-heatmap src="data/subscriptions.json"></churn-cohort-heatmap>
    </div>
  `,
};

/** No input yet is waiting, and not an error. */
export const Waiting: Story = { args: { src: undefined } };

/** The payload is on its way. */
export const Loading: Story = {
  render: () => html`
    <churn-cohort-heatmap src="never" .fetcher=${() => new Promise(() => {})}></churn-cohort-heatmap>
  `,
};

/** A company without customers. */
export const Empty: Story = { args: { src: undefined, data: '[]' } };

/** The address does not answer with a payload: the message says which and what to do. */
export const Unreachable: Story = { args: { src: 'data/nothing-here.json' } };

/** One row of three cannot be read: it is set aside, and the chart says so. */
export const BadRow: Story = {
  args: {
    src: undefined,
    heading: 'Two customers and a half',
    'as-of': '2024-06-01',
    data: JSON.stringify([
      { customerId: 'c1', start: '2024-01-15', end: null, mrr: 99 },
      { customerId: 'c2', start: '2024-02-30', end: null, mrr: 49 },
      { customerId: 'c3', start: '2024-03-01', end: '2024-05-01', mrr: 49 },
    ]),
  },
};
