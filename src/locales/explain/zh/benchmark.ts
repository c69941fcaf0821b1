import type { ElementExplanation } from '../messages.js';

/** How a comparison with published figures is read, and what is remarked of its figures, in Simplified Chinese. */
export const benchmark = {
  readings: {
    benchmark:
      '每行是一组公司：竖线是中位数；如有公布，深色带是中间一半的公司，浅色带是中间 80%。圆点是您的比率。',
    'benchmark-interval': '穿过圆点的横线是其 95% 区间。',
  },
  remarks: {
    comparison: ({ hasInterval }) =>
      hasInterval
        ? '只有整个区间位于公布的中位数一侧时，才判为优于或差于。'
        : 'MRR 的比率没有区间，因此直接与公布的中位数比较。',
  },
} satisfies ElementExplanation;
