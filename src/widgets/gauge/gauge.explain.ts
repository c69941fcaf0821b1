import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedTerm, Explanation, FigureId, ReadingId } from '../../element/explanation.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { GaugeScene } from './gauge.scene.js';
import type { GaugeSubject } from './gauge.text.js';
import type { GaugeBasis, GaugeMeasure } from './reading.scene.js';

const FIGURES: Readonly<Record<GaugeMeasure, Readonly<Record<GaugeBasis, FigureId>>>> = {
  churn: { customers: 'customerChurnRate', revenue: 'grossMrrChurnRate' },
  retention: { customers: 'periodLogo', revenue: 'periodGrr' },
};

/** How the rate of a gauge was computed. */
export function explainGauge(
  subject: GaugeSubject,
  movements: readonly PeriodMovement[],
  scene: Pick<GaugeScene, 'shape' | 'sparkline'>,
  { formats }: Drawing,
): Explanation {
  const { measure, basis, unit, reading } = subject;
  const movement = movements.findLast(({ complete }) => complete);
  const running = movements.find(({ complete }) => !complete);
  const amount = basis === 'customers' ? formats.count : formats.fullMoney;
  const interval = reading?.interval;
  return {
    reading: readingOf(subject, scene),
    keys: ['tab-past'],
    figures: [
      {
        figure: FIGURES[measure][basis],
        options: { period: unit },
        ...(reading && { numerator: amount(reading.part), denominator: amount(reading.whole) }),
        result: reading && reading.value !== null ? formats.rate(reading.value) : null,
        interval: interval ? [formats.rate(interval[0]), formats.rate(interval[1])] : null,
        nullReason: nullReasonOf(movement, basis),
      },
    ],
    period: movement ? formats.days(movement.start, movement.end) : null,
    terms: movement ? termsOf(movement, basis, amount) : [],
    running: movement && running ? formats.longPeriod(running.period) : null,
  };
}

/** What is drawn of a gauge. */
function readingOf(
  { reading, target }: GaugeSubject,
  { shape, sparkline }: Pick<GaugeScene, 'shape' | 'sparkline'>,
): ReadingId[] {
  const hasRate = reading !== null && reading.value !== null;
  return [
    hasRate ? `gauge-${shape}` : 'gauge-no-rate',
    ...(reading?.interval ? ['gauge-interval' as const] : []),
    ...(reading?.previous ? ['gauge-previous' as const] : []),
    ...(target === null ? [] : ['gauge-target' as const]),
    ...(sparkline ? ['gauge-history' as const] : []),
  ];
}

function nullReasonOf(movement: PeriodMovement | undefined, basis: GaugeBasis): string | undefined {
  if (!movement) return 'too-short:0';
  return movement.nullReasons[basis === 'customers' ? 'customerChurnRate' : 'grossMrrChurnRate'];
}

function termsOf(
  movement: PeriodMovement,
  basis: GaugeBasis,
  amount: (value: number) => string,
): ExplainedTerm[] {
  if (basis === 'revenue') {
    return [
      { term: 'churn', amount: amount(movement.churnedMrr) },
      { term: 'contraction', amount: amount(movement.contractionMrr) },
    ];
  }
  return [
    { term: 'lostCustomer', amount: amount(movement.churnedCustomers) },
    { term: 'joinedAndLeft', amount: amount(movement.joinedAndLeft) },
  ];
}
