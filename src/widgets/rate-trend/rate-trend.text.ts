import type { Drawing } from '../../element/churn-element.js';
import { currencyNotes } from '../../element/notes.js';
import type { Rich } from '../../locales/messages/text.js';
import { annualised } from '../../metrics/annualised.js';
import type { PeriodUnit } from '../../metrics/calendar.js';
import type { LedgerFacts } from '../../metrics/ledger.js';
import type { RateFigure } from '../../scene/rate-figure.js';
import type { MultiplesText, TrendPart } from './multiples.scene.js';
import { NAMED_FROM, type TrendText } from './rate-trend.scene.js';
import { basisOf, lastComplete, sideOf, type TrendPoint } from './reading.scene.js';
import type { RateDomain } from './scale.scene.js';

/** What a trend speaks of. */
export interface TrendSubject {
  readonly figure: RateFigure;
  readonly unit: PeriodUnit;
  readonly points: readonly TrendPoint[];
  /** The values of a dimension; null where all are drawn together. */
  readonly parts: readonly TrendPart[] | null;
  readonly target: number | null;
  /** Over how many periods the trailing average goes; below 2 there is none. */
  readonly average: number;
  /** Whether the same periods a year before are drawn. */
  readonly compares: boolean;
  /** How many such periods a year has. */
  readonly periodsInYear: number;
}

/** Rates of fewer customers than this say little. */
const FEW_CUSTOMERS = 30;

/** What a year of periods like this one would come to, compounded; null where that says nothing more. */
export function annualOf(
  { figure, periodsInYear }: Pick<TrendSubject, 'figure' | 'periodsInYear'>,
  value: number | null,
): number | null {
  if (value === null || periodsInYear === 1) return null;
  if (sideOf(figure) === 'lost') return value === 0 ? null : annualised(value, periodsInYear);
  const lost = annualised(1 - value, periodsInYear);
  return lost === null || lost === 0 ? null : 1 - lost;
}

/** How a trend of all together writes. */
export function trendText(subject: TrendSubject, drawing: Drawing): TrendText {
  const {
    formats,
    messages: { rateTrend },
  } = drawing;
  const { unit, average } = subject;
  return {
    rate: formats.rate,
    tick: formats.exactPercent,
    period: formats.period,
    words: (point) => pointWords(subject, point, drawing),
    names: {
      average: rateTrend.names.average(unit, { value: average, text: formats.count(average) }),
      before: rateTrend.names.before,
      target: rateTrend.names.target,
    },
  };
}

/** How small drawings of the values of a dimension write. */
export function multiplesText(subject: TrendSubject, drawing: Drawing): MultiplesText {
  const {
    formats,
    messages: { rateTrend },
  } = drawing;
  return {
    rate: formats.rate,
    tick: formats.exactPercent,
    period: formats.period,
    words: ({ name }, point) => pointWords(subject, point, drawing, name),
    part: ({ name, points }) => {
      const value = lastComplete(points)?.value ?? null;
      return rateTrend.part(name, value === null ? null : formats.rate(value));
    },
  };
}

function pointWords(
  { figure, compares, parts }: TrendSubject,
  { period, value, part, whole, interval, average, before, complete }: TrendPoint,
  { formats, messages: { rateTrend } }: Drawing,
  name?: string,
): string {
  const amount = basisOf(figure) === 'customers' ? formats.count : formats.money;
  return rateTrend.point({
    figure,
    ...(name !== undefined && { name }),
    period: formats.period(period),
    rate: value === null ? null : formats.rate(value),
    part: amount(part),
    whole: { value: whole, text: amount(whole) },
    interval: interval && [formats.rate(interval[0]), formats.rate(interval[1])],
    average: average === null || parts ? null : formats.rate(average),
    yearBefore: before === null || !compares || parts ? null : formats.rate(before),
    complete,
  });
}

/** The sentence above the chart. */
export function trendTakeaway(subject: TrendSubject, drawing: Drawing): Rich {
  const { figure, unit, points, parts, compares } = subject;
  const {
    formats,
    messages: { rateTrend },
  } = drawing;
  const last = lastComplete(points);
  if (!last) {
    const running = points.at(-1)?.period;
    return rateTrend.noPeriod(unit, running ? formats.longPeriod(running) : '');
  }
  const period = formats.longPeriod(last.period);
  const compared = parts && comparison(parts, last.period);
  if (compared) {
    const { highest, lowest } = compared;
    return rateTrend.compared({
      figure,
      period,
      highest: { name: highest.name, rate: formats.rate(highest.value) },
      lowest: { name: lowest.name, rate: formats.rate(lowest.value) },
      whole: last.value === null ? undefined : formats.rate(last.value),
    });
  }
  if (last.value === null) return rateTrend.noRate(figure);
  const before = points[points.indexOf(last) - 1]?.value ?? null;
  const annual = annualOf(subject, last.value);
  const rate = formats.rate(last.value);
  return rateTrend.takeaway({
    figure,
    unit,
    period,
    rate,
    lossless: last.value === (sideOf(figure) === 'lost' ? 0 : 1),
    change:
      before === null
        ? undefined
        : {
            direction: directionOf(before, last.value, formats.rate),
            before: formats.rate(before),
          },
    yearBefore: compares && last.before !== null ? formats.rate(last.before) : undefined,
    annual: annual === null ? undefined : formats.rate(annual),
  });
}

/** How a rate changed, as far as its readers can see. */
function directionOf(
  before: number,
  now: number,
  write: (rate: number) => string,
): 'up' | 'down' | 'same' {
  if (write(before) === write(now)) return 'same';
  return now > before ? 'up' : 'down';
}

/** The parts with the highest and the lowest rate in a period; null where there are not two. */
function comparison(parts: readonly TrendPart[], period: string) {
  const rated = parts
    .flatMap(({ name, points }) => {
      const value = points.find((point) => point.period === period)?.value ?? null;
      return value === null ? [] : [{ name, value }];
    })
    .sort((a, b) => b.value - a.value);
  return rated.length < 2 ? null : { highest: rated[0]!, lowest: rated[rated.length - 1]! };
}

/** What a reader has to know to trust the chart, and what is not named in it. */
export function trendNotes(
  subject: TrendSubject,
  domain: RateDomain,
  facts: LedgerFacts,
  drawing: Drawing,
): string[] {
  const { figure, points, parts, target, compares } = subject;
  const { formats, messages, width } = drawing;
  const { notes } = messages.rateTrend;
  const last = lastComplete(points);
  const running = points.at(-1);
  const isNarrow = width < NAMED_FROM;
  const few =
    basisOf(figure) === 'customers' && last && last.whole > 0 && last.whole < FEW_CUSTOMERS
      ? last.whole
      : null;
  const start = sideOf(figure) === 'kept' && domain.from > 0 ? domain.from : null;
  return [
    ...(basisOf(figure) === 'revenue' ? currencyNotes(facts, messages, formats) : []),
    notes.better[sideOf(figure)],
    ...(start === null ? [] : [notes.axisStartsAt(formats.exactPercent(start))]),
    ...(parts ? [notes.whole] : last?.interval ? [notes.interval] : []),
    ...(domain.isCut ? [notes.cut(formats.exactPercent(cutAt(figure, domain)))] : []),
    ...(isNarrow && !parts && last?.average != null
      ? [notes.average(trendText(subject, drawing).names.average)]
      : []),
    ...(isNarrow && !parts && compares && last?.before != null ? [notes.before] : []),
    ...((isNarrow || parts) && target !== null ? [notes.target(formats.exactPercent(target))] : []),
    ...(few === null ? [] : [notes.smallSample({ value: few, text: formats.count(few) })]),
    ...(running && !running.complete && last
      ? [notes.running(formats.period(running.period))]
      : []),
  ];
}

function cutAt(figure: RateFigure, { from, to }: RateDomain): number {
  return sideOf(figure) === 'lost' ? to : from;
}
