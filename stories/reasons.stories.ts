import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/widgets/reasons/churn-reasons.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  data?: string;
  heading?: string;
  basis?: 'customers' | 'revenue';
  causes?: string;
  period?: 'month' | 'quarter' | 'year';
  'as-of'?: string;
  from?: string;
  to?: string;
  where?: string;
  preset?: 'none' | 'chartmogul' | 'stripe' | 'baremetrics' | 'profitwell' | 'recurly';
  view?: 'chart' | 'table';
  theme?: 'auto' | 'light' | 'dark';
  compact?: boolean;
  bare?: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/Reasons',
  component: 'churn-reasons',
  args: { src: 'data/subscriptions.json' },
  argTypes: {
    basis: controls.basis,
    period: controls.period,
    preset: controls.preset,
    view: controls.view,
    theme: controls.theme,
  },
  render: (args) => html`
    <churn-reasons
      src=${args.src ?? nothing}
      data=${args.data ?? nothing}
      heading=${args.heading ?? nothing}
      basis=${args.basis ?? nothing}
      causes=${args.causes ?? nothing}
      period=${args.period ?? nothing}
      as-of=${args['as-of'] ?? nothing}
      from=${args.from ?? nothing}
      to=${args.to ?? nothing}
      where=${args.where ?? nothing}
      preset=${args.preset ?? nothing}
      view=${args.view ?? nothing}
      theme=${args.theme ?? nothing}
      ?compact=${args.compact}
      ?bare=${args.bare}
    ></churn-reasons>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Customers of January 2024 who have left in February for these reasons. */
function leaving(...reasons: (string | null)[]): Args {
  const records = reasons.map((cancelReason, i) => ({
    customerId: `c${i}`,
    start: '2024-01-10',
    end: '2024-02-10',
    mrr: 40 + 10 * (i % 5),
    currency: 'USD',
    cancelReason,
  }));
  return { src: undefined, data: JSON.stringify(records), 'as-of': '2024-03-01' };
}

/** The customers lost in four years, by reason. */
export const Playground: Story = {};

/** The same by the MRR that was lost with them. */
export const Revenue: Story = { args: { basis: 'revenue' } };

/** Of the last year only. */
export const LastYear: Story = { args: { from: '2024-01-01' } };

/** Of a plan. */
export const OnePlan: Story = { args: { where: '{"plan": "Team monthly"}' } };

/** A page puts its own reasons into groups, makes new ones, and says what helps. */
export const OwnGroups: Story = {
  args: {
    ...leaving('zu teuer', 'zu teuer', 'oversold', 'umgezogen', 'price', null),
    causes: JSON.stringify({
      price: { reasons: ['zu teuer'], remedy: 'Offer the small plan, which costs half.' },
      sales: {
        name: 'Oversold',
        kind: 'voluntary',
        reasons: ['oversold'],
        remedy: 'Promise what is there.',
      },
    }),
  },
};

/** The same reason in several wordings is one bar, whose parts can be chosen. */
export const Wordings: Story = {
  args: leaving('Payment failed', 'payment_failed', 'PAYMENT FAILED', 'bugs', 'Bugs!', null),
};

/** All of them lost to payments: nobody decided to leave. */
export const Involuntary: Story = {
  args: leaving('card expired', 'card expired', 'insufficient funds', 'forgot to renew'),
};

/** What is called "other" names no reason, and is last. */
export const Other: Story = { args: leaving('other', 'other', 'other', 'bugs', null, null) };

/** Nobody has said why. */
export const NoReasons: Story = { args: leaving(null, null, null, null, null) };

/** Free text of a thousand kinds: ten are drawn, the others share a bar. */
export const FreeText: Story = {
  args: leaving(
    ...Array.from({ length: 12 }, () => 'price'),
    ...Array.from({ length: 1000 }, (_, i) => `we left because of the matter no. ${i}`),
  ),
};

/** A reason as long as a letter. */
export const LongReasons: Story = {
  args: leaving(
    'We had hoped that the reports would be ready on the first day of each month, but they were not'.repeat(
      4,
    ),
    'bugs',
  ),
};

/** A single customer. */
export const OneCustomer: Story = { args: leaving('bugs') };

/** Nobody has left. */
export const NobodyLeft: Story = {
  args: {
    src: undefined,
    data: '[{"customerId": "a", "start": "2024-01-10", "mrr": 50}]',
    'as-of': '2024-06-01',
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

/** By quarter who was back within it has not left. */
export const Quarters: Story = { args: { period: 'quarter' } };

/** The same values in rows. */
export const Table: Story = { args: { view: 'table' } };

/** As narrow as it gets. */
export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <churn-reasons src="data/subscriptions.json"></churn-reasons>
    </div>
    <style>
      .narrow {
        inline-size: 240px;
      }
    </style>
  `,
};

/** Less tall: five reasons. */
export const Compact: Story = { args: { compact: true } };

/** Without a card. */
export const Bare: Story = { args: { bare: true } };

/** There is no customer. */
export const Empty: Story = { args: { src: undefined, data: '[]' } };

/** The data cannot be read. */
export const Broken: Story = { args: { src: undefined, data: '[{' } };
