import type { CohortShare, ShareAverage, SharedCohort } from '../../metrics/cohort-shares.js';
import { numberCell, textCell, type Table, type TableCell } from '../../scene/table.js';
import { agesOf } from './ages.scene.js';
import type { Basis, Values } from './finding.scene.js';

const BLANK: TableCell = { text: '', value: null };

/** What the table of a heatmap is made from. */
export interface HeatmapTableInput {
  readonly cohorts: readonly SharedCohort[];
  readonly averages: readonly (ShareAverage | null)[];
  readonly basis: Basis;
  readonly values: Values;
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
  const ages = agesOf(cohorts);
  const lead = (name: string, size: TableCell, mrr: TableCell): TableCell[] => [
    textCell(name),
    size,
    ...(isRevenue ? [mrr] : []),
  ];
  const ofAges = (cellAt: (age: number) => TableCell | null | undefined): TableCell[] =>
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
          (age) =>
            averages[age] && {
              ...numberCell(averages[age].rate, text.exactRate),
              mark: `average/${age}`,
            },
        ),
      ],
      ...cohorts.map(({ cohort, size, mrr, shares }) => [
        ...lead(
          text.cohort(cohort),
          { ...numberCell(size, text.count), mark: cohort },
          numberCell(mrr, text.money),
        ),
        ...ofAges(
          (age) => shares[age] && { ...cellOf(shares[age], input), mark: `${cohort}/${age}` },
        ),
      ]),
    ],
  };
}

function cellOf(share: CohortShare, { basis, values, text }: HeatmapTableInput): TableCell {
  const amount = basis === 'revenue' ? text.money : text.count;
  const shown =
    values === 'absolute' ? numberCell(share.left, amount) : numberCell(share.rate, text.exactRate);
  return share.complete ? shown : { ...shown, text: text.running(shown.text) };
}
