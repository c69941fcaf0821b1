import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedFigure, Explanation, KeyId } from '../../element/explanation.js';
import type { Mark } from '../../element/view.js';
import type { DescribedMetric } from '../../metrics/describe.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { RetentionPoint } from '../../metrics/retention.js';
import {
  isTrailing,
  type BenchmarkFigures,
  type BenchmarkMeasure,
  type OwnRate,
} from './own-rate.js';

const FIGURES: Readonly<Record<BenchmarkMeasure, DescribedMetric>> = {
  'customer-churn': 'customerChurnRate',
  'gross-mrr-churn': 'grossMrrChurnRate',
  nrr: 'nrr',
  grr: 'grr',
};

/** How the own rate of a comparison was computed, and the amount by which its group is chosen. */
export function explainBenchmark(
  own: OwnRate,
  { kpis, retention }: BenchmarkFigures,
  marks: ReadonlyMap<string, Mark>,
  facts: LedgerFacts,
  drawing: Drawing,
): Explanation {
  const { formats } = drawing;
  const { subject, rate, interval, nullReason, period, running } = own;
  const unit = subject.period === 'year' && !isTrailing(subject.metric) ? 'year' : 'month';
  return {
    keys: keysOf(marks),
    reading: interval ? ['benchmark', 'benchmark-interval'] : ['benchmark'],
    figures: [
      {
        figure: FIGURES[subject.metric],
        options: { period: unit },
        ...(isTrailing(subject.metric)
          ? trailingNumbersOf(subject.metric, retention.at(-1), formats)
          : numbersOf(subject.metric, period, formats)),
        result: rate === null ? null : formats.rate(rate),
        interval: interval && [formats.rate(interval[0]), formats.rate(interval[1])],
        nullReason,
        remark: rate === null ? undefined : { id: 'comparison', hasInterval: interval !== null },
      },
      ...(typeof subject.arpa === 'number' ? [arpaOf(subject.arpa, kpis, facts, formats)] : []),
    ],
    period: period ? daysOf(period, subject.metric, drawing) : null,
    terms: termsOf(subject.metric),
    running: running && period ? formats.longPeriod(running.period) : null,
  };
}

function keysOf(marks: ReadonlyMap<string, Mark>): KeyId[] {
  if (marks.size === 0) return ['tab-past'];
  const isChoosable = [...marks.values()].some(({ selection }) => selection !== null);
  return ['tab', 'rows', 'ends', ...(isChoosable ? (['choose'] as const) : []), 'escape'];
}

function numbersOf(
  metric: BenchmarkMeasure,
  period: PeriodMovement | null,
  formats: Drawing['formats'],
): Pick<ExplainedFigure, 'numerator' | 'denominator'> {
  if (!period) return {};
  if (metric === 'customer-churn') {
    return {
      numerator: formats.count(period.lostCustomers),
      denominator: formats.count(period.baseCustomers),
    };
  }
  return {
    numerator: formats.fullMoney(period.lostMrr),
    denominator: formats.fullMoney(period.baseMrr),
  };
}

/** The base of a rate over twelve months, and what is left of it, where they are known. */
function trailingNumbersOf(
  metric: BenchmarkMeasure,
  point: RetentionPoint | undefined,
  formats: Drawing['formats'],
): Pick<ExplainedFigure, 'numerator' | 'denominator'> {
  const rate = metric === 'nrr' ? point?.nrr : point?.grr;
  if (!point || typeof rate !== 'number') return {};
  const { baseMrr } = point;
  return { numerator: formats.fullMoney(rate * baseMrr), denominator: formats.fullMoney(baseMrr) };
}

function arpaOf(
  arpa: number,
  { mrr, customers }: BenchmarkFigures['kpis'],
  { currencies }: LedgerFacts,
  formats: Drawing['formats'],
): ExplainedFigure {
  // Customers of other currencies are no part of the division.
  const isWhole = currencies.length < 2 && mrr !== null && customers !== null;
  return {
    figure: 'arpa',
    ...(isWhole && { numerator: formats.fullMoney(mrr), denominator: formats.count(customers) }),
    result: formats.fullMoney(arpa),
  };
}

function daysOf(
  { start, end, period }: PeriodMovement,
  metric: BenchmarkMeasure,
  { formats, messages }: Drawing,
): string {
  if (!isTrailing(metric)) return formats.days(start, end);
  return messages.benchmark.twelveMonthsTo(formats.longPeriod(period));
}

function termsOf(metric: BenchmarkMeasure): Explanation['terms'] {
  switch (metric) {
    case 'customer-churn':
      return [{ term: 'lostCustomer' }, { term: 'joinedAndLeft' }];
    case 'gross-mrr-churn':
    case 'grr':
      return [{ term: 'churn' }, { term: 'contraction' }];
    case 'nrr':
      return [{ term: 'churn' }, { term: 'contraction' }, { term: 'expansion' }];
  }
}
