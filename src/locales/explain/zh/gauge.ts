import type { ElementExplanation } from '../messages.js';

/** How a gauge is read, in Simplified Chinese. */
export const gauge = {
  readings: {
    'gauge-arc': '彩色弧线是比率。',
    'gauge-bullet': '彩色横条是比率。',
    'gauge-no-rate': '刻度为空，因为没有可显示的比率。',
    'gauge-interval': '沿着它的细线是 95% 区间。',
    'gauge-previous': '圆圈是上一周期。',
    'gauge-zones': '刻度的各段是本页所给阈值划分的区间：与背景反差越大越差。',
    'gauge-target': '横穿刻度的短线是目标。',
    'gauge-history': '折线是最近的周期，至多十二个。',
    'gauge-choose':
      '点击数字、彩色部分或折线上的某个周期，可列出背后的客户；用键盘可在表格中打开。',
  },
} satisfies ElementExplanation;
