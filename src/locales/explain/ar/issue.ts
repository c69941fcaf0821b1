import type { ExplainMessages } from '../messages.js';
import type { Words } from '../../ar/words.js';

/** Why a row was left out, in Arabic. */
export function issue({ n, isolated }: Words): ExplainMessages['issue'] {
  const day = `تاريخًا مثل ${isolated('2024-01-31')}، أو طابعًا زمنيًّا`;
  const dayOrNothing = `${day}، ويجوز أن يكون فارغًا`;
  const amount = `عددًا لا يقل عن ${n(0)}`;
  /** What a field must hold. */
  const wanted: Readonly<Record<string, string>> = {
    start: day,
    end: dayOrNothing,
    trialEnd: dayOrNothing,
    cancelledAt: dayOrNothing,
    updatedAt: dayOrNothing,
    date: day,
    mrr: amount,
    amount,
    quantity: amount,
    intervalCount: `عددًا أكبر من ${n(0)}`,
    interval: 'إحدى الكلمات day أو week أو month أو year',
    currency: 'رمز عملة، مثل SAR',
  };
  return ({ code, field, isPrivate }) => {
    const name = isolated(field);
    switch (code) {
      case 'no-record':
        return 'لا سجل يغطي تاريخ التغيير';
      case 'ambiguous':
        return 'أكثر من سجل يغطي تاريخ التغيير';
      case 'missing':
        return field === 'mrr' ? 'ينقص mrr (أو amount وinterval)' : `ينقص ${name}`;
      case 'order':
        return 'تاريخ النهاية قبل تاريخ البداية';
      case 'unreadable':
        return 'تعذّرت قراءة الصف';
      default: {
        const must = wanted[field.replace(/^changes\./, '')];
        if (must) return `يجب أن يكون ${must}`;
        return isPrivate ? `تعذّرت قراءة ${name}` : 'تعذّرت القراءة';
      }
    }
  };
}
