import type { SelectionMessages } from '../messages/tools.js';

/** What movements are called, in English. */
export const movements: SelectionMessages['movements'] = {
  new: 'New',
  reactivation: 'Reactivation',
  expansion: 'Expansion',
  entering: 'Entering',
  contraction: 'Contraction',
  churn: 'Churn',
  leaving: 'Leaving',
  lost: 'Lost',
  kept: 'Kept',
};

/** What stands for no value of a dimension and for all but some values, in English. */
export const values: Pick<SelectionMessages, 'none' | 'others'> = {
  none: '(none)',
  others: 'All others',
};
