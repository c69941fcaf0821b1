import { chiSquaredTail } from './chi-squared.js';
import { float64, uint32 } from './growing.js';
import type { Ledger } from './ledger.js';
import { withPreset } from './presets.js';
import { staysByValueSteps, type StaysOfValue } from './stay-lengths.js';
import { inSteps, ROWS_A_STEP, runSteps, type Steps } from './steps.js';
import type { MetricOptions } from './options.js';

/** How many customers of one group left, and how many would have if groups did not differ. */
export interface LogRankGroup {
  /** Null for no value. */
  readonly value: string | null;
  readonly customers: number;
  /** Customers whose first stay has ended. */
  readonly events: number;
  /** Σ events of the day × this group's share of those at risk. */
  readonly expected: number;
}

/** Whether groups stay for different times. */
export interface LogRank {
  /** The statistic; null where no two groups can be compared, and for more than 100 groups. */
  readonly chiSquared: number | null;
  /** The groups that can be compared, less one; 0 where there are none. */
  readonly degreesOfFreedom: number;
  /** The probability of so great a difference between groups that do not differ; null as `chiSquared`. */
  readonly pValue: number | null;
  /** In the order of the dimension's values. */
  readonly groups: LogRankGroup[];
}

/** More groups than this are small ones, for which the distribution does not hold. */
const MOST_GROUPS = 100;
/** Groups times days; on a day, each group may be compared with a hundred others. */
const GROUP_DAYS_A_STEP = ROWS_A_STEP / 16;
/** What is left of a variance by rounding where nothing should be, as a share of it. */
const ROUNDING = 1e-9;

/**
 * The log-rank test: do customers of different values of a dimension stay for different times?
 *
 * On each day on which somebody leaves, each group is expected to lose its share of those at risk.
 * With O − E the sums of what it lost beyond that, and V their hypergeometric covariances,
 * χ² = (O − E)ᵀ V⁻ (O − E), whose distribution has one degree of freedom less than there are groups
 * with anyone at risk beside others when somebody left. Stays, groups, censoring and `observedFrom`
 * are those of `survival` with the same options. A small p-value speaks against chance, not for a
 * cause; where many dimensions are tried, some are small by chance.
 *
 * @param options `by` names the dimension; without it, or where there is none of this name, there
 *   are no groups
 * @returns counts of customers, expected ones as fractions of one; `chiSquared` and `pValue` are
 *   null with fewer than two groups that can be compared, and with more than 100 groups
 * @throws ChurnError `config/attribute` where `asOf` or `observedFrom` cannot be read
 * @see Mantel, Cancer Chemother. Rep. 50 (1966); R's `survival::survdiff`
 */
export function logRank(ledger: Ledger, options: MetricOptions = {}): LogRank {
  return runSteps(logRankSteps(ledger, options));
}

/** The same as {@link logRank}, in short steps. */
export function* logRankSteps(ledger: Ledger, options: MetricOptions = {}): Steps<LogRank> {
  return yield* logRankOfSteps(yield* staysByValueSteps(ledger, withPreset(options)));
}

/** The test between groups whose stays are known. */
export function* logRankOfSteps(stays: readonly StaysOfValue[]): Steps<LogRank> {
  const days = stays.reduce((most, { lengths: { ages } }) => Math.max(most, ages.at(-1)! + 1), 0);
  const table = new Table(stays);
  const daysAStep = Math.ceil(GROUP_DAYS_A_STEP / Math.max(1, stays.length));
  yield* inSteps(days, (from, to) => table.add(from, to), daysAStep);
  return table.result();
}

/** What was observed and expected, and the covariances of the differences. */
class Table {
  readonly #stays: readonly StaysOfValue[];
  /** Where the next of each group's ages is. */
  readonly #next: Uint32Array;
  readonly #atRisk: Float64Array;
  readonly #observed: Float64Array;
  readonly #expected: Float64Array;
  /** By rows; empty for too many groups. */
  readonly #covariances: Float64Array;

  constructor(stays: readonly StaysOfValue[]) {
    const { length } = stays;
    this.#stays = stays;
    this.#next = uint32(length);
    this.#atRisk = float64(length);
    this.#observed = float64(length);
    this.#expected = float64(length);
    this.#covariances = float64(length > MOST_GROUPS ? 0 : length * length);
  }

  /** Goes on with the ages `[from, to)`. */
  add(from: number, to: number): void {
    const atRisk = this.#atRisk;
    const next = this.#next;
    for (let day = from; day < to; day++) {
      let events = 0;
      let all = 0;
      this.#stays.forEach(({ lengths }, k) => {
        all += atRisk[k]!;
        if (lengths.ages[next[k]!] !== day) return;
        const left = lengths.events[next[k]!]!;
        this.#observed[k]! += left;
        events += left;
      });
      if (events > 0) this.#expect(events, all);
      this.#stays.forEach(({ lengths: { ages, entries, events: left, censored } }, k) => {
        const i = next[k]!;
        if (ages[i] !== day) return;
        atRisk[k]! += entries[i]! - left[i]! - censored[i]!;
        next[k]!++;
      });
    }
  }

  result(): LogRank {
    const groups = this.#stays.map(({ value, customers }, k) => ({
      value,
      customers,
      events: this.#observed[k]!,
      expected: this.#expected[k]!,
    }));
    const { sum, rank } = this.#quadraticForm();
    return {
      chiSquared: rank === 0 ? null : sum,
      degreesOfFreedom: rank,
      pValue: rank === 0 ? null : chiSquaredTail(sum, rank),
      groups,
    };
  }

  #expect(events: number, all: number): void {
    const atRisk = this.#atRisk;
    const { length } = atRisk;
    // The last one at risk leaves for certain, which tells nothing.
    const variance = all > 1 ? (events * (all - events)) / (all * all * (all - 1)) : 0;
    for (let j = 0; j < length; j++) {
      this.#expected[j]! += (events * atRisk[j]!) / all;
      if (this.#covariances.length === 0) continue;
      for (let k = 0; k <= j; k++) {
        const same = j === k ? all * atRisk[j]! : 0;
        this.#covariances[j * length + k]! += variance * (same - atRisk[j]! * atRisk[k]!);
      }
    }
  }

  /**
   * (O − E)ᵀ V⁻ (O − E), and the rank of V, by its factors L D Lᵀ: a group whose variance the groups
   * before it explain adds nothing, as the last one always does.
   */
  #quadraticForm(): { sum: number; rank: number } {
    const { length } = this.#atRisk;
    let sum = 0;
    let rank = 0;
    if (this.#covariances.length === 0) return { sum, rank };
    const matrix = this.#covariances.slice();
    const rest = this.#observed.map((observed, k) => observed - this.#expected[k]!);
    for (let k = 0; k < length; k++) {
      const pivot = matrix[k * length + k]!;
      if (pivot <= ROUNDING * this.#covariances[k * length + k]!) continue;
      rank++;
      sum += rest[k]! ** 2 / pivot;
      for (let j = k + 1; j < length; j++) {
        const factor = matrix[j * length + k]! / pivot;
        rest[j]! -= factor * rest[k]!;
        for (let i = k + 1; i <= j; i++) {
          matrix[j * length + i]! -= factor * matrix[i * length + k]!;
        }
      }
    }
    return { sum, rank };
  }
}
