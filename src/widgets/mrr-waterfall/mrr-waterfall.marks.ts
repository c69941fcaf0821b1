import type { Mark } from '../../element/view.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { Selection } from '../../metrics/selection.js';
import { changeBy, type MovementStep } from '../../scene/movement-steps.js';
import type { BridgeKey, BridgeScene } from './bridge.scene.js';
import type { MovementsScene } from './movements.scene.js';
import { customersBy } from './mrr-waterfall.text.js';

/** The bars of a bridge; the totals and what nobody did cannot be chosen. */
export function bridgeMarks(
  { bars }: BridgeScene,
  movement: PeriodMovement,
): ReadonlyMap<string, Mark> {
  return new Map(
    bars.map(({ key, words }) => [key, { words, selection: selectionOf(key, movement) }]),
  );
}

/** The stacks, which stand for a period, and the movements in them, which can be chosen. */
export function stackMarks({ stacks }: MovementsScene): ReadonlyMap<string, Mark> {
  return new Map(
    stacks.flatMap(({ key: period, words, parts }): [string, Mark][] => [
      [period, { words, selection: null }],
      ...parts.map(({ mark, key, words }): [string, Mark] => [
        mark,
        { words, selection: { period, movement: key } },
      ]),
    ]),
  );
}

function selectionOf(key: BridgeKey, movement: PeriodMovement): Selection | null {
  if (key === 'opening' || key === 'closing') return null;
  return hasCustomers(key, movement) ? { period: movement.period, movement: key } : null;
}

function hasCustomers(step: MovementStep, movement: PeriodMovement): boolean {
  return (customersBy(step, movement) ?? 0) > 0 || changeBy(step, movement) !== 0;
}
