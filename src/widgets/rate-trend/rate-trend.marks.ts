import type { Drawing } from '../../element/churn-element.js';
import type { Mark } from '../../element/view.js';
import type { Where } from '../../metrics/options.js';
import { basisOf, sideOf, type TrendPoint } from './reading.scene.js';
import { multiplesText, trendText, type TrendSubject } from './rate-trend.text.js';

/** The periods; those in which customers were lost can be chosen, and stand for them. */
export function trendMarks(subject: TrendSubject, drawing: Drawing): ReadonlyMap<string, Mark> {
  const { points, parts } = subject;
  if (!parts) {
    const text = trendText(subject, drawing);
    return new Map(
      points.map((point) => [
        point.period,
        { words: text.words(point), selection: selectionOf(subject, point) },
      ]),
    );
  }
  const text = multiplesText(subject, drawing);
  return new Map(
    parts.flatMap((part) =>
      part.points.map((point): [string, Mark] => [
        `${part.key} ${point.period}`,
        { words: text.words(part, point), selection: selectionOf(subject, point, part.where) },
      ]),
    ),
  );
}

function selectionOf(
  { figure }: TrendSubject,
  { period, part, whole }: TrendPoint,
  where?: Where,
): Mark['selection'] {
  const lost = sideOf(figure) === 'lost' ? part : whole - part;
  // MRR is lost to downgrades as well, which is another movement than churn.
  if (basisOf(figure) === 'revenue' || lost <= 0 || period.includes('/')) return null;
  return { period, movement: 'churn', ...(where && { where }) };
}
