import type { HeatmapMessages, HeatmapSummary } from '../messages/heatmap.js';
import { strong } from '../messages/text.js';
import { inForm, months, type Digits, type Forms } from './words.js';

const ofCohorts: Forms = {
  zero: 'لا أفواج',
  one: 'فوج واحد',
  two: 'فوجين',
  few: '# أفواج',
  many: '# فوجًا',
  other: '# فوج',
};

const afterPeriods: Readonly<Record<'month' | 'quarter' | 'year', Forms>> = {
  month: { ...months, two: 'شهرين' },
  quarter: {
    zero: 'لا شيء',
    one: 'ربع سنة واحد',
    two: 'ربعي سنة',
    few: '# أرباع سنة',
    many: '# ربع سنة',
    other: '# ربع سنة',
  },
  year: {
    zero: 'لا شيء',
    one: 'سنة واحدة',
    two: 'سنتين',
    few: '# سنوات',
    many: '# سنة',
    other: '# سنة',
  },
};

const ages = { month: 'الشهر', quarter: 'الربع', year: 'السنة' };

const unitOf = { month: 'الشهر', quarter: 'ربع السنة', year: 'السنة' };

const unitsOf = { month: 'الأشهر', quarter: 'أرباع السنة', year: 'السنوات' };

const previous = { month: 'الشهر السابق', quarter: 'ربع السنة السابق', year: 'السنة السابقة' };

/** In the period before another. */
const before = {
  month: `في ${previous.month}`,
  quarter: `في ${previous.quarter}`,
  year: `في ${previous.year}`,
};

/** After a sentence about an age: which cohorts kept best and worst at it. */
const ranking = ({ best, worst }: Pick<HeatmapSummary, 'best' | 'worst'>): string =>
  best && worst
    ? `؛ فوج ${best.cohort} هو الأفضل احتفاظًا (${best.retention})، وفوج ${worst.cohort} هو الأسوأ (${worst.retention}).`
    : '.';

/** What a cohort heatmap says, in Arabic. */
export const heatmap = ({ n, p }: Digits): HeatmapMessages => ({
  heading: {
    month: 'الاحتفاظ بحسب شهر الاشتراك',
    quarter: 'الاحتفاظ بحسب ربع الاشتراك',
    year: 'الاحتفاظ بحسب سنة الاشتراك',
  },
  signedUp: 'الاشتراك',
  size: 'الحجم',
  average: 'المتوسط المرجّح',
  averageShort: 'المتوسط',
  age: (unit, age) => `${ages[unit]} ${age}`,
  firstMrr: 'أول MRR',
  smallSize: (size) => `${size}، فوج صغير`,
  ageZeroNote: {
    month: `الشهر ${n(0)} = نهاية شهر الاشتراك`,
    quarter: `الربع ${n(0)} = نهاية ربع الاشتراك`,
    year: `السنة ${n(0)} = نهاية سنة الاشتراك`,
  },
  runningNote: 'المخطّط = فترة ما زالت جارية',
  smallNote: (count) => `° = عدد العملاء أقل من ${count}`,
  cornerNote: `الركن المعلَّم = أعلى من ${p(100)}`,
  bareNote: 'الخلايا بالنسبة المئوية',
  fittedNote: (from, to) => `الألوان من ${from} إلى ${to}`,
  orderNote: {
    oldest: () => 'الأقدم أولًا',
    newest: () => 'الأحدث أولًا',
    largest: () => 'الأكبر أولًا',
    best: (unit, age) => `مرتبة بحسب الاحتفاظ في ${unitOf[unit]} ${age}، الأعلى أولًا`,
  },
  sortNote: (column, descending) =>
    `مرتبة بحسب «${column}»، ${descending ? 'الأعلى' : 'الأدنى'} أولًا`,
  coarserNote: (drawn, asked, periods) =>
    `الرسم بحسب ${unitOf[drawn]}: عدد ${unitsOf[asked]} (${periods}) أكبر من أن يُميَّز`,
  retained: ({ basis, unit, age, retention, ...ranked }) => {
    const who = basis === 'customers' ? 'من العملاء ما زالوا هنا' : 'من أول MRR ما زال هنا';
    return [strong(retention), ` ${who} بعد ${inForm(age, afterPeriods[unit])}${ranking(ranked)}`];
  },
  stayed: ({ basis, unit, age, before: from, retention, leastOf, ...ranked }) => {
    const who = basis === 'customers' ? 'من العملاء يبقون' : 'من MRR يبقى';
    const enough = leastOf === 'enough' ? ' حيث يكفي عدد الأفواج' : '';
    const least = leastOf ? `، وهي أدنى نسبة${enough}` : '';
    return [
      strong(retention),
      ` ${who} من ${ages[unit]} ${from} إلى ${ages[unit]} ${age.text}${least}${ranking(ranked)}`,
    ];
  },
  tooYoung: 'الأفواج ما زالت أحدث من أن يُحكم عليها.',
  noFirstMrr: 'لم يكن لأي فوج MRR في البداية، فلا نسبة يُحتفظ بها منه.',
  cell: ({ basis, unit, cohort, age, of, retention, left, from, complete }) => {
    const what = basis === 'customers' ? 'العملاء' : 'MRR';
    const then = of === 'first' ? '' : ` ${before[unit]}`;
    const kept =
      retention === null
        ? `${left} من ${what}، ولا شيء${then || ' في البداية'}`
        : `${retention}، ${left} من أصل ${from.text} من ${what}${then}`;
    return `${cohort}، ${ages[unit]} ${age}: ${kept}${complete ? '' : '، فترة ما زالت جارية'}`;
  },
  averageCell: ({ basis, unit, age, of, retention, cohorts, from }) => {
    const then = of === 'first' ? '' : ` ${before[unit]}`;
    const mrr = of === 'first' ? 'ومجموع أول MRR' : `ومجموع MRR${then}`;
    const what = basis === 'revenue' ? mrr : `وعدد العملاء${then}`;
    return `المتوسط المرجّح، ${ages[unit]} ${age}: ${retention}، عبر ${inForm(cohorts, ofCohorts)}، ${what} ${from.text}`;
  },
  running: (value) => `${value} (جارية)`,
  legend: { customers: 'الاحتفاظ بالعملاء', revenue: 'الاحتفاظ بإيراد MRR' },
  stepLegend: {
    customers: (unit) => `العملاء الباقون من ${previous[unit]}`,
    revenue: (unit) => `الباقي من MRR ${previous[unit]}`,
  },
  andMore: (rate) => `${rate} فأكثر`,
});
