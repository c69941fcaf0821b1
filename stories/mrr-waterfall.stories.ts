import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/widgets/mrr-waterfall/churn-mrr-waterfall.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  heading?: string;
  mode?: 'bridge' | 'movements';
  last?: number;
  of?: string;
  axis?: 'auto' | 'zero' | 'changes';
  by?: string;
  view?: 'chart' | 'table';
  period?: 'month' | 'quarter' | 'year';
  'as-of'?: string;
  from?: string;
  to?: string;
  where?: string;
  preset?: 'none' | 'chartmogul' | 'stripe' | 'baremetrics' | 'profitwell' | 'recurly';
  theme?: 'auto' | 'light' | 'dark';
  bare?: boolean;
}

const meta: Meta<Args> = {
  title: 'Widgets/MRR waterfall',
  component: 'churn-mrr-waterfall',
  args: { src: 'data/subscriptions.json' },
  argTypes: {
    mode: { control: 'inline-radio', options: ['bridge', 'movements'] },
    axis: { control: 'inline-radio', options: ['auto', 'zero', 'changes'] },
    by: { control: 'select', options: ['plan', 'segment', 'country', 'cancelReason'] },
    view: controls.view,
    period: controls.period,
    preset: controls.preset,
    theme: controls.theme,
  },
  render: (args) => html`
    <churn-mrr-waterfall
      src=${args.src ?? nothing}
      heading=${args.heading ?? nothing}
      mode=${args.mode ?? nothing}
      last=${args.last ?? nothing}
      of=${args.of ?? nothing}
      axis=${args.axis ?? nothing}
      by=${args.by ?? nothing}
      view=${args.view ?? nothing}
      period=${args.period ?? nothing}
      as-of=${args['as-of'] ?? nothing}
      from=${args.from ?? nothing}
      to=${args.to ?? nothing}
      where=${args.where ?? nothing}
      preset=${args.preset ?? nothing}
      theme=${args.theme ?? nothing}
      ?bare=${args.bare}
    ></churn-mrr-waterfall>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** What moved MRR in the last complete month. */
export const Playground: Story = {};

/** A quarter as one bridge: what came and went within it cancels out. */
export const Quarter: Story = { args: { period: 'quarter', heading: 'The last quarter' } };

/** With an axis from 0 the changes keep their proportion to the totals, and may be hard to tell. */
export const FromZero: Story = { args: { axis: 'zero' } };

/** The axis begins at the changes, also where they are not small; totals that are cut are marked. */
export const ChangesOnly: Story = { args: { axis: 'changes', period: 'year' } };

/** Each plan below the whole, at its scale: who changes plans leaves one and enters another. */
export const ByPlan: Story = { args: { by: 'plan' } };

/** Each segment below the whole: a customer is in one only, so that all movements add up. */
export const BySegment: Story = { args: { by: 'segment', axis: 'zero' } };

/** The movements of a year, of all customers and of each segment. */
export const MovementsBySegment: Story = { args: { mode: 'movements', by: 'segment' } };

/** A field that no record has divides nothing, and the foot says so. */
export const NoSuchDimension: Story = { args: { by: 'region' } };

/** The same numbers as a table, with a column a plan. */
export const PlansAsTable: Story = { args: { by: 'plan', view: 'table' } };

/** Two years of movements: won above the line, lost below it, and the net of both. */
export const Movements: Story = { args: { mode: 'movements', last: 24 } };

/** Twelve quarters of them. */
export const Quarters: Story = { args: { mode: 'movements', period: 'quarter' } };

/** One month of them, opened: a click on a month leads here, the button back. */
export const OneMonthOfMany: Story = { args: { mode: 'movements', of: '2024-06' } };

/** Several months as one bridge: what a reader gets who drags across them, or picks them with Shift. */
export const SeveralMonthsOfMany: Story = { args: { mode: 'movements', of: '2024-03/2024-08' } };

/** The way back is there in the table of an opened month as well. */
export const OneMonthAsTable: Story = {
  args: { mode: 'movements', of: '2024-06', view: 'table' },
};

/** Under a filter by plan, who moves to another plan leaves the filter, and is not lost. */
export const OnePlan: Story = {
  args: { where: '{"plan": "Team monthly"}', heading: 'Customers who pay by the month for Team' },
};

/** A month that is still running is hatched, and in no sentence and no net line. */
export const RunningMonth: Story = { args: { mode: 'movements', 'as-of': '2024-12-12' } };

/** A company's first month begins at nothing. */
export const FirstMonth: Story = { args: { to: '2021-02-01', heading: 'The first month' } };

/** Under 480 px the bars lie, with names before and amounts after them. */
export const Narrow: Story = {
  render: () => html`
    <div class="narrow">
      <churn-mrr-waterfall src="data/subscriptions.json" period="quarter"></churn-mrr-waterfall>
    </div>
  `,
};

/** The language and the direction are those of the page around it. */
export const Chinese: Story = {
  render: () => html`
    <churn-mrr-waterfall lang="zh-CN" src="data/subscriptions.json"></churn-mrr-waterfall>
  `,
};

/** Right to left, with the texts and digits of the language. */
export const Arabic: Story = {
  render: () => html`
    <churn-mrr-waterfall lang="ar" dir="rtl" src="data/subscriptions.json" by="segment"></churn-mrr-waterfall>
  `,
};

/** No customer fits the filter. */
export const Empty: Story = { args: { where: '{"plan": "None of them"}' } };

/** The data could not be reached: what happened, and what can be done. */
export const Failed: Story = { args: { src: 'nothing-here.json' } };
