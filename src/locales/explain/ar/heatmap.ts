import type { ElementExplanation } from '../messages.js';
import type { Forms, Words } from '../../ar/words.js';

const ages = { month: 'الشهر', quarter: 'الربع', year: 'السنة' };

const ofCohorts: Forms = {
  zero: 'لا أفواج',
  one: 'فوج واحد',
  two: 'فوجين',
  few: '# أفواج',
  many: '# فوجًا',
  other: '# فوج',
};

/** How a cohort heatmap is read, and what is remarked of its figures, in Arabic. */
export const heatmap = ({ inForm }: Words) =>
  ({
    readings: {
      heatmap:
        'كل صف فوج، وكل عمود عدد الفترات المنقضية منذ الاشتراك، وكل خلية ما بقي من الفوج حينها. وما لم يحن بعد فارغ.',
      'heatmap-steps':
        'كل صف فوج، وكل عمود عدد الفترات المنقضية منذ الاشتراك، وكل خلية ما بقي ممن كانوا هنا في الفترة السابقة. وما لم يحن بعد فارغ. ولا عمود لفترة الاشتراك إذ لا فترة قبلها.',
    },
    remarks: {
      weightedAverage: ({ unit, age, cohorts }) =>
        cohorts.value === 1
          ? `من الفوج الوحيد الذي أكمل ${ages[unit]} ${age}.`
          : `عبر ${inForm(cohorts, ofCohorts)} مما أكمل ${ages[unit]} ${age}؛ للفوج الكبير وزن أكبر، ولا يُحتسب الفوج الحديث مفقودًا.`,
    },
  }) satisfies ElementExplanation;
