import type { ElementExplanation } from '../messages.js';

/** How survival curves are read, in Simplified Chinese. */
export const survivalCurve = {
  readings: {
    'survival-curve':
      '曲线是首次付费后经过这么久仍留存的客户比例（Kaplan-Meier 估计）。每当有客户流失，曲线就下降一级；全部 MRR 归零即为首次留存结束，之后回来的不再计入。',
    'survival-band': '色带是估计的 95% 区间（Greenwood）：在观察的客户越少越宽。',
    'survival-ticks':
      '短竖线是目前仍在的客户：只知道他们已留存这么久，不知道还会留多久，计入到此为止。',
    'survival-few': '虚线部分在观察的客户不足十位，参考价值有限。',
    'survival-median': '点线指向留存客户不超过一半的那一天。',
    'survival-at-risk': '坐标轴下的数字是在观察的客户：达到该时长且尚未流失的客户。',
    'survival-parts':
      '每条曲线是一个取值，以客户最初的记录为准。对数秩检验比较所有日子：p 值小说明差异难以用偶然解释，但不说明原因。',
    'survival-observed':
      '该日之前的记录只包含留下来的客户。更早到来的客户从该日已有的时长起才计入，否则会把留下来的当作全部。',
  },
} satisfies ElementExplanation;
