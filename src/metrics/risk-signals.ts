import { formatDay, parseDay, type EpochDay } from './calendar.js';
import { float64, int32 } from './growing.js';
import type { Note } from './ledger.js';
import { SIGNALS, type RiskRule, type Signal, type SignalKind } from './risk-rules.js';

/** A rule that applies to a customer. */
export interface RiskReason {
  /** The rule's id. */
  readonly rule: string;
  readonly points: number;
  /** What it was decided by: a number in the unit of the signal, or a day, `YYYY-MM-DD`. */
  readonly value: number | string;
}

const KINDS = Object.keys(SIGNALS) as SignalKind[];
const SCHEDULED = KINDS.indexOf('scheduled-cancellation');
const CARD = KINDS.indexOf('card-expiry');
/** The end of a customer's chain of signals. */
const NOTHING = -1;

/** A rule with its kind as a number. */
interface Prepared {
  readonly rule: RiskRule;
  readonly kind: number;
  readonly test: 'above' | 'below' | 'within';
  readonly bound: number;
}

/** Signals in typed arrays, those of a customer as a chain. */
export class SignalsByCustomer {
  readonly #asOf: EpochDay;
  readonly #rules: readonly Prepared[];
  /** The first signal of each customer. */
  readonly #first = new Map<string, number>();
  /** The customer's signal before this one. */
  readonly #next: Int32Array;
  readonly #kinds: Int32Array;
  /** The number of a signal, or its day. */
  readonly #values: Float64Array;
  #unreadable = 0;

  constructor(signals: readonly Signal[], rules: readonly RiskRule[], asOf: EpochDay) {
    this.#asOf = asOf;
    this.#rules = rules.map((rule) => {
      const [test, bound] = Object.entries(rule.when)[0] as [Prepared['test'], number];
      return { rule, kind: KINDS.indexOf(rule.signal), test, bound };
    });
    this.#next = int32(signals.length);
    this.#kinds = int32(signals.length);
    this.#values = float64(signals.length);
    signals.forEach((signal, i) => this.#add(signal, i));
  }

  get isEmpty(): boolean {
    return this.#first.size === 0;
  }

  /**
   * The rules that apply to a customer, in their order.
   *
   * @param gone the day on which its cancellation takes effect, where one is scheduled
   */
  reasonsFor(customerId: string, gone: EpochDay | null): RiskReason[] {
    const first = this.#first.get(customerId) ?? NOTHING;
    if (first === NOTHING && gone === null) return [];
    const reasons: RiskReason[] = [];
    for (const prepared of this.#rules) {
      const { rule, kind } = prepared;
      let most = kind === SCHEDULED && gone !== null ? this.#worse(prepared, NaN, gone) : NaN;
      for (let i = first; i !== NOTHING; i = this.#next[i]!) {
        if (this.#kinds[i] === kind) most = this.#worse(prepared, most, this.#values[i]!);
      }
      if (Number.isNaN(most)) continue;
      const value = SIGNALS[rule.signal] === 'day' ? formatDay(most) : most;
      reasons.push({ rule: rule.id, points: rule.points, value });
    }
    return reasons;
  }

  /** What there is to note of the signals, given the ids of all customers. */
  notesFor(ids: { readonly length: number; at(customer: number): string | undefined }): Note[] {
    const unknown = new Map(this.#first);
    for (let c = 0; c < ids.length && unknown.size > 0; c++) unknown.delete(ids.at(c)!);
    let count = 0;
    for (const first of unknown.values()) {
      for (let i = first; i !== NOTHING; i = this.#next[i]!) count++;
    }
    const notes = [
      { code: 'signals-unknown', count },
      { code: 'signals-unreadable', count: this.#unreadable },
    ];
    return notes.filter((note) => note.count > 0);
  }

  #add({ customerId, kind, value, date }: Signal, i: number): void {
    const code = KINDS.indexOf(kind);
    const day = code >= 0 && SIGNALS[kind] === 'day';
    const number = day ? (parseDay(String(date)) ?? NaN) : value;
    if (code < 0 || typeof number !== 'number' || !Number.isFinite(number)) {
      this.#unreadable++;
      return;
    }
    this.#kinds[i] = code;
    this.#values[i] = number;
    this.#next[i] = this.#first.get(customerId) ?? NOTHING;
    this.#first.set(customerId, i);
  }

  /** The one of two values that speaks more for the rule; NaN where it applies to neither. */
  #worse({ kind, test, bound }: Prepared, most: number, value: number): number {
    if (test === 'above') return value > bound && !(most >= value) ? value : most;
    if (test === 'below') return value < bound && !(most <= value) ? value : most;
    const days = value - this.#asOf;
    const applies = days <= bound && (days >= 0 || kind === CARD);
    return applies && !(most <= value) ? value : most;
  }
}
