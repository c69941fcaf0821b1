import type { SharedMessages } from '../messages/shared.js';

/** What every element may have to say before its tools are there, in English. */
export const shared: SharedMessages = {
  language: 'en',
  loading: 'Loading…',
  loadingRows: (rows) => `Loading… ${rows.text} ${rows.value === 1 ? 'row' : 'rows'}`,
  waiting: 'Waiting for data.',
  empty: {
    title: 'No customers yet',
    advice: 'There is no paying subscription before the as-of date.',
  },
  emptyRange: {
    title: 'No customers match',
    advice: 'There are customers, but none in the periods and with the filter that were asked for.',
  },
  errors: {
    'config/attribute': {
      title: 'A setting cannot be read',
      advice: 'Correct the attribute of this element.',
    },
    'config/url': {
      title: 'The address of the data cannot be used',
      advice: 'Correct the address in the attribute of this element.',
    },
    'config/json': {
      title: 'The JSON in the page cannot be read',
      advice: 'Check quotes and commas: JSON needs double quotes around names and texts.',
    },
    'network/offline': {
      title: 'The data could not be reached',
      advice: 'Check the connection, then try again.',
    },
    'network/timeout': {
      title: 'The server took too long to answer',
      advice: 'Try again in a moment.',
    },
    'network/http': {
      title: 'The server answered with an error',
      advice: 'Try again in a moment. If it stays, the address may be wrong or the server down.',
    },
    'network/cors': {
      title: 'The data could not be reached',
      advice: 'The server may be down, or it may have to allow this page to read from it (CORS).',
    },
    'auth/expired': { title: 'The sign-in has expired', advice: 'Sign in again, then try again.' },
    'auth/denied': {
      title: 'Access is not allowed',
      advice: 'Ask for access to this data.',
    },
    'data/parse': {
      title: 'The data cannot be read',
      advice: 'The address must deliver JSON: a list of subscription records.',
    },
    'data/schema': {
      title: 'This is not subscription data',
      advice: 'Each record needs customerId, start and mrr; end where the subscription is over.',
    },
    'data/too-large': {
      title: 'This is too much data',
      advice: 'Deliver fewer records, or smaller amounts.',
    },
    'render/failed': {
      title: 'The chart could not be drawn',
      advice: 'This is a fault of the chart, not of the data. Try again.',
    },
  },
  retry: 'Try again',
  toolsMissing: 'This part could not be loaded. Check the connection, then try it again.',
  lackAdvice: 'Check the connection, then try again. If that does not help, load the page again.',
  stale: (time) => `As of ${time}; could not update.`,
  notes: {
    twins: ({ value, text }) =>
      value === 1 ? 'one row says the same as another' : `${text} rows say the same as others`,
    'unnamed-customers': ({ value, text }) =>
      value === 1 ? 'one row names no customer' : `${text} rows name no customer`,
    'currency-absent': (_count, subject) => `no record is in ${subject}`,
    'no-plan-history': () => 'no plan history: expansion and contraction cannot be seen',
    'history-begins-late': () => 'the history begins late: earlier changes of price are missing',
    'more-pages': () => 'one page of several',
    'test-mode': () => 'test data',
    'tiered-prices': ({ value, text }) =>
      value === 1
        ? 'one subscription without a known price left out'
        : `${text} subscriptions without a known price left out`,
    'discounts-not-applied': () => 'discounts not taken off',
    filtered: (_count, subject) => `only ${subject}`,
    selected: () => 'only the selected customers',
    'where-unknown-name': (_count, subject) => `the records have no ${subject}`,
    'where-unknown-value': (_count, subject) => `no record has ${subject}`,
    preset: (_count, subject) => `by the definitions of ${subject}`,
  },
  quarter: (quarter, year) => `Q${quarter} ${year}`,
  noteLine: (notes) => notes.join(' · '),
  dataThrough: (day) => `Data through ${day}`,
  rowsLeftOut: (rejected, rows) =>
    `${rejected.text} of ${rows} rows ${rejected.value === 1 ? 'was' : 'were'} left out`,
  onlyCurrency: (currency, others) => `${currency} only, without ${others}`,
  converted: (currency, rates) => `converted to ${currency} at ${rates.join(', ')}`,
  withoutRate: (currencies) => `without ${currencies.join(', ')}, for lack of a rate`,
  withoutUnnamed: 'without amounts that name no currency',
  currency: 'Currency',
  tools: { more: 'Table and downloads', explain: 'How is this computed?' },
};
