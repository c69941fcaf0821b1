import { least } from 'd3-array';
import type { ShareAverage, SharedCohort, ShareOf } from '../../metrics/cohort-shares.js';

/** What share a heatmap shows: of customers, or of MRR. */
export type Basis = 'customers' | 'revenue';

/** What cells say: the share of what was there at first, how much is left, the share of the period before. */
export const VALUES = ['percent', 'absolute', 'previous-period'] as const;
export type Values = (typeof VALUES)[number];

/** What the colours of cells are shares of; amounts have those of the shares of what was there at first. */
export function shareOf(values: Values): ShareOf {
  return values === 'previous-period' ? 'previous' : 'first';
}

/** What a heatmap says in one sentence. */
export interface HeatmapFinding {
  readonly age: number;
  readonly retention: number;
  /**
   * Whether no other age keeps less, or none of those that enough cohorts have completed; only told
   * of shares of the period before, and where there are others.
   */
  readonly leastOf: 'all' | 'enough' | null;
  /** Null where fewer than two large enough cohorts have come of age. */
  readonly best: { readonly cohort: string; readonly retention: number } | null;
  readonly worst: { readonly cohort: string; readonly retention: number } | null;
}

/** A cohort of fewer customers is small: it is marked, and neither best nor worst. */
export const SMALL_COHORT = 30;

/** Ages worth telling, the first that enough cohorts have completed. */
const TELLING_AGES = [12, 6, 3, 1];
const ENOUGH_COHORTS = 3;

/**
 * The retention at a telling age, and which cohorts kept best and worst at it; those that are small,
 * or have no rate, are not ranked.
 *
 * Of what was there at first, it is the greatest telling age that three cohorts (or all there are)
 * have completed; of the period before, the age of which least is kept, of those that half of the
 * cohorts have completed: what few kept may be chance.
 *
 * @param of what the rates are shares of
 * @returns null where no cohort has completed an age above 0
 */
export function heatmapFinding(
  cohorts: readonly SharedCohort[],
  averages: readonly (ShareAverage | null)[],
  of: ShareOf,
): HeatmapFinding | null {
  const rated = cohorts.filter(({ shares }) => shares.some((share) => share && share.from > 0));
  const few = Math.max(1, Math.min(ENOUGH_COHORTS, rated.length));
  const enough = of === 'first' ? few : Math.max(few, rated.length / 2);
  const known = averages.flatMap((one) => (one && one.age > 0 && one.cohorts >= enough ? one : []));
  const told = of === 'first' ? tellingOf(known) : least(known, byRate);
  if (!told) return null;
  const { age, rate: retention } = told;
  const others = averages.flatMap((one) => (one && one.age > 0 && one !== told ? one : []));
  const ranked = rated
    .filter(({ size, shares }) => size >= SMALL_COHORT && shares[age]?.complete)
    .map(({ cohort, shares }) => ({ cohort, retention: shares[age]!.rate }))
    .filter((row): row is NonNullable<HeatmapFinding['best']> => row.retention !== null)
    .sort((a, b) => b.retention - a.retention);
  const isRanking =
    ranked.length > 1 && ranked[0]!.retention > ranked[ranked.length - 1]!.retention;
  return {
    age,
    retention,
    leastOf: of === 'first' || others.length === 0 ? null : leastOf(retention, others, known),
    best: isRanking ? ranked[0]! : null,
    worst: isRanking ? ranked[ranked.length - 1]! : null,
  };
}

function tellingOf(averages: readonly ShareAverage[]): ShareAverage | undefined {
  const ages = new Map(averages.map((average) => [average.age, average]));
  return ages.get(TELLING_AGES.find((age) => ages.has(age)) ?? NaN);
}

/** What few cohorts kept is drawn all the same, and may be less than what is told. */
function leastOf(
  retention: number,
  others: readonly ShareAverage[],
  known: readonly ShareAverage[],
): 'all' | 'enough' | null {
  if (others.every(({ rate }) => rate >= retention)) return 'all';
  return known.length > 1 ? 'enough' : null;
}

function byRate(a: ShareAverage, b: ShareAverage): number {
  return a.rate - b.rate;
}
