import type { ReasonsMessages } from '../messages/reasons.js';
import { strong } from '../messages/text.js';
import {
  FROM_RIGHT,
  customers as forms,
  inForm,
  isolated,
  ofCustomers,
  type Digits,
  type Forms,
} from './words.js';

const moreReasons: Forms = {
  ...{ zero: 'لا أسباب أخرى', one: 'سبب آخر', two: 'سببان آخران' },
  ...{ few: '# أسباب أخرى', many: '# سببًا آخر', other: '# سبب آخر' },
};

/** Names that may be of another language, each in its own direction. */
const listed = (names: readonly string[]): string => names.map(isolated).join('، ');

/** What `<churn-reasons>` says, in Arabic. */
export const reasons = ({ n }: Digits): ReasonsMessages => ({
  heading: 'لماذا يغادر العملاء',
  takeaway: ({ basis, name, share, customers, mrr, involuntary, none }) => [
    strong(`«${isolated(name)}»`),
    basis === 'revenue'
      ? ` هو السبب الأعلى كلفة: ${share} من ${mrr} فُقدت من MRR`
      : ` هو السبب الأكثر ذكرًا: ${share} من ${inForm(customers, ofCustomers)} غادروا`,
    involuntary === null ? '' : `؛ و${involuntary} لم يقرروا المغادرة`,
    none === null ? '' : `؛ و${none} دون سبب مذكور`,
    '.',
  ],
  unexplained: (customers) => [
    'لا أحد يعرف السبب: ',
    strong('لم يُذكر أي سبب'),
    ` لمغادرة ${inForm(customers, ofCustomers)}.`,
  ],
  nobody: [strong('لم يغادر أي عميل'), ' في الفترات المعروضة.'],
  noMoney: (customers) => [
    `عدد المغادرين ${inForm(customers, forms)}، ولم يدفع أحد منهم بالعملة المعروضة.`,
  ],
  noPeriod: ['تُحصى الأسباب بعد اكتمال الفترة، ولم تكتمل أي فترة بعد.'],
  kinds: { voluntary: 'طوعي', involuntary: 'غير طوعي', unknown: 'غير معروف' },
  lost: { customers: 'العملاء المفقودون', revenue: `${FROM_RIGHT}MRR المفقود` },
  share: 'النسبة',
  sum: 'التراكمي',
  none: 'دون سبب مذكور',
  rest: (count) => inForm(count, moreReasons),
  bar: ({ name, customers, mrr, share, kind, sum }) =>
    [
      `${isolated(name)}: ${share}`,
      `فُقد ${inForm(customers, forms)} وMRR قدره ${mrr}`,
      ...(kind === null ? [] : [kind]),
      ...(sum === null ? [] : [`${sum} مع كل ما فوقه`]),
    ].join('، '),
  kindBar: ({ name, customers, mrr, share }) =>
    `${name}: ${share}، فُقد ${inForm(customers, forms)} وMRR قدره ${mrr}`,
  recoverable: ({ customers, mrr, reasons: names }) => [
    strong('يمكن استعادتهم: '),
    `${inForm(customers, forms)} بمدفوعات شهرية قدرها `,
    strong(mrr),
    `، دون أن يقرروا المغادرة (${listed(names)}).`,
  ],
  remedies: 'ما الذي يفيد',
  list: listed,
  causes: {
    'wrong-fit': {
      name: 'عميل غير مناسب',
      remedy: 'أوضحوا لمن صُنع المنتج، وتحققوا من ملاءمته قبل التعاقد.',
    },
    price: {
      name: 'السعر مقابل القيمة',
      remedy: `اعرضوا خطة أصغر أو سعرًا أقل لمدة ${n(6)} أو ${n(12)} شهرًا، وبيّنوا ما حققه المنتج.`,
    },
    'missing-value': {
      name: 'لم تتحقق القيمة',
      remedy: 'علّموا العملاء حتى أول نجاح، ودرّبوهم متى تراجع الاستخدام.',
    },
    competitor: {
      name: 'منافس',
      remedy: 'اسألوا عما يتفوق فيه المنافس، وتواصلوا قبل نهاية العقود.',
    },
    support: {
      name: 'دعم مخيّب',
      remedy: 'أجيبوا أسرع وحتى الحل، وعاودوا الاتصال بمن اشتكى.',
    },
    experience: {
      name: 'تجربة ضعيفة',
      remedy: 'راقبوا كيف يعمل العملاء الجدد، واختصروا الخطوات الأولى وأرشدوهم فيها.',
    },
    quality: {
      name: 'جودة المنتج',
      remedy: 'أصلحوا أولًا أكثر ما يتعطل، وأخبروا من أبلغ عنه.',
    },
    outdated: {
      name: 'خدمة قديمة أو ناقصة',
      remedy: 'اجمعوا الطلبات في مكان واحد، وأعلنوا ما هو قادم، وأخبروا من طلبه.',
    },
    'beyond-control': {
      name: 'خارج عن إرادتكم',
      remedy: 'اعرضوا إيقافًا مؤقتًا أو خطة أصغر، واسألوا ثانيةً حين تستقر الأمور.',
    },
    ended: {
      name: 'انتهى كما اتُّفق',
      remedy: `ذكّروا قبل النهاية، واعرضوا التجديد لمدة ${n(6)} أو ${n(12)} شهرًا.`,
    },
    unsaid: {
      name: 'إلغاء دون ذكر السبب',
      remedy: 'اطرحوا سؤالًا واحدًا عند الإلغاء: الرأي هو السبيل الوحيد إلى معرفة السبب.',
    },
    'card-expired': {
      name: 'بطاقة منتهية',
      remedy: 'راسلوا العميل قبل انتهاء بطاقته، وفعّلوا التحديث التلقائي للبطاقات.',
    },
    'card-missing': {
      name: 'لم تُدخل بطاقة جديدة',
      remedy: 'اطلبوها بالبريد وداخل المنتج برابط لا يتطلب تسجيل الدخول.',
    },
    'card-outdated': {
      name: 'بيانات بطاقة قديمة',
      remedy: 'فعّلوا التحديث التلقائي للبطاقات، واحتفظوا بوسيلة دفع ثانية.',
    },
    'credit-limit': {
      name: 'حد الائتمان',
      remedy: 'أعيدوا المحاولة بعد أيام، واعرضوا الدفع عبر البنك.',
    },
    'insufficient-funds': {
      name: 'رصيد غير كافٍ',
      remedy: 'أعيدوا المحاولة بعد يوم الراتب، واعرضوا موعدًا آخر للدفع.',
    },
    'payment-error': {
      name: 'خطأ في خادم الدفع',
      remedy: 'أعيدوا المحاولة فورًا بطريق آخر، وراقبوا أعطال مزوّد الدفع.',
    },
    'payment-failed': {
      name: 'فشل الدفع',
      remedy: 'أعيدوا المحاولة في أيام عدة، وأخبروا العميل فورًا، وامنحوه مهلة.',
    },
    forgotten: {
      name: 'نسيان التجديد',
      remedy: 'ذكّروا قبل شهر وأسبوع ويوم، واعرضوا التجديد التلقائي.',
    },
    refused: {
      name: 'دفع متنازع عليه أو مرفوض',
      remedy: 'استخدموا في كشوف الحساب اسمًا يعرفه العميل، وأعلنوا كل خصم قبله.',
    },
    unmapped: {
      name: 'خارج المجموعات',
      remedy: 'اقرؤوها واحدًا واحدًا، وضعوا كلًا منها في مجموعة سببه.',
    },
    none: {
      name: 'دون سبب مذكور',
      remedy: 'دعوا كل من يلغي يختار سببًا من قائمة قصيرة: ما لا يُسأل عنه يبقى مجهولًا.',
    },
  },
  notes: {
    periods: (first, last) => `${first} – ${last}`,
    none: (share) => `دون سبب: ${share}`,
    small: (count) => `عينة صغيرة: ${inForm(count, forms)}`,
    running: (period) => `${period} ما زال جاريًا ولم يُحتسب`,
  },
  table: {
    reason: 'السبب',
    cause: 'المجموعة',
    kind: 'النوع',
    all: (kind) => `الإجمالي: ${kind}`,
  },
});
