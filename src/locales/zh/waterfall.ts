import type { WaterfallMessages } from '../messages/waterfall.js';
import { strong } from '../messages/text.js';
import { movements, values } from './movements.js';

/** What an MRR waterfall says, in Simplified Chinese. */
export const waterfall: WaterfallMessages = {
  heading: 'MRR 变动',
  names: movements,
  net: '净变动',
  table: {
    movement: '变动',
    mrr: 'MRR',
    customers: '客户',
    period: '周期',
    running: (period) => `${period}（尚未结束）`,
  },
  bar: ({ name, amount, customers }) =>
    `${name}：${amount}${customers ? `，${customers.text} 位客户` : ''}`,
  part: ({ of, name, amount, customers }) =>
    `${of}，${name}：${amount}${customers ? `，${customers.text} 位客户` : ''}`,
  stack: ({ of, parts, net, complete }) =>
    `${of}${complete ? '' : '（尚未结束）'}：${parts.map(({ name, amount }) => `${name} ${amount}`).join('，')}；净变动 ${net}`,
  began: ({ from, to, periods, closing }) =>
    periods === 1
      ? [`${to} MRR 从零增至 `, strong(closing), '。']
      : [`MRR 从 ${from} 的零增至 ${to} 的 `, strong(closing), '。'],
  nothing: (to) => [`${to}末没有 MRR。`],
  moved: ({
    from,
    to,
    periods,
    closing,
    direction,
    growth,
    won,
    lost,
    shareLost,
    hasLosses,
    outweighed,
  }) => {
    const when = periods === 1 ? to : `${from}至${to}`;
    const verdict =
      direction === 0
        ? [`${when} MRR 保持在 `, strong(closing)]
        : [`${when} MRR ${direction > 0 ? '增长' : '下降'} `, strong(growth)];
    if (!hasLosses) return [...verdict, '，没有损失。'];
    if (shareLost === null) return [...verdict, `；流失和缩减共 ${lost}，没有新增收入。`];
    if (outweighed) return [...verdict, `；流失和缩减共 ${lost}，超过新增的 ${won}。`];
    return [...verdict, `；新增收入的 ${shareLost} 被流失和缩减抵消。`];
  },
  axisStartsAt: (amount) => `仅显示变动：坐标轴从 ${amount} 开始`,
  leftOut: (period) => `${period}尚未结束，未计入`,
  hatched: (period) => `斜线 = ${period}，尚未结束`,
  stillRunning: (period) => `${period}尚未结束`,
  allPeriods: '全部周期',
  before: '上一周期',
  after: '下一周期',
  headingBy: (dimension) => `MRR 变动（按 ${dimension}）`,
  all: '全部',
  ...values,
  movedBetween: (dimension) => `转入、转出 = 在不同 ${dimension} 之间转移，在整体中计为扩展或缩减`,
  sameScale: '各部分比例尺相同',
  partsCut: '各部分比例尺相同，各自从不同金额处截断',
  notDivided: (dimension) => `未细分：没有记录含有 ${dimension}`,
  rounded: '金额已四舍五入，相加可能略有出入',
  lack: '多个周期的图表未能加载，现显示一个周期。',
};
