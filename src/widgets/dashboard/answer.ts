import type { Origin } from '../../data/source-cache.js';
import type { Answer } from '../../element/data.js';
import type { RecordSettings } from '../../element/record-settings.js';
import { rollingOption, unitOption, type MetricOptions } from '../../metrics/options.js';
import { withPreset } from '../../metrics/presets.js';
import type { MetricsSource } from '../../metrics/source.js';
import { hasPeriod } from './range.js';

/** What a dashboard knows of its records, and how those inside are to read them. */
export interface DashboardAnswer {
  /** All customers, those that meet the filters, and those of them who were selected. */
  readonly customers: number;
  readonly matching: number;
  /** Null where nothing is selected. */
  readonly selected: number | null;
  /** What answered, and where its records are. */
  readonly source: MetricsSource;
  readonly origin: Origin | null;
  readonly since: number;
  /** The settings by which the records were read. */
  readonly reading: Readonly<Record<string, unknown>>;
}

/** By what records are read, and whatever else elements inside ask for. */
const READING = [
  ...(['asOf', 'preset', 'currency', 'rates', 'format', 'fields', 'timeZone', 'maxBad'] as const),
  ...(['workerUrl', 'fetcher', 'credentials'] as const),
];

/** The settings by which records are read, as they are now. */
export function readingOf(settings: RecordSettings): Readonly<Record<string, unknown>> {
  return Object.fromEntries(READING.map((name) => [name, settings[name]]));
}

/** How many customers there are, meet the filter, and were selected. */
export async function countsOf(
  source: MetricsSource,
  options: MetricOptions,
): Promise<Pick<DashboardAnswer, 'customers' | 'matching' | 'selected'>> {
  const { selection, where, ...others } = options;
  const unfiltered = { ...others, selectedUnder: undefined };
  const [customers, matching, selected] = await Promise.all([
    source.query('customerCount', unfiltered),
    source.query('customerCount', where ? { ...unfiltered, where } : unfiltered),
    selection ? source.query('customerCount', options) : null,
  ]);
  return { customers, matching, selected };
}

/** Whether the range of a dashboard leaves a period to be listed. */
export function isListing({ facts, options }: Answer<DashboardAnswer>): boolean {
  const { from = null, to = null } = options;
  const known = withPreset(options);
  return hasPeriod(
    { from, to },
    {
      ...{ first: facts.from, asOf: facts.asOf },
      ...{ period: unitOption(known), rollingDays: rollingOption(known) },
    },
  );
}
