import type { Drawing } from '../../element/churn-element.js';
import type { Rich } from '../../locales/messages/text.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import { lost, won } from '../../scene/movement-steps.js';
import { isTotal, type BridgeKey, type BridgeText } from './ladder.scene.js';

/** How a bridge writes, in the language of its element. */
export function bridgeText({ messages, formats }: Drawing, movement: PeriodMovement): BridgeText {
  const { names, bar, part: partOf } = messages.waterfall;
  return {
    name: (key) => names[key],
    total: formats.money,
    change: formats.signedMoney,
    words: (key, amount, part) => {
      const customers = customersBy(key, part?.movement ?? movement);
      const told = {
        name: names[key],
        amount: isTotal(key) ? formats.fullMoney(amount) : formats.signedFullMoney(amount),
        customers: customers === null ? null : { value: customers, text: formats.count(customers) },
      };
      return part ? partOf({ ...told, of: part.name }) : bar(told);
    },
  };
}

/** The customers behind a bar; null where the step is not counted in customers. */
export function customersBy(key: BridgeKey, movement: PeriodMovement): number | null {
  const counts: Partial<Record<BridgeKey, number>> = {
    opening: movement.openingCustomers,
    new: movement.newCustomers,
    reactivation: movement.reactivatedCustomers,
    churn: movement.churnedCustomers,
    closing: movement.closingCustomers,
  };
  return counts[key] ?? null;
}

/** The sentence above the chart, on the change from the first opening to the last closing MRR. */
export function waterfallTakeaway(
  movements: readonly PeriodMovement[],
  { messages, formats }: Drawing,
): Rich {
  const { waterfall } = messages;
  const first = movements[0]!;
  const last = movements[movements.length - 1]!;
  const when = {
    from: formats.period(first.period),
    to: formats.period(last.period),
    periods: movements.length,
  };
  const closing = formats.money(last.closingMrr);
  if (first.openingMrr === 0) {
    return last.closingMrr === 0
      ? waterfall.nothing(when.to)
      : waterfall.began({ ...when, closing });
  }
  const growth = last.closingMrr / first.openingMrr - 1;
  const gains = sum(movements, won);
  const losses = sum(movements, lost);
  return waterfall.moved({
    ...when,
    closing,
    direction: Math.sign(Math.round(growth * 1000)) as -1 | 0 | 1,
    growth: formats.percent(Math.abs(growth)),
    won: formats.money(gains),
    lost: formats.money(losses),
    shareLost: gains === 0 ? null : formats.percent(losses / gains),
    hasLosses: losses > 0,
    outweighed: losses > gains,
  });
}

function sum(
  movements: readonly PeriodMovement[],
  of: (movement: PeriodMovement) => number,
): number {
  return movements.reduce((total, movement) => total + of(movement), 0);
}
