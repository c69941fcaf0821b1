import type { ElementExplanation } from '../messages.js';

/** How a single number is read, in Simplified Chinese. */
export const kpi = {
  readings: {
    kpi: '数字属于最近一个完整的周期。箭头表示与前一周期相比的变化；实心表示变好。',
    'kpi-none': '没有数字，原因见其下方。',
    'kpi-course': '折线是最近的周期，至多十二个；其刻度不一定从零开始。',
  },
} satisfies ElementExplanation;
