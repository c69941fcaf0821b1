import type { MetricOptions } from './options.js';
import { setOnly } from './set-only.js';

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
 * records (discounts, factors, grace) are set where records are read. What no option of ours can
 * express stays different: ChartMogul's quick ratio is without reactivation, its lifetime value has no
 * limit; Baremetrics measures yearly plans over a year; Stripe counts a customer who left twice in 30
 * days twice; ProfitWell smooths lifetime values; Recurly takes MRR from invoices. Source: METRICS.md
 * §1.
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
 * Options with those that their preset sets and that they leave out; an unknown preset sets none. One
 * that is null or undefined is left out, as are options that are null themselves.
 *
 * @returns options of the same kind, each of them set. Never throws.
 */
export function withPreset(options: MetricOptions | null | undefined): MetricOptions {
  const given = setOnly(options ?? {});
  const { preset } = given;
  return preset !== undefined && PRESETS.includes(preset)
    ? { ...PRESET_METRICS[preset], ...given }
    : given;
}
