import type { KpiName } from '../../metrics/kpi-history.js';
import type { KpiCause, KpiMessages } from '../messages/kpi.js';
import { strong } from '../messages/text.js';
import { customers, FROM_RIGHT, inForm, type Forms } from './words.js';

const heading: KpiMessages['heading'] = {
  mrr: 'الإيراد الشهري المتكرر (MRR)',
  arr: 'الإيراد السنوي المتكرر (ARR)',
  customers: 'عدد العملاء',
  arpa: 'متوسط الإيراد لكل عميل (ARPA)',
  ltv: 'القيمة الدائمة للعميل (LTV)',
  customerChurnRate: 'معدل فقدان العملاء',
  grossMrrChurnRate: 'معدل فقدان MRR',
  netMrrChurnRate: 'صافي معدل فقدان MRR',
  periodLogo: 'معدل الاحتفاظ بالعملاء',
  periodGrr: 'معدل الاحتفاظ بإيراد MRR',
  nrr: 'صافي الاحتفاظ بالإيراد',
  grr: 'إجمالي الاحتفاظ بالإيراد',
  quickRatio: 'نسبة النمو السريع',
  lifetimeMonths: 'عمر العميل',
  cac: 'تكلفة اكتساب العميل (CAC)',
  paybackMonths: 'مدة استرداد التكلفة',
};

/** What stands before and after a figure of a period. */
const sentence: Readonly<Record<KpiName, (period: string) => readonly [string, string]>> = {
  mrr: (period) => ['بلغ MRR ', ` في نهاية ${period}`],
  arr: (period) => ['بلغ الإيراد السنوي المتكرر ', ` في نهاية ${period}`],
  customers: (period) => ['عدد العملاء ', ` في نهاية ${period}`],
  arpa: (period) => ['دفع العميل ', ` شهريًّا في المتوسط في نهاية ${period}`],
  ltv: (period) => ['بلغت القيمة الدائمة للعميل ', ` في نهاية ${period}`],
  customerChurnRate: (period) => ['غادر ', ` من العملاء في ${period}`],
  grossMrrChurnRate: (period) => ['فُقد ', ` من MRR في ${period}`],
  netMrrChurnRate: (period) => ['فُقد صافيًا ', ` من MRR في ${period} بعد خصم الترقيات`],
  periodLogo: (period) => ['بقي ', ` من العملاء في ${period}`],
  periodGrr: (period) => ['بقي ', ` من MRR في ${period}`],
  nrr: (period) => ['بلغ الإيراد ', ` من MRR قبل اثني عشر شهرًا، مع احتساب الترقيات، في ${period}`],
  grr: (period) => ['بقي ', ` من MRR قبل اثني عشر شهرًا، دون احتساب الترقيات، في ${period}`],
  quickRatio: (period) => ['كُسب من MRR ', ` أضعاف ما فُقد منه في ${period}`],
  lifetimeMonths: (period) => [`بمعدل فقدان ${period} يبقى العميل `, ''],
  cac: (period) => ['بلغت تكلفة العميل الجديد ', ` في ${period}`],
  paybackMonths: (period) => ['يسترد العميل الجديد تكلفته بعد ', ` وفق ${period}`],
};

const causes: Readonly<Record<KpiCause, string>> = {
  'no-customers': 'لم يكن هناك عملاء',
  'no-mrr': 'لم يكن هناك MRR من قبل',
  'no-losses': 'لم يُفقد شيء',
  'nobody-left': 'لم يغادر أحد',
  'no-spend': 'الإنفاق غير معطى',
  'no-new-customers': 'لم يأتِ عملاء جدد',
  'no-margin': 'لا يوجد هامش ربح',
  'too-short': 'أقل من اثني عشر شهرًا قبلها',
};

const monthWords: Forms = {
  ...{ zero: 'شهر', one: 'شهر', two: 'شهران' },
  ...{ few: 'أشهر', many: 'شهرًا', other: 'شهر' },
};

const points: Forms = {
  ...{ zero: '# نقطة مئوية', one: 'نقطة مئوية واحدة', two: 'نقطتان مئويتان' },
  ...{ few: '# نقاط مئوية', many: '# نقطة مئوية', other: '# نقطة مئوية' },
};

const before = { month: 'الشهر السابق', quarter: 'الربع السابق', year: 'السنة السابقة' };

/** What a single number says, in Arabic. */
export const kpi: KpiMessages = {
  heading,
  takeaway: ({ figure, unit, period, value, change }) => {
    const isGrowth = figure === 'netMrrChurnRate' && value.value < 0;
    const [from, to] = isGrowth
      ? ['بلغ صافي معدل فقدان MRR ', ` في ${period}، إذ فاقت الترقيات الخسائر`]
      : sentence[figure](period);
    const isMonths = figure === 'lifetimeMonths' || figure === 'paybackMonths';
    const counted = isMonths ? `${value.text} ${inForm(value, monthWords)}` : value.text;
    const moved = !change
      ? ''
      : {
          up: `، ارتفاعًا${change.by && ` بمقدار ${change.by}`} من ${change.before} في ${before[unit]}`,
          down: `، انخفاضًا${change.by && ` بمقدار ${change.by}`} من ${change.before} في ${before[unit]}`,
          same: `، كما في ${before[unit]}`,
        }[change.direction];
    return [from, strong(counted), `${to}${moved}.`];
  },
  noFigure: (figure, period, cause) => [
    `لا يمكن حساب ${heading[figure]} في ${period}: ${causes[cause]}.`,
  ],
  noPeriod: (unit, running) => [
    unit === 'year'
      ? `لم تكتمل أي سنة بعد: ${running} ما زالت جارية.`
      : `لم يكتمل أي ${unit === 'month' ? 'شهر' : 'ربع سنة'} بعد: ${running} ما زال جاريًا.`,
  ],
  noPeriodShort: {
    month: 'لم يكتمل أي شهر بعد',
    quarter: 'لم يكتمل أي ربع سنة بعد',
    year: 'لم تكتمل أي سنة بعد',
  },
  causes,
  months: (count) => inForm(count, monthWords),
  points: (count) => inForm(count, points),
  from: (value) => `${FROM_RIGHT}من ${value}`,
  unchanged: 'دون تغيّر',
  lowerIsBetter: 'الأقل أفضل',
  smallSample: (count) => `عينة صغيرة: ${inForm(count, customers)}`,
  runningLeftOut: {
    month: 'الشهر الجاري غير محتسب',
    quarter: 'الربع الجاري غير محتسب',
    year: 'السنة الجارية غير محتسبة',
  },
  valueOf: (period, value) => `${period}: ${value}`,
  moved: { up: (by) => `ارتفاع ${by}`, down: (by) => `انخفاض ${by}` },
  better: 'تحسّن',
  worse: 'تراجع',
  spoken: (statements) => statements.join('، '),
  table: { period: 'الفترة', change: 'التغيّر', changeInPoints: 'التغيّر بالنقاط المئوية' },
};
