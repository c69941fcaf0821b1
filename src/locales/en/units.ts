/** The names of periods in English: of one, and of several. */
export const units = {
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
};
