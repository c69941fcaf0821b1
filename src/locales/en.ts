import { strong, type Messages } from './messages.js';

const units = {
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
};

/** English. */
export const en: Messages = {
  language: 'en',
  loading: 'Loading…',
  waiting: 'Waiting for data.',
  empty: {
    title: 'No customers yet',
    advice: 'There is no paying subscription before the as-of date.',
  },
  errors: {
    'config/attribute': {
      title: 'A setting cannot be read',
      advice: 'Correct the attribute of this element.',
    },
    'config/url': {
      title: 'The address of the data cannot be used',
      advice: 'Correct the attribute src of this element.',
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
  stale: 'Could not update; this is what was loaded before.',
  dataThrough: (day) => `Data through ${day}`,
  rowsLeftOut: (rejected, rows) =>
    `${rejected.text} of ${rows} rows ${rejected.value === 1 ? 'was' : 'were'} left out`,
  onlyCurrency: (currency, others) => `${currency} only, without ${others}`,
  gauge: {
    heading: {
      churn: { customers: 'Customer churn', revenue: 'MRR churn' },
      retention: { customers: 'Customer retention', revenue: 'MRR retention' },
    },
    takeaway: ({ measure, basis, unit, period, rate, lossless, change, target }) => {
      const before = `the ${units[unit][0]} before`;
      const none = basis === 'customers' ? 'No customer' : 'No MRR';
      const all = basis === 'customers' ? 'Every customer' : 'All MRR';
      const of = basis === 'customers' ? ' of customers ' : ' of MRR ';
      const verb = {
        churn: { customers: 'left', revenue: 'was lost' },
        retention: { customers: 'stayed', revenue: 'was kept' },
      }[measure][basis];
      const subject = lossless
        ? [strong(measure === 'churn' ? none : all), ` ${verb}`]
        : [strong(rate), `${of}${verb}`];
      const moved = change && {
        up: `, up from ${change.before} ${before}`,
        down: `, down from ${change.before} ${before}`,
        same: `, as in ${before}`,
      };
      const compared = !change || !moved ? '' : moved[change.direction];
      const told =
        lossless && change && change.direction !== 'same'
          ? `, after ${change.before} ${before}`
          : compared;
      return [...subject, ` in ${period}${told}${target ? `; the target is ${target}` : ''}.`];
    },
    noRate: ({ measure, basis, period }) => [
      `${basis === 'customers' ? 'Customer' : 'MRR'} ${measure} in ${period} cannot be computed: there ${basis === 'customers' ? 'were no customers' : 'was no MRR'} at the start.`,
    ],
    noPeriod: ({ unit, running }) => [
      `No ${units[unit][0]} is complete yet: ${running} is still running.`,
    ],
    smallSample: (customers) =>
      customers
        ? `A small sample: ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'} at the start.`
        : 'A small sample: fewer than five customers left.',
    smallSampleShort: 'small sample',
    parts: ({ basis, part, whole }) =>
      basis === 'revenue'
        ? `${part} of ${whole.text} MRR`
        : `${part} of ${whole.text} ${whole.value === 1 ? 'customer' : 'customers'}`,
    interval: (lower, upper) => `95% interval ${lower} – ${upper}`,
    noRateShort: { customers: 'no customers at the start', revenue: 'no MRR at the start' },
    noPeriodShort: {
      month: 'no complete month yet',
      quarter: 'no complete quarter yet',
      year: 'no complete year yet',
    },
    target: (rate) => `Target ${rate}`,
    rateOf: (period, rate) => `${period}: ${rate}`,
    beyond: {
      above: (end) => `off the scale, above ${end}`,
      below: (end) => `off the scale, below ${end}`,
    },
    targetBeyond: (target) => `the target of ${target} lies outside the scale`,
    formula: {
      churn: {
        customers: 'customers lost ÷ customers at the start',
        revenue: 'MRR lost to churn and downgrades ÷ MRR at the start',
      },
      retention: {
        customers: 'customers kept ÷ customers at the start',
        revenue: 'MRR kept, upgrades aside ÷ MRR at the start',
      },
    },
    better: { churn: 'lower is better', retention: 'higher is better' },
    scaleStartsAt: (start) => `scale starts at ${start}`,
    runningLeftOut: {
      month: 'the running month is left out',
      quarter: 'the running quarter is left out',
      year: 'the running year is left out',
    },
    spoken: (statements) => statements.join(', '),
  },
  heatmap: {
    heading: {
      month: 'Retention by signup month',
      quarter: 'Retention by signup quarter',
      year: 'Retention by signup year',
    },
    signedUp: 'Signed up',
    size: 'Size',
    average: 'Weighted average',
    averageShort: 'Average',
    ageZero: { month: 'Month 0', quarter: 'Quarter 0', year: 'Year 0' },
    ageZeroNote: {
      month: 'month 0 = end of the signup month',
      quarter: 'quarter 0 = end of the signup quarter',
      year: 'year 0 = end of the signup year',
    },
    runningNote: 'hatched = period still running',
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
    cell: ({ basis, unit, cohort, age, retention, left, from, complete }) =>
      `${cohort}, ${units[unit][0]} ${age}: ${retention}, ${left} of ${from}${basis === 'customers' ? ' customers' : ' MRR'}${complete ? '' : ', still running'}`,
    averageCell: ({ unit, age, retention, customers, cohorts }) =>
      `Weighted average, ${units[unit][0]} ${age}: ${retention}, over ${cohorts.text} ${cohorts.value === 1 ? 'cohort' : 'cohorts'} with ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'}`,
    legend: { customers: 'Customers retained', revenue: 'MRR retained' },
  },
  waterfall: {
    heading: 'MRR movements',
    names: {
      opening: 'Opening',
      new: 'New',
      reactivation: 'Reactivation',
      expansion: 'Expansion',
      entering: 'Entering',
      contraction: 'Contraction',
      churn: 'Churn',
      leaving: 'Leaving',
      closing: 'Closing',
    },
    net: 'Net change',
    bar: ({ name, amount, customers }) =>
      `${name}: ${amount}${customers ? `, ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'}` : ''}`,
    stack: ({ period, parts, net, complete }) =>
      `${period}${complete ? '' : ' (still running)'}: ${parts.map(({ name, amount }) => `${name} ${amount}`).join(', ')}; net ${net}`,
    began: ({ from, to, periods, closing }) =>
      periods === 1
        ? [`MRR reached `, strong(closing), ` in ${to}, its first period.`]
        : [`MRR grew from nothing in ${from} to `, strong(closing), ` in ${to}.`],
    moved: ({
      from,
      to,
      periods,
      closing,
      direction,
      growth,
      won,
      lost,
      shareLost,
      hasLosses,
      outweighed,
    }) => {
      const when = periods === 1 ? `in ${to}` : `from ${from} to ${to}`;
      const verdict =
        direction === 0
          ? ['MRR stayed at ', strong(closing), ` ${when}`]
          : [`MRR ${direction > 0 ? 'grew' : 'fell'} `, strong(growth), ` ${when}`];
      if (!hasLosses) return [...verdict, '; nothing was lost.'];
      if (shareLost === null)
        return [...verdict, `; churn and contraction took ${lost}, and nothing was won.`];
      if (outweighed)
        return [...verdict, `; churn and contraction took ${lost}, more than the ${won} won.`];
      return [...verdict, `; churn and contraction took back ${shareLost} of what was won.`];
    },
    axisStartsAt: (amount) => `changes only: axis starts at ${amount}`,
    leftOut: (period) => `${period} is still running and left out`,
    hatched: (period) => `hatched = ${period}, still running`,
    stillRunning: (period) => `${period} is still running`,
  },
};
