import { scaleBand } from 'd3-scale';
import type { SharedCohort } from '../../metrics/cohort-shares.js';
import { px } from '../../scene/linear.js';
import { agesOf } from './ages.scene.js';
import { averageCell, cellsOf, saysRate, type HeatmapCell, type Place } from './cells.scene.js';
import { SMALL_COHORT } from './finding.scene.js';
import { headingOf, type HeadingSort } from './headings.scene.js';
import type { HeatmapInput } from './input.scene.js';
import {
  ageHeadings,
  GAP,
  layoutOf,
  type CellBox,
  type Labels,
  type Layout,
} from './layout.scene.js';
import { legendOf, rateScale, type HeatmapLegend } from './steps.scene.js';

const HEADING_HEIGHT = 26;
const AVERAGE_GAP = 6;
const BAR_HEIGHT = 8;
/** Thousands of round corners take longer to paint than all else, and at their size nobody sees them. */
const RADIUS = 3;
/** The columns of names and of sizes come before those of ages; headings and averages before cohorts. */
const LEADING = 2;

/** A column heading; `column` counts all columns from 1. */
export interface HeatmapColumn {
  readonly key: number;
  readonly column: number;
  readonly x: number;
  readonly label: string;
  readonly sort: HeadingSort;
}

/** One row of cells with its headings. */
export interface HeatmapRow {
  readonly key: string;
  /** Counts all rows from 1. */
  readonly row: number;
  readonly y: number;
  readonly label: string;
  readonly cellCount: number;
  /** Laid out when they are asked for: those of all rows together would keep the page waiting. */
  readonly cells: readonly HeatmapCell[];
}

/** The row of a cohort. */
export interface CohortRow extends HeatmapRow {
  readonly size: string;
  /** The size in words where it is small; null where it is not. */
  readonly smallSize: string | null;
  readonly bar: { readonly x: number; readonly width: number } | null;
}

/** Everything a heatmap draws, in px. */
export interface HeatmapScene {
  readonly width: number;
  readonly height: number;
  /** The height of the headings above all rows. */
  readonly headingHeight: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cell: CellBox;
  /** From the top of a row to its middle. */
  readonly middle: number;
  /** The box of an average within its cell, whose outline lies inside. */
  readonly averageBox: { readonly width: number; readonly height: number };
  readonly barY: number;
  readonly barHeight: number;
  /** The columns of names and sizes: where they begin, how wide they are, where their texts stand. */
  readonly names: {
    readonly headings: Readonly<
      Record<'cohort' | 'size', { readonly label: string; readonly sort: HeadingSort }>
    >;
    readonly left: number;
    readonly width: number;
    readonly x: number;
    readonly sizeX: number;
    readonly smallX: number;
  };
  /** Whether the cells are wider than their room and have to scroll. */
  readonly scrolls: boolean;
  readonly labels: Labels;
  readonly hasSmall: boolean;
  readonly hasCorners: boolean;
  /** The ends of the colours as text where they are fitted to the rates; null where they are fixed. */
  readonly fitted: { readonly from: string; readonly to: string } | null;
  readonly legend: HeatmapLegend;
  readonly columns: readonly HeatmapColumn[];
  readonly average: HeatmapRow;
  readonly rows: readonly CohortRow[];
}

/** Lays out a heatmap: a row a cohort, a column an age, the weighted average above all. */
export function heatmapScene(input: HeatmapInput): HeatmapScene {
  const { cohorts, averages, direction, text } = input;
  const ages = agesOf(cohorts);
  const headings = {
    cohort: headingOf('cohort', text.signedUp, input),
    size: headingOf('size', text.size, input),
  };
  const layout = layoutOf({
    width: input.width,
    compact: input.compact ?? false,
    ages: ages.length,
    names: [headings.cohort.label, ...cohorts.map(({ cohort }) => text.cohort(cohort))],
    sizes: [headings.size.label, ...cohorts.map(({ size }) => text.count(size))],
    average: text.average,
    ...longestLabels(input),
  });
  const { pitch, rowPitch } = layout;
  const width = px(layout.namesWidth + pitch * ages.length);
  const left = (x: number, extent: number): number =>
    px(direction === 'rtl' ? width - x - extent : x);
  const xOf = scaleBand<number>().domain(ages).range([layout.namesWidth, width]);
  const box = { width: px(pitch - GAP), height: px(rowPitch - GAP) };
  const firstY = HEADING_HEIGHT + rowPitch + AVERAGE_GAP;
  const rates = cohorts.flatMap(({ shares }) => shares.map((share) => share?.rate ?? null));
  const scale = rateScale(rates, input.isFitted);
  const place: Place = {
    column: (age) => age - ages[0]! + LEADING + 1,
    x: (age) => px(left(xOf(age)!, pitch) + GAP / 2),
    middle: (age) => px(left(xOf(age)! + pitch / 2, 0)),
    cornerX: (age) => (direction === 'rtl' ? place.x(age) : px(place.x(age) + box.width)),
    inwards: direction === 'rtl' ? 1 : -1,
    box,
  };
  const rows = cohorts.map((cohort, i) => {
    let cells: readonly HeatmapCell[] | null = null;
    return {
      key: cohort.cohort,
      row: i + LEADING + 1,
      y: px(firstY + i * rowPitch),
      label: text.cohort(cohort.cohort),
      size: text.count(cohort.size),
      smallSize: cohort.size < SMALL_COHORT ? text.smallSize(cohort.size) : null,
      bar: barOf(cohort, cohorts, layout, left),
      cellCount: cohort.shares.filter((share) => share !== null).length,
      get cells() {
        return (cells ??= cellsOf(cohort, input, layout.labels, scale, place));
      },
    };
  });
  const averageCells = averages.flatMap((average) =>
    average === null ? [] : averageCell(average, input, layout.labels, scale, place),
  );
  return {
    width,
    height: px(firstY + cohorts.length * rowPitch),
    headingHeight: HEADING_HEIGHT,
    rowCount: cohorts.length + LEADING,
    columnCount: ages.length + LEADING,
    cell: { ...box, radius: layout.labels === 'none' ? 0 : RADIUS },
    middle: px(box.height / 2),
    averageBox: { width: Math.max(0, px(box.width - 1)), height: px(box.height - 1) },
    barY: px((box.height - BAR_HEIGHT) / 2),
    barHeight: BAR_HEIGHT,
    names: {
      headings,
      left: left(0, layout.namesWidth),
      width: layout.namesWidth,
      x: left(0, 0),
      sizeX: left(layout.sizeEnd, 0),
      smallX: left(layout.sizeEnd + 1, 0),
    },
    scrolls: width > input.width + 1,
    labels: layout.labels,
    hasSmall: rows.some(({ smallSize }) => smallSize !== null),
    hasCorners:
      !saysRate(input.values, layout.labels) && rates.some((rate) => rate !== null && rate > 1),
    fitted: input.isFitted ? { from: text.rate(scale.from), to: text.rate(scale.to) } : null,
    legend: legendOf(scale, direction, text),
    columns: ageHeadings(ages, pitch, text.age, text.count).map(({ age, label }) => ({
      key: age,
      column: place.column(age),
      ...headingOf(age, label, input),
      x: place.middle(age),
    })),
    average: {
      key: 'average',
      row: LEADING,
      y: HEADING_HEIGHT,
      label: layout.isNarrow ? text.averageShort : text.average,
      cellCount: averageCells.length,
      cells: averageCells,
    },
    rows,
  };
}

/** What cells may have to hold: whole numbers of per cent, or every amount. */
function longestLabels({ cohorts, values, text }: HeatmapInput): {
  labels: string[];
  bareLabels: string[] | null;
} {
  const shares = cohorts.flatMap((cohort) => cohort.shares.filter((share) => share !== null));
  if (values === 'absolute') {
    return { labels: [...shares.map(text.amount), text.rate(1)], bareLabels: null };
  }
  const most = shares.reduce((greatest, { rate }) => Math.max(greatest, rate ?? 0), 1);
  return {
    labels: [text.rate(1), text.rate(most)],
    bareLabels: [text.bareRate(1), text.bareRate(most)],
  };
}

function barOf(
  { size }: SharedCohort,
  cohorts: readonly SharedCohort[],
  { barX, barRoom }: Layout,
  left: (x: number, extent: number) => number,
): CohortRow['bar'] {
  if (barRoom === 0) return null;
  const largest = Math.max(...cohorts.map((cohort) => cohort.size));
  const width = px(Math.max(2, (barRoom * size) / largest));
  return { x: left(barX, width), width };
}

/** What is said of every cell and average, and the customers behind it, by its mark. */
export function heatmapMarks({
  average,
  rows,
}: HeatmapScene): Pick<ReadonlyMap<string, HeatmapCell>, 'get' | 'keys'> {
  let marks: ReadonlyMap<string, HeatmapCell> | null = null;
  const all = (): ReadonlyMap<string, HeatmapCell> =>
    (marks ??= new Map(
      [average, ...rows].flatMap(({ cells }) => cells.map((cell) => [cell.mark, cell])),
    ));
  return { get: (mark) => all().get(mark), keys: () => all().keys() };
}
