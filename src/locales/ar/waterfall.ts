import type { WaterfallMessages } from '../messages/waterfall.js';
import { strong } from '../messages/text.js';
import { customers, inForm, isolated } from './words.js';
import { movements, values } from './movements.js';

/** What an MRR waterfall says, in Arabic. */
export const waterfall: WaterfallMessages = {
  heading: 'حركات الإيراد الشهري المتكرر (MRR)',
  names: movements,
  net: 'صافي التغيّر',
  table: {
    movement: 'الحركة',
    mrr: 'MRR',
    customers: 'العملاء',
    period: 'الفترة',
    running: (period) => `${period} (ما زالت جارية)`,
  },
  bar: ({ name, amount, customers: count }) =>
    `${name}: ${amount}${count ? `، ${inForm(count, customers)}` : ''}`,
  part: ({ of, name, amount, customers: count }) =>
    `${of}، ${name}: ${amount}${count ? `، ${inForm(count, customers)}` : ''}`,
  stack: ({ of, parts, net, complete }) =>
    `${of}${complete ? '' : ' (ما زالت جارية)'}: ${parts.map(({ name, amount }) => `${name} ${amount}`).join('، ')}؛ الصافي ${net}`,
  began: ({ from, to, periods, closing }) =>
    periods === 1
      ? ['بلغ MRR ', strong(closing), ` في ${to}، وهي أول فترة.`]
      : [`نما MRR من الصفر في ${from} إلى `, strong(closing), ` في ${to}.`],
  nothing: (to) => [`لا يوجد MRR في نهاية ${to}.`],
  moved: ({
    from,
    to,
    periods,
    closing,
    direction,
    growth,
    won,
    lost,
    shareLost,
    hasLosses,
    outweighed,
  }) => {
    const when = periods === 1 ? `في ${to}` : `من ${from} إلى ${to}`;
    const verdict =
      direction === 0
        ? ['ظلّ MRR عند ', strong(closing), ` ${when}`]
        : [`${direction > 0 ? 'نما' : 'انخفض'} MRR بنسبة `, strong(growth), ` ${when}`];
    if (!hasLosses) return [...verdict, '؛ ولم يُفقد شيء.'];
    if (shareLost === null) return [...verdict, `؛ وأخذ الفقدان والانكماش ${lost}، ولم يُكسب شيء.`];
    if (outweighed)
      return [...verdict, `؛ وأخذ الفقدان والانكماش ${lost}، أكثر من المكتسب ${won}.`];
    return [...verdict, `؛ واستهلك الفقدان والانكماش ${shareLost} مما كُسب.`];
  },
  axisStartsAt: (amount) => `التغيّرات فقط: يبدأ المحور من ${amount}`,
  leftOut: (period) => `فترة ${period} ما زالت جارية وغير محتسبة`,
  hatched: (period) => `المخطّط = ${period}، فترة ما زالت جارية`,
  stillRunning: (period) => `فترة ${period} ما زالت جارية`,
  allPeriods: 'كل الفترات',
  before: 'الفترة السابقة',
  after: 'الفترة التالية',
  headingBy: (dimension) => `حركات الإيراد الشهري المتكرر (MRR) حسب ${isolated(dimension)}`,
  all: 'الكل',
  ...values,
  movedBetween: (dimension) =>
    `الدخول والخروج = انتقال بين قيم ${isolated(dimension)}، وهو في الكل توسّع أو انكماش`,
  sameScale: 'المقياس واحد للجميع',
  partsCut: 'المقياس واحد للجميع، وكلٌّ مقطوع عند مبلغ خاص به',
  notDivided: (dimension) => `بلا تقسيم: لا سجلّ يحمل ${isolated(dimension)}`,
  rounded: 'المبالغ مقرّبة وقد لا يطابق مجموعها الإجمالي تمامًا',
  lack: 'تعذّر تحميل مخطط الفترات المتعددة؛ تُعرض فترة واحدة.',
};
