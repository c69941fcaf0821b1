import type { Counted } from '../messages/text.js';

/** Makes what begins with a Latin word a text that is written from the right. */
export const FROM_RIGHT = '\u200f';

/** A word or a number that keeps its own direction inside an Arabic sentence. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

const rules = new Intl.PluralRules('ar');

/** A noun in the six forms that Arabic has; `#` is the place of the number. */
export type Forms = Readonly<Record<Intl.LDMLPluralRule, string>>;

/** A number with its noun. */
export const inForm = ({ value, text }: Counted, forms: Forms): string =>
  forms[rules.select(value)].replace('#', () => text);

/** What depends on the tag: how whole numbers and whole per cent inside the texts are written. */
export interface Digits {
  n(value: number): string;
  p(value: number): string;
}

/** How whole numbers and per cent inside the texts are written where a tag is spoken. */
export function digitsOf(tag: string): Digits {
  const count = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  return {
    n: (value) => isolated(count.format(value)),
    p: (value) => isolated(percent.format(value / 100)),
  };
}

/** A 95 % interval, from its two ends. */
export const interval =
  ({ p }: Digits) =>
  (lower: string, upper: string): string =>
    `فاصل الثقة ${p(95)}: من ${lower} إلى ${upper}`;

/** All that texts are written with. */
export interface Words extends Digits {
  inForm(count: Counted, forms: Forms): string;
  isolated(text: string): string;
}

/** Customers, as the subject of a sentence. */
export const customers: Forms = {
  zero: 'لا عملاء',
  one: 'عميل واحد',
  two: 'عميلان',
  few: '# عملاء',
  many: '# عميلًا',
  other: '# عميل',
};

/** Customers after a preposition. */
export const ofCustomers: Forms = { ...customers, two: 'عميلين' };

/** Months, as the subject of a sentence. */
export const months: Forms = {
  zero: 'لا شيء',
  one: 'شهر واحد',
  two: 'شهران',
  few: '# أشهر',
  many: '# شهرًا',
  other: '# شهر',
};
