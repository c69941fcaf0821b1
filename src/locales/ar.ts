import {
  strong,
  type BenchmarkFault,
  type BenchmarkPopulationText,
  type Counted,
  type Messages,
} from './messages.js';

/** Makes what begins with a Latin word a text that is written from the right. */
const FROM_RIGHT = '\u200f';

/** A word or a number that keeps its own direction inside an Arabic sentence. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

const rules = new Intl.PluralRules('ar');

/** A noun in the six forms that Arabic has; `#` is the place of the number. */
export type Forms = Readonly<Record<Intl.LDMLPluralRule, string>>;

/** A number with its noun. */
export const inForm = ({ value, text }: Counted, forms: Forms): string =>
  forms[rules.select(value)].replace('#', () => text);

/** How whole numbers and whole per cent inside the texts are written where a tag is spoken. */
export function digitsOf(tag: string): { n(value: number): string; p(value: number): string } {
  const count = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  return {
    n: (value) => isolated(count.format(value)),
    p: (value) => isolated(percent.format(value / 100)),
  };
}

const customers: Forms = {
  zero: 'لا عملاء',
  one: 'عميل واحد',
  two: 'عميلان',
  few: '# عملاء',
  many: '# عميلًا',
  other: '# عميل',
};
/** The same after a preposition. */
const ofCustomers: Forms = { ...customers, two: 'عميلين' };

const ofCohorts: Forms = {
  zero: 'لا أفواج',
  one: 'فوج واحد',
  two: 'فوجين',
  few: '# أفواج',
  many: '# فوجًا',
  other: '# فوج',
};

const companies: Forms = {
  zero: 'لا شركات',
  one: 'شركة واحدة',
  two: 'شركتان',
  few: '# شركات',
  many: '# شركة',
  other: '# شركة',
};

const months: Forms = {
  zero: 'لا شيء',
  one: 'شهر واحد',
  two: 'شهران',
  few: '# أشهر',
  many: '# شهرًا',
  other: '# شهر',
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

const leftOut: Forms = {
  zero: 'لم يُستبعد أي صف',
  one: 'استُبعد صف واحد',
  two: 'استُبعد صفّان',
  few: 'استُبعدت # صفوف',
  many: 'استُبعد # صفًّا',
  other: 'استُبعد # صف',
};

const alike: Forms = {
  zero: 'لا صفوف مكررة',
  one: 'صف واحد مطابق لغيره',
  two: 'صفّان مطابقان لغيرهما',
  few: '# صفوف مطابقة لغيرها',
  many: '# صفًّا مطابقًا لغيره',
  other: '# صف مطابق لغيره',
};

const unnamed: Forms = {
  zero: 'لا صفوف بلا عميل',
  one: 'صف واحد لا يسمّي عميلًا',
  two: 'صفّان لا يسمّيان عميلًا',
  few: '# صفوف لا تسمّي عميلًا',
  many: '# صفًّا لا يسمّي عميلًا',
  other: '# صف لا يسمّي عميلًا',
};

const ages = { month: 'الشهر', quarter: 'الربع', year: 'السنة' };
const before = { month: 'الشهر السابق', quarter: 'الربع السابق', year: 'السنة السابقة' };
const unitOf = { month: 'الشهر', quarter: 'ربع السنة', year: 'السنة' };
const unitsOf = { month: 'الأشهر', quarter: 'أرباع السنة', year: 'السنوات' };
const adjective = { month: 'الشهري', quarter: 'ربع السنوي', year: 'السنوي' };
const quarters = ['الأول', 'الثاني', 'الثالث', 'الرابع'];

const rates: Messages['gauge']['heading'] = {
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

const causes: Messages['gauge']['noRateShort'] = {
  'no-customers': 'لا عملاء في البداية',
  'no-mrr': 'لا إيراد في البداية',
  'no-mrr-then': 'لا إيراد قبل اثني عشر شهرًا',
  'too-short': 'أقل من اثني عشر شهرًا مكتملًا قبلها',
};

const benchmarkMetrics = {
  'customer-churn': 'معدل فقدان العملاء',
  'customer-retention': 'معدل الاحتفاظ بالعملاء',
  'gross-mrr-churn': 'إجمالي معدل فقدان MRR',
  'net-mrr-churn': 'صافي معدل فقدان MRR',
  nrr: 'معدل صافي الاحتفاظ بالإيرادات (NRR)',
  grr: 'معدل إجمالي الاحتفاظ بالإيرادات (GRR)',
};

const benchmarkUnits = { customers: 'العملاء', revenue: 'الإيرادات' };

/** The names of groups by annual contract value, the same for net and gross retention. */
function contractBands(names: readonly string[]): Record<string, BenchmarkPopulationText> {
  const bands = ['0-12k', '12-25k', '25-50k', '50-100k', '100-250k', '250k'];
  return Object.fromEntries(
    ['nrr', 'grr'].flatMap((metric) =>
      bands.map((band, i) => [
        `saas-capital-2023-${metric}-acv-${band}`,
        { name: `عقود سنوية ${names[i]}` },
      ]),
    ),
  );
}

/** Arabic, with the digits that are usual where the tag is spoken. */
export function arabic(tag: string): Messages {
  const { n, p } = digitsOf(tag);
  const interval = (lower: string, upper: string): string =>
    `فاصل الثقة ${p(95)}: من ${lower} إلى ${upper}`;
  const faults: Readonly<Record<BenchmarkFault, string>> = {
    'no-list': 'يجب أن تكون قائمة؛ والمعروض هو الأرقام المرفقة',
    'no-object': 'ليس كائنًا',
    id: 'بلا id',
    'id-twice': 'له id رقم آخر',
    metric: 'مقياسه metric غير معروف',
    unit: 'وحدته unit غير customers أو revenue',
    period: 'فترته period غير month أو year',
    population: 'بلا population له label ونطاقات من مبلغين',
    percentiles: `بلا مئينات من p10 إلى p90 ككسور تصاعدية، مثل ${isolated('0.046')} بدل ${isolated('4.6%')}`,
    direction: 'يجب أن يكون الأفضل lower للفقدان وhigher للاحتفاظ',
    source: 'بلا source له title وyear',
  };
  return {
    language: tag,
    loading: 'جارٍ التحميل…',
    loadingRows: (rows) => `جارٍ التحميل… عدد الصفوف: ${isolated(rows.text)}`,
    waiting: 'في انتظار البيانات.',
    empty: {
      title: 'لا عملاء بعد',
      advice: 'لا يوجد اشتراك مدفوع قبل تاريخ نهاية البيانات.',
    },
    emptyRange: {
      title: 'لا شيء للعرض',
      advice: 'يوجد عملاء، لكن ليس في الفترات وبالتصفية المطلوبة.',
    },
    errors: {
      'config/attribute': {
        title: 'تعذّرت قراءة أحد الإعدادات',
        advice: 'صحّح السمة (attribute) في هذا العنصر.',
      },
      'config/url': {
        title: 'عنوان البيانات غير صالح',
        advice: 'صحّح السمة src في هذا العنصر.',
      },
      'config/json': {
        title: 'تعذّرت قراءة JSON في الصفحة',
        advice:
          'راجع علامات الاقتباس والفواصل: يشترط JSON علامات اقتباس مزدوجة حول الأسماء والنصوص.',
      },
      'network/offline': {
        title: 'تعذّر الوصول إلى البيانات',
        advice: 'تحقق من الاتصال، ثم أعد المحاولة.',
      },
      'network/timeout': {
        title: 'تأخر الخادم في الرد',
        advice: 'أعد المحاولة بعد قليل.',
      },
      'network/http': {
        title: 'ردّ الخادم بخطأ',
        advice: 'أعد المحاولة بعد قليل. إن استمر الخطأ فقد يكون العنوان خاطئًا أو الخادم متوقفًا.',
      },
      'network/cors': {
        title: 'تعذّر الوصول إلى البيانات',
        advice: 'قد يكون الخادم متوقفًا، أو عليه أن يسمح لهذه الصفحة بالقراءة منه (CORS).',
      },
      'auth/expired': {
        title: 'انتهت صلاحية تسجيل الدخول',
        advice: 'سجّل الدخول من جديد، ثم أعد المحاولة.',
      },
      'auth/denied': {
        title: 'الوصول غير مسموح',
        advice: 'اطلب إذن الوصول إلى هذه البيانات.',
      },
      'data/parse': {
        title: 'تعذّرت قراءة البيانات',
        advice: 'يجب أن يقدّم العنوان JSON: قائمة بسجلات الاشتراكات.',
      },
      'data/schema': {
        title: 'هذه ليست بيانات اشتراكات',
        advice: 'يحتاج كل سجل إلى customerId وstart وmrr، وإلى end إن انتهى الاشتراك.',
      },
      'data/too-large': {
        title: 'البيانات أكبر من اللازم',
        advice: 'قدّم سجلات أقل أو مبالغ أصغر.',
      },
      'render/failed': {
        title: 'تعذّر رسم المخطط',
        advice: 'الخلل في المخطط لا في البيانات. أعد المحاولة.',
      },
    },
    retry: 'إعادة المحاولة',
    toolsMissing: 'تعذّر تحميل هذا الجزء. تحقق من الاتصال ثم أعد المحاولة.',
    stale: (time) => `بيانات الساعة ${isolated(time)}؛ تعذّر التحديث.`,
    notes: {
      twins: (count) => inForm(count, alike),
      'unnamed-customers': (count) => inForm(count, unnamed),
      'currency-absent': (_count, subject) => `لا سجلات بعملة ${isolated(subject)}`,
      'no-plan-history': () => 'لا سجل لتغييرات الباقات: لا يظهر التوسّع ولا الانكماش',
      'history-begins-late': () => 'السجل يبدأ متأخرًا: تغييرات الأسعار الأقدم ناقصة',
      'more-pages': () => 'صفحة واحدة من عدة صفحات',
      'test-mode': () => 'بيانات اختبار',
      'tiered-prices': ({ text }) => `اشتراكات لم تُحتسب لأن سعرها غير معروف: ${text}`,
      'discounts-not-applied': () => 'لم تُخصم التخفيضات',
      filtered: (_count, subject) => `${isolated(subject)} فقط`,
      'where-unknown-name': (_count, subject) => `لا يوجد ${isolated(subject)} في السجلات`,
      'where-unknown-value': (_count, subject) => `لا سجل فيه ${isolated(subject)}`,
      preset: (_count, subject) => `وفق تعريفات ${isolated(subject)}`,
    },
    quarter: (quarter, year) => `الربع ${quarters[quarter - 1]} ${year}`,
    noteLine: (notes) => `${FROM_RIGHT}${notes.map(isolated).join(' · ')}`,
    dataThrough: (day) => `البيانات حتى ${day}`,
    rowsLeftOut: (rejected, rows) => `${inForm(rejected, leftOut)} من أصل ${rows}`,
    onlyCurrency: (currency, others) => `بعملة ${isolated(currency)} فقط، دون ${isolated(others)}`,
    converted: (currency, rates) =>
      `محوَّلة إلى ${isolated(currency)} بسعر ${rates.map(isolated).join('، ')}`,
    withoutRate: (currencies) => `دون ${currencies.map(isolated).join('، ')} لعدم وجود سعر صرف`,
    withoutUnnamed: 'دون المبالغ التي لا تُذكر عملتها',
    currency: 'العملة',
    gauge: {
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
      interval,
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
    },
    heatmap: {
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
        newest: () => 'الأحدث أولًا',
        largest: () => 'الأكبر أولًا',
        best: (unit, age) => `مرتبة بحسب الاحتفاظ في ${unitOf[unit]} ${age}، الأعلى أولًا`,
      },
      coarserNote: (drawn, asked, periods) =>
        `الرسم بحسب ${unitOf[drawn]}: عدد ${unitsOf[asked]} (${periods}) أكبر من أن يُميَّز`,
      retained: ({ basis, unit, age, retention, best, worst }) => {
        const who = basis === 'customers' ? 'من العملاء ما زالوا هنا' : 'من أول MRR ما زال هنا';
        const ranking =
          best && worst
            ? `؛ فوج ${best.cohort} هو الأفضل احتفاظًا (${best.retention})، وفوج ${worst.cohort} هو الأسوأ (${worst.retention}).`
            : '.';
        return [strong(retention), ` ${who} بعد ${inForm(age, afterPeriods[unit])}${ranking}`];
      },
      tooYoung: 'الأفواج ما زالت أحدث من أن يُحكم عليها.',
      noFirstMrr: 'لم يكن لأي فوج MRR في البداية، فلا نسبة يُحتفظ بها منه.',
      cell: ({ basis, unit, cohort, age, retention, left, from, complete }) => {
        const counts = `${left} من أصل ${from} من ${basis === 'customers' ? 'العملاء' : 'MRR'}`;
        const kept =
          retention === null ? `${left} من MRR، ولا شيء في البداية` : `${retention}، ${counts}`;
        return `${cohort}، ${ages[unit]} ${age}: ${kept}${complete ? '' : '، فترة ما زالت جارية'}`;
      },
      averageCell: ({ basis, unit, age, retention, customers: of, cohorts, mrr }) =>
        `المتوسط المرجّح، ${ages[unit]} ${age}: ${retention}، عبر ${inForm(cohorts, ofCohorts)}، ${basis === 'revenue' ? `ومجموع أول MRR ${mrr}` : `وعدد العملاء ${of.text}`}`,
      running: (value) => `${value} (جارية)`,
      legend: { customers: 'الاحتفاظ بالعملاء', revenue: 'الاحتفاظ بإيراد MRR' },
      andMore: (rate) => `${rate} فأكثر`,
    },
    waterfall: {
      heading: 'حركات الإيراد الشهري المتكرر (MRR)',
      names: {
        opening: 'الافتتاحي',
        new: 'جديد',
        reactivation: 'عودة',
        expansion: 'توسّع',
        entering: 'دخول',
        contraction: 'انكماش',
        churn: 'فقدان',
        leaving: 'خروج',
        closing: 'الختامي',
      },
      net: 'صافي التغيّر',
      table: {
        movement: 'الحركة',
        mrr: 'MRR',
        customers: 'العملاء',
        period: 'الفترة',
        running: (period) => `${period} (ما زالت جارية)`,
      },
      bar: ({ name, amount, customers: count }) =>
        `${name}: ${amount}${count ? `، ${inForm(count, customers)}` : ''}`,
      part: ({ period, name, amount, customers: count }) =>
        `${period}، ${name}: ${amount}${count ? `، ${inForm(count, customers)}` : ''}`,
      stack: ({ period, parts, net, complete }) =>
        `${period}${complete ? '' : ' (ما زالت جارية)'}: ${parts.map(({ name, amount }) => `${name} ${amount}`).join('، ')}؛ الصافي ${net}`,
      began: ({ from, to, periods, closing }) =>
        periods === 1
          ? ['بلغ MRR ', strong(closing), ` في ${to}، وهي أول فترة.`]
          : [`نما MRR من الصفر في ${from} إلى `, strong(closing), ` في ${to}.`],
      moved: ({
        from,
        to,
        periods,
        closing,
        direction,
        growth,
        won,
        lost,
        shareLost,
        hasLosses,
        outweighed,
      }) => {
        const when = periods === 1 ? `في ${to}` : `من ${from} إلى ${to}`;
        const verdict =
          direction === 0
            ? ['ظلّ MRR عند ', strong(closing), ` ${when}`]
            : [`${direction > 0 ? 'نما' : 'انخفض'} MRR بنسبة `, strong(growth), ` ${when}`];
        if (!hasLosses) return [...verdict, '؛ ولم يُفقد شيء.'];
        if (shareLost === null)
          return [...verdict, `؛ وأخذ الفقدان والانكماش ${lost}، ولم يُكسب شيء.`];
        if (outweighed)
          return [...verdict, `؛ وأخذ الفقدان والانكماش ${lost}، أكثر من المكتسب ${won}.`];
        return [...verdict, `؛ واستهلك الفقدان والانكماش ${shareLost} مما كُسب.`];
      },
      axisStartsAt: (amount) => `التغيّرات فقط: يبدأ المحور من ${amount}`,
      leftOut: (period) => `فترة ${period} ما زالت جارية وغير محتسبة`,
      hatched: (period) => `المخطّط = ${period}، فترة ما زالت جارية`,
      stillRunning: (period) => `فترة ${period} ما زالت جارية`,
      allPeriods: 'كل الفترات',
      before: 'الفترة السابقة',
      after: 'الفترة التالية',
    },
    benchmark: {
      heading: 'مقارنة بشركات مثل شركتك',
      rate: (metric, period) => `${benchmarkMetrics[metric]} ${adjective[period]}`,
      companies: {
        arpa: 'الشركات ذات متوسط الإيراد لكل حساب (ARPA) المماثل',
        mrr: 'الشركات ذات MRR المماثل',
      },
      group: (name) => `مجموعة «${isolated(name)}»`,
      populations: {
        'chartmogul-2022-arpa-0-10': { name: `${FROM_RIGHT}ARPA حتى ${n(10)} دولارات` },
        'chartmogul-2022-arpa-500': { name: `${FROM_RIGHT}ARPA أكثر من ${n(500)} دولار` },
        'chartmogul-2022-mrr-0-10k': { name: `${FROM_RIGHT}MRR أقل من ${n(10)} آلاف دولار` },
        'chartmogul-2022-mrr-10-50k': {
          name: `${FROM_RIGHT}MRR من ${n(10)} إلى ${n(50)} ألف دولار`,
        },
        'recurly-2019-all': {
          name: 'جميع القطاعات',
          companies: 'شركات الاشتراكات في جميع القطاعات',
        },
        'recurly-2019-b2b': { name: 'البيع للشركات' },
        'recurly-2019-b2c': { name: 'البيع للأفراد' },
        ...contractBands([
          `أقل من ${n(12)} ألف دولار`,
          `من ${n(12)} إلى ${n(25)} ألف دولار`,
          `من ${n(25)} إلى ${n(50)} ألف دولار`,
          `من ${n(50)} إلى ${n(100)} ألف دولار`,
          `من ${n(100)} إلى ${n(250)} ألف دولار`,
          `أكثر من ${n(250)} ألف دولار`,
        ]),
        'benchmarkit-2024-nrr': {
          name: 'شركات B2B SaaS',
          companies: 'شركات البرمجيات كخدمة للأعمال (B2B SaaS)',
        },
      },
      sources: {
        'https://hackernoon.com/why-does-a-good-customer-churn-rate-matter': {
          note: 'السنة تقريبية.',
        },
        'https://recurly.com/research/annual-subscription-billling-metrics-report': {
          sample: `نحو ${n(2000)} موقع`,
        },
        'https://www.saas-capital.com': {
          sample: `أكثر من ${n(1500)} شركة في المجموعات كلها`,
          note: 'استبيان لشركات لا يقل إيرادها السنوي المتكرر (ARR) عن مليون دولار، مجمّعة بحسب قيمة العقد السنوية، وهي اثنا عشر ضعف ARPA لديك.',
        },
        'https://www.benchmarkit.ai/2025benchmarks': {
          sample: `نحو ${n(1000)} شركة`,
          note: 'استبيان.',
        },
      },
      compared: ({ rate, value, verdict, companies: of, median }) => {
        const known = median === null ? '' : ` (${median})`;
        const most = median === null ? 'معظم' : 'وسيط';
        const than = {
          better: `وهو أفضل من ${most} ${of}`,
          worse: `وهو أسوأ من ${most} ${of}`,
          spans: `ولا يمكن تمييزه بعد عن وسيط ${of}`,
          same: `وهو مساوٍ لوسيط ${of}`,
          'no-median': `وهو في منتصف ${of}، ووسيطها غير منشور`,
        }[verdict];
        return [`${rate} لديك `, strong(value), `، ${than}${known}.`];
      },
      unmatched: (rate, value) => [
        `${rate} لديك `,
        strong(value),
        '؛ ولا تُعرف مجموعة منشورة تماثل شركتك.',
      ],
      unpublished: (rate, value) => [
        `${rate} لديك `,
        strong(value),
        '؛ ولا يوجد رقم منشور يُقارن به.',
      ],
      noPeriod: {
        month: 'لم يكتمل أي شهر بعد، فلا معدل يُقارن.',
        year: 'لم تكتمل أي سنة بعد، فلا معدل يُقارن.',
      },
      tooShort: (rate, count) =>
        `تحتاج مقارنة ${rate} إلى اثني عشر شهرًا كاملًا؛ والمتاح حتى الآن ${inForm(count, months)}.`,
      noBase: ({ rate, of, when, period }) => {
        const none = of === 'customers' ? 'لم يكن هناك عملاء' : 'لم يكن هناك إيراد';
        const at = when === 'start' ? `في بداية ${period}` : `قبل سنة من نهاية ${period}`;
        return `${none} ${at}، فلا يوجد ${rate} يُقارن.`;
      },
      nothing: {
        given: 'لا يمكن مقارنة أي من الأرقام المنشورة المعطاة بهذا المعدل.',
        ours: 'لا يمكن مقارنة أي من الأرقام المنشورة المرفقة بهذا المعدل. يمكن إعطاء غيرها بالخاصية benchmarks.',
      },
      you: (rate) => `أنت ${rate}`,
      yours: (name) => `${name} (مجموعتك)`,
      verdict: (verdict) => {
        switch (verdict.kind) {
          case 'better':
          case 'worse': {
            const than =
              verdict.than >= 90
                ? 'تسع شركات من كل عشر'
                : verdict.than >= 75
                  ? 'ثلاث شركات من كل أربع'
                  : 'الوسيط';
            return `${verdict.kind === 'better' ? 'أفضل' : 'أسوأ'} من ${than}`;
          }
          case 'spans':
            return 'لا حكم بعد: الفاصل يشمل الوسيط';
          case 'same':
            return 'مساوٍ للوسيط';
          case 'no-median':
            return 'لا حكم: لم يُنشر الوسيط';
        }
      },
      better: { lower: 'الأقل أفضل', higher: 'الأعلى أفضل' },
      percentile: (percent, value) =>
        percent === 50 ? `الوسيط ${value}` : `المئين ${n(percent)}: ${value}`,
      row: ({ name, source, you, percentiles, better }) => {
        const published = percentiles.join('، ');
        if (!you) return `${name}: ${published} (${source}؛ ${better})`;
        const { value, interval: range, verdict, betterThan } = you;
        const share =
          betterThan && betterThan.lower === betterThan.upper
            ? `، أفضل من ${betterThan.lower} من كل ${n(100)} شركة`
            : betterThan
              ? `، أفضل من عدد بين ${betterThan.lower} و${betterThan.upper} من كل ${n(100)} شركة`
              : '';
        return `${name}: أنت ${value}${range ? `، ${range}` : ''}؛ ${published}؛ ${verdict}${share} (${source}؛ ${better})`;
      },
      counted: ({ churned, opening, period }) =>
        `غادر ${churned} من أصل ${inForm(opening, ofCustomers)} في ${period}`,
      interval,
      smallSample: 'عينة صغيرة',
      noInterval: 'بلا فاصل ثقة: معدل للإيراد لا للعملاء',
      twelveMonthsTo: (period) => `الاثنا عشر شهرًا حتى ${period}`,
      marks: {
        median: 'الخط = الوسيط',
        outer: `النطاق الفاتح = ${p(80)} الوسطى من الشركات`,
        inner: `النطاق الداكن = ${p(50)} الوسطى`,
      },
      axisStartsAt: (rate) => `يبدأ المحور من ${rate}`,
      intervalGoesOn: (end) => `السهم = يمتد الفاصل إلى ${end}`,
      amounts: (arpa, mrr) => `لديك ${arpa === null ? '' : `ARPA ${arpa} و`}MRR ${mrr}`,
      noGroupFor: (arpa, mrr) =>
        `لا مجموعة منشورة لما لديك من ${arpa === null ? '' : `ARPA ${arpa} و`}MRR ${mrr}`,
      amountsInDollars: 'المجموعات بحسب ARPA وMRR بالدولار الأمريكي، فمجموعتك غير معروفة',
      leftOut: (period) => `فترة ${period} ما زالت جارية وغير محتسبة`,
      source: ({ name, title, rate, sample, note }) => [
        strong(name),
        `${title === null ? '' : ` «${isolated(title)}»`}: ${rate}، ${isolated(sample)}.${note ? ` ${isolated(note)}` : ''}`,
      ],
      sourceName: (publisher, year) => `${FROM_RIGHT}${isolated(publisher)}، ${year}`,
      sampleUnknown: 'عدد الشركات غير منشور',
      sampleOf: (count) => inForm(count, companies),
      table: {
        group: 'الشركات',
        source: 'الناشر',
        percentiles: {
          p10: `المئين ${n(10)}`,
          p25: `المئين ${n(25)}`,
          p50: 'الوسيط',
          p75: `المئين ${n(75)}`,
          p90: `المئين ${n(90)}`,
        },
        you: 'أنت',
        intervalFrom: `الحد الأدنى لفاصل ${p(95)}`,
        intervalTo: `الحد الأعلى لفاصل ${p(95)}`,
        verdict: 'الحكم',
      },
      compareWith: 'قارن مع',
      automatic: 'شركات مماثلة لشركتك',
      refusedHeading: 'لم تُقارَن',
      refused: ({ names, source, reason, theirs, ours }) => {
        const why = {
          'different-metric': `${benchmarkMetrics[theirs.metric]}، ولديك ${benchmarkMetrics[ours.metric]}`,
          'different-unit': `معدل يخص ${benchmarkUnits[theirs.unit]}، ومعدلك يخص ${benchmarkUnits[ours.unit]}`,
          'different-period': `المعدل ${adjective[theirs.period]}، ولديك ${adjective[ours.period]}`,
        }[reason];
        return `${names.map(isolated).join('، ')} (${source}): ${why}: غير قابل للمقارنة`;
      },
      faultyHeading: 'مستبعدة',
      faulty: (entry, fault) =>
        `${entry === 0 ? `القائمة ${isolated('benchmarks')}` : `الرقم ${n(entry)}`} ${faults[fault]}`,
    },
    selection: {
      movement: (name, period) => `${name}، ${period}`,
      joinedAndLeft: 'انضموا وغادروا',
      cohort: (cohort) => `اشتراك ${cohort}`,
      cohortAt: (cohort, age) => `اشتراك ${cohort}، ما زالوا هنا في الفترة ${age}`,
      reason: (reason) => `فقدان، ${reason === null ? 'دون سبب مذكور' : isolated(reason)}`,
      value: (dimension, value) =>
        `${isolated(dimension)}: ${value === null ? '(لا شيء)' : isolated(value)}`,
      summary: (title, count, mrr) => `${title}: ${inForm(count, customers)}، ${mrr}`,
      show: 'عرض العملاء',
      clear: 'إلغاء الاختيار',
      reveal: 'إظهار المعرّفات',
      previous: 'السابق',
      next: 'التالي',
      page: (first, last, all) => `من ${first} إلى ${last} من أصل ${all}`,
      columns: {
        id: 'العميل',
        plan: 'الخطة',
        mrr: 'MRR',
        start: 'البداية',
        end: 'النهاية',
        reason: 'السبب',
      },
      failed: 'تعذّر عرض العملاء.',
    },
    tools: {
      more: 'الجدول والتنزيلات',
      showTable: 'عرض كجدول',
      showChart: 'عرض كمخطط',
      saveCsv: 'تنزيل البيانات (CSV)',
      saveSvg: 'تنزيل الصورة (SVG)',
      savePng: 'تنزيل الصورة (PNG)',
      sortBy: (column) => `ترتيب بحسب ${column}`,
      explain: 'كيف حُسب هذا؟',
      keyboard: 'مساعدة لوحة المفاتيح',
      explainFailed: 'تعذّر تحميل الشرح. أغلقه ثم افتحه من جديد لإعادة المحاولة.',
    },
  };
}
