import type { ElementExplanation } from '../messages.js';

/** How a comparison with published figures is read, and what is remarked of its figures, in English. */
export const benchmark = {
  readings: {
    benchmark:
      'A row is a group of companies: the line is its median and, where they are published, the dark band the middle half and the pale band the middle 80%. The dot is your rate.',
    'benchmark-interval': 'The line through the dot is its 95% interval.',
  },
  remarks: {
    comparison: ({ hasInterval }) =>
      hasInterval
        ? 'The rate counts as better or worse only where its whole interval lies on one side of the published median.'
        : 'A rate of MRR has no interval, so the rate itself is compared with the published median.',
  },
} satisfies ElementExplanation;
