import type { Dimension } from '../../metrics/ledger.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { Formats } from '../../scene/formats.js';
import { changeBy, MOVEMENT_STEPS, netOf } from '../../scene/movement-steps.js';
import type { BridgeKey } from './ladder.scene.js';

/** Sums of binary fractions differ by less than this share from those of the decimal ones. */
const NOTHING = 1e-9;

/** Whether some amounts, each as it is written, come to another total than the written one. */
function differs(
  amounts: readonly number[],
  total: number,
  written: (amount: number) => number,
): boolean {
  const shown = amounts.map(written);
  const sum = shown.reduce((all, amount) => all + amount, 0);
  const size = shown.reduce((all, amount) => all + Math.abs(amount), Math.abs(total));
  return Math.abs(sum - total) > NOTHING * size;
}

/** Whether in a bridge, or in its table, amounts as written do not lead to the closing as written. */
export function isBridgeRounded(
  movements: readonly PeriodMovement[],
  { writtenMoney, writtenFullMoney }: Formats,
): boolean {
  return movements.some((movement) => {
    const amounts = [movement.openingMrr, ...changesOf(movement)];
    return [writtenMoney, writtenFullMoney].some((written) =>
      differs(amounts, written(movement.closingMrr), written),
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
      differs(changes, writtenMoney(netOf(movement)), writtenMoney) ||
      differs(changes, writtenFullMoney(netOf(movement)), writtenFullMoney) ||
      differs(
        [movement.openingMrr, ...changes],
        writtenFullMoney(movement.closingMrr),
        writtenFullMoney,
      )
    );
  });
}

/**
 * Whether totals of parts as written do not come to those of the whole as written.
 *
 * Between parts that share customers one may go from one to another, which in the whole is expansion
 * or contraction: there all these are one total.
 */
export function arePartsRounded(
  whole: PeriodMovement,
  parts: readonly PeriodMovement[],
  of: Dimension['of'],
  { writtenMoney, writtenFullMoney }: Formats,
): boolean {
  const totals = [...TOTALS, ...(of === 'record' ? [WITHIN] : WITHIN.map((step) => [step]))];
  return [writtenMoney, writtenFullMoney].some((written) =>
    totals.some((keys) => {
      const total = keys.reduce((sum, key) => sum + written(amountOf(key, whole)), 0);
      const amounts = parts.flatMap((part) => keys.map((key) => amountOf(key, part)));
      return differs(amounts, total, written);
    }),
  );
}

/** What is of one part only. */
const TOTALS: readonly (readonly BridgeKey[])[] = [
  ['opening'],
  ['new'],
  ['reactivation'],
  ['churn'],
  ['closing'],
];
/** What is of one part only unless customers go from one to another. */
const WITHIN = ['expansion', 'entering', 'contraction', 'leaving'] as const;

function amountOf(key: BridgeKey, movement: PeriodMovement): number {
  if (key === 'opening') return movement.openingMrr;
  return key === 'closing' ? movement.closingMrr : changeBy(key, movement);
}

function changesOf(movement: PeriodMovement): number[] {
  return MOVEMENT_STEPS.map((step) => changeBy(step, movement));
}
