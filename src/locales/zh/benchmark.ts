import type {
  BenchmarkFault,
  BenchmarkMessages,
  BenchmarkPopulationText,
} from '../messages/benchmark.js';
import { strong } from '../messages/text.js';

const adverbial = { month: '月度', quarter: '季度', year: '年度' };

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
  'no-json': '不是 JSON；显示的是自带的数据',
  'too-long': '超过 1 MB；显示的是自带的数据',
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

const grades = { B: 'B 级：由他人转述。', C: 'C 级：方法不明。' };

/** What a comparison with published figures says, in Simplified Chinese. */
export const benchmark: BenchmarkMessages = {
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
    'articles-larger': { name: '较大的 SaaS 公司' },
    'articles-small': { name: '小公司与初创公司' },
    'articles-average': { name: 'SaaS 公司平均' },
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
    ours: '图表自带的公开数据均不能与该比率比较。可通过属性 benchmarks 或 benchmark-src 提供其他数据。',
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
  unlike: { arpa: '不比较：ARPA 不同', mrr: '不比较：MRR 不同', grade: '不比较：C 级数据' },
  range: (from, to) => {
    if (from === null) return `低于 ${to}`;
    return to === null ? `高于 ${from}` : `${from}–${to}`;
  },
  articles: {
    name: '关于流失的文章，未注明日期',
    heading: 'C 级：关于流失的文章',
    sample: '未说明样本',
    note: '较大的公司每月低于 2% 与平均每年 32% 至 50% 两个说法并不一致：每月 2% 相当于每年 21.5%。',
  },
  better: { lower: '越低越好', higher: '越高越好' },
  percentile: (percent, value) => `${percent === 50 ? '中位数' : `第 ${percent} 百分位`} ${value}`,
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
  counted: ({ churned, opening, period }) => `${period} ${opening.text} 位客户中流失 ${churned} 位`,
  interval: (lower, upper) => `95% 区间 ${lower}–${upper}`,
  smallSample: '样本较小',
  noInterval: '无区间：这是 MRR 的比率，不是客户的比率',
  twelveMonthsTo: (period) => `截至 ${period}的十二个月`,
  marks: {
    median: '竖线 = 中位数',
    outer: '浅色带 = 中间 80% 的公司',
    inner: '深色带 = 中间 50%',
    range: '虚线 = 文章所述范围',
  },
  axisStartsAt: (rate) => `坐标轴从 ${rate} 开始`,
  intervalGoesOn: (end) => `箭头 = 区间延伸至 ${end}`,
  amounts: (arpa, mrr) => `您的 ${arpa === null ? '' : `ARPA ${arpa}，`}MRR ${mrr}`,
  noGroupFor: (arpa, mrr) =>
    `没有针对您的 ${arpa === null ? '' : `ARPA ${arpa}、`}MRR ${mrr} 公布的分组`,
  amountsInDollars: '按 ARPA 和 MRR 的分组以美元计，因此无法确定您所在组',
  leftOut: (period) => `${period}尚未结束，未计入`,
  source: ({ name, title, rate, sample, grade, note }) => [
    strong(name),
    `${title === null ? '' : ` “${title}”`}：${rate}，${sample}。${grade ? grades[grade] : ''}${note ?? ''}`,
  ],
  sourceName: (publisher, year) => `${publisher}，${year ?? '未注明日期'}`,
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
    range: '文章所述范围',
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
  lack: '读取所提供数据的部分未能加载，现显示图表自带的数据。',
  faultyHeading: '未采用',
  faulty: (entry, fault, name) =>
    `${entry === 0 ? `${name} ` : `第 ${entry} 项`}${benchmarkFaults[fault]}`,
};
