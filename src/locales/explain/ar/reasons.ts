import type { ElementExplanation } from '../messages.js';

/** How reasons are read, in Arabic. */
export const reasons = {
  readings: {
    reasons: 'كل شريط سبب، وطوله نسبته مما فُقد، والأطول أولًا. ويجمع العمود الأخير النسب من الأعلى.',
    'reasons-kinds':
      'الشريط الأعلى هو كل ما فُقد: من اختاروا المغادرة، وبالتظليل المائل من فشل دفعهم، وبالرمادي من لا يُعرف سببهم. والشريط المفرّغ لمن لم يُذكر لهم سبب.',
    'reasons-rest': 'الأسباب الصغيرة تتشارك شريطًا واحدًا.',
    'reasons-wordings':
      'الأسباب التي لا تختلف إلا في حالة الأحرف والعلامات تتشارك شريطًا، وكل جزء منه صيغة.',
  },
} satisfies ElementExplanation;
