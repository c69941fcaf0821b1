import { descending } from 'd3-array';
import type { SharedCohort } from '../../metrics/cohort-shares.js';

/** In which order cohorts can stand. */
export const ORDERS = ['oldest', 'newest', 'largest', 'best'] as const;

/** In which order cohorts stand: by when they signed up, by their size, or by what they kept. */
export type Order = (typeof ORDERS)[number];

/** A column that rows can be sorted by: when cohorts signed up, how large they are, or an age. */
export type SortColumn = 'cohort' | 'size' | number;

/** By which column a reader has sorted the rows. */
export interface ColumnSort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/**
 * Cohorts in another order; those that are alike in it stay with the oldest first.
 *
 * @param cohorts the oldest first
 * @param age at which retention is compared; cohorts that have not completed it come last
 */
export function inOrder(
  cohorts: readonly SharedCohort[],
  order: Order,
  age: number,
): readonly SharedCohort[] {
  if (order === 'newest') return cohorts.toReversed();
  if (order === 'largest') return cohorts.toSorted((a, b) => descending(a.size, b.size));
  if (order === 'oldest') return cohorts;
  const kept = ({ shares }: SharedCohort): number => {
    const share = shares[age];
    return share?.complete ? (share.rate ?? -1) : -1;
  };
  return cohorts.toSorted((a, b) => descending(kept(a), kept(b)));
}
