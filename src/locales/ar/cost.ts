import type { CostMessages } from '../messages/cost.js';
import { strong } from '../messages/text.js';
import {
  FROM_RIGHT,
  inForm,
  months as monthForms,
  ofCustomers,
  type Digits,
  type Forms,
} from './words.js';

const months: Forms = { ...monthForms, two: 'شهرين' };

const points: Forms = {
  ...{ zero: '# نقطة مئوية', one: 'نقطة مئوية واحدة', two: 'نقطتين مئويتين' },
  ...{ few: '# نقاط مئوية', many: '# نقطة مئوية', other: '# نقطة مئوية' },
};

/** What `<churn-cost>` says, in Arabic. */
export const cost = ({ n, p }: Digits): CostMessages => ({
  heading: 'كلفة فقدان العملاء',
  takeaway: ({ period, customers, total, revenue, months: stayed, isMargin }) => [
    `يكلّف فقدان ${inForm(customers, ofCustomers)} في ${period} `,
    strong(total),
    `، ${revenue === null ? (isMargin ? 'وهو هامش ما' : 'وهو ما') : `منها ${revenue} ${isMargin ? 'هامش ما' : 'مما'}`} كانوا سيدفعونه خلال ${inForm(stayed, months)}.`,
  ],
  nobody: (period) => [strong('لم يُفقد أي عميل'), ` في ${period}، فلا كلفة.`],
  noPeriod: ['تُحسب الكلفة بعد اكتمال الفترة، ولم تكتمل أي فترة بعد.'],
  lines: {
    'lost-now': `${FROM_RIGHT}MRR المفقود الآن`,
    'lost-later': 'القيمة العمرية المفقودة، الأشهر اللاحقة',
    refunds: 'المبالغ المردودة',
    fees: 'الرسوم',
    replacement: 'كسب عدد مماثل من جديد',
    support: 'دعم من غادروا',
    'bad-reviews': 'التقييمات السيئة (تقديركم)',
    'lost-insight': 'الرأي الضائع (تقديركم)',
    total: 'الإجمالي',
  },
  range: (low, high) => `${FROM_RIGHT}${low} – ${high}`,
  bar: (name, amount) => `${name}: ${amount}`,
  paths: {
    title: (month) => `ما يبقى من MRR الحالي بعد سنة لو فُقد كل شهر كما في ${month}`,
    asIs: 'كما هو',
    kept: 'باحتفاظ أكبر',
    month: ({ value, text }) => (value === 0 ? 'اليوم' : text),
    words: (asIs, kept) =>
      `توقّع: يبقى من MRR الحالي بعد اثني عشر شهرًا ${asIs} شهريًا كما هو، و${kept} باحتفاظ أكبر`,
  },
  slider: 'نقاط إضافية يُحتفظ بها كل شهر',
  points: (count) => `${inForm(count, points)} إضافية`,
  whatIf: ({ points: extra, rate, less, asIs, kept, more }) => [
    'احتفظوا كل شهر بما يزيد ',
    strong(inForm(extra, points)),
    ` من MRR، فيُفقد ${less} بدل ${rate}، ويبقى بعد اثني عشر شهرًا ${kept} شهريًا بدل ${asIs}: بزيادة `,
    strong(more),
    '.',
  ],
  toWin: ({ all, each }) => [
    'وللنمو رغم ذلك يلزم كسب ',
    strong(inForm(all, ofCustomers)),
    `: ${each.text} بدل من فُقدوا، و${each.text} للنمو. ولا يدخل في الكلفة إلا الأوائل.`,
  ],
  assumptions: {
    heading: 'الافتراضات',
    advice: `غيّروا أيًّا منها؛ وما قيمته ${n(0)} لا يُحسب. والحقل الفارغ يعود كما كان. والمبالغ للفترة كلها.`,
  },
  fields: {
    remainingMonths: 'كان العميل سيبقى',
    margin: `الهامش الإجمالي (${n(100)} يحسب الإيراد)`,
    retentionCost: 'كلفة الاحتفاظ بعميل واحد',
    replacementLow: 'كلفة كسب عميل، على الأقل',
    replacementHigh: 'كلفة كسب عميل، على الأكثر',
    refunds: 'ما رُدّ لمن غادروا',
    fees: 'رسوم تلك المدفوعات',
    supportHours: 'دعم من غادروا',
    hourlyCost: 'كلفة ساعة الدعم',
    badReviews: 'إيراد تمنعه التقييمات السيئة',
    lostInsight: 'قيمة ما لم يقولوه',
  },
  units: {
    remainingMonths: 'شهر',
    replacementLow: 'ضعف',
    replacementHigh: 'ضعف',
    supportHours: 'ساعة',
  },
  context: `منشور ولا يدخل في أي رقم هنا: ينفق العملاء في الأشهر ${n(31)} إلى ${n(36)} ما يزيد ${p(67)} على أول ${n(6)} أشهر؛ ويأتي ${p(65)} من الأعمال من العملاء الحاليين؛ وقد يرفع خفض الفقدان ${p(5)} الربح بين ${p(25)} و${p(95)}.`,
  notes: {
    measured: 'مدة البقاء: بحسب القيمة العمرية في السجلات',
    revenue: 'الإيراد لا الهامش',
    projection: 'المتقطّع = توقّع، دون عملاء جدد',
    running: (period) => `${period} ما زال جاريًا ولم يُحتسب`,
  },
  table: {
    line: 'الكلفة',
    from: 'من',
    to: 'إلى',
    inAYear: (path) => `${FROM_RIGHT}MRR الباقي بعد اثني عشر شهرًا، ${path}`,
  },
});
