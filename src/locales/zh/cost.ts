import type { CostMessages } from '../messages/cost.js';
import { strong } from '../messages/text.js';

/** What `<churn-cost>` says, in Simplified Chinese. */
export const cost: CostMessages = {
  heading: '流失的代价',
  takeaway: ({ period, customers, total, revenue, months, isMargin }) => [
    `${period}流失 ${customers.text} 位客户的代价为 `,
    strong(total),
    `，${revenue === null ? '即' : `其中 ${revenue} 是`}他们在 ${months.text} 个月里本会带来的${isMargin ? '毛利' : '收入'}。`,
  ],
  nobody: (period) => [`${period}`, strong('没有客户流失'), '，因此没有代价。'],
  noPeriod: ['周期结束后才计算代价；目前还没有完整的周期。'],
  lines: {
    'lost-now': '当下流失的 MRR',
    'lost-later': '损失的终身价值（之后各月）',
    refunds: '退款',
    fees: '手续费',
    replacement: '重新赢得同样多的客户',
    support: '花在流失客户上的支持',
    'bad-reviews': '差评（您的估计）',
    'lost-insight': '失去的洞察（您的估计）',
    total: '合计',
  },
  range: (low, high) => `${low} – ${high}`,
  bar: (name, amount) => `${name}：${amount}`,
  paths: {
    title: (month) => `若每月流失都如${month}，当前 MRR 在一年后的剩余`,
    asIs: '维持现状',
    kept: '多留一些',
    month: ({ value, text }) => (value === 0 ? '今天' : `+${text}`),
    words: (asIs, kept) =>
      `预测：十二个月后，当前 MRR 维持现状时每月剩余 ${asIs}，多留一些时为 ${kept}`,
  },
  slider: '每月多留的百分点',
  points: ({ text }) => `多留 ${text} 个百分点`,
  whatIf: ({ points, rate, less, asIs, kept, more }) => [
    '每月多留 ',
    strong(`${points.text} 个百分点`),
    `的 MRR，流失由 ${rate} 降为 ${less}，十二个月后当前 MRR 每月剩余 ${kept}，而不是 ${asIs}：多 `,
    strong(more),
    '。',
  ],
  toWin: ({ all, each }) => [
    '若仍要增长，需赢得 ',
    strong(`${all.text} 位客户`),
    `：${each.text} 位替补流失的，${each.text} 位用于增长。代价中只计入前者。`,
  ],
  assumptions: {
    heading: '假设',
    advice: '每一项都可以修改；为 0 的不计入。清空即恢复初值。金额均指整个周期。',
  },
  fields: {
    remainingMonths: '客户本会再停留',
    margin: '毛利率（100 即按收入计）',
    retentionCost: '留住一位客户的成本',
    replacementLow: '赢得一位客户的成本，至少',
    replacementHigh: '赢得一位客户的成本，至多',
    refunds: '给流失客户的退款',
    fees: '这些款项的手续费',
    supportHours: '花在流失客户上的支持',
    hourlyCost: '每小时支持的成本',
    badReviews: '差评带走的收入',
    lostInsight: '他们未说出的意见的价值',
  },
  units: {
    remainingMonths: '个月',
    replacementLow: '倍',
    replacementHigh: '倍',
    supportHours: '小时',
  },
  context:
    '已发表的研究，不参与此处任何计算：客户在第 31–36 个月的支出比最初 6 个月多 67%；65% 的业务来自现有客户；流失减少 5% 可使利润提高 25–95%。',
  notes: {
    measured: '停留月数：按记录中的终身价值',
    revenue: '按收入而非毛利',
    projection: '虚线 = 预测，不含新客户',
    running: (period) => `${period}尚未结束，未计入`,
  },
  table: {
    line: '代价',
    from: '最低',
    to: '最高',
    inAYear: (path) => `十二个月后剩余的 MRR，${path}`,
  },
};
