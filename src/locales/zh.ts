import { strong, type Messages } from './messages.js';

const units = { month: '个月', quarter: '个季度', year: '年' };
const ordinal = { month: '月', quarter: '季度', year: '年' };

/** Simplified Chinese. */
export const zh: Messages = {
  language: 'zh-Hans',
  loading: '正在加载…',
  waiting: '等待数据。',
  empty: { title: '还没有客户', advice: '截止日期之前没有付费订阅。' },
  errors: {
    'config/attribute': { title: '有一项设置无法读取', advice: '请更正此元素的属性。' },
    'config/url': { title: '数据地址不可用', advice: '请更正此元素的 src 属性。' },
    'config/json': {
      title: '页面中的 JSON 无法读取',
      advice: '请检查引号和逗号：JSON 的名称和文本须用双引号。',
    },
    'network/offline': { title: '无法获取数据', advice: '请检查网络连接，然后重试。' },
    'network/timeout': { title: '服务器响应超时', advice: '请稍后重试。' },
    'network/http': {
      title: '服务器返回错误',
      advice: '请稍后重试；如果仍然失败，可能是地址有误或服务器停机。',
    },
    'network/cors': {
      title: '无法获取数据',
      advice: '服务器可能停机，或者没有允许本页面读取（CORS）。',
    },
    'auth/expired': { title: '登录已过期', advice: '请重新登录，然后重试。' },
    'auth/denied': { title: '没有访问权限', advice: '请申请此数据的访问权限。' },
    'data/parse': { title: '数据无法读取', advice: '该地址必须返回 JSON：订阅记录的列表。' },
    'data/schema': {
      title: '这不是订阅数据',
      advice: '每条记录需要 customerId、start 和 mrr；订阅结束的还需要 end。',
    },
    'data/too-large': { title: '数据量过大', advice: '请减少记录数或金额。' },
    'render/failed': { title: '图表无法绘制', advice: '这是图表本身的问题，与数据无关。请重试。' },
  },
  retry: '重试',
  stale: '未能更新，显示的是之前加载的数据。',
  dataThrough: (day) => `数据截至 ${day}`,
  rowsLeftOut: (rejected, rows) => `${rows} 行中有 ${rejected.text} 行未计入`,
  onlyCurrency: (currency, others) => `仅 ${currency}，不含 ${others}`,
  gauge: {
    heading: {
      churn: { customers: '客户流失率', revenue: 'MRR 流失率' },
      retention: { customers: '客户留存率', revenue: 'MRR 留存率' },
    },
    takeaway: ({ measure, basis, unit, period, rate, lossless, change, target }) => {
      const before = { month: '上月', quarter: '上季度', year: '上年' }[unit];
      const who = basis === 'customers' ? '客户' : ' MRR ';
      const verb = measure === 'churn' ? '流失' : '留存';
      const rated = [`${period}有 `, strong(rate), ` 的${who}${verb}`];
      const none = [`${period}`, strong(basis === 'customers' ? '没有客户流失' : '没有 MRR 流失')];
      const all = [`${period}`, strong(basis === 'customers' ? '客户全部留存' : ' MRR 全部留存')];
      const subject = !lossless ? rated : measure === 'churn' ? none : all;
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
      return [...subject, `${told}${target ? `；目标为 ${target}` : ''}。`];
    },
    noRate: ({ measure, basis, period }) => [
      `${period}的${basis === 'customers' ? '客户' : ' MRR '}${measure === 'churn' ? '流失率' : '留存率'}无法计算：期初没有${basis === 'customers' ? '客户' : ' MRR'}。`,
    ],
    noPeriod: ({ unit, running }) => [
      `还没有完整的${{ month: '月份', quarter: '季度', year: '年度' }[unit]}：${running}尚未结束。`,
    ],
    smallSample: (customers) =>
      customers ? `样本很小：期初只有 ${customers.text} 位客户。` : '样本很小：流失客户不足 5 位。',
    smallSampleShort: '样本很小',
    parts: ({ measure, basis, part, whole }) => {
      const verb = measure === 'churn' ? '流失' : '留存';
      return basis === 'revenue'
        ? `${whole.text} MRR 中${verb} ${part}`
        : `${whole.text} 位客户中${verb} ${part} 位`;
    },
    interval: (lower, upper) => `95% 区间 ${lower}–${upper}`,
    noRateShort: { customers: '期初没有客户', revenue: '期初没有 MRR' },
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
    formula: {
      churn: {
        customers: '流失客户 ÷ 期初客户',
        revenue: '流失和降级的 MRR ÷ 期初 MRR',
      },
      retention: {
        customers: '留存客户 ÷ 期初客户',
        revenue: '留存的 MRR（不计升级）÷ 期初 MRR',
      },
    },
    better: { churn: '越低越好', retention: '越高越好' },
    scaleStartsAt: (start) => `刻度从 ${start} 开始`,
    runningLeftOut: {
      month: '本月尚未结束，未计入',
      quarter: '本季度尚未结束，未计入',
      year: '本年尚未结束，未计入',
    },
    spoken: (statements) => statements.join('，'),
  },
  heatmap: {
    heading: {
      month: '按注册月份的留存率',
      quarter: '按注册季度的留存率',
      year: '按注册年份的留存率',
    },
    signedUp: '注册',
    size: '人数',
    average: '加权平均',
    averageShort: '平均',
    ageZero: { month: '第 0 月', quarter: '第 0 季', year: '第 0 年' },
    ageZeroNote: {
      month: '第 0 月 = 注册当月月末',
      quarter: '第 0 季 = 注册当季季末',
      year: '第 0 年 = 注册当年年末',
    },
    runningNote: '斜线 = 该周期尚未结束',
    retained: ({ basis, unit, age, retention, best, worst }) => {
      const who = basis === 'customers' ? '的客户仍在' : '的初始 MRR 仍在';
      const ranking =
        best && worst
          ? `；${best.cohort}的群组留存最好（${best.retention}），${worst.cohort}最差（${worst.retention}）。`
          : '。';
      return [`${age.text} ${units[unit]}后，`, strong(retention), ` ${who}${ranking}`];
    },
    tooYoung: '各群组还太年轻，无法判断。',
    cell: ({ basis, unit, cohort, age, retention, left, from, complete }) =>
      `${cohort}，第 ${age} ${ordinal[unit]}：${retention}，${from}${basis === 'customers' ? ' 位客户' : ' MRR'}中剩 ${left}${complete ? '' : '，尚未结束'}`,
    averageCell: ({ unit, age, retention, customers, cohorts }) =>
      `加权平均，第 ${age} ${ordinal[unit]}：${retention}，含 ${cohorts.text} 个群组、${customers.text} 位客户`,
    legend: { customers: '客户留存', revenue: 'MRR 留存' },
  },
  waterfall: {
    heading: 'MRR 变动',
    names: {
      opening: '期初',
      new: '新增',
      reactivation: '回流',
      expansion: '扩展',
      entering: '转入',
      contraction: '缩减',
      churn: '流失',
      leaving: '转出',
      closing: '期末',
    },
    net: '净变动',
    bar: ({ name, amount, customers }) =>
      `${name}：${amount}${customers ? `，${customers.text} 位客户` : ''}`,
    stack: ({ period, parts, net, complete }) =>
      `${period}${complete ? '' : '（尚未结束）'}：${parts.map(({ name, amount }) => `${name} ${amount}`).join('，')}；净变动 ${net}`,
    began: ({ from, to, periods, closing }) =>
      periods === 1
        ? [`${to} MRR 从零增至 `, strong(closing), '。']
        : [`MRR 从 ${from} 的零增至 ${to} 的 `, strong(closing), '。'],
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
  },
};
