import type { Messages } from '../messages.js';
import { shared } from './shared.js';
import { movements, values } from './movements.js';

/** What the tools of a chart say, in Simplified Chinese. */
export const tools: Pick<Messages, 'selection' | 'tools'> = {
  selection: {
    movement: (name, period) => `${period}${name}`,
    movements: {
      ...movements,
      joinedAndLeft: '当期加入又离开',
      lost: '流失与缩减',
      kept: '留存',
      lostCustomers: '流失客户',
      netChurn: '净流失（含增加）',
      netRetained: '近十二个月净留存',
      grossRetained: '近十二个月总留存',
    },
    ...values,
    cohort: (cohort) => `${cohort}注册`,
    cohortAt: (cohort, age) => `${cohort}注册，第 ${age} 期仍在`,
    reason: (reason) => `流失，${reason ?? '未注明原因'}`,
    value: (dimension, value) => `${dimension}：${value ?? '（无）'}`,
    customer: '所选客户',
    summary: (title, customers, mrr) => `${title}：${customers.text} 位客户，${mrr}`,
    show: '显示客户',
    clear: '清除',
    reveal: '显示客户编号',
    previous: '上一页',
    next: '下一页',
    page: (first, last, all) => `第 ${first}–${last} 位，共 ${all} 位`,
    columns: { id: '客户', plan: '套餐', mrr: 'MRR', start: '开始', end: '结束', reason: '原因' },
    amounts: {
      netChurn: '流失 MRR（增加为负）',
      netRetained: '期末 MRR',
      grossRetained: '留存 MRR',
      kept: '留存 MRR',
    },
    failed: '无法列出客户。',
  },
  tools: {
    ...shared.tools,
    showTable: '显示为表格',
    showChart: '显示为图表',
    saveCsv: '下载数据（CSV）',
    saveSvg: '下载图片（SVG）',
    savePng: '下载图片（PNG）',
    sortBy: (column) => `按${column}排序`,
    keyboard: '键盘帮助',
    explainFailed: '说明未能加载。请关闭后重新打开。',
  },
};
