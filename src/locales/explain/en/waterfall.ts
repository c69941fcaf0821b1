import type { ElementExplanation } from '../messages.js';

/** How an MRR waterfall is read, in English. */
export const waterfall = {
  readings: {
    'waterfall-bridge':
      'Each bar begins where the one before it ended: from MRR at the start, over what was won and lost, to MRR at the end.',
    'waterfall-movements':
      'A column is a period. What was won stands above zero, what was lost below, and the line is the sum of both. A click beside the bars opens the bridge of a period, dragging across several the bridge of them all.',
    'waterfall-parts':
      'Below it, each part is drawn in the same way and at the same scale. Opening, new, reactivation, churn and closing of the parts add up to those of the whole. Who goes from one part to another leaves one and enters the other; in the whole that is expansion or contraction.',
  },
} satisfies ElementExplanation;
