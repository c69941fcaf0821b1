import type { ReasonsMessages } from '../messages/reasons.js';
import { strong } from '../messages/text.js';

/** What `<churn-reasons>` says, in Simplified Chinese. */
export const reasons: ReasonsMessages = {
  heading: '客户为什么离开',
  takeaway: ({ basis, name, share, customers, mrr, involuntary, none }) => [
    strong(`“${name}”`),
    basis === 'revenue'
      ? `造成的损失最大：占流失 MRR ${mrr} 的 ${share}`
      : `是最常见的原因：占 ${customers.text} 位流失客户的 ${share}`,
    involuntary === null ? '' : `；${involuntary} 并非主动离开`,
    none === null ? '' : `；${none} 没有注明原因`,
    '。',
  ],
  unexplained: ({ text }) => [
    `${text} 位流失客户`,
    strong('都没有注明原因'),
    '，无从得知他们为何离开。',
  ],
  nobody: [strong('没有客户'), '在所示周期内流失。'],
  noMoney: ({ text }) => [`${text} 位客户流失，但没有一位以所示货币付费。`],
  noPeriod: ['周期结束后才统计原因；目前还没有完整的周期。'],
  kinds: { voluntary: '主动流失', involuntary: '被动流失', unknown: '未知' },
  lost: { customers: '流失客户', revenue: '流失 MRR' },
  share: '占比',
  sum: '累计',
  none: '未注明原因',
  rest: ({ text }) => `其他 ${text} 种原因`,
  bar: ({ name, customers, mrr, share, kind, sum }) =>
    [
      `${name}：${share}`,
      `流失 ${customers.text} 位客户，MRR ${mrr}`,
      ...(kind === null ? [] : [kind]),
      ...(sum === null ? [] : [`累计 ${sum}`]),
    ].join('，'),
  kindBar: ({ name, customers, mrr, share }) =>
    `${name}：${share}，流失 ${customers.text} 位客户，MRR ${mrr}`,
  recoverable: ({ customers, mrr, reasons: names }) => [
    strong('可以挽回：'),
    `${customers.text} 位客户并未决定离开，每月付费共 `,
    strong(mrr),
    `（${names.join('、')}）。`,
  ],
  remedies: '应对办法',
  list: (names) => names.join('、'),
  causes: {
    'wrong-fit': { name: '客户不匹配', remedy: '讲清楚产品适合谁，签约前先确认是否匹配。' },
    price: {
      name: '价格与价值不符',
      remedy: '提供更小的套餐，或 6 个月、12 个月合约的优惠价，并展示已带来的价值。',
    },
    'missing-value': {
      name: '没有获得价值',
      remedy: '加强引导，直到客户首次成功；使用量下降时提供培训。',
    },
    competitor: { name: '转向竞争对手', remedy: '了解对方好在哪里，并在合约到期前主动联系。' },
    support: { name: '支持令人失望', remedy: '更快回复并解决到底，对投诉过的客户主动回访。' },
    experience: { name: '体验不佳', remedy: '观察新客户如何使用，缩短最初的步骤，并全程引导。' },
    quality: { name: '产品质量', remedy: '先修复最常出错的地方，并告知反馈过的客户。' },
    outdated: { name: '功能过时或缺失', remedy: '集中收集需求，公开路线图，上线后通知提出者。' },
    'beyond-control': {
      name: '不可控因素',
      remedy: '提供暂停或更小的套餐，待情况稳定后再次联系。',
    },
    ended: { name: '按约定结束', remedy: '到期前提醒，并提供 6 个月或 12 个月的续约方案。' },
    unsaid: { name: '取消但未说明原因', remedy: '取消时只问一个问题：只有反馈才能说明原因。' },
    'card-expired': { name: '银行卡过期', remedy: '在卡过期前发出提醒，并启用卡信息自动更新。' },
    'card-missing': {
      name: '未填写新卡',
      remedy: '通过邮件和产品内提示索取，链接无需登录即可填写。',
    },
    'card-outdated': { name: '卡信息已过时', remedy: '启用卡信息自动更新，并保留备用付款方式。' },
    'credit-limit': { name: '超出信用额度', remedy: '隔几天再次扣款，并提供银行转账方式。' },
    'insufficient-funds': { name: '余额不足', remedy: '在发薪日后再次扣款，并允许更换扣款日。' },
    'payment-error': {
      name: '支付服务器错误',
      remedy: '立即换一条通道重试，并监控支付服务商的失败率。',
    },
    'payment-failed': { name: '付款失败', remedy: '分几天多次重试，立即告知客户，并给予宽限期。' },
    forgotten: { name: '忘记续费', remedy: '在到期前一个月、一周和一天提醒，并提供自动续费。' },
    refused: { name: '争议或拒付', remedy: '账单上使用客户认得的名称，每次扣款前先通知。' },
    unmapped: { name: '未归类', remedy: '逐条阅读，把每个原因归入相应的类别。' },
    none: {
      name: '未注明原因',
      remedy: '取消时让客户从简短的列表中选择一个原因：不问就永远不知道。',
    },
  },
  notes: {
    periods: (first, last) => `${first} – ${last}`,
    none: (share) => `未注明原因：${share}`,
    small: ({ text }) => `样本较小：${text} 位客户`,
    running: (period) => `${period}尚未结束，未计入`,
  },
  table: { reason: '原因', cause: '类别', kind: '性质', all: (kind) => `合计：${kind}` },
};
