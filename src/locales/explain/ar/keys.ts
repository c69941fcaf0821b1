import type { ExplainMessages } from '../messages.js';

/** Keys and what they do, in Arabic. */
export const keys: ExplainMessages['keys'] = {
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
  values: { name: '↑ ↓', does: 'من قيمة إلى قيمة' },
  'sort-column': {
    name: '↑، Enter',
    does: 'من الصف الأول إلى العناوين؛ وعليها: رتّب بحسب العمود، ثم اعكس الترتيب، ثم ألغه',
  },
  rows: { name: '↑ ↓', does: 'من صف إلى صف' },
  wordings: { name: '← →', does: 'بين صيغ السبب الواحد' },
  ages: { name: '← →', does: 'من مدة إلى مدة' },
  ends: { name: 'Home، End', does: 'إلى الأول والأخير' },
  'open-period': { name: 'Enter، مفتاح المسافة', does: 'على فترة: يعرض تفاصيل حركتها' },
  'pick-periods': {
    name: 'Shift + ← →',
    does: 'تحديد عدة فترات؛ ثم Enter لعرض تفاصيل حركتها معًا، وEsc لإلغاء التحديد',
  },
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
};
