import type { ElementExplanation } from '../messages.js';

/** How a trend of rates is read, in English. */
export const rateTrend = {
  readings: {
    trend: 'A dot is a period, as high as its rate; a line joins those that follow each other.',
    'trend-interval': 'The band is the 95% interval: the fewer customers, the wider.',
    'trend-average':
      'The thin line is the trailing average: all of the last periods together ÷ all there was at their starts, so that a period with many weighs more.',
    'trend-before': 'The dotted line is the same periods a year before.',
    'trend-target': 'The line across is the target.',
    'trend-running': 'What is dashed belongs to the period that is still running.',
    'trend-parts':
      'Each drawing is a value, all on the same axis; the grey line is all values together.',
  },
} satisfies ElementExplanation;
