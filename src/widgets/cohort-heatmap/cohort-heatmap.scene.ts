import { scaleBand } from 'd3-scale';
import type { Cohort, CohortAverage, CohortCell } from '../../metrics/cohorts.js';
import { px } from '../../scene/linear.js';
import { textWidth } from '../../scene/text-width.js';

/** How many colours the scale has; their steps count from 0. */
export const STEPS = 9;

const HEADING_HEIGHT = 26;
const AVERAGE_GAP = 6;
const GAP = 2;
const FONT = 12;
const SIZE_BAR = 28;
/** Under this width the bars beside the sizes go, and cells scroll rather than lose their labels. */
const NARROW = 480;
/** Cells also keep their labels where the chart is no more than this much wider than its room. */
const WORTH_SCROLLING = 1.6;
const LEAST_PITCH = 12;
const LARGEST_PITCH = 84;
const LABELLED_HEIGHT = 24;
const LEAST_HEIGHT = 12;

/** What a heatmap is drawn from. */
export interface HeatmapInput {
  readonly cohorts: readonly Cohort[];
  readonly averages: readonly CohortAverage[];
  readonly basis: 'customers' | 'revenue';
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
  readonly text: HeatmapText;
}

/** How the scene writes; numbers come in as they are. */
export interface HeatmapText {
  readonly signedUp: string;
  readonly size: string;
  readonly average: string;
  /** The same where there is little room. */
  readonly averageShort: string;
  readonly ageZero: string;
  cohort(name: string): string;
  count(value: number): string;
  retention(fraction: number): string;
  /** The words for a cell, for those who cannot see its place. */
  cell(cohort: Cohort, cell: CohortCell): string;
  averageCell(average: CohortAverage): string;
}

/** A column heading. */
export interface HeatmapColumn {
  readonly key: number;
  readonly x: number;
  readonly label: string;
}

/** One cell; `x` is its left edge. */
export interface HeatmapCell {
  readonly key: number;
  readonly x: number;
  /** 0 to `STEPS` − 1 from nothing to everything retained; −1 for no colour. */
  readonly step: number;
  readonly label: string;
  readonly words: string;
  readonly running: boolean;
}

/** One row of cells with its headings. */
export interface HeatmapRow {
  readonly key: string;
  readonly y: number;
  readonly label: string;
  readonly size: string;
  /** The bar beside the size; its width is 0 where there is no room for bars. */
  readonly bar: { readonly x: number; readonly width: number };
  readonly cells: readonly HeatmapCell[];
}

/** Everything a heatmap draws, in px. */
export interface HeatmapScene {
  readonly width: number;
  readonly height: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** The columns of names and sizes: their widths, and where their texts stand. */
  readonly names: {
    readonly width: number;
    readonly x: number;
    readonly sizeX: number;
  };
  /** Whether the scene is wider than asked for and has to scroll. */
  readonly scrolls: boolean;
  readonly hasLabels: boolean;
  readonly columns: readonly HeatmapColumn[];
  readonly average: HeatmapRow;
  readonly rows: readonly HeatmapRow[];
}

/** Lays out a heatmap: a row a cohort, a column an age, the weighted average above all. */
export function heatmapScene(input: HeatmapInput): HeatmapScene {
  const { cohorts, averages, text, basis } = input;
  const ages = Math.max(...cohorts.map(({ cells }) => cells.length));
  const isNarrow = input.width < NARROW;
  const names = nameColumns(cohorts, text, isNarrow);
  const labelled = Math.ceil(textWidth(text.retention(1), FONT)) + 6 + GAP;
  const room = input.width - names.width;
  const scrollsForLabels = isNarrow || labelled * ages <= room * WORTH_SCROLLING;
  const least = scrollsForLabels ? labelled : LEAST_PITCH;
  const pitch = Math.max(least, Math.min(LARGEST_PITCH, room / ages));
  const hasLabels = pitch >= labelled;
  const height = hasLabels
    ? LABELLED_HEIGHT
    : Math.max(LEAST_HEIGHT, Math.min(LABELLED_HEIGHT, pitch)) - GAP;
  const width = names.width + pitch * ages;
  const isMirrored = input.direction === 'rtl';
  const left = (x: number, extent: number): number => (isMirrored ? width - x - extent : x);

  const xOf = scaleBand<number>()
    .domain(Array.from({ length: ages }, (_, age) => age))
    .range([names.width, width]);
  const cellX = (age: number): number => px(left(xOf(age)!, pitch) + GAP / 2);
  const every = Math.ceil((textWidth(String(ages), FONT) + 8) / pitch);
  const largest = Math.max(...cohorts.map(({ size }) => size));
  const averageY = HEADING_HEIGHT;
  const firstY = averageY + height + GAP + AVERAGE_GAP;

  const barOf = (size: number): HeatmapRow['bar'] => {
    const extent = isNarrow ? 0 : px(Math.max(2, (SIZE_BAR * size) / largest));
    return { x: px(left(names.sizeEnd + 8, extent)), width: extent };
  };

  return {
    width: px(width),
    height: px(firstY + cohorts.length * (height + GAP)),
    cellWidth: px(pitch - GAP),
    cellHeight: px(height),
    names: {
      width: names.width,
      x: left(0, 0),
      sizeX: left(names.sizeEnd, 0),
    },
    scrolls: width > input.width + 1,
    hasLabels,
    columns: columnsOf(ages, every, pitch, text).map(({ key, label }) => ({
      key,
      label,
      x: px(left(xOf(key)! + pitch / 2, 0)),
    })),
    average: {
      key: 'average',
      y: averageY,
      label: isNarrow ? text.averageShort : text.average,
      size: '',
      bar: { x: 0, width: 0 },
      cells: averages.map((average) => ({
        key: average.age,
        x: cellX(average.age),
        step: hasLabels ? -1 : stepOf(rateOf(average, basis)),
        label: labelOf(rateOf(average, basis), hasLabels, text),
        words: text.averageCell(average),
        running: false,
      })),
    },
    rows: cohorts.map((cohort, i) => ({
      key: cohort.cohort,
      y: px(firstY + i * (height + GAP)),
      label: text.cohort(cohort.cohort),
      size: text.count(cohort.size),
      bar: barOf(cohort.size),
      cells: cohort.cells.map((cell) => ({
        key: cell.age,
        x: cellX(cell.age),
        step: stepOf(rateOf(cell, basis)),
        label: labelOf(rateOf(cell, basis), hasLabels, text),
        words: text.cell(cohort, cell),
        running: !cell.complete,
      })),
    })),
  };
}

function nameColumns(
  cohorts: readonly Cohort[],
  text: HeatmapText,
  isNarrow: boolean,
): { width: number; sizeEnd: number } {
  const widest = (texts: readonly string[]): number =>
    Math.max(...texts.map((name) => textWidth(name, FONT)));
  const names = widest([text.signedUp, ...cohorts.map(({ cohort }) => text.cohort(cohort))]);
  const sizes = widest([text.size, ...cohorts.map(({ size }) => text.count(size))]);
  // The average has no size, so its name may reach across the column of sizes.
  const average = textWidth(text.average, FONT) * 1.08;
  const sizeEnd = Math.ceil(Math.max(names + (isNarrow ? 8 : 20) + sizes, isNarrow ? 0 : average));
  return { sizeEnd, width: sizeEnd + (isNarrow ? 8 : SIZE_BAR + 16) };
}

function columnsOf(
  ages: number,
  every: number,
  pitch: number,
  text: HeatmapText,
): { key: number; label: string }[] {
  const fitsInWords = textWidth(text.ageZero, FONT) <= pitch;
  return Array.from({ length: ages }, (_, age) => ({
    key: age,
    label: age === 0 && fitsInWords ? text.ageZero : text.count(age),
  })).filter(({ key }) => key % every === 0);
}

function rateOf(
  cell: { customerRetention: number; revenueRetention: number | null },
  basis: 'customers' | 'revenue',
): number | null {
  return basis === 'customers' ? cell.customerRetention : cell.revenueRetention;
}

function labelOf(rate: number | null, hasLabels: boolean, text: HeatmapText): string {
  if (!hasLabels) return '';
  return rate === null ? '–' : text.retention(rate);
}

function stepOf(rate: number | null): number {
  if (rate === null) return -1;
  return Math.max(0, Math.min(STEPS - 1, Math.floor(rate * STEPS)));
}

/** What a heatmap says in one sentence. */
export interface HeatmapFinding {
  readonly age: number;
  readonly retention: number;
  /** Null where fewer than two large enough cohorts have come of age. */
  readonly best: { readonly cohort: string; readonly retention: number } | null;
  readonly worst: { readonly cohort: string; readonly retention: number } | null;
}

/** Ages worth telling, the first that enough cohorts have completed. */
const TELLING_AGES = [12, 6, 3, 1];
const ENOUGH_COHORTS = 3;
const ENOUGH_CUSTOMERS = 30;

/**
 * The retention at the greatest telling age that three cohorts (or all there are) have completed,
 * and which cohorts kept best and worst at that age; small cohorts are not ranked.
 *
 * @returns null where no cohort has completed an age above 0
 */
export function heatmapFinding(
  cohorts: readonly Cohort[],
  averages: readonly CohortAverage[],
  basis: 'customers' | 'revenue',
): HeatmapFinding | null {
  const enough = Math.min(ENOUGH_COHORTS, cohorts.length);
  const age = TELLING_AGES.find((candidate) => (averages[candidate]?.cohorts ?? 0) >= enough);
  const retention = age === undefined ? null : rateOf(averages[age]!, basis);
  if (age === undefined || retention === null) return null;
  const ranked = cohorts
    .filter(({ size, cells }) => size >= ENOUGH_CUSTOMERS && cells[age]?.complete)
    .map(({ cohort, cells }) => ({ cohort, retention: rateOf(cells[age]!, basis) ?? 0 }))
    .sort((a, b) => b.retention - a.retention);
  const isRanking =
    ranked.length > 1 && ranked[0]!.retention > ranked[ranked.length - 1]!.retention;
  return {
    age,
    retention,
    best: isRanking ? ranked[0]! : null,
    worst: isRanking ? ranked[ranked.length - 1]! : null,
  };
}
