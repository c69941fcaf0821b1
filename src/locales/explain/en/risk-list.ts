import type { ElementExplanation } from '../messages.js';

/** How a list of customers at risk is read, in English. */
export const riskList = {
  readings: {
    'risk-list':
      'The bar is the MRR of all customers: hatched those who leave on a day that is known, then those with several signs of leaving, with one, and with none. Below, each row is a customer at risk with the rules that apply and their points; the score is their sum. The first rows have the most at stake, MRR × score.',
  },
} satisfies ElementExplanation;
