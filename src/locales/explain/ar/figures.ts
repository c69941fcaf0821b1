import type { FigureMessages } from '../messages.js';
import type { Forms, Words } from '../../ar/words.js';

const ofMonths: Forms = {
  zero: 'لا شهر',
  one: 'شهر واحد',
  two: 'شهرين',
  few: '# أشهر',
  many: '# شهرًا',
  other: '# شهر',
};

/** The names of figures, their formulas and why there is none, in Arabic. */
export const figures = ({ n, p, inForm, isolated }: Words): FigureMessages => ({
  figures: {
    customerChurnRate: 'معدل فقدان العملاء',
    grossMrrChurnRate: 'إجمالي معدل فقدان MRR',
    netMrrChurnRate: 'صافي معدل فقدان MRR',
    periodLogo: 'معدل الاحتفاظ بالعملاء',
    periodNrr: 'صافي معدل الاحتفاظ بإيراد MRR',
    periodGrr: 'إجمالي معدل الاحتفاظ بإيراد MRR',
    quickRatio: 'نسبة النمو السريع',
    nrr: 'صافي الاحتفاظ بالإيرادات (NRR)',
    grr: 'إجمالي الاحتفاظ بالإيرادات (GRR)',
    logo: 'الاحتفاظ بالعملاء',
    customerRetention: 'الاحتفاظ بالعملاء',
    revenueRetention: 'الاحتفاظ بالإيراد الشهري المتكرر (MRR)',
    survival: 'البقاء',
    logRank: 'اختبار الرتب اللوغاريتمية',
    reasons: 'النسبة من الفقدان',
    mrr: 'الإيراد الشهري المتكرر (MRR)',
    arr: 'الإيراد السنوي المتكرر (ARR)',
    customers: 'عدد العملاء',
    arpa: 'متوسط الإيراد لكل حساب (ARPA)',
    ltv: 'القيمة الدائمة للعميل (LTV)',
    lifetimeMonths: 'عمر العميل بالأشهر',
    cac: 'تكلفة اكتساب العميل (CAC)',
    paybackMonths: 'استرداد التكلفة بالأشهر',
    movements: 'الإيراد الشهري المتكرر (MRR) في النهاية',
    churnCost: 'تكلفة الفقدان',
    'lost-now': 'المفقود في الشهر الأول',
    'lost-later': 'المفقود في الأشهر التالية',
    refunds: 'المبالغ المستردة',
    fees: 'الرسوم',
    replacement: 'كسب عملاء بعددهم من جديد',
    support: 'الدعم لمن غادروا',
    'bad-reviews': 'التقييمات السيئة',
    'lost-insight': 'ما لم يُعرف منهم',
    riskScores: 'درجة الخطر',
    annualRate: 'معدل سنة كهذه',
    annualRetention: 'الاحتفاظ في سنة كهذه',
    mrrGrowth: 'نمو MRR',
    shareLost: 'الحصة المستهلكة',
    customersStayed: 'العملاء الباقون من الفترة السابقة',
    mrrStayed: 'الباقي من MRR الفترة السابقة',
  },
  formulas: {
    ratio: (numerator, denominator) => `${numerator} ÷\u00a0${denominator}`,
    'ratio-capped': (numerator, denominator) =>
      `${numerator} ÷\u00a0${denominator}، وأقصاه ${n(60)} شهرًا`,
    compound: (numerator, denominator) =>
      `${n(1)} −\u00a0(${n(1)} −\u00a0${numerator})^${denominator}`,
    power: (numerator, denominator) => `${numerator}^${denominator}`,
    growth: (numerator, denominator) => `${numerator} ÷\u00a0${denominator} −\u00a0${n(1)}`,
    total: (numerator) => numerator,
    'times-twelve': (numerator) => `${n(12)} × ${numerator}`,
    product: (numerator, denominator) => `${numerator} × ${denominator}`,
    'product-of-months': (numerator) => `حاصل ضرب ${numerator} على أشهر النافذة`,
    'chi-squared': (numerator, denominator) =>
      `قيمة χ² للفرق (${numerator} − ${denominator}) على جميع المجموعات والأيام`,
    'sum-capped': (numerator) => `مجموع ${numerator}، وأقصاه ${n(100)}`,
    'product-limit': (numerator, denominator) =>
      `حاصل ضرب ${n(1)} − ${numerator} ÷ ${denominator} على جميع الأيام`,
    difference: (numerator, denominator) => `${numerator} −\u00a0${denominator}`,
  },
  interval: (lower, upper) =>
    `فاصل الثقة ${p(95)}: من ${lower} إلى ${upper} (بطريقة ${isolated('Wilson')})`,
  nullReasons: {
    'no-customers': () => 'لا يمكن حسابه: لم يكن هناك عملاء للقسمة عليهم.',
    'no-mrr': () => 'لا يمكن حسابه: لم يكن هناك MRR للقسمة عليه.',
    'no-losses': () => 'لا يمكن حسابه: لم يُفقد شيء، فلا شيء للقسمة عليه.',
    'no-spend': () => 'لا يمكن حسابه: الإنفاق غير معطى.',
    'no-new-customers': () => 'لا يمكن حسابه: لم يكن هناك عملاء جدد للقسمة عليهم.',
    'no-margin': () => 'لا يمكن حسابه: لا هامش تُسترد منه التكلفة.',
    'too-young': () => 'لا يمكن حسابه بعد: لا فوج قديم بما يكفي.',
    'too-short': (count) =>
      count.value === 0
        ? 'لا يمكن حسابه بعد: لم تكتمل أي فترة.'
        : `لا يمكن حسابه بعد: لم يكتمل سوى ${inForm(count, ofMonths)}.`,
  },
});
