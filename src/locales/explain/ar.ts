import { digitsOf, inForm, isolated, type Forms } from '../ar.js';
import type { ExplainMessages } from './messages.js';

const ages = { month: 'الشهر', quarter: 'الربع', year: 'السنة' };

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

const ofRows: Forms = {
  zero: 'لا صفوف',
  one: 'صف واحد',
  two: 'صفّين',
  few: '# صفوف',
  many: '# صفًّا',
  other: '# صف',
};

const rows: Forms = { ...ofRows, two: 'صفّان' };

const ofCohorts: Forms = {
  zero: 'لا أفواج',
  one: 'فوج واحد',
  two: 'فوجين',
  few: '# أفواج',
  many: '# فوجًا',
  other: '# فوج',
};

const records: Forms = {
  zero: 'لا سجلات',
  one: 'سجل واحد',
  two: 'سجلان',
  few: '# سجلات',
  many: '# سجلًا',
  other: '# سجل',
};

const ofChanges: Forms = {
  zero: 'لا تغييرات',
  one: 'تغيير واحد',
  two: 'تغييرين',
  few: '# تغييرات',
  many: '# تغييرًا',
  other: '# تغيير',
};

/** Arabic, with the digits that are usual where the tag is spoken. */
export function arabic(tag: string): ExplainMessages {
  const { n, p } = digitsOf(tag);
  const day = `تاريخًا مثل ${isolated('2024-01-31')}، أو طابعًا زمنيًّا`;
  const dayOrNothing = `${day}، ويجوز أن يكون فارغًا`;
  const amount = `عددًا لا يقل عن ${n(0)}`;
  /** What a field must hold. */
  const wanted: Readonly<Record<string, string>> = {
    start: day,
    end: dayOrNothing,
    trialEnd: dayOrNothing,
    cancelledAt: dayOrNothing,
    updatedAt: dayOrNothing,
    date: day,
    mrr: amount,
    amount,
    quantity: amount,
    intervalCount: `عددًا أكبر من ${n(0)}`,
    interval: 'إحدى الكلمات day أو week أو month أو year',
    currency: 'رمز عملة، مثل SAR',
  };
  return {
    language: tag,
    direction: 'rtl',
    rows: {
      reading: 'كيف يُقرأ هذا',
      period: 'الفترة',
      terms: 'ما يُحتسب',
      settings: 'التعريفات المعمول بها',
      data: 'البيانات',
      leftOut: 'الصفوف المستبعدة',
      notes: 'في السجلات',
      inputs: 'مصدر البيانات',
      keyboard: 'لوحة المفاتيح',
    },
    readings: {
      'gauge-arc': 'القوس الملوّن هو المعدل.',
      'gauge-bullet': 'الشريط الملوّن هو المعدل.',
      'gauge-no-rate': 'المقياس فارغ لعدم وجود معدل يظهر عليه.',
      'gauge-interval': `الخط الرفيع بمحاذاته هو فاصل الثقة ${p(95)}.`,
      'gauge-previous': 'الحلقة هي الفترة السابقة.',
      'gauge-target': 'العلامة التي تقطع المقياس هي الهدف.',
      'gauge-history': 'يعرض الخط البياني الفترات الأخيرة، وأقصاها اثنتا عشرة.',
      heatmap:
        'كل صف فوج، وكل عمود عدد الفترات المنقضية منذ الاشتراك، وكل خلية ما بقي من الفوج حينها. وما لم يحن بعد فارغ.',
      'waterfall-bridge':
        'يبدأ كل عمود حيث انتهى سابقه: من MRR في البداية، مرورًا بما كُسب وما فُقد، إلى MRR في النهاية.',
      'waterfall-movements': 'كل عمود فترة. ما كُسب فوق الصفر، وما فُقد تحته، والخط مجموع الاثنين.',
      benchmark: `كل صف مجموعة من الشركات: الخط وسيطها، والنطاق الداكن نصفها الأوسط والفاتح ${p(80)} الوسطى إن نُشرا. والنقطة معدلك.`,
      'benchmark-interval': `الخط المار بالنقطة هو فاصل الثقة ${p(95)}.`,
    },
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
      mrrGrowth: 'نمو MRR',
      shareLost: 'الحصة المستهلكة',
    },
    sentences: (parts) => parts.join(' '),
    formulas: {
      ratio: (numerator, denominator) => `${numerator} ÷\u00a0${denominator}`,
      'ratio-capped': (numerator, denominator) =>
        `${numerator} ÷\u00a0${denominator}، وأقصاه ${n(60)} شهرًا`,
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
    quantities: {
      'customers-lost': 'العملاء المفقودون',
      'customers-lost-and-back': '(العملاء المفقودون + من عاد منهم قبل النهاية)',
      'customers-lost-and-passing': '(العملاء المفقودون + من انضم وغادر)',
      'customers-lost-back-and-passing':
        '(العملاء المفقودون + من عاد منهم قبل النهاية + من انضم وغادر)',
      'customer-losses': 'مرات فقدان عميل',
      'customers-lost-for-reason': 'العملاء المفقودون لهذا السبب',
      'customers-kept': 'العملاء الباقون',
      'customers-at-start': 'العملاء في البداية',
      'customers-on-average': `(العملاء في البداية + في النهاية) ÷ ${n(2)}`,
      'customers-at-start-and-new': '(العملاء في البداية + العملاء الجدد)',
      'mrr-lost': 'ما فُقد من MRR بالفقدان والانكماش',
      'mrr-churned': 'ما فُقد من MRR بالفقدان',
      'mrr-churned-for-reason': 'ما فُقد من MRR لهذا السبب',
      'mrr-lost-less-expansion': '(ما فُقد من MRR بالفقدان والانكماش − التوسّع)',
      'mrr-lost-less-expansion-and-returned':
        '(ما فُقد من MRR بالفقدان والانكماش − التوسّع − العودة)',
      'mrr-kept': '(ما في البداية من MRR − الفقدان − الانكماش)',
      'mrr-kept-and-expansion': '(ما في البداية من MRR − الفقدان − الانكماش + التوسّع)',
      'mrr-at-start': 'قيمة MRR في البداية',
      'mrr-on-average': `(قيمة MRR في البداية + في النهاية) ÷ ${n(2)}`,
      'mrr-at-start-and-new': '(قيمة MRR في البداية + ما هو جديد منها)',
      'mrr-at-end': 'قيمة MRR في النهاية',
      'mrr-at-start-and-won': 'قيمة MRR في البداية + ما كُسب',
      'mrr-gone': 'ما فُقد',
      'mrr-won': '(ما هو جديد من MRR + التوسّع)',
      'mrr-won-and-returned': '(ما هو جديد من MRR + التوسّع + العودة)',
      'base-mrr-now': 'ما يدفعه عملاء ذلك الحين الآن',
      'base-mrr-kept': 'ما يدفعه عملاء ذلك الحين الآن، كلٌّ بما لا يزيد على ما دفعه حينها',
      'base-mrr-then': 'ما دفعوه حينها',
      'base-mrr-less-losses': '(ما دفعوه حينها − الفقدان − الانكماش منذئذ)',
      'base-mrr-less-losses-and-expansion': '(ما دفعوه حينها − الفقدان − الانكماش + التوسّع منذئذ)',
      'base-mrr-less-losses-expansion-and-returned':
        '(ما دفعوه حينها − الفقدان − الانكماش + التوسّع + العودة منذئذ)',
      'base-customers-less-lost': '(العملاء حينها − المفقودون منذئذ)',
      'month-nrr': 'صافي معدل الاحتفاظ بإيراد MRR',
      'month-grr': 'إجمالي معدل الاحتفاظ بإيراد MRR',
      'month-logo': 'معدل الاحتفاظ بالعملاء',
      'base-customers-kept': 'من بقي من عملاء ذلك الحين',
      'base-customers-then': 'العملاء حينها',
      'cohort-customers-left': 'العملاء الذين ما زالوا هنا',
      'cohort-customers': 'العملاء الذين اشتركوا',
      'cohort-mrr-left': 'قيمة MRR للفوج الآن',
      'cohort-mrr': 'أول MRR له',
      'customers-leaving': 'العملاء المغادرون في يوم من أيام إقامتهم',
      'customers-at-risk': 'من كان موجودًا قبيل ذلك',
      'group-left': 'العملاء المغادرون',
      'group-expected': 'المتوقع مغادرتهم لو تماثلت المجموعات',
      'payers-at-end': 'العملاء في النهاية',
      'arpa-and-margin': '(الإيراد لكل عميل × هامش الربح الإجمالي)',
      'churn-rate': 'معدل فقدان العملاء',
      'churn-rate-a-month': 'معدل فقدان العملاء الشهري',
      'mean-churn-rate': 'متوسط معدل فقدان العملاء لستة أشهر',
      'months-on-curve': `متوسط أشهر الإقامة على منحنى البقاء، وأقصاه ${n(60)}`,
      'months-in-period': 'أشهر الفترة',
      spend: 'الإنفاق على اكتساب العملاء',
      'new-customers': 'العملاء الجدد',
      cac: 'تكلفة اكتساب العميل',
      'cost-lines': 'مجموع البنود',
      'lost-mrr-and-margin': '(المفقود من MRR × هامش الربح الإجمالي)',
      'first-month': 'شهر واحد، أو أقل إن بقي أقل',
      'months-after-first': `(الأشهر المتبقية − ${n(1)})`,
      refunds: 'المبالغ المعادة',
      fees: 'تكلفة المدفوعات',
      'lost-and-keeping': '(العملاء المفقودون × تكلفة الاحتفاظ بعميل)',
      'replacement-multiple': 'عدد المرات التي تزيد بها تكلفة الكسب',
      'support-hours': 'ساعات الدعم',
      'hourly-cost': 'تكلفة الساعة',
      'bad-reviews': 'تقديرك للإيراد الذي تُبعده',
      'lost-insight': 'تقديرك لما كان يمكن تعلّمه',
      'rule-points': 'نقاط القواعد المنطبقة',
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
    terms: {
      opening: { name: 'الافتتاحي', means: 'قيمة MRR قبيل بدء الفترة' },
      new: { name: 'جديد', means: 'لا MRR في البداية، وله MRR في النهاية، ولم يدفع من قبل' },
      reactivation: {
        name: 'عودة',
        means: 'لا MRR في البداية، وله MRR في النهاية، وسبق أن دفع',
      },
      expansion: { name: 'توسّع', means: 'يدفع في النهاية أكثر مما في البداية' },
      contraction: { name: 'انكماش', means: 'يدفع في النهاية أقل مما في البداية' },
      churn: { name: 'فقدان', means: 'له MRR في البداية، ولا شيء في النهاية' },
      entering: { name: 'دخول', means: 'عميل بدأ يدفع بهذه العملة' },
      leaving: { name: 'خروج', means: 'عميل انتقل إلى عملة أخرى' },
      closing: { name: 'الختامي', means: 'قيمة MRR بعيد انتهاء الفترة' },
      lostCustomer: { name: 'مفقود', means: 'له MRR في البداية، ولا شيء في النهاية' },
      joinedAndLeft: {
        name: 'انضم وغادر',
        means: 'دفع داخل الفترة فقط؛ ولا يدخل في أي رقم أعلاه',
      },
      cohort: { name: 'الفوج', means: 'العملاء الذين يقع أول يوم دفع لهم في الفترة' },
      customersLeft: {
        name: 'ما زال هنا',
        means: 'العملاء الذين لهم MRR في نهاية الفترة؛ ومن عاد يُحتسب من جديد',
      },
      mrrLeft: {
        name: 'قيمة MRR الآن',
        means: `ما يدفعه الفوج في نهاية الفترة؛ ويتجاوز ${p(100)} حين يدفع أكثر مما دفع أولًا`,
      },
    },
    running: (period) => `فترة ${period} ما زالت جارية، ولا تدخل في أي من هذه الأرقام.`,
    remarks: {
      weightedAverage: ({ unit, age, cohorts }) =>
        cohorts.value === 1
          ? `من الفوج الوحيد الذي أكمل ${ages[unit]} ${age}.`
          : `عبر ${inForm(cohorts, ofCohorts)} مما أكمل ${ages[unit]} ${age}؛ للفوج الكبير وزن أكبر، ولا يُحتسب الفوج الحديث مفقودًا.`,
      comparison: ({ hasInterval }) =>
        hasInterval
          ? 'لا يُعدّ المعدل أفضل أو أسوأ إلا إذا وقع فاصله كله في جانب واحد من الوسيط المنشور.'
          : 'لا فاصل لمعدل الإيراد، فيُقارن المعدل نفسه بالوسيط المنشور.',
    },
    options: {
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
        value === 'event'
          ? 'كل تغيير يُحتسب على حدة'
          : 'تُقارن البداية بالنهاية، ويتلاشى ما يحدث بينهما',
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
    },
    byDefault: 'افتراضي',
    byPreset: (product) => `كما في ${isolated(product)}`,
    data: (through, count) => `حتى ${through}، من ${inForm(count, ofRows)}`,
    customers: (customers, since) =>
      `عدد العملاء في السجلات: ${customers.text}؛ وأول يوم مدفوع ${since}`,
    currencies: (names) => `العملات: ${names.map(isolated).join('، ')}`,
    timeZone: (zone) => `تُقرأ الطوابع الزمنية أيامًا بتوقيت ${isolated(zone)}`,
    leftOut: (rejected, all) => `${inForm(rejected, rows)} من أصل ${all}؛ ولا يدخل ذلك في أي رقم`,
    columns: { row: 'الصف', field: 'الحقل', code: 'الرمز', reason: 'السبب' },
    saveReport: 'تنزيل هذه القائمة (CSV)',
    change: (number) => `التغيير ${number}`,
    more: (count) => `وأيضًا ${inForm(count, rows)}`,
    issue: ({ code, field, isPrivate }) => {
      const name = isolated(field);
      switch (code) {
        case 'no-record':
          return 'لا سجل يغطي تاريخ التغيير';
        case 'ambiguous':
          return 'أكثر من سجل يغطي تاريخ التغيير';
        case 'missing':
          return field === 'mrr' ? 'ينقص mrr (أو amount وinterval)' : `ينقص ${name}`;
        case 'order':
          return 'تاريخ النهاية قبل تاريخ البداية';
        case 'unreadable':
          return 'تعذّرت قراءة الصف';
        default: {
          const must = wanted[field.replace(/^changes\./, '')];
          if (must) return `يجب أن يكون ${must}`;
          return isPrivate ? `تعذّرت قراءة ${name}` : 'تعذّرت القراءة';
        }
      }
    },
    notes: {
      'unnamed-customers': ({ count }) =>
        `صفوف لا تسمّي عميلًا: ${count.text}؛ ويُحتسب كل منها عميلًا مستقلًّا.`,
      'unsafe-fields': ({ count }) =>
        `حقول أُسقطت لاسم غير آمن، مثل ${isolated('__proto__')}: ${count.text}.`,
      'changes-merged': ({ count }) =>
        `حلّ تغيير لاحق للسجل واليوم نفسيهما محل ${inForm(count, ofChanges)}.`,
      'signals-unknown': ({ count }) => `إشارات عن عملاء ليسوا في السجلات: ${count.text}.`,
      'signals-unreadable': ({ count }) =>
        `إشارات لم تُحتسب لأن نوعها مجهول أو ينقصها رقم أو يوم: ${count.text}.`,
      'currency-absent': ({ subjects }) =>
        `لا سجلات بعملة ${subjects.map(isolated).join('، ')}، فلا يوجد MRR.`,
      'trials-only': ({ count }) =>
        `${inForm(count, records)} لفترة تجريبية لم تصبح مدفوعة، ولا يُحتسب ذلك في شيء.`,
      free: ({ count }) =>
        `${inForm(count, records)} بقيمة MRR تساوي ${n(0)}، ولا يُحتسب ذلك في شيء.`,
      'zero-length': ({ count }) =>
        `${inForm(count, records)} بنهاية في يوم البداية نفسه، ولا يُحتسب ذلك في شيء.`,
      'duplicates-merged': ({ count }) =>
        `${inForm(count, records)} من إصدار أقدم لسجل له id والبداية نفسهما؛ ولا يُحتسب إلا الأحدث.`,
      twins: ({ count }) => `صفوف مطابقة لغيرها وبلا id: ${count.text}؛ وتُحتسب كلها.`,
      'dimension-left-out': ({ subjects }) =>
        `لا تصلح للتصفية لأنها قد تسمّي أشخاصًا أو لكثرة قيمها: ${subjects.map(isolated).join('، ')}.`,
      'scheduled-starts': ({ count }) =>
        `${inForm(count, records)} ببداية بعد نهاية البيانات، ويبدأ الاحتساب منها.`,
      'scheduled-cancellations': ({ count }) =>
        `${inForm(count, records)} بنهاية مقررة بعد نهاية البيانات؛ ولا شيء مفقود حتى ذلك الحين.`,
      'several-currencies': ({ count, currency }) =>
        `السجلات بأكثر من عملة (${count.text}): عملاؤها جميعًا محتسبون، والمبالغ بعملة ${isolated(currency)} فقط.`,
      converted: ({ count, subjects, currency }) =>
        `حُوِّلت المبالغ إلى ${isolated(currency)} بسعر ${subjects.map(isolated).join('، ')} (عدد السجلات: ${count.text}).`,
      'no-rate': ({ count, subjects }) =>
        `سجلات بعملة بلا سعر صرف${subjects.length > 0 ? ` (${subjects.map(isolated).join('، ')})` : ''}: ${count.text}؛ عملاؤها محتسبون ومبالغها غير محتسبة.`,
      'guessed-field': ({ subjects }) =>
        `حقول قُرئت بحسب المعنى المرجّح لأسمائها: ${subjects.map(isolated).join('، ')}.`,
      'more-pages': () =>
        'تذكر القائمة أنها صفحة واحدة من عدة صفحات، وما في الصفحات الأخرى غير موجود هنا.',
      'nothing-ended': () =>
        'لم ينتهِ أي اشتراك في القائمة؛ فقد لا تضم إلا الاشتراكات السارية، وعندها تغيب الخسائر.',
      'no-plan-history': () =>
        'تصف القائمة حال الاشتراكات الآن لا ما كانت عليه: فلا يظهر التوسّع ولا الانكماش ولا الإيقاف المؤقت السابق.',
      'history-begins-late': ({ count }) =>
        `اشتراكات بدأت قبل أول حدث، وتغييرات أسعارها قبله ناقصة: ${count.text}.`,
      'interval-from-period': ({ count }) =>
        `لا تذكر القائمة فترات الفوترة؛ واستُنتجت من الفترات الحالية للباقة نفسها، وعدد الاشتراكات: ${count.text}.`,
      'deleted-left-out': ({ count }) => `اشتراكات محذوفة لم تُحتسب: ${count.text}.`,
      'never-started': ({ count }) =>
        `اشتراكات لم تدخل حيّز التنفيذ أو لا تُفوتر، ولا تُحتسب في شيء: ${count.text}.`,
      'events-ignored': ({ count }) => `أحداث لا تخص حال الاشتراك: ${count.text}.`,
      'test-mode': ({ count }) => `بيانات من وضع الاختبار لا من عملاء حقيقيين: ${count.text}.`,
      'tiered-prices': ({ count }) =>
        `اشتراكات بأسعار متدرجة لا تتضمنها القائمة، ولا تُحتسب في شيء: ${count.text}.`,
      'metered-left-out': ({ count }) =>
        `بنود تُفوتر بحسب الاستخدام، وليست جزءًا من MRR: ${count.text}.`,
      'components-left-out': () =>
        'قيمة MRR هي سعر المنتج؛ أما المكوّنات والإضافات فليست في القائمة.',
      'discounts-not-applied': ({ count }) =>
        `اشتراكات عليها تخفيضات لم تُخصم من أسعارها: ${count.text}.`,
      'tax-included': ({ count }) => `اشتراكات تشمل أسعارها الضريبة، ولم تُخصم منها: ${count.text}.`,
      'past-due-counted': ({ count }) =>
        `اشتراكات متأخرة السداد أو غير مدفوعة، وتُحتسب حتى تنتهي: ${count.text}.`,
      'pause-not-dated': ({ count }) =>
        `اشتراكات موقوفة مؤقتًا منذ تاريخ غير معلوم، ولا تزال محتسبة: ${count.text}.`,
      'ends-on-request': ({ count }) =>
        `في البيانات يوم الإلغاء لا نهاية ما دُفع ثمنه؛ واشتراكات تنتهي في ذلك اليوم: ${count.text}.`,
      filtered: ({ subjects }) => `لا يُحتسب إلا ${subjects.map(isolated).join('؛ ')}.`,
      'where-unknown-name': ({ subjects }) =>
        `يسمّي المرشّح ${subjects.map(isolated).join('، ')} ولا سجل فيه ذلك، فلا يُختار به شيء.`,
      'where-unknown-value': ({ subjects }) =>
        `يسمّي المرشّح قيمًا ليست في أي سجل: ${subjects.map(isolated).join('، ')}.`,
      preset: ({ subjects }) =>
        `تُقرأ السجلات وتُحسب المقاييس وفق التعريفات التي تنشرها ${subjects.map(isolated).join('، ')}.`,
    },
    inputs: (used, ignored) => `المعروض هو ${used}. وأُعطي أيضًا ولم يُستخدم: ${ignored.join('، ')}.`,
    keys: {
      tab: { name: 'Tab', does: 'إلى المخطط، ثم إلى قائمته وهذا الشرح' },
      'tab-past': {
        name: 'Tab',
        does: 'إلى القائمة وهذا الشرح؛ وليس في المخطط ما يُتنقل فيه',
      },
      cells: { name: '← → ↑ ↓', does: 'من خلية إلى خلية' },
      'row-ends': { name: 'Home، End', does: 'إلى أول خلية في الصف وآخرها' },
      'grid-ends': { name: 'Ctrl + Home، Ctrl + End', does: 'إلى أول خلية في المخطط وآخرها' },
      pages: { name: 'Page Up، Page Down', does: 'خمسة صفوف إلى أعلى أو أسفل' },
      bars: { name: '← →', does: 'من عمود إلى عمود' },
      'lying-bars': { name: '↑ ↓', does: 'من شريط إلى شريط' },
      periods: { name: '← →', does: 'من فترة إلى فترة' },
      parts: { name: '↑ ↓', does: 'بين حركات الفترة' },
      ends: { name: 'Home، End', does: 'إلى الأول والأخير' },
      'open-period': { name: 'Enter، مفتاح المسافة', does: 'على فترة: يعرض تفاصيل حركتها' },
      choose: {
        name: 'Enter، مفتاح المسافة',
        does: 'اختيار ما عليه التركيز وعرض العملاء الذين وراءه؛ ومرة أخرى لإلغائه',
      },
      escape: { name: 'Esc', does: 'إخفاء الكلمات المجاورة وإلغاء الاختيار' },
      'table-tab': {
        name: 'Tab',
        does: 'إلى الجدول ورؤوس أعمدته، ثم إلى القائمة وهذا الشرح',
      },
      'table-sort': { name: 'Enter، مفتاح المسافة', does: 'على رأس عمود: الترتيب بحسبه' },
      'table-scroll': { name: '← → ↑ ↓', does: 'على الجدول: تمريره' },
    },
    inputNames: {
      property: 'الخاصية data',
      script: 'النص البرمجي المضمّن',
      attribute: 'السمة data',
      src: 'عنوان src',
    },
  };
}
