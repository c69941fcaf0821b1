import type { Drawing } from '../../element/churn-element.js';
import type { Rich } from '../../locales/messages/text.js';
import type { PeriodUnit } from '../../metrics/calendar.js';
import type { SharedCohort, ShareOf } from '../../metrics/cohort-shares.js';
import type { Basis, HeatmapFinding } from './finding.scene.js';
import type { HeatmapText } from './input.scene.js';
import type { ColumnSort, Order } from './order.scene.js';
import type { HeatmapTableText } from './table.scene.js';

type Speech = Pick<Drawing, 'messages' | 'formats'>;

/** Signs that a rate has beside its digits, in any of the ways in which languages write them. */
const PERCENT_SIGNS = /[%٪﹪％\p{Cf}]/gu;

/** How a heatmap and its table write, in the language of its element. */
export function heatmapText(
  { messages, formats }: Speech,
  basis: Basis,
  unit: PeriodUnit,
  of: ShareOf,
): HeatmapText &
  HeatmapTableText & {
    orderNote(order: Order, age: number): string;
    sortNote(sort: ColumnSort): string;
  } {
  const { heatmap } = messages;
  const { count, money, percent, period, wholePercent } = formats;
  const amount = basis === 'revenue' ? money : count;
  return {
    signedUp: heatmap.signedUp,
    size: heatmap.size,
    firstMrr: heatmap.firstMrr,
    average: heatmap.average,
    averageShort: heatmap.averageShort,
    age: (age) => heatmap.age(unit, count(age)),
    cohort: period,
    count,
    money,
    smallSize: (value) => heatmap.smallSize(count(value)),
    rate: wholePercent,
    bareRate: (fraction) => wholePercent(fraction).replace(PERCENT_SIGNS, '').trim(),
    exactRate: percent,
    andMore: heatmap.andMore,
    orderNote: (order, age) => heatmap.orderNote[order](unit, count(age)),
    sortNote: ({ column, descending }) => {
      if (column === 'cohort') return heatmap.orderNote[descending ? 'newest' : 'oldest'](unit, '');
      const name = column === 'size' ? heatmap.size : heatmap.age(unit, count(column));
      return heatmap.sortNote(name, descending);
    },
    running: heatmap.running,
    amount: ({ left }) => amount(left),
    cell: (cohort, { age, rate, left, from, complete }) =>
      heatmap.cell({
        basis,
        unit,
        of,
        cohort: period(cohort),
        age: count(age),
        retention: rate === null ? null : percent(rate),
        left: amount(left),
        from: { value: from, text: amount(from) },
        complete,
      }),
    averageCell: ({ age, rate, cohorts, from }) =>
      heatmap.averageCell({
        basis,
        unit,
        of,
        age: count(age),
        retention: percent(rate),
        cohorts: { value: cohorts, text: count(cohorts) },
        from: { value: from, text: amount(from) },
      }),
  };
}

/** The sentence above a heatmap. */
export function heatmapTakeaway(
  finding: HeatmapFinding | null,
  cohorts: readonly SharedCohort[],
  { messages, formats }: Speech,
  basis: Basis,
  unit: PeriodUnit,
  of: ShareOf,
): Rich {
  const { heatmap } = messages;
  if (!finding) {
    const hasRate = basis === 'customers' || cohorts.some(({ mrr }) => mrr > 0);
    return [hasRate ? heatmap.tooYoung : heatmap.noFirstMrr];
  }
  const ranked = (of: HeatmapFinding['best']): { cohort: string; retention: string } | undefined =>
    of
      ? { cohort: formats.period(of.cohort), retention: formats.wholePercent(of.retention) }
      : undefined;
  const summary = {
    basis,
    unit,
    age: { value: finding.age, text: formats.count(finding.age) },
    retention: formats.percent(finding.retention),
    best: ranked(finding.best),
    worst: ranked(finding.worst),
  };
  return of === 'first'
    ? heatmap.retained(summary)
    : heatmap.stayed({
        ...summary,
        before: formats.count(finding.age - 1),
        leastOf: finding.leastOf,
      });
}
