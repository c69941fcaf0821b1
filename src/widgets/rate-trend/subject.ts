import type { Drawing } from '../../element/churn-element.js';
import type { Breakdown, MovementPart } from '../../metrics/breakdown.js';
import { parseDay } from '../../metrics/calendar.js';
import type { PeriodMovement } from '../../metrics/movements.js';
import type { TrendPart } from './multiples.scene.js';
import { allPoints, trendPoints } from './reading.scene.js';
import type { TrendSubject } from './rate-trend.text.js';

/** What a trend is read from. */
export interface TrendAnswer {
  readonly movements: readonly PeriodMovement[];
  /** Null where no dimension was asked for, or it does not occur. */
  readonly breakdown: Breakdown | null;
}

/** What the page has asked for. */
export type TrendWishes = Pick<
  TrendSubject,
  'figure' | 'unit' | 'target' | 'average' | 'compares'
> & { readonly last: number };

const DAYS_IN_YEAR = 365;

/** What a trend speaks of: the points of all, and of each value of a dimension. */
export function trendSubject(
  { movements, breakdown }: TrendAnswer,
  { last, ...wishes }: TrendWishes,
  drawing: Drawing,
): TrendSubject {
  const days = rollingDays(movements);
  const periodsInYear =
    days === null ? { month: 12, quarter: 4, year: 1 }[wishes.unit] : DAYS_IN_YEAR / days;
  const settings = {
    ...wishes,
    periodsInYear: Number.isInteger(periodsInYear) ? periodsInYear : 0,
  };
  const points = trendPoints(movements, { ...settings, last });
  const parts =
    breakdown?.parts.map((part, i): TrendPart => ({
      key: String(i),
      name: nameOf(part, drawing),
      where: part.where,
      points: allPoints(part.movements, { ...settings, average: 0 }).slice(-points.length),
    })) ?? null;
  return { ...wishes, points, parts, periodsInYear };
}

/** The days of a period where they are no calendar periods; null where they are. */
function rollingDays(movements: readonly PeriodMovement[]): number | null {
  const { period, start, end } = movements[0]!;
  return period.includes('/') ? parseDay(end)! - parseDay(start)! : null;
}

function nameOf({ values, isRest }: MovementPart, { messages, formats }: Drawing): string {
  const { others, noValue } = messages.rateTrend;
  if (isRest) return others({ value: values.length, text: formats.count(values.length) });
  return values[0] ?? noValue;
}
