import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/widgets/risk-list/churn-risk-list.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  data?: string;
  heading?: string;
  signals?: string;
  'signals-src'?: string;
  rules?: string;
  currency?: string;
  'as-of'?: string;
  where?: string;
  'show-ids'?: boolean;
  view?: 'chart' | 'table';
  theme?: 'auto' | 'light' | 'dark';
  compact?: boolean;
  bare?: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/Risk list',
  component: 'churn-risk-list',
  args: { src: 'data/subscriptions.json', 'signals-src': 'data/signals.json' },
  argTypes: {
    view: controls.view,
    theme: controls.theme,
  },
  render: (args) => html`
    <churn-risk-list
      src=${args.src ?? nothing}
      data=${args.data ?? nothing}
      heading=${args.heading ?? nothing}
      signals=${args.signals ?? nothing}
      signals-src=${args['signals-src'] ?? nothing}
      rules=${args.rules ?? nothing}
      currency=${args.currency ?? nothing}
      as-of=${args['as-of'] ?? nothing}
      where=${args.where ?? nothing}
      ?show-ids=${args['show-ids']}
      view=${args.view ?? nothing}
      theme=${args.theme ?? nothing}
      ?compact=${args.compact}
      ?bare=${args.bare}
    ></churn-risk-list>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Records and signals in the page. */
function inline(signals: readonly object[], end: string | null = null): Args {
  return {
    src: undefined,
    'signals-src': undefined,
    'as-of': '2024-12-01',
    data: JSON.stringify([
      { customerId: 'Aster', start: '2024-01-10', end: null, mrr: 240, plan: 'Team' },
      { customerId: 'Birch', start: '2024-03-02', end, mrr: 90, plan: 'Solo' },
      { customerId: 'Cedar', start: '2024-05-21', end: null, mrr: 55, plan: 'Solo' },
    ]),
    signals: JSON.stringify(signals),
  };
}

/** Made-up signals about a made-up company's customers, by the rules of the package. */
export const Playground: Story = {};

/** What is known without any signal: cancellations that are scheduled in the records. */
export const WithoutSignals: Story = { args: { 'signals-src': undefined } };

/** Rules of the page: what it goes by, and nothing else. */
export const OwnRules: Story = {
  args: {
    rules: JSON.stringify([
      { id: 'idle', signal: 'usage-change', when: { below: -0.4 }, points: 50 },
      { id: 'owes', signal: 'arrears', when: { above: 100 }, points: 30 },
      { id: 'renews', signal: 'renewal', when: { within: 60 }, points: 20 },
    ]),
  },
};

/** A rule that is switched off, as a reader would. */
export const RuleOff: Story = {
  args: {
    rules: JSON.stringify([
      {
        id: 'cancelled',
        signal: 'scheduled-cancellation',
        when: { within: 366 },
        points: 60,
        on: false,
      },
      { id: 'visits', signal: 'cancel-page-visits', when: { above: 0 }, points: 40 },
    ]),
  },
};

/** With the ids of customers. */
export const Ids: Story = { args: { 'show-ids': true } };

/** Of a plan. */
export const OnePlan: Story = { args: { where: '{"plan": "Team monthly"}' } };

/** Every kind of signal at once: the points add up to more than a score can be. */
export const EverySign: Story = {
  args: inline(
    [
      { customerId: 'Birch', kind: 'usage-change', value: -0.7 },
      { customerId: 'Birch', kind: 'late-payments', value: 2 },
      { customerId: 'Birch', kind: 'downgrades', value: 1 },
      { customerId: 'Birch', kind: 'tickets-change', value: -0.8 },
      { customerId: 'Birch', kind: 'unused-features', value: 0.6 },
      { customerId: 'Birch', kind: 'stalled-days', value: 21 },
      { customerId: 'Birch', kind: 'arrears', value: 120 },
      { customerId: 'Birch', kind: 'cancel-page-visits', value: 3 },
      { customerId: 'Birch', kind: 'negative-sentiment', value: 0.5 },
      { customerId: 'Birch', kind: 'card-expiry', date: '2024-12-10' },
      { customerId: 'Birch', kind: 'renewal', date: '2024-12-20' },
      { customerId: 'Cedar', kind: 'usage-change', value: -0.3 },
    ],
    '2025-01-10',
  ),
};

/** Nobody shows a sign. */
export const NobodyAtRisk: Story = {
  args: inline([{ customerId: 'Aster', kind: 'usage-change', value: 0.2 }]),
};

/** Signals about customers who are not there, and some that cannot be read: noted, and left out. */
export const OddSignals: Story = {
  args: inline([
    { customerId: 'Aster', kind: 'arrears', value: 80 },
    { customerId: 'Nobody', kind: 'arrears', value: 80 },
    { customerId: 'Aster', kind: 'mood', value: 1 },
    { customerId: 'Aster', kind: 'renewal', date: 'soon' },
  ]),
};

/** A rule that cannot be used is refused, by its name. */
export const BadRule: Story = {
  args: {
    rules: '[{"id": "soon", "signal": "renewal", "when": {"above": 3}, "points": 10}]',
  },
};

/** Where signals are expected there are none: the list is drawn without, and says so. */
export const BadSignals: Story = { args: { 'signals-src': 'data/subscriptions.json?none' } };

/** The same values in plain rows. */
export const Table: Story = { args: { view: 'table' } };

/** As narrow as it gets: cards. */
export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <churn-risk-list src="data/subscriptions.json" signals-src="data/signals.json"></churn-risk-list>
    </div>
    <style>
      .narrow {
        inline-size: 240px;
      }
    </style>
  `,
};

/** Fewer rows. */
export const Compact: Story = { args: { compact: true } };

/** Without a card. */
export const Bare: Story = { args: { bare: true } };

/** There is no customer. */
export const Empty: Story = { args: { ...inline([]), data: '[]' } };

/** The data cannot be read. */
export const Broken: Story = { args: { ...inline([]), data: '[{' } };
