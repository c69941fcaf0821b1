import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedFigure, Explanation, KeyId, ReadingId } from '../../element/explanation.js';
import { basisOf, lastComplete, sideOf, type TrendPoint } from './reading.scene.js';
import { annualOf, type TrendSubject } from './rate-trend.text.js';

const KEYS: readonly KeyId[] = ['tab', 'periods', 'ends', 'choose', 'escape'];
const KEYS_OF_PARTS: readonly KeyId[] = ['tab', 'values', 'periods', 'ends', 'choose', 'escape'];

/** How the rate of the last complete period was computed, and what else is drawn. */
export function explainTrend(subject: TrendSubject, { formats }: Drawing): Explanation {
  const { figure, unit, points, parts } = subject;
  const last = lastComplete(points);
  const running = points.find(({ complete }) => !complete);
  const amount = basisOf(figure) === 'customers' ? formats.count : formats.fullMoney;
  const interval = last?.interval;
  const reason = basisOf(figure) === 'customers' ? 'no-customers' : 'no-mrr';
  return {
    reading: readingOf(subject, last, running),
    keys: parts ? KEYS_OF_PARTS : KEYS,
    figures: [
      {
        figure,
        options: { period: unit },
        ...(last && { numerator: amount(last.part), denominator: amount(last.whole) }),
        result: last?.value == null ? null : formats.rate(last.value),
        interval: interval ? [formats.rate(interval[0]), formats.rate(interval[1])] : null,
        nullReason: last ? reason : 'too-short:0',
      },
      ...annualFigure(subject, last, formats),
    ],
    period: last ? formats.days(last.start, last.end) : null,
    terms:
      basisOf(figure) === 'customers'
        ? [{ term: 'lostCustomer' }, { term: 'joinedAndLeft' }]
        : [{ term: 'churn' }, { term: 'contraction' }],
    running: last && running ? formats.longPeriod(running.period) : null,
  };
}

/** What a year of such periods would come to; only where all are drawn together it is told. */
function annualFigure(
  subject: TrendSubject,
  last: TrendPoint | undefined,
  formats: Drawing['formats'],
): ExplainedFigure[] {
  const annual = annualOf(subject, last?.value ?? null);
  if (annual === null || subject.parts) return [];
  return [
    {
      figure: sideOf(subject.figure) === 'lost' ? 'annualRate' : 'annualRetention',
      numerator: formats.rate(last!.value!),
      denominator: formats.count(subject.periodsInYear),
      result: formats.rate(annual),
    },
  ];
}

/** What is drawn. */
function readingOf(
  { parts, target, compares }: TrendSubject,
  last: TrendPoint | undefined,
  running: TrendPoint | undefined,
): ReadingId[] {
  return [
    'trend',
    ...(parts ? (['trend-parts'] as const) : []),
    ...(!parts && last?.interval ? (['trend-interval'] as const) : []),
    ...(!parts && last?.average != null ? (['trend-average'] as const) : []),
    ...(!parts && compares && last?.before != null ? (['trend-before'] as const) : []),
    ...(target === null ? [] : (['trend-target'] as const)),
    ...(running ? (['trend-running'] as const) : []),
  ];
}
