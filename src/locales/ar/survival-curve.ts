import type { AgeText, SurvivalCurveMessages } from '../messages/survival-curve.js';
import { strong } from '../messages/text.js';
import {
  customers,
  inForm,
  interval as intervalIn,
  isolated,
  type Digits,
  type Forms,
} from './words.js';

/** Ages after a preposition. */
const ages: Readonly<Record<AgeText['unit'], Forms>> = {
  day: {
    ...{ zero: '# يوم', one: 'يوم واحد', two: 'يومين' },
    ...{ few: '# أيام', many: '# يومًا', other: '# يوم' },
  },
  month: {
    ...{ zero: '# شهر', one: 'شهر واحد', two: 'شهرين' },
    ...{ few: '# أشهر', many: '# شهرًا', other: '# شهر' },
  },
};

const age = (at: AgeText): string => inForm(at, ages[at.unit]);

const otherValues: Forms = {
  ...{ zero: 'لا قيم أخرى', one: 'قيمة أخرى', two: 'قيمتان أخريان' },
  ...{ few: '# قيم أخرى', many: '# قيمة أخرى', other: '# قيمة أخرى' },
};

/** What survival curves say, in Arabic. */
export function survivalCurve(digits: Digits): SurvivalCurveMessages {
  const { p } = digits;
  const interval = intervalIn(digits);
  return {
    heading: 'كم يبقى العملاء',
    takeaway: ({ share, age: at, median }) => [
      'ما زال ',
      strong(share),
      ` من العملاء باقين بعد ${age(at)} من أول دفعة. `,
      median
        ? `وقد غادر نصفهم بعد ${age(median)}.`
        : 'ولم يغادر نصفهم خلال المدة المرصودة حتى الآن.',
    ],
    compared: ({ age: at, highest, lowest, chance }) => [
      `بعد ${age(at)} ما زال `,
      strong(highest.share),
      ` من ${isolated(highest.name)} باقين، و${lowest.share} من ${isolated(lowest.name)}.`,
      chance
        ? chance.isUnlikely
          ? ` والفرق بين المنحنيات أكبر مما تفسّره الصدفة (اختبار لوغ رانك، ${isolated(chance.text)}).`
          : ` وقد يكون الفرق بين المنحنيات صدفة (اختبار لوغ رانك، ${isolated(chance.text)}).`
        : '',
    ],
    nobodyLeft: (all, longest) => [
      strong('لم يغادر أحد بعد'),
      `: ${inForm(all, customers)}، وأطولهم بقاءً هنا منذ ${age(longest)}.`,
    ],
    tooFew: (all, left) => [
      `العملاء أقل من أن يُعرف كم يبقون: ${inForm(all, customers)}، وعدد من غادر منهم ${left.text}.`,
    ],
    after: (at) => `بعد ${age(at)}`,
    median: (at) => `الوسيط: ${age(at)}`,
    atRisk: 'تحت الرصد',
    units: { day: ['الأيام منذ أول دفعة', 'الأيام'], month: ['الأشهر منذ أول دفعة', 'الأشهر'] },
    noValue: '(لا شيء)',
    others: (count) => inForm(count, otherValues),
    reading: ({ name, age: at, share, interval: range, atRisk, left, few }) =>
      [
        `${name === '' ? '' : `${isolated(name)}، `}بعد ${age(at)}: ما زال ${share} باقين`,
        ...(range ? [interval(...range)] : []),
        `عدد من هم تحت الرصد ${atRisk.text}${few ? '، وهم أقل من أن يُستدل بهم' : ''}`,
        `وعدد من غادر قبل ذلك ${left.text}`,
      ].join('، '),
    figure: (at, share, range) =>
      `${share} بعد ${age(at)}${range ? ` (${interval(...range)})` : ''}`,
    notes: {
      band: `النطاق = فاصل الثقة ${p(95)}`,
      noBand: 'فواصل الثقة في الجدول',
      tick: 'الشرطة = عملاء ما زالوا باقين بعد هذه المدة',
      few: (count) => `المتقطّع = أقل من ${count} تحت الرصد`,
      observed: (day) => `من جاء قبل ${day} يُحتسب من ذلك اليوم`,
      unknown: (dimension) => `لا يوجد ${isolated(dimension)} في السجلات`,
    },
    table: {
      share: 'الباقون',
      from: `الحد الأدنى لفاصل ${p(95)}`,
      to: `الحد الأعلى لفاصل ${p(95)}`,
      atRisk: 'تحت الرصد',
      left: 'غادروا قبل ذلك',
    },
  };
}
