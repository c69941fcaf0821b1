import type { Drawing } from '../../element/churn-element.js';
import type { Rich } from '../../locales/messages/text.js';
import type { PeriodUnit } from '../../metrics/calendar.js';
import type { Cohort } from '../../metrics/cohorts.js';
import type { Basis, HeatmapFinding } from './finding.scene.js';
import type { HeatmapText } from './input.scene.js';
import type { Order } from './order.scene.js';
import type { HeatmapTableText } from './table.scene.js';

type Speech = Pick<Drawing, 'messages' | 'formats'>;

/** Signs that a rate has beside its digits, in any of the ways in which languages write them. */
const PERCENT_SIGNS = /[%٪﹪％\p{Cf}]/gu;

/** How a heatmap and its table write, in the language of its element. */
export function heatmapText(
  { messages, formats }: Speech,
  basis: Basis,
  unit: PeriodUnit,
): HeatmapText &
  HeatmapTableText & { orderNote(order: Exclude<Order, 'oldest'>, age: number): string } {
  const { heatmap } = messages;
  const { count, money, percent, period, wholePercent } = formats;
  const isRevenue = basis === 'revenue';
  const rateInWords = (rate: number | null): string | null =>
    rate === null ? null : percent(rate);
  return {
    signedUp: heatmap.signedUp,
    size: heatmap.size,
    firstMrr: heatmap.firstMrr,
    average: heatmap.average,
    averageShort: heatmap.averageShort,
    ageZero: heatmap.age(unit, count(0)),
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
    running: heatmap.running,
    amount: ({ customers, mrr }) => (isRevenue ? money(mrr) : count(customers)),
    cell: ({ cohort, size, mrr }, cell) =>
      heatmap.cell({
        basis,
        unit,
        cohort: period(cohort),
        age: count(cell.age),
        retention: rateInWords(isRevenue ? cell.revenueRetention : cell.customerRetention),
        left: isRevenue ? money(cell.mrr) : count(cell.customers),
        from: isRevenue ? money(mrr) : count(size),
        complete: cell.complete,
      }),
    averageCell: (average) =>
      heatmap.averageCell({
        basis,
        unit,
        age: count(average.age),
        retention: percent((isRevenue ? average.revenueRetention : average.customerRetention) ?? 0),
        cohorts: { value: average.cohorts, text: count(average.cohorts) },
        customers: { value: average.size, text: count(average.size) },
        mrr: money(average.mrr),
      }),
  };
}

/** The sentence above a heatmap. */
export function heatmapTakeaway(
  finding: HeatmapFinding | null,
  cohorts: readonly Cohort[],
  { messages, formats }: Speech,
  basis: Basis,
  unit: PeriodUnit,
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
  return heatmap.retained({
    basis,
    unit,
    age: { value: finding.age, text: formats.count(finding.age) },
    retention: formats.percent(finding.retention),
    best: ranked(finding.best),
    worst: ranked(finding.worst),
  });
}
