import type { ElementExplanation } from '../messages.js';

/** How costs are read, in Simplified Chinese. */
export const cost = {
  readings: {
    cost: '每个条是一项代价：实色为至少的金额，浅色为可能再增加的部分。各项互不重复，因此可以相加。',
    'cost-paths': '虚线是对当前 MRR 的预测，不含新客户：一条按现状流失，一条每月多留若干百分点。',
  },
} satisfies ElementExplanation;
