import type { GaugeMessages } from '../messages/gauge.js';
import { strong, type Counted } from '../messages/text.js';
import { FROM_RIGHT, customers, inForm, interval, ofCustomers, type Digits } from './words.js';

const before = { month: 'الشهر السابق', quarter: 'الربع السابق', year: 'السنة السابقة' };

const rates: GaugeMessages['heading'] = {
  customerChurnRate: 'معدل فقدان العملاء',
  grossMrrChurnRate: 'معدل فقدان الإيراد الشهري المتكرر (MRR)',
  netMrrChurnRate: 'صافي معدل فقدان MRR',
  periodLogo: 'معدل الاحتفاظ بالعملاء',
  periodGrr: 'معدل الاحتفاظ بالإيراد الشهري المتكرر (MRR)',
  nrr: 'صافي الاحتفاظ بالإيراد',
  grr: 'إجمالي الاحتفاظ بالإيراد',
};

const mrrAtStart = `${FROM_RIGHT}MRR في البداية`;

const mrrThen = `${FROM_RIGHT}MRR قبل اثني عشر شهرًا`;

const partOfMrr = (part: string, { text }: Counted): string => `${part} من أصل ${text} من MRR`;

const partOfMrrThen = (part: string, { text }: Counted): string => `${part} من أصل ${text} قبل سنة`;

const causes: GaugeMessages['noRateShort'] = {
  'no-customers': 'لا عملاء في البداية',
  'no-mrr': 'لا إيراد في البداية',
  'no-mrr-then': 'لا إيراد قبل اثني عشر شهرًا',
  'too-short': 'أقل من اثني عشر شهرًا مكتملًا قبلها',
};

/** What a gauge says, in Arabic. */
export function gauge(digits: Digits): GaugeMessages {
  const { p } = digits;
  return {
    heading: rates,
    takeaway: ({ figure, unit, period, rate, lossless, isGrowth, change, target }) => {
      const ofMrr = 'من الإيراد الشهري المتكرر (MRR)';
      const ofMrrThen = 'من MRR قبل اثني عشر شهرًا';
      const [verb, of] = {
        customerChurnRate: ['غادر ', 'من العملاء'],
        periodLogo: ['بقي ', 'من العملاء'],
        grossMrrChurnRate: ['فُقد ', ofMrr],
        periodGrr: ['بقي ', ofMrr],
        netMrrChurnRate: ['فُقد صافيًا ', `${ofMrr} بعد خصم الترقيات`],
        nrr: ['بلغ الإيراد ', `${ofMrrThen}، مع احتساب الترقيات،`],
        grr: ['بقي ', `${ofMrrThen}، دون احتساب الترقيات،`],
      }[figure] as [string, string];
      const whole = {
        ...{ customerChurnRate: 'لم يغادر أي عميل', periodLogo: 'بقي جميع العملاء' },
        ...{ grossMrrChurnRate: 'لم يُفقد شيء من MRR', periodGrr: 'بقي MRR كاملًا' },
        ...{ netMrrChurnRate: '', nrr: '', grr: 'بقي MRR كاملًا منذ اثني عشر شهرًا' },
      }[figure];
      const rated = isGrowth
        ? ['بلغ صافي معدل فقدان MRR ', strong(rate)]
        : [verb, strong(rate), ` ${of}`];
      const subject = lossless ? [strong(whole)] : rated;
      const moved = change && {
        up: `، ارتفاعًا من ${change.before} في ${before[unit]}`,
        down: `، انخفاضًا من ${change.before} في ${before[unit]}`,
        same: `، كما في ${before[unit]}`,
      };
      const compared = !change || !moved ? '' : moved[change.direction];
      const told =
        lossless && change && change.direction !== 'same'
          ? `، بعد ${change.before} في ${before[unit]}`
          : compared;
      const won = isGrowth ? ': فاقت الترقيات الخسائر' : '';
      return [...subject, ` في ${period}${told}${won}${target ? `؛ والهدف ${target}` : ''}.`];
    },
    noRate: ({ figure, period, cause }) => [
      `لا يمكن حساب ${rates[figure]} في ${period}: ${causes[cause]}.`,
    ],
    noPeriod: ({ unit, running }) => [
      unit === 'year'
        ? `لم تكتمل أي سنة بعد: ${running} ما زالت جارية.`
        : `لم يكتمل أي ${unit === 'month' ? 'شهر' : 'ربع سنة'} بعد: ${running} ما زال جاريًا.`,
    ],
    smallSample: (count) =>
      count
        ? ` العينة صغيرة: ${inForm(count, customers)} في البداية.`
        : ' العينة صغيرة: غادر أقل من خمسة عملاء.',
    smallSampleShort: 'عينة صغيرة',
    parts: {
      customerChurnRate: (part, whole) => `${part} من أصل ${inForm(whole, ofCustomers)}`,
      periodLogo: (part, whole) => `${part} من أصل ${inForm(whole, ofCustomers)}`,
      ...{ grossMrrChurnRate: partOfMrr, periodGrr: partOfMrr, netMrrChurnRate: partOfMrr },
      ...{ nrr: partOfMrrThen, grr: partOfMrrThen },
    },
    interval: interval(digits),
    noRateShort: causes,
    noPeriodShort: {
      month: 'لم يكتمل أي شهر بعد',
      quarter: 'لم يكتمل أي ربع سنة بعد',
      year: 'لم تكتمل أي سنة بعد',
    },
    target: (rate) => `الهدف ${rate}`,
    rateOf: (period, rate) => `${period}: ${rate}`,
    beyond: {
      above: (end) => `خارج المقياس، فوق ${end}`,
      below: (end) => `خارج المقياس، تحت ${end}`,
    },
    targetBeyond: (target) => `الهدف ${target} خارج المقياس`,
    table: {
      period: 'الفترة',
      intervalFrom: `الحد الأدنى لفاصل ${p(95)}`,
      intervalTo: `الحد الأعلى لفاصل ${p(95)}`,
      columns: {
        customerChurnRate: {
          rate: 'معدل الفقدان',
          part: 'العملاء المفقودون',
          whole: 'العملاء في البداية',
        },
        periodLogo: {
          rate: 'معدل الاحتفاظ',
          part: 'العملاء الباقون',
          whole: 'العملاء في البداية',
        },
        grossMrrChurnRate: {
          rate: 'إجمالي معدل فقدان MRR',
          part: `${FROM_RIGHT}MRR المفقود`,
          whole: mrrAtStart,
        },
        periodGrr: {
          rate: 'معدل الاحتفاظ بإيراد MRR',
          part: `${FROM_RIGHT}MRR الباقي`,
          whole: mrrAtStart,
        },
        netMrrChurnRate: {
          rate: 'صافي معدل فقدان MRR',
          part: `${FROM_RIGHT}MRR المفقود صافيًا`,
          whole: mrrAtStart,
        },
        nrr: { rate: rates.nrr, part: `${FROM_RIGHT}MRR الآن`, whole: mrrThen },
        grr: { rate: rates.grr, part: `${FROM_RIGHT}MRR الباقي`, whole: mrrThen },
      },
    },
    zoneNames: { good: 'جيد', fair: 'مقبول', bad: 'سيئ' },
    zone: (name, from, to) => {
      if (from === null) return `${name}: أقل من ${to}`;
      return to === null ? `${name}: من ${from} فأكثر` : `${name}: من ${from} إلى ${to}`;
    },
    inZone: (name, isCertain) =>
      isCertain ? ` ويقع في نطاق «${name}».` : ` ويقع في نطاق «${name}»، لكن فاصل الثقة يتجاوزه.`,
    zonesNote: (zones) => `النطاقات: ${zones.join('، ')}`,
    formula: {
      customerChurnRate: 'العملاء المفقودون ÷ العملاء في البداية',
      periodLogo: 'العملاء الباقون ÷ العملاء في البداية',
      grossMrrChurnRate: `${FROM_RIGHT}MRR المفقود بالمغادرة والانكماش ÷ MRR في البداية`,
      periodGrr: `${FROM_RIGHT}MRR الباقي دون التوسّع ÷ MRR في البداية`,
      netMrrChurnRate: `${FROM_RIGHT}MRR المفقود بالمغادرة والانكماش ناقص التوسّع ÷ MRR في البداية`,
      nrr: `${FROM_RIGHT}MRR الآن لعملاء ما قبل اثني عشر شهرًا ÷ MRR لهم آنذاك`,
      grr: `${FROM_RIGHT}MRR الآن لعملاء ما قبل اثني عشر شهرًا دون نموّهم ÷ MRR لهم آنذاك`,
    },
    better: { lost: 'الأقل أفضل', kept: 'الأعلى أفضل' },
    scaleStartsAt: (start) => `يبدأ المقياس من ${start}`,
    runningLeftOut: {
      month: 'الشهر الجاري غير محتسب',
      quarter: 'الربع الجاري غير محتسب',
      year: 'السنة الجارية غير محتسبة',
    },
    spoken: (statements) => statements.join('، '),
    lack: 'تعذّر تحميل الرسم الشريطي (bullet)؛ يُعرض المعدل على قوس.',
  };
}
