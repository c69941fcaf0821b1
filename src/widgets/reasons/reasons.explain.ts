import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedFigure, Explanation } from '../../element/explanation.js';
import type { ReasonsSubject } from './reasons.text.js';

/** How the shares were computed, by the example of the largest. */
export function explainReasons(subject: ReasonsSubject, { formats }: Drawing): Explanation {
  const { reading, first, last, running } = subject;
  const { rows } = reading;
  const hasWordings = rows.some(({ wordings }) => wordings.length > 1);
  return {
    reading: [
      'reasons',
      'reasons-kinds',
      ...(rows.some(({ role }) => role === 'rest') ? (['reasons-rest'] as const) : []),
      ...(hasWordings ? (['reasons-wordings'] as const) : []),
    ],
    keys: [
      'tab',
      'lying-bars',
      ...(hasWordings ? (['wordings'] as const) : []),
      ...(['ends', 'choose', 'escape'] as const),
    ],
    figures: [figureOf(subject, formats)],
    period: first && last ? formats.days(first.start, last.end) : null,
    terms: [{ term: 'lostCustomer' }],
    running: running && last ? formats.longPeriod(running) : null,
  };
}

function figureOf(
  { reading, basis, last }: ReasonsSubject,
  formats: Drawing['formats'],
): ExplainedFigure {
  const { rows, total } = reading;
  const [row] = rows;
  const whole = basis === 'revenue' ? total.mrr : total.customers;
  const options = { basis };
  if (!last) return { figure: 'reasons', options, result: null, nullReason: 'too-short:0' };
  if (!row || whole === 0) {
    return { figure: 'reasons', options, result: null, nullReason: 'no-losses' };
  }
  const write = basis === 'revenue' ? formats.fullMoney : formats.count;
  return {
    figure: 'reasons',
    options,
    numerator: write(basis === 'revenue' ? row.mrr : row.customers),
    denominator: write(whole),
    result: formats.rate(row.share),
  };
}
