import type {
  BenchmarkFault,
  BenchmarkMessages,
  BenchmarkPopulationText,
} from '../messages/benchmark.js';
import { strong } from '../messages/text.js';

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
  'no-json': 'is not JSON; the figures of the package are shown',
  'too-long': 'is longer than 1 MB; the figures of the package are shown',
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

const grades = {
  B: 'Grade B: repeated by somebody else.',
  C: 'Grade C: method unclear.',
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

/** What a comparison with published figures says, in English. */
export const benchmark: BenchmarkMessages = {
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
    'articles-larger': { name: 'Larger SaaS companies' },
    'articles-small': { name: 'Small companies and start-ups' },
    'articles-average': { name: 'SaaS companies, on average' },
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
    ours: 'None of the published figures that come with this chart can be compared with this rate. Give others by the property benchmarks or by benchmark-src.',
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
  unlike: {
    arpa: 'not compared: another ARPA',
    mrr: 'not compared: another MRR',
    grade: 'not compared: grade C',
  },
  range: (from, to) => {
    if (from === null) return `below ${to}`;
    return to === null ? `above ${from}` : `${from} – ${to}`;
  },
  articles: {
    name: 'Articles on churn, undated',
    heading: 'Grade C: articles on churn',
    sample: 'no sample given',
    note: 'Below 2% a month for larger companies and 32% to 50% a year on average do not agree: 2% a month is 21.5% a year.',
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
    range: 'dashed = range from articles',
  },
  axisStartsAt: (rate) => `axis starts at ${rate}`,
  intervalGoesOn: (end) => `arrow = the interval reaches ${end}`,
  amounts: (arpa, mrr) => `${arpa === null ? '' : `your ARPA ${arpa}, `}your MRR ${mrr}`,
  noGroupFor: (arpa, mrr) =>
    `no group published for your ${arpa === null ? '' : `ARPA of ${arpa} and `}MRR of ${mrr}`,
  amountsInDollars: 'groups by ARPA and MRR are in US dollars, so yours is not known',
  leftOut: (period) => `${period} is still running and left out`,
  source: ({ name, title, rate, sample, grade, note }) => [
    strong(name),
    `${title === null ? '' : ` “${title}”`}: ${rate}, ${sample}.${grade ? ` ${grades[grade]}` : ''}${note ? ` ${note}` : ''}`,
  ],
  sourceName: (publisher, year) => `${publisher}, ${year ?? 'undated'}`,
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
    range: 'Range from articles',
    you: 'You',
    intervalFrom: '95% from',
    intervalTo: '95% to',
    verdict: 'In words',
  },
  compareWith: 'Compare with',
  automatic: 'companies like yours',
  refusedHeading: 'Not compared',
  refused: ({ names, source, reason, theirs, ours }) => {
    const why = {
      'different-metric': `${benchmarkMetrics[theirs.metric]}, yours is ${benchmarkMetrics[ours.metric]}`,
      'different-unit': `a rate of ${theirs.unit}, yours is of ${ours.unit}`,
      'different-period': `${adverbial[theirs.period]}, yours is ${adverbial[ours.period]}`,
    }[reason];
    return `${names.join(', ')} (${source}): ${why}: not comparable`;
  },
  lack: 'What reads the given figures could not be loaded; those of the package are shown.',
  faultyHeading: 'Left out',
  faulty: (entry, fault, name) =>
    `${entry === 0 ? name : `figure ${entry}`} ${benchmarkFaults[fault]}`,
};
