import type { ElementExplanation } from '../messages.js';

/** How an MRR waterfall is read, in Simplified Chinese. */
export const waterfall = {
  readings: {
    'waterfall-bridge': '每根柱从前一根结束处开始：由期初 MRR，经过增加和损失，到期末 MRR。',
    'waterfall-movements':
      '每列是一个周期。增加的在零线之上，损失的在零线之下，折线是两者之和。点击柱旁的空白处可打开该周期的瀑布图，拖过多个周期则打开它们合并的瀑布图。',
    'waterfall-parts':
      '下方以相同方式和比例尺绘出各部分。各部分的期初、新增、回流、流失和期末相加等于整体。从一部分转到另一部分的客户，在前者计为转出，在后者计为转入；在整体中则为扩展或缩减。',
  },
} satisfies ElementExplanation;
