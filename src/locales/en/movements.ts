import type { SelectionMessages, ShownMovement } from '../messages/tools.js';

/** What movements are called, in English. */
export const movements: Pick<SelectionMessages['movements'], ShownMovement> = {
  new: 'New',
  reactivation: 'Reactivation',
  expansion: 'Expansion',
  entering: 'Entering',
  contraction: 'Contraction',
  churn: 'Churn',
  leaving: 'Leaving',
  opening: 'Opening',
  closing: 'Closing',
};

/** What stands for no value of a dimension and for all but some values, in English. */
export const values: Pick<SelectionMessages, 'none' | 'others'> = {
  none: '(none)',
  others: 'All others',
};
