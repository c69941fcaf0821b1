import type { HeatmapMessages, HeatmapSummary } from '../messages/heatmap.js';
import { strong } from '../messages/text.js';

const units = { month: '个月', quarter: '个季度', year: '年' };
const ordinal = { month: '月', quarter: '季度', year: '年' };

/** The period before another. */
const before = { month: '上月', quarter: '上季度', year: '上年' };

/** After a sentence about an age: which cohorts kept best and worst at it. */
const ranking = ({ best, worst }: Pick<HeatmapSummary, 'best' | 'worst'>): string =>
  best && worst
    ? `；${best.cohort}的群组留存最好（${best.retention}），${worst.cohort}最差（${worst.retention}）。`
    : '。';

/** What a cohort heatmap says, in Simplified Chinese. */
export const heatmap: HeatmapMessages = {
  heading: {
    month: '按注册月份的留存率',
    quarter: '按注册季度的留存率',
    year: '按注册年份的留存率',
  },
  signedUp: '注册',
  size: '人数',
  average: '加权平均',
  averageShort: '平均',
  age: (unit, age) => `第 ${age} ${ordinal[unit]}`,
  firstMrr: '初始 MRR',
  smallSize: (size) => `${size}，小群组`,
  ageZeroNote: {
    month: '第 0 月 = 注册当月月末',
    quarter: '第 0 季 = 注册当季季末',
    year: '第 0 年 = 注册当年年末',
  },
  runningNote: '斜线 = 该周期尚未结束',
  smallNote: (customers) => `° = 不足 ${customers} 位客户`,
  cornerNote: '带角标 = 高于 100%',
  bareNote: '单元格单位：%',
  fittedNote: (from, to) => `颜色范围为 ${from} 至 ${to}`,
  orderNote: {
    oldest: () => '最早的在前',
    newest: () => '最新的在前',
    largest: () => '规模最大的在前',
    best: (unit, age) => `按第 ${age} ${ordinal[unit]}的留存率从高到低排列`,
  },
  sortNote: (column, descending) => `按“${column}”从${descending ? '高到低' : '低到高'}排列`,
  coarserNote: (drawn, asked, periods) =>
    `按${ordinal[drawn]}绘制：${periods} ${units[asked]}太多，无法分辨`,
  retained: ({ basis, unit, age, retention, ...ranked }) => {
    const who = basis === 'customers' ? '的客户仍在' : '的初始 MRR 仍在';
    return [`${age.text} ${units[unit]}后，`, strong(retention), ` ${who}${ranking(ranked)}`];
  },
  stayed: ({ basis, unit, age, before: from, retention, leastOf, ...ranked }) => {
    const who = basis === 'customers' ? '的客户留存' : '的 MRR 留存';
    const each = { month: '月', quarter: '季度', year: '年' }[unit];
    const among = leastOf === 'enough' ? '群组数量足够的' : '';
    const least = leastOf ? `，为${among}各${each}最低` : '';
    return [
      `从第 ${from} ${ordinal[unit]}到第 ${age.text} ${ordinal[unit]}，`,
      strong(retention),
      ` ${who}${least}${ranking(ranked)}`,
    ];
  },
  tooYoung: '各群组还太年轻，无法判断。',
  noFirstMrr: '各群组起初都没有 MRR，无法计算留存。',
  cell: ({ basis, unit, cohort, age, of, retention, left, from, complete }) => {
    const what = basis === 'customers' ? ' 位客户' : ' MRR';
    const then = of === 'first' ? '' : before[unit];
    const kept =
      retention === null
        ? `现有 ${left}${what}，${then || '起初'}没有`
        : `${retention}，${then && `${then} `}${from.text}${what}中剩 ${left}`;
    return `${cohort}，第 ${age} ${ordinal[unit]}：${kept}${complete ? '' : '，尚未结束'}`;
  },
  averageCell: ({ basis, unit, age, of, retention, cohorts, from }) => {
    const then = of === 'first' ? '' : before[unit];
    const weight =
      basis === 'revenue'
        ? `${then || '初始'} MRR 共 ${from.text}`
        : `${then && `${then} `}${from.text} 位客户`;
    return `加权平均，第 ${age} ${ordinal[unit]}：${retention}，含 ${cohorts.text} 个群组、${weight}`;
  },
  running: (value) => `${value}（未结束）`,
  legend: { customers: '客户留存', revenue: 'MRR 留存' },
  stepLegend: {
    customers: (unit) => `较${before[unit]}的客户留存`,
    revenue: (unit) => `较${before[unit]}的 MRR 留存`,
  },
  andMore: (rate) => `${rate} 及以上`,
};
