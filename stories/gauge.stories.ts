import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/widgets/gauge/churn-gauge.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  data?: string;
  heading?: string;
  shape?: 'arc' | 'bullet';
  measure?: 'churn' | 'retention' | 'net-churn' | 'nrr' | 'grr';
  basis?: 'customers' | 'revenue';
  target?: number;
  thresholds?: string;
  min?: number;
  max?: number;
  period?: 'month' | 'quarter' | 'year';
  'as-of'?: string;
  where?: string;
  preset?: 'none' | 'chartmogul' | 'stripe' | 'baremetrics' | 'profitwell' | 'recurly';
  theme?: 'auto' | 'light' | 'dark';
  'show-ids'?: boolean;
  bare?: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/Gauge',
  component: 'churn-gauge',
  args: { src: 'data/subscriptions.json', target: 0.02 },
  argTypes: {
    shape: { control: 'inline-radio', options: ['arc', 'bullet'] },
    measure: {
      control: 'inline-radio',
      options: ['churn', 'retention', 'net-churn', 'nrr', 'grr'],
    },
    basis: controls.basis,
    target: { control: { type: 'number', min: -0.5, max: 1.5, step: 0.005 } },
    min: { control: { type: 'number', min: 0, max: 1, step: 0.01 } },
    max: { control: { type: 'number', min: 0, max: 1, step: 0.01 } },
    period: controls.period,
    preset: controls.preset,
    theme: controls.theme,
  },
  render: (args) => html`
    <churn-gauge
      src=${args.src ?? nothing}
      data=${args.data ?? nothing}
      heading=${args.heading ?? nothing}
      shape=${args.shape ?? nothing}
      measure=${args.measure ?? nothing}
      basis=${args.basis ?? nothing}
      target=${args.target ?? nothing}
      thresholds=${args.thresholds ?? nothing}
      min=${args.min ?? nothing}
      max=${args.max ?? nothing}
      period=${args.period ?? nothing}
      as-of=${args['as-of'] ?? nothing}
      where=${args.where ?? nothing}
      preset=${args.preset ?? nothing}
      theme=${args.theme ?? nothing}
      ?show-ids=${args['show-ids']}
      ?bare=${args.bare}
    ></churn-gauge>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** The share of customers who left in the last complete month, against a target. */
export const Playground: Story = {};

/** Stephen Few's bullet graph says the same on a straight line, and in less height. */
export const Bullet: Story = { args: { shape: 'bullet' } };

/** The same customers by Stripe's definitions: thirty days, and whoever joined in them counts. */
export const AsStripeComputesIt: Story = { args: { preset: 'stripe' } };

/** The arc, the number and every month of the line lead to the customers behind them, here by their ids. */
export const WhoIsBehindIt: Story = { args: { 'show-ids': true } };

/** Only the customers of one country. */
export const OneCountry: Story = {
  args: { where: '{"country": "US"}', heading: 'Customers in the United States' },
};

/** Gross MRR churn: what customers who left or downgraded took with them. */
export const Revenue: Story = { args: { basis: 'revenue', target: 0.03 } };

/** The same the other way round. The ring is cut where its scale does not start at zero. */
export const Retention: Story = { args: { measure: 'retention', target: 0.98 } };

/** Net MRR churn: upgrades are taken off what was lost, and can be more than it. */
export const NetChurn: Story = { args: { measure: 'net-churn', target: undefined } };

/** Net revenue retention over twelve months, on a scale that goes beyond 100 %. */
export const NetRevenueRetention: Story = { args: { measure: 'nrr', target: 1.05 } };

/** Gross revenue retention over twelve months: what nobody's growth can make up for. */
export const GrossRevenueRetention: Story = {
  args: { measure: 'grr', shape: 'bullet', target: 0.9 },
};

/** Retention on a scale from zero: honest in length, and hard to tell from full. */
export const RetentionFromZero: Story = { args: { measure: 'retention', target: 0.98, min: 0 } };

/** Zones are drawn only where the page says where they end; darker ones are worse. */
export const Thresholds: Story = { args: { target: undefined, thresholds: '[0.02, 0.05]' } };

/** Zones may have names of the page's own, which stand under a bullet graph where they fit. */
export const NamedThresholds: Story = {
  args: { shape: 'bullet', thresholds: '["fine", 0.015, "watch", 0.03, "act"]' },
};

/** Thresholds that cannot be read are told, with what they should be. */
export const BadThresholds: Story = { args: { thresholds: '[5, 2]' } };

/** As narrow as it gets, in Arabic. */
export const ArabicNarrow: Story = {
  render: () => html`
    <div class="narrow" lang="ar" dir="rtl">
      <churn-gauge src="data/subscriptions.json" measure="nrr"></churn-gauge>
    </div>
    <style>
      .narrow {
        inline-size: 240px;
      }
    </style>
  `,
};

/** The payload is on its way. */
export const Loading: Story = {
  render: () => html`
    <churn-gauge src="never" .fetcher=${() => new Promise(() => {})}></churn-gauge>
  `,
};

/** The address does not answer with a payload. */
export const Unreachable: Story = { args: { src: 'data/nothing-here.json' } };

/** A quarter's churn is measured over the whole quarter, and not added up from its months. */
export const Quarter: Story = { args: { period: 'quarter', target: 0.05 } };

/** As of mid-month the running month is left out: the gauge shows the one before. */
export const RunningMonth: Story = { args: { 'as-of': '2024-12-20' } };

/** Where the page fixes a scale that is too short, an arrowhead and words say so. */
export const OffTheScale: Story = { args: { max: 0.01, target: undefined } };

/** As narrow as it gets; the sparkline goes first. */
export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <churn-gauge src="data/subscriptions.json" target="0.02"></churn-gauge>
    </div>
    <style>
      .narrow {
        inline-size: 240px;
      }
    </style>
  `,
};

const customers = (count: number, leaving: number): string =>
  JSON.stringify(
    Array.from({ length: count }, (_, i) => ({
      customerId: `c${i}`,
      start: '2024-01-10',
      end: i < leaving ? '2024-05-15' : null,
      mrr: 99,
    })),
  );

const small = { src: undefined, target: undefined, 'as-of': '2024-06-01' };

/** One of three customers left: a third, or anything from 6 to 79 per cent. */
export const SmallSample: Story = { args: { ...small, data: customers(3, 1) } };

/** A month in which nobody left. */
export const NoChurn: Story = { args: { ...small, data: customers(500, 0) } };

/** The first month begins without customers, so it has no rate. */
export const NoRate: Story = { args: { ...small, 'as-of': '2024-02-01', data: customers(40, 0) } };

/** A company in its first weeks has no complete month. */
export const NoPeriod: Story = {
  args: { ...small, 'as-of': '2024-01-20', data: customers(40, 0) },
};

/** The language and the direction are those of the page around it. */
export const Chinese: Story = {
  render: () => html`
    <div lang="zh-Hans">
      <churn-gauge src="data/subscriptions.json" target="0.02"></churn-gauge>
    </div>
  `,
};

/** A company without customers. */
export const Empty: Story = { args: { ...small, data: '[]' } };
