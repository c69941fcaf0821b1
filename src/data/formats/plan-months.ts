import type { Conventions } from '../conventions.js';
import { parseMoment } from '../dates.js';

const MILLISECONDS_A_DAY = 86_400_000;

/** How many days there are in a billing period of so many months, with a day to spare on each side. */
const LENGTHS: readonly (readonly [months: number, least: number, most: number])[] = [
  [1, 27.5, 31.5],
  [2, 58.5, 62.5],
  [3, 88.5, 92.5],
  [4, 119.5, 123.5],
  [6, 180.5, 184.5],
  [12, 364.5, 366.5],
  [24, 729.5, 731.5],
  [36, 1094.5, 1096.5],
];

/** The months in a period between two moments; null for one of no usual length. */
export function monthsBetween(start: string, end: string, conventions: Conventions): number | null {
  const days = (parseMoment(end)! - parseMoment(start)!) / MILLISECONDS_A_DAY;
  if (Math.abs(days - 7) < 0.5) return conventions.monthsIn('week')!;
  return LENGTHS.find(([, least, most]) => days >= least && days <= most)?.[0] ?? null;
}

/**
 * Learns from the periods of its subscriptions how many months a plan is billed for.
 *
 * A first period may be shorter than the others, so what most of them say counts.
 */
export class PlanMonths {
  readonly #conventions: Conventions;
  readonly #seen = new Map<string, Map<number, number>>();

  constructor(conventions: Conventions) {
    this.#conventions = conventions;
  }

  /** Takes note of the period of a subscription of a plan. */
  learn(plan: string, start: string | null, end: string | null): void {
    const months =
      start !== null && end !== null ? monthsBetween(start, end, this.#conventions) : null;
    if (months === null) return;
    const counts = this.#seen.get(plan) ?? new Map<number, number>();
    counts.set(months, (counts.get(months) ?? 0) + 1);
    this.#seen.set(plan, counts);
  }

  /** The months of a plan; null where none of its periods tells. */
  of(plan: string): number | null {
    const counts = [...(this.#seen.get(plan) ?? [])];
    return counts.sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? null;
  }
}
