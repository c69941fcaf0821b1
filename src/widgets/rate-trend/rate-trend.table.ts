import type { Drawing } from '../../element/view.js';
import { numberCell, type Table, type TableCell } from '../../scene/table.js';
import { basisOf, type TrendPoint } from './reading.scene.js';
import { trendText, type TrendSubject } from './rate-trend.text.js';

/** The periods of a trend, the newest first: rates, what they are made of, what they are compared with. */
export function trendTable(subject: TrendSubject, drawing: Drawing): Table {
  const { figure, points, compares, average } = subject;
  const {
    formats,
    messages: { rateTrend },
  } = drawing;
  const { table } = rateTrend;
  const isOfCustomers = basisOf(figure) === 'customers';
  const amount = isOfCustomers ? formats.count : formats.fullMoney;
  const columns: [key: string, label: string, cell: (point: TrendPoint) => TableCell][] = [
    ['rate', table.rate[figure], (point) => rateCell(point.value, drawing, point.period)],
    ['part', table.part[figure], ({ part }) => numberCell(part, amount)],
    ['whole', table.whole[basisOf(figure)], ({ whole }) => numberCell(whole, amount)],
  ];
  if (isOfCustomers) {
    columns.push(
      ['lower', table.intervalFrom, ({ interval }) => rateCell(interval?.[0], drawing)],
      ['upper', table.intervalTo, ({ interval }) => rateCell(interval?.[1], drawing)],
    );
  }
  if (average > 1) {
    const { names } = trendText(subject, drawing);
    columns.push(['average', names.average, (point) => rateCell(point.average, drawing)]);
  }
  if (compares) columns.push(['before', table.before, (point) => rateCell(point.before, drawing)]);
  return {
    columns: [
      { key: 'period', label: table.period, numeric: false },
      ...columns.map(([key, label]) => ({ key, label, numeric: true })),
    ],
    rows: points
      .toReversed()
      .map((point) => [periodCell(point, drawing), ...columns.map(([, , cell]) => cell(point))]),
  };
}

/** The rates of each value of a dimension, a column each, and those of all. */
export function partsTable({ points, parts }: TrendSubject, drawing: Drawing): Table {
  const { table } = drawing.messages.rateTrend;
  const columns = parts ?? [];
  return {
    columns: [
      { key: 'period', label: table.period, numeric: false },
      ...columns.map(({ key, name }) => ({ key, label: name, numeric: true })),
      { key: 'all', label: table.all, numeric: true },
    ],
    rows: points.toReversed().map((point) => [
      periodCell(point, drawing),
      ...columns.map((part) => {
        const own = part.points.find(({ period }) => period === point.period);
        return rateCell(own?.value, drawing, `${part.key} ${point.period}`);
      }),
      rateCell(point.value, drawing),
    ]),
  };
}

function periodCell(
  { period, complete }: TrendPoint,
  { formats, messages: { rateTrend } }: Drawing,
): TableCell {
  const name = formats.period(period);
  const text = complete ? name : rateTrend.table.running(name);
  return { text, value: text };
}

function rateCell(rate: number | null | undefined, { formats }: Drawing, mark?: string): TableCell {
  return { ...numberCell(rate ?? null, formats.rate), ...(mark !== undefined && { mark }) };
}
