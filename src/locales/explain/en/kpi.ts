import type { ElementExplanation } from '../messages.js';

/** How a single number is read, in English. */
export const kpi = {
  readings: {
    kpi: 'The number is of the last complete period. The arrow shows how it differs from the period before; it is filled where that is good.',
    'kpi-none': 'There is no number, for the reason given below it.',
    'kpi-course':
      'The line shows the last periods, twelve at most, on a scale of its own that need not begin at zero.',
  },
} satisfies ElementExplanation;
