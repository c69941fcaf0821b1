import type { Ledger } from './ledger.js';
import type { MetricOptions } from './options.js';
import { asOfOption } from './periods.js';
import { withPreset } from './presets.js';
import { segmentSteps } from './segment.js';
import { inSteps, type Steps } from './steps.js';

/**
 * How many customers count under the options `where` and `selection`: those with a paying day before
 * the as-of day, under a filter by records with one of the records that it selects.
 *
 * @throws ChurnError `config/attribute` where a date option, `where` or `selection` cannot be read
 */
export function* customerCountSteps(ledger: Ledger, options: MetricOptions = {}): Steps<number> {
  const known = withPreset(options);
  const asOf = asOfOption(ledger, known);
  const { customers, offsets, start } = (yield* segmentSteps(ledger, known)).columns;
  let count = 0;
  yield* inSteps(customers, (from, to) => {
    for (let c = from; c < to; c++) if (start[offsets[c]!]! < asOf) count++;
  });
  return count;
}
