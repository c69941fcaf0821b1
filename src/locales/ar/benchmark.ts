import type {
  BenchmarkFault,
  BenchmarkMessages,
  BenchmarkPopulationText,
} from '../messages/benchmark.js';
import { strong } from '../messages/text.js';
import {
  FROM_RIGHT,
  inForm,
  interval,
  isolated,
  months,
  ofCustomers,
  type Digits,
  type Forms,
} from './words.js';

const companies: Forms = {
  zero: 'لا شركات',
  one: 'شركة واحدة',
  two: 'شركتان',
  few: '# شركات',
  many: '# شركة',
  other: '# شركة',
};

const adjective = { month: 'الشهري', quarter: 'ربع السنوي', year: 'السنوي' };

const benchmarkMetrics = {
  'customer-churn': 'معدل فقدان العملاء',
  'customer-retention': 'معدل الاحتفاظ بالعملاء',
  'gross-mrr-churn': 'إجمالي معدل فقدان MRR',
  'net-mrr-churn': 'صافي معدل فقدان MRR',
  nrr: 'معدل صافي الاحتفاظ بالإيرادات (NRR)',
  grr: 'معدل إجمالي الاحتفاظ بالإيرادات (GRR)',
};

const benchmarkUnits = { customers: 'العملاء', revenue: 'الإيرادات' };

const grades = { B: 'الدرجة B: نقلها غير ناشرها.', C: 'الدرجة C: المنهج غير واضح.' };

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

/** What a comparison with published figures says, in Arabic. */
export function benchmark(digits: Digits): BenchmarkMessages {
  const { n, p } = digits;
  const faults: Readonly<Record<BenchmarkFault, string>> = {
    'no-json': 'ليست JSON؛ والمعروض هو الأرقام المرفقة',
    'too-long': 'أطول من ميغابايت واحد؛ والمعروض هو الأرقام المرفقة',
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
      'articles-larger': { name: 'شركات SaaS الأكبر' },
      'articles-small': { name: 'الشركات الصغيرة والناشئة' },
      'articles-average': { name: 'شركات SaaS في المتوسط' },
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
      ours: 'لا يمكن مقارنة أي من الأرقام المنشورة المرفقة بهذا المعدل. يمكن إعطاء غيرها بالخاصية benchmarks أو benchmark-src.',
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
    unlike: {
      arpa: 'لا مقارنة: ARPA مختلف',
      mrr: 'لا مقارنة: MRR مختلف',
      grade: 'لا مقارنة: الدرجة C',
    },
    range: (from, to) => {
      if (from === null) return `أقل من ${to}`;
      return to === null ? `أكثر من ${from}` : `من ${from} إلى ${to}`;
    },
    articles: {
      name: 'مقالات عن الفقدان، بلا تاريخ',
      heading: 'الدرجة C: مقالات عن الفقدان',
      sample: 'بلا عينة مذكورة',
      note: `القول بأقل من ${p(2)} شهريًا للشركات الأكبر لا يتفق مع القول بما بين ${p(32)} و${p(50)} سنويًا في المتوسط: فمعدل ${p(2)} شهريًا يعادل نحو ${p(21.5)} سنويًا.`,
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
    interval: interval(digits),
    smallSample: 'عينة صغيرة',
    noInterval: 'بلا فاصل ثقة: معدل للإيراد لا للعملاء',
    twelveMonthsTo: (period) => `الاثنا عشر شهرًا حتى ${period}`,
    marks: {
      median: 'الخط = الوسيط',
      outer: `النطاق الفاتح = ${p(80)} الوسطى من الشركات`,
      inner: `النطاق الداكن = ${p(50)} الوسطى`,
      range: 'الإطار المتقطع = نطاق من مقالات',
    },
    axisStartsAt: (rate) => `يبدأ المحور من ${rate}`,
    intervalGoesOn: (end) => `السهم = يمتد الفاصل إلى ${end}`,
    amounts: (arpa, mrr) => `لديك ${arpa === null ? '' : `ARPA ${arpa} و`}MRR ${mrr}`,
    noGroupFor: (arpa, mrr) =>
      `لا مجموعة منشورة لما لديك من ${arpa === null ? '' : `ARPA ${arpa} و`}MRR ${mrr}`,
    amountsInDollars: 'المجموعات بحسب ARPA وMRR بالدولار الأمريكي، فمجموعتك غير معروفة',
    leftOut: (period) => `فترة ${period} ما زالت جارية وغير محتسبة`,
    source: ({ name, title, rate, sample, grade, note }) => [
      strong(name),
      `${title === null ? '' : ` «${isolated(title)}»`}: ${rate}، ${isolated(sample)}.${grade ? ` ${grades[grade]}` : ''}${note ? ` ${isolated(note)}` : ''}`,
    ],
    sourceName: (publisher, year) => `${FROM_RIGHT}${isolated(publisher)}، ${year ?? 'بلا تاريخ'}`,
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
      range: 'نطاق من مقالات',
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
    lack: 'تعذّر تحميل ما يقرأ الأرقام المعطاة؛ تُعرض الأرقام المرفقة.',
    faultyHeading: 'مستبعدة',
    faulty: (entry, fault, name) =>
      `${entry === 0 ? `القائمة ${isolated(name)}` : `الرقم ${n(entry)}`} ${faults[fault]}`,
  };
}
