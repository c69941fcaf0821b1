import type { Drawing } from '../../element/view.js';
import { numberCell, textCell, type Table } from '../../scene/table.js';
import { kindOf } from './figure.scene.js';
import { writeOf, type KpiSubject } from './kpi.text.js';
import { changeOf, type CoursePoint } from './reading.scene.js';

/** The figure of each period, the newest first, and how it differs from the one before. */
export function kpiTable(
  { figure, reading }: KpiSubject,
  { messages: { kpi }, formats }: Drawing,
): Table {
  const { table, heading } = kpi;
  const isRate = kindOf(figure) === 'rate';
  const write = writeOf(figure, formats, true);
  const course = reading?.course ?? [];
  return {
    columns: [
      { key: 'period', label: table.period, numeric: false },
      { key: 'value', label: heading[figure], numeric: true },
      { key: 'change', label: isRate ? table.changeInPoints : table.change, numeric: true },
    ],
    rows: course
      .map((point, i) => [
        textCell(formats.period(point.period)),
        numberCell(point.value, write),
        numberCell(
          signedChange(course[i - 1], point, figure, writeOf(figure, formats)),
          isRate ? formats.decimal : formats.rate,
        ),
      ])
      .toReversed(),
  };
}

/** The change since a period with its sign; null where there is nothing to compare with. */
function signedChange(
  before: CoursePoint | undefined,
  now: CoursePoint,
  figure: KpiSubject['figure'],
  write: (value: number) => string,
): number | null {
  if (!before || before.value === null || now.value === null) return null;
  const { direction, by } = changeOf(before.value, now.value, figure, write);
  return by === null ? null : direction === 'down' ? -by : by;
}
