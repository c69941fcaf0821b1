import type { Counted } from '../messages.js';
import type { ExplainMessages } from './messages.js';

const units = { month: 'month', quarter: 'quarter', year: 'year' };

/** `1 record`, `12 records` */
const records = ({ value, text }: Counted): string =>
  `${text} ${value === 1 ? 'record' : 'records'}`;

const one = ({ value }: Counted): boolean => value === 1;

/** English. */
export const en: ExplainMessages = {
  language: 'en',
  direction: 'ltr',
  rows: {
    reading: 'How to read this',
    period: 'Period',
    terms: 'What counts',
    settings: 'Definitions',
    data: 'Data',
    leftOut: 'Rows left out',
    notes: 'In the records',
    inputs: 'Inputs',
    keyboard: 'Keyboard',
  },
  readings: {
    'gauge-arc': 'The colored arc is the rate.',
    'gauge-bullet': 'The colored bar is the rate.',
    'gauge-no-rate': 'The scale is empty because there is no rate to show on it.',
    'gauge-interval': 'The thin line along it is its 95% interval.',
    'gauge-previous': 'The ring is the period before.',
    'gauge-target': 'The stroke across the scale is the target.',
    'gauge-history': 'The line chart shows the last periods, twelve at most.',
    heatmap:
      'A row is a cohort, a column how many periods have passed since it signed up, a cell what is left of it by then. What is still to come is blank.',
    'waterfall-bridge':
      'Each bar begins where the one before it ended: from MRR at the start, over what was won and lost, to MRR at the end.',
    'waterfall-movements':
      'A column is a period. What was won stands above zero, what was lost below, and the line is the sum of both.',
    benchmark:
      'A row is a group of companies: the line is its median and, where they are published, the dark band the middle half and the pale band the middle 80%. The dot is your rate.',
    'benchmark-interval': 'The line through the dot is its 95% interval.',
  },
  figures: {
    customerChurnRate: 'Customer churn rate',
    grossMrrChurnRate: 'Gross MRR churn rate',
    netMrrChurnRate: 'Net MRR churn rate',
    periodLogo: 'Customer retention rate',
    periodNrr: 'Net MRR retention rate',
    periodGrr: 'Gross MRR retention rate',
    quickRatio: 'Quick ratio',
    nrr: 'Net revenue retention',
    grr: 'Gross revenue retention',
    logo: 'Customer retention',
    customerRetention: 'Customer retention',
    revenueRetention: 'MRR retention',
    survival: 'Survival',
    logRank: 'Log-rank test',
    reasons: 'Share of churn',
    mrr: 'MRR',
    arr: 'Annual run rate',
    arpa: 'MRR per customer (ARPA)',
    ltv: 'Lifetime value',
    lifetimeMonths: 'Lifetime, months',
    cac: 'Cost of a new customer',
    paybackMonths: 'Payback, months',
    movements: 'MRR at the end',
    churnCost: 'Cost of churn',
    'lost-now': 'Lost in the first month',
    'lost-later': 'Lost in the months after',
    refunds: 'Refunds',
    fees: 'Fees',
    replacement: 'Winning as many again',
    support: 'Support for those who left',
    'bad-reviews': 'Bad reviews',
    'lost-insight': 'What they did not tell',
    riskScores: 'Risk score',
    mrrGrowth: 'MRR growth',
    shareLost: 'Share taken back',
  },
  sentences: (parts) => parts.join(' '),
  formulas: {
    ratio: (numerator, denominator) => `${numerator} ÷\u00a0${denominator}`,
    'ratio-capped': (numerator, denominator) =>
      `${numerator} ÷\u00a0${denominator}, of 60 months at most`,
    growth: (numerator, denominator) => `${numerator} ÷\u00a0${denominator} −\u00a01`,
    total: (numerator) => numerator,
    'times-twelve': (numerator) => `12 × ${numerator}`,
    product: (numerator, denominator) => `${numerator} × ${denominator}`,
    'product-of-months': (numerator) => `the product of ${numerator} over the months of the window`,
    'chi-squared': (numerator, denominator) =>
      `χ² of (${numerator} − ${denominator}), over all groups and days`,
    'sum-capped': (numerator) => `${numerator} added up, 100 at most`,
    'product-limit': (numerator, denominator) =>
      `the product of 1 − ${numerator} ÷ ${denominator} over all days`,
    difference: (numerator, denominator) => `${numerator} −\u00a0${denominator}`,
  },
  quantities: {
    'customers-lost': 'customers lost',
    'customers-lost-and-back': '(customers lost + those lost who were back by the end)',
    'customers-lost-and-passing': '(customers lost + those who joined and left)',
    'customers-lost-back-and-passing':
      '(customers lost + those who were back by the end + those who joined and left)',
    'customer-losses': 'times that a customer was lost',
    'customers-lost-for-reason': 'customers lost for this reason',
    'customers-kept': 'customers kept',
    'customers-at-start': 'customers at the start',
    'customers-on-average': '(customers at the start + at the end) ÷ 2',
    'customers-at-start-and-new': '(customers at the start + new customers)',
    'mrr-lost': 'MRR lost to churn and contraction',
    'mrr-churned': 'MRR lost to churn',
    'mrr-churned-for-reason': 'MRR lost for this reason',
    'mrr-lost-less-expansion': '(MRR lost to churn and contraction − expansion)',
    'mrr-lost-less-expansion-and-returned':
      '(MRR lost to churn and contraction − expansion − reactivation)',
    'mrr-kept': '(MRR at the start − churn − contraction)',
    'mrr-kept-and-expansion': '(MRR at the start − churn − contraction + expansion)',
    'mrr-at-start': 'MRR at the start',
    'mrr-on-average': '(MRR at the start + at the end) ÷ 2',
    'mrr-at-start-and-new': '(MRR at the start + new MRR)',
    'mrr-at-end': 'MRR at the end',
    'mrr-at-start-and-won': 'MRR at the start + what was won',
    'mrr-gone': 'what was lost',
    'mrr-won': '(new MRR + expansion)',
    'mrr-won-and-returned': '(new MRR + expansion + reactivation)',
    'base-mrr-now': 'what the customers of then pay now',
    'base-mrr-kept': 'what the customers of then pay now, each at most what it paid then',
    'base-mrr-then': 'what they paid then',
    'base-mrr-less-losses': '(what they paid then − churn − contraction since)',
    'base-mrr-less-losses-and-expansion':
      '(what they paid then − churn − contraction + expansion since)',
    'base-mrr-less-losses-expansion-and-returned':
      '(what they paid then − churn − contraction + expansion + reactivation since)',
    'base-customers-less-lost': '(customers then − customers lost since)',
    'month-nrr': 'net MRR retention',
    'month-grr': 'gross MRR retention',
    'month-logo': 'customer retention',
    'base-customers-kept': 'customers of then who are customers now',
    'base-customers-then': 'customers then',
    'cohort-customers-left': 'customers still here',
    'cohort-customers': 'customers who signed up',
    'cohort-mrr-left': 'MRR of the cohort now',
    'cohort-mrr': 'its first MRR',
    'customers-leaving': 'customers who leave on a day of their stay',
    'customers-at-risk': 'those still there just before it',
    'group-left': 'customers who left',
    'group-expected': 'as many as would have if all groups were alike',
    'payers-at-end': 'customers at the end',
    'arpa-and-margin': '(MRR per customer × gross margin)',
    'churn-rate': 'customer churn rate',
    'churn-rate-a-month': 'customer churn rate a month',
    'mean-churn-rate': 'mean customer churn rate of six months',
    'months-on-curve': 'mean months of a stay on the survival curve, 60 at most',
    'months-in-period': 'months of the period',
    spend: 'spend on winning customers',
    'new-customers': 'new customers',
    cac: 'cost of a new customer',
    'cost-lines': 'all lines added up',
    'lost-mrr-and-margin': '(MRR lost × gross margin)',
    'first-month': '1 month, or less where less remained',
    'months-after-first': '(remaining months − 1)',
    refunds: 'money paid back',
    fees: 'what the payments cost',
    'lost-and-keeping': '(customers lost × what keeping one costs)',
    'replacement-multiple': 'how many times as much winning one costs',
    'support-hours': 'hours of support',
    'hourly-cost': 'what an hour costs',
    'bad-reviews': 'your estimate of the revenue they keep away',
    'lost-insight': 'your estimate of what could have been learned',
    'rule-points': 'the points of the rules that apply',
  },
  interval: (lower, upper) => `95% interval ${lower} – ${upper} (Wilson)`,
  nullReasons: {
    'no-customers': () => 'Cannot be computed: there were no customers to divide by.',
    'no-mrr': () => 'Cannot be computed: there was no MRR to divide by.',
    'no-losses': () => 'Cannot be computed: nothing was lost, so there is nothing to divide by.',
    'no-spend': () => 'Cannot be computed: the spend is not given.',
    'no-new-customers': () => 'Cannot be computed: there were no new customers to divide by.',
    'no-margin': () => 'Cannot be computed: there is no margin to pay it back from.',
    'too-young': () => 'Cannot be computed yet: no cohort is old enough.',
    'too-short': (months) =>
      months.value === 0
        ? 'Cannot be computed yet: no period is complete.'
        : `Cannot be computed yet: only ${months.text} ${one(months) ? 'month is' : 'months are'} complete.`,
  },
  terms: {
    opening: { name: 'Opening', means: 'MRR just before the period begins' },
    new: { name: 'New', means: 'no MRR at the start, some at the end, and never paid before' },
    reactivation: {
      name: 'Reactivation',
      means: 'no MRR at the start, some at the end, and paid once before',
    },
    expansion: { name: 'Expansion', means: 'pays more at the end than at the start' },
    contraction: { name: 'Contraction', means: 'pays less at the end than at the start' },
    churn: { name: 'Churn', means: 'MRR at the start, none at the end' },
    entering: { name: 'Entering', means: 'a customer who began to pay in this currency' },
    leaving: { name: 'Leaving', means: 'a customer who went on in another currency' },
    closing: { name: 'Closing', means: 'MRR just after the period has ended' },
    lostCustomer: { name: 'Lost', means: 'MRR at the start, none at the end' },
    joinedAndLeft: {
      name: 'Joined and left',
      means: 'paid only inside the period; in none of the numbers above',
    },
    cohort: { name: 'Cohort', means: 'customers whose first paying day lies in the period' },
    customersLeft: {
      name: 'Still here',
      means: 'customers with MRR at the end of the period; those who came back count again',
    },
    mrrLeft: {
      name: 'MRR now',
      means:
        'what the cohort pays at the end of the period; above 100% where it pays more than at first',
    },
  },
  running: (period) => `${period} is still running and in none of these figures.`,
  remarks: {
    weightedAverage: ({ unit, age, cohorts }) =>
      one(cohorts)
        ? `Of the one cohort that has completed ${units[unit]} ${age}.`
        : `Over the ${cohorts.text} cohorts that have completed ${units[unit]} ${age}; a large one weighs more, and a young one does not count as lost.`,
    comparison: ({ hasInterval }) =>
      hasInterval
        ? 'The rate counts as better or worse only where its whole interval lies on one side of the published median.'
        : 'A rate of MRR has no interval, so the rate itself is compared with the published median.',
  },
  options: {
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
  },
  byDefault: 'default',
  byPreset: (product) => `as in ${product}`,
  data: (through, rows) => `Through ${through}, from ${rows.text} ${one(rows) ? 'row' : 'rows'}`,
  customers: (customers, since) =>
    `${customers.text} ${one(customers) ? 'customer' : 'customers'} in the records; first paying day ${since}`,
  currencies: (names) => `${names.length === 1 ? 'Currency' : 'Currencies'}: ${names.join(', ')}`,
  timeZone: (zone) => `timestamps are days in ${zone}`,
  leftOut: (rejected, rows) => `${rejected.text} of ${rows}; no figure counts them`,
  columns: { row: 'Row', field: 'Field', code: 'Code', reason: 'Reason' },
  saveReport: 'Download this list (CSV)',
  change: (number) => `change ${number}`,
  more: ({ text }) => `and ${text} more`,
  issue: ({ code, field, isPrivate }) => {
    if (code === 'no-record') return 'no record covers the date of the change';
    if (code === 'ambiguous') return 'several records cover the date of the change';
    return isPrivate ? `${field} cannot be read` : null;
  },
  notes: {
    'unnamed-customers': ({ count }) =>
      one(count)
        ? 'One row names no customer; it counts as a customer of its own.'
        : `${count.text} rows name no customer; each counts as a customer of its own.`,
    'unsafe-fields': ({ count }) =>
      `${count.text} ${one(count) ? 'field was' : 'fields were'} dropped for an unsafe name, such as __proto__.`,
    'changes-merged': ({ count }) =>
      `${count.text} ${one(count) ? 'change was' : 'changes were'} superseded by a later one of the same record and day.`,
    'signals-unknown': ({ count }) =>
      `${count.text} ${one(count) ? 'signal is' : 'signals are'} about customers who are not in the records.`,
    'signals-unreadable': ({ count }) =>
      `${count.text} ${one(count) ? 'signal was' : 'signals were'} left out: of an unknown kind, or without a number or day.`,
    'currency-absent': ({ subjects }) =>
      `No record is in ${subjects.join(', ')}, so there is no MRR.`,
    'trials-only': ({ count }) =>
      `${records(count)} ${one(count) ? 'is a trial' : 'are trials'} that never became paid, and count${one(count) ? 's' : ''} nowhere.`,
    free: ({ count }) =>
      `${records(count)} ${one(count) ? 'has' : 'have'} an MRR of 0, and count${one(count) ? 's' : ''} nowhere.`,
    'zero-length': ({ count }) =>
      `${records(count)} ${one(count) ? 'ends' : 'end'} on the day of the start, and count${one(count) ? 's' : ''} nowhere.`,
    'duplicates-merged': ({ count }) =>
      `${records(count)} ${one(count) ? 'is an older version' : 'are older versions'} of one with the same id and start; only the newest counts.`,
    twins: ({ count }) =>
      one(count)
        ? 'One row says the same as another and has no id; both count.'
        : `${count.text} rows say the same as others and have no id; all of them count.`,
    'dimension-left-out': ({ subjects }) =>
      `Not to be filtered by, because they may name people or have too many values: ${subjects.join(', ')}.`,
    'scheduled-starts': ({ count }) =>
      `${records(count)} ${one(count) ? 'starts' : 'start'} after the data ends, and will count from then on.`,
    'scheduled-cancellations': ({ count }) =>
      `${records(count)} ${one(count) ? 'is' : 'are'} set to end after the data does; until then nothing is lost.`,
    'several-currencies': ({ count, currency }) =>
      `The records are in ${count.text} currencies: customers of all of them are counted, money is ${currency} only.`,
    converted: ({ count, subjects, currency }) =>
      `The MRR of ${records(count)} was converted to ${currency} at ${subjects.join(', ')}.`,
    'no-rate': ({ count, subjects }) =>
      `${records(count)} ${one(count) ? 'is' : 'are'} in a currency without a rate${subjects.length > 0 ? ` (${subjects.join(', ')})` : ''}: customers are counted, money is not.`,
    'guessed-field': ({ subjects }) =>
      `Fields read by what their names are likely to mean: ${subjects.join(', ')}.`,
    'more-pages': () =>
      'The list says that it is one page of several; what is on the others is missing here.',
    'nothing-ended': () =>
      'No subscription in the list has ended. It may hold only those that are running, so that losses are missing.',
    'no-plan-history': () =>
      'The list says how subscriptions are now, not how they were: expansion, contraction and past pauses cannot be seen.',
    'history-begins-late': ({ count }) =>
      `${one(count) ? 'One subscription began' : `${count.text} subscriptions began`} before the first event; changes of price until then are missing.`,
    'interval-from-period': ({ count }) =>
      `The list does not name billing intervals; ${one(count) ? 'that of one subscription was' : `those of ${count.text} subscriptions were`} told from the current periods of the plan.`,
    'deleted-left-out': ({ count }) =>
      `${count.text} deleted ${one(count) ? 'subscription was' : 'subscriptions were'} left out.`,
    'never-started': ({ count }) =>
      `${count.text} ${one(count) ? 'subscription' : 'subscriptions'} never came into effect or ${one(count) ? 'is' : 'are'} never billed, and count${one(count) ? 's' : ''} nowhere.`,
    'events-ignored': ({ count }) =>
      `${count.text} ${one(count) ? 'event says' : 'events say'} nothing about how a subscription is.`,
    'test-mode': ({ count }) =>
      `${count.text} ${one(count) ? 'entry comes' : 'entries come'} from a test, not from real customers.`,
    'tiered-prices': ({ count }) =>
      `${count.text} ${one(count) ? 'subscription has' : 'subscriptions have'} prices in tiers, which the list does not hold, and count${one(count) ? 's' : ''} nowhere.`,
    'metered-left-out': ({ count }) =>
      `${count.text} ${one(count) ? 'item is' : 'items are'} billed by usage, which is not part of MRR.`,
    'components-left-out': () =>
      'MRR is the price of the product; components and add-ons are not in the list.',
    'discounts-not-applied': ({ count }) =>
      one(count)
        ? 'One subscription has a discount that is not taken off its price.'
        : `${count.text} subscriptions have discounts that are not taken off their prices.`,
    'tax-included': ({ count }) =>
      `The prices of ${count.text} ${one(count) ? 'subscription include' : 'subscriptions include'} tax, which is not taken off.`,
    'past-due-counted': ({ count }) =>
      `${count.text} ${one(count) ? 'subscription is' : 'subscriptions are'} past due or unpaid, and count${one(count) ? 's' : ''} until ended.`,
    'pause-not-dated': ({ count }) =>
      `${count.text} ${one(count) ? 'subscription is' : 'subscriptions are'} paused, nobody says since when, and still count${one(count) ? 's' : ''}.`,
    'ends-on-request': ({ count }) =>
      `The data has the day of cancellation and not the end of what was paid; ${one(count) ? 'one subscription ends' : `${count.text} subscriptions end`} on that day.`,
    filtered: ({ subjects }) => `Only ${subjects.join('; ')} counts.`,
    'where-unknown-name': ({ subjects }) =>
      `The filter names ${subjects.join(', ')}, which no record has, so nothing is selected by it.`,
    'where-unknown-value': ({ subjects }) =>
      `The filter names values that no record has: ${subjects.join(', ')}.`,
    preset: ({ subjects }) =>
      `Records are read and metrics computed by the definitions that ${subjects.join(', ')} publishes.`,
  },
  inputs: (used, ignored) => `Shown is ${used}. Given as well and not used: ${ignored.join(', ')}.`,
  keys: {
    tab: { name: 'Tab', does: 'to the chart, then to its menu and to this explanation' },
    'tab-past': {
      name: 'Tab',
      does: 'to the menu and to this explanation; there is nothing in the chart to move through',
    },
    cells: { name: '← → ↑ ↓', does: 'from cell to cell' },
    'row-ends': { name: 'Home, End', does: 'to the first and the last cell of the row' },
    'grid-ends': {
      name: 'Ctrl + Home, Ctrl + End',
      does: 'to the first and the last cell of the chart',
    },
    pages: { name: 'Page Up, Page Down', does: 'five rows up or down' },
    bars: { name: '← →', does: 'from bar to bar' },
    'lying-bars': { name: '↑ ↓', does: 'from bar to bar' },
    periods: { name: '← →', does: 'from period to period' },
    parts: { name: '↑ ↓', does: 'through the movements of the period' },
    ends: { name: 'Home, End', does: 'to the first and the last' },
    'open-period': { name: 'Enter, Space', does: 'on a period: shows its bridge' },
    choose: {
      name: 'Enter, Space',
      does: 'choose what has the focus and show the customers behind it; once more to clear',
    },
    escape: { name: 'Esc', does: 'hide the words beside it, and clear what was chosen' },
    'table-tab': {
      name: 'Tab',
      does: 'to the table and its headings, then to the menu and to this explanation',
    },
    'table-sort': { name: 'Enter, Space', does: 'on a heading: sort by it' },
    'table-scroll': { name: '← → ↑ ↓', does: 'on the table: scroll it' },
  },
  inputNames: {
    property: 'the property data',
    script: 'the inline script',
    attribute: 'the attribute data',
    src: 'the address in src',
  },
};
