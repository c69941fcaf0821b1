import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedTerm, Explanation, ReadingId } from '../../element/explanation.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { GaugeScene } from './gauge.scene.js';
import { basisOf, isTrailing, type GaugeFigure } from './figure.scene.js';
import type { GaugeSubject } from './gauge.text.js';

/** How the rate of a gauge was computed. */
export function explainGauge(
  subject: GaugeSubject,
  movements: readonly PeriodMovement[],
  scene: Pick<GaugeScene, 'shape' | 'sparkline'>,
  { formats }: Drawing,
): Explanation {
  const { figure, unit, reading } = subject;
  const movement = movements.findLast(({ complete }) => complete);
  const running = movements.find(({ complete }) => !complete);
  const amount = basisOf(figure) === 'customers' ? formats.count : formats.fullMoney;
  const interval = reading?.interval;
  return {
    reading: readingOf(subject, scene),
    keys: ['tab-past'],
    figures: [
      {
        figure,
        options: { period: unit },
        ...(reading && { numerator: amount(reading.part), denominator: amount(reading.whole) }),
        result: reading && reading.value !== null ? formats.rate(reading.value) : null,
        interval: interval ? [formats.rate(interval[0]), formats.rate(interval[1])] : null,
        nullReason: reading ? (reading.nullReason ?? undefined) : 'too-short:0',
      },
    ],
    period: movement ? formats.days(movement.start, movement.end) : null,
    terms: movement ? termsOf(movement, figure, amount) : [],
    running: movement && running ? formats.longPeriod(running.period) : null,
  };
}

/** What is drawn of a gauge. */
function readingOf(
  { reading, target, zones }: GaugeSubject,
  { shape, sparkline }: Pick<GaugeScene, 'shape' | 'sparkline'>,
): ReadingId[] {
  const hasRate = reading !== null && reading.value !== null;
  return [
    hasRate ? `gauge-${shape}` : 'gauge-no-rate',
    ...(reading?.interval ? ['gauge-interval' as const] : []),
    ...(reading?.previous ? ['gauge-previous' as const] : []),
    ...(target === null ? [] : ['gauge-target' as const]),
    ...(zones.length > 0 ? ['gauge-zones' as const] : []),
    ...(sparkline ? ['gauge-history' as const] : []),
    ...(reading?.counts ? ['gauge-choose' as const] : []),
  ];
}

function termsOf(
  movement: PeriodMovement,
  figure: GaugeFigure,
  amount: (value: number) => string,
): ExplainedTerm[] {
  // What happened in twelve months is in no single movement.
  if (isTrailing(figure)) return [];
  if (basisOf(figure) === 'revenue') {
    return [
      { term: 'churn', amount: amount(movement.churnedMrr) },
      { term: 'contraction', amount: amount(movement.contractionMrr) },
      ...(figure === 'netMrrChurnRate'
        ? [{ term: 'expansion' as const, amount: amount(movement.expansionMrr) }]
        : []),
    ];
  }
  return [
    { term: 'lostCustomer', amount: amount(movement.churnedCustomers) },
    { term: 'joinedAndLeft', amount: amount(movement.joinedAndLeft) },
  ];
}
