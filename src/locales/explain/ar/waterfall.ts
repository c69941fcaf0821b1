import type { ElementExplanation } from '../messages.js';

/** How an MRR waterfall is read, in Arabic. */
export const waterfall = {
  readings: {
    'waterfall-bridge':
      'يبدأ كل عمود حيث انتهى سابقه: من MRR في البداية، مرورًا بما كُسب وما فُقد، إلى MRR في النهاية.',
    'waterfall-movements':
      'كل عمود فترة. ما كُسب فوق الصفر، وما فُقد تحته، والخط مجموع الاثنين. يعرض النقر بجانب الأعمدة تفاصيل حركة الفترة، والسحب عبر عدة فترات تفاصيل حركتها معًا.',
    'waterfall-parts':
      'وتحته كل جزء مرسوم بالطريقة نفسها وبالمقياس نفسه. مجموع الافتتاحي والجديد والعودة والفقدان والختامي للأجزاء يساوي ما للكل. ومن ينتقل من جزء إلى آخر يخرج من الأول ويدخل الثاني؛ وهو في الكل توسّع أو انكماش.',
  },
} satisfies ElementExplanation;
