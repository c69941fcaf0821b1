import type { LitElement } from 'lit';
import type { ReadOptions } from '../data/read.js';
import type { PeriodUnit } from '../metrics/calendar.js';
import type { MetricOptions } from '../metrics/options.js';
import { isNormaliser } from './one-of.js';

/** The settings that every element has of what to read and what to ask for. */
export interface Settings {
  readonly asOf: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly period: PeriodUnit;
  readonly currency: string | null;
  readonly timeZone: string | null;
  readonly maxBad: number;
}

/** How records are to be read: these are part of what the ledger is. */
export function readOptionsOf({ asOf, currency, timeZone, maxBad }: Settings): ReadOptions {
  return given({ asOf: asOf === 'today' ? asOf : null, currency, timeZone, maxBad });
}

/** How metrics are to be computed. */
export function metricOptionsOf({ asOf, period, from, to }: Settings): MetricOptions {
  return given({ asOf: asOf === 'today' ? null : asOf, period, from, to });
}

/** An object without the properties that are null or empty. */
function given<T extends object>(options: { [K in keyof T]: T[K] | null | undefined }): T {
  return Object.fromEntries(
    Object.entries(options).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  ) as T;
}

/** Makes every property of an element one of the values that its converter knows. */
export function normaliseSettings(element: LitElement): void {
  const { elementProperties } = element.constructor as typeof LitElement;
  const settings = element as unknown as Record<PropertyKey, unknown>;
  for (const [name, { converter }] of elementProperties) {
    if (!isNormaliser(converter)) continue;
    const value = converter.normalise(settings[name]);
    if (value !== settings[name]) settings[name] = value;
  }
}
