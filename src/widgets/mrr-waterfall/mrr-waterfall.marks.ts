import type { Mark } from '../../element/view.js';
import type { Where } from '../../metrics/options.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { Selection } from '../../metrics/selection.js';
import { changeBy } from '../../scene/movement-steps.js';
import type { BridgeScene } from './bridge.scene.js';
import { isTotal, type BridgeKey, type BridgePart } from './ladder.scene.js';
import type { MovementsPart, MovementsScene } from './movements.scene.js';
import { customersBy } from './mrr-waterfall.text.js';

/** The bars of a bridge; totals of nobody and what nobody did cannot be chosen. */
export function bridgeMarks(
  { bars }: BridgeScene,
  movement: PeriodMovement,
  parts: readonly BridgePart[],
  when: { readonly period: string; readonly to?: string },
): ReadonlyMap<string, Mark> {
  return new Map(
    bars.map(({ key, part: of, mark, words }): [string, Mark] => {
      const part = parts.find((one) => one.key === of);
      const selection = selectionOf(key, part?.movement ?? movement, when, part?.where);
      return [mark, { words, selection }];
    }),
  );
}

/** The stacks, which stand for a period, and the movements in them, which can be chosen. */
export function stackMarks(
  { rows }: MovementsScene,
  parts: readonly MovementsPart[],
): ReadonlyMap<string, Mark> {
  return new Map(
    rows.flatMap(({ part: of, stacks }) => {
      const where = parts.find((one) => one.key === of)?.where;
      return stacks.flatMap(({ key, period, words, parts: steps }): [string, Mark][] => [
        [key, { words, selection: null }],
        ...steps.map(({ mark, key: movement, words: told }): [string, Mark] => [
          mark,
          { words: told, selection: { period, movement, ...(where && { where }) } },
        ]),
      ]);
    }),
  );
}

function selectionOf(
  key: BridgeKey,
  movement: PeriodMovement,
  when: { readonly period: string; readonly to?: string },
  where: Where | undefined,
): Selection | null {
  if (!hasCustomers(key, movement)) return null;
  const { period, to = period } = when;
  const at = isTotal(key) ? { period: key === 'opening' ? period : to } : when;
  return { ...at, movement: key, ...(where && { where }) };
}

function hasCustomers(key: BridgeKey, movement: PeriodMovement): boolean {
  return (customersBy(key, movement) ?? 0) > 0 || (!isTotal(key) && changeBy(key, movement) !== 0);
}
