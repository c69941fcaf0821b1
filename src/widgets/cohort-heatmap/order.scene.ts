import { descending } from 'd3-array';
import type { Cohort } from '../../metrics/cohorts.js';
import { rateOf, type Basis } from './finding.scene.js';

/** In which order cohorts can stand. */
export const ORDERS = ['oldest', 'newest', 'largest', 'best'] as const;

/** In which order cohorts stand: by when they signed up, by their size, or by what they kept. */
export type Order = (typeof ORDERS)[number];

/**
 * Cohorts in another order; those that are alike in it stay with the oldest first.
 *
 * @param cohorts the oldest first
 * @param age at which retention is compared; cohorts that have not completed it come last
 */
export function inOrder(
  cohorts: readonly Cohort[],
  order: Order,
  basis: Basis,
  age: number,
): readonly Cohort[] {
  if (order === 'newest') return cohorts.toReversed();
  if (order === 'largest') return cohorts.toSorted((a, b) => descending(a.size, b.size));
  if (order === 'oldest') return cohorts;
  const kept = ({ cells }: Cohort): number => {
    const cell = cells[age];
    return cell?.complete ? (rateOf(cell, basis) ?? -1) : -1;
  };
  return cohorts.toSorted((a, b) => descending(kept(a), kept(b)));
}
