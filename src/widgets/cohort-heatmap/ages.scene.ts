import type { SharedCohort } from '../../metrics/cohort-shares.js';

/** The ages that have a column: from the first at which a cohort has a share; age 0 where none has any. */
export function agesOf(cohorts: readonly SharedCohort[]): readonly number[] {
  let first = Infinity;
  let end = 0;
  for (const { shares } of cohorts) {
    const known = shares.findIndex((share) => share !== null);
    if (known >= 0) first = Math.min(first, known);
    end = Math.max(end, shares.length);
  }
  if (first === Infinity) return [0];
  return Array.from({ length: end - first }, (_, i) => first + i);
}
