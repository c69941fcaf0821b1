import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedFigure, Explanation } from '../../element/explanation.js';
import type { RiskPage, RiskRow } from '../../metrics/risk-list.js';

/** How scores are added up, by the example of the first row. */
export function explainRiskList({ rows }: RiskPage, { formats }: Drawing): Explanation {
  const [first] = rows;
  return {
    reading: ['risk-list'],
    keys: first ? ['tab', 'rows', 'ends', 'choose', 'escape'] : ['tab-past'],
    figures: first ? [figureOf(first, formats)] : [],
    period: null,
    terms: [],
    running: null,
  };
}

function figureOf({ reasons, score }: RiskRow, { count }: Drawing['formats']): ExplainedFigure {
  return {
    figure: 'riskScores',
    numerator: reasons.map(({ points }) => count(points)).join(' + '),
    result: count(score),
  };
}
