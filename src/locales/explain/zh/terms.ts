import type { ExplainMessages } from '../messages.js';

/** What is counted as what, in Simplified Chinese. */
export const terms: ExplainMessages['terms'] = {
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
};
