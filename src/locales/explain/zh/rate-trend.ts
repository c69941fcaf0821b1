import type { ElementExplanation } from '../messages.js';

/** How a trend of rates is read, in Simplified Chinese. */
export const rateTrend = {
  readings: {
    trend: '每个点是一个周期，高度为其比率；线连接相邻的周期。',
    'trend-interval': '色带是 95% 区间：客户越少越宽。',
    'trend-average':
      '细线是移动平均：最近几个周期的合计 ÷ 各期初的合计，因此规模大的周期权重更高。',
    'trend-before': '点线是上年同期。',
    'trend-target': '横线是目标。',
    'trend-running': '虚线部分属于尚未结束的周期。',
    'trend-parts': '每个小图是一个取值，坐标轴相同；灰线是全部取值的合计。',
  },
} satisfies ElementExplanation;
