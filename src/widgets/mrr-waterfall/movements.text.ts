import type { Drawing } from '../../element/view.js';
import { changeBy, stepsOf } from '../../scene/movement-steps.js';
import type { MovementsText } from './movements.scene.js';
import { customersBy } from './mrr-waterfall.text.js';

/** How stacked movements write. */
export function movementsText({ messages, formats }: Drawing, hasHistory: boolean): MovementsText {
  const { names, part, stack } = messages.waterfall;
  return {
    name: (step) => names[step],
    period: formats.period,
    amount: formats.money,
    part: (movement, step, of) => {
      const customers = customersBy(step, movement);
      return part({
        of: within(formats.period(movement.period), of),
        name: names[step],
        amount: formats.signedFullMoney(changeBy(step, movement)),
        customers: customers === null ? null : { value: customers, text: formats.count(customers) },
      });
    },
    words: (movement, net, of) =>
      stack({
        of: within(formats.period(movement.period), of),
        parts: stepsOf([movement], hasHistory).map((step) => ({
          name: names[step],
          amount: formats.signedMoney(changeBy(step, movement)),
        })),
        net: formats.signedMoney(net),
        complete: movement.complete,
      }),
  };
}

/** A period, and the part of which something is told. */
function within(period: string, part: { readonly name: string } | null): string {
  return part ? `${part.name} · ${period}` : period;
}
