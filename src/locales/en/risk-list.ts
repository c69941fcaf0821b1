import type { RiskListMessages } from '../messages/risk-list.js';
import { strong, type Counted } from '../messages/text.js';

const customers = ({ value, text }: Counted): string =>
  `${text} ${value === 1 ? 'customer' : 'customers'}`;

const counted =
  (one: string, many: string) =>
  ({ value, text }: Counted): string =>
    `${text} ${value === 1 ? one : many}`;

const signals = counted('signal', 'signals');

/** What `<churn-risk-list>` says, in English. */
export const riskList: RiskListMessages = {
  heading: 'Customers at risk',
  takeaway: ({ mrr, all, customers: atRisk, leaving }) => [
    strong(mrr),
    ` of ${all} MRR is at risk: ${customers(atRisk)} ${atRisk.value === 1 ? 'shows' : 'show'} a sign of leaving`,
    leaving === null
      ? '.'
      : leaving.customers.value === atRisk.value
        ? `, on a day that is known.`
        : `, of whom ${leaving.customers.text}, with ${leaving.mrr}, ${leaving.customers.value === 1 ? 'leaves' : 'leave'} on a day that is known.`,
  ],
  nobody: (all) => [
    strong('Nobody is at risk'),
    ` by these rules: ${all.value === 1 ? 'the 1 customer' : `none of the ${customers(all)}`} shows ${all.value === 1 ? 'no' : 'a'} sign of leaving.`,
  ],
  withoutSignals:
    'Without signals only cancellations that are scheduled in the records are known. Signals such as time in the product, late payments, an expiring card or support tickets that stop tell of customers before they cancel.',
  lack: {
    none: 'The signals could not be read; the scores are without them.',
    earlier: (time) => `The signals could not be read again; the scores are by those of ${time}.`,
    noList: 'The address of the signals holds no list of them that can be read.',
  },
  groups: {
    leaving: 'Leaving on a known day',
    several: 'Several signs',
    one: 'One sign',
    none: 'No sign',
  },
  customers,
  group: (name, count, mrr) => `${name}: ${customers(count)}, ${mrr}`,
  columns: { customer: 'Customer', why: 'Why', score: 'Score', mrr: 'MRR' },
  customer: (rank) => `Customer ${rank}`,
  since: (month) => `since ${month}`,
  signs: {
    'usage-change': ({ text }) => `Time in product ${text}`,
    'late-payments': counted('late payment', 'late payments'),
    downgrades: counted('downgrade', 'downgrades'),
    'tickets-change': ({ text }) => `Tickets ${text}`,
    'unused-features': ({ text }) => `${text} of features unused`,
    'stalled-days': (days) => `${counted('day', 'days')(days)} without progress`,
    arrears: ({ text }) => `${text} overdue`,
    'cancel-page-visits': (visits) => `${counted('visit', 'visits')(visits)} to cancellation page`,
    'negative-sentiment': ({ text }) => `${text} of messages negative`,
    'card-expiry': ({ text }) => `Card expiry ${text}`,
    renewal: ({ text }) => `Renewal ${text}`,
    'scheduled-cancellation': ({ text }) => `Leaves ${text}`,
  },
  points: (points) => `+${points}`,
  capped: (sum) => `sum ${sum}`,
  list: (signs) => signs.join('; '),
  others: (count) => `No sign: ${customers(count)}`,
  sortBy: (column) => `Sort by ${column}`,
  order: 'Sort by',
  orders: {
    stake: 'What is at stake',
    score: 'Score, highest first',
    mrr: 'MRR, highest first',
    customer: 'Customer',
    why: 'Main reason',
  },
  pages: {
    previous: 'Previous',
    next: 'Next',
    page: (first, last, all) => `${first}–${last} of ${all}`,
  },
  reveal: 'Reveal ids',
  rules: {
    heading: 'Rules',
    advice:
      'Every rule that applies to a customer adds its points; the score is their sum, 100 at most. Change points and bounds, or switch a rule off. The points are a judgement, not a probability.',
    reset: 'Reset the rules',
    names: {
      'usage-change': 'Time in the product, change',
      'late-payments': 'Late payments in 90 days',
      downgrades: 'Downgrades in 90 days',
      'tickets-change': 'Support tickets, change',
      'unused-features': 'Paid features not used',
      'stalled-days': 'Days without progress at a stage',
      arrears: 'Overdue amount',
      'cancel-page-visits': 'Visits to cancellation or refund page in 30 days',
      'negative-sentiment': 'Messages that are negative',
      'card-expiry': 'Card expires',
      renewal: 'Renewal comes',
      'scheduled-cancellation': 'Scheduled cancellation takes effect',
    },
    conditions: { above: 'more than', below: 'less than', within: 'within' },
    days: 'days',
    points: 'points',
    on: (rule) => `Rule: ${rule}`,
    bound: (rule) => `Bound of ${rule}`,
    pointsOf: (rule) => `Points for ${rule}`,
    applies: (count, mrr) => (count.value === 0 ? 'nobody' : `${customers(count)}, ${mrr}`),
  },
  notes: {
    stake: 'sorted by MRR × score',
    score: 'a score is no probability',
    unknown: (count) =>
      `${signals(count)} ${count.value === 1 ? 'is' : 'are'} about customers who are not in the records`,
    unreadable: (count) =>
      `${signals(count)} left out: of an unknown kind, or without a number or day`,
  },
};
