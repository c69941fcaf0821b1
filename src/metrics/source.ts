import { compareCodePoints } from './dictionary.js';
import { factsOf, type Ledger, type LedgerFacts } from './ledger.js';
import type { MetricOptions } from './options.js';
import type { Signal } from './risk-rules.js';
import { runSteps, type Steps } from './steps.js';

/**
 * Every metric a source can be asked for, by name; each is loaded when it is first asked for, so that
 * a page has no more of them than it shows.
 */
export const METRICS = {
  breakdown: async () => (await import('./breakdown.js')).breakdownSteps,
  cohorts: async () => (await import('./cohorts.js')).cohortsSteps,
  customerCount: async () => (await import('./customer-count.js')).customerCountSteps,
  customers: async () => (await import('./customers-in.js')).customersSteps,
  customersTotal: async () => (await import('./customers-total.js')).customersTotalSteps,
  kpiHistory: async () => (await import('./kpi-history.js')).kpiHistorySteps,
  kpis: async () => (await import('./kpis.js')).kpisSteps,
  logRank: async () => (await import('./log-rank.js')).logRankSteps,
  movements: async () => (await import('./movements.js')).movementsSteps,
  reasons: async () => (await import('./reasons.js')).reasonsSteps,
  riskList: async () => (await import('./risk-list.js')).riskListSteps,
  retention: async () => (await import('./retention.js')).retentionSteps,
  survival: async () => (await import('./survival.js')).survivalSteps,
  survivalComparison: async () =>
    (await import('./survival-comparison.js')).survivalComparisonSteps,
} as const;

/** The name of a metric. */
export type MetricName = keyof typeof METRICS;

/** What a metric yields. */
export type ResultOf<M extends MetricName> =
  ReturnType<Awaited<ReturnType<(typeof METRICS)[M]>>> extends Steps<infer R> ? R : never;

/** Takes all steps of some work, at once or with pauses between them. */
export type Runner = <T>(steps: Steps<T>) => Promise<T>;

const atOnce: Runner = async (steps) => runSteps(steps);

/**
 * Answers questions about subscriptions, wherever the records are: on the page's thread, in a
 * worker, or in a database. Elements know nothing else.
 */
export interface MetricsSource {
  /** The metric under these options. Equal questions share one answer, which nobody may change. */
  query<M extends MetricName>(metric: M, options: MetricOptions): Promise<ResultOf<M>>;
  /** What can be said of the records as a whole. */
  describe(): Promise<LedgerFacts>;
  /**
   * Keeps signals under a number, for questions of `riskList` that name it, in place of those that
   * it had. They were checked by `readSignals`.
   */
  keepSignals(number: number, signals: readonly Signal[]): Promise<void>;
  /** Lets go of what the source holds; it answers no more. */
  dispose(): void;
}

/** Of more questions than this the oldest answer is forgotten: lists of customers can be long. */
const MOST_ANSWERS = 128;

/** A source whose ledger is on this thread. */
export class LedgerSource implements MetricsSource {
  #ledger: Ledger | null;
  readonly #run: Runner;
  readonly #answers = new Map<string, Promise<unknown>>();
  /** One question at a time, so that what several of them need is computed once. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param run takes the steps of a computation; at once, unless told otherwise */
  constructor(ledger: Ledger, run: Runner = atOnce) {
    this.#ledger = ledger;
    this.#run = run;
  }

  query<M extends MetricName>(metric: M, options: MetricOptions): Promise<ResultOf<M>> {
    const key = questionOf(metric, options);
    let answer = this.#answers.get(key) as Promise<ResultOf<M>> | undefined;
    if (!answer) {
      answer = this.#last.then(() => this.#compute(metric, options));
      this.#last = answer.catch(() => undefined);
      if (this.#answers.size === MOST_ANSWERS) {
        this.#answers.delete(this.#answers.keys().next().value!);
      }
      this.#answers.set(key, answer);
    }
    return answer;
  }

  async describe(): Promise<LedgerFacts> {
    return factsOf(this.#opened());
  }

  keepSignals(number: number, signals: readonly Signal[]): Promise<void> {
    const kept = this.#last.then(async () =>
      (await import('./kept-signals.js')).keepSignals(this.#opened(), number, signals),
    );
    this.#last = kept.catch(() => undefined);
    return kept;
  }

  dispose(): void {
    this.#ledger = null;
    this.#answers.clear();
  }

  async #compute<M extends MetricName>(metric: M, options: MetricOptions): Promise<ResultOf<M>> {
    const stepsOf = await METRICS[metric]();
    const steps = stepsOf(this.#opened(), options) as Steps<unknown>;
    return this.#run(steps) as Promise<ResultOf<M>>;
  }

  #opened(): Ledger {
    if (!this.#ledger) throw new Error('This source was disposed of.');
    return this.#ledger;
  }
}

/** A question as a text that is the same however its options are ordered. */
export function questionOf(metric: MetricName, options: MetricOptions): string {
  return JSON.stringify([metric, options], (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareCodePoints(a, b)));
  });
}
