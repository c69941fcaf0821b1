import type { ShareAverage, SharedCohort } from '../../metrics/cohort-shares.js';
import type { Selection } from '../../metrics/selection.js';
import { px } from '../../scene/linear.js';
import type { HeatmapInput, HeatmapText } from './input.scene.js';
import type { Labels } from './layout.scene.js';
import type { RateScale } from './steps.scene.js';

/** The mark in a cell's corner: its sides, and how far inside it lies. */
const CORNER = 4;
const CORNER_INSET = 2;
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
  /** Made when it is asked for: thousands of them together would keep the page waiting. */
  readonly words: string;
  /** The slanted lines over a period that is still running, as a path; empty for a complete one. */
  readonly hatch: string;
  /** The customers behind it; null for an average and where there are none. */
  readonly selection: Selection | null;
  /** The number of the calendar period at whose end it is; null for an average. */
  readonly period: number | null;
  /** The corner that marks a rate above 100 % where no label says so, as a path; empty for none. */
  readonly corner: string;
}

/** Where the cells of an age stand. */
export interface Place {
  column(age: number): number;
  x(age: number): number;
  middle(age: number): number;
  /** The side of the cell where reading ends, and the way back from it. */
  cornerX(age: number): number;
  readonly inwards: 1 | -1;
  readonly box: { readonly width: number; readonly height: number };
}

/** Whether the labels of cells are their rates. */
export function saysRate(values: HeatmapInput['values'], labels: Labels): boolean {
  return values !== 'absolute' && labels !== 'none';
}

/** Slanted lines across a cell, a little inside its round corners. */
function hatchOf(x: number, { width, height }: Place['box']): string {
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
  place: Place,
): HeatmapCell[] {
  const since = periodNumber(cohort);
  const drawn = shares.filter((share) => share !== null);
  return drawn.map((share) => {
    const { age, rate } = share;
    const written = values === 'absolute' ? text.amount(share) : rateLabel(rate, labels, text);
    const isAbove = rate !== null && rate > 1;
    const cornerX = place.cornerX(age) + place.inwards * CORNER_INSET;
    let words: string | null = null;
    return {
      key: age,
      mark: `${cohort}/${age}`,
      column: place.column(age),
      x: place.x(age),
      labelX: place.middle(age),
      step: scale.stepOf(rate),
      label: labels === 'none' ? '' : written,
      get words() {
        return (words ??= text.cell(cohort, share));
      },
      hatch: share.complete ? '' : hatchOf(place.x(age), place.box),
      selection: share.customers > 0 ? { cohort, age } : null,
      period: since + age,
      corner:
        isAbove && !saysRate(values, labels)
          ? `M${px(cornerX)} ${CORNER_INSET}v${CORNER}l${place.inwards * CORNER} ${-CORNER}z`
          : '',
    };
  });
}

/** An average is a rate even where cells are amounts: amounts of cohorts of different sizes have none. */
export function averageCell(
  average: ShareAverage,
  { values, text }: HeatmapInput,
  labels: Labels,
  scale: RateScale,
  place: Place,
): HeatmapCell {
  const { age, rate } = average;
  return {
    key: age,
    mark: `average/${age}`,
    column: place.column(age),
    x: px(place.x(age) + 0.5),
    labelX: place.middle(age),
    step: labels === 'none' ? scale.stepOf(rate) : 'none',
    label: labels === 'none' ? '' : rateLabel(rate, values === 'absolute' ? 'full' : labels, text),
    words: text.averageCell(average),
    hatch: '',
    selection: null,
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
