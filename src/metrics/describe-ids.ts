/** Every figure of the engine that can be described, by the name it has in its result. */
export const DESCRIBED_METRICS = [
  'customerChurnRate',
  'grossMrrChurnRate',
  'netMrrChurnRate',
  'periodLogo',
  'periodNrr',
  'periodGrr',
  'quickRatio',
  'nrr',
  'grr',
  'logo',
  'customerRetention',
  'revenueRetention',
  'survival',
  'logRank',
  'reasons',
  'mrr',
  'arr',
  'customers',
  'arpa',
  'ltv',
  'lifetimeMonths',
  'cac',
  'paybackMonths',
  'movements',
  'churnCost',
  'lost-now',
  'lost-later',
  'refunds',
  'fees',
  'replacement',
  'support',
  'bad-reviews',
  'lost-insight',
  'riskScores',
] as const;

/** The name of a figure that can be described. */
export type DescribedMetric = (typeof DESCRIBED_METRICS)[number];

/** How a numerator and a denominator make a figure, as the id of a message. */
export type FormulaId =
  | 'ratio'
  | 'ratio-capped'
  | 'total'
  | 'times-twelve'
  | 'product'
  | 'product-limit'
  | 'product-of-months'
  | 'difference'
  | 'chi-squared'
  | 'sum-capped';

/** What a figure is made of, as the id of a message. */
export type QuantityId =
  | 'customers-lost'
  | 'customers-lost-and-back'
  | 'customers-lost-and-passing'
  | 'customers-lost-back-and-passing'
  | 'customer-losses'
  | 'customers-lost-for-reason'
  | 'customers-kept'
  | 'customers-at-start'
  | 'customers-on-average'
  | 'customers-at-start-and-new'
  | 'mrr-lost'
  | 'mrr-churned'
  | 'mrr-churned-for-reason'
  | 'mrr-lost-less-expansion'
  | 'mrr-lost-less-expansion-and-returned'
  | 'mrr-kept'
  | 'mrr-kept-and-expansion'
  | 'mrr-at-start'
  | 'mrr-on-average'
  | 'mrr-at-start-and-new'
  | 'mrr-at-end'
  | 'mrr-at-start-and-won'
  | 'mrr-gone'
  | 'mrr-won'
  | 'mrr-won-and-returned'
  | 'base-mrr-now'
  | 'base-mrr-kept'
  | 'base-mrr-then'
  | 'base-mrr-less-losses'
  | 'base-mrr-less-losses-and-expansion'
  | 'base-mrr-less-losses-expansion-and-returned'
  | 'base-customers-kept'
  | 'base-customers-then'
  | 'base-customers-less-lost'
  | 'month-nrr'
  | 'month-grr'
  | 'month-logo'
  | 'cohort-customers-left'
  | 'cohort-customers'
  | 'cohort-customers-before'
  | 'cohort-mrr-left'
  | 'cohort-mrr'
  | 'cohort-mrr-before'
  | 'customers-leaving'
  | 'customers-at-risk'
  | 'group-left'
  | 'group-expected'
  | 'payers-at-end'
  | 'arpa-and-margin'
  | 'churn-rate'
  | 'churn-rate-a-month'
  | 'mean-churn-rate'
  | 'months-on-curve'
  | 'months-in-period'
  | 'period-rate'
  | 'periods-in-year'
  | 'spend'
  | 'new-customers'
  | 'cac'
  | 'cost-lines'
  | 'lost-mrr-and-margin'
  | 'first-month'
  | 'months-after-first'
  | 'refunds'
  | 'fees'
  | 'lost-and-keeping'
  | 'replacement-multiple'
  | 'support-hours'
  | 'hourly-cost'
  | 'bad-reviews'
  | 'lost-insight'
  | 'rule-points';

/** How a figure is made of two quantities; what is subtracted is a denominator too. */
export interface Formula {
  readonly formula: FormulaId;
  readonly numerator: QuantityId;
  /** Null where there is only one quantity. */
  readonly denominator: QuantityId | null;
}
