import type { ExplainMessages } from '../messages.js';
import type { Words } from '../../ar/words.js';

/** What is counted as what, in Arabic. */
export const terms = ({ p }: Words): ExplainMessages['terms'] => ({
  opening: { name: 'الافتتاحي', means: 'قيمة MRR قبيل بدء الفترة' },
  new: { name: 'جديد', means: 'لا MRR في البداية، وله MRR في النهاية، ولم يدفع من قبل' },
  reactivation: {
    name: 'عودة',
    means: 'لا MRR في البداية، وله MRR في النهاية، وسبق أن دفع',
  },
  expansion: { name: 'توسّع', means: 'يدفع في النهاية أكثر مما في البداية' },
  contraction: { name: 'انكماش', means: 'يدفع في النهاية أقل مما في البداية' },
  churn: { name: 'فقدان', means: 'له MRR في البداية، ولا شيء في النهاية' },
  entering: { name: 'دخول', means: 'عميل بدأ يدفع بهذه العملة' },
  leaving: { name: 'خروج', means: 'عميل انتقل إلى عملة أخرى' },
  closing: { name: 'الختامي', means: 'قيمة MRR بعيد انتهاء الفترة' },
  lostCustomer: { name: 'مفقود', means: 'له MRR في البداية، ولا شيء في النهاية' },
  joinedAndLeft: {
    name: 'انضم وغادر',
    means: 'دفع داخل الفترة فقط؛ ولا يدخل في أي رقم أعلاه',
  },
  cohort: { name: 'الفوج', means: 'العملاء الذين يقع أول يوم دفع لهم في الفترة' },
  customersLeft: {
    name: 'ما زال هنا',
    means: 'العملاء الذين لهم MRR في نهاية الفترة؛ ومن عاد يُحتسب من جديد',
  },
  mrrLeft: {
    name: 'قيمة MRR الآن',
    means: `ما يدفعه الفوج في نهاية الفترة؛ ويتجاوز ${p(100)} حين يدفع أكثر مما دفع أولًا`,
  },
});
