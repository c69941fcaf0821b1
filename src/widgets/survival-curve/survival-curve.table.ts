import type { Drawing } from '../../element/view.js';
import { numberCell, type Table, type TableCell } from '../../scene/table.js';
import { agesUpTo, type Age } from './ages.scene.js';
import { markKey, readAges } from './marks.scene.js';
import { lastDayOf, readingAt, type Curve } from './reading.scene.js';
import { curvesOf, type SurvivalSubject } from './subject.js';

/** What each curve says of each age that is read. */
export function survivalTable(subject: SurvivalSubject, drawing: Drawing): Table {
  const { table, units } = drawing.messages.survivalCurve;
  const { count, rate } = drawing.formats;
  const curves = curvesOf(subject);
  const lastDay = Math.max(...curves.map(lastDayOf));
  const isOfParts = subject.parts !== null;
  const numbers = ['share', 'from', 'to', 'atRisk', 'left'] as const;
  const row = (curve: Curve, at: Age): TableCell[][] => {
    const reading = readingAt(curve, at.day);
    if (!reading) return [];
    const { survival, interval, atRisk, left } = reading;
    return [
      [
        ...(isOfParts ? [{ text: curve.name, value: curve.name }] : []),
        numberCell(at.value, count),
        { ...numberCell(survival, rate), mark: markKey(curve, at) },
        numberCell(interval?.[0] ?? null, rate),
        numberCell(interval?.[1] ?? null, rate),
        numberCell(atRisk, count),
        numberCell(left, count),
      ],
    ];
  };
  return {
    columns: [
      ...(isOfParts ? [{ key: 'part', label: subject.comparison!.dimension, numeric: false }] : []),
      { key: 'age', label: units[subject.unit][0], numeric: isOfParts },
      ...numbers.map((key) => ({ key, label: table[key], numeric: true })),
    ],
    rows: curves.flatMap((curve) => readAges(agesUpTo(lastDay)).flatMap((at) => row(curve, at))),
  };
}
