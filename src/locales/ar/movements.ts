import type { SelectionMessages, ShownMovement } from '../messages/tools.js';

/** What movements are called, in Arabic. */
export const movements: Pick<SelectionMessages['movements'], ShownMovement> = {
  new: 'جديد',
  reactivation: 'عودة',
  expansion: 'توسّع',
  entering: 'دخول',
  contraction: 'انكماش',
  churn: 'فقدان',
  leaving: 'خروج',
  opening: 'الافتتاحي',
  closing: 'الختامي',
};

/** What stands for no value of a dimension and for all but some values, in Arabic. */
export const values: Pick<SelectionMessages, 'none' | 'others'> = {
  none: '(بلا قيمة)',
  others: 'كل ما عداها',
};
