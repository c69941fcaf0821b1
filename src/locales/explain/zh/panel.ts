import type { PanelMessages } from '../messages.js';

/** What the panel itself says, in Simplified Chinese. */
export const panel: PanelMessages = {
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
  sentences: (parts) => parts.join(''),
  running: (period) => `${period}尚未结束，未计入以上数字。`,
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
  inputs: (used, ignored) => `显示的是${used}。另外给出但未采用：${ignored.join('、')}。`,
  inputNames: {
    property: '属性 data 的值',
    script: '内嵌脚本',
    attribute: '标签上的 data',
    src: 'src 的地址',
    dashboard: '外层的看板',
  },
};
