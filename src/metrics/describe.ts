import type { PeriodUnit } from './calendar.js';
import { ChurnError } from './errors.js';
import { marginOption, unitOption, windowOption, type MetricOptions } from './options.js';

/** Every figure of the engine that can be described, by the name it has in its result. */
export const DESCRIBED_METRICS = [
  'customerChurnRate',
  'grossMrrChurnRate',
  'netMrrChurnRate',
  'periodLogo',
  'periodNrr',
  'periodGrr',
  'quickRatio',
  'nrr',
  'grr',
  'logo',
  'customerRetention',
  'revenueRetention',
  'survival',
  'mrr',
  'arr',
  'arpa',
  'ltv',
  'lifetimeMonths',
  'cac',
  'paybackMonths',
  'movements',
] as const;

/** The name of a figure that can be described. */
export type DescribedMetric = (typeof DESCRIBED_METRICS)[number];

/** How a numerator and a denominator make a figure, as the id of a message. */
export type FormulaId =
  'ratio' | 'ratio-capped' | 'total' | 'times-twelve' | 'product-limit' | 'difference';

/** What a figure is made of, as the id of a message. */
export type QuantityId =
  | 'customers-lost'
  | 'customers-kept'
  | 'customers-at-start'
  | 'mrr-lost'
  | 'mrr-lost-less-expansion'
  | 'mrr-lost-less-expansion-and-returned'
  | 'mrr-kept'
  | 'mrr-kept-and-expansion'
  | 'mrr-at-start'
  | 'mrr-at-end'
  | 'mrr-at-start-and-won'
  | 'mrr-gone'
  | 'mrr-won'
  | 'mrr-won-and-returned'
  | 'base-mrr-now'
  | 'base-mrr-kept'
  | 'base-mrr-then'
  | 'base-customers-kept'
  | 'base-customers-then'
  | 'cohort-customers-left'
  | 'cohort-customers'
  | 'cohort-mrr-left'
  | 'cohort-mrr'
  | 'customers-leaving'
  | 'customers-at-risk'
  | 'payers-at-end'
  | 'arpa-and-margin'
  | 'churn-rate'
  | 'churn-rate-a-month'
  | 'mean-churn-rate'
  | 'months-in-period'
  | 'spend'
  | 'new-customers'
  | 'cac';

/** How a figure is made of two quantities; what is subtracted is a denominator too. */
export interface Formula {
  readonly formula: FormulaId;
  readonly numerator: QuantityId;
  /** Null where there is only one quantity. */
  readonly denominator: QuantityId | null;
}

/** The name of an option that a description can have. */
export type DescribedOption =
  'period' | 'reactivation' | 'window' | 'periodZero' | 'interval' | 'ltv' | 'margin' | 'spend';

/** An option that shapes a figure, and the value in force. */
export interface OptionInForce {
  readonly name: DescribedOption;
  /** Null for an amount that was not given. */
  readonly value: string | number | null;
  readonly isDefault: boolean;
}

/** How a figure is computed; see {@link describeMetric}. */
export interface MetricDescription extends Formula {
  readonly metric: DescribedMetric;
  readonly options: readonly OptionInForce[];
}

/** The values in force of the options that can be described. */
interface Settings {
  readonly period: PeriodUnit;
  readonly reactivation: 'exclude' | 'include';
  readonly window: number;
  readonly periodZero: 'end' | 'full';
  readonly interval: 'log-log' | 'log' | 'plain';
  readonly ltv: 'trailing' | 'simple';
  readonly margin: number;
  readonly spend: number | null;
}

const DEFAULTS: Settings = {
  period: 'month',
  reactivation: 'exclude',
  window: 12,
  periodZero: 'end',
  interval: 'log-log',
  ltv: 'trailing',
  margin: 1,
  spend: null,
};

/** A formula, and the options that change what comes out of it. */
interface Recipe extends Formula {
  readonly options: readonly DescribedOption[];
}

const RECIPES: Readonly<Record<DescribedMetric, (settings: Settings) => Recipe>> = {
  customerChurnRate: () => ratio('customers-lost', 'customers-at-start', 'period'),
  grossMrrChurnRate: () => ratio('mrr-lost', 'mrr-at-start', 'period'),
  netMrrChurnRate: ({ reactivation }) =>
    ratio(
      reactivation === 'include'
        ? 'mrr-lost-less-expansion-and-returned'
        : 'mrr-lost-less-expansion',
      'mrr-at-start',
      'period',
      'reactivation',
    ),
  periodLogo: () => ratio('customers-kept', 'customers-at-start', 'period'),
  periodNrr: () => ratio('mrr-kept-and-expansion', 'mrr-at-start', 'period'),
  periodGrr: () => ratio('mrr-kept', 'mrr-at-start', 'period'),
  quickRatio: ({ reactivation }) =>
    ratio(
      reactivation === 'include' ? 'mrr-won-and-returned' : 'mrr-won',
      'mrr-lost',
      'period',
      'reactivation',
    ),
  nrr: () => ratio('base-mrr-now', 'base-mrr-then', 'window'),
  grr: () => ratio('base-mrr-kept', 'base-mrr-then', 'window'),
  logo: () => ratio('base-customers-kept', 'base-customers-then', 'window'),
  customerRetention: () =>
    ratio('cohort-customers-left', 'cohort-customers', 'period', 'periodZero'),
  revenueRetention: () => ratio('cohort-mrr-left', 'cohort-mrr', 'period', 'periodZero'),
  survival: () => ({
    formula: 'product-limit',
    numerator: 'customers-leaving',
    denominator: 'customers-at-risk',
    options: ['interval'],
  }),
  mrr: () => ({
    formula: 'total',
    numerator: 'mrr-at-end',
    denominator: null,
    options: ['period'],
  }),
  arr: () => ({
    formula: 'times-twelve',
    numerator: 'mrr-at-end',
    denominator: null,
    options: ['period'],
  }),
  arpa: () => ratio('mrr-at-end', 'payers-at-end', 'period'),
  ltv: ({ ltv }) =>
    ltv === 'simple'
      ? ratio('arpa-and-margin', 'churn-rate-a-month', 'period', 'ltv', 'margin')
      : {
          formula: 'ratio-capped',
          numerator: 'arpa-and-margin',
          denominator: 'mean-churn-rate',
          options: ['period', 'ltv', 'margin'],
        },
  lifetimeMonths: () => ratio('months-in-period', 'churn-rate', 'period'),
  cac: () => ratio('spend', 'new-customers', 'period', 'spend'),
  paybackMonths: () => ratio('cac', 'arpa-and-margin', 'period', 'spend', 'margin'),
  movements: () => ({
    formula: 'difference',
    numerator: 'mrr-at-start-and-won',
    denominator: 'mrr-gone',
    options: ['period'],
  }),
};

function ratio(
  numerator: QuantityId,
  denominator: QuantityId,
  ...options: DescribedOption[]
): Recipe {
  return { formula: 'ratio', numerator, denominator, options };
}

/**
 * How a figure is computed under these options: formula, numerator and denominator as the ids of
 * messages, and the options that shape it with the values in force.
 *
 * An option that has no part in the figure is not listed, one that was left out or cannot be used
 * is listed with its default. When a figure is of, `asOf`, `from` and `to`, is no part of how it is
 * computed. `periodLogo` is 1 − `customerChurnRate`, as a division of its own. Nothing here is
 * a sentence: texts for every id are those of the elements' language.
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
  return {
    metric: name,
    ...formula,
    options: names.map((option) => ({
      name: option,
      value: settings[option],
      isDefault: settings[option] === DEFAULTS[option],
    })),
  };
}

/** The values that the engine uses, which are defaults for whatever it does not know. */
function settingsOf(options: MetricOptions): Settings {
  const { interval, spend } = options;
  return {
    period: unitOption(options),
    reactivation: options.reactivation === 'include' ? 'include' : 'exclude',
    window: windowOption(options),
    periodZero: options.periodZero === 'full' ? 'full' : 'end',
    interval: interval === 'log' || interval === 'plain' ? interval : 'log-log',
    ltv: options.ltv === 'simple' ? 'simple' : 'trailing',
    margin: marginOption(options),
    spend: Number.isFinite(spend) ? spend! : null,
  };
}
