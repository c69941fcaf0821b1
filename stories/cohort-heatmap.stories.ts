import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/widgets/cohort-heatmap/churn-cohort-heatmap.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  data?: string;
  heading?: string;
  basis?: 'customers' | 'revenue';
  values?: 'percent' | 'absolute' | 'previous-period';
  order?: 'oldest' | 'newest' | 'largest' | 'best';
  scale?: 'fixed' | 'auto';
  period?: 'month' | 'quarter' | 'year';
  currency?: string;
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
    basis: controls.basis,
    values: { control: 'inline-radio', options: ['percent', 'absolute', 'previous-period'] },
    order: { control: 'inline-radio', options: ['oldest', 'newest', 'largest', 'best'] },
    scale: { control: 'inline-radio', options: ['fixed', 'auto'] },
    period: controls.period,
    theme: controls.theme,
  },
  render: (args) => html`
    <churn-cohort-heatmap
      src=${args.src ?? nothing}
      data=${args.data ?? nothing}
      heading=${args.heading ?? nothing}
      basis=${args.basis ?? nothing}
      values=${args.values ?? nothing}
      order=${args.order ?? nothing}
      scale=${args.scale ?? nothing}
      period=${args.period ?? nothing}
      currency=${args.currency ?? nothing}
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

const narrow = html`<style>
  .narrow {
    max-inline-size: 360px;
  }
</style>`;

/** Months up to December 2024 with so many new customers each, of whom fewer and fewer are left. */
function history(months: number, customers: number): string {
  const day = (month: number): string => {
    const name = String((month % 12) + 1).padStart(2, '0');
    return `${Math.floor(month / 12)}-${name}-10`;
  };
  const end = 2025 * 12;
  const records = Array.from({ length: months * customers }, (_, i) => {
    const start = end - months + Math.floor(i / customers);
    const stays = 1 + ((i * 37 + Math.floor(i / customers) * 11) % 61);
    const leaves = stays > 48 ? end : start + stays;
    return {
      customerId: `c${i}`,
      start: day(start),
      end: leaves < end ? day(leaves) : null,
      mrr: 20 + (i % 7) * 10,
    };
  });
  return JSON.stringify(records);
}

/** About four thousand subscriptions of a staff scheduling company, read from one address. */
export const Playground: Story = {};

/** The cohorts that kept most come first, by the age that the sentence speaks of. */
export const BestFirst: Story = { args: { order: 'best' } };

/** Colours that reach from the lowest to the highest rate only, which is said below. */
export const FittedColours: Story = { args: { scale: 'auto' } };

/** The share of each cohort's first revenue that is still there: upgrades take it above 100 %. */
export const Revenue: Story = { args: { basis: 'revenue', heading: 'Revenue kept' } };

/** Customers and MRR instead of shares; the colours stay those of the shares. */
export const Absolute: Story = {
  args: {
    basis: 'revenue',
    values: 'absolute',
    from: '2024-01-01',
    heading: 'MRR of each signup month',
  },
};

/** The share of the month before shows when customers leave; colours fitted to it tell more. */
export const OfTheMonthBefore: Story = {
  args: { values: 'previous-period', scale: 'auto', from: '2023-07-01', heading: 'Who stays on' },
};

/** Fewer and larger cohorts, for a company with few new customers a month. */
export const Quarters: Story = {
  args: { period: 'quarter', heading: 'Retention by signup quarter' },
};

/** A year at a time, for those who sell by the year. */
export const Years: Story = { args: { period: 'year', heading: 'Retention by signup year' } };

/** Headings sort the rows by their column: greatest first, least first, and back to the cohorts' order. */
export const SortedByItsReader: Story = { args: { from: '2024-01-01' } };

/** The newest come first, as in a list of what has happened. */
export const NewestFirst: Story = { args: { order: 'newest', from: '2024-01-01' } };

/** The cohorts that weigh most come first. */
export const LargestFirst: Story = { args: { order: 'largest', from: '2024-01-01' } };

/** As of mid-month the cells of that month are hatched, and no average counts them. */
export const RunningMonth: Story = { args: { 'as-of': '2024-12-20', from: '2024-01-01' } };

/** Only the cohorts of one year. */
export const OneYear: Story = {
  args: { from: '2023-01-01', to: '2024-01-01', heading: 'Customers who joined in 2023' },
};

/** Up to 24 columns keep their labels: where there is no room for them, the cells scroll. */
export const Narrow: Story = {
  args: { from: '2023-07-01' },
  decorators: [(story) => html`<div class="narrow">${story()}</div>${narrow}`],
};

/** The same where reading begins at the right. */
export const RightToLeft: Story = {
  args: { from: '2023-07-01' },
  decorators: [(story) => html`<div class="narrow" dir="rtl">${story()}</div>${narrow}`],
};

/** More columns than labels fit: the words of a cell show where it is pointed at or focused. */
export const FiveYears: Story = {
  args: { src: undefined, data: history(60, 40), 'as-of': '2025-01-01', heading: 'Five years' },
};

/** 25 years of months cannot be told apart, so they are drawn by quarter. */
export const TwentyFiveYears: Story = {
  args: { src: undefined, data: history(300, 3), 'as-of': '2025-01-01' },
};

/** Cohorts of fewer than 30 customers are marked, and neither best nor worst. */
export const SmallCohorts: Story = {
  args: { src: undefined, data: history(9, 12), 'as-of': '2025-01-01', heading: 'A small company' },
};

/** Customers who pay in another currency have no share of this one's MRR. */
export const TwoCurrencies: Story = {
  args: {
    src: undefined,
    basis: 'revenue',
    currency: 'USD',
    'as-of': '2024-05-01',
    data: JSON.stringify([
      { customerId: 'c1', start: '2024-01-15', end: null, mrr: 99, currency: 'USD' },
      { customerId: 'c2', start: '2024-02-15', end: null, mrr: 49, currency: 'EUR' },
      { customerId: 'c3', start: '2024-03-01', end: '2024-04-10', mrr: 49, currency: 'USD' },
    ]),
  },
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
