import type { ExplainMessages } from '../messages.js';

/** What there is to note of the records, in Simplified Chinese. */
export const notes: ExplainMessages['notes'] = {
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
  selected: () => '仅计入在看板其他图表中选择的客户。',
  'where-unknown-name': ({ subjects }) =>
    `筛选条件中的 ${subjects.join('、')} 不存在于任何记录，因此没有选中任何内容。`,
  'where-unknown-value': ({ subjects }) =>
    `筛选条件中有任何记录都没有的取值：${subjects.join('、')}。`,
  preset: ({ subjects }) => `记录的读取与指标的计算均按 ${subjects.join('、')} 公布的定义。`,
};
