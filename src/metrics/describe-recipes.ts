import type { DescribedMetric, Formula, QuantityId } from './describe-ids.js';
import type { DescribedOption, Settings } from './describe-options.js';

/** A formula, and the options that change what comes out of it. */
export interface Recipe extends Formula {
  readonly options: readonly DescribedOption[];
}

const PERIOD: readonly DescribedOption[] = ['period', 'rollingDays'];
/** What every movement depends on. */
const MOVEMENTS: readonly DescribedOption[] = [...PERIOD, 'grain', 'churnDate'];
const STAYS: readonly DescribedOption[] = ['by', 'churnDate', 'observedFrom'];

/** How each figure is computed under the settings in force. */
export const RECIPES: Readonly<Record<DescribedMetric, (settings: Settings) => Recipe>> = {
  customerChurnRate: (settings) =>
    ratio(lostCustomers(settings), customersBase(settings), ...customerChurn(settings)),
  grossMrrChurnRate: (settings) =>
    ratio(
      settings.contraction === 'exclude' ? 'mrr-churned' : 'mrr-lost',
      mrrBase(settings),
      ...([...MOVEMENTS, 'denominator', 'contraction'] as const),
      ...newcomers(settings.denominator === 'opening-plus-new'),
    ),
  netMrrChurnRate: (settings) =>
    ratio(
      settings.reactivation === 'include'
        ? 'mrr-lost-less-expansion-and-returned'
        : 'mrr-lost-less-expansion',
      mrrBase(settings),
      ...([...MOVEMENTS, 'denominator', 'reactivation'] as const),
      ...newcomers(
        settings.denominator === 'opening-plus-new' || settings.reactivation === 'include',
      ),
    ),
  periodLogo: (settings) =>
    ratio('customers-kept', customersBase(settings), ...customerChurn(settings)),
  periodNrr: () => ratio('mrr-kept-and-expansion', 'mrr-at-start', ...MOVEMENTS),
  periodGrr: () => ratio('mrr-kept', 'mrr-at-start', ...MOVEMENTS),
  quickRatio: ({ reactivation }) =>
    ratio(
      reactivation === 'include' ? 'mrr-won-and-returned' : 'mrr-won',
      'mrr-lost',
      ...MOVEMENTS,
      'reactivation',
      ...newcomers(reactivation !== 'include'),
    ),
  nrr: ({ method, reactivation }) => {
    const includes = reactivation === 'include';
    if (method === 'compound') return months('month-nrr', 'grain');
    if (method === 'point') return ratio('base-mrr-now', 'base-mrr-then', ...RETENTION);
    return ratio(
      includes
        ? 'base-mrr-less-losses-expansion-and-returned'
        : 'base-mrr-less-losses-and-expansion',
      'base-mrr-then',
      ...([...RETENTION, 'grain', 'reactivation'] as const),
      ...newcomers(includes),
    );
  },
  grr: ({ method }) => {
    if (method === 'compound') return months('month-grr', 'grain');
    return method === 'flow'
      ? ratio('base-mrr-less-losses', 'base-mrr-then', ...RETENTION, 'grain')
      : ratio('base-mrr-kept', 'base-mrr-then', ...RETENTION);
  },
  logo: (settings) => {
    if (settings.method === 'compound') {
      const { grain, denominator } = settings;
      return months(
        'month-logo',
        ...(['grain', 'denominator'] as const),
        ...returners(grain),
        ...newcomers(denominator === 'opening-plus-new'),
      );
    }
    return settings.method === 'flow'
      ? ratio('base-customers-less-lost', 'base-customers-then', ...RETENTION, 'grain')
      : ratio('base-customers-kept', 'base-customers-then', ...RETENTION);
  },
  customerRetention: () => ratio('cohort-customers-left', 'cohort-customers', ...COHORTS),
  revenueRetention: () => ratio('cohort-mrr-left', 'cohort-mrr', ...COHORTS),
  survival: () => ({
    formula: 'product-limit',
    numerator: 'customers-leaving',
    denominator: 'customers-at-risk',
    options: [...STAYS, 'interval'],
  }),
  logRank: () => ({
    formula: 'chi-squared',
    numerator: 'group-left',
    denominator: 'group-expected',
    options: STAYS,
  }),
  reasons: ({ basis }) =>
    basis === 'revenue'
      ? ratio('mrr-churned-for-reason', 'mrr-churned', ...MOVEMENTS, 'basis')
      : ratio('customers-lost-for-reason', 'customers-lost', ...MOVEMENTS, 'basis'),
  mrr: () => total('mrr-at-end', ...PERIOD, 'churnDate'),
  arr: () => ({ ...total('mrr-at-end', ...PERIOD, 'churnDate'), formula: 'times-twelve' }),
  customers: () => total('payers-at-end', ...PERIOD, 'churnDate'),
  arpa: () => ratio('mrr-at-end', 'payers-at-end', ...PERIOD, 'churnDate'),
  ltv: (settings) => {
    const { options, ...formula } = lifetimeValue(settings);
    return { ...formula, options: [...options, 'ltv', 'margin'] };
  },
  lifetimeMonths: (settings) => ratio('months-in-period', 'churn-rate', ...customerChurn(settings)),
  cac: () => ratio('spend', 'new-customers', ...MOVEMENTS, ...newcomers(true), 'spend'),
  paybackMonths: () =>
    ratio('cac', 'arpa-and-margin', ...MOVEMENTS, ...newcomers(true), 'spend', 'margin'),
  movements: () => ({
    formula: 'difference',
    numerator: 'mrr-at-start-and-won',
    denominator: 'mrr-gone',
    options: MOVEMENTS,
  }),
  churnCost: () => total('cost-lines'),
  'lost-now': () => product('lost-mrr-and-margin', 'first-month'),
  'lost-later': () => product('lost-mrr-and-margin', 'months-after-first'),
  refunds: () => total('refunds'),
  fees: () => total('fees'),
  replacement: () => product('lost-and-keeping', 'replacement-multiple'),
  support: () => product('support-hours', 'hourly-cost'),
  'bad-reviews': () => total('bad-reviews'),
  'lost-insight': () => total('lost-insight'),
  riskScores: () => ({ ...total('rule-points'), formula: 'sum-capped' }),
};

/** Always of calendar periods, as cohorts are, whatever the rolling ones are. */
const RETENTION = ['period', 'window', 'method', 'churnDate'] as const;
const COHORTS = ['period', 'churnDate', 'periodZero'] as const;

function ratio(
  numerator: QuantityId,
  denominator: QuantityId,
  ...options: DescribedOption[]
): Recipe {
  return { formula: 'ratio', numerator, denominator, options };
}

function product(numerator: QuantityId, denominator: QuantityId): Recipe {
  return { formula: 'product', numerator, denominator, options: [] };
}

function total(numerator: QuantityId, ...options: DescribedOption[]): Recipe {
  return { formula: 'total', numerator, denominator: null, options };
}

/** The product of the rates of the months of the window. */
function months(numerator: QuantityId, ...options: DescribedOption[]): Recipe {
  return {
    formula: 'product-of-months',
    numerator,
    denominator: null,
    options: [...RETENTION, ...options],
  };
}

function lifetimeValue(settings: Settings): Recipe {
  if (settings.ltv === 'km') {
    return {
      ...product('arpa-and-margin', 'months-on-curve'),
      options: [...PERIOD, ...STAYS.slice(1)],
    };
  }
  const options = customerChurn(settings);
  return settings.ltv === 'simple'
    ? ratio('arpa-and-margin', 'churn-rate-a-month', ...options)
    : { ...ratio('arpa-and-margin', 'mean-churn-rate', ...options), formula: 'ratio-capped' };
}

/** The options of the customer churn rate. */
function customerChurn({ grain, denominator }: Settings): readonly DescribedOption[] {
  return [
    ...MOVEMENTS,
    'denominator',
    ...returners(grain),
    ...newcomers(denominator === 'opening-plus-new'),
  ];
}

/** Where every change counts by itself, those of returners and of passing customers do. */
function returners(grain: Settings['grain']): readonly DescribedOption[] {
  return grain === 'event' ? [] : ['returned', 'joinedAndLeft'];
}

/** What decides who is new, where that has a part. */
function newcomers(have: boolean): readonly DescribedOption[] {
  return have ? ['reactivationWindowDays'] : [];
}

function lostCustomers({ grain, returned, joinedAndLeft }: Settings): QuantityId {
  if (grain === 'event') return 'customer-losses';
  if (returned === 'counted') {
    return joinedAndLeft === 'counted'
      ? 'customers-lost-back-and-passing'
      : 'customers-lost-and-back';
  }
  return joinedAndLeft === 'counted' ? 'customers-lost-and-passing' : 'customers-lost';
}

function customersBase({ denominator }: Settings): QuantityId {
  if (denominator === 'average') return 'customers-on-average';
  return denominator === 'opening' ? 'customers-at-start' : 'customers-at-start-and-new';
}

function mrrBase({ denominator }: Settings): QuantityId {
  if (denominator === 'average') return 'mrr-on-average';
  return denominator === 'opening' ? 'mrr-at-start' : 'mrr-at-start-and-new';
}
