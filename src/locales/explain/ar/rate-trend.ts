import type { ElementExplanation } from '../messages.js';
import type { Words } from '../../ar/words.js';

/** How a trend of rates is read, in Arabic. */
export const rateTrend = ({ p }: Words) =>
  ({
    readings: {
      trend: 'كل نقطة فترة، وارتفاعها معدلها؛ ويصل الخط بين الفترات المتتالية.',
      'trend-interval': `النطاق هو فاصل الثقة ${p(95)}: كلما قلّ العملاء اتسع.`,
      'trend-average':
        'الخط الرفيع هو المتوسط المتحرك: مجموع الفترات الأخيرة ÷ مجموع ما كان في بداياتها، فللفترة الكبيرة وزن أكبر.',
      'trend-before': 'الخط المنقّط هو الفترات نفسها قبل سنة.',
      'trend-target': 'الخط المستعرض هو الهدف.',
      'trend-running': 'المتقطّع للفترة التي ما زالت جارية.',
      'trend-parts': 'كل رسم قيمة، وكلها على محور واحد؛ والخط الرمادي للقيم كلها معًا.',
    },
  }) satisfies ElementExplanation;
