import type { GaugeMessages } from '../messages/gauge.js';
import { strong } from '../messages/text.js';

const gaugeHeading: GaugeMessages['heading'] = {
  customerChurnRate: '客户流失率',
  grossMrrChurnRate: 'MRR 流失率',
  netMrrChurnRate: 'MRR 净流失率',
  periodLogo: '客户留存率',
  periodGrr: 'MRR 留存率',
  nrr: '净收入留存率',
  grr: '总收入留存率',
};

const gaugeCauses: GaugeMessages['noRateShort'] = {
  'no-customers': '期初没有客户',
  'no-mrr': '期初没有 MRR',
  'no-mrr-then': '十二个月前没有 MRR',
  'too-short': '之前不足十二个完整月份',
};

/** What a gauge says, in Simplified Chinese. */
export const gauge: GaugeMessages = {
  heading: gaugeHeading,
  takeaway: ({ figure, unit, period, rate, lossless, isGrowth, change, target }) => {
    const before = { month: '上月', quarter: '上季度', year: '上年' }[unit];
    const rated = {
      customerChurnRate: [`${period}有 `, ' 的客户流失'],
      periodLogo: [`${period}有 `, ' 的客户留存'],
      grossMrrChurnRate: [`${period}有 `, ' 的 MRR 流失'],
      periodGrr: [`${period}有 `, ' 的 MRR 留存'],
      netMrrChurnRate: [`${period}扣除升级后 MRR 净流失 `, ''],
      nrr: [`${period}的 MRR 为十二个月前同一批客户的 `, '（含升级）'],
      grr: [`十二个月前的 MRR 到${period}留存了 `, '（不计升级）'],
    }[figure] as [string, string];
    const whole = {
      ...{ customerChurnRate: '没有客户流失', periodLogo: '客户全部留存' },
      ...{ grossMrrChurnRate: '没有 MRR 流失', periodGrr: ' MRR 全部留存' },
      ...{ netMrrChurnRate: '', nrr: '', grr: ' MRR 全部留存（与十二个月前相比）' },
    }[figure];
    const [from, to] = isGrowth ? [`${period}的 MRR 净流失率为 `, ''] : rated;
    const subject = lossless ? [period, strong(whole)] : [from, strong(rate), to];
    const compared = change
      ? {
          up: `，高于${before}的 ${change.before}`,
          down: `，低于${before}的 ${change.before}`,
          same: `，与${before}持平`,
        }[change.direction]
      : '';
    const told =
      lossless && change && change.direction !== 'same'
        ? `，${before}为 ${change.before}`
        : compared;
    const won = isGrowth ? '：升级超过了流失' : '';
    return [...subject, `${told}${won}${target ? `；目标为 ${target}` : ''}。`];
  },
  noRate: ({ figure, period, cause }) => [
    `${period}的${gaugeHeading[figure]}无法计算：${gaugeCauses[cause]}。`,
  ],
  noPeriod: ({ unit, running }) => [
    `还没有完整的${{ month: '月份', quarter: '季度', year: '年度' }[unit]}：${running}尚未结束。`,
  ],
  smallSample: (customers) =>
    customers ? `样本很小：期初只有 ${customers.text} 位客户。` : '样本很小：流失客户不足 5 位。',
  smallSampleShort: '样本很小',
  parts: {
    customerChurnRate: (part, { text }) => `${text} 位客户中流失 ${part} 位`,
    periodLogo: (part, { text }) => `${text} 位客户中留存 ${part} 位`,
    grossMrrChurnRate: (part, { text }) => `${text} MRR 中流失 ${part}`,
    periodGrr: (part, { text }) => `${text} MRR 中留存 ${part}`,
    netMrrChurnRate: (part, { text }) => `${text} MRR 中净流失 ${part}`,
    nrr: (part, { text }) => `一年前 ${text}，现为 ${part}`,
    grr: (part, { text }) => `一年前 ${text}，留存 ${part}`,
  },
  interval: (lower, upper) => `95% 区间 ${lower}–${upper}`,
  noRateShort: gaugeCauses,
  noPeriodShort: {
    month: '还没有完整的月份',
    quarter: '还没有完整的季度',
    year: '还没有完整的年度',
  },
  target: (rate) => `目标 ${rate}`,
  rateOf: (period, rate) => `${period}：${rate}`,
  beyond: {
    above: (end) => `超出刻度上限 ${end}`,
    below: (end) => `低于刻度下限 ${end}`,
  },
  targetBeyond: (target) => `目标 ${target} 不在刻度范围内`,
  table: {
    period: '周期',
    intervalFrom: '95% 区间下限',
    intervalTo: '95% 区间上限',
    columns: {
      customerChurnRate: { rate: '流失率', part: '流失客户', whole: '期初客户' },
      periodLogo: { rate: '留存率', part: '留存客户', whole: '期初客户' },
      grossMrrChurnRate: { rate: 'MRR 总流失率', part: '流失 MRR', whole: '期初 MRR' },
      periodGrr: { rate: 'MRR 留存率', part: '留存 MRR', whole: '期初 MRR' },
      netMrrChurnRate: { rate: 'MRR 净流失率', part: '净流失 MRR', whole: '期初 MRR' },
      nrr: { rate: 'NRR', part: '当前 MRR', whole: '十二个月前的 MRR' },
      grr: { rate: 'GRR', part: '留存 MRR', whole: '十二个月前的 MRR' },
    },
  },
  zoneNames: { good: '良好', fair: '一般', bad: '较差' },
  zone: (name, from, to) => {
    if (from === null) return `${name}：低于 ${to}`;
    return to === null ? `${name}：${from} 及以上` : `${name}：${from}–${to}`;
  },
  inZone: (name, isCertain) =>
    isCertain ? `位于“${name}”区间。` : `位于“${name}”区间，但其置信区间超出该区间。`,
  zonesNote: (zones) => `区间：${zones.join('，')}`,
  formula: {
    customerChurnRate: '流失客户 ÷ 期初客户',
    periodLogo: '留存客户 ÷ 期初客户',
    grossMrrChurnRate: '流失和降级的 MRR ÷ 期初 MRR',
    periodGrr: '留存的 MRR（不计升级）÷ 期初 MRR',
    netMrrChurnRate: '（流失和降级的 MRR − 升级的 MRR）÷ 期初 MRR',
    nrr: '十二个月前的客户现在的 MRR ÷ 他们当时的 MRR',
    grr: '十二个月前的客户现在的 MRR（每位不计增长）÷ 他们当时的 MRR',
  },
  better: { lost: '越低越好', kept: '越高越好' },
  scaleStartsAt: (start) => `刻度从 ${start} 开始`,
  runningLeftOut: {
    month: '本月尚未结束，未计入',
    quarter: '本季度尚未结束，未计入',
    year: '本年尚未结束，未计入',
  },
  spoken: (statements) => statements.join('，'),
  lack: '子弹图未能加载，现以弧形显示该比率。',
};
