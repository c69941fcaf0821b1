import type { Cohort, CohortAverage } from '../../metrics/cohorts.js';

/** What share a heatmap shows: of customers, or of their first MRR. */
export type Basis = 'customers' | 'revenue';

/** The weighted average of a column, and the first MRR of the cohorts in it. */
export interface HeatmapAverage extends CohortAverage {
  readonly mrr: number;
}

/** What a heatmap says in one sentence. */
export interface HeatmapFinding {
  readonly age: number;
  readonly retention: number;
  /** Null where fewer than two large enough cohorts have come of age. */
  readonly best: { readonly cohort: string; readonly retention: number } | null;
  readonly worst: { readonly cohort: string; readonly retention: number } | null;
}

/** A cohort of fewer customers is small: it is marked, and neither best nor worst. */
export const SMALL_COHORT = 30;

/** Ages worth telling, the first that enough cohorts have completed. */
const TELLING_AGES = [12, 6, 3, 1];
const ENOUGH_COHORTS = 3;

/** The rate of a cell, or of an average, on a basis; null where there was no first MRR. */
export function rateOf(
  cell: { customerRetention: number; revenueRetention: number | null },
  basis: Basis,
): number | null {
  return basis === 'customers' ? cell.customerRetention : cell.revenueRetention;
}

/**
 * The retention at the greatest telling age that three cohorts (or all there are) have completed,
 * and which cohorts kept best and worst at that age; those that are small, or have no rate, are not
 * ranked.
 *
 * @returns null where no cohort has completed an age above 0
 */
export function heatmapFinding(
  cohorts: readonly Cohort[],
  averages: readonly CohortAverage[],
  basis: Basis,
): HeatmapFinding | null {
  const rated = cohorts.filter(({ cells }) => rateOf(cells[0]!, basis) !== null);
  const enough = Math.max(1, Math.min(ENOUGH_COHORTS, rated.length));
  const age = TELLING_AGES.find((candidate) => (averages[candidate]?.cohorts ?? 0) >= enough);
  const retention = age === undefined ? null : rateOf(averages[age]!, basis);
  if (age === undefined || retention === null) return null;
  const ranked = rated
    .filter(({ size, cells }) => size >= SMALL_COHORT && cells[age]?.complete)
    .map(({ cohort, cells }) => ({ cohort, retention: rateOf(cells[age]!, basis)! }))
    .sort((a, b) => b.retention - a.retention);
  const isRanking =
    ranked.length > 1 && ranked[0]!.retention > ranked[ranked.length - 1]!.retention;
  return {
    age,
    retention,
    best: isRanking ? ranked[0]! : null,
    worst: isRanking ? ranked[ranked.length - 1]! : null,
  };
}
