import type { RateFigure } from '../../scene/rate-figure.js';
import type { RateTrendMessages } from '../messages/rate-trend.js';
import { strong } from '../messages/text.js';
import {
  customers,
  inForm,
  interval as intervalIn,
  isolated,
  ofCustomers,
  type Digits,
  type Forms,
} from './words.js';

const by = { month: 'بحسب الشهر', quarter: 'بحسب ربع السنة', year: 'بحسب السنة' };
const before = { month: 'الشهر السابق', quarter: 'الربع السابق', year: 'السنة السابقة' };
const each = { month: 'كل شهر', quarter: 'كل ربع سنة', year: 'كل سنة' };

const periods: Readonly<Record<'month' | 'quarter' | 'year', Forms>> = {
  month: {
    ...{ zero: '# شهر', one: 'شهر واحد', two: 'شهرين' },
    ...{ few: '# أشهر', many: '# شهرًا', other: '# شهر' },
  },
  quarter: {
    ...{ zero: '# ربع', one: 'ربع واحد', two: 'ربعين' },
    ...{ few: '# أرباع', many: '# ربعًا', other: '# ربع' },
  },
  year: {
    ...{ zero: '# سنة', one: 'سنة واحدة', two: 'سنتين' },
    ...{ few: '# سنوات', many: '# سنة', other: '# سنة' },
  },
};

const otherValues: Forms = {
  ...{ zero: 'لا قيم أخرى', one: 'قيمة أخرى', two: 'قيمتان أخريان' },
  ...{ few: '# قيم أخرى', many: '# قيمة أخرى', other: '# قيمة أخرى' },
};

const names: Readonly<Record<RateFigure, string>> = {
  customerChurnRate: 'معدل فقدان العملاء',
  grossMrrChurnRate: 'معدل فقدان MRR',
  periodLogo: 'معدل الاحتفاظ بالعملاء',
  periodGrr: 'معدل الاحتفاظ بإيراد MRR',
};

const happened: Readonly<Record<RateFigure, readonly [string, string]>> = {
  customerChurnRate: ['غادر ', ' من العملاء'],
  grossMrrChurnRate: ['فُقد ', ' من MRR'],
  periodLogo: ['بقي ', ' من العملاء'],
  periodGrr: ['بقي ', ' من MRR'],
};

const whole: Readonly<Record<RateFigure, string>> = {
  customerChurnRate: 'لم يغادر أي عميل',
  grossMrrChurnRate: 'لم يُفقد شيء من MRR',
  periodLogo: 'بقي جميع العملاء',
  periodGrr: 'بقي MRR كاملًا',
};

const isOfCustomers = (figure: RateFigure): boolean =>
  figure === 'customerChurnRate' || figure === 'periodLogo';

/** What a trend of rates says, in Arabic. */
export function rateTrend(digits: Digits): RateTrendMessages {
  const { p } = digits;
  const interval = intervalIn(digits);
  return {
    lack: 'تعذّر تحميل مخطط كل قيمة على حدة؛ يُعرض الجميع معًا.',
    heading: {
      customerChurnRate: (unit) => `${names.customerChurnRate} ${by[unit]}`,
      grossMrrChurnRate: (unit) => `${names.grossMrrChurnRate} ${by[unit]}`,
      periodLogo: (unit) => `${names.periodLogo} ${by[unit]}`,
      periodGrr: (unit) => `${names.periodGrr} ${by[unit]}`,
    },
    takeaway: ({ figure, unit, period, rate, lossless, change, yearBefore, annual }) => {
      const [verb, of] = happened[figure];
      const moved = !change
        ? ''
        : change.direction === 'same'
          ? `، كما في ${before[unit]}`
          : lossless
            ? `، بعد ${change.before} في ${before[unit]}`
            : `، ${change.direction === 'up' ? 'ارتفاعًا' : 'انخفاضًا'} من ${change.before} في ${before[unit]}`;
      const subject = lossless ? [strong(whole[figure])] : [verb, strong(rate), of];
      const year = yearBefore === undefined ? '' : `؛ وكان قبل سنة ${yearBefore}`;
      const lost = figure.endsWith('ChurnRate') ? 'لفُقد' : 'لبقي';
      const years =
        annual === undefined ? '' : ` ولو كان ${each[unit]} مثله ${lost} في السنة ${annual}.`;
      return [...subject, ` في ${period}${moved}${year}.${years}`];
    },
    compared: ({ figure, period, highest, lowest, whole: all }) => [
      `أعلى ${names[figure]} في ${period} لدى ${isolated(highest.name)}: `,
      strong(highest.rate),
      `، وأدناه لدى ${isolated(lowest.name)}: ${lowest.rate}${all === undefined ? '' : `؛ وللجميع ${all}`}.`,
    ],
    noRate: (figure) => [
      `لا يمكن حساب ${names[figure]} بعد: لم يكن هناك ${isOfCustomers(figure) ? 'عملاء' : 'إيراد'} في بداية أي فترة مكتملة.`,
    ],
    noPeriod: (unit, running) => [
      unit === 'year'
        ? `لم تكتمل أي سنة بعد: ${running} ما زالت جارية.`
        : `لم يكتمل أي ${unit === 'month' ? 'شهر' : 'ربع سنة'} بعد: ${running} ما زال جاريًا.`,
    ],
    names: {
      average: (unit, count) => `متوسط ${inForm(count, periods[unit])}`,
      before: 'قبل سنة',
      target: 'الهدف',
    },
    noValue: '(لا شيء)',
    others: (count) => inForm(count, otherValues),
    point: ({
      figure,
      name,
      period,
      rate,
      part,
      whole: of,
      interval: range,
      average,
      yearBefore,
      complete,
    }) => {
      const counted = isOfCustomers(figure)
        ? `${part} من أصل ${inForm(of, ofCustomers)}`
        : `${part} من أصل ${of.text} من MRR`;
      const said = [
        rate === null ? 'لا معدل' : `${rate}، ${counted}`,
        ...(range ? [interval(...range)] : []),
        ...(average === null ? [] : [`المتوسط ${average}`]),
        ...(yearBefore === null ? [] : [`قبل سنة ${yearBefore}`]),
        ...(complete ? [] : ['ما زالت جارية']),
      ];
      return `${name === undefined ? '' : `${isolated(name)}، `}${period}: ${said.join('، ')}`;
    },
    part: (name, rate) => `${isolated(name)}: ${rate ?? 'لا معدل بعد'}`,
    notes: {
      average: (name) => `الخط الرفيع = ${name}`,
      before: 'المنقّط = قبل سنة',
      target: (rate) => `الخط المستعرض = الهدف ${rate}`,
      interval: `النطاق = فاصل الثقة ${p(95)}`,
      cut: (rate) => `يمتد النطاق إلى ما بعد ${rate}`,
      axisStartsAt: (rate) => `يبدأ المحور من ${rate}`,
      running: (period) => `المتقطّع = ${period}، فترة ما زالت جارية`,
      whole: 'الرمادي = الجميع معًا',
      unknown: (dimension) => `لا يوجد ${isolated(dimension)} في السجلات`,
      smallSample: (count) => `عينة صغيرة: ${inForm(count, customers)}`,
      better: { lost: 'الأقل أفضل', kept: 'الأعلى أفضل' },
    },
    table: {
      period: 'الفترة',
      rate: { ...names, customerChurnRate: 'معدل الفقدان', periodLogo: 'معدل الاحتفاظ' },
      part: {
        customerChurnRate: 'العملاء المفقودون',
        grossMrrChurnRate: 'المفقود من MRR',
        periodLogo: 'العملاء الباقون',
        periodGrr: 'الباقي من MRR',
      },
      whole: { customers: 'العملاء في البداية', revenue: 'قيمة MRR في البداية' },
      intervalFrom: `الحد الأدنى لفاصل ${p(95)}`,
      intervalTo: `الحد الأعلى لفاصل ${p(95)}`,
      before: 'قبل سنة',
      all: 'الجميع',
      running: (period) => `${period} (ما زالت جارية)`,
    },
  };
}
