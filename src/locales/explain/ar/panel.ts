import type { PanelMessages } from '../messages.js';
import type { Forms, Words } from '../../ar/words.js';

const ofRows: Forms = {
  zero: 'لا صفوف',
  one: 'صف واحد',
  two: 'صفّين',
  few: '# صفوف',
  many: '# صفًّا',
  other: '# صف',
};

const rows: Forms = { ...ofRows, two: 'صفّان' };

/** What the panel itself says, in Arabic. */
export const panel = ({ inForm, isolated }: Words): PanelMessages => ({
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
  sentences: (parts) => parts.join(' '),
  running: (period) => `فترة ${period} ما زالت جارية، ولا تدخل في أي من هذه الأرقام.`,
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
  inputs: (used, ignored) => `المعروض هو ${used}. وأُعطي أيضًا ولم يُستخدم: ${ignored.join('، ')}.`,
  inputNames: {
    property: 'الخاصية data',
    script: 'النص البرمجي المضمّن',
    attribute: 'السمة data',
    src: 'عنوان src',
    dashboard: 'لوحة المتابعة المحيطة',
  },
});
