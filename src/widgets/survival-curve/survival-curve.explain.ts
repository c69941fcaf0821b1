import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedFigure, Explanation, KeyId, ReadingId } from '../../element/explanation.js';
import { hasCensored, hasFew, medianOf, readingAt } from './reading.scene.js';
import { curvesOf, type SurvivalSubject } from './subject.js';
import { ageText, chanceText } from './survival-curve.text.js';

/** How the curves were computed, and what else is drawn. */
export function explainSurvivalCurve(
  subject: SurvivalSubject,
  hasBands: boolean,
  drawing: Drawing,
): Explanation {
  const { whole, parts, spoken, observedFrom } = subject;
  const { formats, messages } = drawing;
  const reading = spoken && readingAt(whole, spoken.day);
  const interval = reading?.interval;
  return {
    reading: readingOf(subject, hasBands),
    keys: keysOf(parts),
    figures: [
      {
        figure: 'survival',
        ...(observedFrom !== null && { options: { observedFrom } }),
        result: reading
          ? messages.survivalCurve.figure(
              ageText(spoken, drawing),
              formats.rate(reading.survival),
              interval ? [formats.rate(interval[0]), formats.rate(interval[1])] : null,
            )
          : null,
      },
      ...testFigure(subject, drawing),
    ],
    period: null,
    terms: [],
    running: null,
  };
}

/** What the keyboard does: curves of which no customers can be listed cannot be chosen. */
function keysOf(parts: SurvivalSubject['parts']): KeyId[] {
  const isChoosable = parts?.some(({ value }) => value !== null) ?? false;
  return [
    'tab',
    'ages',
    ...(parts ? (['values'] as const) : []),
    'ends',
    ...(isChoosable ? (['choose'] as const) : []),
    'escape',
  ];
}

/** The log-rank test; only where there are parts that can be compared. */
function testFigure({ comparison }: SurvivalSubject, drawing: Drawing): ExplainedFigure[] {
  if (!comparison || comparison.pValue === null) return [];
  const { chiSquared, pValue, dimension, degreesOfFreedom } = comparison;
  const { decimal, count } = drawing.formats;
  const statistic = decimal(Math.round(chiSquared! * 100) / 100);
  return [
    {
      figure: 'logRank',
      options: { by: dimension },
      result: `χ²(${count(degreesOfFreedom)}) = ${statistic}, ${chanceText(pValue, drawing)}`,
    },
  ];
}

/** What is drawn. */
function readingOf(subject: SurvivalSubject, hasBands: boolean): ReadingId[] {
  const curves = curvesOf(subject);
  const { parts, whole, observedFrom } = subject;
  return [
    'survival-curve',
    ...(parts ? (['survival-parts'] as const) : []),
    ...(hasBands ? (['survival-band'] as const) : []),
    ...(curves.some(hasCensored) ? (['survival-ticks'] as const) : []),
    ...(curves.some(hasFew) ? (['survival-few'] as const) : []),
    ...(!parts && medianOf(whole) !== null ? (['survival-median'] as const) : []),
    'survival-at-risk',
    ...(observedFrom === null ? [] : (['survival-observed'] as const)),
  ];
}
