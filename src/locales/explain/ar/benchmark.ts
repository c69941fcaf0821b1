import type { ElementExplanation } from '../messages.js';
import type { Words } from '../../ar/words.js';

/** How a comparison with published figures is read, and what is remarked of its figures, in Arabic. */
export const benchmark = ({ p }: Words) =>
  ({
    readings: {
      benchmark: `كل صف مجموعة من الشركات: الخط وسيطها، والنطاق الداكن نصفها الأوسط والفاتح ${p(80)} الوسطى إن نُشرا. والنقطة معدلك.`,
      'benchmark-interval': `الخط المار بالنقطة هو فاصل الثقة ${p(95)}.`,
    },
    remarks: {
      comparison: ({ hasInterval }) =>
        hasInterval
          ? 'لا يُعدّ المعدل أفضل أو أسوأ إلا إذا وقع فاصله كله في جانب واحد من الوسيط المنشور.'
          : 'لا فاصل لمعدل الإيراد، فيُقارن المعدل نفسه بالوسيط المنشور.',
    },
  }) satisfies ElementExplanation;
