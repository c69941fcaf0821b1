import type { Messages } from '../messages.js';
import type { SharedMessages } from '../messages/shared.js';
import { customers, FROM_RIGHT, inForm, isolated } from './words.js';
import { movements, values } from './movements.js';

/** What the tools of a chart say, in Arabic. */
export const tools = ({ tools }: SharedMessages): Pick<Messages, 'selection' | 'tools'> => ({
  selection: {
    movement: (name, period) => `${name}، ${period}`,
    movements: {
      ...movements,
      joinedAndLeft: 'انضموا وغادروا',
      lost: 'فقدان وانكماش',
      kept: 'احتفاظ',
      lostCustomers: 'العملاء المفقودون',
      netChurn: 'صافي الفقدان مع المكاسب',
      netRetained: 'صافي الاحتفاظ خلال اثني عشر شهرًا',
      grossRetained: 'إجمالي الاحتفاظ خلال اثني عشر شهرًا',
    },
    ...values,
    cohort: (cohort) => `اشتراك ${cohort}`,
    cohortAt: (cohort, age) => `اشتراك ${cohort}، ما زالوا هنا في الفترة ${age}`,
    reason: (reason) => `فقدان، ${reason === null ? 'دون سبب مذكور' : isolated(reason)}`,
    value: (dimension, value) =>
      `${isolated(dimension)}: ${value === null ? '(لا شيء)' : isolated(value)}`,
    customer: 'العميل المختار',
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
    amounts: {
      netChurn: `${FROM_RIGHT}MRR المفقود (المكاسب بالسالب)`,
      netRetained: `${FROM_RIGHT}MRR في النهاية`,
      grossRetained: `${FROM_RIGHT}MRR الباقي`,
      kept: `${FROM_RIGHT}MRR الباقي`,
    },
    failed: 'تعذّر عرض العملاء.',
  },
  tools: {
    ...tools,
    showTable: 'عرض كجدول',
    showChart: 'عرض كمخطط',
    saveCsv: 'تنزيل البيانات (CSV)',
    saveSvg: 'تنزيل الصورة (SVG)',
    savePng: 'تنزيل الصورة (PNG)',
    sortBy: (column) => `ترتيب بحسب ${column}`,
    keyboard: 'مساعدة لوحة المفاتيح',
    explainFailed: 'تعذّر تحميل الشرح. أغلقه ثم افتحه من جديد لإعادة المحاولة.',
  },
});
