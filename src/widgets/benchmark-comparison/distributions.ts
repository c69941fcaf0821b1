import type { BenchmarkFault } from '../../locales/messages/benchmark.js';
import type {
  AmountRange,
  BenchmarkDistribution,
  BenchmarkMetric,
  BenchmarkPopulation,
  BenchmarkSource,
  Percentile,
} from '../../metrics/benchmark.js';
import { OF_THE_PACKAGE, ofThePackage, type FaultyFigure, type FigureSet } from './figure-set.js';

const PERCENTILES: readonly Percentile[] = ['p10', 'p25', 'p50', 'p75', 'p90'];

/** The greatest rate of each metric that is believable; published rates are fractions. */
const MOST: Readonly<Record<BenchmarkMetric, number>> = {
  'customer-churn': 1,
  'customer-retention': 1,
  'gross-mrr-churn': 1,
  'net-mrr-churn': 1,
  nrr: 10,
  grr: 1,
};

const MOST_CHARACTERS = 256;

/**
 * Reads what was given as published figures: copies that hold only what is known, and what stands
 * against the others. Nothing given, or no list, are the figures of the package.
 */
export function readFigures(given: unknown, name: FaultyFigure['name'] = 'benchmarks'): FigureSet {
  if (given === null || given === undefined) return OF_THE_PACKAGE;
  if (!Array.isArray(given)) return ofThePackage({ entry: 0, name, fault: 'no-list' });
  const distributions: BenchmarkDistribution[] = [];
  const faulty: FaultyFigure[] = [];
  const ids = new Set<string>();
  given.forEach((value: unknown, i) => {
    const read = readFigure(value);
    const figure = typeof read !== 'string' && ids.has(read.id) ? 'id-twice' : read;
    if (typeof figure === 'string') faulty.push({ entry: i + 1, name, fault: figure });
    else {
      ids.add(figure.id);
      distributions.push(figure);
    }
  });
  return { distributions, faulty, custom: true };
}

function readFigure(value: unknown): BenchmarkDistribution | BenchmarkFault {
  if (!isObject(value)) return 'no-object';
  const id = textOf(value['id']);
  const metric = oneOf(value['metric'], Object.keys(MOST) as BenchmarkMetric[]);
  const unit = oneOf(value['unit'], ['customers', 'revenue'] as const);
  const period = oneOf(value['period'], ['month', 'year'] as const);
  const population = readPopulation(value['population']);
  const source = readSource(value['source']);
  if (!id) return 'id';
  if (!metric) return 'metric';
  if (!unit) return 'unit';
  if (!period) return 'period';
  if (!population) return 'population';
  if (!source) return 'source';
  const percentiles = readPercentiles(value['percentiles'], metric);
  if (!percentiles) return 'percentiles';
  const betterWhen = metric.endsWith('churn') ? 'lower' : 'higher';
  if (value['betterWhen'] !== betterWhen) return 'direction';
  return { id, metric, unit, period, population, percentiles, betterWhen, source };
}

function readPopulation(value: unknown): BenchmarkPopulation | null {
  if (!isObject(value)) return null;
  const label = textOf(value['label']);
  if (!label) return null;
  const { arpa, mrr } = value;
  if ((arpa !== undefined && !isRange(arpa)) || (mrr !== undefined && !isRange(mrr))) return null;
  const market = textOf(value['market']);
  const size = textOf(value['size']);
  return {
    label,
    ...(arpa && { arpa }),
    ...(mrr && { mrr }),
    ...(market && { market }),
    ...(size && { size }),
  };
}

function readSource(value: unknown): BenchmarkSource | null {
  if (!isObject(value)) return null;
  const { year, sample } = value;
  const title = textOf(value['title']);
  const isYear = Number.isInteger(year) && Number(year) >= 1900 && Number(year) <= 2200;
  if (!title || !(isYear || year === null)) return null;
  const publisher = textOf(value['publisher']);
  const note = textOf(value['note']);
  return {
    title,
    ...(publisher && { publisher }),
    year: isYear ? Number(year) : null,
    url: textOf(value['url']),
    sample: typeof sample === 'number' && sample > 0 ? sample : textOf(sample) || null,
    grade: oneOf(value['grade'], ['A', 'B', 'C'] as const) ?? 'C',
    ...(note && { note }),
  };
}

function readPercentiles(
  value: unknown,
  metric: BenchmarkMetric,
): BenchmarkDistribution['percentiles'] | null {
  if (!isObject(value)) return null;
  const percentiles: Partial<Record<Percentile, number>> = {};
  let before = metric === 'net-mrr-churn' ? -Infinity : 0;
  for (const name of PERCENTILES) {
    const rate = value[name];
    if (rate === undefined || rate === null) continue;
    if (typeof rate !== 'number' || !(rate >= before && rate <= MOST[metric])) return null;
    before = rate;
    percentiles[name] = rate;
  }
  return Object.keys(percentiles).length > 0 ? percentiles : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRange(value: unknown): value is AmountRange {
  const isEnd = (end: unknown): boolean => end === null || Number.isFinite(end);
  return Array.isArray(value) && value.length === 2 && value.every(isEnd);
}

/** A text of a reasonable length; empty for anything else. */
function textOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  const characters = [...value.trim()];
  return characters.length > MOST_CHARACTERS
    ? `${characters.slice(0, MOST_CHARACTERS).join('')}…`
    : characters.join('');
}

function oneOf<T extends string>(value: unknown, words: readonly T[]): T | null {
  return words.find((word) => word === value) ?? null;
}
