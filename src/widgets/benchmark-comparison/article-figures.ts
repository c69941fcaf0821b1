import type { BenchmarkDistribution, BenchmarkSource } from '../../metrics/benchmark.js';
import type { RateRange } from './input.scene.js';

/** What articles say of a rate: a range, of which nobody knows how many companies lie in it. */
export interface ArticleFigure {
  readonly distribution: BenchmarkDistribution;
  readonly range: RateRange;
}

/** The articles; all that is known of them is that they say so. */
export const ARTICLES: BenchmarkSource = {
  title: 'Articles on churn',
  year: null,
  url: '',
  sample: null,
  grade: 'C',
};

/**
 * The rates that articles on churn name, to be shown as what they are: of grade C, compared with
 * nothing. They do not agree with each other: who loses 2 % a month loses 21.5 % a year, 1 − 0.98¹².
 *
 * @see METRICS.md §7
 */
export const ARTICLE_FIGURES: readonly ArticleFigure[] = [
  figure('articles-larger', 'Larger SaaS companies', 'month', [null, 0.02]),
  figure('articles-small', 'Small companies and start-ups', 'month', [0.1, 0.15]),
  figure('articles-average', 'SaaS companies, on average', 'year', [0.32, 0.5]),
];

function figure(
  id: string,
  label: string,
  period: 'month' | 'year',
  range: RateRange,
): ArticleFigure {
  return {
    distribution: {
      ...{ id, period, population: { label }, percentiles: {}, source: ARTICLES },
      ...{ metric: 'customer-churn', unit: 'customers', betterWhen: 'lower' },
    },
    range,
  };
}
