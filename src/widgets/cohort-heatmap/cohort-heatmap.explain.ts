import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedFigure, Explanation } from '../../element/explanation.js';
import { periodAfter, type PeriodUnit } from '../../metrics/calendar.js';
import { shareAverages, type SharedCohort, type ShareOf } from '../../metrics/cohort-shares.js';
import type { Basis } from './finding.scene.js';

/** What a heatmap shows, and how it speaks. */
interface HeatmapSubject {
  /** The oldest first. */
  readonly cohorts: readonly SharedCohort[];
  readonly basis: Basis;
  readonly of: ShareOf;
  readonly unit: PeriodUnit;
  /** The age that the takeaway speaks of; null where no cohort is old enough. */
  readonly age: number | null;
  readonly formats: Drawing['formats'];
}

/** How the retention of a heatmap was computed: the figure of its takeaway with its numbers. */
export function explainHeatmap(subject: HeatmapSubject): Explanation {
  const { cohorts, basis, of, unit, formats } = subject;
  const [first, last] = [cohorts[0], cohorts[cohorts.length - 1]];
  return {
    reading: [of === 'first' ? 'heatmap' : 'heatmap-steps'],
    keys: ['tab', 'cells', 'row-ends', 'grid-ends', 'pages', 'choose', 'sort-column', 'escape'],
    figures: [figureOf(subject)],
    period:
      first && last
        ? [...new Set([first.cohort, last.cohort])].map(formats.period).join(' – ')
        : null,
    terms: [{ term: 'cohort' }, { term: basis === 'customers' ? 'customersLeft' : 'mrrLeft' }],
    running: runningPeriod(first, unit, formats),
  };
}

/** The period that the newest cells are of, where it is still running. */
function runningPeriod(
  cohort: SharedCohort | undefined,
  unit: PeriodUnit,
  formats: Drawing['formats'],
): string | null {
  const newest = cohort?.shares[cohort.shares.length - 1];
  if (!cohort || !newest || newest.complete) return null;
  return formats.longPeriod(periodAfter(cohort.cohort, newest.age, unit));
}

function figureOf({ cohorts, basis, of, unit, age, formats }: HeatmapSubject): ExplainedFigure {
  const figure = {
    first: { customers: 'customerRetention', revenue: 'revenueRetention' },
    previous: { customers: 'customersStayed', revenue: 'mrrStayed' },
  } as const;
  const told = { figure: figure[of][basis], options: { period: unit } };
  const average = age === null ? null : shareAverages(cohorts)[age];
  if (!average) return { ...told, result: null, nullReason: 'too-young' };
  const amount = basis === 'customers' ? formats.count : formats.fullMoney;
  return {
    ...told,
    numerator: amount(average.left),
    denominator: amount(average.from),
    result: formats.percent(average.rate),
    remark: {
      id: 'weightedAverage',
      unit,
      age: formats.count(average.age),
      cohorts: { value: average.cohorts, text: formats.count(average.cohorts) },
    },
  };
}
