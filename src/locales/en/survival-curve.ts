import type { AgeText, SurvivalCurveMessages } from '../messages/survival-curve.js';
import { strong, type Counted } from '../messages/text.js';

const age = ({ value, text, unit }: AgeText): string => `${text} ${unit}${value === 1 ? '' : 's'}`;
const customers = ({ value, text }: Counted): string =>
  `${text} ${value === 1 ? 'customer' : 'customers'}`;

/** What survival curves say, in English. */
export const survivalCurve: SurvivalCurveMessages = {
  heading: 'How long customers stay',
  takeaway: ({ share, age: at, median }) => [
    strong(share),
    ` of customers are still here ${age(at)} after they first paid. `,
    median
      ? `Half of them have left after ${age(median)}.`
      : 'Half have not left within the time seen so far.',
  ],
  compared: ({ age: at, highest, lowest, chance }) => [
    `After ${age(at)} `,
    strong(highest.share),
    ` of ${highest.name} are still here, and ${lowest.share} of ${lowest.name}.`,
    chance
      ? chance.isUnlikely
        ? ` The curves differ by more than chance would explain (log-rank test, ${chance.text}).`
        : ` The curves may differ by chance (log-rank test, ${chance.text}).`
      : '',
  ],
  nobodyLeft: (all, longest) => [
    strong('Nobody has left yet'),
    `: ${all.value === 1 ? 'the only customer has' : `of ${customers(all)} the first has`} been here for ${age(longest)}.`,
  ],
  tooFew: (all, left) => [
    `Too few customers to tell how long they stay: ${customers(all)}, of whom ${left.text} ${left.value === 1 ? 'has' : 'have'} left.`,
  ],
  after: (at) => `After ${age(at)}`,
  median: (at) => `Median ${age(at)}`,
  atRisk: 'At risk',
  units: {
    day: ['Days since they first paid', 'Days'],
    month: ['Months since they first paid', 'Months'],
  },
  noValue: '(none)',
  others: ({ text, value }) => `${text} ${value === 1 ? 'other' : 'others'}`,
  reading: ({ name, age: at, share, interval, atRisk, left, few }) =>
    [
      `${name === '' ? 'After' : `${name}, after`} ${age(at)}: ${share} still here`,
      ...(interval ? [`95% interval ${interval[0]} – ${interval[1]}`] : []),
      `${customers(atRisk)} at risk${few ? ', too few to tell much' : ''}`,
      `${left.text} left by then`,
    ].join(', '),
  figure: (at, share, interval) =>
    `${share} after ${age(at)}${interval ? ` (95% interval ${interval[0]} – ${interval[1]})` : ''}`,
  notes: {
    band: 'band = 95% interval',
    noBand: 'intervals are in the table',
    tick: 'tick = customers who are still here after so long',
    few: (count) => `dashed = fewer than ${count} at risk`,
    observed: (day) => `who came before ${day} counts from then on`,
    unknown: (dimension) => `the records have no ${dimension}`,
  },
  table: {
    share: 'Still here',
    from: '95% from',
    to: '95% to',
    atRisk: 'At risk',
    left: 'Left by then',
  },
};
