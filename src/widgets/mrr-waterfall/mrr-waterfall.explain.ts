import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedFigure, Explanation, KeyId } from '../../element/explanation.js';
import type { PeriodUnit } from '../../metrics/calendar.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import { changeBy, lost, stepsOf, won } from '../../scene/movement-steps.js';

/** What the keyboard does in each of the drawings. */
const KEYS = {
  bridge: ['tab', 'bars', 'ends', 'choose', 'escape'],
  'lying-bridge': ['tab', 'lying-bars', 'ends', 'choose', 'escape'],
  movements: ['tab', 'periods', 'parts', 'ends', 'open-period', 'pick-periods', 'choose', 'escape'],
} as const satisfies Readonly<Record<string, readonly KeyId[]>>;

/**
 * How the movements of a waterfall, and the figures of its takeaway, were computed.
 *
 * @param movements the periods that the takeaway speaks of, at least one
 * @param left the running period, where it is none of them
 */
export function explainWaterfall(
  movements: readonly PeriodMovement[],
  left: PeriodMovement | null,
  drawn: keyof typeof KEYS,
  {
    unit,
    hasHistory,
    isDivided,
  }: {
    readonly unit: PeriodUnit;
    readonly hasHistory: boolean;
    readonly isDivided: boolean;
  },
  { formats }: Drawing,
): Explanation {
  const first = movements[0]!;
  const last = movements[movements.length - 1]!;
  const opening = formats.fullMoney(first.openingMrr);
  const closing = formats.fullMoney(last.closingMrr);
  return {
    reading: [
      drawn === 'movements' ? 'waterfall-movements' : 'waterfall-bridge',
      ...(isDivided ? (['waterfall-parts'] as const) : []),
    ],
    keys: KEYS[drawn],
    figures: [
      {
        figure: 'movements',
        options: { period: unit },
        numerator: `${opening} + ${formats.fullMoney(sum(movements, gained))}`,
        denominator: formats.fullMoney(sum(movements, gone)),
        result: closing,
      },
      ...takeawayFigures(movements, formats),
    ],
    period: formats.days(first.start, last.end),
    terms: [
      { term: 'opening', amount: opening },
      ...stepsOf(movements, hasHistory).map((step) => ({
        term: step,
        amount: formats.signedFullMoney(sum(movements, (movement) => changeBy(step, movement))),
      })),
      { term: 'closing', amount: closing },
    ],
    running: left && formats.longPeriod(left.period),
  };
}

/** What the takeaway tells beside amounts: the growth, and how much of what was won was lost. */
function takeawayFigures(
  movements: readonly PeriodMovement[],
  formats: Drawing['formats'],
): ExplainedFigure[] {
  const { openingMrr } = movements[0]!;
  const { closingMrr } = movements[movements.length - 1]!;
  const gains = sum(movements, won);
  const losses = sum(movements, lost);
  if (openingMrr === 0) return [];
  const growth: ExplainedFigure = {
    figure: 'mrrGrowth',
    numerator: formats.fullMoney(closingMrr),
    denominator: formats.fullMoney(openingMrr),
    result: formats.percent(closingMrr / openingMrr - 1),
  };
  if (losses === 0 || losses > gains) return [growth];
  const share: ExplainedFigure = {
    figure: 'shareLost',
    numerator: formats.fullMoney(losses),
    denominator: formats.fullMoney(gains),
    result: formats.percent(losses / gains),
  };
  return [growth, share];
}

/** All that was added to MRR in a period, and all that was taken from it. */
function gained(movement: PeriodMovement): number {
  return won(movement) + movement.enteringMrr;
}

function gone(movement: PeriodMovement): number {
  return lost(movement) + movement.leavingMrr;
}

function sum(
  movements: readonly PeriodMovement[],
  of: (movement: PeriodMovement) => number,
): number {
  return movements.reduce((total, movement) => total + of(movement), 0);
}
