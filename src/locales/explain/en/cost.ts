import type { ElementExplanation } from '../messages.js';

/** How costs are read, in English. */
export const cost = {
  readings: {
    cost: 'Each bar is a line of the costs: solid what it comes to at least, pale what it may come to on top. No line counts what another one does, so they add up.',
    'cost-paths':
      'The dashed lines are a projection of the MRR there is today, without new customers: as it is lost now, and where so many points more are kept each month.',
  },
} satisfies ElementExplanation;
