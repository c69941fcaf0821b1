import {
  strong,
  type BenchmarkFault,
  type BenchmarkPopulationText,
  type Messages,
} from './messages.js';

const units = {
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
};

const adverbial = { month: 'monthly', quarter: 'quarterly', year: 'annual' };

const benchmarkMetrics = {
  'customer-churn': 'customer churn',
  'customer-retention': 'customer retention',
  'gross-mrr-churn': 'gross MRR churn',
  'net-mrr-churn': 'net MRR churn',
  nrr: 'net revenue retention',
  grr: 'gross revenue retention',
};

const benchmarkFaults: Readonly<Record<BenchmarkFault, string>> = {
  'no-list': 'must be a list; the figures of the package are shown',
  'no-object': 'is no object',
  id: 'has no id',
  'id-twice': 'has the id of another figure',
  metric: 'has an unknown metric',
  unit: 'has a unit other than customers or revenue',
  period: 'has a period other than month or year',
  population: 'has no population with a label and ranges of two amounts',
  percentiles: 'has no percentiles p10 to p90 as ascending fractions, 0.046 for 4.6%',
  direction: 'must be better when lower for churn, when higher for retention',
  source: 'has no source with a title and a year',
};

/** The names of groups by annual contract value, the same for net and gross retention. */
function contractBands(names: readonly string[]): Record<string, BenchmarkPopulationText> {
  const bands = ['0-12k', '12-25k', '25-50k', '50-100k', '100-250k', '250k'];
  return Object.fromEntries(
    ['nrr', 'grr'].flatMap((metric) =>
      bands.map((band, i) => [
        `saas-capital-2023-${metric}-acv-${band}`,
        { name: `Contracts ${names[i]} a year` },
      ]),
    ),
  );
}

/** English. */
export const en: Messages = {
  language: 'en',
  loading: 'Loading…',
  loadingRows: (rows) => `Loading… ${rows.text} ${rows.value === 1 ? 'row' : 'rows'}`,
  waiting: 'Waiting for data.',
  empty: {
    title: 'No customers yet',
    advice: 'There is no paying subscription before the as-of date.',
  },
  emptyRange: {
    title: 'Nothing to show',
    advice: 'There are customers, but none in the periods and with the filter that were asked for.',
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
        ? ` A small sample: ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'} at the start.`
        : ' A small sample: fewer than five customers left.',
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
    table: {
      period: 'Period',
      intervalFrom: '95% from',
      intervalTo: '95% to',
      columns: {
        churn: {
          customers: { rate: 'Churn', part: 'Customers lost', whole: 'Customers at start' },
          revenue: { rate: 'Gross MRR churn', part: 'MRR lost', whole: 'MRR at start' },
        },
        retention: {
          customers: { rate: 'Retention', part: 'Customers kept', whole: 'Customers at start' },
          revenue: { rate: 'MRR retention', part: 'MRR kept', whole: 'MRR at start' },
        },
      },
    },
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
    table: {
      movement: 'Movement',
      mrr: 'MRR',
      customers: 'Customers',
      period: 'Period',
      running: (period) => `${period} (still running)`,
    },
    bar: ({ name, amount, customers }) =>
      `${name}: ${amount}${customers ? `, ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'}` : ''}`,
    part: ({ period, name, amount, customers }) =>
      `${period}, ${name}: ${amount}${customers ? `, ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'}` : ''}`,
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
  benchmark: {
    heading: 'Against companies like yours',
    rate: (metric, period) => `${adverbial[period]} ${benchmarkMetrics[metric]}`,
    companies: { arpa: 'companies with your ARPA', mrr: 'companies with your MRR' },
    group: (name) => `the group “${name}”`,
    populations: {
      'chartmogul-2022-arpa-0-10': { name: 'ARPA up to $10' },
      'chartmogul-2022-arpa-500': { name: 'ARPA above $500' },
      'chartmogul-2022-mrr-0-10k': { name: 'MRR under $10k' },
      'chartmogul-2022-mrr-10-50k': { name: 'MRR $10k–50k' },
      'recurly-2019-all': {
        name: 'All industries',
        companies: 'subscription businesses of all industries',
      },
      'recurly-2019-b2b': { name: 'Selling to businesses' },
      'recurly-2019-b2c': { name: 'Selling to consumers' },
      ...contractBands([
        'under $12k',
        '$12k–25k',
        '$25k–50k',
        '$50k–100k',
        '$100k–250k',
        'over $250k',
      ]),
      'benchmarkit-2024-nrr': { name: 'B2B SaaS', companies: 'B2B SaaS companies' },
    },
    sources: {
      'https://hackernoon.com/why-does-a-good-customer-churn-rate-matter': {
        note: 'The year is approximate.',
      },
      'https://www.saas-capital.com': {
        note: 'A survey of companies with at least $1M of ARR, grouped by annual contract value, which is twelve times your ARPA.',
      },
    },
    compared: ({ rate, value, verdict, companies, median }) => {
      const known = median === null ? '' : ` (${median})`;
      const than = {
        better:
          median === null
            ? `is better than most of ${companies}`
            : `is better than the median of ${companies}`,
        worse:
          median === null
            ? `is worse than most of ${companies}`
            : `is worse than the median of ${companies}`,
        spans: `cannot yet be told apart from the median of ${companies}`,
        same: `is the same as the median of ${companies}`,
        'no-median': `lies in the middle of ${companies}; their median is not published`,
      }[verdict];
      return [`Your ${rate} of `, strong(value), ` ${than}${known}.`];
    },
    unmatched: (rate, value) => [
      `Your ${rate} is `,
      strong(value),
      '; no published group is known to be like your company.',
    ],
    unpublished: (rate, value) => [
      `Your ${rate} is `,
      strong(value),
      '; there is no published figure to compare it with.',
    ],
    noPeriod: {
      month: 'No month is complete yet, so there is no rate to compare.',
      year: 'No year is complete yet, so there is no rate to compare.',
    },
    tooShort: (rate, months) =>
      `It takes twelve complete months to compare ${rate}; so far there ${months.value === 1 ? 'is' : 'are'} ${months.text}.`,
    noBase: ({ rate, of, when, period }) => {
      const none = of === 'customers' ? 'There were no customers' : 'There was no MRR';
      const at =
        when === 'start' ? `at the start of ${period}` : `a year before the end of ${period}`;
      return `${none} ${at}, so there is no ${rate} to compare.`;
    },
    nothing: {
      given: 'None of the published figures that were given can be compared with this rate.',
      ours: 'None of the published figures that come with this chart can be compared with this rate. Give others by the property benchmarks.',
    },
    you: (rate) => `You ${rate}`,
    yours: (name) => `${name} (yours)`,
    verdict: (verdict) => {
      switch (verdict.kind) {
        case 'better':
        case 'worse':
          return `${verdict.kind} than ${verdict.than >= 90 ? '9 in 10' : verdict.than >= 75 ? '3 in 4' : 'the median'}`;
        case 'spans':
          return 'cannot tell yet: interval spans the median';
        case 'same':
          return 'the same as the median';
        case 'no-median':
          return 'cannot tell: no median published';
      }
    },
    better: { lower: 'lower is better', higher: 'higher is better' },
    percentile: (percent, value) =>
      `${percent === 50 ? 'median' : `${percent}th percentile`} ${value}`,
    row: ({ name, source, you, percentiles, better }) => {
      const published = percentiles.join(', ');
      if (!you) return `${name}: ${published} (${source}; ${better})`;
      const { value, interval, verdict, betterThan } = you;
      const share =
        betterThan && betterThan.lower === betterThan.upper
          ? `, better than ${betterThan.lower} of 100 companies`
          : betterThan
            ? `, better than ${betterThan.lower} to ${betterThan.upper} of 100 companies`
            : '';
      return `${name}: you ${value}${interval ? `, ${interval}` : ''}; ${published}; ${verdict}${share} (${source}; ${better})`;
    },
    counted: ({ churned, opening, period }) =>
      `${churned} of ${opening.text} ${opening.value === 1 ? 'customer' : 'customers'} left in ${period}`,
    interval: (lower, upper) => `95% interval ${lower} – ${upper}`,
    smallSample: 'small sample',
    noInterval: 'no interval: a rate of MRR, not of customers',
    twelveMonthsTo: (period) => `twelve months to ${period}`,
    marks: {
      median: 'line = median',
      outer: 'pale band = middle 80% of companies',
      inner: 'dark band = middle 50%',
    },
    axisStartsAt: (rate) => `axis starts at ${rate}`,
    intervalGoesOn: (end) => `arrow = the interval reaches ${end}`,
    amounts: (arpa, mrr) => `${arpa === null ? '' : `your ARPA ${arpa}, `}your MRR ${mrr}`,
    noGroupFor: (arpa, mrr) =>
      `no group published for your ${arpa === null ? '' : `ARPA of ${arpa} and `}MRR of ${mrr}`,
    amountsInDollars: 'groups by ARPA and MRR are in US dollars, so yours is not known',
    leftOut: (period) => `${period} is still running and left out`,
    source: ({ name, title, rate, sample, note }) => [
      strong(name),
      `${title === null ? '' : ` “${title}”`}: ${rate}, ${sample}.${note ? ` ${note}` : ''}`,
    ],
    sourceName: (publisher, year) => `${publisher}, ${year}`,
    sampleUnknown: 'number of companies not published',
    sampleOf: (companies) => `${companies.text} ${companies.value === 1 ? 'company' : 'companies'}`,
    table: {
      group: 'Companies',
      source: 'Published by',
      percentiles: {
        p10: '10th percentile',
        p25: '25th percentile',
        p50: 'Median',
        p75: '75th percentile',
        p90: '90th percentile',
      },
      you: 'You',
      intervalFrom: '95% from',
      intervalTo: '95% to',
      verdict: 'In words',
    },
    refusedHeading: 'Not compared',
    refused: ({ names, source, reason, theirs, ours }) => {
      const why = {
        'different-metric': `${benchmarkMetrics[theirs.metric]}, yours is ${benchmarkMetrics[ours.metric]}`,
        'different-unit': `a rate of ${theirs.unit}, yours is of ${ours.unit}`,
        'different-period': `${adverbial[theirs.period]}, yours is ${adverbial[ours.period]}`,
      }[reason];
      return `${names.join(', ')} (${source}): ${why}: not comparable`;
    },
    faultyHeading: 'Left out',
    faulty: (entry, fault) =>
      `${entry === 0 ? 'benchmarks' : `figure ${entry}`} ${benchmarkFaults[fault]}`,
  },
  selection: {
    movement: (name, period) => `${name}, ${period}`,
    joinedAndLeft: 'Joined and left',
    cohort: (cohort) => `Signed up ${cohort}`,
    cohortAt: (cohort, age) => `Signed up ${cohort}, still here at age ${age}`,
    reason: (reason) => `Churn, ${reason ?? 'no reason given'}`,
    value: (dimension, value) => `${dimension}: ${value ?? '(none)'}`,
    summary: (title, customers, mrr) =>
      `${title}: ${customers.text} ${customers.value === 1 ? 'customer' : 'customers'}, ${mrr}`,
    show: 'Show customers',
    clear: 'Clear',
    reveal: 'Reveal ids',
    previous: 'Previous',
    next: 'Next',
    page: (first, last, all) => `${first}–${last} of ${all}`,
    columns: {
      id: 'Customer',
      plan: 'Plan',
      mrr: 'MRR',
      start: 'Start',
      end: 'End',
      reason: 'Reason',
    },
    failed: 'The customers could not be listed.',
  },
  tools: {
    more: 'Table and downloads',
    showTable: 'Show as table',
    showChart: 'Show as chart',
    saveCsv: 'Download data (CSV)',
    saveSvg: 'Download picture (SVG)',
    savePng: 'Download picture (PNG)',
    sortBy: (column) => `Sort by ${column}`,
    explain: 'How is this computed?',
    keyboard: 'Keyboard help',
    explainFailed: 'The explanation could not be loaded. Close it and open it again to retry.',
  },
};
