import type { ExplainMessages } from '../messages.js';

/** The definitions by which figures are computed, in Simplified Chinese. */
export const options: ExplainMessages['options'] = {
  period: (value) =>
    ({ month: '按自然月', quarter: '按自然季度', year: '按自然年' })[String(value)] ?? '',
  rollingDays: (_value, text) => `按 ${text} 天一期，从数据截止日往前推`,
  basis: (value) => (value === 'revenue' ? '按 MRR 计占比' : '按客户数计占比'),
  denominator: (value) =>
    ({
      average: '除以期初与期末的平均',
      'opening-plus-new': '除以期初加新增',
    })[String(value)] ?? '除以期初',
  grain: (value) => (value === 'event' ? '每次变化单独计算' : '比较期初与期末，其间的变化相互抵消'),
  churnDate: (value) => (value === 'requested' ? '流失计于申请取消当日' : '流失计于付费期结束时'),
  contraction: (value) => (value === 'exclude' ? '不计缩减' : '计入缩减'),
  returned: (value) =>
    value === 'counted' ? '期末前已回来的也计为流失' : '期末前已回来的不算流失',
  joinedAndLeft: (value) => (value === 'counted' ? '期内来去的计为流失' : '不计期内来去的'),
  reactivationWindowDays: (_value, text) => `离开超过 ${text} 天后再来的按新客户计`,
  method: (value) =>
    ({
      flow: '按此后的全部变动计算',
      compound: '按各月比率连乘',
    })[String(value)] ?? '每位客户与自身比较',
  by: (_value, text) => `按 ${text} 分组，取首条记录的值`,
  observedFrom: (_value, text) => `${text} 之前来的客户从该日起计入`,
  reactivation: (value) => (value === 'include' ? '计入回流' : '不计回流'),
  window: (_value, text) => `“当时”指 ${text} 个月前`,
  periodZero: (value) => (value === 'full' ? '第 0 期按 100% 计' : '第 0 期指注册周期末'),
  interval: (_value, text) => `区间按 ${text} 尺度`,
  ltv: (value) =>
    ({ simple: '仅用本周期的流失率', km: '月数取自生存曲线' })[String(value)] ??
    '流失率取六个月平均',
  margin: (_value, text) => `毛利率 ${text}`,
  spend: (value, text) => (value === null ? '未提供支出' : `支出 ${text}`),
};
