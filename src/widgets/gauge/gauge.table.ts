import type { Drawing } from '../../element/view.js';
import { numberCell, textCell, type Table } from '../../scene/table.js';
import { basisOf } from './figure.scene.js';
import type { GaugeSubject } from './gauge.text.js';

/** The periods behind a gauge, the newest first: the rate and what it is made of. */
export function gaugeTable(
  { figure, reading }: GaugeSubject,
  { messages, formats }: Drawing,
): Table {
  const { period, columns, intervalFrom, intervalTo } = messages.gauge.table;
  const { rate, part, whole } = columns[figure];
  const isInterval = basisOf(figure) === 'customers';
  const amount = isInterval ? formats.count : formats.fullMoney;
  const numeric = (key: string, label: string): Table['columns'][number] => ({
    key,
    label,
    numeric: true,
  });
  return {
    columns: [
      { key: 'period', label: period, numeric: false },
      numeric('rate', rate),
      numeric('part', part),
      numeric('whole', whole),
      ...(isInterval ? [numeric('lower', intervalFrom), numeric('upper', intervalTo)] : []),
    ],
    rows: (reading?.history ?? []).toReversed().map((point) => [
      textCell(formats.period(point.period)),
      numberCell(point.value, formats.rate),
      // The customers listed are those of the numerator.
      { ...numberCell(point.part, amount), mark: point.period },
      numberCell(point.whole, amount),
      ...(isInterval
        ? [
            numberCell(point.interval?.[0] ?? null, formats.rate),
            numberCell(point.interval?.[1] ?? null, formats.rate),
          ]
        : []),
    ]),
  };
}
