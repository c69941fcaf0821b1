import type { EpochDay } from './calendar.js';
import { NONE } from './dictionary.js';
import { float64 } from './growing.js';
import { largestOf } from './largest.js';
import type { Dimension, Ledger } from './ledger.js';
import { movementsSteps, type PeriodMovement } from './movements.js';
import type { MetricOptions, Where } from './options.js';
import { listed, periodsOf } from './periods.js';
import { withPreset } from './presets.js';
import { partSteps, segmentSteps, type Segment } from './segment.js';
import { inSteps, runSteps, type Steps } from './steps.js';
import { conditionsOf } from './where.js';

/** The movements of each value of a dimension. */
export interface Breakdown {
  readonly dimension: string;
  /** `customer` where each customer is in one part only, `record` where it may be in several. */
  readonly of: Dimension['of'];
  /** The largest first; the values that are too small for a part of their own are the last one. */
  readonly parts: readonly MovementPart[];
}

/** What moved within one value of a dimension, or within all that are too small for their own. */
export interface MovementPart {
  /** Null for no value. */
  readonly values: readonly (string | null)[];
  /** Whether these are the small values together. */
  readonly isRest: boolean;
  /** What selects the part: the `where` of a selection of its customers. */
  readonly where: Where;
  /** The same periods as without a dimension. */
  readonly movements: readonly PeriodMovement[];
}

/** By how many of the last periods it is decided which values are large. */
const WEIGHED_PERIODS = 12;

/**
 * The movements of each period within each value of the dimension that the option `by` names.
 *
 * Opening, new, reactivation, churn and closing MRR of the parts add up to those of the whole,
 * exactly. With a dimension of customers all other movements and the numbers of customers do so as
 * well. With one of records (plan) a customer who moves from one value to another leaves the one and
 * enters the other, which for the whole is expansion or contraction: there the sum of expansion,
 * entering, −contraction and −leaving is the same.
 *
 * At most seven parts: the values with the largest MRR over the days of the last twelve periods
 * listed, equal ones in the order of the dimension, and the others together.
 *
 * @returns null without `by`, and for a dimension that does not occur
 * @throws ChurnError as `movements` does
 * @see METRICS.md §1.2; which customers enter and leave, CONTRACT.md §5
 */
export function breakdown(ledger: Ledger, options: MetricOptions = {}): Breakdown | null {
  return runSteps(breakdownSteps(ledger, options));
}

/** The same as {@link breakdown}, in short steps. */
export function* breakdownSteps(
  ledger: Ledger,
  options: MetricOptions = {},
): Steps<Breakdown | null> {
  options = withPreset(options);
  const dimension = ledger.dimensions.find(({ name }) => name === options.by);
  if (!dimension) return null;
  const { name, of } = dimension;
  const segment = yield* segmentSteps(ledger, options);
  const values = yield* valuesBySize(ledger, segment, dimension, options);
  const { large, rest } = largestOf(values);
  const choices: Omit<MovementPart, 'movements'>[] = large.map((value) => ({
    values: [value],
    isRest: false,
    where: { [name]: [value] },
  }));
  if (rest.length > 0) {
    choices.push({ values: rest, isRest: true, where: { [name]: { not: large } } });
  }
  const parts: MovementPart[] = [];
  for (const choice of choices) {
    const part = yield* partSteps(segment, conditionsOf(choice.where), ledger.dimensions);
    parts.push({ ...choice, movements: yield* movementsSteps(ledger, options, part.segment) });
  }
  return { dimension: name, of, parts };
}

/** The values that occur in a segment, those with the most MRR over the last periods first. */
function* valuesBySize(
  ledger: Ledger,
  { columns, currencyCode }: Segment,
  { name, values }: Dimension,
  options: MetricOptions,
): Steps<(string | null)[]> {
  const column = columns.dimensions.find((one) => one.name === name)!;
  const { codes } = column;
  const { start, end, units, currency } = columns;
  const [from, to] = weighedDays(ledger, options);
  const weights = float64(column.values.length + 1).fill(-1);
  yield* inSteps(columns.rows, (first, last) => {
    for (let row = first; row < last; row++) {
      const code = codes[row]!;
      const days = Math.min(end[row]!, to) - Math.max(start[row]!, from);
      const weight = currency[row] === currencyCode && days > 0 ? units[row]! * days : 0;
      weights[code] = Math.max(weights[code]!, 0) + weight;
    }
  });
  const codeOf = new Map(column.values.map((value, i) => [value, i + 1]));
  const weightOf = (value: string | null): number =>
    weights[value === null ? NONE : codeOf.get(value)!]!;
  return values
    .map((value) => ({ value, weight: weightOf(value) }))
    .filter(({ weight }) => weight >= 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ value }) => value);
}

/** The days of the last periods that are listed, from the first to the one after the last. */
function weighedDays(ledger: Ledger, options: MetricOptions): readonly [EpochDay, EpochDay] {
  const periods = periodsOf(ledger, options);
  const { first, last } = listed(periods, options);
  const from = periods.boundaries[Math.max(first, last - WEIGHED_PERIODS)]!;
  return [from, periods.boundaries[last]!];
}
