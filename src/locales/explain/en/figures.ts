import type { FigureMessages } from '../messages.js';
import type { Counted } from '../../messages/text.js';

const one = ({ value }: Counted): boolean => value === 1;

/** The names of figures, their formulas and why there is none, in English. */
export const figures: FigureMessages = {
  figures: {
    customerChurnRate: 'Customer churn rate',
    grossMrrChurnRate: 'Gross MRR churn rate',
    netMrrChurnRate: 'Net MRR churn rate',
    periodLogo: 'Customer retention rate',
    periodNrr: 'Net MRR retention rate',
    periodGrr: 'Gross MRR retention rate',
    quickRatio: 'Quick ratio',
    nrr: 'Net revenue retention',
    grr: 'Gross revenue retention',
    logo: 'Customer retention',
    customerRetention: 'Customer retention',
    revenueRetention: 'MRR retention',
    survival: 'Survival',
    logRank: 'Log-rank test',
    reasons: 'Share of churn',
    mrr: 'MRR',
    arr: 'Annual run rate',
    customers: 'Customers',
    arpa: 'MRR per customer (ARPA)',
    ltv: 'Lifetime value',
    lifetimeMonths: 'Lifetime, months',
    cac: 'Cost of a new customer',
    paybackMonths: 'Payback, months',
    movements: 'MRR at the end',
    churnCost: 'Cost of churn',
    'lost-now': 'Lost in the first month',
    'lost-later': 'Lost in the months after',
    refunds: 'Refunds',
    fees: 'Fees',
    replacement: 'Winning as many again',
    support: 'Support for those who left',
    'bad-reviews': 'Bad reviews',
    'lost-insight': 'What they did not tell',
    riskScores: 'Risk score',
    annualRate: 'Rate of such a year',
    annualRetention: 'Retention of such a year',
    mrrGrowth: 'MRR growth',
    shareLost: 'Share taken back',
    customersStayed: 'Customers kept since the period before',
    mrrStayed: 'MRR kept since the period before',
  },
  formulas: {
    ratio: (numerator, denominator) => `${numerator} ÷\u00a0${denominator}`,
    'ratio-capped': (numerator, denominator) =>
      `${numerator} ÷\u00a0${denominator}, of 60 months at most`,
    compound: (numerator, denominator) => `1 −\u00a0(1 −\u00a0${numerator})^${denominator}`,
    power: (numerator, denominator) => `${numerator}^${denominator}`,
    growth: (numerator, denominator) => `${numerator} ÷\u00a0${denominator} −\u00a01`,
    total: (numerator) => numerator,
    'times-twelve': (numerator) => `12 × ${numerator}`,
    product: (numerator, denominator) => `${numerator} × ${denominator}`,
    'product-of-months': (numerator) => `the product of ${numerator} over the months of the window`,
    'chi-squared': (numerator, denominator) =>
      `χ² of (${numerator} − ${denominator}), over all groups and days`,
    'sum-capped': (numerator) => `${numerator} added up, 100 at most`,
    'product-limit': (numerator, denominator) =>
      `the product of 1 − ${numerator} ÷ ${denominator} over all days`,
    difference: (numerator, denominator) => `${numerator} −\u00a0${denominator}`,
  },
  interval: (lower, upper) => `95% interval ${lower} – ${upper} (Wilson)`,
  nullReasons: {
    'no-customers': () => 'Cannot be computed: there were no customers to divide by.',
    'no-mrr': () => 'Cannot be computed: there was no MRR to divide by.',
    'no-losses': () => 'Cannot be computed: nothing was lost, so there is nothing to divide by.',
    'no-spend': () => 'Cannot be computed: the spend is not given.',
    'no-new-customers': () => 'Cannot be computed: there were no new customers to divide by.',
    'no-margin': () => 'Cannot be computed: there is no margin to pay it back from.',
    'too-young': () => 'Cannot be computed yet: no cohort is old enough.',
    'too-short': (months) =>
      months.value === 0
        ? 'Cannot be computed yet: no period is complete.'
        : `Cannot be computed yet: only ${months.text} ${one(months) ? 'month is' : 'months are'} complete.`,
  },
};
