import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { Fetcher } from '../src/data/fetch.js';
import type { Selection } from '../src/metrics/selection.js';
import '../src/all.js';
import { controls } from './controls.js';

interface Args {
  src?: string;
  data?: string;
  fetcher?: Fetcher;
  heading?: string;
  period?: 'month' | 'quarter' | 'year';
  basis?: 'customers' | 'revenue';
  'as-of'?: string;
  from?: string;
  to?: string;
  where?: string;
  selection?: Selection;
  preset?: 'none' | 'chartmogul' | 'stripe' | 'baremetrics' | 'profitwell' | 'recurly';
  'url-state'?: string;
  'without-filters'?: boolean;
  theme?: 'auto' | 'light' | 'dark';
  /** The language of the page, and its direction. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** The room there is, in px. */
  width?: number;
  elements?: TemplateResult;
}

/** One of every kind, in an order in which rows are filled. */
const everything = html`
  <churn-kpi measure="mrr"></churn-kpi>
  <churn-kpi measure="customers"></churn-kpi>
  <churn-kpi measure="nrr"></churn-kpi>
  <churn-kpi measure="quick-ratio"></churn-kpi>
  <churn-gauge target="0.02"></churn-gauge>
  <churn-mrr-waterfall></churn-mrr-waterfall>
  <churn-cohort-heatmap></churn-cohort-heatmap>
  <churn-rate-trend></churn-rate-trend>
  <churn-survival-curve></churn-survival-curve>
  <churn-reasons></churn-reasons>
  <churn-cost></churn-cost>
  <churn-benchmark-comparison></churn-benchmark-comparison>
  <churn-risk-list></churn-risk-list>
`;

const few = html`
  <churn-gauge></churn-gauge>
  <churn-mrr-waterfall></churn-mrr-waterfall>
  <churn-cohort-heatmap></churn-cohort-heatmap>
  <churn-reasons></churn-reasons>
`;

/** Sets the room as a script does, which a strict policy of styles allows. */
function ofWidth(width: number | undefined): (event: Event) => void {
  return ({ currentTarget }) => {
    const frame = (currentTarget as Element).parentElement;
    if (frame && width) frame.style.inlineSize = `${width}px`;
  };
}

const meta: Meta<Args> = {
  title: 'Dashboard',
  component: 'churn-dashboard',
  args: { src: 'data/subscriptions.json', from: '2022-07-01', elements: few },
  argTypes: {
    period: controls.period,
    basis: controls.basis,
    preset: controls.preset,
    theme: controls.theme,
    elements: { table: { disable: true }, control: false },
    fetcher: { control: false },
  },
  render: (args) => html`
    <div lang=${args.lang ?? nothing} dir=${args.dir ?? nothing}>
      <churn-dashboard
        src=${args.src ?? nothing}
        data=${args.data ?? nothing}
        .fetcher=${args.fetcher ?? null}
        heading=${args.heading ?? nothing}
        period=${args.period ?? nothing}
        basis=${args.basis ?? nothing}
        as-of=${args['as-of'] ?? nothing}
        from=${args.from ?? nothing}
        to=${args.to ?? nothing}
        where=${args.where ?? nothing}
        .selection=${args.selection ?? null}
        preset=${args.preset ?? nothing}
        url-state=${args['url-state'] ?? nothing}
        theme=${args.theme ?? nothing}
        ?without-filters=${args['without-filters']}
        @churn-load-start=${ofWidth(args.width)}
      >
        ${args.elements}
      </churn-dashboard>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Args>;

/** Choose a mark, a value of a dimension, a period: everything follows. */
export const Playground: Story = {};

/** One of every kind. */
export const Everything: Story = { args: { heading: 'Shiftwren', elements: everything } };

/** By a dimension, a range and quarters. */
export const Filtered: Story = {
  args: { where: '{"plan": ["Team monthly"]}', from: '2024-01-01', period: 'quarter' },
};

/** Only the customers who were lost because a payment failed. */
export const Selected: Story = { args: { selection: { reason: 'payment failed' } } };

/** The selected customers do not meet the other filters. */
export const SelectionVanished: Story = {
  args: {
    selection: { value: ['country', 'DE'] },
    where: '{"country": "FR"}',
  },
};

/** No customer meets the filter: it names a dimension that the records do not have. */
export const NobodyMatches: Story = { args: { where: '{"tier": "A"}' } };

/** As on a phone. */
export const Narrow: Story = { args: { width: 360 } };

/** On a wall. */
export const Wide: Story = { args: { width: 1920, elements: everything } };

/** On a dark page. */
export const Dark: Story = { args: { theme: 'dark' } };

/** In Chinese. */
export const Chinese: Story = { args: { lang: 'zh-CN', where: '{"segment": {"not": ["small"]}}' } };

/** In Arabic, from the right. */
export const RightToLeft: Story = {
  args: { lang: 'ar', dir: 'rtl', selection: { reason: 'payment failed' } },
};

/** While the records are on their way. */
export const Loading: Story = { args: { fetcher: () => new Promise<Response>(() => undefined) } };

/** The failure is said once, and one button tries again for all. */
export const Failing: Story = {
  args: { fetcher: () => Promise.resolve(new Response('', { status: 404 })) },
};

/** Five thousand values of a dimension, of which a search finds one. */
export const ManyValues: Story = {
  args: {
    src: undefined,
    from: undefined,
    'as-of': '2024-06-01',
    data: JSON.stringify(
      Array.from({ length: 5000 }, (_, i) => ({
        customerId: `c${i}`,
        start: `2024-0${1 + (i % 5)}-10`,
        end: i % 9 === 0 ? '2024-05-15' : null,
        mrr: 50,
        region: `Region ${i}`,
      })),
    ),
  },
};

/** Without a bar: the page itself filters. */
export const WithoutFilters: Story = { args: { 'without-filters': true } };
