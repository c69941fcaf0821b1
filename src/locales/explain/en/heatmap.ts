import type { ElementExplanation } from '../messages.js';
import type { Counted } from '../../messages/text.js';

const units = { month: 'month', quarter: 'quarter', year: 'year' };

const one = ({ value }: Counted): boolean => value === 1;

/** How a cohort heatmap is read, and what is remarked of its figures, in English. */
export const heatmap = {
  readings: {
    heatmap:
      'A row is a cohort, a column how many periods have passed since it signed up, a cell what is left of it by then. What is still to come is blank.',
    'heatmap-steps':
      'A row is a cohort, a column how many periods have passed since it signed up, a cell what is left of those who were there one period before. What is still to come is blank. The signup period has none before it, and no column.',
  },
  remarks: {
    weightedAverage: ({ unit, age, cohorts }) =>
      one(cohorts)
        ? `Of the one cohort that has completed ${units[unit]} ${age}.`
        : `Over the ${cohorts.text} cohorts that have completed ${units[unit]} ${age}; a large one weighs more, and a young one does not count as lost.`,
  },
} satisfies ElementExplanation;
