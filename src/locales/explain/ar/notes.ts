import type { ExplainMessages } from '../messages.js';
import type { Forms, Words } from '../../ar/words.js';

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

/** What there is to note of the records, in Arabic. */
export const notes = ({ n, inForm, isolated }: Words): ExplainMessages['notes'] => ({
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
  free: ({ count }) => `${inForm(count, records)} بقيمة MRR تساوي ${n(0)}، ولا يُحتسب ذلك في شيء.`,
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
  'metered-left-out': ({ count }) => `بنود تُفوتر بحسب الاستخدام، وليست جزءًا من MRR: ${count.text}.`,
  'components-left-out': () => 'قيمة MRR هي سعر المنتج؛ أما المكوّنات والإضافات فليست في القائمة.',
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
  selected: () => 'لا يُحتسب إلا العملاء الذين اختيروا في مخطط آخر من لوحة المتابعة.',
  'where-unknown-name': ({ subjects }) =>
    `يسمّي المرشّح ${subjects.map(isolated).join('، ')} ولا سجل فيه ذلك، فلا يُختار به شيء.`,
  'where-unknown-value': ({ subjects }) =>
    `يسمّي المرشّح قيمًا ليست في أي سجل: ${subjects.map(isolated).join('، ')}.`,
  preset: ({ subjects }) =>
    `تُقرأ السجلات وتُحسب المقاييس وفق التعريفات التي تنشرها ${subjects.map(isolated).join('، ')}.`,
});
