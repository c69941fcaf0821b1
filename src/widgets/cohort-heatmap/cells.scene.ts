import type { ShareAverage, SharedCohort } from '../../metrics/cohort-shares.js';
import type { Selection } from '../../metrics/selection.js';
import { px } from '../../scene/linear.js';
import type { HeatmapInput, HeatmapText } from './input.scene.js';
import type { Labels } from './layout.scene.js';
import type { Places } from './places.scene.js';
import type { RateScale } from './steps.scene.js';

/** Px between two slanted lines of hatching. */
const HATCH = 6;

/** One cell; `x` is its left edge, `labelX` its middle. */
export interface HeatmapCell {
  readonly key: number;
  /** Names the cell among all marks of the chart: `2024-03/5`. */
  readonly mark: string;
  readonly column: number;
  readonly x: number;
  readonly labelX: number;
  /** The name of its colour, see `RateScale`. */
  readonly step: string;
  readonly label: string;
  /** The slanted lines over a period that is still running, as a path; empty for a complete one. */
  readonly hatch: string;
  /** The customers behind it; null where there are none, or none that a choice can name. */
  readonly selection: Selection | null;
  /** The number of the calendar period at whose end it is; null for an average. */
  readonly period: number | null;
  /** The corner that marks a rate above 100 % where no label says so, as a path; empty for none. */
  readonly corner: string;
}

/** Whether the labels of cells are their rates. */
export function saysRate(values: HeatmapInput['values'], labels: Labels): boolean {
  return values !== 'absolute' && labels !== 'none';
}

/** Whether a cell is hatched, or has a corner where cells may have one. */
export function isUnusual(share: SharedCohort['shares'][number], mayHaveCorner: boolean): boolean {
  return share !== null && (!share.complete || (mayHaveCorner && (share.rate ?? 0) > 1));
}

/** Slanted lines across a cell, a little inside its round corners. */
function hatchOf(x: number, { width, height }: Places['box']): string {
  const lines: string[] = [];
  for (let sum = HATCH; sum < width + height - 2; sum += HATCH) {
    const low = Math.min(sum, height - 1);
    const high = Math.max(1, sum - width + 1);
    lines.push(`M${px(x + sum - low)} ${px(low)}L${px(x + sum - high)} ${px(high)}`);
  }
  return lines.join('');
}

/** The cells of a cohort. */
export function cellsOf(
  { cohort, shares }: SharedCohort,
  { values, text }: HeatmapInput,
  labels: Labels,
  scale: RateScale,
  places: Places,
): HeatmapCell[] {
  const since = periodNumber(cohort);
  const mayHaveCorner = !saysRate(values, labels);
  const drawn = shares.filter((share) => share !== null);
  return drawn.map((share) => {
    const { age, rate } = share;
    const { column, x, middle, corner } = places.at(age);
    const written = values === 'absolute' ? text.amount(share) : rateLabel(rate, labels, text);
    return {
      key: age,
      mark: `${cohort}/${age}`,
      column,
      x,
      labelX: middle,
      step: scale.stepOf(rate),
      label: labels === 'none' ? '' : written,
      hatch: share.complete ? '' : hatchOf(x, places.box),
      selection: share.customers > 0 ? { cohort, age } : null,
      period: since + age,
      corner: mayHaveCorner && rate !== null && rate > 1 ? corner : '',
    };
  });
}

/** An average is a rate even where cells are amounts: amounts of cohorts of different sizes have none. */
export function averageCell(
  average: ShareAverage,
  { values, text }: HeatmapInput,
  labels: Labels,
  scale: RateScale,
  places: Places,
): HeatmapCell {
  const { age, rate, selection } = average;
  const { column, x, middle } = places.at(age);
  return {
    key: age,
    mark: `average/${age}`,
    column,
    x: px(x + 0.5),
    labelX: middle,
    step: labels === 'none' ? scale.stepOf(rate) : 'none',
    label: labels === 'none' ? '' : rateLabel(rate, values === 'absolute' ? 'full' : labels, text),
    hatch: '',
    selection,
    period: null,
    corner: '',
  };
}

function rateLabel(rate: number | null, labels: Labels, text: HeatmapText): string {
  if (rate === null) return '–';
  return labels === 'bare' ? text.bareRate(rate) : text.rate(rate);
}

/** The number of a calendar period by its name; the next one's is one more. */
function periodNumber(name: string): number {
  const [year, part = ''] = name.split('-');
  if (part === '') return Number(year);
  const isQuarter = part.startsWith('Q');
  return Number(year) * (isQuarter ? 4 : 12) + Number(part.replace('Q', ''));
}
