import type { PeriodUnit } from './calendar.js';
import {
  marginOption,
  rollingOption,
  unitOption,
  windowDaysOption,
  windowOption,
  type MetricOptions,
} from './options.js';
import { PRESET_METRICS, PRESETS, withPreset, type Preset } from './presets.js';

/** The values in force of the options that can be described; null where there is nothing to it. */
export interface Settings {
  readonly period: PeriodUnit;
  readonly rollingDays: number | null;
  readonly basis: 'customers' | 'revenue';
  readonly denominator: 'opening' | 'average' | 'opening-plus-new';
  readonly grain: 'net' | 'event';
  readonly churnDate: 'period-end' | 'requested';
  readonly reactivation: 'exclude' | 'include';
  readonly contraction: 'include' | 'exclude';
  readonly returned: 'netted' | 'counted';
  readonly joinedAndLeft: 'excluded' | 'counted';
  readonly reactivationWindowDays: number | null;
  readonly window: number;
  readonly method: 'point' | 'flow' | 'compound';
  readonly periodZero: 'end' | 'full';
  readonly interval: 'log-log' | 'log' | 'plain';
  readonly by: string | null;
  readonly observedFrom: string | null;
  readonly ltv: 'trailing' | 'simple' | 'km';
  readonly margin: number;
  readonly spend: number | null;
}

/** The name of an option that a description can have. */
export type DescribedOption = keyof Settings;

const DEFAULTS: Settings = {
  period: 'month',
  rollingDays: null,
  basis: 'customers',
  denominator: 'opening',
  grain: 'net',
  churnDate: 'period-end',
  reactivation: 'exclude',
  contraction: 'include',
  returned: 'netted',
  joinedAndLeft: 'excluded',
  reactivationWindowDays: null,
  window: 12,
  method: 'point',
  periodZero: 'end',
  interval: 'log-log',
  by: null,
  observedFrom: null,
  ltv: 'trailing',
  margin: 1,
  spend: null,
};

/** Options that are told of only where somebody uses them; `spend` is not, since its figures need it. */
const UNTOLD_WHEN_NULL: readonly DescribedOption[] = [
  'rollingDays',
  'reactivationWindowDays',
  'by',
  'observedFrom',
];

/** An option that shapes a figure, and the value in force. */
export interface OptionInForce {
  readonly name: DescribedOption;
  /** Null for an amount that was not given. */
  readonly value: string | number | null;
  readonly isDefault: boolean;
  /** The preset that chose the value; null where the call or the default did. */
  readonly preset: Preset | null;
}

/** The values that the engine uses, which are defaults for whatever it does not know. */
export function settingsOf(given: MetricOptions): Settings {
  const options = withPreset(given);
  const { by, observedFrom, spend } = options;
  return {
    period: unitOption(options),
    rollingDays: rollingOption(options),
    basis: oneOf(options, 'basis', 'revenue'),
    denominator: oneOf(options, 'denominator', 'average', 'opening-plus-new'),
    grain: oneOf(options, 'grain', 'event'),
    churnDate: oneOf(options, 'churnDate', 'requested'),
    reactivation: oneOf(options, 'reactivation', 'include'),
    contraction: oneOf(options, 'contraction', 'exclude'),
    returned: oneOf(options, 'returned', 'counted'),
    joinedAndLeft: oneOf(options, 'joinedAndLeft', 'counted'),
    reactivationWindowDays: windowDaysOption(options),
    window: windowOption(options),
    method: oneOf(options, 'method', 'flow', 'compound'),
    periodZero: oneOf(options, 'periodZero', 'full'),
    interval: oneOf(options, 'interval', 'log', 'plain'),
    by: by ?? null,
    observedFrom: observedFrom ?? null,
    ltv: oneOf(options, 'ltv', 'simple', 'km'),
    margin: marginOption(options),
    spend: typeof spend === 'number' && Number.isFinite(spend) ? spend : null,
  };
}

/** The option's value where it is one of these, else its default. */
function oneOf<N extends DescribedOption & keyof MetricOptions>(
  options: MetricOptions,
  name: N,
  ...others: Settings[N][]
): Settings[N] {
  return others.find((other) => other === options[name]) ?? DEFAULTS[name];
}

/**
 * Some options with their values and who chose them; those left out that there is nothing to tell of
 * unless they are used, and the calendar period where the figure is of rolling ones.
 */
export function inForce(
  names: readonly DescribedOption[],
  settings: Settings,
  given: MetricOptions,
): OptionInForce[] {
  const preset = PRESETS.find((known) => known === given.preset) ?? null;
  const isRolling = settings.rollingDays !== null && names.includes('rollingDays');
  return names
    .filter((name) => settings[name] !== null || !UNTOLD_WHEN_NULL.includes(name))
    .filter((name) => name !== 'period' || !isRolling)
    .map((name) => ({
      name,
      value: settings[name],
      isDefault: settings[name] === DEFAULTS[name],
      preset: preset !== null && isOf(preset, name, given) ? preset : null,
    }));
}

function isOf(preset: Preset, name: DescribedOption, given: MetricOptions): boolean {
  return PRESET_METRICS[preset][name] !== undefined && given[name] === undefined;
}
