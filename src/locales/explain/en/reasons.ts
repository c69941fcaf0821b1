import type { ElementExplanation } from '../messages.js';

/** How reasons are read, in English. */
export const reasons = {
  readings: {
    reasons:
      'Each bar is a reason, as long as its share of what was lost; the longest come first. The last column adds up the shares from the top.',
    'reasons-kinds':
      'The bar on top has all losses: customers who chose to leave, hatched those whose payment failed, and in grey those of whom nobody knows. The hollow bar is those without a reason.',
    'reasons-rest': 'Reasons too small for a bar of their own share one.',
    'reasons-wordings':
      'Reasons that differ only in case and signs share a bar; each part of it is one wording.',
  },
} satisfies ElementExplanation;
