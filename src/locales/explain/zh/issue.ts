import type { ExplainMessages } from '../messages.js';

const DAY = '日期，例如 2024-01-31，或时间戳';

const AMOUNT = '不小于 0 的数字';

/** What a field must hold. */
const wanted: Readonly<Record<string, string>> = {
  start: DAY,
  end: `${DAY}，也可为空`,
  trialEnd: `${DAY}，也可为空`,
  cancelledAt: `${DAY}，也可为空`,
  updatedAt: `${DAY}，也可为空`,
  date: DAY,
  mrr: AMOUNT,
  amount: AMOUNT,
  quantity: AMOUNT,
  intervalCount: '大于 0 的数字',
  interval: 'day、week、month 或 year',
  currency: '货币代码，例如 CNY',
};

/** Why a row was left out, in Simplified Chinese. */
export const issue: ExplainMessages['issue'] = ({ code, field, isPrivate }) => {
  switch (code) {
    case 'no-record':
      return '没有记录涵盖该变更的日期';
    case 'ambiguous':
      return '有多条记录涵盖该变更的日期';
    case 'missing':
      return field === 'mrr' ? '缺少 mrr（或 amount 和 interval）' : `缺少 ${field}`;
    case 'order':
      return '结束日期早于开始日期';
    case 'unreadable':
      return '无法读取该行';
    default: {
      const must = wanted[field.replace(/^changes\./, '')];
      if (must) return `必须是${must}`;
      return isPrivate ? `${field} 无法读取` : '无法读取';
    }
  }
};
