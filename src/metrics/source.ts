import { cohorts } from './cohorts.js';
import { customersIn, type CustomerRow } from './customers-in.js';
import { compareCodePoints } from './dictionary.js';
import { kpis } from './kpis.js';
import { factsOf, type Ledger, type LedgerFacts } from './ledger.js';
import { movements } from './movements.js';
import type { MetricOptions } from './options.js';
import { reasons } from './reasons.js';
import { retention } from './retention.js';
import { survival } from './survival.js';

/** The customers of the option `selection`; nobody without it. */
function customers(ledger: Ledger, options: MetricOptions = {}): CustomerRow[] {
  return options.selection ? customersIn(ledger, options.selection, options) : [];
}

/** Every metric a source can be asked for, by name. */
export const METRICS = {
  cohorts,
  customers,
  kpis,
  movements,
  reasons,
  retention,
  survival,
} as const;

/** The name of a metric. */
export type MetricName = keyof typeof METRICS;

/** What a metric yields. */
export type ResultOf<M extends MetricName> = ReturnType<(typeof METRICS)[M]>;

/**
 * Answers questions about subscriptions, wherever the records are: on the page's thread, in a
 * worker, or in a database. Elements know nothing else.
 */
export interface MetricsSource {
  /** The metric under these options. Equal questions share one answer, which nobody may change. */
  query<M extends MetricName>(metric: M, options: MetricOptions): Promise<ResultOf<M>>;
  /** What can be said of the records as a whole. */
  describe(): Promise<LedgerFacts>;
  /** Lets go of what the source holds; it answers no more. */
  dispose(): void;
}

/** A source whose ledger is on this thread. */
export class LedgerSource implements MetricsSource {
  #ledger: Ledger | null;
  readonly #answers = new Map<string, Promise<unknown>>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  query<M extends MetricName>(metric: M, options: MetricOptions): Promise<ResultOf<M>> {
    const key = keyOf(metric, options);
    let answer = this.#answers.get(key) as Promise<ResultOf<M>> | undefined;
    if (!answer) this.#answers.set(key, (answer = this.#compute(metric, options)));
    return answer;
  }

  async describe(): Promise<LedgerFacts> {
    return factsOf(this.#opened());
  }

  dispose(): void {
    this.#ledger = null;
    this.#answers.clear();
  }

  async #compute<M extends MetricName>(metric: M, options: MetricOptions): Promise<ResultOf<M>> {
    return METRICS[metric](this.#opened(), options) as ResultOf<M>;
  }

  #opened(): Ledger {
    if (!this.#ledger) throw new Error('This source was disposed of.');
    return this.#ledger;
  }
}

/** A question as a text that is the same however its options are ordered. */
function keyOf(metric: MetricName, options: MetricOptions): string {
  return JSON.stringify([metric, options], (_name, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareCodePoints(a, b)));
  });
}
