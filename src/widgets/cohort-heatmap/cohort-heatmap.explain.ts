import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedFigure, Explanation } from '../../element/explanation.js';
import { periodAfter, type PeriodUnit } from '../../metrics/calendar.js';
import type { Cohort } from '../../metrics/cohorts.js';

type Basis = 'customers' | 'revenue';

/**
 * How the retention of a heatmap was computed: the figure of its takeaway with its numbers.
 *
 * @param cohorts the rows that are drawn
 * @param age the age that the takeaway speaks of; null where no cohort is old enough
 */
export function explainHeatmap(
  cohorts: readonly Cohort[],
  basis: Basis,
  unit: PeriodUnit,
  age: number | null,
  { formats }: Pick<Drawing, 'formats'>,
): Explanation {
  const [first, last] = [cohorts[0], cohorts[cohorts.length - 1]];
  return {
    reading: ['heatmap'],
    keys: ['tab', 'cells', 'row-ends', 'grid-ends', 'pages', 'choose', 'escape'],
    figures: [figureOf(cohorts, basis, unit, age, formats)],
    period:
      first && last
        ? [...new Set([first.cohort, last.cohort])].map(formats.period).join(' – ')
        : null,
    terms: [{ term: 'cohort' }, { term: basis === 'customers' ? 'customersLeft' : 'mrrLeft' }],
    running: runningPeriod(last, unit, formats),
  };
}

/** The period that the newest cells are of, where it is still running: the cohort's own, or a later one. */
function runningPeriod(
  last: Cohort | undefined,
  unit: PeriodUnit,
  formats: Drawing['formats'],
): string | null {
  const newest = last?.cells[last.cells.length - 1];
  if (!last || !newest || newest.complete) return null;
  return formats.longPeriod(periodAfter(last.cohort, newest.age, unit));
}

function figureOf(
  cohorts: readonly Cohort[],
  basis: Basis,
  unit: PeriodUnit,
  age: number | null,
  formats: Drawing['formats'],
): ExplainedFigure {
  const figure = basis === 'customers' ? 'customerRetention' : 'revenueRetention';
  const rows = ofAge(cohorts, basis, age);
  const [left, began] =
    basis === 'customers'
      ? [sum(rows, ({ cells }) => cells[age!]!.customers), sum(rows, ({ size }) => size)]
      : [sum(rows, ({ cells }) => cells[age!]!.mrr), sum(rows, ({ mrr }) => mrr)];
  const options = { period: unit };
  if (began === 0) return { figure, options, result: null, nullReason: 'too-young' };
  const amount = basis === 'customers' ? formats.count : formats.fullMoney;
  return {
    figure,
    options,
    numerator: amount(left),
    denominator: amount(began),
    result: formats.percent(left / began),
    remark: {
      id: 'weightedAverage',
      unit,
      age: formats.count(age!),
      cohorts: { value: rows.length, text: formats.count(rows.length) },
    },
  };
}

/** The cohorts that have completed an age, and have something to be a share of. */
function ofAge(cohorts: readonly Cohort[], basis: Basis, age: number | null): Cohort[] {
  if (age === null) return [];
  return cohorts.filter(
    ({ cells, mrr }) => cells[age]?.complete && (basis === 'customers' || mrr > 0),
  );
}

function sum(rows: readonly Cohort[], of: (row: Cohort) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
