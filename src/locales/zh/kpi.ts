import type { KpiName } from '../../metrics/kpi-history.js';
import type { KpiCause, KpiMessages } from '../messages/kpi.js';
import { strong } from '../messages/text.js';

const heading: KpiMessages['heading'] = {
  mrr: 'MRR',
  arr: '年化收入',
  customers: '客户数',
  arpa: '每客户 MRR',
  ltv: '客户终身价值',
  customerChurnRate: '客户流失率',
  grossMrrChurnRate: 'MRR 流失率',
  netMrrChurnRate: 'MRR 净流失率',
  periodLogo: '客户留存率',
  periodGrr: 'MRR 留存率',
  nrr: '净收入留存率',
  grr: '总收入留存率',
  quickRatio: '速动比率',
  lifetimeMonths: '客户寿命',
  cac: '获客成本',
  paybackMonths: '回本时间',
};

/** What stands before and after a figure of a period. */
const sentence: Readonly<Record<KpiName, (period: string) => readonly [string, string]>> = {
  mrr: (period) => [`${period}末 MRR 为 `, ''],
  arr: (period) => [`${period}末年化收入为 `, ''],
  customers: (period) => [`${period}末共有 `, ' 位客户'],
  arpa: (period) => [`${period}末平均每位客户每月支付 `, ''],
  ltv: (period) => [`${period}末每位客户的终身价值为 `, ''],
  customerChurnRate: (period) => [`${period}有 `, ' 的客户流失'],
  grossMrrChurnRate: (period) => [`${period}有 `, ' 的 MRR 流失'],
  netMrrChurnRate: (period) => [`${period}扣除升级后 MRR 净流失 `, ''],
  periodLogo: (period) => [`${period}有 `, ' 的客户留存'],
  periodGrr: (period) => [`${period}有 `, ' 的 MRR 留存'],
  nrr: (period) => [`${period}的 MRR 为十二个月前同一批客户的 `, '（含升级）'],
  grr: (period) => [`十二个月前的 MRR 到${period}留存了 `, '（不计升级）'],
  quickRatio: (period) => [`${period}赢得的 MRR 是损失的 `, ' 倍'],
  lifetimeMonths: (period) => [`按${period}的流失率，客户平均停留 `, ' 个月'],
  cac: (period) => [`${period}每位新客户的成本为 `, ''],
  paybackMonths: (period) => [`按${period}计，新客户的成本可在 `, ' 个月内收回'],
};

const causes: Readonly<Record<KpiCause, string>> = {
  'no-customers': '没有客户',
  'no-mrr': '之前没有 MRR',
  'no-losses': '没有任何损失',
  'nobody-left': '没有客户流失',
  'no-spend': '未提供支出',
  'no-new-customers': '没有新客户',
  'no-margin': '没有毛利',
  'too-short': '之前不足十二个月',
};

/** What a single number says, in Simplified Chinese. */
export const kpi: KpiMessages = {
  heading,
  takeaway: ({ figure, unit, period, value, change }) => {
    const isGrowth = figure === 'netMrrChurnRate' && value.value < 0;
    const [from, to] = isGrowth
      ? [`${period}的 MRR 净流失率为 `, '，升级超过了流失']
      : sentence[figure](period);
    const before = { month: '上月', quarter: '上季度', year: '上年' }[unit];
    const moved = !change
      ? ''
      : {
          up: `，较${before}的 ${change.before} 上升${change.by && ` ${change.by}`}`,
          down: `，较${before}的 ${change.before} 下降${change.by && ` ${change.by}`}`,
          same: `，与${before}持平`,
        }[change.direction];
    return [from, strong(value.text), `${to}${moved}。`];
  },
  noFigure: (figure, period, cause) => [
    `${period}的${heading[figure]}无法计算：${causes[cause]}。`,
  ],
  noPeriod: (unit, running) => [
    `还没有完整的${{ month: '月份', quarter: '季度', year: '年度' }[unit]}：${running}尚未结束。`,
  ],
  noPeriodShort: {
    month: '还没有完整的月份',
    quarter: '还没有完整的季度',
    year: '还没有完整的年度',
  },
  causes,
  months: (_count) => '个月',
  points: ({ text }) => `${text} 个百分点`,
  from: (before) => `前期 ${before}`,
  unchanged: '与前期持平',
  lowerIsBetter: '越低越好',
  smallSample: ({ text }) => `样本很小：${text} 位客户`,
  runningLeftOut: {
    month: '本月尚未结束，未计入',
    quarter: '本季度尚未结束，未计入',
    year: '本年尚未结束，未计入',
  },
  valueOf: (period, value) => `${period}：${value}`,
  moved: { up: (by) => `上升 ${by}`, down: (by) => `下降 ${by}` },
  better: '变好',
  worse: '变差',
  spoken: (statements) => statements.join('，'),
  table: { period: '周期', change: '变化', changeInPoints: '变化（百分点）' },
};
