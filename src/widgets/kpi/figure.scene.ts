import type { KpiName } from '../../metrics/kpi-history.js';

export type { KpiName } from '../../metrics/kpi-history.js';

/** What a number can be of. */
export const KPI_MEASURES = [
  'mrr',
  'arr',
  'customers',
  'arpa',
  'ltv',
  'churn',
  'retention',
  'net-churn',
  'nrr',
  'grr',
  'quick-ratio',
  'lifetime',
  'cac',
  'payback',
] as const;
export type KpiMeasure = (typeof KPI_MEASURES)[number];

/** What a figure is: an amount, how many, a share, how many times as much, or a time. */
export type KpiKind = 'money' | 'count' | 'rate' | 'times' | 'months';

const FIGURES: Readonly<Record<Exclude<KpiMeasure, 'churn' | 'retention'>, KpiName>> = {
  mrr: 'mrr',
  arr: 'arr',
  customers: 'customers',
  arpa: 'arpa',
  ltv: 'ltv',
  'net-churn': 'netMrrChurnRate',
  nrr: 'nrr',
  grr: 'grr',
  'quick-ratio': 'quickRatio',
  lifetime: 'lifetimeMonths',
  cac: 'cac',
  payback: 'paybackMonths',
};

/** The figure of a measure; only churn and retention are of customers or of revenue. */
export function figureOf(measure: KpiMeasure, basis: 'customers' | 'revenue'): KpiName {
  if (measure === 'churn') return basis === 'customers' ? 'customerChurnRate' : 'grossMrrChurnRate';
  if (measure === 'retention') return basis === 'customers' ? 'periodLogo' : 'periodGrr';
  return FIGURES[measure];
}

const KINDS: Readonly<Partial<Record<KpiName, KpiKind>>> = {
  ...{ mrr: 'money', arr: 'money', arpa: 'money', ltv: 'money', cac: 'money' },
  ...{ customers: 'count', quickRatio: 'times', lifetimeMonths: 'months', paybackMonths: 'months' },
};

/** What a figure is; a share, where it is nothing else. */
export function kindOf(figure: KpiName): KpiKind {
  return KINDS[figure] ?? 'rate';
}

/** Whether less of a figure is better: of what is lost, and of what has to be spent. */
export function isLowerBetter(figure: KpiName): boolean {
  return figure.endsWith('ChurnRate') || figure === 'cac' || figure === 'paybackMonths';
}

const OF_CUSTOMERS: readonly KpiName[] = [
  'customers',
  'customerChurnRate',
  'periodLogo',
  'lifetimeMonths',
];

/** Whether a figure depends on what is paid, and so on a currency. */
export function isOfMoney(figure: KpiName): boolean {
  return !OF_CUSTOMERS.includes(figure);
}
