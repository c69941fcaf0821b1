import type { SharedCohort } from '../../metrics/cohort-shares.js';
import { px } from '../../scene/linear.js';
import { agesOf } from './ages.scene.js';
import { averageCell, cellsOf, isUnusual, saysRate, type HeatmapCell } from './cells.scene.js';
import { coloursOf, type ColourPath } from './colours.scene.js';
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
import { LEADING_COLUMNS, placesOf } from './places.scene.js';
import { legendOf, rateScale, type HeatmapLegend } from './steps.scene.js';

const HEADING_HEIGHT = 26;
const AVERAGE_GAP = 6;
const BAR_HEIGHT = 8;
/** Thousands of round corners take longer to paint than all else, and at their size nobody sees them. */
const RADIUS = 3;
/** Up to so many cells are drawn with their colours in no time, one by one. */
const MOST_FILLED = 500;
/** The rows of headings and of averages come before those of cohorts. */
const LEADING_ROWS = 2;

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
  /** What its cells have in common; the outline of an average lies inside its cell. */
  readonly box: CellBox;
  /** What is said of the cell of an age; put together when it is asked for, as the cells are. */
  words(age: number): string;
  /** Laid out when they are asked for: those of all rows together would keep the page waiting. */
  readonly cells: readonly HeatmapCell[];
}

/** The row of a cohort. */
export interface CohortRow extends HeatmapRow {
  readonly size: string;
  /** The size in words where it is small; null where it is not. */
  readonly smallSize: string | null;
  readonly bar: { readonly x: number; readonly width: number } | null;
  /** The few cells that may be hatched or have a corner, which are drawn sooner than all of them. */
  readonly unusual: readonly HeatmapCell[];
}

/** Everything a heatmap draws, in px. */
export interface HeatmapScene {
  readonly width: number;
  readonly height: number;
  /** The height of the headings above all rows. */
  readonly headingHeight: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** From the top of a row to its middle. */
  readonly middle: number;
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
  /** The colours of all cells of rows that are not filled; none where they are. */
  readonly colours: readonly ColourPath[];
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
  const box = { width: px(pitch - GAP), height: px(rowPitch - GAP) };
  const firstY = HEADING_HEIGHT + rowPitch + AVERAGE_GAP;
  const rates = cohorts.flatMap(({ shares }) => shares.map((share) => share?.rate ?? null));
  const scale = rateScale(rates, input.isFitted);
  const places = placesOf(ages, layout, width, direction, box);
  const largest = Math.max(...cohorts.map(({ size }) => size));
  const radius = layout.labels === 'none' ? 0 : RADIUS;
  const counts = cohorts.map(({ shares }) => shares.filter((share) => share !== null).length);
  const isFilled = counts.reduce((sum, count) => sum + count, 0) <= MOST_FILLED;
  const cell: CellBox = { part: 'cell', isFilled, inset: 0, ...box, radius };
  const mayHaveCorner = !saysRate(input.values, layout.labels);
  const rows = cohorts.map((cohort, i): CohortRow => {
    let cells: readonly HeatmapCell[] | null = null;
    return {
      key: cohort.cohort,
      row: i + LEADING_ROWS + 1,
      y: px(firstY + i * rowPitch),
      label: text.cohort(cohort.cohort),
      size: text.count(cohort.size),
      smallSize: cohort.size < SMALL_COHORT ? text.smallSize(cohort.size) : null,
      bar: barOf(cohort, largest, layout, left),
      cellCount: counts[i]!,
      box: cell,
      words: (age) => text.cell(cohort.cohort, cohort.shares[age]!),
      get cells() {
        return (cells ??= cellsOf(cohort, input, layout.labels, scale, places));
      },
      unusual: cellsOf(
        { ...cohort, shares: cohort.shares.filter((share) => isUnusual(share, mayHaveCorner)) },
        input,
        layout.labels,
        scale,
        places,
      ),
    };
  });
  const averageCells = averages.flatMap((average) =>
    average === null ? [] : averageCell(average, input, layout.labels, scale, places),
  );
  return {
    width,
    height: px(firstY + cohorts.length * rowPitch),
    headingHeight: HEADING_HEIGHT,
    rowCount: cohorts.length + LEADING_ROWS,
    columnCount: ages.length + LEADING_COLUMNS,
    middle: px(box.height / 2),
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
      column: places.at(age).column,
      ...headingOf(age, label, input),
      x: places.at(age).middle,
    })),
    average: {
      key: 'average',
      row: LEADING_ROWS,
      y: HEADING_HEIGHT,
      label: layout.isNarrow ? text.averageShort : text.average,
      cellCount: averageCells.length,
      box: {
        part: 'average',
        isFilled: true,
        inset: 0.5,
        width: Math.max(0, px(box.width - 1)),
        height: px(box.height - 1),
        radius,
      },
      words: (age) => text.averageCell(averages[age]!),
      cells: averageCells,
    },
    rows,
    colours: isFilled ? [] : coloursOf(cohorts, rows, scale, places, cell),
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
  largest: number,
  { barX, barRoom }: Layout,
  left: (x: number, extent: number) => number,
): CohortRow['bar'] {
  if (barRoom === 0) return null;
  const width = px(Math.max(2, (barRoom * size) / largest));
  return { x: left(barX, width), width };
}
