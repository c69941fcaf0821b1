import type { EpochDay } from '../metrics/calendar.js';
import { PRESETS, type Preset } from '../metrics/presets.js';
import { setOnly } from '../metrics/set-only.js';
import { DayReader } from './dates.js';

/** By which rules prices, trials and pauses become MRR; all of them are part of what a ledger is. */
export interface ConventionOptions {
  /**
   * Which discounts lower MRR: those that recur, for good or while they run; those for good alone;
   * none; or those of a single payment as well, for the period that they are for.
   * @default 'net-recurring'
   */
  readonly discounts?: 'net-recurring' | 'net-forever' | 'gross' | 'net-all';
  /** Weeks in a month, for weekly prices. @default 52 / 12 */
  readonly weekFactor?: number;
  /** Days in a month, for daily prices. @default 365 / 12 */
  readonly dayFactor?: number;
  /** Whether customers count from the end of a trial, or from its beginning. @default 'exclude' */
  readonly trials?: 'exclude' | 'include';
  /** Whether MRR is gone while a subscription is paused, or stays. @default 'exclude' */
  readonly paused?: 'exclude' | 'keep';
  /**
   * After so many days without payment a customer counts as lost, where the source says since when
   * nothing was paid. @default until the source says that it ended
   */
  readonly pastDueGraceDays?: number;
  /** The definitions of a product, each of which an option of its own overrides. @default none */
  readonly preset?: Preset;
}

/** The conventions that each product publishes, where they are not ours. Source: METRICS.md §1. */
const PRESET_CONVENTIONS: Readonly<Record<Preset, ConventionOptions>> = {
  chartmogul: { discounts: 'net-all' },
  stripe: { discounts: 'net-forever' },
  baremetrics: { pastDueGraceDays: 30 },
  profitwell: { discounts: 'net-all' },
  recurly: { dayFactor: 30 },
};

const DISCOUNTS = ['net-recurring', 'net-forever', 'gross', 'net-all'] as const;

const MILLISECONDS_A_DAY = 86_400_000;

/** Turns what a record says of time and intervals into days and months, by the rules in force. */
export class Conventions extends DayReader {
  readonly discounts: NonNullable<ConventionOptions['discounts']>;
  readonly keepsPaused: boolean;
  readonly #countsTrials: boolean;
  readonly #graceDays: number;
  readonly #monthsIn: ReadonlyMap<unknown, number>;

  /**
   * @param timeZone in which a timestamp becomes a day
   * @throws ChurnError `config/attribute` where the zone is unknown
   */
  constructor(timeZone: string, options: ConventionOptions = {}) {
    super(timeZone);
    const given = setOnly(options);
    const { preset } = given;
    const known = preset !== undefined && PRESETS.includes(preset);
    const { discounts, weekFactor, dayFactor, trials, paused, pastDueGraceDays } = known
      ? { ...PRESET_CONVENTIONS[preset], ...given }
      : given;
    this.discounts = DISCOUNTS.find((known) => known === discounts) ?? 'net-recurring';
    this.keepsPaused = paused === 'keep';
    this.#countsTrials = trials === 'include';
    this.#graceDays = orDefault(pastDueGraceDays, Infinity, 0);
    this.#monthsIn = new Map([
      ['day', 12 / (12 * orDefault(dayFactor, 365 / 12, Number.MIN_VALUE))],
      ['week', 12 / (12 * orDefault(weekFactor, 52 / 12, Number.MIN_VALUE))],
      ['month', 1],
      ['year', 12],
    ]);
  }

  /** Months in one unit of a billing interval; undefined for a word that is none. */
  monthsIn(interval: unknown): number | undefined {
    return this.#monthsIn.get(interval);
  }

  /** The first day that counts: the end of a trial that lies within the record, else its start. */
  firstPaid(start: EpochDay, end: EpochDay, trialEnd: EpochDay | null): EpochDay {
    const isTried = end > start && trialEnd !== null && trialEnd > start;
    return isTried && !this.#countsTrials ? trialEnd : start;
  }

  /**
   * When a customer who has not paid since a moment is lost, as a timestamp: when the days of grace
   * are over, where that is before the end that is known anyway.
   *
   * @returns null where it is not known since when, or the end comes first, or there is no limit
   */
  lostUnpaid(since: string | null, end: string | null): string | null {
    if (since === null || this.#graceDays === Infinity) return null;
    const lost = Date.parse(since) + this.#graceDays * MILLISECONDS_A_DAY;
    return end === null || lost < Date.parse(end) ? new Date(lost).toISOString() : null;
  }
}

function orDefault(value: number | undefined, byDefault: number, least: number): number {
  return value !== undefined && Number.isFinite(value) && value >= least ? value : byDefault;
}
