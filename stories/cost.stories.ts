import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/widgets/cost/churn-cost.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  data?: string;
  heading?: string;
  assumptions?: string;
  points?: number;
  period?: 'month' | 'quarter' | 'year';
  currency?: string;
  'as-of'?: string;
  to?: string;
  where?: string;
  view?: 'chart' | 'table';
  theme?: 'auto' | 'light' | 'dark';
  compact?: boolean;
  bare?: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/Cost',
  component: 'churn-cost',
  args: { src: 'data/subscriptions.json' },
  argTypes: {
    points: { control: { type: 'number', min: 0, max: 10, step: 0.1 } },
    period: controls.period,
    view: controls.view,
    theme: controls.theme,
  },
  render: (args) => html`
    <churn-cost
      src=${args.src ?? nothing}
      data=${args.data ?? nothing}
      heading=${args.heading ?? nothing}
      assumptions=${args.assumptions ?? nothing}
      points=${args.points ?? nothing}
      period=${args.period ?? nothing}
      currency=${args.currency ?? nothing}
      as-of=${args['as-of'] ?? nothing}
      to=${args.to ?? nothing}
      where=${args.where ?? nothing}
      view=${args.view ?? nothing}
      theme=${args.theme ?? nothing}
      ?compact=${args.compact}
      ?bare=${args.bare}
    ></churn-cost>
  `,
};
export default meta;

type Story = StoryObj<Args>;

const ALL = JSON.stringify({
  margin: 0.8,
  retentionCost: 12,
  replacementMultiple: [5, 10],
  refunds: 640,
  fees: 85,
  supportHours: 40,
  hourlyCost: 45,
  badReviews: 1500,
  lostInsight: 500,
});

/** What is measured: the revenue of those who left. All else is zero until somebody assumes it. */
export const Playground: Story = {};

/** Every line, by assumptions of the page; winning as many again is a range. */
export const EveryLine: Story = { args: { assumptions: ALL } };

/** Gross margin in place of revenue. */
export const Margin: Story = { args: { assumptions: '{"margin": 0.75}' } };

/** Winning as many again costs 5 to 10 times what keeping one does. */
export const Replacement: Story = { args: { assumptions: '{"retentionCost": 1}' } };

/** Two points more of MRR are kept each month. */
export const KeepTwoPoints: Story = { args: { points: 2 } };

/** Nothing more is kept: both paths are one. */
export const KeepNothing: Story = { args: { points: 0 } };

/** The costs of a quarter; the paths go by months all the same. */
export const Quarter: Story = { args: { period: 'quarter', assumptions: ALL } };

/** Of a plan. */
export const OnePlan: Story = { args: { where: '{"plan": "Team monthly"}' } };

/** Nobody was lost. */
export const NobodyLeft: Story = {
  args: {
    src: undefined,
    data: '[{"customerId": "a", "start": "2024-01-10", "mrr": 50}]',
    'as-of': '2024-06-01',
  },
};

/** All customers were lost at once. */
export const AllLeft: Story = {
  args: {
    src: undefined,
    data: '[{"customerId": "a", "start": "2024-01-10", "end": "2024-02-10", "mrr": 50}]',
    'as-of': '2024-03-01',
  },
};

/** No period is complete yet. */
export const FirstMonth: Story = {
  args: {
    src: undefined,
    data: '[{"customerId": "a", "start": "2024-01-10", "mrr": 50}]',
    'as-of': '2024-01-20',
  },
};

/** A cost below nothing is refused. */
export const NegativeCost: Story = { args: { assumptions: '{"refunds": -5}' } };

/** The same values in rows. */
export const Table: Story = { args: { view: 'table', assumptions: ALL } };

/** As narrow as it gets. */
export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <churn-cost src="data/subscriptions.json" assumptions=${ALL}></churn-cost>
    </div>
    <style>
      .narrow {
        inline-size: 240px;
      }
    </style>
  `,
};

/** Less tall. */
export const Compact: Story = { args: { compact: true } };

/** Without a card. */
export const Bare: Story = { args: { bare: true } };

/** There is no customer. */
export const Empty: Story = { args: { src: undefined, data: '[]' } };

/** The data cannot be read. */
export const Broken: Story = { args: { src: undefined, data: '[{' } };
