import type { ReasonsMessages } from '../messages/reasons.js';
import { strong, type Counted } from '../messages/text.js';

const customers = ({ value, text }: Counted): string =>
  `${text} ${value === 1 ? 'customer' : 'customers'}`;

/** What `<churn-reasons>` says, in English. */
export const reasons: ReasonsMessages = {
  heading: 'Why customers leave',
  takeaway: ({ basis, name, share, customers: lost, mrr, involuntary, none }) => [
    strong(`“${name}”`),
    basis === 'revenue'
      ? ` cost most: ${share} of the ${mrr} MRR that was lost`
      : ` is the reason given most often: for ${share} of ${customers(lost)} lost`,
    involuntary === null ? '' : `; ${involuntary} went without deciding to`,
    none === null ? '' : `; for ${none} no reason is known`,
    '.',
  ],
  unexplained: (lost) => [
    'Nobody knows why: ',
    strong('no reason'),
    ` was recorded for ${lost.value === 1 ? 'the' : 'any of the'} ${customers(lost)} lost.`,
  ],
  nobody: [strong('No customer has left'), ' in the periods that are shown.'],
  noMoney: (lost) => [`${customers(lost)} left, none of whom paid in the currency that is shown.`],
  noPeriod: ['Reasons are counted once a period is complete; none is yet.'],
  kinds: { voluntary: 'Voluntary', involuntary: 'Involuntary', unknown: 'Unknown' },
  lost: { customers: 'Customers lost', revenue: 'MRR lost' },
  share: 'Share',
  sum: 'Added up',
  none: 'No reason given',
  rest: ({ value, text }) => `${text} more ${value === 1 ? 'reason' : 'reasons'}`,
  bar: ({ name, customers: lost, mrr, share, kind, sum }) =>
    [
      `${name}: ${share}`,
      `${customers(lost)} with ${mrr} MRR lost`,
      ...(kind === null ? [] : [kind.toLowerCase()]),
      ...(sum === null ? [] : [`${sum} with all above`]),
    ].join(', '),
  kindBar: ({ name, customers: lost, mrr, share }) =>
    `${name}: ${share}, ${customers(lost)} with ${mrr} MRR lost`,
  recoverable: ({ customers: lost, mrr, reasons: names }) => [
    strong('Can be won back: '),
    `${customers(lost)} who paid `,
    strong(mrr),
    ` a month did not decide to leave (${names.join(', ')}).`,
  ],
  remedies: 'What helps',
  list: (names) => names.join(', '),
  causes: {
    'wrong-fit': {
      name: 'Wrong fit',
      remedy: 'Say plainly whom it is for, and check the fit before anybody signs.',
    },
    price: {
      name: 'Price against value',
      remedy:
        'Offer a smaller plan, or a lower price for 6 or 12 months, and show what it has brought.',
    },
    'missing-value': {
      name: 'Value not reached',
      remedy: 'Teach: onboarding until the first success, and training when use falls.',
    },
    competitor: {
      name: 'Competitor',
      remedy: 'Ask what the other one does better, and call before contracts end.',
    },
    support: {
      name: 'Disappointing support',
      remedy: 'Answer sooner and to the end, and call back those who complained.',
    },
    experience: {
      name: 'Poor experience',
      remedy: 'Watch new customers at work, shorten the first steps, and guide them.',
    },
    quality: {
      name: 'Product quality',
      remedy: 'Mend what fails most often first, and tell those who reported it.',
    },
    outdated: {
      name: 'Outdated or incomplete',
      remedy: 'Gather requests in one place, show what comes next, and tell who asked.',
    },
    'beyond-control': {
      name: 'Beyond your control',
      remedy: 'Offer a pause or a smaller plan, and ask again when things have settled.',
    },
    ended: {
      name: 'Ended as agreed',
      remedy: 'Remind before the end, and offer to renew for 6 or 12 months.',
    },
    unsaid: {
      name: 'Cancelled, cause unsaid',
      remedy: 'Ask one question when they cancel: feedback is the only way to learn why.',
    },
    'card-expired': {
      name: 'Card expired',
      remedy: 'Write before a card expires, and let the network update it.',
    },
    'card-missing': {
      name: 'New card not entered',
      remedy: 'Ask for it by mail and in the product, by a link that needs no sign-in.',
    },
    'card-outdated': {
      name: 'Outdated card details',
      remedy: 'Let the network update cards, and keep a second way to pay.',
    },
    'credit-limit': {
      name: 'Credit limit',
      remedy: 'Try again some days later, and offer to pay by bank.',
    },
    'insufficient-funds': {
      name: 'Insufficient funds',
      remedy: 'Try again after payday, and offer another day of payment.',
    },
    'payment-error': {
      name: 'Payment error',
      remedy: 'Try again at once by another way, and watch how often the provider fails.',
    },
    'payment-failed': {
      name: 'Payment failed',
      remedy: 'Try again on several days, say so at once, and allow some days of grace.',
    },
    forgotten: {
      name: 'Forgot to renew',
      remedy: 'Remind a month, a week and a day before, and offer to renew by itself.',
    },
    refused: {
      name: 'Disputed or refused',
      remedy: 'Use a name on statements that customers know, and announce each charge.',
    },
    unmapped: {
      name: 'In no group',
      remedy: 'Read them one by one, and put each into the group of its cause.',
    },
    none: {
      name: 'No reason given',
      remedy:
        'Let all who cancel pick a reason from a short list: what is not asked stays unknown.',
    },
  },
  notes: {
    periods: (first, last) => `${first} – ${last}`,
    none: (share) => `without a reason: ${share}`,
    small: (lost) => `a small sample: ${customers(lost)}`,
    running: (period) => `${period} is still running and left out`,
  },
  table: {
    reason: 'Reason',
    cause: 'Group',
    kind: 'Kind',
    all: (kind) => `All: ${kind.toLowerCase()}`,
  },
};
