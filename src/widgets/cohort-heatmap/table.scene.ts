import type { Cohort, CohortCell } from '../../metrics/cohorts.js';
import { numberCell, textCell, type Table, type TableCell } from '../../scene/table.js';
import { rateOf, type Basis, type HeatmapAverage } from './finding.scene.js';

const BLANK: TableCell = { text: '', value: null };

/** What the table of a heatmap is made from. */
export interface HeatmapTableInput {
  readonly cohorts: readonly Cohort[];
  readonly averages: readonly HeatmapAverage[];
  readonly basis: Basis;
  readonly values: 'percent' | 'absolute';
  readonly text: HeatmapTableText;
}

/** How the table writes. */
export interface HeatmapTableText {
  readonly signedUp: string;
  readonly size: string;
  readonly firstMrr: string;
  readonly average: string;
  age(age: number): string;
  cohort(name: string): string;
  count(value: number): string;
  money(value: number): string;
  exactRate(fraction: number): string;
  /** A value of the running period. */
  running(value: string): string;
}

/** The values of a heatmap: the weighted average, then a row a cohort; a column an age. */
export function heatmapTable(input: HeatmapTableInput): Table {
  const { cohorts, averages, basis, text } = input;
  const isRevenue = basis === 'revenue';
  const ages = Array.from(
    { length: Math.max(...cohorts.map(({ cells }) => cells.length)) },
    (_, age) => age,
  );
  const lead = (name: string, size: TableCell, mrr: TableCell): TableCell[] => [
    textCell(name),
    size,
    ...(isRevenue ? [mrr] : []),
  ];
  const ofAges = (cellAt: (age: number) => TableCell | undefined): TableCell[] =>
    ages.map((age) => cellAt(age) ?? BLANK);
  return {
    columns: [
      { key: 'cohort', label: text.signedUp, numeric: false },
      { key: 'size', label: text.size, numeric: true },
      ...(isRevenue ? [{ key: 'mrr', label: text.firstMrr, numeric: true }] : []),
      ...ages.map((age) => ({ key: `age-${age}`, label: text.age(age), numeric: true })),
    ],
    rows: [
      [
        ...lead(text.average, BLANK, BLANK),
        ...ofAges(
          (age) => averages[age] && numberCell(rateOf(averages[age], basis), text.exactRate),
        ),
      ],
      ...cohorts.map(({ cohort, size, mrr, cells }) => [
        ...lead(text.cohort(cohort), numberCell(size, text.count), numberCell(mrr, text.money)),
        ...ofAges(
          (age) => cells[age] && { ...cellOf(cells[age], input), mark: `${cohort}/${age}` },
        ),
      ]),
    ],
  };
}

function cellOf(cell: CohortCell, { basis, values, text }: HeatmapTableInput): TableCell {
  const isRevenue = basis === 'revenue';
  const shown =
    values === 'percent'
      ? numberCell(rateOf(cell, basis), text.exactRate)
      : isRevenue
        ? numberCell(cell.mrr, text.money)
        : numberCell(cell.customers, text.count);
  return cell.complete ? shown : { ...shown, text: text.running(shown.text) };
}
