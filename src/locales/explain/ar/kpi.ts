import type { ElementExplanation } from '../messages.js';

/** How a single number is read, in Arabic. */
export const kpi = {
  readings: {
    kpi: 'الرقم لآخر فترة مكتملة. ويبيّن السهم الفرق عن الفترة السابقة؛ وهو ممتلئ حين يكون ذلك تحسّنًا.',
    'kpi-none': 'لا رقم، للسبب المذكور تحته.',
    'kpi-course':
      'يعرض الخط الفترات الأخيرة، وأقصاها اثنتا عشرة، على مقياس خاص به قد لا يبدأ من الصفر.',
  },
} satisfies ElementExplanation;
