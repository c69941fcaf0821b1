import type { MetricOptions } from './options.js';

/** The products whose published definitions are known, by name. */
export const PRESETS = ['chartmogul', 'stripe', 'baremetrics', 'profitwell', 'recurly'] as const;

/** What the products are called. */
export const PRESET_NAMES: Readonly<Record<Preset, string>> = {
  chartmogul: 'ChartMogul',
  stripe: 'Stripe',
  baremetrics: 'Baremetrics',
  profitwell: 'ProfitWell',
  recurly: 'Recurly',
};

/** A product whose published definitions set options. */
export type Preset = (typeof PRESETS)[number];

/**
 * The metric options that each product's published definitions amount to.
 *
 * What a product does not publish, or does as we do, is left at our default. Options that shape
 * records (discounts, factors, grace) are set where records are read. Source: METRICS.md §1.
 */
export const PRESET_METRICS: Readonly<Record<Preset, MetricOptions>> = {
  chartmogul: { reactivation: 'include' },
  stripe: {
    rollingDays: 30,
    denominator: 'opening-plus-new',
    returned: 'counted',
    joinedAndLeft: 'counted',
    contraction: 'exclude',
    churnDate: 'requested',
  },
  baremetrics: { rollingDays: 30, joinedAndLeft: 'counted', ltv: 'simple' },
  profitwell: {},
  recurly: {},
};

/**
 * Options with those that their preset sets and that they leave out; an unknown preset sets none.
 *
 * @returns options of the same kind; the given ones where there is nothing to add. Never throws.
 */
export function withPreset(options: MetricOptions): MetricOptions {
  const { preset } = options;
  return preset !== undefined && PRESETS.includes(preset)
    ? { ...PRESET_METRICS[preset], ...options }
    : options;
}
