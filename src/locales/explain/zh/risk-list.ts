import type { ElementExplanation } from '../messages.js';

/** How a list of customers at risk is read, in Simplified Chinese. */
export const riskList = {
  readings: {
    'risk-list':
      '长条表示全部客户的 MRR：斜线部分为离开日期已知的客户，其后依次为有多个迹象、一个迹象和无迹象的客户。下方每行是一位有风险的客户，列出适用的规则及其分数，得分为各项之和。排在最前的是风险金额（MRR × 得分）最大的客户。',
  },
} satisfies ElementExplanation;
