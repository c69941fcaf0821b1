import type { SelectionMessages, ShownMovement } from '../messages/tools.js';

/** What movements are called, in Simplified Chinese. */
export const movements: Pick<SelectionMessages['movements'], ShownMovement> = {
  new: '新增',
  reactivation: '回流',
  expansion: '扩展',
  entering: '转入',
  contraction: '缩减',
  churn: '流失',
  leaving: '转出',
  opening: '期初',
  closing: '期末',
};

/** What stands for no value of a dimension and for all but some values, in Simplified Chinese. */
export const values: Pick<SelectionMessages, 'none' | 'others'> = {
  none: '（无）',
  others: '其余全部',
};
