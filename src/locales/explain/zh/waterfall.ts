import type { ElementExplanation } from '../messages.js';

/** How an MRR waterfall is read, in Simplified Chinese. */
export const waterfall = {
  readings: {
    'waterfall-bridge': '每根柱从前一根结束处开始：由期初 MRR，经过增加和损失，到期末 MRR。',
    'waterfall-movements': '每列是一个周期。增加的在零线之上，损失的在零线之下，折线是两者之和。',
  },
} satisfies ElementExplanation;
