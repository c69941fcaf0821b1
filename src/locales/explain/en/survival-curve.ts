import type { ElementExplanation } from '../messages.js';

/** How survival curves are read, in English. */
export const survivalCurve = {
  readings: {
    'survival-curve':
      'The curve is the share of customers who are still here so long after they first paid (Kaplan-Meier). It steps down on each day on which somebody left; a first stay ends where all MRR is gone, and later stays do not count.',
    'survival-band':
      'The band is the 95% interval of the estimate (Greenwood): the fewer customers at risk, the wider.',
    'survival-ticks':
      'A tick is customers who are still here: it is known that they stayed so long, and not how much longer they will. They count until then.',
    'survival-few': 'What is dashed is of fewer than ten customers at risk, and says little.',
    'survival-median':
      'The dotted line leads to the day after which no more than half are still here.',
    'survival-at-risk':
      'The numbers under the axis are the customers at risk: those who were seen at this age and had not left.',
    'survival-parts':
      'Each curve is a value, as of the record with which a customer began. The log-rank test compares them over all days: a small p speaks against chance, and does not tell the cause.',
    'survival-observed':
      'Before that day the records hold only those who stayed. Who came earlier is at risk only from the age that they had on it; otherwise those who stayed would pass for all.',
  },
} satisfies ElementExplanation;
