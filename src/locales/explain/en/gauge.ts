import type { ElementExplanation } from '../messages.js';

/** How a gauge is read, in English. */
export const gauge = {
  readings: {
    'gauge-arc': 'The colored arc is the rate.',
    'gauge-bullet': 'The colored bar is the rate.',
    'gauge-no-rate': 'The scale is empty because there is no rate to show on it.',
    'gauge-interval': 'The thin line along it is its 95% interval.',
    'gauge-previous': 'The ring is the period before.',
    'gauge-zones':
      'Its parts are the zones of the thresholds that this page gives: the more they stand out, the worse.',
    'gauge-target': 'The stroke across the scale is the target.',
    'gauge-history': 'The line chart shows the last periods, twelve at most.',
    'gauge-choose':
      'Click the number, what is colored or a period of the line for the customers behind it; keys reach them in the table.',
  },
} satisfies ElementExplanation;
