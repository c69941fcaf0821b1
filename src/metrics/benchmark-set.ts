import type { AmountRange, BenchmarkDistribution, BenchmarkSource } from './benchmark.js';

const CHARTMOGUL: BenchmarkSource = {
  title: 'Why Does A Good Customer Churn Rate Matter?',
  publisher: 'ChartMogul',
  year: 2022,
  url: 'https://hackernoon.com/why-does-a-good-customer-churn-rate-matter',
  sample: null,
  grade: 'A',
  note: 'The year is approximate and the number of companies is not published.',
};

const RECURLY: BenchmarkSource = {
  title: 'Annual Subscription Billing Metrics Report',
  publisher: 'Recurly Research',
  year: 2019,
  url: 'https://recurly.com/research/annual-subscription-billling-metrics-report',
  sample: 'nearly 2,000 sites',
  grade: 'A',
};

const SAAS_CAPITAL: BenchmarkSource = {
  title: '2023 B2B SaaS Retention Benchmarks (Research Brief 28)',
  publisher: 'SaaS Capital',
  year: 2023,
  url: 'https://www.saas-capital.com',
  sample: 'more than 1,500 companies in all bands together',
  grade: 'A',
  note: 'A survey of companies with at least $1M of ARR, by annual contract value; ARPA here is a twelfth of it.',
};

const BENCHMARKIT: BenchmarkSource = {
  title: '2025 SaaS Performance Metrics Benchmarks',
  publisher: 'Benchmarkit',
  year: 2024,
  url: 'https://www.benchmarkit.ai/2025benchmarks',
  sample: 'about 1,000 companies',
  grade: 'A',
  note: 'A survey.',
};

/** Bands of annual contract value with the medians of net and gross retention. */
const SAAS_CAPITAL_BANDS: readonly {
  readonly id: string;
  readonly label: string;
  readonly acv: AmountRange;
  readonly nrr: number;
  readonly grr: number;
}[] = [
  { id: '0-12k', label: 'less than $12k', acv: [null, 12_000], nrr: 1, grr: 0.9 },
  { id: '12-25k', label: '$12k to $25k', acv: [12_000, 25_000], nrr: 1.02, grr: 0.9 },
  { id: '25-50k', label: '$25k to $50k', acv: [25_000, 50_000], nrr: 1.03, grr: 0.92 },
  { id: '50-100k', label: '$50k to $100k', acv: [50_000, 100_000], nrr: 1.05, grr: 0.93 },
  { id: '100-250k', label: '$100k to $250k', acv: [100_000, 250_000], nrr: 1.07, grr: 0.93 },
  { id: '250k', label: 'more than $250k', acv: [250_000, null], nrr: 1.1, grr: 0.93 },
];

const MILLION_ARR = 1_000_000;

/**
 * The published figures that come with the package, to be shown with their source and year.
 *
 * Only medians whose metric, unit, period and population their own publisher states, as of
 * November 2026; averages and rounded ranges are not among them. Amounts of populations are US
 * dollars a month.
 *
 * @see METRICS.md §4, rows of grade A
 */
export const BENCHMARKS: readonly BenchmarkDistribution[] = [
  chartMogul('arpa-0-10', 'Companies with an ARPA of up to $10', { arpa: [0, 10] }, 0.068),
  chartMogul('arpa-500', 'Companies with an ARPA above $500', { arpa: [500, null] }, 0.019),
  chartMogul('mrr-0-10k', 'Companies with less than $10k of MRR', { mrr: [0, 10_000] }, 0.068),
  chartMogul('mrr-10-50k', 'Companies with $10k to $50k of MRR', { mrr: [10_000, 50_000] }, 0.046),
  recurly('all', 'Subscription businesses of all industries', undefined, 0.0548),
  recurly('b2b', 'Subscription businesses that sell to businesses', 'B2B', 0.0515),
  recurly('b2c', 'Subscription businesses that sell to consumers', 'B2C', 0.0681),
  ...SAAS_CAPITAL_BANDS.map((band) => saasCapital(band, 'nrr')),
  ...SAAS_CAPITAL_BANDS.map((band) => saasCapital(band, 'grr')),
  {
    id: 'benchmarkit-2024-nrr',
    metric: 'nrr',
    unit: 'revenue',
    period: 'year',
    population: { label: 'B2B SaaS companies', market: 'B2B' },
    percentiles: { p50: 1.01 },
    betterWhen: 'higher',
    source: BENCHMARKIT,
  },
];

function chartMogul(
  id: string,
  label: string,
  range: { readonly arpa?: AmountRange; readonly mrr?: AmountRange },
  median: number,
): BenchmarkDistribution {
  return {
    id: `chartmogul-2022-${id}`,
    metric: 'customer-churn',
    unit: 'customers',
    period: 'month',
    population: { label, ...range },
    percentiles: { p50: median },
    betterWhen: 'lower',
    source: CHARTMOGUL,
  };
}

function recurly(
  id: string,
  label: string,
  market: string | undefined,
  median: number,
): BenchmarkDistribution {
  return {
    id: `recurly-2019-${id}`,
    metric: 'customer-churn',
    unit: 'customers',
    period: 'month',
    population: market === undefined ? { label } : { label, market },
    percentiles: { p50: median },
    betterWhen: 'lower',
    source: RECURLY,
  };
}

function saasCapital(
  { id, label, acv, nrr, grr }: (typeof SAAS_CAPITAL_BANDS)[number],
  metric: 'nrr' | 'grr',
): BenchmarkDistribution {
  const monthly = (amount: number | null): number | null => amount && amount / 12;
  return {
    id: `saas-capital-2023-${metric}-acv-${id}`,
    metric,
    unit: 'revenue',
    period: 'year',
    population: {
      label: `B2B SaaS companies with contracts of ${label} a year`,
      arpa: [monthly(acv[0]), monthly(acv[1])],
      mrr: [MILLION_ARR / 12, null],
      market: 'B2B',
    },
    percentiles: { p50: metric === 'nrr' ? nrr : grr },
    betterWhen: 'higher',
    source: SAAS_CAPITAL,
  };
}
