import type { HeatmapMessages } from '../messages/heatmap.js';
import { strong } from '../messages/text.js';
import { units } from './units.js';

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
    newest: () => 'newest first',
    largest: () => 'largest first',
    best: (unit, age) => `best kept in ${units[unit][0]} ${age} first`,
  },
  coarserNote: (drawn, asked, periods) =>
    `drawn by ${units[drawn][0]}: ${periods} ${units[asked][1]} are too many to tell apart`,
  retained: ({ basis, unit, age, retention, best, worst }) => {
    const who =
      basis === 'customers' ? 'of customers are still here' : 'of their first MRR is still here';
    const after = age.value === 1 ? `one ${units[unit][0]}` : `${age.text} ${units[unit][1]}`;
    const ranking =
      best && worst
        ? `; the ${best.cohort} cohort keeps best (${best.retention}), ${worst.cohort} worst (${worst.retention}).`
        : '.';
    return [strong(retention), ` ${who} after ${after}${ranking}`];
  },
  tooYoung: 'The cohorts are still too young to judge.',
  noFirstMrr: 'No cohort had MRR at first, so no share of it can be retained.',
  cell: ({ basis, unit, cohort, age, retention, left, from, complete }) => {
    const counts = `${left} of ${from}${basis === 'customers' ? ' customers' : ' MRR'}`;
    const kept = retention === null ? `${left} MRR, none at first` : `${retention}, ${counts}`;
    return `${cohort}, ${units[unit][0]} ${age}: ${kept}${complete ? '' : ', still running'}`;
  },
  averageCell: ({ basis, unit, age, retention, customers, cohorts, mrr }) => {
    const weight =
      basis === 'revenue'
        ? `${mrr} of first MRR`
        : `${customers.text} ${customers.value === 1 ? 'customer' : 'customers'}`;
    return `Weighted average, ${units[unit][0]} ${age}: ${retention}, over ${cohorts.text} ${cohorts.value === 1 ? 'cohort' : 'cohorts'} with ${weight}`;
  },
  running: (value) => `${value} (running)`,
  legend: { customers: 'Customers retained', revenue: 'MRR retained' },
  andMore: (rate) => `${rate} and more`,
};
