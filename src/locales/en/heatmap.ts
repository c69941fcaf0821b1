import type { HeatmapMessages, HeatmapSummary } from '../messages/heatmap.js';
import { strong } from '../messages/text.js';
import { units } from './units.js';

/** After a sentence about an age: which cohorts kept best and worst at it. */
const ranking = ({ best, worst }: Pick<HeatmapSummary, 'best' | 'worst'>): string =>
  best && worst
    ? `; the ${best.cohort} cohort keeps best (${best.retention}), ${worst.cohort} worst (${worst.retention}).`
    : '.';

/** What a cohort heatmap says, in English. */
export const heatmap: HeatmapMessages = {
  heading: {
    month: 'Retention by signup month',
    quarter: 'Retention by signup quarter',
    year: 'Retention by signup year',
  },
  signedUp: 'Signed up',
  size: 'Size',
  average: 'Weighted average',
  averageShort: 'Average',
  age: (unit, age) => `${{ month: 'Month', quarter: 'Quarter', year: 'Year' }[unit]} ${age}`,
  firstMrr: 'First MRR',
  smallSize: (size) => `${size}, a small cohort`,
  ageZeroNote: {
    month: 'month 0 = end of the signup month',
    quarter: 'quarter 0 = end of the signup quarter',
    year: 'year 0 = end of the signup year',
  },
  runningNote: 'hatched = period still running',
  smallNote: (customers) => `° = fewer than ${customers} customers`,
  cornerNote: 'marked corner = above 100%',
  bareNote: 'cells in %',
  fittedNote: (from, to) => `colours from ${from} to ${to}`,
  orderNote: {
    oldest: () => 'oldest first',
    newest: () => 'newest first',
    largest: () => 'largest first',
    best: (unit, age) => `best kept in ${units[unit][0]} ${age} first`,
  },
  sortNote: (column, descending) =>
    `sorted by ${column}, ${descending ? 'highest' : 'lowest'} first`,
  coarserNote: (drawn, asked, periods) =>
    `drawn by ${units[drawn][0]}: ${periods} ${units[asked][1]} are too many to tell apart`,
  retained: ({ basis, unit, age, retention, ...ranked }) => {
    const who =
      basis === 'customers' ? 'of customers are still here' : 'of their first MRR is still here';
    const after = age.value === 1 ? `one ${units[unit][0]}` : `${age.text} ${units[unit][1]}`;
    return [strong(retention), ` ${who} after ${after}${ranking(ranked)}`];
  },
  stayed: ({ basis, unit, age, before, retention, leastOf, ...ranked }) => {
    const who = basis === 'customers' ? 'of customers stay' : 'of MRR stays';
    const [one] = units[unit];
    const enough = leastOf === 'enough' ? ' with enough cohorts' : '';
    const least = leastOf ? `, the least of any ${one}${enough}` : '';
    return [
      strong(retention),
      ` ${who} from ${one} ${before} to ${one} ${age.text}${least}${ranking(ranked)}`,
    ];
  },
  tooYoung: 'The cohorts are still too young to judge.',
  noFirstMrr: 'No cohort had MRR at first, so no share of it can be retained.',
  cell: ({ basis, unit, cohort, age, of, retention, left, from, complete }) => {
    const customers = from.value === 1 ? 'customer' : 'customers';
    const what = basis === 'customers' ? customers : 'MRR';
    const then = of === 'first' ? '' : ` the ${units[unit][0]} before`;
    const kept =
      retention === null
        ? `${left} ${what}, none${then || ' at first'}`
        : `${retention}, ${left} of ${from.text} ${what}${then}`;
    return `${cohort}, ${units[unit][0]} ${age}: ${kept}${complete ? '' : ', still running'}`;
  },
  averageCell: ({ basis, unit, age, of, retention, cohorts, from }) => {
    const mrr = of === 'first' ? 'of first MRR' : 'of MRR';
    const what = basis === 'revenue' ? mrr : from.value === 1 ? 'customer' : 'customers';
    const then = of === 'first' ? '' : ` the ${units[unit][0]} before`;
    return `Weighted average, ${units[unit][0]} ${age}: ${retention}, over ${cohorts.text} ${cohorts.value === 1 ? 'cohort' : 'cohorts'} with ${from.text} ${what}${then}`;
  },
  running: (value) => `${value} (running)`,
  legend: { customers: 'Customers retained', revenue: 'MRR retained' },
  stepLegend: {
    customers: (unit) => `Customers kept since the ${units[unit][0]} before`,
    revenue: (unit) => `MRR kept since the ${units[unit][0]} before`,
  },
  andMore: (rate) => `${rate} and more`,
};
