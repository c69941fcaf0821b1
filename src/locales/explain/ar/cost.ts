import type { ElementExplanation } from '../messages.js';

/** How costs are read, in Arabic. */
export const cost = {
  readings: {
    cost: 'كل شريط بند من الكلفة: المصمت أقلّه، والباهت ما قد يزيد عليه. ولا يحسب بند ما حسبه غيره، فالبنود تُجمع.',
    'cost-paths':
      'الخطان المتقطعان توقّع لما يبقى من MRR الحالي دون عملاء جدد: كما يُفقد الآن، ولو احتُفظ كل شهر بنقاط إضافية.',
  },
} satisfies ElementExplanation;
