import { chosenSteps } from './chosen.js';
import type { Ledger } from './ledger.js';
import type { MetricOptions } from './options.js';
import { withPreset } from './presets.js';
import { partBehindSteps, segmentSteps } from './segment.js';
import { selectionOption } from './selection.js';
import type { Steps } from './steps.js';

/** How many customers are behind a mark, and the amount concerned. */
export interface CustomersTotal {
  /** As many as `customersIn` lists: one who churned twice for a reason counts twice. */
  readonly count: number;
  /** The sum of their `mrr`, in major units of the ledger's currency. */
  readonly mrr: number;
}

/** What the list of the customers of the option `selection` adds up to, without the list. */
export function* customersTotalSteps(
  ledger: Ledger,
  options: MetricOptions = {},
): Steps<CustomersTotal> {
  const wanted = selectionOption(options);
  if (wanted === null) return { count: 0, mrr: 0 };
  const known = withPreset({ ...options, selection: undefined });
  const all = yield* segmentSteps(ledger, known);
  const { segment } = yield* partBehindSteps(ledger, all, wanted);
  let count = 0;
  let sum = 0;
  yield* chosenSteps(ledger, segment, wanted, known, (_customer, units) => {
    count++;
    sum += units;
  });
  return { count, mrr: sum / segment.unitsPerMajor };
}
