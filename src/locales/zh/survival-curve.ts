import type { AgeText, SurvivalCurveMessages } from '../messages/survival-curve.js';
import { strong } from '../messages/text.js';

const age = ({ text, unit }: AgeText): string => `${text} ${unit === 'day' ? '天' : '个月'}`;

/** What survival curves say, in Simplified Chinese. */
export const survivalCurve: SurvivalCurveMessages = {
  heading: '客户能留存多久',
  takeaway: ({ share, age: at, median }) => [
    `首次付费 ${age(at)}后，仍有 `,
    strong(share),
    ` 的客户留存。`,
    median ? `半数客户在 ${age(median)}后已流失。` : '在目前可观察的时间内，流失尚未过半。',
  ],
  compared: ({ age: at, highest, lowest, chance }) => [
    `${age(at)}后，${highest.name}仍有 `,
    strong(highest.share),
    ` 留存，${lowest.name}为 ${lowest.share}。`,
    chance
      ? chance.isUnlikely
        ? `曲线间的差异难以用偶然解释（对数秩检验，${chance.text}）。`
        : `曲线间的差异可能出于偶然（对数秩检验，${chance.text}）。`
      : '',
  ],
  nobodyLeft: (all, longest) => [
    strong('还没有客户流失'),
    `：共 ${all.text} 位客户，最早的已留存 ${age(longest)}。`,
  ],
  tooFew: (all, left) => [
    `客户太少，无法判断能留存多久：共 ${all.text} 位，其中 ${left.text} 位已流失。`,
  ],
  after: (at) => `${age(at)}后`,
  median: (at) => `中位数 ${age(at)}`,
  atRisk: '在观察',
  units: { day: ['首次付费后的天数', '天数'], month: ['首次付费后的月数', '月数'] },
  noValue: '（无）',
  others: ({ text }) => `其他 ${text} 项`,
  reading: ({ name, age: at, share, interval, atRisk, left, few }) =>
    [
      `${name === '' ? '' : `${name}，`}${age(at)}后：仍留存 ${share}`,
      ...(interval ? [`95% 区间 ${interval[0]}–${interval[1]}`] : []),
      `在观察 ${atRisk.text} 位${few ? '（人数太少，参考价值有限）' : ''}`,
      `此前流失 ${left.text} 位`,
    ].join('，'),
  figure: (at, share, interval) =>
    `${age(at)}后 ${share}${interval ? `（95% 区间 ${interval[0]}–${interval[1]}）` : ''}`,
  notes: {
    band: '色带 = 95% 区间',
    noBand: '区间见表格',
    tick: '短竖线 = 留存至此、目前仍在的客户',
    few: (count) => `虚线 = 在观察的客户少于 ${count} 位`,
    observed: (day) => `${day}之前到来的客户自该日起计入`,
    unknown: (dimension) => `记录中没有 ${dimension}`,
  },
  table: {
    share: '仍留存',
    from: '95% 区间下限',
    to: '95% 区间上限',
    atRisk: '在观察',
    left: '此前流失',
  },
};
