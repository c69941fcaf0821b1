import type { Drawing } from '../../element/churn-element.js';
import type { ExplainedFigure, Explanation } from '../../element/explanation.js';
import type { ChurnCost, CostLine } from '../../metrics/churn-cost.js';
import type { CostReading } from './reading.js';
import { rangeOf } from './cost.text.js';

/** How each line was made of what was measured and assumed. */
export function explainCost(
  reading: CostReading | null,
  running: string | null,
  drawing: Drawing,
): Explanation {
  const { formats } = drawing;
  if (!reading) {
    return {
      reading: ['cost'],
      keys: ['tab'],
      figures: [{ figure: 'churnCost', result: null, nullReason: 'too-short:0' }],
      period: null,
      terms: [],
      running: null,
    };
  }
  const { cost, period, whatIf } = reading;
  return {
    reading: ['cost', ...(whatIf ? (['cost-paths'] as const) : [])],
    keys: ['tab', 'lying-bars', 'ends', 'choose', 'escape'],
    figures: [
      ...cost.lines
        .filter(({ high }) => high > 0)
        .map((line): ExplainedFigure => ({
          figure: line.id,
          ...numbersOf(line, cost, formats),
          result: rangeOf(line.low, line.high, formats.fullMoney, drawing),
        })),
      { figure: 'churnCost', result: rangeOf(cost.low, cost.high, formats.fullMoney, drawing) },
    ],
    period: formats.days(period.start, period.end),
    terms: [
      { term: 'lostCustomer', amount: formats.count(period.churnedCustomers) },
      { term: 'churn', amount: formats.fullMoney(period.churnedMrr) },
    ],
    running: running ? formats.longPeriod(running) : null,
  };
}

/** The two numbers of a line that is a product. */
function numbersOf(
  { id }: CostLine,
  { assumptions }: ChurnCost,
  { fullMoney, count }: Drawing['formats'],
): Pick<ExplainedFigure, 'numerator' | 'denominator'> {
  const { lostMrr, margin, remainingMonths, lostCustomers, retentionCost } = assumptions;
  const { replacementMultiple, supportHours, hourlyCost } = assumptions;
  switch (id) {
    case 'lost-now':
      return {
        numerator: fullMoney(lostMrr * margin),
        denominator: count(Math.min(1, remainingMonths)),
      };
    case 'lost-later':
      return {
        numerator: fullMoney(lostMrr * margin),
        denominator: count(Math.max(0, remainingMonths - 1)),
      };
    case 'replacement':
      return {
        numerator: fullMoney(lostCustomers * retentionCost),
        denominator: `(${replacementMultiple.map(count).join(' – ')})`,
      };
    case 'support':
      return { numerator: count(supportHours), denominator: fullMoney(hourlyCost) };
    case 'refunds':
    case 'fees':
    case 'bad-reviews':
    case 'lost-insight':
      return {};
  }
}
