import type { PeriodMovement } from '../metrics/movements.js';

/** The movement of the customers whom a churn rate counts as lost, or of those whose MRR it does. */
export function lostBy(
  { lostCustomers, churnedCustomers, lostMrr, churnedMrr }: PeriodMovement,
  unit: 'customers' | 'revenue',
): 'churn' | 'lost' | 'lostCustomers' {
  if (unit === 'customers') return lostCustomers === churnedCustomers ? 'churn' : 'lostCustomers';
  return lostMrr === churnedMrr ? 'churn' : 'lost';
}

/** The movement of the customers in the numerator of each rate over twelve months. */
export const RETAINED = { nrr: 'netRetained', grr: 'grossRetained' } as const;
