import type { ElementExplanation } from '../messages.js';

/** How a list of customers at risk is read, in Arabic. */
export const riskList = {
  readings: {
    'risk-list':
      'يمثّل الشريط MRR لكل العملاء: المخطّط بخطوط مائلة لمن يُعرف يوم مغادرتهم، ثم من تظهر عليهم عدة بوادر، فبادرة واحدة، فلا بوادر. وتحته صف لكل عميل معرّض للخطر مع القواعد التي تنطبق عليه ونقاطها، والدرجة مجموعها. وأول الصفوف أعلاها قيمة معرّضة للخطر: MRR × الدرجة.',
  },
} satisfies ElementExplanation;
