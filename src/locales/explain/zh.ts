import type { ExplainMessages } from './messages.js';

const units = { month: '月', quarter: '季', year: '年' };

const DAY = '日期，例如 2024-01-31，或时间戳';
const AMOUNT = '不小于 0 的数字';

/** What a field must hold. */
const wanted: Readonly<Record<string, string>> = {
  start: DAY,
  end: `${DAY}，也可为空`,
  trialEnd: `${DAY}，也可为空`,
  cancelledAt: `${DAY}，也可为空`,
  updatedAt: `${DAY}，也可为空`,
  date: DAY,
  mrr: AMOUNT,
  amount: AMOUNT,
  quantity: AMOUNT,
  intervalCount: '大于 0 的数字',
  interval: 'day、week、month 或 year',
  currency: '货币代码，例如 CNY',
};

/** Simplified Chinese. */
export const zh: ExplainMessages = {
  language: 'zh-Hans',
  direction: 'ltr',
  rows: {
    reading: '如何阅读',
    period: '周期',
    terms: '计数规则',
    settings: '采用的定义',
    data: '数据',
    leftOut: '未计入的行',
    notes: '关于记录',
    inputs: '数据来源',
    keyboard: '键盘操作',
  },
  readings: {
    'gauge-arc': '彩色弧线是比率。',
    'gauge-bullet': '彩色横条是比率。',
    'gauge-no-rate': '刻度为空，因为没有可显示的比率。',
    'gauge-interval': '沿着它的细线是 95% 区间。',
    'gauge-previous': '圆圈是上一周期。',
    'gauge-target': '横穿刻度的短线是目标。',
    'gauge-history': '折线是最近的周期，至多十二个。',
    heatmap:
      '每行是一个群组，每列是注册后经过的周期数，每格是届时该群组剩下的部分。尚未到来的部分为空白。',
    'waterfall-bridge': '每根柱从前一根结束处开始：由期初 MRR，经过增加和损失，到期末 MRR。',
    'waterfall-movements': '每列是一个周期。增加的在零线之上，损失的在零线之下，折线是两者之和。',
    benchmark:
      '每行是一组公司：竖线是中位数；如有公布，深色带是中间一半的公司，浅色带是中间 80%。圆点是您的比率。',
    'benchmark-interval': '穿过圆点的横线是其 95% 区间。',
  },
  figures: {
    customerChurnRate: '客户流失率',
    grossMrrChurnRate: 'MRR 总流失率',
    netMrrChurnRate: 'MRR 净流失率',
    periodLogo: '客户留存率',
    periodNrr: 'MRR 净留存率',
    periodGrr: 'MRR 总留存率',
    quickRatio: '速动比率',
    nrr: '净收入留存率',
    grr: '总收入留存率',
    logo: '客户留存率',
    customerRetention: '客户留存率',
    revenueRetention: 'MRR 留存率',
    survival: '生存率',
    logRank: '对数秩检验',
    reasons: '占流失的比例',
    mrr: 'MRR',
    arr: '年化收入',
    arpa: '每位客户的 MRR（ARPA）',
    ltv: '客户生命周期价值',
    lifetimeMonths: '客户生命周期（月）',
    cac: '获客成本',
    paybackMonths: '回本时间（月）',
    movements: '期末 MRR',
    churnCost: '流失成本',
    'lost-now': '首月损失',
    'lost-later': '此后各月的损失',
    refunds: '退款',
    fees: '手续费',
    replacement: '重新赢得同样多的客户',
    support: '用于离开者的支持',
    'bad-reviews': '差评',
    'lost-insight': '错失的反馈',
    riskScores: '风险分',
    mrrGrowth: 'MRR 增长',
    shareLost: '被抵消的比例',
  },
  sentences: (parts) => parts.join(''),
  formulas: {
    ratio: (numerator, denominator) => `${numerator} ÷\u00a0${denominator}`,
    'ratio-capped': (numerator, denominator) =>
      `${numerator} ÷\u00a0${denominator}，至多计 60 个月`,
    growth: (numerator, denominator) => `${numerator} ÷\u00a0${denominator} −\u00a01`,
    total: (numerator) => numerator,
    'times-twelve': (numerator) => `12 × ${numerator}`,
    product: (numerator, denominator) => `${numerator} × ${denominator}`,
    'product-of-months': (numerator) => `窗口内各月${numerator}的连乘积`,
    'chi-squared': (numerator, denominator) => `（${numerator} − ${denominator}）在各组各天上的 χ²`,
    'sum-capped': (numerator) => `${numerator}之和，最高 100`,
    'product-limit': (numerator, denominator) => `各天 1 − ${numerator} ÷ ${denominator} 的连乘积`,
    difference: (numerator, denominator) => `${numerator} −\u00a0${denominator}`,
  },
  quantities: {
    'customers-lost': '流失客户',
    'customers-lost-and-back': '（流失客户 + 期末前已回来的）',
    'customers-lost-and-passing': '（流失客户 + 期内来去的）',
    'customers-lost-back-and-passing': '（流失客户 + 期末前已回来的 + 期内来去的）',
    'customer-losses': '客户流失的次数',
    'customers-lost-for-reason': '因该原因流失的客户',
    'customers-kept': '留存客户',
    'customers-at-start': '期初客户',
    'customers-on-average': '（期初客户 + 期末客户）÷ 2',
    'customers-at-start-and-new': '（期初客户 + 新客户）',
    'mrr-lost': '流失和缩减的 MRR',
    'mrr-churned': '流失的 MRR',
    'mrr-churned-for-reason': '因该原因流失的 MRR',
    'mrr-lost-less-expansion': '（流失和缩减的 MRR − 扩展）',
    'mrr-lost-less-expansion-and-returned': '（流失和缩减的 MRR − 扩展 − 回流）',
    'mrr-kept': '（期初 MRR − 流失 − 缩减）',
    'mrr-kept-and-expansion': '（期初 MRR − 流失 − 缩减 + 扩展）',
    'mrr-at-start': '期初 MRR',
    'mrr-on-average': '（期初 MRR + 期末 MRR）÷ 2',
    'mrr-at-start-and-new': '（期初 MRR + 新增 MRR）',
    'mrr-at-end': '期末 MRR',
    'mrr-at-start-and-won': '期初 MRR + 增加的',
    'mrr-gone': '损失的',
    'mrr-won': '（新增 MRR + 扩展）',
    'mrr-won-and-returned': '（新增 MRR + 扩展 + 回流）',
    'base-mrr-now': '当时的客户现在支付的 MRR',
    'base-mrr-kept': '当时的客户现在支付的 MRR（每位不超过当时的金额）',
    'base-mrr-then': '他们当时支付的 MRR',
    'base-mrr-less-losses': '（他们当时支付的 MRR − 此后的流失 − 缩减）',
    'base-mrr-less-losses-and-expansion': '（他们当时支付的 MRR − 此后的流失 − 缩减 + 扩展）',
    'base-mrr-less-losses-expansion-and-returned':
      '（他们当时支付的 MRR − 此后的流失 − 缩减 + 扩展 + 回流）',
    'base-customers-less-lost': '（当时的客户 − 此后流失的客户）',
    'month-nrr': 'MRR 净留存率',
    'month-grr': 'MRR 总留存率',
    'month-logo': '客户留存率',
    'base-customers-kept': '当时的客户中现在仍是客户的',
    'base-customers-then': '当时的客户',
    'cohort-customers-left': '群组中仍在的客户',
    'cohort-customers': '注册的客户',
    'cohort-mrr-left': '群组现在的 MRR',
    'cohort-mrr': '其初始 MRR',
    'customers-leaving': '在其第几天离开的客户',
    'customers-at-risk': '此前仍在的客户',
    'group-left': '离开的客户',
    'group-expected': '各组无差别时预期离开的客户',
    'payers-at-end': '期末客户',
    'arpa-and-margin': '（每位客户的 MRR × 毛利率）',
    'churn-rate': '客户流失率',
    'churn-rate-a-month': '每月客户流失率',
    'mean-churn-rate': '六个月的平均客户流失率',
    'months-on-curve': '生存曲线上的平均停留月数（至多 60）',
    'months-in-period': '周期的月数',
    spend: '获客支出',
    'new-customers': '新客户',
    cac: '获客成本',
    'cost-lines': '各项之和',
    'lost-mrr-and-margin': '（流失的 MRR × 毛利率）',
    'first-month': '1 个月（余下不足一个月时按实际）',
    'months-after-first': '（余下月数 − 1）',
    refunds: '退还的金额',
    fees: '支付产生的费用',
    'lost-and-keeping': '（流失客户 × 维系一位客户的成本）',
    'replacement-multiple': '获客成本相当于维系成本的倍数',
    'support-hours': '支持工时',
    'hourly-cost': '每小时成本',
    'bad-reviews': '您对差评所致收入损失的估计',
    'lost-insight': '您对错失反馈价值的估计',
    'rule-points': '适用规则的分数',
  },
  interval: (lower, upper) => `95% 区间 ${lower}–${upper}（Wilson）`,
  nullReasons: {
    'no-customers': () => '无法计算：没有可作分母的客户。',
    'no-mrr': () => '无法计算：没有可作分母的 MRR。',
    'no-losses': () => '无法计算：没有损失，分母为零。',
    'no-spend': () => '无法计算：未提供获客支出。',
    'no-new-customers': () => '无法计算：没有可作分母的新客户。',
    'no-margin': () => '无法计算：没有可用于回本的毛利。',
    'too-young': () => '暂时无法计算：各群组还太年轻。',
    'too-short': (months) =>
      months.value === 0
        ? '暂时无法计算：还没有完整的周期。'
        : `暂时无法计算：只有 ${months.text} 个完整的月份。`,
  },
  terms: {
    opening: { name: '期初', means: '周期开始前一刻的 MRR' },
    new: { name: '新增', means: '期初没有 MRR，期末有，且此前从未付费' },
    reactivation: { name: '回流', means: '期初没有 MRR，期末有，且此前曾付费' },
    expansion: { name: '扩展', means: '期末支付的多于期初' },
    contraction: { name: '缩减', means: '期末支付的少于期初' },
    churn: { name: '流失', means: '期初有 MRR，期末没有' },
    entering: { name: '转入', means: '开始以此货币支付的客户' },
    leaving: { name: '转出', means: '改用其他货币支付的客户' },
    closing: { name: '期末', means: '周期结束后一刻的 MRR' },
    lostCustomer: { name: '流失', means: '期初有 MRR，期末没有' },
    joinedAndLeft: { name: '期内来去', means: '只在周期之内付过费，不计入以上各数' },
    cohort: { name: '群组', means: '首个付费日在该周期内的客户' },
    customersLeft: { name: '仍在', means: '周期末有 MRR 的客户；离开后又回来的重新计入' },
    mrrLeft: { name: '现有 MRR', means: '群组在周期末支付的 MRR；支付的比最初多时超过 100%' },
  },
  running: (period) => `${period}尚未结束，未计入以上数字。`,
  remarks: {
    weightedAverage: ({ unit, age, cohorts }) =>
      cohorts.value === 1
        ? `仅含一个已满第 ${age} ${units[unit]}的群组。`
        : `涵盖 ${cohorts.text} 个已满第 ${age} ${units[unit]}的群组：大的群组权重更高，年轻的群组不视为流失。`,
    comparison: ({ hasInterval }) =>
      hasInterval
        ? '只有整个区间位于公布的中位数一侧时，才判为优于或差于。'
        : 'MRR 的比率没有区间，因此直接与公布的中位数比较。',
  },
  options: {
    period: (value) =>
      ({ month: '按自然月', quarter: '按自然季度', year: '按自然年' })[String(value)] ?? '',
    rollingDays: (_value, text) => `按 ${text} 天一期，从数据截止日往前推`,
    basis: (value) => (value === 'revenue' ? '按 MRR 计占比' : '按客户数计占比'),
    denominator: (value) =>
      ({
        average: '除以期初与期末的平均',
        'opening-plus-new': '除以期初加新增',
      })[String(value)] ?? '除以期初',
    grain: (value) =>
      value === 'event' ? '每次变化单独计算' : '比较期初与期末，其间的变化相互抵消',
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
  },
  byDefault: '默认',
  byPreset: (product) => `同 ${product}`,
  data: (through, rows) => `截至 ${through}，共 ${rows.text} 行`,
  customers: (customers, since) => `记录中共 ${customers.text} 位客户；首个付费日为 ${since}`,
  currencies: (names) => `货币：${names.join('、')}`,
  timeZone: (zone) => `时间戳按 ${zone} 时区取日期`,
  leftOut: (rejected, rows) => `${rows} 行中的 ${rejected.text} 行，不计入任何数字`,
  columns: { row: '行', field: '字段', code: '代码', reason: '原因' },
  saveReport: '下载此列表（CSV）',
  change: (number) => `变更 ${number}`,
  more: ({ text }) => `另有 ${text} 行`,
  issue: ({ code, field, isPrivate }) => {
    switch (code) {
      case 'no-record':
        return '没有记录涵盖该变更的日期';
      case 'ambiguous':
        return '有多条记录涵盖该变更的日期';
      case 'missing':
        return field === 'mrr' ? '缺少 mrr（或 amount 和 interval）' : `缺少 ${field}`;
      case 'order':
        return '结束日期早于开始日期';
      case 'unreadable':
        return '无法读取该行';
      default: {
        const must = wanted[field.replace(/^changes\./, '')];
        if (must) return `必须是${must}`;
        return isPrivate ? `${field} 无法读取` : '无法读取';
      }
    }
  },
  notes: {
    'unnamed-customers': ({ count }) => `${count.text} 行没有客户标识，每行按一位客户计。`,
    'unsafe-fields': ({ count }) => `${count.text} 个字段因名称不安全（如 __proto__）被舍弃。`,
    'changes-merged': ({ count }) => `${count.text} 项变更被同一记录同一天的后一项取代。`,
    'signals-unknown': ({ count }) => `${count.text} 条信号所指的客户不在记录中。`,
    'signals-unreadable': ({ count }) => `${count.text} 条信号未计入：种类不明，或缺少数字或日期。`,
    'currency-absent': ({ subjects }) => `没有 ${subjects.join('、')} 的记录，因此没有 MRR。`,
    'trials-only': ({ count }) => `${count.text} 条记录是未转为付费的试用，不计入。`,
    free: ({ count }) => `${count.text} 条记录的 MRR 为 0，不计入。`,
    'zero-length': ({ count }) => `${count.text} 条记录在开始当天结束，不计入。`,
    'duplicates-merged': ({ count }) =>
      `${count.text} 条记录是相同 id 和开始日期的旧版本，只计最新的。`,
    twins: ({ count }) => `${count.text} 行与其他行完全相同且没有 id，全部计入。`,
    'dimension-left-out': ({ subjects }) =>
      `不可用于筛选，因为可能指明个人或取值过多：${subjects.join('、')}。`,
    'scheduled-starts': ({ count }) => `${count.text} 条记录在数据截止之后开始，尚不是客户。`,
    'scheduled-cancellations': ({ count }) =>
      `${count.text} 条记录将在数据截止之后结束，在此之前不算流失。`,
    'several-currencies': ({ count, currency }) =>
      `记录含 ${count.text} 种货币：客户全部计入，金额仅为 ${currency}。`,
    converted: ({ count, subjects, currency }) =>
      `${count.text} 条记录的 MRR 已按 ${subjects.join('、')} 折算为 ${currency}。`,
    'no-rate': ({ count, subjects }) =>
      `${count.text} 条记录的货币没有汇率${subjects.length > 0 ? `（${subjects.join('、')}）` : ''}：客户计入，金额不计入。`,
    'guessed-field': ({ subjects }) => `按名称的可能含义读取的字段：${subjects.join('、')}。`,
    'more-pages': () => '该列表注明只是多页中的一页，其余各页的内容未包含在内。',
    'nothing-ended': () => '列表中没有已结束的订阅；可能只含有效订阅，因而缺少流失。',
    'no-plan-history': () =>
      '列表只反映订阅的当前状态，不含以往变化：无法得知扩展、缩减和过去的暂停。',
    'history-begins-late': ({ count }) =>
      `${count.text} 个订阅始于首个事件之前，此前的价格变更缺失。`,
    'interval-from-period': ({ count }) =>
      `列表未注明计费周期；${count.text} 个订阅的周期由同一套餐的当期起止日期推得。`,
    'deleted-left-out': ({ count }) => `${count.text} 个已删除的订阅未计入。`,
    'never-started': ({ count }) => `${count.text} 个订阅从未生效或从不计费，不计入。`,
    'events-ignored': ({ count }) => `${count.text} 个事件与订阅的状态无关。`,
    'test-mode': ({ count }) => `${count.text} 条数据来自测试环境，并非真实客户。`,
    'tiered-prices': ({ count }) => `${count.text} 个订阅采用阶梯定价，列表中没有其价格，不计入。`,
    'metered-left-out': ({ count }) => `${count.text} 个项目按用量计费，不属于 MRR。`,
    'components-left-out': () => 'MRR 为产品价格；组件和附加项不在列表中。',
    'discounts-not-applied': ({ count }) => `${count.text} 个订阅有折扣，未从价格中扣除。`,
    'tax-included': ({ count }) => `${count.text} 个订阅的价格含税，税额未扣除。`,
    'past-due-counted': ({ count }) => `${count.text} 个订阅已逾期或未付款，在结束之前仍计入。`,
    'pause-not-dated': ({ count }) => `${count.text} 个订阅已暂停，但起始日期不明，仍计入。`,
    'ends-on-request': ({ count }) =>
      `数据只有取消日期，没有已付服务的截止日期；${count.text} 个订阅按取消当天结束计。`,
    filtered: ({ subjects }) => `仅计入 ${subjects.join('；')}。`,
    'where-unknown-name': ({ subjects }) =>
      `筛选条件中的 ${subjects.join('、')} 不存在于任何记录，因此没有选中任何内容。`,
    'where-unknown-value': ({ subjects }) =>
      `筛选条件中有任何记录都没有的取值：${subjects.join('、')}。`,
    preset: ({ subjects }) => `记录的读取与指标的计算均按 ${subjects.join('、')} 公布的定义。`,
  },
  inputs: (used, ignored) => `显示的是${used}。另外给出但未采用：${ignored.join('、')}。`,
  keys: {
    tab: { name: 'Tab', does: '依次到图表、菜单和本说明' },
    'tab-past': { name: 'Tab', does: '依次到菜单和本说明；图表中没有可移动的内容' },
    cells: { name: '← → ↑ ↓', does: '在单元格之间移动' },
    'row-ends': { name: 'Home、End', does: '到本行的第一格和最后一格' },
    'grid-ends': { name: 'Ctrl + Home、Ctrl + End', does: '到图表的第一格和最后一格' },
    pages: { name: 'Page Up、Page Down', does: '上移或下移五行' },
    bars: { name: '← →', does: '在柱之间移动' },
    'lying-bars': { name: '↑ ↓', does: '在柱之间移动' },
    periods: { name: '← →', does: '在周期之间移动' },
    parts: { name: '↑ ↓', does: '在该周期的各项变动之间移动' },
    ends: { name: 'Home、End', does: '到第一个和最后一个' },
    'open-period': { name: 'Enter、空格', does: '在周期上：显示该周期的瀑布图' },
    choose: { name: 'Enter、空格', does: '选中当前项并显示其客户；再按一次取消选中' },
    escape: { name: 'Esc', does: '隐藏旁边的提示，并清除选中' },
    'table-tab': { name: 'Tab', does: '依次到表格及其表头、菜单和本说明' },
    'table-sort': { name: 'Enter、空格', does: '在表头上：按该列排序' },
    'table-scroll': { name: '← → ↑ ↓', does: '在表格上：滚动表格' },
  },
  inputNames: {
    property: '属性 data 的值',
    script: '内嵌脚本',
    attribute: '标签上的 data',
    src: 'src 的地址',
  },
};
