import type { RateFigure } from '../../scene/rate-figure.js';
import type { RateTrendMessages } from '../messages/rate-trend.js';
import { strong } from '../messages/text.js';

const by = { month: '按月', quarter: '按季度', year: '按年' };
const units = { month: '个月', quarter: '个季度', year: '年' };
const each = { month: '月', quarter: '季度', year: '年' };

const names: Readonly<Record<RateFigure, string>> = {
  customerChurnRate: '客户流失率',
  grossMrrChurnRate: 'MRR 流失率',
  periodLogo: '客户留存率',
  periodGrr: 'MRR 留存率',
};

const happened: Readonly<Record<RateFigure, string>> = {
  customerChurnRate: '的客户流失',
  grossMrrChurnRate: '的 MRR 流失',
  periodLogo: '的客户留存',
  periodGrr: '的 MRR 留存',
};

const whole: Readonly<Record<RateFigure, string>> = {
  customerChurnRate: '没有客户流失',
  grossMrrChurnRate: '没有 MRR 流失',
  periodLogo: '客户全部留存',
  periodGrr: ' MRR 全部留存',
};

const isOfCustomers = (figure: RateFigure): boolean =>
  figure === 'customerChurnRate' || figure === 'periodLogo';

/** What a trend of rates says, in Simplified Chinese. */
export const rateTrend: RateTrendMessages = {
  lack: '各取值的图表未能加载，现合并显示。',
  heading: {
    customerChurnRate: (unit) => `${by[unit]}的${names.customerChurnRate}`,
    grossMrrChurnRate: (unit) => `${by[unit]}的 ${names.grossMrrChurnRate}`,
    periodLogo: (unit) => `${by[unit]}的${names.periodLogo}`,
    periodGrr: (unit) => `${by[unit]}的 ${names.periodGrr}`,
  },
  takeaway: ({ figure, unit, period, rate, lossless, change, yearBefore, annual }) => {
    const before = { month: '上月', quarter: '上季度', year: '上年' }[unit];
    const moved = !change
      ? ''
      : {
          up: `，高于${before}的 ${change.before}`,
          down: `，低于${before}的 ${change.before}`,
          same: `，与${before}持平`,
        }[change.direction];
    const subject = lossless
      ? [period, strong(whole[figure])]
      : [`${period}有 `, strong(rate), ` ${happened[figure]}`];
    const year = yearBefore === undefined ? '' : `；上年同期为 ${yearBefore}`;
    const lost = figure.endsWith('ChurnRate') ? '流失' : '留存';
    const years =
      annual === undefined ? '' : `如果每${each[unit]}都如此，一年将${lost} ${annual}。`;
    return [...subject, `${moved}${year}。${years}`];
  },
  compared: ({ figure, period, highest, lowest, whole: all }) => [
    `${period}${names[figure]}最高的是${highest.name}，为 `,
    strong(highest.rate),
    `；最低的是${lowest.name}，为 ${lowest.rate}${all === undefined ? '' : `；合计为 ${all}`}。`,
  ],
  noRate: (figure) => [
    `${names[figure]}尚无法计算：各完整周期的期初都没有${isOfCustomers(figure) ? '客户' : ' MRR'}。`,
  ],
  noPeriod: (unit, running) => [
    `还没有完整的${{ month: '月份', quarter: '季度', year: '年度' }[unit]}：${running}尚未结束。`,
  ],
  names: {
    average: (unit, { text }) => `${text} ${units[unit]}平均`,
    before: '上年同期',
    target: '目标',
  },
  noValue: '（无）',
  others: ({ text }) => `其他 ${text} 项`,
  point: ({
    figure,
    name,
    period,
    rate,
    part,
    whole: of,
    interval,
    average,
    yearBefore,
    complete,
  }) => {
    const kept = figure.endsWith('ChurnRate') ? '流失' : '留存';
    const counted = isOfCustomers(figure)
      ? `${of.text} 位客户中${kept} ${part} 位`
      : `${of.text} MRR 中${kept} ${part}`;
    const said = [
      rate === null ? '没有比率' : `${rate}，${counted}`,
      ...(interval ? [`95% 区间 ${interval[0]}–${interval[1]}`] : []),
      ...(average === null ? [] : [`平均 ${average}`]),
      ...(yearBefore === null ? [] : [`上年同期 ${yearBefore}`]),
      ...(complete ? [] : ['尚未结束']),
    ];
    return `${name === undefined ? '' : `${name}，`}${period}：${said.join('，')}`;
  },
  part: (name, rate) => `${name}：${rate ?? '尚无比率'}`,
  notes: {
    average: (name) => `细线 = ${name}`,
    before: '点线 = 上年同期',
    target: (rate) => `横线 = 目标 ${rate}`,
    interval: '色带 = 95% 区间',
    cut: (rate) => `色带延伸至 ${rate} 之外`,
    axisStartsAt: (rate) => `坐标轴从 ${rate} 开始`,
    running: (period) => `虚线 = ${period}，尚未结束`,
    whole: '灰线 = 合计',
    unknown: (dimension) => `记录中没有 ${dimension}`,
    smallSample: ({ text }) => `样本很小：${text} 位客户`,
    better: { lost: '越低越好', kept: '越高越好' },
  },
  table: {
    period: '周期',
    rate: { ...names, customerChurnRate: '流失率', periodLogo: '留存率' },
    part: {
      customerChurnRate: '流失客户',
      grossMrrChurnRate: '流失 MRR',
      periodLogo: '留存客户',
      periodGrr: '留存 MRR',
    },
    whole: { customers: '期初客户', revenue: '期初 MRR' },
    intervalFrom: '95% 区间下限',
    intervalTo: '95% 区间上限',
    before: '上年同期',
    all: '合计',
    running: (period) => `${period}（未结束）`,
  },
};
