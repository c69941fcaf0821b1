import type { ElementExplanation } from '../messages.js';

/** How reasons are read, in Simplified Chinese. */
export const reasons = {
  readings: {
    reasons: '每个条是一种原因，长度为其占全部流失的比例，从大到小排列；最后一列是自上而下的累计。',
    'reasons-kinds':
      '最上方的条是全部流失：主动离开的客户、付款失败的客户（斜线）和原因不明的客户（灰色）。空心条是未注明原因的。',
    'reasons-rest': '过小的原因合为一条。',
    'reasons-wordings': '仅大小写和符号不同的原因共用一条，其中每一段是一种写法。',
  },
} satisfies ElementExplanation;
