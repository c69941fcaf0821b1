import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/widgets/survival-curve/churn-survival-curve.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  data?: string;
  heading?: string;
  by?: string;
  'observed-from'?: string;
  'as-of'?: string;
  where?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  view?: 'chart' | 'table';
  theme?: 'auto' | 'light' | 'dark';
  compact?: boolean;
  bare?: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/Survival curve',
  component: 'churn-survival-curve',
  args: { src: 'data/subscriptions.json' },
  argTypes: {
    by: { control: 'select', options: ['', 'segment', 'plan', 'country'] },
    view: controls.view,
    theme: controls.theme,
  },
  render: (args) => html`
    <churn-survival-curve
      src=${args.src ?? nothing}
      data=${args.data ?? nothing}
      heading=${args.heading ?? nothing}
      by=${args.by ?? nothing}
      observed-from=${args['observed-from'] ?? nothing}
      as-of=${args['as-of'] ?? nothing}
      where=${args.where ?? nothing}
      lang=${args.lang ?? nothing}
      dir=${args.dir ?? nothing}
      view=${args.view ?? nothing}
      theme=${args.theme ?? nothing}
      ?compact=${args.compact}
      ?bare=${args.bare}
    ></churn-survival-curve>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Customers who stay for so many days each; those with a plus sign are still here. */
function stays(text: string): string {
  const asOf = Date.UTC(2024, 0, 1);
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return JSON.stringify(
    text.split(' ').map((word, i) => ({
      customerId: `c${i}`,
      start: day(asOf - Number.parseInt(word) * 86_400_000),
      end: word.endsWith('+') ? null : day(asOf),
      mrr: 50,
    })),
  );
}

/** The share of customers still here after each day, its interval, and who is at risk. */
export const Playground: Story = {};

/** A curve for each segment, compared by the log-rank test. */
export const BySegment: Story = { args: { by: 'segment' } };

/** Seven plans; their intervals are in the table. */
export const ByPlan: Story = { args: { by: 'plan' } };

/** The six values of most customers have a curve each, the others share one. */
export const ByCountry: Story = { args: { by: 'country' } };

/** A dimension that the records do not have is told of. */
export const UnknownDimension: Story = { args: { by: 'region' } };

/** Only some customers. */
export const Filtered: Story = { args: { where: '{"segment": "enterprise"}' } };

/** Where the records begin late, who came earlier counts only from then on. */
export const ObservedFrom: Story = { args: { 'observed-from': '2023-01-01' } };

/** Fewer than half have left: there is no median to tell. */
export const NoMedian: Story = { args: { where: '{"segment": "mid-market"}' } };

/** A young business is told in days. */
export const InDays: Story = {
  args: {
    src: undefined,
    data: stays('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'),
    'as-of': '2024-01-01',
  },
};

/** Of fewer than ten customers all is dashed. */
export const FewCustomers: Story = {
  args: { src: undefined, data: stays('90 200+ 300 400+'), 'as-of': '2024-01-01' },
};

/** One customer, who is still here. */
export const OneCustomer: Story = {
  args: { src: undefined, data: stays('400+'), 'as-of': '2024-01-01' },
};

/** Everyone is still here. */
export const NobodyLeft: Story = {
  args: {
    src: undefined,
    data: stays(Array.from({ length: 30 }, (_, i) => `${100 + i * 9}+`).join(' ')),
    'as-of': '2024-01-01',
  },
};

/** What is drawn in rows. */
export const Table: Story = { args: { view: 'table' } };

/** The values of a dimension below each other. */
export const TableBySegment: Story = { args: { view: 'table', by: 'segment' } };

/** In Arabic time runs from right to left. */
export const Arabic: Story = { args: { lang: 'ar', dir: 'rtl', by: 'segment' } };

/** In Chinese. */
export const Chinese: Story = { args: { lang: 'zh' } };

/** As narrow as it gets. */
export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <churn-survival-curve src="data/subscriptions.json" by="segment"></churn-survival-curve>
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
