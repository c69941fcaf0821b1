import type { LitElement } from 'lit';
import { quote } from '../data/quote.js';
import { parseAttribute } from '../data/attribute.js';
import { ratesFrom } from '../data/rates.js';
import type { FieldMap, Format, Rates, ReadOptions } from '../data/read.js';
import type { PeriodUnit } from '../metrics/calendar.js';
import type { MetricOptions, Where } from '../metrics/options.js';
import type { Preset } from '../metrics/presets.js';
import { isNormaliser, type Complaint } from './one-of.js';
import { whereOf } from './question.js';

/** The settings that every element has of what to read and what to ask for. */
export interface Settings {
  readonly format: Format;
  readonly fields: FieldMap | string | null;
  readonly asOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly period: PeriodUnit;
  readonly currency: string | null;
  readonly rates: Rates | string | null;
  readonly timeZone: string | null;
  readonly maxBad: number;
  readonly where: Where | string | null;
  readonly preset: Preset | 'none';
}

/**
 * How records are to be read: these are part of what the ledger is.
 *
 * @throws ChurnError `config/json` where the attribute `fields` or `rates` is not JSON,
 *   `config/attribute` where `rates` holds none
 */
export function readOptionsOf(settings: Settings): ReadOptions {
  const { asOf, currency, format, timeZone, maxBad } = settings;
  return given({
    asOf: asOf === 'today' ? asOf : null,
    currency,
    rates: ratesOf(settings),
    format: format === 'auto' ? null : format,
    fields: fieldsOf(settings),
    timeZone,
    maxBad,
    preset: presetOf(settings),
  });
}

function fieldsOf({ fields }: Settings): FieldMap | null {
  // A copy, since a proxy of the page could not be sent to a worker.
  if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return { ...fields };
  if (typeof fields !== 'string') return fields;
  return fields.trim() === '' ? null : (parseAttribute('fields', fields) as FieldMap);
}

/** The rates of an element, without which several currencies are never added up; null for none. */
export function ratesOf({ rates }: Pick<Settings, 'rates'>): Rates | null {
  if (typeof rates !== 'string') return rates == null ? null : ratesFrom(rates);
  return rates.trim() === '' ? null : ratesFrom(parseAttribute('rates', rates));
}

/**
 * How metrics are to be computed.
 *
 * @throws ChurnError `config/json` or `config/attribute` where the attribute `where` is no filter
 */
export function metricOptionsOf(settings: Settings): MetricOptions {
  const { asOf, period, from, to, where } = settings;
  return given({
    asOf: asOf === 'today' ? null : asOf,
    period,
    from,
    to,
    where: whereOf(where),
    preset: presetOf(settings),
  });
}

function presetOf({ preset }: Settings): Preset | null {
  return preset === 'none' ? null : preset;
}

/** An object without the properties that are null or empty. */
function given<T extends object>(options: { [K in keyof T]: T[K] | null | undefined }): T {
  return Object.fromEntries(
    Object.entries(options).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  ) as T;
}

/** What was said in the console, which is said once. */
const said = new Set<string>();

/**
 * Makes every property of an element one of the values that its converter knows, and says in the
 * console what was replaced.
 */
export function normaliseSettings(element: LitElement): void {
  const { elementProperties } = element.constructor as typeof LitElement;
  const settings = element as unknown as Record<PropertyKey, unknown>;
  for (const [property, { attribute, converter }] of elementProperties) {
    if (!isNormaliser(converter)) continue;
    const name = typeof attribute === 'string' ? attribute : String(property);
    const complain: Complaint = (value, wanted, used) => {
      const instead = used === null ? 'it is ignored' : `using ${String(used)}`;
      warn(`<${element.localName}>: ${name} is ${quote(value)}, not ${wanted}; ${instead}.`);
    };
    const value = converter.normalise(settings[property], complain);
    if (value !== settings[property]) settings[property] = value;
  }
}

function warn(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(message);
}
