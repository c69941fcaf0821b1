import type { SharedMessages } from '../messages/shared.js';
import { FROM_RIGHT, inForm, isolated, type Forms } from './words.js';

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

const quarters = ['الأول', 'الثاني', 'الثالث', 'الرابع'];

/** What every element may have to say before its tools are there, in Arabic. */
export const shared = (tag: string): SharedMessages => ({
  language: tag,
  loading: 'جارٍ التحميل…',
  loadingRows: (rows) => `جارٍ التحميل… عدد الصفوف: ${isolated(rows.text)}`,
  waiting: 'في انتظار البيانات.',
  empty: {
    title: 'لا عملاء بعد',
    advice: 'لا يوجد اشتراك مدفوع قبل تاريخ نهاية البيانات.',
  },
  emptyRange: {
    title: 'لا عملاء مطابقون',
    advice: 'يوجد عملاء، لكن ليس في الفترات وبالتصفية المطلوبة.',
  },
  errors: {
    'config/attribute': {
      title: 'تعذّرت قراءة أحد الإعدادات',
      advice: 'صحّح السمة (attribute) في هذا العنصر.',
    },
    'config/url': {
      title: 'عنوان البيانات غير صالح',
      advice: 'صحّح العنوان في سمة هذا العنصر.',
    },
    'config/json': {
      title: 'تعذّرت قراءة JSON في الصفحة',
      advice: 'راجع علامات الاقتباس والفواصل: يشترط JSON علامات اقتباس مزدوجة حول الأسماء والنصوص.',
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
  lackAdvice: 'تحقق من الاتصال ثم أعد المحاولة. إن لم يُجدِ ذلك فأعد تحميل الصفحة.',
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
    selected: () => 'العملاء المختارون فقط',
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
  tools: {
    more: 'الجدول والتنزيلات',
    explain: 'كيف حُسب هذا؟',
  },
});
