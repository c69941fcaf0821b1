import type { Cohort, CohortCell } from './cohorts.js';
import type { Selection } from './selection.js';

/** What a share is of: of what its cohort began with, or of what was left of it a period before. */
export type ShareOf = 'first' | 'previous';

/** Whether customers or their MRR are shared out. */
type Basis = 'customers' | 'revenue';

/** What is left of a cohort at the end of one period of its life, as a share. */
export interface CohortShare {
  readonly age: number;
  /** False for the running period. */
  readonly complete: boolean;
  /** Customers with MRR at its end, on either basis. */
  readonly customers: number;
  /** Customers, or major units of MRR, at its end, and what they are a share of. */
  readonly left: number;
  readonly from: number;
  /** `left` ÷ `from`, a fraction that may exceed 1; null where there was nothing to be a share of. */
  readonly rate: number | null;
}

/** A cohort with its shares by age; null at an age that has none before it to be compared with. */
export interface SharedCohort {
  readonly cohort: string;
  readonly size: number;
  /** The MRR of the first paying days, in major units. */
  readonly mrr: number;
  readonly shares: readonly (CohortShare | null)[];
}

/** The weighted average of the shares of one age. */
export interface ShareAverage {
  readonly age: number;
  /** How many cohorts have completed this age, and had something to be a share of. */
  readonly cohorts: number;
  /** All that they kept, and all that it is a share of. */
  readonly left: number;
  readonly from: number;
  readonly rate: number;
  /**
   * The customers in `left`, as a span of cohorts; null where there are none, or a cohort that does not
   * count has some, whom the span might list.
   */
  readonly selection: Selection | null;
}

/**
 * Cohorts as shares: of their size or first MRR, or of what was left of them a period before.
 *
 * @returns as many cohorts as were given, in their order; age 0 has no period before it. Never throws.
 * @see METRICS.md §1.4 (modes)
 */
export function cohortShares(
  cohorts: readonly Cohort[],
  basis: Basis,
  of: ShareOf = 'first',
): SharedCohort[] {
  return cohorts.map(({ cohort, size, mrr, cells }) => {
    const first = basis === 'customers' ? size : mrr;
    const shares = cells.map((cell, i): CohortShare | null => {
      if (of === 'first') return shareOf(cell, first, basis);
      return i === 0 ? null : shareOf(cell, amountOf(cells[i - 1]!, basis), basis);
    });
    return { cohort, size, mrr, shares };
  });
}

function shareOf(cell: CohortCell, from: number, basis: Basis): CohortShare {
  const { age, complete, customers } = cell;
  const left = amountOf(cell, basis);
  return { age, complete, customers, left, from, rate: from === 0 ? null : left / from };
}

function amountOf({ customers, mrr }: CohortCell, basis: Basis): number {
  return basis === 'customers' ? customers : mrr;
}

/**
 * The shares of each age over all cohorts that have completed it: Σ `left` ÷ Σ `from`, so that a
 * large cohort weighs more, a young one does not count as lost, and one without anything to be a
 * share of does not count.
 *
 * @param cohorts from the oldest to the newest
 * @returns one for each age that a cohort has; null where none has completed it. Never throws.
 * @see METRICS.md §1.4 (averages)
 */
export function shareAverages(cohorts: readonly SharedCohort[]): (ShareAverage | null)[] {
  const ages = Math.max(0, ...cohorts.map(({ shares }) => shares.length));
  return Array.from({ length: ages }, (_, age) => {
    let count = 0;
    let left = 0;
    let from = 0;
    let customers = 0;
    let first: string | null = null;
    let to = '';
    // The customers of cohorts that do not count.
    let outside = 0;
    for (const { cohort, shares } of cohorts) {
      const share = shares[age];
      if (!share?.complete) continue;
      if (share.from === 0) {
        outside += share.customers;
        continue;
      }
      count++;
      customers += share.customers;
      first ??= cohort;
      to = cohort;
      left += share.left;
      from += share.from;
    }
    if (first === null) return null;
    const selection = customers > 0 && outside === 0 ? { cohort: first, to, age } : null;
    return { age, cohorts: count, left, from, rate: left / from, selection };
  });
}
