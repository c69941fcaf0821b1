import { DESCRIBED_METRICS, type DescribedMetric, type Formula } from './describe-ids.js';
import { inForce, settingsOf, type OptionInForce } from './describe-options.js';
import { RECIPES } from './describe-recipes.js';
import { ChurnError } from './errors.js';
import type { MetricOptions } from './options.js';

export {
  DESCRIBED_METRICS,
  type DescribedMetric,
  type Formula,
  type FormulaId,
  type QuantityId,
} from './describe-ids.js';
export type { DescribedOption, OptionInForce } from './describe-options.js';

/** How a figure is computed; see {@link describeMetric}. */
export interface MetricDescription extends Formula {
  readonly metric: DescribedMetric;
  readonly options: readonly OptionInForce[];
}

/**
 * How a figure is computed under these options: formula, numerator and denominator as the ids of
 * messages, and the options that shape it with the values in force.
 *
 * An option that has no part in the figure is not listed, one that was left out or cannot be used
 * is listed with its default; an optional amount that is not given (`rollingDays`, `by`,
 * `observedFrom`, `reactivationWindowDays`) is not. A value that the option `preset` chose names
 * the preset. When and of what a figure is, `asOf`, `from`, `to`, `where` and `selection`, is no
 * part of how it is computed. `periodLogo` is 1 − `customerChurnRate`, as a division of its own; the
 * lines of `churnCost` have the ids that they have there. Nothing here is a sentence: texts for
 * every id are those of the elements' language.
 *
 * @param metric a name of {@link DESCRIBED_METRICS}
 * @returns ids and values; `denominator` is null where a formula has but one quantity, and what is
 *   subtracted where it is a difference
 * @throws ChurnError `config/attribute` for a name that is unknown
 * @see METRICS.md §1
 */
export function describeMetric(metric: string, options: MetricOptions = {}): MetricDescription {
  const name = DESCRIBED_METRICS.find((known) => known === metric);
  if (name === undefined) {
    const text = String(metric).slice(0, 40);
    throw new ChurnError(
      'config/attribute',
      `There is no metric "${text}" to describe; one there is, is customerChurnRate.`,
      { values: { name: 'metric', text } },
    );
  }
  const settings = settingsOf(options);
  const { options: names, ...formula } = RECIPES[name](settings);
  return { metric: name, ...formula, options: inForce(names, settings, options) };
}
