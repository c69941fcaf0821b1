import type { ExplainMessages } from '../messages.js';

/** What is counted as what, in English. */
export const terms: ExplainMessages['terms'] = {
  opening: { name: 'Opening', means: 'MRR just before the period begins' },
  new: { name: 'New', means: 'no MRR at the start, some at the end, and never paid before' },
  reactivation: {
    name: 'Reactivation',
    means: 'no MRR at the start, some at the end, and paid once before',
  },
  expansion: { name: 'Expansion', means: 'pays more at the end than at the start' },
  contraction: { name: 'Contraction', means: 'pays less at the end than at the start' },
  churn: { name: 'Churn', means: 'MRR at the start, none at the end' },
  entering: { name: 'Entering', means: 'a customer who began to pay in this currency' },
  leaving: { name: 'Leaving', means: 'a customer who went on in another currency' },
  closing: { name: 'Closing', means: 'MRR just after the period has ended' },
  lostCustomer: { name: 'Lost', means: 'MRR at the start, none at the end' },
  joinedAndLeft: {
    name: 'Joined and left',
    means: 'paid only inside the period; in none of the numbers above',
  },
  cohort: { name: 'Cohort', means: 'customers whose first paying day lies in the period' },
  customersLeft: {
    name: 'Still here',
    means: 'customers with MRR at the end of the period; those who came back count again',
  },
  mrrLeft: {
    name: 'MRR now',
    means:
      'what the cohort pays at the end of the period; above 100% where it pays more than at first',
  },
};
