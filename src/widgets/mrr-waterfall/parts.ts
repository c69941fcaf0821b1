import type { WaterfallMessages } from '../../locales/messages/waterfall.js';
import type { Breakdown } from '../../metrics/breakdown.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import { changeBy, MOVEMENT_STEPS } from '../../scene/movement-steps.js';
import type { BridgePart } from './ladder.scene.js';
import type { MovementsPart } from './movements.scene.js';
import { summed } from './range.js';

/** The parts of these periods by their names; those in which there was nothing are left out. */
export function partsOf(
  breakdown: Breakdown | null,
  shown: readonly PeriodMovement[],
  { none, others }: WaterfallMessages,
): MovementsPart[] {
  const periods = new Set(shown.map(({ period }) => period));
  return (breakdown?.parts ?? [])
    .map(({ values, isRest, where, movements }) => {
      const value = values[0] ?? null;
      return {
        key: isRest ? 'others' : value === null ? 'none' : `value ${value}`,
        name: isRest ? others : (value ?? none),
        where,
        movements: movements.filter(({ period }) => periods.has(period)),
      };
    })
    .filter(({ movements }) => movements.some(isAnything));
}

/** The parts of one period, or of several as one. */
export function bridgePartsOf(
  breakdown: Breakdown | null,
  shown: readonly PeriodMovement[],
  messages: WaterfallMessages,
): BridgePart[] {
  return partsOf(breakdown, shown, messages).map(({ movements, ...part }) => ({
    ...part,
    movement: summed(movements),
  }));
}

function isAnything(movement: PeriodMovement): boolean {
  const { openingMrr, closingMrr } = movement;
  const moved = MOVEMENT_STEPS.some((step) => changeBy(step, movement) !== 0);
  return openingMrr !== 0 || closingMrr !== 0 || moved;
}
