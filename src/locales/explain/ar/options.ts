import type { ExplainMessages } from '../messages.js';
import type { Forms, Words } from '../../ar/words.js';

const ofMonths: Forms = {
  zero: 'لا شهر',
  one: 'شهر واحد',
  two: 'شهرين',
  few: '# أشهر',
  many: '# شهرًا',
  other: '# شهر',
};

const ofDays: Forms = {
  zero: 'لا أيام',
  one: 'يوم واحد',
  two: 'يومين',
  few: '# أيام',
  many: '# يومًا',
  other: '# يوم',
};

/** The definitions by which figures are computed, in Arabic. */
export const options = ({ n, p, inForm, isolated }: Words): ExplainMessages['options'] => ({
  period: (value) =>
    ({
      month: 'بالشهر التقويمي',
      quarter: 'بربع السنة التقويمي',
      year: 'بالسنة التقويمية',
    })[String(value)] ?? '',
  rollingDays: (value, text) =>
    `بفترات من ${inForm({ value: Number(value), text }, ofDays)}، رجوعًا من نهاية البيانات`,
  basis: (value) => (value === 'revenue' ? 'النسب من MRR' : 'النسب من العملاء'),
  denominator: (value) =>
    ({
      average: 'القسمة على متوسط البداية والنهاية',
      'opening-plus-new': 'القسمة على ما في البداية وكل ما هو جديد',
    })[String(value)] ?? 'القسمة على ما في البداية',
  grain: (value) =>
    value === 'event' ? 'كل تغيير يُحتسب على حدة' : 'تُقارن البداية بالنهاية، ويتلاشى ما يحدث بينهما',
  churnDate: (value) =>
    value === 'requested' ? 'يُؤرَّخ الفقدان بيوم طلب الإلغاء' : 'يُؤرَّخ الفقدان بنهاية ما دُفع ثمنه',
  contraction: (value) => (value === 'exclude' ? 'الانكماش غير محتسب' : 'الانكماش محتسب'),
  returned: (value) =>
    value === 'counted' ? 'من عاد قبل النهاية يُعدّ مفقودًا' : 'من عاد قبل النهاية لا يُعدّ مفقودًا',
  joinedAndLeft: (value) =>
    value === 'counted' ? 'من انضم وغادر يُعدّ مفقودًا' : 'من انضم وغادر غير محتسب',
  reactivationWindowDays: (value, text) =>
    `من غاب أكثر من ${inForm({ value: Number(value), text }, ofDays)} يُعدّ جديدًا`,
  method: (value) =>
    ({
      flow: 'بجميع الحركات منذ ذلك الحين',
      compound: 'بحاصل ضرب المعدلات الشهرية',
    })[String(value)] ?? 'يُقارن كل عميل بنفسه',
  by: (_value, text) => `المجموعات بحسب ${isolated(text)} في أول سجل`,
  observedFrom: (_value, text) => `من جاء قبل ${text} يُحتسب من ذلك اليوم`,
  reactivation: (value) => (value === 'include' ? 'العودة محتسبة' : 'العودة غير محتسبة'),
  window: (value, text) => `حينها = قبل ${inForm({ value: Number(value), text }, ofMonths)}`,
  periodZero: (value) =>
    value === 'full' ? `العمر ${n(0)} يُحتسب ${p(100)}` : `العمر ${n(0)} هو نهاية فترة الاشتراك`,
  interval: (_value, text) => `الفاصل على مقياس ${isolated(text)}`,
  ltv: (value) =>
    ({
      simple: 'معدل فقدان الفترة وحدها',
      km: 'الأشهر من منحنى البقاء',
    })[String(value)] ?? 'متوسط معدل الفقدان لستة أشهر',
  margin: (_value, text) => `هامش الربح الإجمالي ${text}`,
  spend: (value, text) => (value === null ? 'الإنفاق غير معطى' : `الإنفاق ${text}`),
});
