import type { ExplainMessages } from '../messages.js';

/** The definitions by which figures are computed, in English. */
export const options: ExplainMessages['options'] = {
  period: (value) =>
    ({ month: 'by calendar month', quarter: 'by calendar quarter', year: 'by calendar year' })[
      String(value)
    ] ?? '',
  rollingDays: (value, text) =>
    `by periods of ${text} ${value === 1 ? 'day' : 'days'}, back from the end of the data`,
  basis: (value) => (value === 'revenue' ? 'shares of MRR' : 'shares of customers'),
  denominator: (value) =>
    ({
      average: 'divided by the mean of start and end',
      'opening-plus-new': 'divided by the start and all that is new',
    })[String(value)] ?? 'divided by the start',
  grain: (value) =>
    value === 'event'
      ? 'every change counts by itself'
      : 'the start is compared with the end, what happens between cancels out',
  churnDate: (value) =>
    value === 'requested'
      ? 'churn is dated when it is asked for'
      : 'churn is dated when what is paid for ends',
  contraction: (value) =>
    value === 'exclude' ? 'contraction is left out' : 'contraction is counted',
  returned: (value) =>
    value === 'counted'
      ? 'those back by the end count as lost'
      : 'those back by the end are not lost',
  joinedAndLeft: (value) =>
    value === 'counted'
      ? 'those who joined and left count as lost'
      : 'those who joined and left are left out',
  reactivationWindowDays: (value, text) =>
    `new again after more than ${text} ${value === 1 ? 'day' : 'days'} away`,
  method: (value) =>
    ({
      flow: 'by all movements since then',
      compound: 'by the product of monthly rates',
    })[String(value)] ?? 'each customer is compared with itself',
  by: (_value, text) => `groups by ${text}, as of the first record`,
  observedFrom: (_value, text) => `those who came before ${text} count from then on`,
  reactivation: (value) =>
    value === 'include' ? 'reactivation is counted' : 'reactivation is left out',
  window: (value, text) => `then = ${text} ${value === 1 ? 'month' : 'months'} before`,
  periodZero: (value) =>
    value === 'full' ? 'age 0 counts as 100%' : 'age 0 is the end of the signup period',
  interval: (_value, text) => `interval on the ${text} scale`,
  ltv: (value) =>
    ({
      simple: 'churn of the period alone',
      km: 'months from the survival curve',
    })[String(value)] ?? 'churn averaged over six months',
  margin: (_value, text) => `gross margin ${text}`,
  spend: (value, text) => (value === null ? 'no spend given' : `spend ${text}`),
};
