import type { ElementExplanation } from '../messages.js';

const units = { month: '月', quarter: '季', year: '年' };

/** How a cohort heatmap is read, and what is remarked of its figures, in Simplified Chinese. */
export const heatmap = {
  readings: {
    heatmap:
      '每行是一个群组，每列是注册后经过的周期数，每格是届时该群组剩下的部分。尚未到来的部分为空白。',
    'heatmap-steps':
      '每行是一个群组，每列是注册后经过的周期数，每格是上一周期仍在的部分中留下的比例。尚未到来的部分为空白；注册当期没有上一周期，因此没有列。',
  },
  remarks: {
    weightedAverage: ({ unit, age, cohorts }) =>
      cohorts.value === 1
        ? `仅含一个已满第 ${age} ${units[unit]}的群组。`
        : `涵盖 ${cohorts.text} 个已满第 ${age} ${units[unit]}的群组：大的群组权重更高，年轻的群组不视为流失。`,
  },
} satisfies ElementExplanation;
