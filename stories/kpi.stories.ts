import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/widgets/kpi/churn-kpi.js';
import { KPI_MEASURES, type KpiMeasure } from '../src/widgets/kpi/figure.scene.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  data?: string;
  heading?: string;
  measure?: KpiMeasure;
  basis?: 'customers' | 'revenue';
  margin?: number;
  spend?: string;
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
  title: 'Widgets/Kpi',
  component: 'churn-kpi',
  args: { src: 'data/subscriptions.json' },
  argTypes: {
    measure: { control: 'select', options: KPI_MEASURES },
    basis: controls.basis,
    margin: { control: { type: 'number', min: 0, max: 1, step: 0.05 } },
    period: controls.period,
    preset: controls.preset,
    view: controls.view,
    theme: controls.theme,
  },
  render: (args) => html`
    <churn-kpi
      src=${args.src ?? nothing}
      data=${args.data ?? nothing}
      heading=${args.heading ?? nothing}
      measure=${args.measure ?? nothing}
      basis=${args.basis ?? nothing}
      margin=${args.margin ?? nothing}
      spend=${args.spend ?? nothing}
      period=${args.period ?? nothing}
      as-of=${args['as-of'] ?? nothing}
      where=${args.where ?? nothing}
      preset=${args.preset ?? nothing}
      view=${args.view ?? nothing}
      theme=${args.theme ?? nothing}
      ?compact=${args.compact}
      ?bare=${args.bare}
    ></churn-kpi>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** MRR at the end of the last complete month, against the month before. */
export const Playground: Story = {};

/** Several side by side, compact and without gaps, are one band. */
export const Band: Story = {
  render: () => html`
    <div class="band">
      ${(['mrr', 'customers', 'arpa', 'churn', 'nrr', 'quick-ratio'] as const).map(
        (measure) => html`
          <churn-kpi src="data/subscriptions.json" measure=${measure} compact></churn-kpi>
        `,
      )}
    </div>
    <style>
      .band {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
        overflow: hidden;
        border-radius: 12px;
      }

      .band churn-kpi {
        --churn-radius: 0;
        margin: 0 -1px -1px 0;
      }
    </style>
  `,
};

/** Every number there is. */
export const EveryMeasure: Story = {
  render: () => html`
    <div class="all">
      ${KPI_MEASURES.map(
        (measure) => html`
          <churn-kpi
            src="data/subscriptions.json"
            measure=${measure}
            spend="210000"
            margin="0.8"
          ></churn-kpi>
        `,
      )}
    </div>
    <style>
      .all {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
        gap: 16px;
      }
    </style>
  `,
};

/** Of churn less is better: the arrow is hollow where it rises. */
export const Churn: Story = { args: { measure: 'churn' } };

/** Gross MRR churn, of what customers paid rather than of how many they are. */
export const RevenueChurn: Story = { args: { measure: 'churn', basis: 'revenue' } };

/** The same customers, counted by who stayed. */
export const Retention: Story = { args: { measure: 'retention' } };

/** Below zero, upgrades have outgrown losses. */
export const NetChurn: Story = { args: { measure: 'net-churn' } };

/** What a customer pays until it leaves, less what serving it costs. */
export const LifetimeValue: Story = { args: { measure: 'ltv', margin: 0.8 } };

/** What was spent is not in billing data: the page gives it, for each period or the same for all. */
export const CostOfANewCustomer: Story = {
  args: {
    measure: 'cac',
    spend: '{"2024-09": 180000, "2024-10": 195000, "2024-11": 210000, "2024-12": 185000}',
  },
};

/** Months until a new customer has paid back what winning it cost. */
export const Payback: Story = { args: { measure: 'payback', spend: '210000', margin: 0.8 } };

/** Without a spend there is no cost, and the element says so. */
export const SpendNotGiven: Story = { args: { measure: 'cac' } };

/** Where nothing is lost, any number of times as much is won. */
export const NothingLost: Story = {
  args: {
    src: undefined,
    data: '[{"customerId": "a", "start": "2024-01-10", "mrr": 50}]',
    measure: 'quick-ratio',
    'as-of': '2024-04-01',
  },
};

/** A year's retention needs twelve months before. */
export const TooYoung: Story = {
  args: {
    src: undefined,
    data: '[{"customerId": "a", "start": "2024-01-10", "mrr": 50}]',
    measure: 'nrr',
    'as-of': '2024-04-01',
  },
};

/** Nothing is told of a period before it has ended. */
export const FirstMonthRunning: Story = {
  args: {
    src: undefined,
    data: '[{"customerId": "a", "start": "2024-01-10", "mrr": 50}]',
    'as-of': '2024-01-20',
  },
};

/** A quarter, with the running one left out. */
export const Quarter: Story = { args: { period: 'quarter', 'as-of': '2024-11-20' } };

/** Only the customers of one country. */
export const OneCountry: Story = { args: { measure: 'churn', where: '{"country": "US"}' } };

/** By Stripe's definitions: thirty days, and whoever joined in them counts. */
export const AsStripeComputesIt: Story = { args: { measure: 'churn', preset: 'stripe' } };

/** The same values in rows. */
export const Table: Story = { args: { view: 'table' } };

/** As narrow as it gets. */
export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <churn-kpi src="data/subscriptions.json" measure="churn"></churn-kpi>
    </div>
    <style>
      .narrow {
        inline-size: 160px;
      }
    </style>
  `,
};

/** Without a card, on the page's own ground. */
export const Bare: Story = { args: { bare: true } };

/** There is no customer. */
export const Empty: Story = { args: { src: undefined, data: '[]' } };

/** The data cannot be read. */
export const Broken: Story = { args: { src: undefined, data: '[{' } };
