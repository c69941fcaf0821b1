import type { ElementExplanation } from '../messages.js';
import type { Words } from '../../ar/words.js';

/** How a gauge is read, in Arabic. */
export const gauge = ({ p }: Words) =>
  ({
    readings: {
      'gauge-arc': 'القوس الملوّن هو المعدل.',
      'gauge-bullet': 'الشريط الملوّن هو المعدل.',
      'gauge-no-rate': 'المقياس فارغ لعدم وجود معدل يظهر عليه.',
      'gauge-interval': `الخط الرفيع بمحاذاته هو فاصل الثقة ${p(95)}.`,
      'gauge-previous': 'الحلقة هي الفترة السابقة.',
      'gauge-zones': 'أجزاؤه هي النطاقات التي تحددها هذه الصفحة: كلما زاد تباينها ازدادت سوءًا.',
      'gauge-target': 'العلامة التي تقطع المقياس هي الهدف.',
      'gauge-history': 'يعرض الخط البياني الفترات الأخيرة، وأقصاها اثنتا عشرة.',
      'gauge-choose':
        'انقر الرقم أو الجزء الملوّن أو إحدى فترات الخط لعرض العملاء المعنيين؛ وتصل إليهم لوحة المفاتيح من الجدول.',
    },
  }) satisfies ElementExplanation;
