import { cohortAverages, type Cohort } from '../../metrics/cohorts.js';
import type { Basis, HeatmapAverage } from './finding.scene.js';

/**
 * The weighted averages on a basis. On revenue only cohorts that had MRR at first count: the others,
 * who paid in another currency then, have no rate to average.
 */
export function averagesOf(cohorts: readonly Cohort[], basis: Basis): HeatmapAverage[] {
  const rated = basis === 'revenue' ? cohorts.filter(({ mrr }) => mrr > 0) : cohorts;
  return cohortAverages(rated).map((average) => ({
    ...average,
    mrr: rated.reduce((sum, { mrr, cells }) => (cells[average.age]?.complete ? sum + mrr : sum), 0),
  }));
}
