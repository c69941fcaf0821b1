import { parseDay, periodAt, type PeriodUnit } from '../../metrics/calendar.js';
import type { Cohort } from '../../metrics/cohorts.js';
import type { MetricOptions } from '../../metrics/options.js';
import type { MetricsSource } from '../../metrics/source.js';

/** More cohorts than this cannot be told apart. */
const MOST_COHORTS = 120;
/** A source is not even asked for more columns than this: there would be a cell for each pair. */
const MOST_PERIODS = 600;

const COARSER: Readonly<Record<PeriodUnit, PeriodUnit | null>> = {
  month: 'quarter',
  quarter: 'year',
  year: null,
};

/** The cohorts that a heatmap draws. */
export interface CohortsToDraw {
  readonly cohorts: readonly Cohort[];
  /** The period that they are drawn by. */
  readonly unit: PeriodUnit;
  /** The period asked for and how many of it there are, where those are too many; null otherwise. */
  readonly tooMany: { readonly unit: PeriodUnit; readonly periods: number } | null;
}

/** Asks for cohorts by the period of the options, and by a coarser one where they are too many. */
export async function cohortsToDraw(
  source: MetricsSource,
  options: MetricOptions,
): Promise<CohortsToDraw> {
  const { from, asOf } = await source.describe();
  const first = daysFrom([from, options.from]);
  const last = daysFrom([options.asOf ?? asOf]);
  let tooMany: CohortsToDraw['tooMany'] = null;
  for (let unit = options.period ?? 'month'; ;) {
    const periods = periodAt(last, unit) - periodAt(first, unit);
    const coarser = COARSER[unit];
    const isAskable = coarser === null || !(periods > MOST_PERIODS);
    const cohorts = isAskable ? await source.query('cohorts', { ...options, period: unit }) : null;
    if (cohorts && (coarser === null || cohorts.length <= MOST_COHORTS)) {
      return { cohorts, unit, tooMany };
    }
    tooMany ??= { unit, periods: cohorts?.length ?? periods };
    unit = coarser!;
  }
}

/** The latest of some days; what is no day is left to the metric to refuse. */
function daysFrom(texts: readonly (string | undefined)[]): number {
  const days = texts.map((text) => (text === undefined ? null : parseDay(text)));
  return Math.max(...days.map((day) => day ?? -Infinity));
}
