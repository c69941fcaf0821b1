import { formatDay, type EpochDay } from './calendar.js';
import { customerKey } from './customer-key.js';
import { rowsOfSteps } from './customers-in.js';
import { compareCodePoints } from './dictionary.js';
import { signalsOf } from './kept-signals.js';
import type { Ledger, Note } from './ledger.js';
import type { MetricOptions } from './options.js';
import { DEFAULT_RULES, type RiskRule, type SignalKind } from './risk-rules.js';
import { scoredSteps, type Scored, type ScoredList } from './risk-scored.js';
import { byStake, type RiskScore } from './risk-scores.js';
import type { RiskReason } from './risk-signals.js';
import { sortedSteps } from './sorted-steps.js';
import type { Steps } from './steps.js';

/** What a list of customers at risk can be sorted by; `why` is the rule that adds most to a score. */
export type RiskSort = 'customer' | 'why' | 'score' | 'mrr';

/** Which customers at risk are asked for, by whose signals and which rules. */
export interface RiskQuestion {
  /** The number under which signals were kept. @default those that came with the records */
  readonly signals?: number;
  /** @default DEFAULT_RULES */
  readonly rules?: readonly RiskRule[];
  /** @default by what is at stake, MRR × score, the largest first */
  readonly sort?: RiskSort;
  readonly descending?: boolean;
  /** How many rows of the order are passed over. @default 0 */
  readonly skip?: number;
  /** How many rows are wanted. @default all */
  readonly count?: number;
}

/** A row of the list. */
export interface RiskRow extends RiskScore {
  /** Stands for the customer in a selection, see `customerKey`. */
  readonly key: string;
  /** Its place by what is at stake, from 1, however the list is sorted. */
  readonly rank: number;
  /** As `customersIn` tells them. */
  readonly plan: string | null;
  readonly start: string;
  /** The day on which all of its MRR ends, `YYYY-MM-DD`; null where none is known. */
  readonly ends: string | null;
}

/** Customers who pay, and their MRR in major units a month. */
export interface RiskSum {
  readonly customers: number;
  readonly mrr: number;
}

/** By how much speaks for their leaving, the customers who pay at the as-of day are in one of these. */
export type RiskGroup = 'leaving' | 'several' | 'one' | 'none';

/** A page of the customers at risk, and what there is to say of all of them. */
export interface RiskPage {
  readonly rows: readonly RiskRow[];
  /** How many there are on all pages. */
  readonly total: number;
  /**
   * All who pay at the as-of day, each in one group: those at risk whose cancellation is scheduled,
   * those with several signs or one, and those without a score. Two rules on one signal are one sign.
   */
  readonly groups: Readonly<Record<RiskGroup, RiskSum>>;
  /** Those to whom each rule applies, by its id; several rules may apply to one customer. */
  readonly byRule: Readonly<Record<string, RiskSum>>;
  /** Whether there are signals at all. */
  readonly hasSignals: boolean;
  /** Those of `riskScores`. */
  readonly notes: readonly Note[];
}

/** What all pages of a question are taken from. */
interface Ranked {
  readonly list: ScoredList;
  /** In the order of what is at stake. */
  readonly scored: readonly Scored[];
  readonly facts: Omit<RiskPage, 'rows' | 'total'>;
}

/** The newest lists that pages were asked of: a reader turns pages and sorts. */
const MOST_KEPT = 2;
const kept = new WeakMap<Ledger, Map<string, Ranked>>();

/**
 * The customers at risk, a page at a time, in short steps: those of `riskScores`, under the option
 * `risk`.
 *
 * @throws ChurnError as `riskScores`
 */
export function* riskListSteps(ledger: Ledger, options: MetricOptions): Steps<RiskPage> {
  const { sort, descending = false, skip = 0, count = Infinity } = options.risk ?? {};
  const { list, scored, facts } = yield* rankedOf(ledger, options);
  const ranks = scored.map((_, i) => i);
  const order = sort
    ? yield* sortedSteps(ranks, (a, b) => {
        const difference = compare[sort](scored[a]!, scored[b]!);
        return (descending ? -difference : difference) || a - b;
      })
    : ranks;
  const rows = yield* rowsAt(order.slice(skip, skip + count), list, scored);
  return { rows, total: scored.length, ...facts };
}

const compare: Readonly<Record<RiskSort, (a: Scored, b: Scored) => number>> = {
  customer: (a, b) => compareCodePoints(a.customerId, b.customerId),
  why: (a, b) => a.main - b.main,
  score: (a, b) => a.score - b.score,
  mrr: (a, b) => a.units - b.units,
};

function* rankedOf(ledger: Ledger, options: MetricOptions): Steps<Ranked> {
  const { signals, rules = DEFAULT_RULES } = options.risk ?? {};
  const key = JSON.stringify({ ...options, risk: { signals, rules } });
  let lists = kept.get(ledger);
  if (!lists) kept.set(ledger, (lists = new Map<string, Ranked>()));
  const ranked = lists.get(key) ?? (yield* rank(ledger, options, rules));
  lists.delete(key);
  lists.set(key, ranked);
  if (lists.size > MOST_KEPT) lists.delete(lists.keys().next().value!);
  return ranked;
}

function* rank(ledger: Ledger, options: MetricOptions, rules: readonly RiskRule[]): Steps<Ranked> {
  const tally = new Tally(rules);
  const signals = signalsOf(ledger, options.risk?.signals);
  const list = yield* scoredSteps(ledger, signals, rules, options, (...paying) =>
    tally.add(...paying),
  );
  return {
    list,
    scored: yield* sortedSteps(list.scored, byStake),
    facts: {
      ...tally.sumsIn(list.segment.unitsPerMajor),
      hasSignals: !list.told.isEmpty,
      notes: yield* list.told.notesFor(ledger.columns.customerIds),
    },
  };
}

/** Adds up the customers of each group and of each rule, in ledger units. */
class Tally {
  readonly #signals: ReadonlyMap<string, SignalKind>;
  readonly #groups: Record<RiskGroup, [customers: number, units: number]>;
  readonly #rules: ReadonlyMap<string, [customers: number, units: number]>;

  constructor(rules: readonly RiskRule[]) {
    this.#signals = new Map(rules.map(({ id, signal }) => [id, signal]));
    this.#groups = { leaving: [0, 0], several: [0, 0], one: [0, 0], none: [0, 0] };
    this.#rules = new Map(rules.map(({ id }) => [id, [0, 0]]));
  }

  add(units: number, gone: EpochDay | null, reasons: readonly RiskReason[]): void {
    const signs = new Set<SignalKind>();
    for (const { rule, points } of reasons) {
      count(this.#rules.get(rule)!, units);
      if (points > 0) signs.add(this.#signals.get(rule)!);
    }
    const isAlone = signs.size === 1 ? 'one' : 'several';
    count(this.#groups[signs.size === 0 ? 'none' : gone !== null ? 'leaving' : isAlone], units);
  }

  /** The sums in major units. */
  sumsIn(unitsPerMajor: number): Pick<RiskPage, 'groups' | 'byRule'> {
    const sum = ([customers, units]: readonly [number, number]): RiskSum => ({
      customers,
      mrr: units / unitsPerMajor,
    });
    const { leaving, several, one, none } = this.#groups;
    return {
      groups: { leaving: sum(leaving), several: sum(several), one: sum(one), none: sum(none) },
      byRule: Object.fromEntries([...this.#rules].map(([id, of]) => [id, sum(of)])),
    };
  }
}

function count(sum: [customers: number, units: number], units: number): void {
  sum[0]++;
  sum[1] += units;
}

function* rowsAt(
  places: readonly number[],
  { segment, spells, asOf, told }: ScoredList,
  scored: readonly Scored[],
): Steps<RiskRow[]> {
  const chosen = places.map((place) => {
    const { customer, units } = scored[place]!;
    return { customer, units, boundary: asOf, spell: undefined };
  });
  const rows = yield* rowsOfSteps(chosen, segment, asOf, spells);
  return rows.map(({ customerId, mrr, plan, start }, i): RiskRow => {
    const { score, gone } = scored[places[i]!]!;
    return {
      customerId,
      mrr,
      plan,
      start,
      score,
      reasons: told.reasonsFor(customerId, gone),
      key: customerKey(customerId),
      rank: places[i]! + 1,
      ends: gone === null ? null : formatDay(gone),
    };
  });
}
