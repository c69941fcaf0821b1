import type { PeriodMovement } from '../../metrics/movements.js';
import type { Formats } from '../../scene/formats.js';
import { changeBy, MOVEMENT_STEPS } from '../../scene/movement-steps.js';
import { netOf } from './stacks.scene.js';

/** Sums of binary fractions differ by less than this share from those of the decimal ones. */
const NOTHING = 1e-9;

/** Whether some amounts, each as it is written, come to another total than is written. */
function differs(
  amounts: readonly number[],
  total: number,
  written: (amount: number) => number,
): boolean {
  const shown = amounts.map(written);
  const sum = shown.reduce((all, amount) => all + amount, 0);
  const size = shown.reduce((all, amount) => all + Math.abs(amount), Math.abs(total));
  return Math.abs(sum - written(total)) > NOTHING * size;
}

/** Whether in a bridge, or in its table, amounts as written do not lead to the closing as written. */
export function isBridgeRounded(
  movements: readonly PeriodMovement[],
  { writtenMoney, writtenFullMoney }: Formats,
): boolean {
  return movements.some((movement) => {
    const amounts = [movement.openingMrr, ...changesOf(movement)];
    return [writtenMoney, writtenFullMoney].some((written) =>
      differs(amounts, movement.closingMrr, written),
    );
  });
}

/** Whether in stacks, or in their table, movements as written do not come to the net as written. */
export function areStacksRounded(
  movements: readonly PeriodMovement[],
  { writtenMoney, writtenFullMoney }: Formats,
): boolean {
  return movements.some((movement) => {
    const changes = changesOf(movement);
    return (
      differs(changes, netOf(movement), writtenMoney) ||
      differs(changes, netOf(movement), writtenFullMoney) ||
      differs([movement.openingMrr, ...changes], movement.closingMrr, writtenFullMoney)
    );
  });
}

/** Whether totals of parts as written do not come to that of the whole as written. */
export function arePartsRounded(
  whole: PeriodMovement,
  parts: readonly PeriodMovement[],
  { writtenMoney, writtenFullMoney }: Formats,
): boolean {
  const totals = ['openingMrr', 'newMrr', 'reactivationMrr', 'churnedMrr', 'closingMrr'] as const;
  return totals.some((total) =>
    [writtenMoney, writtenFullMoney].some((written) =>
      differs(
        parts.map((part) => part[total]),
        whole[total],
        written,
      ),
    ),
  );
}

function changesOf(movement: PeriodMovement): number[] {
  return MOVEMENT_STEPS.map((step) => changeBy(step, movement));
}
