import type { Mark } from '../../element/view.js';
import type { CostRowId, CostScene } from './cost.scene.js';
import type { CostReading } from './reading.js';

/** The lines that are made of the customers lost. */
const OF_CUSTOMERS: readonly CostRowId[] = ['lost-now', 'lost-later', 'replacement'];

/** The lines of costs, of which some stand for the customers lost, and the paths. */
export function costMarks(
  { bars, paths }: CostScene,
  { period }: CostReading,
): ReadonlyMap<string, Mark> {
  const selection = { period: period.period, movement: 'churn' } as const;
  return new Map([
    ...bars.map(({ key, words }): [string, Mark] => [
      key,
      {
        words,
        selection: period.churnedCustomers > 0 && OF_CUSTOMERS.includes(key) ? selection : null,
      },
    ]),
    ...(paths ? [['paths', { words: paths.words, selection: null }] as [string, Mark]] : []),
  ]);
}
