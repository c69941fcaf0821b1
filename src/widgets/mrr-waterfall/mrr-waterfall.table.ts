import type { Drawing } from '../../element/view.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import { changeBy } from '../../scene/movement-steps.js';
import { numberCell, textCell, type Table, type TableCell } from '../../scene/table.js';
import type { BridgeScene } from './bridge.scene.js';
import { customersBy } from './mrr-waterfall.text.js';
import { netOf, type MovementsScene } from './movements.scene.js';

/** The bars of a bridge as rows. */
export function bridgeTable(
  { bars }: BridgeScene,
  movement: PeriodMovement,
  { messages, formats }: Drawing,
): Table {
  const { names, table } = messages.waterfall;
  const amountOf = (key: BridgeScene['bars'][number]['key']): TableCell => {
    if (key === 'opening') return numberCell(movement.openingMrr, formats.fullMoney);
    if (key === 'closing') return numberCell(movement.closingMrr, formats.fullMoney);
    return numberCell(changeBy(key, movement), formats.signedFullMoney);
  };
  return {
    columns: [
      { key: 'movement', label: table.movement, numeric: false },
      { key: 'mrr', label: table.mrr, numeric: true },
      { key: 'customers', label: table.customers, numeric: true },
    ],
    rows: bars.map(({ key }) => [
      textCell(names[key]),
      { ...amountOf(key), mark: key },
      numberCell(customersBy(key, movement), formats.count),
    ]),
  };
}

/** Stacked movements: a row a period, the newest first, a column a kind of movement. */
export function movementsTable(
  movements: readonly PeriodMovement[],
  { steps }: MovementsScene,
  { messages, formats }: Drawing,
): Table {
  const { table, net, names } = messages.waterfall;
  const amount = (value: number): TableCell => numberCell(value, formats.signedFullMoney);
  return {
    columns: [
      { key: 'period', label: table.period, numeric: false },
      { key: 'opening', label: names.opening, numeric: true },
      ...steps.map(({ key, name }) => ({ key, label: name, numeric: true })),
      { key: 'net', label: net, numeric: true },
      { key: 'closing', label: names.closing, numeric: true },
    ],
    rows: movements.toReversed().map((movement) => [
      {
        text: movement.complete
          ? formats.period(movement.period)
          : table.running(formats.period(movement.period)),
        value: movement.period,
      },
      numberCell(movement.openingMrr, formats.fullMoney),
      ...steps.map(({ key }) => ({
        ...amount(changeBy(key, movement)),
        mark: `${movement.period} ${key}`,
      })),
      amount(netOf(movement)),
      numberCell(movement.closingMrr, formats.fullMoney),
    ]),
  };
}
