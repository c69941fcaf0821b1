import type { Drawing } from '../../element/churn-element.js';
import type { Rich } from '../../locales/messages.js';
import type { PeriodUnit } from '../../metrics/calendar.js';
import type { Cohort, CohortAverage, CohortCell } from '../../metrics/cohorts.js';
import type { HeatmapFinding, HeatmapText } from './cohort-heatmap.scene.js';

type Basis = 'customers' | 'revenue';

/** How a heatmap writes, in the language of its element. */
export function heatmapText(
  { messages, formats }: Drawing,
  basis: Basis,
  unit: PeriodUnit,
): HeatmapText {
  const { heatmap } = messages;
  const amount = basis === 'customers' ? formats.count : formats.money;
  const rate = (fraction: number | null): string =>
    fraction === null ? '–' : formats.percent(fraction);
  return {
    signedUp: heatmap.signedUp,
    size: heatmap.size,
    average: heatmap.average,
    averageShort: heatmap.averageShort,
    ageZero: heatmap.ageZero[unit],
    cohort: formats.period,
    count: formats.count,
    retention: formats.wholePercent,
    cell: (cohort: Cohort, cell: CohortCell) =>
      heatmap.cell({
        basis,
        unit,
        cohort: formats.period(cohort.cohort),
        age: formats.count(cell.age),
        retention: rate(basis === 'customers' ? cell.customerRetention : cell.revenueRetention),
        left: amount(basis === 'customers' ? cell.customers : cell.mrr),
        from: amount(basis === 'customers' ? cohort.size : cohort.mrr),
        complete: cell.complete,
      }),
    averageCell: (average: CohortAverage) =>
      heatmap.averageCell({
        unit,
        age: formats.count(average.age),
        retention: rate(
          basis === 'customers' ? average.customerRetention : average.revenueRetention,
        ),
        customers: { value: average.size, text: formats.count(average.size) },
        cohorts: { value: average.cohorts, text: formats.count(average.cohorts) },
      }),
  };
}

/** The sentence above a heatmap. */
export function heatmapTakeaway(
  finding: HeatmapFinding | null,
  { messages, formats }: Drawing,
  basis: Basis,
  unit: PeriodUnit,
): Rich {
  const { heatmap } = messages;
  if (!finding) return [heatmap.tooYoung];
  const ranked = (of: HeatmapFinding['best']): { cohort: string; retention: string } | undefined =>
    of
      ? { cohort: formats.period(of.cohort), retention: formats.wholePercent(of.retention) }
      : undefined;
  return heatmap.retained({
    basis,
    unit,
    age: { value: finding.age, text: formats.count(finding.age) },
    retention: formats.percent(finding.retention),
    best: ranked(finding.best),
    worst: ranked(finding.worst),
  });
}
