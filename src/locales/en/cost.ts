import type { CostMessages } from '../messages/cost.js';
import { strong, type Counted } from '../messages/text.js';

const customers = ({ value, text }: Counted): string =>
  `${text} ${value === 1 ? 'customer' : 'customers'}`;

/** What `<churn-cost>` says, in English. */
export const cost: CostMessages = {
  heading: 'What churn costs',
  takeaway: ({ period, customers: lost, total, revenue, months, isMargin }) => [
    `Losing ${customers(lost)} in ${period} costs `,
    strong(total),
    `${revenue === null ? ': ' : `; ${revenue} of it is `}${isMargin ? 'the margin on ' : ''}what they would have paid in ${months.text} ${months.value === 1 ? 'month' : 'months'}.`,
  ],
  nobody: (period) => [strong('No customer was lost'), ` in ${period}, so churn cost nothing.`],
  noPeriod: ['Costs are counted once a period is complete; none is yet.'],
  lines: {
    'lost-now': 'MRR lost now',
    'lost-later': 'Lifetime value lost, later months',
    refunds: 'Refunds',
    fees: 'Fees',
    replacement: 'Winning as many again',
    support: 'Support for those who left',
    'bad-reviews': 'Bad reviews (your estimate)',
    'lost-insight': 'Lost insight (your estimate)',
    total: 'All together',
  },
  range: (low, high) => `${low} – ${high}`,
  bar: (name, amount) => `${name}: ${amount}`,
  paths: {
    title: (month) => `Today’s MRR in a year, if every month loses as ${month} did`,
    asIs: 'as it is',
    kept: 'keeping more',
    month: ({ value, text }) => (value === 0 ? 'Today' : `+${text}`),
    words: (asIs, kept) =>
      `Projection: of today’s MRR ${asIs} a month is left after twelve months as it is, ${kept} where more is kept`,
  },
  slider: 'Points kept more each month',
  points: ({ value, text }) => `${text} ${value === 1 ? 'point' : 'points'} more`,
  whatIf: ({ points, rate, less, asIs, kept, more }) => [
    'Keep ',
    strong(`${points.text} ${points.value === 1 ? 'point' : 'points'}`),
    ` more of MRR each month, losing ${less} instead of ${rate}, and after twelve months ${kept} a month is left of today’s instead of ${asIs}: `,
    strong(more),
    ' more.',
  ],
  toWin: ({ all, each }) => [
    'To grow all the same, win ',
    strong(customers(all)),
    `: ${each.text} to replace those lost, and ${each.text} to grow. Only the former are in the costs.`,
  ],
  assumptions: {
    heading: 'Assumptions',
    advice:
      'Change any of them; what is 0 is not counted. An empty field is as it was at first. Money is for the whole period.',
  },
  fields: {
    remainingMonths: 'A customer would have stayed',
    margin: 'Gross margin (100 counts revenue)',
    retentionCost: 'Keeping one customer costs',
    replacementLow: 'Winning one costs, at least',
    replacementHigh: 'Winning one costs, at most',
    refunds: 'Refunds to those who left',
    fees: 'Fees on those payments',
    supportHours: 'Support for those who left',
    hourlyCost: 'An hour of support costs',
    badReviews: 'Revenue that bad reviews keep away',
    lostInsight: 'Worth of what they did not tell',
  },
  units: {
    remainingMonths: 'months',
    replacementLow: '× that',
    replacementHigh: '× that',
    supportHours: 'hours',
  },
  context:
    'Published, and in no number here: customers spend 67% more in months 31–36 than in their first 6; 65% of business comes from existing customers; 5% less churn can raise profit by 25–95%.',
  notes: {
    measured: 'months stayed: by the lifetime value in the records',
    revenue: 'revenue, not margin',
    projection: 'dashed = projection, without new customers',
    running: (period) => `${period} is still running and left out`,
  },
  table: {
    line: 'Cost',
    from: 'From',
    to: 'To',
    inAYear: (path) => `MRR left after twelve months, ${path}`,
  },
};
