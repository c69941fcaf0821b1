import {
  strong,
  type BenchmarkFault,
  type BenchmarkPopulationText,
  type Messages,
} from './messages.js';

const units = { month: '个月', quarter: '个季度', year: '年' };
const ordinal = { month: '月', quarter: '季度', year: '年' };

const adverbial = { month: '月度', quarter: '季度', year: '年度' };

const gaugeHeading: Messages['gauge']['heading'] = {
  customerChurnRate: '客户流失率',
  grossMrrChurnRate: 'MRR 流失率',
  netMrrChurnRate: 'MRR 净流失率',
  periodLogo: '客户留存率',
  periodGrr: 'MRR 留存率',
  nrr: '净收入留存率',
  grr: '总收入留存率',
};

const gaugeCauses: Messages['gauge']['noRateShort'] = {
  'no-customers': '期初没有客户',
  'no-mrr': '期初没有 MRR',
  'no-mrr-then': '十二个月前没有 MRR',
  'too-short': '之前不足十二个完整月份',
};

const benchmarkMetrics = {
  'customer-churn': '客户流失率',
  'customer-retention': '客户留存率',
  'gross-mrr-churn': 'MRR 总流失率',
  'net-mrr-churn': 'MRR 净流失率',
  nrr: '净收入留存率',
  grr: '总收入留存率',
};

const benchmarkUnits = { customers: '客户', revenue: '收入' };

const benchmarkFaults: Readonly<Record<BenchmarkFault, string>> = {
  'no-list': '必须是列表；显示的是自带的数据',
  'no-object': '不是对象',
  id: '没有 id',
  'id-twice': '的 id 与另一项相同',
  metric: '的指标未知',
  unit: '的单位不是 customers 或 revenue',
  period: '的周期不是 month 或 year',
  population: '没有带 label 的 population，或金额范围有误',
  percentiles: '没有从 p10 到 p90 递增的百分位（须为小数，4.6% 写作 0.046）',
  direction: '的 betterWhen 有误：流失率应为 lower，留存率应为 higher',
  source: '没有带 title 和 year 的 source',
};

/** The names of groups by annual contract value, the same for net and gross retention. */
function contractBands(names: readonly string[]): Record<string, BenchmarkPopulationText> {
  const bands = ['0-12k', '12-25k', '25-50k', '50-100k', '100-250k', '250k'];
  return Object.fromEntries(
    ['nrr', 'grr'].flatMap((metric) =>
      bands.map((band, i) => [
        `saas-capital-2023-${metric}-acv-${band}`,
        { name: `年合同额${names[i]!.startsWith('$') ? ' ' : ''}${names[i]}` },
      ]),
    ),
  );
}

/** Simplified Chinese. */
export const zh: Messages = {
  language: 'zh-Hans',
  loading: '正在加载…',
  loadingRows: (rows) => `正在加载… 已读取 ${rows.text} 行`,
  waiting: '等待数据。',
  empty: { title: '还没有客户', advice: '截止日期之前没有付费订阅。' },
  emptyRange: { title: '没有可显示的内容', advice: '有客户，但不在所选的周期和筛选条件内。' },
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
  toolsMissing: '这一部分未能加载。请检查网络连接，然后重试。',
  stale: (time) => `截至 ${time} 的数据；未能更新。`,
  notes: {
    twins: ({ text }) => `${text} 行与其他行完全相同`,
    'unnamed-customers': ({ text }) => `${text} 行没有客户标识`,
    'currency-absent': (_count, subject) => `没有 ${subject} 的记录`,
    'no-plan-history': () => '没有套餐变更历史：无法得知扩展与缩减',
    'history-begins-late': () => '历史记录不完整：缺少更早的价格变更',
    'more-pages': () => '仅为多页数据中的一页',
    'test-mode': () => '测试数据',
    'tiered-prices': ({ text }) => `${text} 个订阅价格未知，未计入`,
    'discounts-not-applied': () => '未扣除折扣',
    filtered: (_count, subject) => `仅 ${subject}`,
    'where-unknown-name': (_count, subject) => `记录中没有 ${subject}`,
    'where-unknown-value': (_count, subject) => `没有 ${subject} 的记录`,
    preset: (_count, subject) => `按 ${subject} 的定义`,
  },
  quarter: (quarter, year) => `${year}Q${quarter}`,
  noteLine: (notes) => notes.join(' · '),
  dataThrough: (day) => `数据截至 ${day}`,
  rowsLeftOut: (rejected, rows) => `${rows} 行中有 ${rejected.text} 行未计入`,
  onlyCurrency: (currency, others) => `仅 ${currency}，不含 ${others}`,
  converted: (currency, rates) => `已按 ${rates.join('、')} 折算为 ${currency}`,
  withoutRate: (currencies) => `不含缺少汇率的 ${currencies.join('、')}`,
  withoutUnnamed: '不含未注明货币的金额',
  currency: '货币',
  gauge: {
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
      newest: () => '最新的在前',
      largest: () => '规模最大的在前',
      best: (unit, age) => `按第 ${age} ${ordinal[unit]}的留存率从高到低排列`,
    },
    coarserNote: (drawn, asked, periods) =>
      `按${ordinal[drawn]}绘制：${periods} ${units[asked]}太多，无法分辨`,
    retained: ({ basis, unit, age, retention, best, worst }) => {
      const who = basis === 'customers' ? '的客户仍在' : '的初始 MRR 仍在';
      const ranking =
        best && worst
          ? `；${best.cohort}的群组留存最好（${best.retention}），${worst.cohort}最差（${worst.retention}）。`
          : '。';
      return [`${age.text} ${units[unit]}后，`, strong(retention), ` ${who}${ranking}`];
    },
    tooYoung: '各群组还太年轻，无法判断。',
    noFirstMrr: '各群组起初都没有 MRR，无法计算留存。',
    cell: ({ basis, unit, cohort, age, retention, left, from, complete }) => {
      const counts = `${from}${basis === 'customers' ? ' 位客户' : ' MRR'}中剩 ${left}`;
      const kept = retention === null ? `现有 ${left} MRR，起初没有` : `${retention}，${counts}`;
      return `${cohort}，第 ${age} ${ordinal[unit]}：${kept}${complete ? '' : '，尚未结束'}`;
    },
    averageCell: ({ basis, unit, age, retention, customers, cohorts, mrr }) =>
      `加权平均，第 ${age} ${ordinal[unit]}：${retention}，含 ${cohorts.text} 个群组、${basis === 'revenue' ? `初始 MRR 共 ${mrr}` : `${customers.text} 位客户`}`,
    running: (value) => `${value}（未结束）`,
    legend: { customers: '客户留存', revenue: 'MRR 留存' },
    andMore: (rate) => `${rate} 及以上`,
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
    table: {
      movement: '变动',
      mrr: 'MRR',
      customers: '客户',
      period: '周期',
      running: (period) => `${period}（尚未结束）`,
    },
    bar: ({ name, amount, customers }) =>
      `${name}：${amount}${customers ? `，${customers.text} 位客户` : ''}`,
    part: ({ period, name, amount, customers }) =>
      `${period}，${name}：${amount}${customers ? `，${customers.text} 位客户` : ''}`,
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
    allPeriods: '全部周期',
    before: '上一周期',
    after: '下一周期',
  },
  benchmark: {
    heading: '与同类公司相比',
    rate: (metric, period) => `${adverbial[period]}${benchmarkMetrics[metric]}`,
    companies: { arpa: ' ARPA 相近的公司', mrr: ' MRR 相近的公司' },
    group: (name) => `“${name}”组`,
    populations: {
      'chartmogul-2022-arpa-0-10': { name: 'ARPA 不超过 $10' },
      'chartmogul-2022-arpa-500': { name: 'ARPA 高于 $500' },
      'chartmogul-2022-mrr-0-10k': { name: 'MRR 低于 $1 万' },
      'chartmogul-2022-mrr-10-50k': { name: 'MRR $1–5 万' },
      'recurly-2019-all': { name: '全部行业', companies: '各行业订阅企业' },
      'recurly-2019-b2b': { name: '面向企业' },
      'recurly-2019-b2c': { name: '面向消费者' },
      ...contractBands([
        '低于 $1.2 万',
        '$1.2–2.5 万',
        '$2.5–5 万',
        '$5–10 万',
        '$10–25 万',
        '高于 $25 万',
      ]),
      'benchmarkit-2024-nrr': { name: 'B2B SaaS', companies: ' B2B SaaS 公司' },
    },
    sources: {
      'https://hackernoon.com/why-does-a-good-customer-churn-rate-matter': {
        note: '年份为约数。',
      },
      'https://recurly.com/research/annual-subscription-billling-metrics-report': {
        sample: '近 2,000 个站点',
      },
      'https://www.saas-capital.com': {
        sample: '各组合计 1,500 多家公司',
        note: '对 ARR 不低于 100 万美元的公司的问卷调查，按年合同额分组，即您的 ARPA 的十二倍。',
      },
      'https://www.benchmarkit.ai/2025benchmarks': {
        sample: '约 1,000 家公司',
        note: '问卷调查。',
      },
    },
    compared: ({ rate, value, verdict, companies, median }) => {
      const known = median === null ? '' : `（${median}）`;
      const than = {
        better: median === null ? `优于多数${companies}` : `优于${companies}的中位数`,
        worse: median === null ? `差于多数${companies}` : `差于${companies}的中位数`,
        spans: `与${companies}的中位数`,
        same: `与${companies}的中位数`,
        'no-median': `处于${companies}的中段，其中位数未公布`,
      }[verdict];
      const ending = verdict === 'spans' ? '尚无法区分' : verdict === 'same' ? '相同' : '';
      return [`您的${rate} `, strong(value), ` ${than}${known}${ending}。`];
    },
    unmatched: (rate, value) => [
      `您的${rate}为 `,
      strong(value),
      '；已公布的分组中，没有可确定与您的公司同类的。',
    ],
    unpublished: (rate, value) => [`您的${rate}为 `, strong(value), '；没有可比的公开数据。'],
    noPeriod: {
      month: '还没有完整的月份，无法比较。',
      year: '还没有完整的年份，无法比较。',
    },
    tooShort: (rate, months) => `比较${rate}需要十二个完整的月份，目前有 ${months.text} 个。`,
    noBase: ({ rate, of, when, period }) =>
      `${period}${when === 'start' ? '初' : '末的一年前'}没有${of === 'customers' ? '客户' : ' MRR'}，因此没有可比较的${rate}。`,
    nothing: {
      given: '所提供的公开数据均不能与该比率比较。',
      ours: '图表自带的公开数据均不能与该比率比较。可通过属性 benchmarks 提供其他数据。',
    },
    you: (rate) => `您 ${rate}`,
    yours: (name) => `${name}（您所在组）`,
    verdict: (verdict) => {
      switch (verdict.kind) {
        case 'better':
        case 'worse': {
          const than =
            verdict.than >= 90 ? '九成公司' : verdict.than >= 75 ? '四分之三的公司' : '中位数';
          return `${verdict.kind === 'better' ? '优于' : '差于'}${than}`;
        }
        case 'spans':
          return '尚无法判断：区间跨过中位数';
        case 'same':
          return '与中位数相同';
        case 'no-median':
          return '无法判断：中位数未公布';
      }
    },
    better: { lower: '越低越好', higher: '越高越好' },
    percentile: (percent, value) =>
      `${percent === 50 ? '中位数' : `第 ${percent} 百分位`} ${value}`,
    row: ({ name, source, you, percentiles, better }) => {
      const published = percentiles.join('，');
      if (!you) return `${name}：${published}（${source}；${better}）`;
      const { value, interval, verdict, betterThan } = you;
      const share =
        betterThan && betterThan.lower === betterThan.upper
          ? `，优于 100 家公司中的 ${betterThan.lower} 家`
          : betterThan
            ? `，优于 100 家公司中的 ${betterThan.lower} 至 ${betterThan.upper} 家`
            : '';
      return `${name}：您 ${value}${interval ? `，${interval}` : ''}；${published}；${verdict}${share}（${source}；${better}）`;
    },
    counted: ({ churned, opening, period }) =>
      `${period} ${opening.text} 位客户中流失 ${churned} 位`,
    interval: (lower, upper) => `95% 区间 ${lower}–${upper}`,
    smallSample: '样本较小',
    noInterval: '无区间：这是 MRR 的比率，不是客户的比率',
    twelveMonthsTo: (period) => `截至 ${period}的十二个月`,
    marks: {
      median: '竖线 = 中位数',
      outer: '浅色带 = 中间 80% 的公司',
      inner: '深色带 = 中间 50%',
    },
    axisStartsAt: (rate) => `坐标轴从 ${rate} 开始`,
    intervalGoesOn: (end) => `箭头 = 区间延伸至 ${end}`,
    amounts: (arpa, mrr) => `您的 ${arpa === null ? '' : `ARPA ${arpa}，`}MRR ${mrr}`,
    noGroupFor: (arpa, mrr) =>
      `没有针对您的 ${arpa === null ? '' : `ARPA ${arpa}、`}MRR ${mrr} 公布的分组`,
    amountsInDollars: '按 ARPA 和 MRR 的分组以美元计，因此无法确定您所在组',
    leftOut: (period) => `${period}尚未结束，未计入`,
    source: ({ name, title, rate, sample, note }) => [
      strong(name),
      `${title === null ? '' : ` “${title}”`}：${rate}，${sample}。${note ?? ''}`,
    ],
    sourceName: (publisher, year) => `${publisher}，${year}`,
    sampleUnknown: '未公布公司数量',
    sampleOf: (companies) => `${companies.text} 家公司`,
    table: {
      group: '公司',
      source: '发布者',
      percentiles: {
        p10: '第 10 百分位',
        p25: '第 25 百分位',
        p50: '中位数',
        p75: '第 75 百分位',
        p90: '第 90 百分位',
      },
      you: '贵公司',
      intervalFrom: '95% 区间下限',
      intervalTo: '95% 区间上限',
      verdict: '结论',
    },
    compareWith: '比较对象',
    automatic: '与您相似的公司',
    refusedHeading: '未比较',
    refused: ({ names, source, reason, theirs, ours }) => {
      const why = {
        'different-metric': `指标为${benchmarkMetrics[theirs.metric]}，您的为${benchmarkMetrics[ours.metric]}`,
        'different-unit': `按${benchmarkUnits[theirs.unit]}计，您的按${benchmarkUnits[ours.unit]}计`,
        'different-period': `${adverbial[theirs.period]}数据，您的为${adverbial[ours.period]}`,
      }[reason];
      return `${names.join('、')}（${source}）：${why}，不可比`;
    },
    faultyHeading: '未采用',
    faulty: (entry, fault) =>
      `${entry === 0 ? 'benchmarks ' : `第 ${entry} 项`}${benchmarkFaults[fault]}`,
  },
  selection: {
    movement: (name, period) => `${period}${name}`,
    joinedAndLeft: '当期加入又离开',
    cohort: (cohort) => `${cohort}注册`,
    cohortAt: (cohort, age) => `${cohort}注册，第 ${age} 期仍在`,
    reason: (reason) => `流失，${reason ?? '未注明原因'}`,
    value: (dimension, value) => `${dimension}：${value ?? '（无）'}`,
    summary: (title, customers, mrr) => `${title}：${customers.text} 位客户，${mrr}`,
    show: '显示客户',
    clear: '清除',
    reveal: '显示客户编号',
    previous: '上一页',
    next: '下一页',
    page: (first, last, all) => `第 ${first}–${last} 位，共 ${all} 位`,
    columns: { id: '客户', plan: '套餐', mrr: 'MRR', start: '开始', end: '结束', reason: '原因' },
    failed: '无法列出客户。',
  },
  tools: {
    more: '表格与下载',
    showTable: '显示为表格',
    showChart: '显示为图表',
    saveCsv: '下载数据（CSV）',
    saveSvg: '下载图片（SVG）',
    savePng: '下载图片（PNG）',
    sortBy: (column) => `按${column}排序`,
    explain: '如何计算？',
    keyboard: '键盘帮助',
    explainFailed: '说明未能加载。请关闭后重新打开。',
  },
};
