import type { Drawing } from '../../element/churn-element.js';
import type { Breakdown } from '../../metrics/breakdown.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import { changeBy, netOf } from '../../scene/movement-steps.js';
import { numberCell, textCell, type Table, type TableCell } from '../../scene/table.js';
import type { BridgeScene } from './bridge.scene.js';
import type { BridgeKey, BridgePart } from './ladder.scene.js';
import type { MovementsPart, MovementsScene } from './movements.scene.js';
import { customersBy } from './mrr-waterfall.text.js';

/** The bars of a bridge as rows; where it is divided a column a part, after that of the whole. */
export function bridgeTable(
  { bars, keys }: BridgeScene,
  movement: PeriodMovement,
  parts: readonly BridgePart[],
  { messages, formats }: Drawing,
): Table {
  const { names, table, all } = messages.waterfall;
  const amountOf = (key: BridgeKey, of: PeriodMovement): TableCell => {
    if (key === 'opening') return numberCell(of.openingMrr, formats.fullMoney);
    if (key === 'closing') return numberCell(of.closingMrr, formats.fullMoney);
    return numberCell(changeBy(key, of), formats.signedFullMoney);
  };
  const isDrawn = new Set(bars.map(({ mark }) => mark));
  const markOf = (key: BridgeKey, part: BridgePart): { readonly mark?: string } => {
    const mark = `${key} ${part.key}`;
    return isDrawn.has(mark) ? { mark } : {};
  };
  return {
    columns: [
      { key: 'movement', label: table.movement, numeric: false },
      { key: 'mrr', label: parts.length > 0 ? all : table.mrr, numeric: true },
      ...parts.map(({ key, name }) => ({ key, label: name, numeric: true })),
      { key: 'customers', label: table.customers, numeric: true },
    ],
    rows: keys.map((key) => [
      textCell(names[key]),
      // What only the parts have, the whole has not even none of.
      isDrawn.has(key) ? { ...amountOf(key, movement), mark: key } : numberCell(null, String),
      ...parts.map((part) => ({ ...amountOf(key, part.movement), ...markOf(key, part) })),
      numberCell(customersBy(key, movement), formats.count),
    ]),
  };
}

/** Stacked movements: a row a period, or a period and part, the newest first; a column a movement. */
export function movementsTable(
  movements: readonly PeriodMovement[],
  { steps }: MovementsScene,
  parts: readonly MovementsPart[],
  breakdown: Breakdown | null,
  { messages, formats }: Drawing,
): Table {
  const { table, net, names, all } = messages.waterfall;
  const amount = (value: number): TableCell => numberCell(value, formats.signedFullMoney);
  const isDivided = breakdown !== null && parts.length > 0;
  const rowOf = (movement: PeriodMovement, part: MovementsPart | null): TableCell[] => [
    {
      text: movement.complete
        ? formats.period(movement.period)
        : table.running(formats.period(movement.period)),
      value: movement.period,
    },
    ...(isDivided ? [textCell(part?.name ?? all)] : []),
    numberCell(movement.openingMrr, formats.fullMoney),
    ...steps.map(({ key }) => ({
      ...amount(changeBy(key, movement)),
      mark: `${movement.period} ${key}${part ? ` ${part.key}` : ''}`,
    })),
    amount(netOf(movement)),
    numberCell(movement.closingMrr, formats.fullMoney),
  ];
  return {
    columns: [
      { key: 'period', label: table.period, numeric: false },
      ...(isDivided ? [{ key: 'part', label: breakdown.dimension, numeric: false }] : []),
      { key: 'opening', label: names.opening, numeric: true },
      ...steps.map(({ key, name }) => ({ key, label: name, numeric: true })),
      { key: 'net', label: net, numeric: true },
      { key: 'closing', label: names.closing, numeric: true },
    ],
    rows: movements
      .flatMap((movement, i) => [
        ...parts.map((part) => rowOf(part.movements[i]!, part)).toReversed(),
        rowOf(movement, null),
      ])
      .toReversed(),
  };
}
