import type { Ledger } from '../../src/metrics/ledger.js';
import type { MetricOptions } from '../../src/metrics/options.js';
import { METRICS, type MetricName } from '../../src/metrics/source.js';
import { runSteps, type Steps } from '../../src/metrics/steps.js';

type StepsOf = (ledger: Ledger, options: MetricOptions) => Steps<unknown>;

const loaded = new Map<MetricName, StepsOf>();
for (const [name, load] of Object.entries(METRICS)) {
  loaded.set(name as MetricName, (await load()) as StepsOf);
}

/** The names of all metrics a source can be asked for. */
export const METRIC_NAMES: readonly MetricName[] = [...loaded.keys()];

/** A metric of this name, in short steps. */
export function stepsOf(metric: MetricName): StepsOf {
  return loaded.get(metric)!;
}

/** What a metric says of a ledger, at once. */
export function resultOf(metric: MetricName, ledger: Ledger, options: MetricOptions): unknown {
  return runSteps(stepsOf(metric)(ledger, options));
}
