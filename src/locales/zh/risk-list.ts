import type { RiskListMessages } from '../messages/risk-list.js';
import { strong, type Counted } from '../messages/text.js';

const customers = ({ text }: Counted): string => `${text} 位客户`;

/** What `<churn-risk-list>` says, in Simplified Chinese. */
export const riskList: RiskListMessages = {
  heading: '有流失风险的客户',
  takeaway: ({ mrr, all, customers: atRisk, leaving }) => [
    `${all} MRR 中有 `,
    strong(mrr),
    ` 面临风险：${customers(atRisk)}出现离开的迹象`,
    leaving === null
      ? '。'
      : leaving.customers.value === atRisk.value
        ? '，且离开日期已知。'
        : `，其中 ${customers(leaving.customers)}（${leaving.mrr}）的离开日期已知。`,
  ],
  nobody: (all) => [
    `按这些规则`,
    strong('没有客户面临风险'),
    `：${customers(all)}均无离开的迹象。`,
  ],
  withoutSignals:
    '没有信号时，只知道记录中已安排的取消。产品使用时长、逾期付款、即将到期的银行卡、支持工单等信号，能在客户取消之前发出提示。',
  lack: {
    none: '信号未能读取，得分未计入信号。',
    earlier: (time) => `信号未能重新读取，得分依据 ${time} 的信号。`,
    noList: '信号的地址中没有可读取的信号列表。',
  },
  groups: { leaving: '离开日期已知', several: '多个迹象', one: '一个迹象', none: '无迹象' },
  customers,
  group: (name, count, mrr) => `${name}：${customers(count)}，${mrr}`,
  columns: { customer: '客户', why: '原因', score: '得分', mrr: 'MRR' },
  customer: (rank) => `客户 ${rank}`,
  since: (month) => `自 ${month} 起`,
  signs: {
    'usage-change': ({ text }) => `使用时长 ${text}`,
    'late-payments': ({ text }) => `${text} 次逾期付款`,
    downgrades: ({ text }) => `${text} 次降级`,
    'tickets-change': ({ text }) => `支持工单 ${text}`,
    'unused-features': ({ text }) => `${text} 的功能未使用`,
    'stalled-days': ({ text }) => `${text} 天没有进展`,
    arrears: ({ text }) => `欠款 ${text}`,
    'cancel-page-visits': ({ text }) => `${text} 次访问取消页面`,
    'negative-sentiment': ({ text }) => `${text} 的消息为负面`,
    'card-expiry': ({ text }) => `银行卡到期 ${text}`,
    renewal: ({ text }) => `续订 ${text}`,
    'scheduled-cancellation': ({ text }) => `${text} 离开`,
  },
  points: (points) => `+${points}`,
  capped: (sum) => `合计 ${sum}`,
  list: (signs) => signs.join('；'),
  others: (count) => `无迹象：${customers(count)}`,
  sortBy: (column) => `按${column}排序`,
  order: '排序',
  orders: {
    stake: '风险金额',
    score: '得分，从高到低',
    mrr: 'MRR，从高到低',
    customer: '客户',
    why: '主要原因',
  },
  pages: {
    previous: '上一页',
    next: '下一页',
    page: (first, last, all) => `第 ${first}–${last} 位，共 ${all} 位`,
  },
  reveal: '显示客户编号',
  rules: {
    heading: '规则',
    advice:
      '每条适用于客户的规则都会加分；得分为各项之和，最高 100 分。可以修改分数和界限，或停用规则。分数是一种判断，不是概率。',
    reset: '重置规则',
    names: {
      'usage-change': '产品使用时长的变化',
      'late-payments': '90 天内的逾期付款',
      downgrades: '90 天内的降级',
      'tickets-change': '支持工单的变化',
      'unused-features': '已付费但未使用的功能',
      'stalled-days': '在某一阶段没有进展的天数',
      arrears: '欠款',
      'cancel-page-visits': '30 天内访问取消或退款页面的次数',
      'negative-sentiment': '负面消息的占比',
      'card-expiry': '距银行卡到期',
      renewal: '距续订',
      'scheduled-cancellation': '距已安排的取消生效',
    },
    conditions: { above: '大于', below: '小于', within: '不超过' },
    days: '天',
    points: '分',
    on: (rule) => `规则：${rule}`,
    bound: (rule) => `${rule}的界限`,
    pointsOf: (rule) => `${rule}的分数`,
    applies: (count, mrr) => (count.value === 0 ? '无人' : `${customers(count)}，${mrr}`),
  },
  notes: {
    stake: '按 MRR × 得分排序',
    score: '得分不是概率',
    unknown: ({ text }) => `${text} 条信号所指的客户不在记录中`,
    unreadable: ({ text }) => `${text} 条信号未计入：种类不明，或缺少数字或日期`,
  },
};
