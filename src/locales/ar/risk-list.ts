import type { RiskListMessages } from '../messages/risk-list.js';
import { strong, type Counted } from '../messages/text.js';
import {
  customers as customerForms,
  FROM_RIGHT,
  inForm,
  isolated,
  ofCustomers,
  type Digits,
  type Forms,
} from './words.js';

const customers = (count: Counted): string => inForm(count, customerForms);

const latePayments: Forms = {
  ...{ zero: 'لا دفعات متأخرة', one: 'دفعة متأخرة واحدة', two: 'دفعتان متأخرتان' },
  ...{ few: '# دفعات متأخرة', many: '# دفعة متأخرة', other: '# دفعة متأخرة' },
};

const downgrades: Forms = {
  ...{ zero: 'لا تخفيضات للخطة', one: 'تخفيض واحد للخطة', two: 'تخفيضان للخطة' },
  ...{ few: '# تخفيضات للخطة', many: '# تخفيضًا للخطة', other: '# تخفيض للخطة' },
};

const days: Forms = {
  ...{ zero: '# يوم', one: 'يوم واحد', two: 'يومان' },
  ...{ few: '# أيام', many: '# يومًا', other: '# يوم' },
};

const visits: Forms = {
  ...{ zero: 'لا زيارات', one: 'زيارة واحدة', two: 'زيارتان' },
  ...{ few: '# زيارات', many: '# زيارة', other: '# زيارة' },
};

const signals: Forms = {
  ...{ zero: 'لا إشارات', one: 'إشارة واحدة', two: 'إشارتان' },
  ...{ few: '# إشارات', many: '# إشارة', other: '# إشارة' },
};

/** What `<churn-risk-list>` says, in Arabic. */
export const riskList = ({ n }: Digits): RiskListMessages => ({
  heading: 'العملاء المعرّضون للفقدان',
  takeaway: ({ mrr, all, customers: atRisk, leaving }) => [
    strong(mrr),
    ` من أصل ${all} من MRR معرّض للخطر: تظهر بوادر المغادرة على ${inForm(atRisk, ofCustomers)}`,
    leaving === null
      ? '.'
      : leaving.customers.value === atRisk.value
        ? '، ويوم المغادرة معروف.'
        : `، ويوم المغادرة معروف لدى ${inForm(leaving.customers, ofCustomers)} منهم بقيمة ${leaving.mrr}.`,
  ],
  nobody: (all) => [
    strong('لا أحد معرّض للخطر'),
    ` بحسب هذه القواعد: لا تظهر بوادر المغادرة على أي من العملاء، وعددهم ${all.text}.`,
  ],
  withoutSignals:
    'دون إشارات لا يُعرف إلا الإلغاء المجدول في السجلات. أما إشارات مثل وقت استخدام المنتج والدفعات المتأخرة والبطاقة التي تنتهي صلاحيتها وتذاكر الدعم فتنبّه إلى العملاء قبل أن يُلغوا.',
  lack: {
    none: 'تعذّرت قراءة الإشارات؛ الدرجات محسوبة من دونها.',
    earlier: (time) =>
      `تعذّرت قراءة الإشارات من جديد؛ الدرجات بحسب إشارات الساعة ${isolated(time)}.`,
    noList: 'لا توجد في عنوان الإشارات قائمة إشارات يمكن قراءتها.',
  },
  groups: {
    leaving: 'يوم المغادرة معروف',
    several: 'عدة بوادر',
    one: 'بادرة واحدة',
    none: 'لا بوادر',
  },
  customers,
  group: (name, count, mrr) => `${name}: ${customers(count)}، ${mrr}`,
  columns: { customer: 'العميل', why: 'السبب', score: 'الدرجة', mrr: 'MRR' },
  customer: (rank) => `العميل ${rank}`,
  since: (month) => `منذ ${month}`,
  signs: {
    'usage-change': ({ text }) => `وقت الاستخدام ${text}`,
    'late-payments': (count) => inForm(count, latePayments),
    downgrades: (count) => inForm(count, downgrades),
    'tickets-change': ({ text }) => `تذاكر الدعم ${text}`,
    'unused-features': ({ text }) => `${FROM_RIGHT}${text} من الميزات غير مستخدمة`,
    'stalled-days': (count) => `${inForm(count, days)} دون تقدّم`,
    arrears: ({ text }) => `متأخرات ${text}`,
    'cancel-page-visits': (count) => `${inForm(count, visits)} لصفحة الإلغاء`,
    'negative-sentiment': ({ text }) => `${FROM_RIGHT}${text} من الرسائل سلبية`,
    'card-expiry': ({ text }) => `انتهاء البطاقة ${text}`,
    renewal: ({ text }) => `التجديد ${text}`,
    'scheduled-cancellation': ({ text }) => `يغادر ${text}`,
  },
  points: (points) => isolated(`\u200e+${points}`),
  capped: (sum) => `المجموع ${sum}`,
  list: (signs) => signs.join('؛ '),
  others: (count) => `لا بوادر: ${customers(count)}`,
  sortBy: (column) => `ترتيب بحسب ${column}`,
  order: 'الترتيب',
  orders: {
    stake: 'القيمة المعرّضة للخطر',
    score: 'الدرجة، الأعلى أولًا',
    mrr: `${FROM_RIGHT}MRR، الأعلى أولًا`,
    customer: 'العميل',
    why: 'السبب الرئيسي',
  },
  pages: {
    previous: 'السابق',
    next: 'التالي',
    page: (first, last, all) => `من ${first} إلى ${last} من أصل ${all}`,
  },
  reveal: 'إظهار المعرّفات',
  rules: {
    heading: 'القواعد',
    advice: `كل قاعدة تنطبق على عميل تضيف نقاطها، والدرجة مجموعها، و${n(100)} على الأكثر. غيّروا النقاط والحدود أو أوقفوا قاعدة. والنقاط تقدير وليست احتمالًا.`,
    reset: 'إعادة القواعد كما كانت',
    names: {
      'usage-change': 'تغيّر وقت استخدام المنتج',
      'late-payments': `الدفعات المتأخرة في ${n(90)} يومًا`,
      downgrades: `تخفيضات الخطة في ${n(90)} يومًا`,
      'tickets-change': 'تغيّر تذاكر الدعم',
      'unused-features': 'الميزات المدفوعة غير المستخدمة',
      'stalled-days': 'أيام دون تقدّم في مرحلة',
      arrears: 'المبلغ المتأخر',
      'cancel-page-visits': `زيارات صفحة الإلغاء أو رد المبلغ في ${n(30)} يومًا`,
      'negative-sentiment': 'الرسائل السلبية',
      'card-expiry': 'انتهاء صلاحية البطاقة',
      renewal: 'موعد التجديد',
      'scheduled-cancellation': 'سريان الإلغاء المجدول',
    },
    conditions: { above: 'أكثر من', below: 'أقل من', within: 'خلال' },
    days: 'يوم',
    points: 'نقطة',
    on: (rule) => `القاعدة: ${rule}`,
    bound: (rule) => `حدّ القاعدة: ${rule}`,
    pointsOf: (rule) => `نقاط القاعدة: ${rule}`,
    applies: (count, mrr) => (count.value === 0 ? 'لا أحد' : `${customers(count)}، ${mrr}`),
  },
  notes: {
    stake: `مرتّبة بحسب ${isolated('MRR')} × الدرجة`,
    score: 'ليست الدرجة احتمالًا',
    unknown: (count) => `${inForm(count, signals)} عن عملاء ليسوا في السجلات`,
    unreadable: (count) =>
      `${inForm(count, signals)} لم تُحتسب: نوعها غير معروف أو ينقصها رقم أو يوم`,
  },
});
